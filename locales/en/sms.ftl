# Text messages.

sms-code =
    { $minutes ->
        [one] { $lender }: { $code } is your code to see your loan application. It is valid for { $minutes } minute. Never give it to anybody, our staff will not ask for it.
       *[other] { $lender }: { $code } is your code to see your loan application. It is valid for { $minutes } minutes. Never give it to anybody, our staff will not ask for it.
    }
