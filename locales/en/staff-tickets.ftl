# What staff can do with one ticket.

desk-more = More
desk-to-whom = Pass on to
desk-to-anybody = Whoever comes first
desk-to-colleague = A colleague
desk-to-queue = Another queue
desk-subject-general = General questions
desk-subject-application = About an application
desk-subject-complaint = Complaints
desk-subject-security = Safety and identity
desk-subject-trouble = Technical trouble
desk-queue = Queue
desk-assign = Assign
desk-snooze = Put off
desk-snooze-for = Put off for
desk-snooze-until-at = Until the time below
desk-snooze-at = Until (the lender’s time)
desk-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
desk-wakes = Put off until
desk-answer-due = Answer due by
desk-block = Block for abuse
desk-block-for = Block the chat for
desk-unblock = Answer this chat again
desk-unanswered = Close: the borrower is gone
desk-take-over = Take it over
desk-decline = Decline
desk-reopen = Open it again
desk-held-since = { $name } has had it since { $at }
desk-meant-for-you = This was passed to you. Take it, or decline so that others can.
desk-refused-held = That was not done: { $name } has had this conversation since { $at }.
desk-refused-form = That was not done: something in the form is missing or cannot be read.
desk-packet-asked = What they asked
desk-packet-tried = What the bot answered
desk-packet-error = Where the bot got no further
desk-key-s = Solved
desk-key-t = Pass on

## The inbox

desk-narrow = Narrow the list
desk-every = All
desk-show = Show
desk-alarms = What a supervisor has to see
desk-alarm-seen = Seen
desk-alarm-answer-near = The answer is due soon: { $at }
desk-alarm-answer-late = The answer is late; it was due { $at }
desk-alarm-settling-late = Not settled in time; it was due { $at }
desk-alarm-promise-broken = Nobody came in the promised time: { $at }
desk-alarm-woken = Put off until { $at }, and waiting again

## Tags, what is often said, and words for later

desk-of-mentioned = Mentions
desk-of-closed = Finished
desk-ended = Finished { $at }
desk-tags = Tags
desk-tags-none = None yet
desk-tag = Add
desk-tag-new = New tag
desk-tag-one = Tag
desk-untag = Remove the tag { $tag }
desk-replies = Canned replies
desk-replies-how = What is often said, once per language; it goes out in the borrower’s. With steps it is a macro that runs all of them at once. In braces:
desk-replies-none = Nothing is kept yet.
desk-reply-new = New canned reply
desk-reply-name = Name
desk-reply-tags = Tags it adds (with commas)
desk-reply-ending = And then
desk-reply-keep = Keep
desk-reply-end = Use no more
desk-ending-none = Nothing more
desk-ending-solved = Mark as solved
desk-ending-returned = Give back to the bot
desk-ending-snooze = { $count ->
    [one] Put off for { $count } hour
   *[other] Put off for { $count } hours
}
desk-blank-staff = your name
desk-blank-lender = the lender’s name
desk-blank-number = the application number
desk-blank-needs = what is still asked for
desk-blank-due = the nearest due date
desk-macro-run = Run “{ $name }”
desk-plan = Send later
desk-plan-in = Send in
desk-plan-unless = Only if the borrower has not written before
desk-plan-do = Plan it
desk-planned = To be sent { $at }
desk-unplan = Do not send it
desk-retry = Try again
desk-why-not = Not delivered: { $why }
desk-unreachable = This borrower has blocked us, or cannot be reached, since { $at }. What you write may not arrive.
desk-step-planned = planned a message
desk-step-unplanned = cancelled a planned message
desk-step-sent-later = had planned this message; it was sent
desk-step-unsent = had planned a message; it was not sent, as something had changed
desk-step-retried = tried again to send a message
desk-step-tagged = added a tag
desk-step-untagged = removed a tag
desk-key-q = Canned replies
desk-key-g = Add a tag

## Finding what was said

desk-search = Search conversations and notes
desk-search-do = Search
desk-search-found = Places found: { $count }
desk-search-none = These words stand together nowhere that you may see. What was said in the last seconds is found a little later.
desk-search-note = Note of { $name }

## Appointments, files, and asking for documents

desk-meetings = Appointments
desk-meetings-none = No appointments in these two weeks.
desk-meetings-earlier = Two weeks before
desk-meetings-later = Two weeks after
desk-meetings-from = From
desk-meeting-free = Free times
desk-meeting-book = Book
desk-meeting-move = Move to this time
desk-meeting-file = Calendar file
desk-meeting-outcome = What became of it
desk-meeting-keep = Keep
desk-became = Outcome
desk-became-booked = Booked
desk-became-held = Took place
desk-became-missed = Missed
desk-became-cancelled = Cancelled
desk-became-cancelled-do = Cancel it
desk-picture-of = Page 1 of { $name }
desk-step-met = booked an appointment
desk-key-a = Appointments
desk-key-d = Ask for a document

## Who else is there

desk-present = { $names } { $count ->
    [one] is looking too
   *[other] are looking too
}
desk-present-typing = { $names } { $count ->
    [one] is writing…
   *[other] are writing…
}

## Files for the borrower

desk-send-file = Send a file
desk-send-file-wait = Checking the file…
desk-send-file-refused = This file was not sent: it is empty, too large, of a kind we do not send, or did not pass the check.
desk-send-file-late = This file was not sent: you do not have this conversation any more.
desk-step-sent-file = sent a file
desk-edited = edited
desk-earlier =
    { $count ->
        [one] What it said before
       *[other] What it said before ({ $count })
    }
desk-edit = Put right…
desk-edit-words = The words as they should be
desk-edit-do = Put right
desk-step-edited = put words of theirs right
desk-reply-files = Files that go out with it
desk-reply-files-none = none
desk-reply-files-enough = It has enough files.
desk-reply-file-add = Add a file
desk-reply-file-remove = Remove
desk-enclosed = With the files:
desk-enclosed-off = Without them
