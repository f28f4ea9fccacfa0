# What was sent: seen again, moved, taken back, explained.

sent-head = Sent for “{ $title }”:
sent-line = { $number }. { $name }, { $size }
sent-nothing = Nothing has been sent for “{ $title }” yet.
sent-unknown = I cannot find this file any more.
sent-too-late = The review of this file has begun, so it can no longer be changed here. A person can help you.
sent-what-to-do = { $name }: what would you like to do?
sent-taken-back = I have taken { $name } back. It will be deleted.
sent-where-to = Which document is { $name } really?
sent-not-that-kind = An office file will not do for “{ $title }”. Please save it as a PDF and send that.
sent-noted = I have added your note to “{ $title }”.
sent-back = Returned by the lender: { $reason }
