# What borrowers hear unasked.

notice-head = News about your application { $number }:
notice-need = • Please send: { $title }
notice-need-withdrawn = • No longer needed: { $title }
notice-need-waived = • The lender does without: { $title }
notice-accepted = ✓ Accepted: { $title }
notice-taken-counter =
    • At the counter on { $on } we took in for you: { $title } ({ $count ->
        [one] 1 file
       *[other] { $count } files
    })
notice-taken-email =
    • From your e-mail we took in on { $on }: { $title } ({ $count ->
        [one] 1 file
       *[other] { $count } files
    })
notice-taken-post =
    • From the post we took in on { $on }: { $title } ({ $count ->
        [one] 1 file
       *[other] { $count } files
    })
notice-rejected = • Please send again: { $title }
notice-review-undone = • The lender took back its last decision on: { $title }. It now counts as: { $state }
notice-file-refused = • We cannot use your file “{ $name }”:
