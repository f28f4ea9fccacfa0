# A página que mostra tudo sobre um pedido.

progress-title = Meu pedido
progress-skip = Ir para a situação do pedido
progress-choose = Seus pedidos
progress-way = Pedido { $number }
progress-done = Feito
progress-now = Agora
progress-next = Ainda por vir
progress-reached = Alcançado
progress-ended = Encerrado
progress-news = Novidades
progress-no-news = Nada mudou desde a sua última consulta.
progress-needs = O que é pedido a você
progress-nothing = Nada é pedido a você.
progress-send = Enviar na página segura
progress-change = Adicionar páginas ou mudar o que enviou
progress-answer = Responda a isto no chat, por favor.
progress-about = O empréstimo
progress-hidden = Os valores e a decisão ficam ocultos até você provar com um código que é você.
progress-prove = Provar com um código
progress-unprovable = Os valores e a decisão não podem ser mostrados aqui. Pergunte a uma pessoa no chat.
progress-history = Tudo o que aconteceu
progress-foot = Tudo aqui é o que a instituição informou. Esta página se fecha sozinha após 30 minutos sem uso; peça de novo no chat.
progress-taken-counter = recebido no balcão
progress-taken-email = recebido do seu e-mail
progress-taken-post = recebido pelo correio
