# Lo que se comunica sin que lo pidan.

notice-head = Novedades de su solicitud { $number }:
notice-need = • Envíe, por favor: { $title }
notice-need-withdrawn = • Ya no hace falta: { $title }
notice-need-waived = • La entidad no lo exige: { $title }
notice-accepted = ✓ Aceptado: { $title }
notice-taken-counter =
    • El { $on } recibimos de usted en la ventanilla: { $title } ({ $count ->
        [one] 1 archivo
       *[other] { $count } archivos
    })
notice-taken-email =
    • El { $on } tomamos de su correo electrónico: { $title } ({ $count ->
        [one] 1 archivo
       *[other] { $count } archivos
    })
notice-taken-post =
    • El { $on } recibimos por correo postal: { $title } ({ $count ->
        [one] 1 archivo
       *[other] { $count } archivos
    })
notice-rejected = • Envíe de nuevo: { $title }
notice-review-undone = • La entidad retiró su última decisión sobre: { $title }. Situación actual: { $state }
notice-file-refused = • No podemos usar su archivo “{ $name }”:
