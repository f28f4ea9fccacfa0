# Consents asked for one by one, and taken back.

consent-sensitive = { $title } contiene datos personales sensibles. { $lender } los usa solo para tramitar su solicitud; se guardan cifrados y el tiempo que la ley exija. ¿Acepta que los reciba?
consent-sensitive-all = Algunos documentos, como la identificación o los extractos bancarios, contienen datos personales sensibles. { $lender } los usa solo para tramitar su solicitud y se guardan cifrados. ¿Acepta que los reciba?
consent-abroad = Esta aplicación guarda los mensajes en servidores fuera de su país. ¿Acepta que { $lender } hable aquí con usted de su solicitud?
consent-abroad-page = Los acuses de lo que envíe aquí llegarían también a su aplicación de chat, que guarda los mensajes en servidores fuera de su país. ¿Acepta que { $lender } hable allí con usted sobre su solicitud?
consent-credit = Para decidir sobre su solicitud, { $lender } desea consultar su informe de crédito, solo para esta solicitud. ¿Está de acuerdo?
consent-noted = Gracias, queda anotado que acepta. Puede retirarlo cuando quiera con /privacy.
consent-refused-sensitive = Está bien. Entonces no puedo recibir documentos así para { $lender }. Una persona puede decirle qué otras opciones hay.
consent-refused-abroad = Está bien. Entonces no diré aquí nada de su solicitud con { $lender }. Puede preguntar lo mismo en nuestra propia página o hablar con una persona.
consent-refused-credit = Está bien. { $lender } verá que no está de acuerdo. Una persona puede decirle qué significa esto para su solicitud.
consent-withdrawn = Retirado: { $what } ({ $lender }). Vale desde ahora.
consent-list = Esto es lo que ha aceptado. Con un botón lo retira o lo vuelve a dar.
consent-line-service = • El aviso de privacidad: aceptado el { $on }
consent-line-given = • { $what } ({ $lender }): aceptado el { $on }
consent-line-refused = • { $what } ({ $lender }): no aceptado, { $on }
consent-line-open = • { $what } ({ $lender }): aún sin preguntar
consent-name-service = todo
consent-name-sensitive = datos sensibles
consent-name-abroad = chat fuera del país
consent-name-credit = informe de crédito
