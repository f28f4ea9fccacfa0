# Progress as a picture.

picture-settled = { $done } of { $all } settled
picture-more =
    { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }
picture-alt = Application { $number } at { $lender }, as a picture. Now: { $stage }.
picture-alt-asked = Application { $number } at { $lender }, as a picture. Now: { $stage }. Asked of you: { $done } of { $all } settled.
picture-off = All right, I will answer in words alone.
picture-on = All right, I will add a picture when something has changed.
picture-due = by { $due }
picture-as-of = As of { $at }
