# La página que abre primero un enlace del chat.

entrance-title = Página segura
entrance-opening = Abriendo…
entrance-dead = Este enlace ya no funciona. Cada enlace se abre una sola vez, en un plazo de 30 minutos. Pida otro en el chat.
entrance-broken = Se perdió la conexión. Inténtelo de nuevo.
entrance-noscript = Esta página necesita JavaScript. Actívelo en su navegador.
entrance-closed = Esta página está cerrada. Pida otro enlace en el chat.
entrance-code-title = Una comprobación más
entrance-code-why = Por su seguridad, confirme con un código que es usted. Lo enviamos al teléfono que tiene la entidad.
entrance-code-send = Enviarme un código
entrance-code-label = Código de 6 cifras
entrance-code-try = Continuar
entrance-code-sent = El código está en camino. Vale 5 minutos.
entrance-code-wrong = Este código no es correcto o ha caducado. Inténtelo de nuevo o pida otro.
entrance-code-many = Ahora no se puede enviar un código. Espere un minuto o pida una persona en el chat.
