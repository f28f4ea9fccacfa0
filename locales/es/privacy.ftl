# Privacidad: qué guardamos, para qué y cómo desvincular este chat.

privacy-notice =
    Así tratamos sus datos personales:
    • Quién: su entidad financiera, y este servicio por encargo de ella.
    • Qué guardamos: su teléfono, su solicitud, este chat y los documentos que envíe. Todo está cifrado.
    • Para qué: para comprobar que es usted, informarle y entregar sus documentos a la entidad. Para nada más.
    • Cuánto tiempo: mientras se tramita su solicitud y, después, el tiempo que la ley exija a la entidad.
    • Sus derechos: puede ver, copiar, corregir o borrar sus datos y retirar su consentimiento. Pídalo a una persona.
    Pulse “Desvincular este chat” y ya no podrá mostrar su solicitud.
privacy-unlink-sure = Este chat ya no mostrará su solicitud ni le traerá novedades. Lo que ha enviado queda en la entidad. ¿Lo desvinculo?
privacy-unlinked = Este chat está desvinculado. Para consultar de nuevo, confirme su teléfono.
