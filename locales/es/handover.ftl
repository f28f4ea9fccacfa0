# Hablar con una persona.

handover-requested = He pedido que le atienda una persona. Le responderá en este chat. Mientras tanto puede seguir aquí como siempre.
handover-waiting = Ya está en la cola. Una persona le responderá en este chat.
handover-cancelled = De acuerdo, ya no espera a una persona. Aquí estoy para ayudarle.
handover-none = No está esperando a ninguna persona.
handover-position = Su lugar en la cola: { $position }.
handover-wait =
    { $minutes ->
        [one] Últimamente la espera fue de alrededor de un minuto.
       *[other] Últimamente la espera fue de unos { $minutes } minutos.
    }

## Ya hay una persona

handover-claimed = { $name } ya está aquí y le responderá.
handover-says = { $name }: { $text }
handover-passed-on = Otra persona del equipo seguirá con esto; conserva su lugar en la cola. Mientras tanto, aquí estoy.
handover-lapsed = Está otra vez en espera de una persona, en primer lugar. Mientras tanto, aquí estoy.
handover-returned = Ya estoy de vuelta. ¿En qué nos quedamos?
handover-solved = Nuestro colega ha terminado y ya estoy de vuelta. ¿Cómo fue la atención?
handover-rated = Gracias, anotado.
handover-rated-before = Esto ya se valoró o ya no se puede valorar.
