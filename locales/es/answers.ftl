# Preguntas sobre una solicitud, más allá de la ficha.

answers-time-unknown = La entidad no ha indicado cuánto suele tardar este paso.
answers-terms-elsewhere = Lo que no aparece aquí no me lo han comunicado. Una persona puede consultarlo.
answers-not-decided = La entidad todavía no ha comunicado una decisión. Le avisaré en cuanto lo haga.
answers-not-declined = Esta solicitud no ha sido rechazada.
answers-not-paid = La entidad todavía no ha comunicado ningún desembolso.
answers-money-sent = Si todavía no está en su cuenta, pregunte primero a su banco. Una persona también puede ayudarle.
answers-no-dates = La entidad no ha fijado ninguna fecha para esto.
answers-not-asked-for = Por ahora nadie le pide este documento.
answers-which-not-applicable = ¿Cuál de estos no le corresponde o no puede conseguir?
answers-repayment-unknown = La entidad no me ha comunicado las fechas ni los importes de sus cuotas; están en su contrato. Una persona puede responderle.
answers-branch-unknown = La entidad no me ha comunicado sus sucursales, horarios ni teléfonos. Están en su sitio web y en su contrato; también puede preguntar a una persona.
answers-nothing-returned = No se le ha devuelto nada de la solicitud { $number }.
