# La página segura para enviar documentos.

sending-title = Enviar documentos
sending-skip = Ir a la lista de documentos
sending-for = Página segura para { $lender }
sending-foot = Los archivos se cifran al llegar y solo la entidad puede usarlos. Esta página se cierra sola tras 30 minutos sin uso.
sending-nothing = Ahora no hace falta ningún documento.
sending-strays = ¿Qué documentos son estos?
sending-state = { $state }
sending-how = Qué es y cómo debe ser
sending-sent = Ya enviado
sending-queue = Páginas por enviar, en orden
sending-pick = Elegir archivos
sending-shoot = Tomar una foto
sending-drop = Suelte los archivos sobre el documento al que corresponden

## Dibujos de cómo debe ser

sending-sample-card = Los dos lados; la tarjeta llena toda la foto
sending-sample-table = Todas las páginas, de la primera a la última
sending-sample-page = La página entera con todas las esquinas, sin cortes

## Un archivo antes y durante el envío

sending-send-one = Enviar esta página
sending-send-many = Enviar { "{0}" } páginas
sending-page-name = Página { "{0}" }
sending-rotate = Girar
sending-earlier = Subir
sending-later = Bajar
sending-remove = Quitar
sending-stop = Enviando
sending-unlock = Contraseña de este PDF (se guarda cifrada, para revisar y abrir el archivo)
sending-file-type = Foto
sending-paused = No hay red. Seguirá por sí solo.
sending-stored = Recibido
sending-done-all = Se ha recibido todo.
sending-lost = Sin conexión. Seguirá por sí solo cuando vuelva.
sending-failed = No funcionó. Inténtelo de nuevo.
sending-too-large = Este archivo es demasiado grande. Puede tener como máximo { $size }.
sending-too-many = Han llegado demasiados archivos. Escríbanos en el chat.
sending-full = No queda espacio para más archivos. Escríbanos en el chat.
sending-not-taken = No se puede recibir este archivo. El chat explica por qué.
sending-closed = Esta página se ha cerrado. Pida otro enlace en el chat.

## Consentimientos que pide la página

sending-consent = Su consentimiento
sending-not-now = Ahora no
sending-not-agreed = No ha aceptado, así que todavía no se puede enviar nada para esto. Puede aceptar en cualquier momento.
sending-silent = No ha aceptado, así que el chat guarda silencio. Esta página muestra lo que ha llegado.
sending-agree-first = Responda primero a la pregunta de arriba, por favor.

## Lo que se envió

sending-checking = en revisión
sending-checked = revisado
sending-doubtful = puede que algo no esté bien
sending-problem = envíelo de nuevo
sending-take-back = Retirar
sending-move = Para qué es { $name }
sending-move-to = Pasar a…
sending-also = Usarlo también aquí
sending-which = Elija…
sending-note = Una nota para la entidad
sending-save = Guardar
sending-saved = Guardado
sending-unsaved = No se pudo guardar. Inténtelo de nuevo.
sending-not-applicable = No me corresponde
sending-reason = ¿Por qué no le corresponde?
sending-claim = Avisar a la entidad

## La cámara

sending-camera = Cámara
sending-frame-hint = Téngalo plano y con buena luz, con todas las esquinas en la imagen.
sending-camera-shoot = Tomar la foto
sending-camera-use = Usarla
sending-camera-again = Repetir
sending-camera-close = Listo
sending-camera-broken = No se pudo guardar la foto. Inténtelo de nuevo.
sending-add-more = Añadida. Tome la página siguiente o pulse “Listo”.
sending-form = Descargar el formulario
sending-form-how = Rellénelo y envíelo aquí.
sending-own-sample = Ejemplo de la entidad
