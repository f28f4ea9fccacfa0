# What administrators set for a lender, and what they do about what failed.

manage-title = Administration
manage-more = Beyond one lender
manage-people-what = Who may come in, and what they are
manage-queues = Queues
manage-queues-what = Limits and how work is shared
manage-hours = Hours and holidays
manage-hours-what = When people are there
manage-policy = Policy
manage-policy-what = What borrowers may see and do
manage-texts = Texts
manage-texts-what = Sentences in the lender’s own words
manage-keys = Keys
manage-keys-what = For the lender’s own systems
manage-bot = Telegram bot
manage-bot-what = The bot that speaks for the lender
manage-webhooks = Webhooks
manage-webhooks-what = Where systems are told what happens
manage-kept = Done.
manage-never = never
manage-look = Preview
manage-not-kept = A preview: nothing of it is kept yet.
manage-secret-once = Copy it to where it is needed now: it is shown this once and kept nowhere.
manage-fault-wrong = Something in the form is missing or out of its limits. Nothing was changed.
manage-fault-hours = The hours of a day could not be read. Write them like 09:00–12:00, 13:30–18:00; they must not overlap.
manage-fault-days = A line of the holidays could not be read. Begin each line with the day, like 2026-10-01.
manage-fault-calendar = That is no calendar with whole days in it. Choose an iCalendar file (.ics) of up to 512 kB.
manage-fault-token = Telegram knows no bot by this token. Copy it again from @BotFather.
manage-fault-taken = This bot speaks for somebody else already. Make another one with @BotFather.
manage-fault-telegram = Telegram could not be asked just now. Nothing was changed; please try again in a minute.
manage-fault-address = Webhooks lead to https addresses that are public on the internet.
manage-fault-many = There are as many webhooks as one lender may have. Remove one first.
manage-fault-off = This webhook is switched off. Switch it on first.
manage-fault-why = Choose a reason: the audit keeps it.
manage-fault-language = This is no language that we speak.
manage-fault-unknown = This is no sentence that is said in chats.
manage-fault-long = The sentence is too long.
manage-fault-unreadable = The sentence cannot be read. Write words, and blanks like { "{" } $name { "}" }.
manage-fault-counted = This sentence cannot depend on a number. Write words alone.
manage-fault-blanks = There is a blank in it that we do not fill. Use those that are listed.

## Queues

manage-queues-how = What is promised to borrowers, counted in office hours. An empty limit promises nothing. Where a queue has no line of its own, the nearest wider one holds. How many conversations a person takes at once is set with the people.
manage-queues-none = No queue has limits yet: nothing is promised.
manage-queue-add = Add a queue
manage-queue-remove = Remove this queue
manage-queue-first = First answer, minutes
manage-queue-next = Each next answer, minutes
manage-queue-settled = Settled, minutes
manage-queue-sharing = How a ticket finds its person
manage-queue-hand = People take tickets themselves
manage-queue-round-robin = In turn, among people at work
manage-queue-fewest = To whoever has the fewest

## Hours and holidays

manage-week = Office hours
manage-week-how = By the clocks of { $zone }. Several times a day leave a break between them; an empty day is closed.
manage-day-0 = Monday
manage-day-1 = Tuesday
manage-day-2 = Wednesday
manage-day-3 = Thursday
manage-day-4 = Friday
manage-day-5 = Saturday
manage-day-6 = Sunday
manage-coming = The next two weeks
manage-closed = closed
manage-there = people are there
manage-always = Without office hours, people count as there at any time.
manage-holidays = Holidays
manage-holidays-lines = One day a line, with its name
manage-holidays-how = For example: 2026-10-01 National Day. Lines that begin with # are left out.
manage-holidays-keep = Keep the holidays
manage-calendar = Read holidays from a calendar file
manage-calendar-how = Days off of an iCalendar file (.ics) are added to the lines above, to be looked at; nothing is kept by this.
manage-calendar-read-it = Read the file
manage-calendar-read = Days read from the file: { $count }. Look through the lines, then keep them.

## Policy

policy-sights = What a proof of identity opens
policy-sights-how = The stronger the proof that is asked for, the safer; the weaker, the sooner a borrower gets an answer.
policy-level-1 = An invitation is enough
policy-level-2 = The phone number has to be proven
policy-level-3 = Both: an invitation and the phone number
policy-may-see-stage = The stage of an application
policy-may-see-amounts = Amounts and decisions
policy-may-see-needs = What is still asked for
policy-may-send = Sending documents
policy-switches = How papers travel
policy-sensitive-in-chat = Sensitive documents may be sent in a chat app
policy-pictures-in-chat = Pictures of how far an application is may be sent in a chat app
policy-office-files = Office files (Word, Excel, OpenDocument) may be sent for documents that often are some
policy-unscanned-given-out = Files may be fetched that no antivirus engine has looked at
policy-erase-after-intake = A file sent in a chat app is deleted there once it is safe here
policy-step-up-pages = A page opened from a chat asks for a code by SMS first
policy-may-read-back = Reading back what was sent, and a copy of everything
policy-forbidden-steps-recorded = A step of stages that the table forbids is taken with a warning
policy-consents = Consents asked for one by one
policy-consent-sensitive = For documents with sensitive personal data
policy-consent-abroad = For chats whose messages are kept outside the country
policy-consent-credit = For a credit inquiry
policy-numbers = Limits
policy-proof-minutes = Minutes for which a proof counts in full (0: as long as the link)
policy-link-days = Days until a borrower has to prove again who they are
policy-invitation-hours = Hours for which an invitation is good
policy-quota-borrower-mb = Megabytes kept of one borrower (0: without end)
policy-quota-lender-gb = Gigabytes kept of the lender in all (0: without end)

## Texts

manage-texts-how = Any sentence that borrowers read in a chat may be in the lender’s own words, language by language. What was said before stays as it was said.
manage-texts-find = Words in it
manage-texts-none = No sentence holds these words.
manage-texts-more = And { $count } more: search for words in them.
manage-text-own = In the lender’s words
manage-text-ours = In our words
manage-text-words = The sentence
manage-text-blanks = It is filled with:
manage-text-back = Say ours again
manage-text-seen = As it will read

## Keys

manage-keys-none = There is no key: no system of the lender can call.
manage-keys-over = Keys that have ended: { $count }
manage-key-add = Make a key
manage-key-new = New key: { $name }
manage-key-name = What it is for
manage-key-nameless = Without a name
manage-key-scopes = What it may be used for
manage-key-push = state facts
manage-key-review = review documents
manage-key-read-documents = fetch documents
manage-key-admin = settings and keys
manage-key-days = Ends after days (empty: never)
manage-key-sign = Requests have to be signed
manage-key-signed = signs
manage-key-signing = The secret that requests are signed with:
manage-key-made = Made
manage-key-used = Last used
manage-key-ends = Ends
manage-key-overlap = Hours in which both work
manage-key-rotate = Rotate
manage-key-end = End it now

## Webhooks

manage-webhooks-how = Each address hears of what happens from then on, signed, in order, tried ten times over three days.
manage-webhooks-none = Nobody is told: there is no webhook.
manage-hook-add = Add a webhook
manage-hook-url = Address
manage-hook-types = Of what it hears (none chosen: of everything)
manage-hook-all = everything
manage-hook-on = on
manage-hook-off-asked = switched off
manage-hook-off-gone = off: the address said that it is gone
manage-hook-off-failing = off: it failed for five days
manage-hook-failing = failing since { $at } UTC
manage-hook-waiting = Waiting to be sent: { $count }
manage-hook-test = Send a test event
manage-hook-rotate = Make a new secret
manage-hook-secret = The secret that signs
manage-hook-enable = Switch it on
manage-hook-disable = Switch it off
manage-hook-remove = Remove it
manage-hook-dead = Dead letters: { $count }
manage-hook-log = What was sent lately
manage-hook-log-none = Nothing was sent lately.
manage-hook-event = Event
manage-hook-state = State
manage-hook-tries = Tries
manage-hook-last = Last answer
manage-hook-when = When
manage-hook-took = { $count } ms
manage-hook-is-waiting = waiting
manage-hook-is-delivered = delivered
manage-hook-is-dead = given up
manage-hook-is-let-go = let go

## What was given up

upkeep-title = What failed
upkeep-what = Tasks, messages and letters that were given up
upkeep-how = Whatever was given up after all its tries. Do it again once the cause is mended, or let it go with a reason that the audit keeps.
upkeep-messages = Messages that could not be delivered
upkeep-messages-none = Every message was delivered.
upkeep-webhooks = Webhooks with dead letters
upkeep-webhooks-none = Every event was delivered.
upkeep-no-error = no error is known
upkeep-tries = tries: { $count }
upkeep-again = Do it again
upkeep-let-go = Let it go
upkeep-why = Why
upkeep-why-outdated = outdated
upkeep-why-done-by-hand = done by hand
upkeep-why-twice = done twice otherwise
upkeep-why-trial = only a trial
upkeep-why-hopeless = cannot be mended
desk-state-let-go = not delivered, seen to

## Company accounts

manage-companies = Sign-in
manage-companies-what = By the company’s own accounts (OpenID Connect)
manage-companies-how = People of this lender may sign in at their own company’s service. Give the service this address to lead back to; it is shown with each entry. Nobody comes in by it whom you have not invited or entered with their e-mail address.
manage-companies-none = Nobody signs in by a company’s account yet.
manage-company-add = Add a service
manage-company-name = What the button says
manage-company-issuer = Issuer, as the service writes it
manage-company-client = Client ID
manage-company-secret = Client secret, if there is one
manage-company-second = Ask for a code of ours too, unless the service tells of two proofs
manage-company-listed = Offer it on the page for signing in
manage-company-roles = Take people on unasked: one line each, group = role. Empty takes nobody on.
manage-company-claim = Claim that holds the groups
manage-company-back = Leads back to
manage-company-takes-on = Takes on unasked
manage-company-nobody = nobody
manage-company-end = Remove this service
manage-company-end-how = Whoever came in by it is signed out at once.
manage-fault-issuer = The service does not answer at this address as it should. Write the issuer exactly as the service does; it has to be https and public.
manage-fault-roles = A line could not be read. Write it like: support = agent. Roles are agent, supervisor, officer, auditor and administrator.

manage-bot-speaks = Who speaks on Telegram
manage-bot-own = The lender’s own bot
manage-bot-since = Since
manage-bot-shared = The bot of this installation, { $name }, which speaks for other lenders too.
manage-bot-none = Nobody: there is no bot.
manage-bot-end = Take the bot away
manage-bot-end-how = Borrowers who talk with it hear nothing more there; invite them anew.
manage-bot-bring = Bring a bot
manage-bot-replace = Bring another bot, or a new token
manage-bot-step-make = In Telegram, write /newbot to @BotFather and choose a name and a picture your borrowers know.
manage-bot-step-token = Copy the token it gives you, and paste it here. It is kept sealed and never shown again.
manage-bot-step-wait = Within seconds the bot answers your borrowers, and nobody else’s. Invitations lead to it.
manage-bot-token = Token
manage-answers = Own answers
manage-answers-what = Questions that the lender answers itself
manage-branches = Branches
manage-branches-what = Where they are and when they are open
manage-fault-full = There are as many as one lender may have. Remove one first.
answers-how = When a borrower’s words are like one of these questions, and mean nothing surer about their application, the answer is told under the lender’s name.
answers-try = Ask as a borrower would
answers-try-it = See what is found
answers-tried = Asked: “{ $ask }”
answers-alike = { $share } of 100 alike
answers-told = this is told
answers-not-told = Not alike enough: the borrower is asked what they mean. Add this way of asking to the right question.
answers-sure = These words ask for something about the application, or for something Loanline answers itself. That comes first.
answers-nothing-like = No question is like it.
answers-new = Add an answer
answers-none = There are no answers of the lender’s own yet.
answers-repayment = It answers whatever is asked about paying back; it needs no questions.
answers-key-how = A short name in small letters, like early-payback. The key repayment answers whatever is asked about paying back.
answers-questions = Ways of asking, one a line (up to 20)
answers-answer = The answer
answers-remove = Remove this answer
knowledge-key = Name
branches-how = Borrowers hear of these when they ask where a branch is, for a telephone number, or when people are there; the nearest is found by a shared location.
branches-new = Add a branch
branches-none = No branches are known yet.
branches-no-hours = No hours are given: borrowers are told none.
branches-no-place = It does not say where it is on the map, so it is never the nearest.
branches-map = Look at it on the map
branches-key-how = A short name in small letters, like lakeside. Borrowers do not see it.
branches-name = What it is called
branches-address = Address
branches-phone = Telephone
branches-hours = When people are there
branches-place = On the map
branches-place-how = In degrees, both or neither; maps show them when you press on the place for long.
branches-latitude = Latitude
branches-longitude = Longitude
branches-remove = Remove this branch
