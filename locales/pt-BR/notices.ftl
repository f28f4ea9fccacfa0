# O que se avisa sem ninguém pedir.

notice-head = Novidades do seu pedido { $number }:
notice-need = • Envie, por favor: { $title }
notice-need-withdrawn = • Não é mais necessário: { $title }
notice-need-waived = • A instituição dispensou: { $title }
notice-accepted = ✓ Aceito: { $title }
notice-taken-counter =
    • Em { $on } recebemos de você no balcão: { $title } ({ $count ->
        [one] 1 arquivo
       *[other] { $count } arquivos
    })
notice-taken-email =
    • Em { $on } recebemos do seu e-mail: { $title } ({ $count ->
        [one] 1 arquivo
       *[other] { $count } arquivos
    })
notice-taken-post =
    • Em { $on } recebemos pelo correio: { $title } ({ $count ->
        [one] 1 arquivo
       *[other] { $count } arquivos
    })
notice-rejected = • Envie de novo: { $title }
notice-review-undone = • A instituição voltou atrás na última decisão sobre: { $title }. Situação agora: { $state }
notice-file-refused = • Não podemos usar o seu arquivo “{ $name }”:
