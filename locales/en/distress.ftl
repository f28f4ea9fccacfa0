# Despair and insults.

distress-calm = I am sorry that this is so hard for you. I want to help as far as I can, and a person can do more than I can.
distress-careful =
    I am very sorry that you feel this way. You matter more than any loan, and you do not have to go through this alone.
    If you are in danger, please call your local emergency number now, or tell somebody you trust.
