# La copia de todo lo que se guarda de una persona: su página y el texto que la explica.

export-title = Una copia de sus datos
export-what = Un archivo ZIP con todo lo que { $lender } guarda aquí sobre usted y los archivos que envió.
export-fetch = Descargar la copia
export-later = Hoy ya ha descargado varias copias. Inténtelo de nuevo mañana.
export-readme = Esta es una copia de lo que { $lender } guarda aquí sobre usted, a fecha de { $at }.
export-data = data.json: su persona, sus solicitudes, lo que se pidió y se respondió, sus consentimientos y los mensajes de este chat, legible para personas y programas.
export-people = data.json contiene también cuándo le atendieron personas, cómo lo valoró y sus citas; la carpeta «from-lender» contiene los archivos que le enviaron.
export-files = La carpeta “files”: los archivos que envió ({ $count }), byte por byte, ordenados por solicitud y tipo de documento.
export-left-out = Los archivos que aún se revisan o que pueden ser dañinos se mencionan, pero no se incluyen.
export-other-chats = Los mensajes de sus otros chats con nosotros no están incluidos; pida allí una copia.
export-careful = La copia no está cifrada. Guárdela donde solo usted pueda abrirla y bórrela de los dispositivos compartidos.
