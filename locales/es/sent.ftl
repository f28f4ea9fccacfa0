# Lo enviado: verlo, moverlo, retirarlo, explicarlo.

sent-head = Enviado para “{ $title }”:
sent-line = { $number }. { $name }, { $size }
sent-nothing = Todavía no se ha enviado nada para “{ $title }”.
sent-unknown = Ya no encuentro este archivo.
sent-too-late = La revisión de este archivo ya empezó y aquí no se puede cambiar. Una persona puede ayudarle.
sent-what-to-do = { $name }: ¿qué desea hacer?
sent-taken-back = He retirado { $name }. Se borrará.
sent-where-to = ¿Qué documento es en realidad { $name }?
sent-not-that-kind = Para «{ $title }» no sirve un archivo de oficina. Guárdelo como PDF y envíe el PDF.
sent-noted = He añadido su nota a “{ $title }”.
sent-back = Devuelto por la entidad: { $reason }
