# O que diz o menu de comandos.

command-status = Como está o meu pedido
command-documents = Quais documentos faltam
command-upload = Enviar documentos
command-help = Em que posso ajudar
command-language = Mudar o idioma
command-privacy = Privacidade e seus dados
command-human = Falar com uma pessoa
command-cancel = Cancelar o que está em andamento
