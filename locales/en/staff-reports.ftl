# What the desk has done, in figures.

report-title = Reports
report-how = What came in, how soon it was answered, and what became of it. Tickets count on the day on which they were opened.
report-own = Your own figures: the tickets that you held last.
report-zone = Days by the clocks of { $zone }.
report-period = Period
report-span-today = Today
report-span-7 = 7 days
report-span-30 = 30 days
report-span-90 = 90 days
report-to = To
report-show = Show
report-every-queue = Every queue
report-numbers = Numbers
report-csv = As a table (CSV)
report-nothing = Nothing in these days.
report-none = –
report-percent = { $number } %
report-seconds = { $number } s
report-minutes = { $number } min
report-hours = { $number } h
report-days = { $number } days

## Figures at a glance

report-tile-alone = Without a person
report-tile-opened = Opened
report-tile-settled = Settled
report-tile-waits = First answer, usual
report-tile-first = Answered in time
report-tile-stars = Rating, of 5
report-tile-taken = Asked to accepted

## Questions

report-volume = Volume
report-volume-said = { $opened } opened, { $settled } settled.
report-volume-again = { $count ->
    [one] { $count } was opened again.
   *[other] { $count } were opened again.
  }
report-waiting = Waiting for the first answer
report-spread-said = Half within { $middle }, nine of ten within { $most }.
report-within-1m = Up to a minute
report-within-5m = Up to 5 minutes
report-within-15m = Up to a quarter of an hour
report-within-1h = Up to an hour
report-within-4h = Up to 4 hours
report-within-1d = Up to a day
report-within-more = Longer
report-unanswered = Not answered
report-levels = Service levels
report-levels-said = Of tickets whose queue had a limit when they were opened.
report-level-first = First answer in time
report-level-final = Settled in time
report-alone = Without a person
report-helped = With a person
report-alone-said = { $share } of { $count } conversations needed no person.
report-reasons = Reasons
report-ratings = Ratings
report-stars = { $count ->
    [one] { $count } star
   *[other] { $count } stars
  }
report-stars-said = { $average } on average, of { $count }.
report-queues = Queues
report-people = People
report-rejected = Documents sent back
report-taken = From asking to accepted
report-taken-1d = Within a day
report-taken-3d = Within 3 days
report-taken-7d = Within a week
report-taken-14d = Within two weeks
report-taken-30d = Within 30 days
report-taken-more = Longer

## Heads of tables

report-head-day = Day
report-head-opened = Opened
report-head-settled = Settled
report-head-wait = Wait
report-head-tickets = Tickets
report-head-level = Limit
report-head-kept = Kept
report-head-late = Late
report-head-share = In time
report-head-conversations = Conversations
report-head-number = Number
report-head-reason = Reason
report-head-rating = Rating
report-head-ratings = Ratings
report-head-queues = Queue
report-head-people = Person
report-head-middle = First answer, half within
report-head-most = Nine of ten within
report-head-documents = Documents
report-head-taken = Time
