# Receber documentos: o que chegou, para quê e se é suficiente.

uploads-nothing-wanted = Nenhum documento é necessário agora. Aviso quando a instituição pedir algum.
uploads-which = Qual documento você quer enviar?
uploads-what-for =
    { $count ->
        [one] Recebi o seu arquivo. Qual documento é?
       *[other] Recebi os seus { $count } arquivos. Qual documento são?
    }
uploads-no-need =
    { $count ->
        [one] Recebi o seu arquivo, mas nenhum documento é necessário agora, por isso ele não foi para a instituição. Uma pessoa pode ajudar.
       *[other] Recebi os seus { $count } arquivos, mas nenhum documento é necessário agora, por isso eles não foram para a instituição. Uma pessoa pode ajudar.
    }
uploads-received =
    { $count ->
        [one] ✓ Recebido: { $title }
       *[other] ✓ Recebido: { $title } ({ $count } arquivos)
    }
uploads-received-file = { $name }, { $size }, referência { $hash }
uploads-same-again = Observação: você já tinha enviado este mesmo arquivo.
uploads-more = Tenho { $have } de { $wanted }. Envie o restante ou um PDF completo.
uploads-more-again =
    { $count ->
        [one] Falta enviar de novo { $count } arquivo devolvido.
       *[other] Falta enviar de novo { $count } arquivos devolvidos.
    }
uploads-checked-next = Vou verificar se ele abre; depois a instituição faz a análise.
uploads-left =
    { $count ->
        [one] Falta mais { $count } item.
       *[other] Faltam mais { $count } itens.
    }
uploads-all-in = Tudo o que foi pedido já chegou. Obrigado.

uploads-too-large = Este arquivo é grande demais. O limite é { $limit } MB. Reduza-o ou envie em partes.
uploads-too-many = Chegaram arquivos demais hoje. Envie o restante amanhã ou fale com uma pessoa.
uploads-empty = Este arquivo está vazio. Confira e envie de novo.
uploads-not-fetched = O arquivo não chegou completo. Envie de novo, por favor.
uploads-unknown-type = Não podemos receber esse tipo de arquivo. Envie { $accepted }.
uploads-by-page = O Telegram não me deixa receber um arquivo tão grande. Envie pela página segura.
uploads-office = Um arquivo de escritório não serve para isso. Salve como PDF ou envie { $accepted }.
