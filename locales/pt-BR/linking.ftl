# Quem é você: um convite, um contato compartilhado ou um código por SMS.

# As respostas são as mesmas, seja o número conhecido ou não.
linking-ask-contact = Para proteger seus dados, preciso primeiro confirmar o seu telefone. Toque no botão abaixo para compartilhá-lo. Se você informou outro número à instituição, digite esse número e enviarei um código por SMS.
linking-ask-phone = Para proteger seus dados, preciso primeiro confirmar o seu telefone. Digite o número que você informou à instituição.
linking-phone-unreadable = Não entendi esse número de telefone. Digite de novo, começando com + e o código do país.
linking-code-sent =
    { $minutes ->
        [one] Se esse for o número informado à instituição, um código de 6 dígitos está a caminho. Envie aqui em até { $minutes } minuto e não passe a mais ninguém.
       *[other] Se esse for o número informado à instituição, um código de 6 dígitos está a caminho. Envie aqui em até { $minutes } minutos e não passe a mais ninguém.
    }
linking-code-unreadable = Digite os 6 dígitos do SMS, por favor.
linking-code-wrong =
    { $left ->
        [one] Esse código não está certo. Resta { $left } tentativa.
       *[other] Esse código não está certo. Restam { $left } tentativas.
    }
linking-code-expired = Esse código não vale mais. Digite seu telefone de novo e enviarei outro.
linking-paused = Houve muitos códigos errados e, para sua segurança, paramos por hoje. Tente amanhã ou fale com uma pessoa.
linking-too-many = Foram muitas tentativas em pouco tempo. Espere alguns minutos ou fale com uma pessoa.

linking-not-your-contact = Esse não é o seu próprio número. Compartilhe o seu com o botão abaixo ou digite-o.
linking-no-match = Não encontrei nenhum pedido com esse telefone. Se você informou outro número à instituição, digite esse.
linking-invitation-invalid = Este link já foi usado ou expirou. Peça outro à instituição ou use o seu telefone.
linking-already = Este chat já está vinculado. É só perguntar.
linking-done = Obrigado, { $name }. Este chat agora está vinculado ao seu pedido com { $lender }.
