# Lo que dice el menú de comandos.

command-status = Cómo va mi solicitud
command-documents = Qué documentos faltan
command-upload = Enviar documentos
command-help = En qué puedo ayudarle
command-language = Cambiar el idioma
command-privacy = Privacidad y sus datos
command-human = Hablar con una persona
command-cancel = Cancelar lo que está en curso
