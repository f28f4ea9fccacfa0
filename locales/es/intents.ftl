# Lo que no se entendió.

intents-did-you-mean = No estoy seguro de lo que quiere decir. ¿Es una de estas opciones?
intents-still-not-understood = Lo siento, sigo sin entenderle. Una persona puede ayudarle mejor.
intents-nothing-asked = De acuerdo. ¿Qué desea hacer?
