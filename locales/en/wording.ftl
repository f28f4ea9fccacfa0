# What states are called.

stage-submitted = Submitted
stage-accepted = Registered
stage-in-review = Under review
stage-approved = Approved
stage-signing = Waiting for signature
stage-disbursing = Being paid out
stage-disbursed = Paid out
stage-declined = Not approved
stage-withdrawn = Withdrawn
stage-expired = Expired

collection-submitted = All sent
collection-accepted = Received by the lender
collection-supplement-needed = Something is missing
collection-complete = Complete
collection-in-review = Under review
collection-passed = Checked and accepted
collection-failed = Other documents are needed

need-state-requested = not sent yet
need-state-uploaded = received
need-state-in-review = under review
need-state-accepted = accepted
need-state-rejected = returned, please send again
need-state-waived = no longer needed
need-state-not-applicable = does not apply, as you said; the lender has yet to confirm
need-state-withdrawn = cancelled
