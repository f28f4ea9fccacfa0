# La página que abre primero un enlace del chat.

entrance-title = Página segura
entrance-opening = Abriendo…
entrance-dead = Este enlace ya no funciona. Cada enlace se abre una sola vez, en un plazo de 30 minutos. Pida otro en el chat.
entrance-broken = Se perdió la conexión. Inténtelo de nuevo.
entrance-noscript = Esta página necesita JavaScript. Actívelo en su navegador.
