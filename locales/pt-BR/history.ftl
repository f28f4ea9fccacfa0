# O que aconteceu com um pedido e o que há de novo desde a última consulta.

history-since = Novidades desde a sua consulta de { $since }:
history-nothing = Nada mudou desde a sua consulta de { $since }.
history-first = De agora em diante posso dizer o que há de novo desde a sua última consulta. O mais recente:
history-more =
    { $count ->
        [one] Antes disso houve mais { $count } mudança.
       *[other] Antes disso houve mais { $count } mudanças.
    }
history-day = { $on }

history-stage = • Situação: { $stage }
history-corrected = • Situação corrigida pela instituição: { $stage }
history-asked = • Pedido a você: { $title }
history-asked-again = • Pedido de novo: { $title }
history-changed = • A exigência mudou: { $title }
history-sent = • Enviado por você: { $title }
history-taken-in = • Recebido por nossa equipe: { $title }
history-in-review = • Em análise: { $title }
history-accepted = • Aceito: { $title }
history-rejected = • Devolvido: { $title } ({ $reason })
history-review-undone = • A instituição voltou atrás na decisão: { $title } (agora: { $state })
history-waived = • A instituição dispensou: { $title }
history-not-applicable = • Não se aplica, como você disse: { $title }
history-withdrawn = • Não é mais pedido: { $title }
history-decision = • A instituição informou a decisão.
history-disbursement = • A instituição informou a liberação do dinheiro.
