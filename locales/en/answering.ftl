# How a question is answered, errands on the lender’s page, and what comes before which step.

answer-choose = Please press your answer: { $title }
answer-in-digits = Please type a number in digits.
answer-as-date = Please type the date as year, month and day, like 2026-03-31.
answer-taken = Your answer: { $words }
answer-not-a-number = I cannot read that as a number. Please type it in digits, like 3500.
answer-too-low = That is too low. Please type a number of at least { $least }.
answer-too-high = That is too high. Please type a number of at most { $most }.
answer-not-a-date = I cannot read that as a date. Please type year, month and day, like 2026-03-31.
answer-too-early = That is too early. Please give a date on or after { $day }.
answer-too-late = That is too late. Please give a date on or before { $day }.
answer-too-short =
    { $count ->
        [one] That is too short. Please type at least { $count } character.
       *[other] That is too short. Please type at least { $count } characters.
    }
answer-too-long =
    { $count ->
        [one] That is too long. Please type at most { $count } character.
       *[other] That is too long. Please type at most { $count } characters.
    }
answer-not-fitting = That does not have the form that the lender needs. Please check it and type it again.
answer-not-a-choice = That is not one of the answers. Please press one of the buttons.

## Errands, and before which step something is needed

needs-errand = You do this on the lender’s own page: press the button. It counts as done once the lender confirms it to us.
needs-before = Needed before: { $step }
prior-approval = the decision on your loan
prior-signing = signing the contract
prior-disbursement = the money is paid out
status-before =
    { $count ->
        [one] Still needed before { $step }: { $count } item
       *[other] Still needed before { $step }: { $count } items
    }
notice-errand-done = The lender confirms that this is done: { $title }
need-state-suggested = suggested
button-choice = { $choice }
button-errand = Open the lender’s page
button-form = Open the form
button-sample = See a sample
