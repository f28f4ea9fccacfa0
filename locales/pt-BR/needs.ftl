# O que ainda falta: o que é, para quê, onde conseguir, como deve ser e até quando.

needs-head =
    { $count ->
        [one] Pedido { $number }: ainda falta { $count } item.
       *[other] Pedido { $number }: ainda faltam { $count } itens.
    }
needs-line = { $number }. { $title }
needs-line-due = { $number }. { $title } (até { $due })
needs-line-again = (devolvido da última vez: { $reason })
needs-line-optional = (opcional)
needs-press = Toque em um nome para ver os detalhes.
needs-none = Não falta nada para o pedido { $number }.
needs-under-review =
    { $count ->
        [one] Mais { $count } já chegou e espera a análise da instituição.
       *[other] Mais { $count } já chegaram e esperam a análise da instituição.
    }
needs-hidden = Confirme o seu telefone para ver quais documentos são necessários.
needs-sending-hidden = Confirme o seu telefone antes de enviar documentos.
needs-unknown = Isto não é mais necessário. Toque em “O que falta” para ver a lista atual.

needs-title = { $title }
needs-state = Situação: { $state }
needs-what = O que é: { $words }
needs-why = Para quê: { $words }
needs-where = Onde: { $words }
needs-how = Como: { $words }
needs-period =
    { $months ->
        [one] Período: o último mês, sem falhas
       *[other] Período: os últimos { $months } meses, sem falhas
    }
needs-fresh =
    { $days ->
        [one] Emissão: no último dia
       *[other] Emissão: nos últimos { $days } dias
    }
needs-validity = Validade: { $words }
needs-files =
    { $count ->
        [one] Quantidade: pelo menos { $count } foto, ou um PDF completo
       *[other] Quantidade: pelo menos { $count } fotos, ou um PDF completo
    }
needs-formats = Formato: { $formats }
needs-note = A instituição informa: { $words }
needs-form = Formulário: abra o da instituição, preencha, assine se for pedido e envie aqui.
needs-sample = Exemplo: o da instituição mostra como o documento deve ser.
needs-shared = Não precisa enviar de novo: o que enviar para “{ $title }” serve também para isto.
needs-also = Serve também para outra coisa que falta? Toque em um botão para usar nos dois.
needs-also-sent = Você já enviou “{ $title }”. Se serve também para isto, pode usar nos dois.
needs-also-taken = “{ $sent }” agora vale também para “{ $title }”. Não precisa enviar de novo; a instituição decide se serve.
needs-apart = “{ $title }” não usa mais esse documento. Envie outro para isto, por favor.
needs-due = Envie até: { $due }

needs-rejected = Motivo da devolução: { $reason }
needs-rejected-page = Página em questão: { $page }
needs-rejected-file = Devolvido: arquivo { $number } (“{ $name }”), motivo: { $reason }
needs-rejected-file-page = Devolvida: página { $page } do arquivo { $number } (“{ $name }”), motivo: { $reason }
needs-only-again = Envie só o que está indicado aqui. O resto do que enviou fica guardado.
needs-rejected-words = A instituição informa: { $words }
needs-fix = O que fazer: { $fix }

needs-send-now = Envie agora, por favor: { $title }
needs-send-now-chat = Toque em 📎 e escolha uma foto ou arquivo. Enviada como “arquivo”, a foto fica mais nítida.
needs-send-now-web = Toque em “Anexar um arquivo” ou tire uma foto com o celular.
needs-secure-page = { $title } contém dados sensíveis: não envie por este chat. Toque no botão para enviar pela página segura.
needs-answer-now = Digite a sua resposta, por favor: { $title }
needs-answered = Recebi sua resposta sobre “{ $title }” e vou repassá-la à instituição.
needs-why-not-applicable = Por que “{ $title }” não se aplica a você? Escreva o motivo, por favor.
needs-not-applicable-claimed = Repassei à instituição por que “{ $title }” não se aplica. Aviso quando ela confirmar.

needs-nothing-sent = Ainda não recebemos nada para o pedido { $number }.
needs-sent-head = Recebido para o pedido { $number }:
needs-standing = • { $title }: { $state }
