# Saudação, idioma, aviso de privacidade e respostas do dia a dia.

# Ainda não sabemos qual idioma a pessoa fala: isto está em todos, igual em cada arquivo.
greeting-language =
    您好！请选择语言。
    您好！請選擇語言。
    Hello! Please choose your language.
    ¡Hola! Elija su idioma.
    Olá! Escolha o seu idioma.
    Halo! Silakan pilih bahasa Anda.
    Xin chào! Vui lòng chọn ngôn ngữ.
    नमस्ते! कृपया अपनी भाषा चुनें।
greeting-choose-language = Em qual idioma você prefere ser atendido?
greeting-language-set = Certo, vou responder em português.

greeting-privacy =
    Olá! Posso dizer como está o seu pedido de empréstimo e receber os documentos. Antes de começar:
    • Quem: a sua instituição financeira, e este serviço em nome dela.
    • O que usamos: seu telefone, seu pedido, esta conversa e os documentos que você enviar. Alguns são sensíveis, como o documento de identidade ou os extratos bancários.
    • Para quê: confirmar que é você, informar o andamento e entregar os documentos à instituição. Nada além disso.
    • Por quanto tempo: enquanto o pedido é tratado e, depois, pelo prazo que a lei exige da instituição.
    • Seus direitos: envie /privacy a qualquer momento para saber mais ou desvincular este chat.
    Você concorda?
greeting-refused = Tudo bem. Sem o seu consentimento, não vou consultar nada. Se mudar de ideia, toque em “Concordo”. Você também pode falar com uma pessoa.

greeting-hello = Olá! Posso dizer como está o seu pedido de empréstimo e o que ainda falta. Você também pode enviar documentos por aqui. O que você gostaria de fazer?
greeting-help =
    É só escrever ou tocar em um botão:
    • Meu pedido: em que etapa está
    • O que falta: cada documento e onde conseguir
    • Enviar documentos: fotos ou arquivos PDF
    • Falar com alguém: nossa equipe responde
    Se tiver vários pedidos, envie o número do pedido.
greeting-thanks = Por nada. Estou aqui sempre que precisar.
greeting-bye = Até logo. Volte quando precisar.
greeting-trust = Você faz bem em ter cuidado. Para confirmar este chat, ligue para a instituição no número do seu contrato ou do site dela. Nunca cobramos nada, nunca pedimos senha nem que você passe um código a alguém.
greeting-not-understood = Desculpe, nisso não posso ajudar. Posso dizer como está o seu pedido de empréstimo, o que ainda falta e receber seus documentos.
greeting-cancelled = Certo, cancelado.
greeting-nothing-to-cancel = Não há nada para cancelar agora.
greeting-old-button = Esse botão não funciona mais. Use um destes, por favor.
greeting-unsupported = Desculpe, não consigo ler esse tipo de mensagem. Envie um texto, uma foto ou um arquivo PDF.
