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
handover-moved-up = Ha avanzado en la cola: ahora ocupa el lugar { $position }.
handover-closed-now = Ahora no hay nadie para atenderle. Volvemos el { $opens }.
handover-by = Una persona le responderá antes del { $by }.
handover-late = Lo siento: nadie pudo responderle en el plazo prometido. Conserva su lugar y hemos avisado a un supervisor.
handover-passed-to = { $name } seguirá con esto. Mientras tanto, aquí estoy.
handover-snoozed = { $name } se pondrá en contacto con usted antes del { $until }. Mientras tanto, aquí estoy.
handover-still-there = ¿Todavía necesita a una persona? Si no responde, cerraremos esto hoy más tarde.
handover-closed-quiet = No hemos tenido noticias suyas y hemos cerrado esto. Puede abrirlo de nuevo cuando quiera.
handover-reopened = De acuerdo, seguimos con esto. Una persona le responderá en este chat.
handover-blocked = No podemos responder a mensajes así. Este chat se atiende de nuevo desde el { $until }.
handover-opened = He pedido a una persona que lo revise. Le responderá en este chat.
handover-lender-asked = Su entidad quiere que una persona hable con usted sobre la solicitud { $number }. Le escribirá en este chat.
handover-rated-why = Si quiere, díganos en pocas palabras por qué.
handover-commented = Gracias, lo hemos transmitido.
handover-sends-file = { $name } le envía un archivo: { $file }. Puede abrirlo durante 30 días.
