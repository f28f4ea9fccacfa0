# Consents asked for one by one, and taken back.

consent-sensitive = { $title } contém dados pessoais sensíveis. { $lender } usa esses dados só para tratar do seu pedido; ficam criptografados e pelo prazo que a lei exige. Você concorda que eu os receba?
consent-sensitive-all = Alguns documentos, como a identidade ou os extratos bancários, contêm dados pessoais sensíveis. { $lender } usa esses dados só para tratar do seu pedido, e eles ficam criptografados. Você concorda que eu os receba?
consent-abroad = Este aplicativo guarda as mensagens em servidores fora do seu país. Você concorda que { $lender } fale aqui com você sobre o seu pedido?
consent-abroad-page = As confirmações do que você envia aqui também seriam ditas no seu aplicativo de conversa, que guarda as mensagens em servidores fora do seu país. Você concorda que { $lender } fale com você sobre o seu pedido por lá?
consent-credit = Para decidir sobre o seu pedido, { $lender } gostaria de consultar o seu histórico de crédito, só para este pedido. Você concorda?
consent-noted = Obrigado, ficou registrado que você concorda. Você pode retirar quando quiser com /privacy.
consent-refused-sensitive = Tudo bem. Então não posso receber documentos assim para { $lender }. Uma pessoa pode dizer o que mais é possível.
consent-refused-abroad = Tudo bem. Então não direi nada aqui sobre o seu pedido com { $lender }. Você pode perguntar o mesmo na nossa própria página ou falar com uma pessoa.
consent-refused-credit = Tudo bem. { $lender } verá que você não concorda. Uma pessoa pode dizer o que isso significa para o seu pedido.
consent-withdrawn = Retirado: { $what } ({ $lender }). Vale a partir de agora.
consent-list = Isto é o que você aceitou. Um botão retira ou dá de novo o consentimento.
consent-line-service = • O aviso de privacidade: aceito em { $on }
consent-line-given = • { $what } ({ $lender }): aceito em { $on }
consent-line-refused = • { $what } ({ $lender }): não aceito, { $on }
consent-line-open = • { $what } ({ $lender }): ainda não perguntado
consent-name-service = tudo
consent-name-sensitive = dados sensíveis
consent-name-abroad = chat fora do país
consent-name-credit = histórico de crédito
