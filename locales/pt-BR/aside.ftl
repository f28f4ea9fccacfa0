# After a question on the side: what was going on goes on.

aside-file = Ainda estou aguardando: { $title }. Envie quando puder.
aside-answer = Ainda estou aguardando a sua resposta: { $title }. Escreva aqui.
aside-reason = Ainda preciso saber por que isto não se aplica: { $title }. Escreva aqui.
aside-code = Ainda estou aguardando os 6 dígitos do SMS.
aside-over = O que eu estava aguardando não é mais necessário.
aside-permission = Ainda preciso da sua resposta sobre o consentimento acima.
