# Saludo, idioma, aviso de privacidad y respuestas de todos los días.

# Todavía no sabemos qué idioma habla: esto está en todos, igual en cada archivo.
greeting-language =
    您好！请选择语言。
    您好！請選擇語言。
    Hello! Please choose your language.
    ¡Hola! Elija su idioma.
    Olá! Escolha o seu idioma.
    Halo! Silakan pilih bahasa Anda.
    Xin chào! Vui lòng chọn ngôn ngữ.
    नमस्ते! कृपया अपनी भाषा चुनें।
greeting-choose-language = ¿En qué idioma prefiere que le atienda?
greeting-language-set = De acuerdo, le responderé en español.

greeting-privacy =
    ¡Hola! Puedo decirle cómo va su solicitud de préstamo y recibir los documentos. Antes de empezar:
    • Quién: su entidad financiera, y este servicio por encargo de ella.
    • Qué datos usamos: su teléfono, su solicitud, este chat y los documentos que envíe. Algunos son sensibles, como su documento de identidad o sus extractos bancarios.
    • Para qué: para comprobar que es usted, informarle y entregar sus documentos a la entidad. Para nada más.
    • Cuánto tiempo: mientras se tramita su solicitud y, después, el tiempo que la ley exija a la entidad.
    • Sus derechos: escriba /privacy cuando quiera para saber más o desvincular este chat.
    ¿Está de acuerdo?
greeting-refused = Está bien. Sin su consentimiento no consultaré ningún dato. Si cambia de opinión, pulse “Acepto”. También puede hablar con una persona.

greeting-hello = ¡Hola! Puedo decirle cómo va su solicitud de préstamo y qué falta todavía. También puede enviar los documentos aquí mismo. ¿Qué desea hacer?
greeting-help =
    Escríbame o pulse un botón:
    • Mi solicitud: en qué punto está
    • Qué falta: cada documento y dónde conseguirlo
    • Enviar documentos: fotos o archivos PDF
    • Hablar con alguien: le responderá nuestro personal
    Si tiene varias solicitudes, envíeme el número de la que le interesa.
greeting-thanks = Con gusto. Aquí estoy para lo que necesite.
greeting-bye = Hasta luego. Vuelva cuando lo necesite.
greeting-trust = Hace bien en ser precavido. Para comprobar este chat, llame a su entidad al número que figura en su contrato o en su sitio web. Nunca le cobramos, nunca le pedimos contraseñas ni que dé un código a nadie.
greeting-not-understood = Lo siento, en eso no puedo ayudarle. Puedo decirle cómo va su solicitud de préstamo y qué falta todavía, y recibir sus documentos.
greeting-cancelled = De acuerdo, cancelado.
greeting-nothing-to-cancel = Ahora no hay nada que cancelar.
greeting-old-button = Ese botón ya no funciona. Use uno de estos, por favor.
greeting-unsupported = Lo siento, no puedo leer este tipo de mensaje. Envíe un texto, una foto o un archivo PDF.
