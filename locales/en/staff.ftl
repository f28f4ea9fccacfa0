# The staff's console.

desk-title = Staff console
desk-signed-in = Signed in as { $name }
desk-sign-out = Sign out

## Signing in

desk-sign-in = Sign in
desk-sign-in-how = Open the link that you were given. Whoever runs Loanline makes one with the command “loanline staff link”.
desk-sign-in-busy = Signing you in…
desk-sign-in-wrong = This link does not let anybody in any more. Please ask for a new one.
desk-sign-in-often = That was tried too often from here. Please wait a quarter of an hour and open your link again.
desk-sign-in-broken = There is no connection just now. Please open your link again in a moment.
desk-sign-in-script = Signing in needs JavaScript. Please switch it on in your browser.

## A lender

desk-waiting = Conversations that wait for a person
desk-waiting-none = Nobody is waiting.
desk-waiting-nobodys = Waiting for a person, not linked to any lender yet
desk-since = Since { $at }
desk-reason-asked = Asked for a person
desk-channel-web = Browser chat
desk-channel-telegram = Telegram
desk-linked = Borrowers linked
desk-outstanding = Documents and answers outstanding
desk-to-inspect = Files waiting for inspection
desk-to-review = Documents waiting for review
desk-unsent = Messages not sent yet
desk-stages = Applications: { $count }
desk-no-lenders = There is no lender yet. Add one with the command “loanline lender add”.

## The installation

desk-upkeep = This installation
desk-unsent-all = Messages not sent yet, all lenders
desk-failed = Tasks given up
desk-failed-none = No task was given up.
desk-dead = Messages that could not be handled
desk-dead-none = Every message was handled.
desk-at = { $at } UTC
