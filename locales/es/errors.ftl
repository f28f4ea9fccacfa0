# Lo que no se pudo hacer y qué hacer al respecto.

error-unsaid = Lo siento, esta parte no se puede mostrar ahora. Inténtelo más tarde o hable con una persona.
    .label = Continuar
error-accident = Lo siento, algo falló de nuestro lado. Su mensaje está guardado. Inténtelo más tarde o dé este número a nuestro personal: { $incident }

error-unknown-application = No tiene ninguna solicitud con el número { $number }.
error-unknown-borrower = No encuentro a esta persona.
error-unknown-need = Esto ya no hace falta.
error-unknown-document = No encuentro este documento.
error-unknown-file = No encuentro este archivo.
error-unknown-document-type = No existe ese tipo de documento.
error-uninspected-file = Este archivo todavía se está revisando. Inténtelo más tarde.
error-refused-file = Este archivo no pasó nuestra revisión. Envíe otro, por favor.
error-forbidden-step = Esto no se puede hacer en la etapa actual de la solicitud.
error-forbidden-need-step = Esto ya está resuelto. Ahora no hay nada que enviar.
error-incomplete-application = La solicitud todavía no está completa y esto no se puede hacer.
error-closed-application = La solicitud { $number } está cerrada y ya no admite documentos. Si tiene alguna duda, hable con una persona.
error-too-many-files = Se enviaron demasiados archivos para esto. El límite es { $limit }. Los últimos no se guardaron. Hable con una persona, por favor.
error-no-room = No queda espacio para más archivos, así que este no se ha guardado. Una persona puede ayudarle.
