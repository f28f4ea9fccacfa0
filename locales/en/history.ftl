# What has happened on an application, and what is new since the borrower looked last.

history-since = New since you looked on { $since }:
history-nothing = Nothing has changed since you looked on { $since }.
history-first = From now on I can tell you what is new since you looked. This is the latest:
history-more =
    { $count ->
        [one] { $count } more happened before this.
       *[other] { $count } more happened before this.
    }
history-day = { $on }

history-stage = • Status: { $stage }
history-corrected = • Status, corrected by the lender: { $stage }
history-asked = • Asked for: { $title }
history-asked-again = • Asked for again: { $title }
history-changed = • The request was changed: { $title }
history-sent = • Sent by you: { $title }
history-taken-in = • Taken in for you: { $title }
history-in-review = • Under review: { $title }
history-accepted = • Accepted: { $title }
history-rejected = • Returned: { $title } ({ $reason })
history-review-undone = • Decision taken back by the lender: { $title } (now: { $state })
history-waived = • The lender does without: { $title }
history-not-applicable = • Does not apply, as you said: { $title }
history-withdrawn = • No longer asked for: { $title }
history-decision = • The lender stated its decision.
history-disbursement = • The lender stated the payment.
