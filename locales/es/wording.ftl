# Cómo se llaman los estados.

stage-submitted = Presentada
stage-accepted = Registrada
stage-in-review = En estudio
stage-approved = Aprobada
stage-signing = Pendiente de firma
stage-disbursing = Desembolso en curso
stage-disbursed = Desembolsada
stage-declined = No aprobada
stage-withdrawn = Retirada
stage-expired = Caducada

collection-submitted = Todo enviado
collection-accepted = Recibidos por la entidad
collection-supplement-needed = Falta algo
collection-complete = Completos
collection-in-review = En revisión
collection-passed = Revisados y aceptados
collection-failed = Hacen falta otros documentos

need-state-requested = sin enviar
need-state-uploaded = recibido
need-state-in-review = en revisión
need-state-accepted = aceptado
need-state-rejected = devuelto, envíelo de nuevo
need-state-waived = ya no hace falta
need-state-not-applicable = no le corresponde, según indicó; falta que la entidad lo confirme
need-state-withdrawn = cancelado
