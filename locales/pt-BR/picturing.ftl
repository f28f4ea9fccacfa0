# O andamento como imagem.

picture-settled = { $done } de { $all } resolvidos
picture-more =
    { $count ->
        [one] e mais { $count }
       *[other] e mais { $count }
    }
picture-alt = Imagem do pedido { $number } em { $lender }. Agora: { $stage }.
picture-alt-asked = Imagem do pedido { $number } em { $lender }. Agora: { $stage }. Do que é pedido a você: { $done } de { $all } resolvidos.
picture-off = Certo, vou responder só com palavras.
picture-on = Certo, envio uma imagem quando algo mudar.
picture-due = até { $due }
picture-as-of = Atualizado em: { $at }
