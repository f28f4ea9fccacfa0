# O que só a equipe da instituição pode fazer.

requests-change = Só a instituição pode alterar um pedido, por isso vou repassar o seu desejo.
requests-wrong-details = Não posso alterar dados pessoais, por isso vou repassar. Escreva o que deve ser corrigido, por favor.
requests-more-time = Só a instituição pode dar mais prazo. Vou repassar; até a resposta, as datas continuam as mesmas.
requests-complaint = Lamento que você não esteja satisfeito. Vou repassar como reclamação. Escreva aqui o que aconteceu, por favor.
requests-withdraw-sure = Peço à instituição que cancele o pedido { $number }? Talvez não dê para desfazer.
requests-withdraw = Vou informar à instituição que você quer cancelar o pedido { $number }. Ele continua até a instituição confirmar.
requests-kept = Certo, o pedido { $number } continua como está.
