# What lenders say of themselves: their own answers, and their branches.

faq-answer = { $lender } responde: { $answer }
branch-head = Agências de { $lender }:
branch-line = • { $name }, { $address }
branch-phone = { "  " }Telefone: { $phone }
branch-open = { "  " }Aberta agora, até { $until }
branch-closed = { "  " }Fechada agora; abre { $opens }
branch-more = E mais { $count }.
branch-nearest = A agência mais próxima fica a { $kilometres } km:
branch-share = Envie sua localização pelo menu 📎 e eu encontro a agência mais próxima. Não guardo a localização.
button-nearest = Qual é a mais próxima?
button-map = Ver no mapa
