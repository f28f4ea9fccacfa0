# One more proof of who somebody is, before more is shown.

proof-invitation = For this, { $lender } wants one more proof: please open the link that it sends you. If you have none, ask it for one.
proof-stage-hidden = To tell you about your application, I need you to confirm your phone number.
proof-reading-hidden = To show what you have sent, I need you to confirm your phone number.
