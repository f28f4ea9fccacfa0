# The page that a link from the chat opens first.

entrance-title = Secure page
entrance-opening = Opening…
entrance-dead = This link no longer works. Each link opens once, within 30 minutes. Please ask for a new one in the chat.
entrance-broken = The connection was lost. Please try again.
entrance-noscript = This page needs JavaScript. Please switch it on in your browser.
