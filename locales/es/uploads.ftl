# Recibir documentos: qué llegó, para qué y si es suficiente.

uploads-nothing-wanted = Ahora no hace falta ningún documento. Le avisaré cuando la entidad pida alguno.
uploads-which = ¿Qué documento desea enviar?
uploads-what-for =
    { $count ->
        [one] Tengo su archivo. ¿Qué documento es?
       *[other] Tengo sus { $count } archivos. ¿Qué documento son?
    }
uploads-no-need =
    { $count ->
        [one] Tengo su archivo, pero ahora no hace falta ningún documento y no lo he pasado a la entidad. Una persona puede ayudarle.
       *[other] Tengo sus { $count } archivos, pero ahora no hace falta ningún documento y no los he pasado a la entidad. Una persona puede ayudarle.
    }
uploads-received =
    { $count ->
        [one] ✓ Recibido: { $title }
       *[other] ✓ Recibido: { $title } ({ $count } archivos)
    }
uploads-received-file = { $name }, { $size }, referencia { $hash }
uploads-same-again = Nota: este mismo archivo ya lo había enviado.
uploads-more = Tengo { $have } de { $wanted }. Envíe el resto o un PDF completo.
uploads-more-again =
    { $count ->
        [one] Queda { $count } archivo devuelto por enviar de nuevo.
       *[other] Quedan { $count } archivos devueltos por enviar de nuevo.
    }
uploads-checked-next = Comprobaré que se abra y después lo revisará la entidad.
uploads-left =
    { $count ->
        [one] Falta { $count } documento más.
       *[other] Faltan { $count } documentos más.
    }
uploads-all-in = Ya tenemos todo lo que se pidió. Gracias.

uploads-too-large = Este archivo es demasiado grande. El límite es de { $limit } MB. Redúzcalo o envíelo por partes.
uploads-too-many = Hoy han llegado demasiados archivos. Envíe el resto mañana o hable con una persona.
uploads-empty = Este archivo está vacío. Revíselo y envíelo de nuevo.
uploads-not-fetched = El archivo no llegó completo. Envíelo de nuevo, por favor.
uploads-unknown-type = No podemos recibir este tipo de archivo. Envíe { $accepted }.
uploads-by-page = Telegram no me deja recibir un archivo tan grande. Envíelo en la página segura.
uploads-office = Para esto no sirve un archivo de oficina. Guárdelo como PDF o envíe { $accepted }.
