# Cómo va el préstamo: cada línea es un hecho que ha comunicado la entidad.

status-none = No encontré ninguna solicitud suya. Si acaba de presentarla, quizá la entidad todavía no la haya registrado.
status-which =
    { $count ->
        [one] Tiene { $count } solicitud. ¿Es esta?
       *[other] Tiene { $count } solicitudes. ¿Cuál le interesa?
    }
status-unknown-number = No la encuentro entre sus solicitudes. Revise el número de solicitud o elija una de la lista.
status-unknown-thrice = Sigo sin encontrarla. ¿Quiere que la busque una persona?

status-number = Solicitud: { $number } ({ $lender })
status-product = Producto: { $product }
status-amount = Importe solicitado: { $amount }
status-applied = Fecha de solicitud: { $on }
status-stage = Estado: { $stage } (desde el { $since })
status-decision-amount = Importe aprobado: { $amount }
status-decision-term =
    { $months ->
        [one] Plazo: { $months } mes
       *[other] Plazo: { $months } meses
    }
status-decision-conditions = Condiciones: { $words }
status-decision-reason = La entidad indica: { $words }
status-decision-no-reason = La entidad no ha indicado el motivo. Puede preguntárselo a una persona.
status-disbursed = Desembolsado: { $amount } el { $on }
status-disbursed-on = Desembolsado el: { $on }
status-collection = Documentos: { $collection }
status-outstanding = Todavía faltan: { $count }
status-outstanding-due = Todavía faltan: { $count }, el primero a más tardar el { $due }
status-next-send = Siguiente paso: envíe lo que falta. Pulse “Qué falta” para ver cada documento.
status-next-send-here = A continuación: envíe lo que falta, por favor.
status-next = Siguiente paso: { $next }
status-usual = Este paso suele tardar: de { $low } a { $high } días
status-amounts-hidden = Los importes se muestran cuando confirme su teléfono.
status-as-of = Actualizado: { $at } (confirmado por la entidad)

## Qué sigue

status-next-submitted = la entidad registrará su solicitud. Por ahora no tiene que hacer nada.
status-next-accepted = la entidad empezará a estudiarla. Por ahora no tiene que hacer nada.
status-next-in-review = la entidad está estudiando su solicitud. Le avisaré en cuanto haya novedades.
status-next-approved = la entidad se pondrá en contacto con usted para firmar el contrato.
status-next-signing = firme el contrato como le indicó la entidad. Después se desembolsa el dinero.
status-next-disbursing = la entidad está enviando el dinero. Su banco le mostrará cuándo llega.
status-next-disbursed = pague las cuotas en las fechas de su contrato.
status-next-declined = esta solicitud está cerrada. Puede preguntar a la entidad si puede presentar otra.
status-next-withdrawn = esta solicitud se retiró. No tiene que hacer nada.
status-next-expired = esta solicitud ha caducado. Si todavía necesita un préstamo, presente otra.
status-page = Aquí está la página de su solicitud. El enlace se abre una vez, en { $minutes } minutos.
