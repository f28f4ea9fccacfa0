# Lo que ha pasado con una solicitud y lo nuevo desde la última consulta.

history-since = Novedades desde su consulta del { $since }:
history-nothing = No ha cambiado nada desde su consulta del { $since }.
history-first = A partir de ahora puedo decirle qué hay de nuevo desde su última consulta. Lo más reciente:
history-more =
    { $count ->
        [one] Antes hubo { $count } cambio más.
       *[other] Antes hubo { $count } cambios más.
    }
history-day = { $on }

history-stage = • Estado: { $stage }
history-corrected = • Estado corregido por la entidad: { $stage }
history-asked = • Se le pide: { $title }
history-asked-again = • Se le pide de nuevo: { $title }
history-changed = • Ha cambiado lo que se pide: { $title }
history-sent = • Enviado por usted: { $title }
history-taken-in = • Recibido por nuestro personal: { $title }
history-in-review = • En revisión: { $title }
history-accepted = • Aceptado: { $title }
history-rejected = • Devuelto: { $title } ({ $reason })
history-review-undone = • La entidad retiró su decisión: { $title } (ahora: { $state })
history-waived = • La entidad no lo exige: { $title }
history-not-applicable = • No le corresponde, según indicó: { $title }
history-withdrawn = • Ya no se le pide: { $title }
history-decision = • La entidad comunicó su decisión.
history-disbursement = • La entidad comunicó el desembolso.
