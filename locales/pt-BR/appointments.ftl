# Horários marcados: uma ligação, uma visita ou um encontro na agência.

appointment-call = uma ligação nossa
appointment-visit = uma visita no seu endereço
appointment-branch = um encontro na agência
appointment-what = Para que você gostaria de marcar um horário?
appointment-when = Quando fica bom para você? Estes horários estão livres.
appointment-taken = Esse horário acabou de ser ocupado. Estes ainda estão livres.
appointment-full = Não há horário livre nas próximas duas semanas. Uma pessoa pode ajudar a encontrar um.
appointment-none = No momento não dá para marcar horário aqui. Uma pessoa pode ajudar.
appointment-booked = Seu horário está marcado.
appointment-yours = Você tem um horário marcado.
appointment-reminder = Um lembrete do seu horário marcado.
appointment-at = { $at }: { $kind }.
appointment-place = Onde: { $place }
appointment-cancelled = Seu horário foi cancelado.
appointment-cancelled-by-us = Desculpe, tivemos de cancelar { $kind } de { $at }. Escolha outro horário, por favor.
