# One more proof of who somebody is, before more is shown.

proof-invitation = Para isto, { $lender } pede mais uma prova: abra o link que ela envia a você. Se não tiver, peça um.
proof-stage-hidden = Para falar do seu pedido, preciso que você confirme o seu telefone.
proof-reading-hidden = Para mostrar o que você enviou, preciso que você confirme o seu telefone.
