# The page that a link from the chat opens first.

entrance-title = Secure page
entrance-opening = Opening…
entrance-dead = This link no longer works. Each link opens once, within 30 minutes. Please ask for a new one in the chat.
entrance-broken = The connection was lost. Please try again.
entrance-noscript = This page needs JavaScript. Please switch it on in your browser.
entrance-closed = This page is closed. Please ask for a new link in the chat.
entrance-code-title = One more check
entrance-code-why = For your safety, please prove with a code that this is you. We send it to the phone number that the lender has.
entrance-code-send = Send me a code
entrance-code-label = 6-digit code
entrance-code-try = Continue
entrance-code-sent = The code is on its way. It is good for 5 minutes.
entrance-code-wrong = This code is not right or has expired. Please try again, or have a new one sent.
entrance-code-many = No code can be sent just now. Please wait a minute, or ask for a person in the chat.
