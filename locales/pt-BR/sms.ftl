# Mensagens SMS.

sms-code =
    { $minutes ->
        [one] { $lender }: { $code } é o seu código para ver o pedido de empréstimo. Vale por { $minutes } minuto. Nunca o passe a ninguém; nossa equipe não vai pedi-lo.
       *[other] { $lender }: { $code } é o seu código para ver o pedido de empréstimo. Vale por { $minutes } minutos. Nunca o passe a ninguém; nossa equipe não vai pedi-lo.
    }
