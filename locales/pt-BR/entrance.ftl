# A página que um link do chat abre primeiro.

entrance-title = Página segura
entrance-opening = Abrindo…
entrance-dead = Este link não funciona mais. Cada link abre uma só vez, em até 30 minutos. Peça outro no chat.
entrance-broken = A conexão caiu. Tente de novo.
entrance-noscript = Esta página precisa de JavaScript. Ative-o no seu navegador.
