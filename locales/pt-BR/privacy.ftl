# Privacidade: o que guardamos, para quê e como desvincular este chat.

privacy-notice =
    É assim que tratamos os seus dados pessoais:
    • Quem: a sua instituição financeira, e este serviço em nome dela.
    • O que guardamos: seu telefone, seu pedido, esta conversa e os documentos que você enviar. Tudo criptografado.
    • Para quê: confirmar que é você, informar o andamento e entregar os documentos à instituição. Nada além disso.
    • Por quanto tempo: enquanto o pedido é tratado e, depois, pelo prazo que a lei exige da instituição.
    • Seus direitos: você pode ver, copiar, corrigir ou apagar seus dados e retirar o consentimento. Use os botões abaixo ou peça a uma pessoa.
    Toque em “Desvincular este chat” e ele não poderá mais mostrar o seu pedido.
privacy-unlink-sure = Este chat não mostrará mais o seu pedido nem trará novidades. O que você enviou continua com a instituição. Posso desvincular?
privacy-unlinked = Este chat foi desvinculado. Para consultar de novo, confirme o seu telefone.
privacy-held = O que está guardado agora: pedidos: { $applications }, arquivos: { $files }, mensagens desta conversa: { $messages }.
privacy-export = Aqui está uma cópia de tudo o que temos sobre você, com os seus arquivos. O link abre uma vez, em até { $minutes } minutos.
privacy-export-hidden = Para dar uma cópia dos seus dados, preciso que você confirme o seu telefone.
privacy-forget-nobody = Este chat não está vinculado a ninguém, então não sei quais dados apagar. Uma pessoa pode ajudar.
privacy-forget-sure = Vou desvincular este chat agora. O que a lei obriga a guardar é apagado ao fim do prazo; o resto, assim que o seu pedido for encerrado. Posso continuar?
privacy-forgotten = Pronto: este chat foi desvinculado e não traz mais novidades. O seu pedido de exclusão tem o número { $number }; guarde-o como comprovante.
privacy-service-withdrawn = O seu consentimento foi retirado e este chat, desvinculado. Não vou consultar nada até que você concorde de novo. Uma pessoa ainda pode ajudar.
