# Privacidade: o que guardamos, para quê e como desvincular este chat.

privacy-notice =
    É assim que tratamos os seus dados pessoais:
    • Quem: a sua instituição financeira, e este serviço em nome dela.
    • O que guardamos: seu telefone, seu pedido, esta conversa e os documentos que você enviar. Tudo criptografado.
    • Para quê: confirmar que é você, informar o andamento e entregar os documentos à instituição. Nada além disso.
    • Por quanto tempo: enquanto o pedido é tratado e, depois, pelo prazo que a lei exige da instituição.
    • Seus direitos: você pode ver, copiar, corrigir ou apagar seus dados e retirar o consentimento. Peça a uma pessoa.
    Toque em “Desvincular este chat” e ele não poderá mais mostrar o seu pedido.
privacy-unlink-sure = Este chat não mostrará mais o seu pedido nem trará novidades. O que você enviou continua com a instituição. Posso desvincular?
privacy-unlinked = Este chat foi desvinculado. Para consultar de novo, confirme o seu telefone.
