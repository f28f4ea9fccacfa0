# Falar com uma pessoa.

handover-requested = Pedi que uma pessoa ajude você. A resposta virá neste chat. Enquanto isso, pode continuar aqui normalmente.
handover-waiting = Você já está na fila. Uma pessoa responderá neste chat.
handover-cancelled = Certo, você não está mais esperando uma pessoa. Estou aqui para ajudar.
handover-none = Você não está esperando uma pessoa.
handover-position = Seu lugar na fila: { $position }.
handover-wait =
    { $minutes ->
        [one] Ultimamente, a espera foi de cerca de um minuto.
       *[other] Ultimamente, a espera foi de cerca de { $minutes } minutos.
    }

## Uma pessoa chegou

handover-claimed = { $name } está aqui e vai responder.
handover-says = { $name }: { $text }
handover-passed-on = Outra pessoa da equipe vai continuar; seu lugar na fila está guardado. Enquanto isso, estou aqui.
handover-lapsed = Você está de novo esperando uma pessoa, em primeiro lugar na fila. Enquanto isso, estou aqui.
handover-returned = Estou de volta. Onde paramos?
handover-solved = O atendimento terminou e estou de volta. Como foi a ajuda que você recebeu?
handover-rated = Obrigado, anotado.
handover-rated-before = Isto já foi avaliado ou não pode mais ser avaliado.
handover-moved-up = Você avançou na fila: agora está no lugar { $position }.
handover-closed-now = Não há ninguém para atender agora. Voltamos em { $opens }.
handover-by = Uma pessoa responderá até { $by }.
handover-late = Desculpe: ninguém conseguiu responder no prazo prometido. Seu lugar está guardado e um supervisor foi avisado.
handover-passed-to = { $name } vai continuar. Enquanto isso, estou aqui.
handover-snoozed = { $name } voltará a falar com você até { $until }. Enquanto isso, estou aqui.
handover-still-there = Você ainda precisa de uma pessoa? Sem resposta, encerraremos isto hoje mais tarde.
handover-closed-quiet = Não tivemos resposta e encerramos isto. Você pode abrir de novo quando quiser.
handover-reopened = Certo, vamos continuar. Uma pessoa responderá neste chat.
handover-blocked = Não podemos responder a mensagens assim. Este chat volta a ser atendido a partir de { $until }.
handover-opened = Pedi que uma pessoa veja isto. A resposta virá neste chat.
handover-lender-asked = A instituição quer que uma pessoa fale com você sobre o pedido { $number }. Ela escreverá neste chat.
handover-rated-why = Se quiser, conte em poucas palavras o motivo.
handover-commented = Obrigado, repassamos o seu comentário.
handover-sends-file = { $name } enviou um arquivo para você: { $file }. Pode ser aberto por 30 dias.
