# As palavras das páginas: botões, envio de arquivos e leitores de tela.

## O chat

page-title = Seu pedido de empréstimo
page-skip = Ir para o campo de mensagem
page-conversation = Conversa
page-language = Idioma
page-menu = Mais
page-quick = Ações rápidas
page-files = Arquivos em envio
page-write = Sua mensagem
page-placeholder = Escreva uma mensagem
page-placeholder-phone = Número de telefone
page-placeholder-code = Código de 6 dígitos
page-send = Enviar
page-attach = Anexar um arquivo
page-camera = Tirar uma foto
page-drop = Solte seus arquivos aqui para enviar
page-hint = Criptografado. Nunca pedimos senhas.
page-hint-plain = Nunca pedimos senhas.
page-noscript = Este chat precisa de JavaScript. Ative-o no seu navegador.
page-today = Hoje
page-yesterday = Ontem
page-new-message = Nova mensagem
page-new-tab = abre em outra aba
page-old-buttons = Opções anteriores

## Quem fala

page-bot = Assistente
page-staff = Atendimento
page-writing = Alguém está escrevendo para você…
page-you = Você

## O que sempre se pode pedir

page-command-status = Meu pedido
page-command-documents = Documentos
page-command-upload = Enviar arquivo
page-command-human = Falar com alguém
page-command-help = Ajuda
page-command-privacy = Privacidade e seus dados
page-command-language = Idioma
page-command-cancel = Cancelar o que eu estava fazendo

## A conexão

page-connecting = Conectando…
page-connected = Conectado
page-offline = Sem conexão. O que você escrever será enviado assim que ela voltar.

## Uma mensagem a caminho

page-sending = Enviando…
page-waiting = Aguardando conexão
page-sent = Enviado
page-retry = Tentar de novo
page-remove = Remover
page-cancel = Cancelar
page-incident = Número da ocorrência:

## Um arquivo a caminho

page-file = Arquivo
page-file-size = { $size }
page-upload-progress = Enviando
page-upload-waiting = Aguardando envio
page-upload-done = Recebido
page-upload-cancelled = Cancelado. Nada foi guardado.
page-upload-broken = A conexão caiu. O envio continua sozinho quando ela voltar.
page-upload-busy = Vários arquivos já estão sendo enviados. Tente de novo em instantes.
page-upload-limit = Este arquivo é grande demais. O máximo é { $size }.
page-upload-too-large = Este arquivo é grande demais. Nada foi guardado.
page-upload-empty = Este arquivo está vazio. Nada foi guardado.
page-upload-unknown-type = Não podemos receber esse tipo de arquivo. Envie um PDF ou uma foto.
page-upload-not-linked = Primeiro confirme quem é você. Depois poderá enviar arquivos aqui.

## O que deu errado

page-problem-frame = Não foi possível ler isto. Recarregue a página e tente de novo.
page-problem-long = Isto é longo demais para uma mensagem. Envie em várias.
page-problem-empty = Esta mensagem está vazia.
page-problem-failed = Algo deu errado do nosso lado e isto não foi enviado.
page-problem-cookie = O seu navegador bloqueia cookies aqui e não podemos conversar. Permita-os ou abra o chat em uma janela própria.
page-problem-windows = O chat está aberto em janelas demais. Feche algumas.

## Na página de uma instituição

page-embed-open = Perguntar sobre o seu empréstimo
page-embed-close = Fechar o chat
page-embed-title = Chat sobre o seu empréstimo

## A página inicial da demonstração

page-start-title = Loanline está funcionando
page-start-lead = A linha entre quem pede um empréstimo e a instituição, depois do pedido. Tudo aqui é inventado; experimente como um cliente faria.
page-start-try = Experimente como cliente
page-start-steps = Abra o chat, informe um destes telefones e pegue o código na caixa da demonstração.
page-start-phone = Telefone
page-start-application = Número do pedido
page-start-missing = Faltam três documentos
page-start-review = Em análise, falta um documento
page-start-approved = Acabou de ser aprovado, falta um documento
page-start-copy = Copiar
page-start-copied = Copiado
page-start-chat = Abrir o chat
page-start-sms = Caixa de SMS
page-start-sms-why = Onde chegam os códigos da demonstração
page-start-console = Console da equipe
page-start-console-why = Onde pessoas assumem a conversa
page-start-docs = API para instituições
page-start-docs-why = Informar andamento, pedir documentos, baixá-los
page-start-telegram = Telegram
page-start-telegram-why = A mesma linha em um aplicativo de conversa
page-start-places = Aonde ir

## A caixa de SMS da demonstração

page-sms-title = Caixa de SMS
page-sms-lead = Mensagens que a demonstração teria enviado a telefones, as mais novas primeiro.
page-sms-empty = Ainda não há mensagens. Peça um código no chat e ele aparece aqui.
page-sms-copy = Copiar o código { $code }
page-sms-back = Página inicial
page-edited = editada
