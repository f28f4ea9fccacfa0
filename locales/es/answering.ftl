# How a question is answered, errands on the lender’s page, and what comes before which step.

answer-choose = Pulse su respuesta: { $title }
answer-in-digits = Escriba un número con cifras.
answer-as-date = Escriba la fecha como año, mes y día, por ejemplo 2026-03-31.
answer-taken = Su respuesta: { $words }
answer-not-a-number = No puedo leerlo como número. Escríbalo con cifras, por ejemplo 3500.
answer-too-low = Es demasiado bajo. Escriba un número de al menos { $least }.
answer-too-high = Es demasiado alto. Escriba un número de { $most } como máximo.
answer-not-a-date = No puedo leerlo como fecha. Escriba año, mes y día, por ejemplo 2026-03-31.
answer-too-early = Es demasiado pronto. Indique una fecha a partir de: { $day }.
answer-too-late = Es demasiado tarde. Indique una fecha no posterior a: { $day }.
answer-too-short =
    { $count ->
        [one] Es demasiado corto. Escriba al menos { $count } carácter.
       *[other] Es demasiado corto. Escriba al menos { $count } caracteres.
    }
answer-too-long =
    { $count ->
        [one] Es demasiado largo. Escriba { $count } carácter como máximo.
       *[other] Es demasiado largo. Escriba { $count } caracteres como máximo.
    }
answer-not-fitting = No tiene la forma que la entidad necesita. Revíselo y escríbalo de nuevo.
answer-not-a-choice = No es una de las respuestas. Pulse uno de los botones.

## Errands, and before which step something is needed

needs-errand = Esto se hace en la página de la propia entidad: pulse el botón. Cuenta como hecho cuando la entidad nos lo confirme.
needs-before = Hace falta antes de: { $step }
prior-approval = la decisión sobre su préstamo
prior-signing = la firma del contrato
prior-disbursement = el desembolso
status-before =
    { $count ->
        [one] Falta antes de { $step }: { $count } requisito
       *[other] Faltan antes de { $step }: { $count } requisitos
    }
notice-errand-done = La entidad confirma que está hecho: { $title }
need-state-suggested = propuesto
button-choice = { $choice }
button-errand = Abrir la página de la entidad
button-form = Abrir el formulario
button-sample = Ver un ejemplo
