# Como está o empréstimo: cada linha é um fato informado pela instituição.

status-none = Não encontrei nenhum pedido seu. Se você acabou de pedir, talvez a instituição ainda não tenha registrado.
status-which =
    { $count ->
        [one] Você tem { $count } pedido. É este?
       *[other] Você tem { $count } pedidos. Qual deles?
    }
status-unknown-number = Não encontro esse número entre os seus pedidos. Confira o número do pedido ou escolha um abaixo.
status-unknown-thrice = Ainda não encontrei. Quer que uma pessoa procure?

status-number = Pedido: { $number } ({ $lender })
status-product = Produto: { $product }
status-amount = Valor solicitado: { $amount }
status-applied = Data do pedido: { $on }
status-stage = Situação: { $stage } (desde { $since })
status-decision-amount = Valor aprovado: { $amount }
status-decision-term =
    { $months ->
        [one] Prazo: { $months } mês
       *[other] Prazo: { $months } meses
    }
status-decision-conditions = Condições: { $words }
status-decision-reason = A instituição informa: { $words }
status-decision-no-reason = A instituição não informou o motivo. Você pode perguntar a uma pessoa.
status-disbursed = Liberado: { $amount } em { $on }
status-disbursed-on = Liberado em: { $on }
status-collection = Documentos: { $collection }
status-outstanding = Ainda faltam: { $count }
status-outstanding-due = Ainda faltam: { $count }, o primeiro até { $due }
status-next-send = Próximo passo: envie o que falta. Toque em “O que falta” para ver cada item.
status-next-send-here = Próximo passo: envie o que falta, por favor.
status-next = Próximo passo: { $next }
status-usual = Esta etapa costuma levar: de { $low } a { $high } dias
status-amounts-hidden = Os valores aparecem depois que você confirmar o seu telefone.
status-as-of = Atualizado em: { $at } (confirmado pela instituição)

## O que vem agora

status-next-submitted = a instituição vai registrar o seu pedido. Por enquanto, você não precisa fazer nada.
status-next-accepted = a instituição vai começar a análise. Por enquanto, você não precisa fazer nada.
status-next-in-review = a instituição está analisando o seu pedido. Aviso assim que houver novidade.
status-next-approved = a instituição vai entrar em contato para a assinatura do contrato.
status-next-signing = assine o contrato como a instituição orientou. Depois disso o dinheiro é liberado.
status-next-disbursing = a instituição está liberando o dinheiro. O seu banco mostrará quando cair.
status-next-disbursed = pague as parcelas nas datas do seu contrato.
status-next-declined = este pedido está encerrado. Você pode perguntar à instituição se pode fazer outro.
status-next-withdrawn = este pedido foi cancelado. Você não precisa fazer nada.
status-next-expired = este pedido expirou. Se ainda precisar de um empréstimo, faça um novo pedido.
status-page = Aqui está a página do seu pedido. O link abre uma vez, em até { $minutes } minutos.
