# What lenders say of themselves: their own answers, and their branches.

faq-answer = { $lender } responde: { $answer }
branch-head = Sucursales de { $lender }:
branch-line = • { $name }, { $address }
branch-phone = { "  " }Teléfono: { $phone }
branch-open = { "  " }Abierta ahora, hasta { $until }
branch-closed = { "  " }Cerrada ahora; abre { $opens }
branch-more = Y { $count } más.
branch-nearest = La sucursal más cercana está a { $kilometres } km:
branch-share = Envíe su ubicación desde el menú 📎 y buscaré la sucursal más cercana. No la guardo.
button-nearest = ¿Cuál está más cerca?
button-map = Ver en el mapa
