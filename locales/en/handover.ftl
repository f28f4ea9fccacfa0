# Talking to a person.

handover-requested = I have asked a person to help you. They will answer in this chat. Meanwhile you can go on here as usual.
handover-waiting = You are in the queue already. A person will answer in this chat.
handover-cancelled = All right, you are no longer waiting for a person. I am here for you.
handover-none = You are not waiting for a person.
handover-position = You are number { $position } in the queue.
handover-wait =
    { $minutes ->
        [one] Lately it took about a minute.
       *[other] Lately it took about { $minutes } minutes.
    }

## A person is there

handover-claimed = { $name } is here now and will answer you.
handover-says = { $name }: { $text }
handover-passed-on = A colleague will go on with this; your place in the queue is kept. Meanwhile I am here for you.
handover-lapsed = You are waiting for a person again, first in line. Meanwhile I am here for you.
handover-returned = I am back. Where were we?
handover-solved = Our colleague has finished, and I am back. How was the help you got?
handover-rated = Thank you, noted.
handover-rated-before = This has been rated already, or cannot be any more.

## While waiting

handover-moved-up = You have moved up: you are number { $position } now.
handover-closed-now = Nobody is at the desk just now. We are back { $opens }.
handover-by = A person will answer by { $by }.
handover-late = I am sorry: nobody could answer you in the time we promised. Your place is kept, and a supervisor has been told.
handover-passed-to = { $name } will go on with this. Meanwhile I am here for you.
handover-snoozed = { $name } will come back to you by { $until }. Meanwhile I am here for you.
handover-still-there = Do you still need a person? Without an answer we will close this later today.
handover-closed-quiet = We have not heard from you and have closed this. You can open it again at any time.
handover-reopened = All right, we go on with this. A person will answer in this chat.
handover-blocked = Messages like these cannot be answered. This chat is answered again from { $until }.

## Opened on their behalf

handover-opened = I have asked a person to look at this. They will answer in this chat.
handover-lender-asked = Your lender wants a person to talk to you about application { $number }. They will write in this chat.

## After it

handover-rated-why = If you like, tell us in a few words why.
handover-commented = Thank you, we have passed it on.
handover-sends-file = { $name } sends you a file: { $file }. It can be opened for 30 days.
