# Qué se encontró al revisar un archivo y qué hacer.

inspection-doubtful = He mirado “{ $name }” ({ $title }):
inspection-choose = Puede enviarlo de nuevo o dejar este: la entidad lo recibirá con estas observaciones.
inspection-kept = Se queda este: { $title }. La entidad lo recibirá con estas observaciones.
inspection-refused = No podemos usar “{ $name }” ({ $title }).
inspection-album = He mirado lo que envió para «{ $title }». Algo parece estar mal en estos archivos:
inspection-album-file = «{ $name }»:
inspection-album-choose = Puede enviarlos de nuevo o dejarlos: la entidad los recibirá con estas observaciones.

finding-line = • { $problem }

## No se puede usar

finding-empty = El archivo está vacío. Revíselo y envíelo de nuevo.
finding-unknown-type = No podemos recibir este tipo de archivo. Envíe una foto o un PDF.
finding-unreadable = El archivo no se abre. Guárdelo o fotografíelo de nuevo.
finding-unusable = Envíe una nueva foto o copia escaneada del documento.
finding-password = El archivo tiene contraseña. Envíe una copia sin ella, o use la página segura y escríbala allí.
finding-too-many-pages = El archivo tiene demasiadas páginas. Envíelo por partes.
finding-too-many-pixels = La imagen es demasiado grande. Tome otra con su teléfono.
finding-too-small = La imagen es demasiado pequeña para leerla. Envíe la original.
finding-timeout = No se pudo revisar el archivo. Envíelo como foto o PDF.
finding-archive = Es un archivo comprimido. Descomprímalo y envíe lo que contiene.
finding-office = Es un documento de oficina. Guárdelo como PDF y envíe el PDF.
finding-office-old = Es un archivo de oficina antiguo. Guárdelo como PDF, .docx o .xlsx y envíelo.
finding-form = Este formulario solo se ve con un programa especial. Imprímalo en PDF y envíe el PDF.

## Puede que no sirva

finding-blurred = La imagen está borrosa. Sujete bien el teléfono, espere a que enfoque y tome otra.
finding-dark = La imagen está muy oscura. Tome otra con luz de día o bajo una lámpara.
finding-glare = Hay un reflejo. Inclínelo o mueva la lámpara y tome otra foto.
finding-cut-off = Falta un borde. Póngalo plano, que se vean los cuatro bordes, y tome otra foto.
finding-low-resolution = La imagen es muy pequeña para leerse bien. Envíe la original “como archivo” o tómela más de cerca.
finding-blank = La página parece vacía. Compruebe que sea el lado correcto.
finding-wrong-document = Parece otro documento, no el que se pidió.
finding-expired = Parece que ya no está vigente. Envíe el que está vigente.
finding-too-old = Parece demasiado antiguo. Consiga uno reciente.
finding-incomplete-period = Parece que no cubre todo el periodo pedido.
finding-missing-page = Parece que falta una página. Envíe todas las páginas.
finding-missing-side = Solo está un lado. Envíe también el otro.
finding-same-side = Las dos fotos parecen mostrar el mismo lado. Envíe el otro.
finding-name-differs = El nombre parece distinto del de la solicitud.
finding-format-not-taken = La entidad pide este documento en otro formato. Vea cuál en su descripción.
