# A página segura para enviar documentos.

sending-title = Enviar documentos
sending-skip = Ir para a lista de documentos
sending-for = Página segura para { $lender }
sending-foot = Os arquivos são criptografados ao chegar e só a instituição pode usá-los. Esta página se fecha sozinha após 30 minutos sem uso.
sending-nothing = Nenhum documento é necessário agora.
sending-strays = Quais documentos são estes?
sending-state = { $state }
sending-how = O que é e como deve ser
sending-sent = Já enviado
sending-queue = Páginas a enviar, em ordem
sending-pick = Escolher arquivos
sending-shoot = Tirar uma foto
sending-drop = Solte os arquivos sobre o documento a que pertencem

## Desenhos de como deve ser

sending-sample-card = Os dois lados; o cartão ocupa a foto inteira
sending-sample-table = Todas as páginas, da primeira à última
sending-sample-page = A página inteira com todos os cantos, sem cortes

## Um arquivo antes e durante o envio

sending-send-one = Enviar esta página
sending-send-many = Enviar { "{0}" } páginas
sending-page-name = Página { "{0}" }
sending-rotate = Girar
sending-earlier = Mover para cima
sending-later = Mover para baixo
sending-remove = Remover
sending-stop = Enviando
sending-unlock = Senha deste PDF (fica guardada com criptografia, para verificar e abrir o arquivo)
sending-file-type = Foto
sending-paused = Sem rede. Continua sozinho.
sending-stored = Recebido
sending-done-all = Tudo foi recebido.
sending-lost = Sem conexão. Continua sozinho quando ela voltar.
sending-failed = Não deu certo. Tente de novo.
sending-too-large = Este arquivo é grande demais. O máximo é { $size }.
sending-too-many = Chegaram arquivos demais. Fale conosco no chat.
sending-full = Não há espaço para mais arquivos. Fale conosco no chat.
sending-not-taken = Este arquivo não pode ser recebido. O chat explica o motivo.
sending-closed = Esta página foi fechada. Peça outro link no chat.

## Consentimentos pedidos na página

sending-consent = Seu consentimento
sending-not-now = Agora não
sending-not-agreed = Você não concordou, então ainda não é possível enviar nada para este item. Pode concordar quando quiser.
sending-silent = Você não concordou, então a conversa fica em silêncio. Esta página mostra o que chegou.
sending-agree-first = Responda primeiro à pergunta acima, por favor.

## O que foi enviado

sending-checking = em verificação
sending-checked = verificado
sending-doubtful = talvez algo não esteja certo
sending-problem = envie de novo, por favor
sending-take-back = Retirar
sending-move = Para que serve { $name }
sending-move-to = Mover para…
sending-also = Usar também aqui
sending-which = Escolha…
sending-note = Uma observação para a instituição
sending-save = Salvar
sending-saved = Salvo
sending-unsaved = Não foi possível salvar. Tente de novo.
sending-not-applicable = Não se aplica a mim
sending-reason = Por que não se aplica a você?
sending-claim = Avisar a instituição

## A câmera

sending-camera = Câmera
sending-frame-hint = Mantenha plano e com boa luz, com todos os cantos na imagem.
sending-camera-shoot = Tirar a foto
sending-camera-use = Usar esta
sending-camera-again = Repetir
sending-camera-close = Pronto
sending-camera-broken = Não foi possível salvar a foto. Tente de novo.
sending-add-more = Adicionada. Tire a próxima página ou toque em “Pronto”.
sending-form = Baixar o formulário
sending-form-how = Preencha e envie aqui.
sending-own-sample = Exemplo da instituição
