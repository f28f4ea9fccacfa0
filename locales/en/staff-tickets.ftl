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
