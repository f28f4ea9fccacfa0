# Mensajes SMS.

sms-code =
    { $minutes ->
        [one] { $lender }: { $code } es su código para ver su solicitud de préstamo. Vale { $minutes } minuto. Nunca se lo dé a nadie; nuestro personal no se lo pedirá.
       *[other] { $lender }: { $code } es su código para ver su solicitud de préstamo. Vale { $minutes } minutos. Nunca se lo dé a nadie; nuestro personal no se lo pedirá.
    }
