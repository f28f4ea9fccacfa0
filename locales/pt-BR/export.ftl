# A cópia de tudo o que se guarda sobre alguém: a página e o texto que a explica.

export-title = Uma cópia dos seus dados
export-what = Um arquivo ZIP com tudo o que { $lender } guarda aqui sobre você e os arquivos que você enviou.
export-fetch = Baixar a cópia
export-later = Você já baixou várias cópias hoje. Tente de novo amanhã.
export-readme = Esta é uma cópia do que { $lender } guarda aqui sobre você, em { $at }.
export-data = data.json: a sua pessoa, os seus pedidos, o que foi pedido e respondido, os seus consentimentos e as mensagens deste chat, para pessoas e programas lerem.
export-people = data.json contém também quando pessoas ajudaram você, como você avaliou e seus agendamentos; a pasta “from-lender” contém os arquivos que enviaram a você.
export-files = A pasta “files”: os arquivos que você enviou ({ $count }), byte a byte, separados por pedido e tipo de documento.
export-left-out = Arquivos ainda em verificação, ou que podem causar danos, são citados, mas não incluídos.
export-other-chats = As mensagens dos seus outros chats conosco não estão incluídas; peça uma cópia lá.
export-careful = A cópia não é criptografada. Guarde-a onde só você possa abrir e apague-a de aparelhos compartilhados.
