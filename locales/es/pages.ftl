# Las palabras de las páginas: botones, envío de archivos y lectores de pantalla.

## El chat

page-title = Su solicitud de préstamo
page-skip = Ir al campo de mensaje
page-conversation = Conversación
page-language = Idioma
page-menu = Más
page-quick = Acciones rápidas
page-files = Archivos en envío
page-write = Su mensaje
page-placeholder = Escriba un mensaje
page-placeholder-phone = Número de teléfono
page-placeholder-code = Código de 6 cifras
page-send = Enviar
page-attach = Adjuntar un archivo
page-camera = Tomar una foto
page-drop = Suelte aquí sus archivos para enviarlos
page-hint = Cifrado. Nunca pedimos contraseñas.
page-hint-plain = Nunca pedimos contraseñas.
page-noscript = Este chat necesita JavaScript. Actívelo en su navegador.
page-today = Hoy
page-yesterday = Ayer
page-new-message = Mensaje nuevo
page-new-tab = se abre en otra pestaña
page-old-buttons = Opciones anteriores

## Quién habla

page-bot = Asistente
page-staff = Atención al cliente
page-writing = Alguien le está escribiendo…
page-you = Usted

## Lo que siempre se puede pedir

page-command-status = Mi solicitud
page-command-documents = Documentos
page-command-upload = Enviar archivo
page-command-human = Hablar con alguien
page-command-help = Ayuda
page-command-privacy = Privacidad y sus datos
page-command-language = Idioma
page-command-cancel = Cancelar lo que estaba haciendo

## La conexión

page-connecting = Conectando…
page-connected = En línea
page-offline = Sin conexión. Lo que escriba se enviará en cuanto vuelva.

## Un mensaje en camino

page-sending = Enviando…
page-waiting = En espera de conexión
page-sent = Enviado
page-retry = Reintentar
page-remove = Quitar
page-cancel = Cancelar
page-incident = Número de incidencia:

## Un archivo en camino

page-file = Archivo
page-file-size = { $size }
page-upload-progress = Enviando
page-upload-waiting = En espera de envío
page-upload-done = Recibido
page-upload-cancelled = Cancelado. No se guardó nada.
page-upload-broken = Se perdió la conexión. Seguirá por sí solo cuando vuelva.
page-upload-busy = Ya se están enviando varios archivos. Inténtelo en un momento.
page-upload-limit = Este archivo es demasiado grande. Puede tener como máximo { $size }.
page-upload-too-large = Este archivo es demasiado grande. No se guardó nada.
page-upload-empty = Este archivo está vacío. No se guardó nada.
page-upload-unknown-type = No podemos recibir este tipo de archivo. Envíe un PDF o una foto.
page-upload-not-linked = Primero confirme quién es. Después podrá enviar archivos aquí.

## Lo que salió mal

page-problem-frame = No se pudo leer. Recargue la página e inténtelo de nuevo.
page-problem-long = Es demasiado largo para un mensaje. Envíelo en varios.
page-problem-empty = Este mensaje está vacío.
page-problem-failed = Algo falló de nuestro lado y esto no se envió.
page-problem-cookie = Su navegador bloquea aquí las cookies y no podemos conversar. Permítalas o abra el chat en una ventana propia.
page-problem-windows = El chat está abierto en demasiadas ventanas. Cierre algunas.

## En la página de una entidad

page-embed-open = Consultar sobre su préstamo
page-embed-close = Cerrar el chat
page-embed-title = Chat sobre su préstamo

## La portada de la demostración

page-start-title = Loanline está en marcha
page-start-lead = La línea entre quien pide un préstamo y la entidad, después de presentar la solicitud. Aquí todo es inventado; pruébelo como lo haría un cliente.
page-start-try = Pruébelo como cliente
page-start-steps = Abra el chat, escriba uno de estos teléfonos y tome el código de la bandeja de la demostración.
page-start-phone = Teléfono
page-start-application = Número de solicitud
page-start-missing = Faltan tres documentos
page-start-review = En estudio, falta un documento
page-start-approved = Recién aprobada, falta un documento
page-start-copy = Copiar
page-start-copied = Copiado
page-start-chat = Abrir el chat
page-start-sms = Bandeja de SMS
page-start-sms-why = Donde llegan los códigos de la demostración
page-start-console = Consola del personal
page-start-console-why = Donde las personas relevan al asistente
page-start-docs = API para entidades
page-start-docs-why = Comunicar estados, pedir documentos, recogerlos
page-start-telegram = Telegram
page-start-telegram-why = La misma línea en una aplicación de chat
page-start-places = Adónde ir

## La bandeja de SMS de la demostración

page-sms-title = Bandeja de SMS
page-sms-lead = Mensajes que la demostración habría enviado a teléfonos, los más recientes primero.
page-sms-empty = Todavía no hay mensajes. Pida un código en el chat y aparecerá aquí.
page-sms-copy = Copiar el código { $code }
page-sms-back = Portada
page-edited = editado
