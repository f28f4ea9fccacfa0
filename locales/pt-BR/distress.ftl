# Desespero e ofensas.

distress-calm = Sinto muito que isto esteja sendo tão difícil. Quero ajudar no que puder, e uma pessoa pode fazer mais do que eu.
distress-careful =
    Sinto muito que você esteja se sentindo assim. Você vale mais do que qualquer empréstimo e não precisa passar por isso sem apoio.
    Se você estiver em perigo, ligue agora para o serviço de emergência (no Brasil, SAMU 192; apoio emocional, CVV 188) ou conte a alguém de confiança.
