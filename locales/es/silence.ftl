# Avisos no pedidos: detenidos y retomados.

silence-stopped = De acuerdo, no enviaré más avisos a este chat. Puede preguntarme cuando quiera.
silence-resumed = De acuerdo, le avisaré aquí cuando haya novedades.
