# A página que um link do chat abre primeiro.

entrance-title = Página segura
entrance-opening = Abrindo…
entrance-dead = Este link não funciona mais. Cada link abre uma só vez, em até 30 minutos. Peça outro no chat.
entrance-broken = A conexão caiu. Tente de novo.
entrance-noscript = Esta página precisa de JavaScript. Ative-o no seu navegador.
entrance-closed = Esta página está fechada. Peça outro link no chat.
entrance-code-title = Mais uma verificação
entrance-code-why = Para sua segurança, confirme com um código que é você. Enviamos ao telefone que a instituição tem.
entrance-code-send = Enviar um código
entrance-code-label = Código de 6 dígitos
entrance-code-try = Continuar
entrance-code-sent = O código está a caminho. Vale por 5 minutos.
entrance-code-wrong = Este código não está certo ou expirou. Tente de novo ou peça outro.
entrance-code-many = Não é possível enviar um código agora. Espere um minuto ou peça uma pessoa no chat.
