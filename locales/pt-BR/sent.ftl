# O que foi enviado: rever, mover, retirar, explicar.

sent-head = Enviado para “{ $title }”:
sent-line = { $number }. { $name }, { $size }
sent-nothing = Nada foi enviado ainda para “{ $title }”.
sent-unknown = Não encontro mais este arquivo.
sent-too-late = A análise deste arquivo já começou e ele não pode mais ser alterado aqui. Uma pessoa pode ajudar.
sent-what-to-do = { $name }: o que você gostaria de fazer?
sent-taken-back = Retirei { $name }. O arquivo será apagado.
sent-where-to = Qual documento é, na verdade, { $name }?
sent-not-that-kind = Um arquivo de escritório não serve para “{ $title }”. Salve como PDF e envie o PDF.
sent-noted = Acrescentei a sua observação a “{ $title }”.
sent-back = Devolvido pela instituição: { $reason }
