# Perguntas sobre um pedido, além da ficha.

answers-time-unknown = A instituição não informou quanto esta etapa costuma levar.
answers-terms-elsewhere = O que não está aqui não me foi informado. Uma pessoa pode consultar.
answers-not-decided = A instituição ainda não informou uma decisão. Aviso assim que informar.
answers-not-declined = Este pedido não foi recusado.
answers-not-paid = A instituição ainda não informou a liberação do dinheiro.
answers-money-sent = Se o dinheiro ainda não caiu na sua conta, consulte primeiro o seu banco. Uma pessoa também pode ajudar.
answers-no-dates = A instituição não definiu data para isto.
answers-not-asked-for = No momento, ninguém está pedindo este documento a você.
answers-which-not-applicable = Qual destes não se aplica a você ou não dá para conseguir?
answers-repayment-unknown = A instituição não me informou as datas nem os valores das parcelas; eles estão no seu contrato. Uma pessoa pode responder.
answers-branch-unknown = A instituição não me informou agências, horários nem telefones. Estão no site dela e no seu contrato; você também pode perguntar a uma pessoa.
answers-nothing-returned = Nada do que você enviou para o pedido { $number } voltou.
