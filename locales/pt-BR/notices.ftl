# O que se avisa sem ninguém pedir.

notice-head = Novidades do seu pedido { $number }:
notice-need = • Envie, por favor: { $title }
notice-need-withdrawn = • Não é mais necessário: { $title }
notice-need-waived = • A instituição dispensou: { $title }
notice-accepted = ✓ Aceito: { $title }
notice-rejected = • Envie de novo: { $title }
notice-review-undone = • A instituição voltou atrás na última decisão sobre: { $title }. Situação agora: { $state }
notice-file-refused = • Não podemos usar o seu arquivo “{ $name }”:
