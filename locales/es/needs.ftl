# Qué falta todavía: qué es, para qué, dónde conseguirlo, cómo debe ser y hasta cuándo.

needs-head =
    { $count ->
        [one] Solicitud { $number }: falta { $count } documento.
       *[other] Solicitud { $number }: faltan { $count } documentos.
    }
needs-line = { $number }. { $title }
needs-line-due = { $number }. { $title } (hasta el { $due })
needs-line-again = (devuelto la última vez: { $reason })
needs-line-optional = (opcional)
needs-press = Pulse un nombre para ver los detalles.
needs-none = No falta nada para la solicitud { $number }.
needs-under-review =
    { $count ->
        [one] Otro documento ya llegó y espera la revisión de la entidad.
       *[other] Otros { $count } documentos ya llegaron y esperan la revisión de la entidad.
    }
needs-hidden = Confirme su teléfono para ver qué documentos hacen falta.
needs-sending-hidden = Confirme su teléfono antes de enviar documentos.
needs-unknown = Esto ya no hace falta. Pulse “Qué falta” para ver la lista actual.

needs-title = { $title }
needs-state = Situación: { $state }
needs-what = Qué es: { $words }
needs-why = Para qué: { $words }
needs-where = Dónde: { $words }
needs-how = Cómo: { $words }
needs-period =
    { $months ->
        [one] Periodo: el último mes, sin huecos
       *[other] Periodo: los últimos { $months } meses, sin huecos
    }
needs-fresh =
    { $days ->
        [one] Fecha de emisión: del último día
       *[other] Fecha de emisión: de los últimos { $days } días
    }
needs-validity = Vigencia: { $words }
needs-files =
    { $count ->
        [one] Cantidad: al menos { $count } foto, o un PDF completo
       *[other] Cantidad: al menos { $count } fotos, o un PDF completo
    }
needs-formats = Formato: { $formats }
needs-note = La entidad indica: { $words }
needs-form = Formulario: abra el de la entidad, rellénelo, fírmelo si lo pide y envíelo aquí.
needs-sample = Ejemplo: el de la entidad muestra cómo debe ser el documento.
needs-shared = No hace falta enviarlo aparte: lo que envíe para “{ $title }” sirve también para esto.
needs-also = ¿Sirve también para algo más que falta? Pulse un botón para usarlo en ambos.
needs-also-sent = Ya envió “{ $title }”. Si sirve también para esto, puede usarlo en ambos.
needs-also-taken = “{ $sent }” cuenta ahora también para “{ $title }”. No hace falta enviarlo otra vez; la entidad decide si es válido.
needs-apart = “{ $title }” ya no lo usa. Envíe otro documento para esto, por favor.
needs-due = Fecha límite: { $due }

needs-rejected = Motivo de la devolución: { $reason }
needs-rejected-page = Página afectada: { $page }
needs-rejected-file = Devuelto: archivo { $number } (“{ $name }”), motivo: { $reason }
needs-rejected-file-page = Devuelta: página { $page } del archivo { $number } (“{ $name }”), motivo: { $reason }
needs-only-again = Envíe solo lo que se indica aquí. Se conserva todo lo demás que envió.
needs-rejected-words = La entidad indica: { $words }
needs-fix = Qué hacer: { $fix }

needs-send-now = Envíelo ahora, por favor: { $title }
needs-send-now-chat = Pulse 📎 y elija una foto o un archivo. Como “archivo”, la foto conserva más nitidez.
needs-send-now-web = Pulse “Adjuntar un archivo” o tome una foto con su teléfono.
needs-secure-page = { $title } contiene datos sensibles: no lo envíe por este chat. Pulse el botón para subirlo en la página segura.
needs-answer-now = Escriba su respuesta, por favor: { $title }
needs-answered = Tengo su respuesta a “{ $title }” y se la paso a la entidad.
needs-why-not-applicable = ¿Por qué no le corresponde “{ $title }”? Escriba el motivo, por favor.
needs-not-applicable-claimed = He comunicado a la entidad por qué “{ $title }” no le corresponde. Le avisaré cuando lo confirme.

needs-nothing-sent = Todavía no se ha recibido nada para la solicitud { $number }.
needs-sent-head = Recibido para la solicitud { $number }:
needs-standing = • { $title }: { $state }
