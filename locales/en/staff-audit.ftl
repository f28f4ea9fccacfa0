# Who did what, when.

audit-title = Audit
audit-how = Each entry carries a keyed hash over the one before it, so that nothing here can be changed or left out unseen. It holds no personal data: numbers and words of ours alone.
audit-chain = Whose
audit-action = What was done
audit-actor = By whom
audit-from = From
audit-to = Until
audit-all = everything
audit-csv = As a table (CSV)
audit-entry = Entry
audit-at = When
audit-subject = On what
audit-details = Details
audit-none = Nothing was noted that fits.

unanswered-title = Not understood
unanswered-how = What borrowers wrote that the bot could not answer, counted. Numbers, addresses and names are masked, nothing tells who wrote it, and it goes 60 days after it was last heard. It shows which words are missing, and which questions deserve an answer of your own.
unanswered-said = What was said
unanswered-times = Times
unanswered-language = Language
unanswered-nearest = Nearest readings
unanswered-lender = To whom
unanswered-last = Last
unanswered-none = Everything was understood lately.
