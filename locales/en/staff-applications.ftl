# Applications in the staff's console.

desk-applications = Applications
desk-application-number = Application number
desk-find = Find
desk-applications-none = No application was found.
desk-older = Older ones
desk-waiting-review = Documents that wait for a decision: { $count }
desk-product = Product
desk-amount = Amount
desk-applied = Applied on
desk-stage = Stage
desk-collection = Documents
desk-as-of = As of
desk-language = Language
desk-people = People
desk-history = Course
desk-step-warned = against the order of stages; recorded with a warning
desk-step-corrected = a correction
desk-role-main = Borrower
desk-role-co_borrower = Co-borrower
desk-role-spouse = Spouse
desk-role-guarantor = Guarantor
desk-role-legal_representative = Legal representative

## What is asked for

desk-asked = What is asked for
desk-asked-none = Nothing is asked for.
desk-need-requested = not sent yet
desk-need-uploaded = to be reviewed
desk-need-in-review = under review
desk-need-accepted = accepted
desk-need-rejected = sent back
desk-need-waived = no longer needed
desk-need-not-applicable = said not to apply
desk-need-withdrawn = cancelled
desk-due-on = due on { $day }
desk-optional = Optional
forms-form = Blank form to fill in
forms-sample = Sample
forms-none = None
desk-waive = Do without it
desk-withdraw = Cancel the request

## Asking

desk-ask = Ask for something
desk-ask-what = What
desk-ask-question = A question, answered in words
desk-ask-whom = From whom
desk-due = Due on
desk-ask-why = The reason, or the question ({ $language })
desk-ask-send = Ask
desk-choose = Please choose

## Documents

desk-document-received = Received
desk-document-accepted = Accepted
desk-document-rejected = Sent back
desk-document-partial = Sent back in part
reviews-file-accepted = accepted
reviews-file-rejected = sent back
reviews-file-replaced = another came in its place
reviews-accept-file = Accept this file
reviews-reject-file = Send this file back…
reviews-accept-all = Accept all
reviews-reject-all = Send all back…
reviews-only-page = Only page
desk-file = File { $number }
desk-pages = Pages: { $count }
desk-picture = File { $number }, page { $page }
desk-inspection-pending = being checked
desk-inspection-fits = checked
desk-inspection-doubtful = doubtful, the sender was asked
desk-inspection-kept = doubtful, kept by its sender
desk-inspection-refused = not usable
desk-inspection-quarantined = dangerous, locked away
desk-accept = Accept
desk-accept-nothing = Nothing of it can be opened safely. Send it back, and the borrower is asked for it again.
desk-accept-after-all = Accept after all
desk-reject = Send back…
desk-reject-send = Send back
desk-reject-words = In your own words, if you like ({ $language })
reviews-answered-by = Answered by what is sent for: { $fact }
reviews-answers-also = Answers this as well: { $fact }
reviews-answers-no-more = No longer
reviews-serve = This also answers
reviews-serve-do = Use for both
reviews-past = Decisions so far
reviews-by-system = the lender’s system
reviews-page = page { $page }
reviews-undone = taken back
reviews-undo = Take back
reviews-undo-hint = Everything stands as before; whoever was told is told so.
desk-not-done = That was not done: it has changed meanwhile. This is how it stands now.
desk-not-done-form = That was not done: something is missing in the form. The reason “Something else” needs words of your own.

## Personal values

desk-what-name = Name
desk-what-phone = Phone
desk-what-identity = Identity number
desk-reveal = Show a value
desk-reveal-what = Which
desk-reveal-why = What for
desk-reveal-do = Show for a minute
desk-why-call = To call them
desk-why-check = To check who they are
desk-why-correct = To correct a mistake
desk-why-complaint = For a complaint
desk-reveal-enough = You have looked at { $times } values today. Please ask a supervisor.
desk-reveal-empty = There is nothing.
