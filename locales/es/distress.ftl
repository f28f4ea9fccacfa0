# Desesperación e insultos.

distress-calm = Siento mucho que esto le resulte tan difícil. Quiero ayudarle en lo que pueda, y una persona puede hacer más que yo.
distress-careful =
    Siento mucho que se sienta así. Usted vale más que cualquier préstamo y no tiene que pasar por esto a solas.
    Si está en peligro, llame ahora al número de emergencias de su país o cuénteselo a alguien de confianza.
