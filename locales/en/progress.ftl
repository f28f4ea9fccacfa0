# The page that shows all of an application.

progress-title = My application
progress-skip = Go to where it stands
progress-choose = Your applications
progress-way = Application { $number }
progress-done = Done
progress-now = Now
progress-next = Still to come
progress-reached = Reached
progress-ended = Ended
progress-news = What is new
progress-no-news = Nothing has changed since you looked last.
progress-needs = What is asked of you
progress-nothing = Nothing is asked of you.
progress-send = Send it on the secure page
progress-change = Add pages or change what you sent
progress-answer = Please answer this in the chat.
progress-about = The loan
progress-hidden = Amounts and the decision are hidden until you prove with a code that this is you.
progress-prove = Prove it with a code
progress-unprovable = Amounts and the decision cannot be shown here. Please ask a person in the chat.
progress-history = All that has happened
progress-foot = Everything here is as the lender stated it. This page closes by itself after 30 minutes without use; ask for it again in the chat.
progress-taken-counter = taken in at the counter
progress-taken-email = taken from your e-mail
progress-taken-post = taken from the post
