# The staff's console.

desk-title = Staff console
desk-signed-in = Signed in as { $name }
desk-sign-out = Sign out

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

## The inbox and one ticket

desk-skip = Skip to the content
desk-sections = Parts of the console
desk-more-sections = More
desk-inbox = Inbox
desk-overview = Overview
desk-plain = { $fact }
desk-stranger = Somebody not linked yet
desk-free = Free
desk-mine = Yours
desk-held = { $name } has it
desk-free-how = Nobody has this conversation. Take it to answer; the bot is silent while you have it.
desk-mine-how = You have this conversation. It stays yours while this page is open.
desk-closed = This ticket is closed.
desk-refused = That was not done: a colleague was quicker, or the ticket is closed. Now: { $name }
desk-claim = Take it
desk-answer = Your answer (the borrower reads { $language }; Ctrl+Enter sends)
desk-send = Send
desk-solved = Solved, give it back to the bot
desk-returned = Give it back to the bot
desk-note = Note for colleagues (the borrower never sees it)
desk-note-keep = Keep the note
desk-pass-on = Pass on with this note
desk-conversation = Conversation
desk-by-borrower = Borrower
desk-by-bot = Bot
desk-by-staff = Staff
desk-state-received = received
desk-state-queued = on its way
desk-state-sent = sent
desk-state-dead = not delivered
desk-very-words = The very words that were sent
desk-known = What is known
desk-reason = Reason
desk-waiting-since = Waiting since
desk-lender = Lender
desk-proof = Proven by
desk-proof-0 = nothing yet
desk-proof-1 = an invitation
desk-proof-2 = the phone number
desk-proof-3 = an invitation and the phone number
desk-unlinked = No application: whoever this is has not proven who they are.
desk-steps = What was done
desk-step-claimed = took it
desk-step-noted = noted
desk-step-passed-on = passed it on
desk-step-solved = solved it
desk-step-returned = gave it back to the bot
desk-step-unanswered = closed it without an answer
desk-step-lapsed = put it back: nobody was there any more
desk-step-taken-over = took it over
desk-step-passed-to = passed it to a colleague
desk-step-assigned = assigned it
desk-step-declined = declined it
desk-step-snoozed = put it off
desk-step-woken = woke up
desk-step-reopened = opened it again
desk-step-opened = opened it
desk-step-accident = a message met an accident
desk-step-blocked = blocked the chat
desk-step-unblocked = answered the chat again
desk-step-promise-broken = nobody answered in the promised time
desk-reason-change = Wants to change the application
desk-reason-wrong-details = Details are wrong
desk-reason-more-time = Needs more time
desk-reason-complaint = Complaint
desk-reason-withdraw = Wants to withdraw
desk-reason-distress = Distress: a person at once
desk-reason-fraud = Asks about a fraud
desk-reason-misses = Not understood three times
desk-reason-identity = Could not prove who they are
desk-reason-accident = The bot failed
desk-reason-staff = Opened by staff
desk-reason-lender = Opened by the lender
