# Who are you: an invitation, a shared contact, or a code by text message.

# The answers are the same whether or not a number is known.
linking-ask-contact = To protect your information, I need to check your phone number first. Please press the button below to share it. If you gave the lender another number, type that one and I will text you a code.
linking-ask-phone = To protect your information, I need to check your phone number first. Please type the number you gave the lender.
linking-phone-unreadable = I cannot read this phone number. Please type it again, starting with + and the country code.
linking-code-sent =
    { $minutes ->
        [one] If this is the number you gave the lender, a 6-digit code is on its way. Please send it here within { $minutes } minute, and give it to nobody else.
       *[other] If this is the number you gave the lender, a 6-digit code is on its way. Please send it here within { $minutes } minutes, and give it to nobody else.
    }
linking-code-unreadable = Please type the 6 digits from the text message.
linking-code-wrong =
    { $left ->
        [one] That code is not right. You have { $left } try left.
       *[other] That code is not right. You have { $left } tries left.
    }
linking-code-expired = This code no longer works. Please type your phone number again and I will send a new one.
linking-paused = There were too many wrong codes, so we have stopped for today to keep you safe. Please try again tomorrow, or talk to a person.
linking-too-many = That was too often in a short time. Please wait a few minutes, or talk to a person.

linking-not-your-contact = This is not your own number. Please share your own with the button below, or type it.
linking-no-match = I found no application with this phone number. If you gave the lender another number, please type that one.
linking-invitation-invalid = This link was used before or has expired. Please ask your lender for a new one, or use your phone number instead.
linking-already = You have been linked already. Just ask me.
linking-done = Thank you, { $name }. This chat is now linked to your application with { $lender }.
