# One more proof of who somebody is, before more is shown.

proof-invitation = Para esto, { $lender } pide una prueba más: abra el enlace que le envía. Si no lo tiene, pídaselo.
proof-stage-hidden = Para hablarle de su solicitud, necesito que confirme su teléfono.
proof-reading-hidden = Para mostrarle lo que ha enviado, necesito que confirme su teléfono.
