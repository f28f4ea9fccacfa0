# Quién es usted: una invitación, un contacto compartido o un código por SMS.

# Las respuestas son iguales, se conozca o no el número.
linking-ask-contact = Para proteger sus datos, primero debo comprobar su teléfono. Pulse el botón de abajo para compartirlo. Si dio otro número a la entidad, escríbalo y le enviaré un código por SMS.
linking-ask-phone = Para proteger sus datos, primero debo comprobar su teléfono. Escriba el número que dio a la entidad.
linking-phone-unreadable = No entiendo este número de teléfono. Escríbalo de nuevo, empezando por + y el código del país.
linking-code-sent =
    { $minutes ->
        [one] Si es el número que dio a la entidad, recibirá un código de 6 cifras. Escríbalo aquí antes de { $minutes } minuto y no se lo dé a nadie más.
       *[other] Si es el número que dio a la entidad, recibirá un código de 6 cifras. Escríbalo aquí antes de { $minutes } minutos y no se lo dé a nadie más.
    }
linking-code-unreadable = Escriba las 6 cifras del SMS, por favor.
linking-code-wrong =
    { $left ->
        [one] Ese código no es correcto. Le queda { $left } intento.
       *[other] Ese código no es correcto. Le quedan { $left } intentos.
    }
linking-code-expired = Este código ya no sirve. Escriba de nuevo su teléfono y le enviaré otro.
linking-paused = Hubo demasiados códigos incorrectos y, por su seguridad, paramos por hoy. Inténtelo mañana o hable con una persona.
linking-too-many = Han sido demasiados intentos en poco tiempo. Espere unos minutos o hable con una persona.

linking-not-your-contact = Este no es su propio número. Comparta el suyo con el botón de abajo, o escríbalo.
linking-no-match = No encontré ninguna solicitud con este teléfono. Si dio otro número a la entidad, escriba ese.
linking-invitation-invalid = Este enlace ya se usó o ha caducado. Pida otro a su entidad o use su número de teléfono.
linking-already = Este chat ya está vinculado. Pregúnteme lo que necesite.
linking-done = Gracias, { $name }. Este chat ya está vinculado a su solicitud con { $lender }.
