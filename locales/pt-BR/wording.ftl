# Como se chamam as situações.

stage-submitted = Enviado
stage-accepted = Registrado
stage-in-review = Em análise
stage-approved = Aprovado
stage-signing = Aguardando assinatura
stage-disbursing = Em liberação
stage-disbursed = Liberado
stage-declined = Não aprovado
stage-withdrawn = Cancelado
stage-expired = Expirado

collection-submitted = Tudo enviado
collection-accepted = Recebidos pela instituição
collection-supplement-needed = Falta algo
collection-complete = Completos
collection-in-review = Em análise
collection-passed = Verificados e aceitos
collection-failed = São necessários outros documentos

need-state-requested = ainda não enviado
need-state-uploaded = recebido
need-state-in-review = em análise
need-state-accepted = aceito
need-state-rejected = devolvido, envie de novo
need-state-waived = não é mais necessário
need-state-not-applicable = não se aplica, como você disse; falta a instituição confirmar
need-state-withdrawn = cancelado
