# Privacidad: qué guardamos, para qué y cómo desvincular este chat.

privacy-notice =
    Así tratamos sus datos personales:
    • Quién: su entidad financiera, y este servicio por encargo de ella.
    • Qué guardamos: su teléfono, su solicitud, este chat y los documentos que envíe. Todo está cifrado.
    • Para qué: para comprobar que es usted, informarle y entregar sus documentos a la entidad. Para nada más.
    • Cuánto tiempo: mientras se tramita su solicitud y, después, el tiempo que la ley exija a la entidad.
    • Sus derechos: puede ver, copiar, corregir o borrar sus datos y retirar su consentimiento. Use los botones de abajo o pídalo a una persona.
    Pulse “Desvincular este chat” y ya no podrá mostrar su solicitud.
privacy-unlink-sure = Este chat ya no mostrará su solicitud ni le traerá novedades. Lo que ha enviado queda en la entidad. ¿Lo desvinculo?
privacy-unlinked = Este chat está desvinculado. Para consultar de nuevo, confirme su teléfono.
privacy-held = Lo que se guarda ahora: solicitudes: { $applications }, archivos: { $files }, mensajes de este chat: { $messages }.
privacy-export = Aquí tiene una copia de todo lo que se guarda de usted, con sus archivos. El enlace se abre una vez, en { $minutes } minutos.
privacy-export-hidden = Para darle una copia de sus datos, necesito que confirme su teléfono.
privacy-forget-nobody = Este chat no está vinculado a nadie, así que no sé qué datos borrar. Una persona puede ayudarle.
privacy-forget-sure = Desvincularé este chat de inmediato. Lo que la ley obliga a guardar se borra al vencer el plazo; lo demás, en cuanto se cierre su solicitud. ¿Sigo adelante?
privacy-forgotten = Hecho: este chat está desvinculado y ya no trae novedades. Su petición de borrado tiene el número { $number }; guárdelo como comprobante.
privacy-service-withdrawn = Su consentimiento queda retirado y este chat, desvinculado. No consultaré nada hasta que vuelva a aceptar. Una persona aún puede ayudarle.
