# After a question on the side: what was going on goes on.

aside-file = Sigo a la espera de: { $title }. Envíelo cuando lo tenga listo.
aside-answer = Sigo a la espera de su respuesta: { $title }. Escríbala aquí.
aside-reason = Aún necesito saber por qué esto no se aplica: { $title }. Escríbalo aquí.
aside-code = Sigo a la espera de las 6 cifras del SMS.
aside-over = Lo que estaba esperando ya no hace falta.
aside-permission = Aún necesito su respuesta sobre el consentimiento de arriba.
