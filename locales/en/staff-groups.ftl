# What the bot says in groups of staff, and the console's page of these groups.

group-joined = Tickets will be shown here, a topic for each. Make me an administrator who may manage topics.
group-known = You are known as { $name } now: what you do in groups of staff counts as yours.
group-unknown = This link has been used or has expired. Make a new one on the page of your account.
group-somebody = Somebody not linked yet
group-language = Language of the borrower: { $language }
group-unreachable = The borrower has blocked this chat or cannot be reached.
group-how = /claim to take it; then what you write here goes to the borrower. Notes for colleagues: /note.
group-button-claim = Take it
group-button-return = Back to the bot
group-button-close = Solved
group-button-send = Send it
group-button-claim-send = Take it and send this
group-button-note = Keep as a note
group-button-drop = Do not send
group-numbers = An identity, phone or card number seems to be in this. Send it to the borrower all the same?
group-claim-first = Nobody has this ticket yet. What shall I do with this?
group-dropped = Not sent.
group-held = { $name } has this ticket.
group-free = Nobody has this ticket just now: take it first.
group-closed = This ticket is closed. What is written here reaches nobody.
group-not-passed-on = This kind of message was not sent to the borrower.
group-no-topic = This works in the topic of a ticket.
group-how-note = Write the note behind the command: /note please call back.
group-stranger = Whoever wrote this is not known as staff of this lender, so it counts for nothing. Staff make themselves known on the page of their account. A supervisor has been told.
group-accident = That went wrong on our side and was not done. Please try in the console.
group-help =
    /claim – take the ticket
    /note … – a note for colleagues
    /transfer [name] … – pass it to a colleague, or back into the queue
    /return – give it back to the bot
    /close – solved
group-paper = 📎 { $name } ({ $size }), pages shown: { $shown } of { $pages }
group-undelivered = not delivered
group-under-way = not delivered yet

groups-title = Groups
groups-how = Tickets can be worked on in a Telegram group with topics too: a topic for each ticket, the same as here. Whoever is in the group can read there, so invite staff only.
groups-none = No group shows tickets yet.
groups-no-bot = This installation has no Telegram bot.
groups-add = Add a group
groups-whose = Tickets of
groups-all-lenders = all lenders
groups-subject = Queue
groups-any-subject = every queue
groups-subject-general = General
groups-subject-application = Application
groups-subject-complaint = Complaints
groups-subject-security = Security
groups-subject-trouble = Trouble
groups-locale = Language of borrowers
groups-any-locale = every language
groups-language = The bot speaks there
groups-papers = Show pictures of borrowers’ documents there
groups-make = Make the link
groups-link = Open this link within a day on the phone of somebody who may add the bot to the group. It works once.
groups-waiting = waits for its link to be used
groups-full = takes no more topics
groups-here = shows tickets
groups-end = Show no tickets there
account-chat = Your Telegram account
account-chat-known = Your Telegram account is known since { $at }: what you do in groups of staff counts as yours.
account-chat-none = Your Telegram account is not known yet.
account-chat-make = Make it known
account-chat-link = Open this link in Telegram within a day. It works once.
account-chat-forget = Forget it
group-edited = Only what was passed on to the borrower can be put right; write a new message instead.
group-edited-late = This can no longer be put right at the borrower’s: it is somebody else’s, did not arrive, or is older than 48 hours. Write a new message.
group-edited-numbers = There is a number of a person in it: the borrower keeps what was sent first.
group-file-refused = “{ $name }” was not passed on: it is no kind of file that we send, too large, or did not pass the check.
group-file-late = “{ $name }” was not passed on: the ticket is no longer yours.
group-file-numbers = There is a number of a person in the words beside the file: nothing was passed on.
