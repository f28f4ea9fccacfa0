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
