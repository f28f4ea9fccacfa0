# El avance como imagen.

picture-settled = { $done } de { $all } resueltos
picture-more =
    { $count ->
        [one] y { $count } más
       *[other] y { $count } más
    }
picture-alt = Imagen de la solicitud { $number } en { $lender }. Ahora: { $stage }.
picture-alt-asked = Imagen de la solicitud { $number } en { $lender }. Ahora: { $stage }. De lo que se le pide: { $done } de { $all } resueltos.
picture-off = De acuerdo, responderé solo con palabras.
picture-on = De acuerdo, añadiré una imagen cuando algo cambie.
picture-due = hasta el { $due }
picture-as-of = Actualizado: { $at }
