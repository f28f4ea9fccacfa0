# Citas: una llamada, una visita o un encuentro en la sucursal.

appointment-call = una llamada nuestra
appointment-visit = una visita en su domicilio
appointment-branch = un encuentro en la sucursal
appointment-what = ¿Para qué desea una cita?
appointment-when = ¿Cuándo le viene bien? Estos horarios están libres.
appointment-taken = Ese horario se acaba de ocupar. Estos siguen libres.
appointment-full = No hay horarios libres en las próximas dos semanas. Una persona puede ayudarle a encontrar uno.
appointment-none = Por ahora aquí no se pueden pedir citas. Una persona puede ayudarle.
appointment-booked = Su cita está reservada.
appointment-yours = Tiene una cita.
appointment-reminder = Le recordamos su cita.
appointment-at = { $at }: { $kind }.
appointment-place = Dónde: { $place }
appointment-cancelled = Su cita está cancelada.
appointment-cancelled-by-us = Lo sentimos, tuvimos que cancelar { $kind } del { $at }. Elija otro horario, por favor.
