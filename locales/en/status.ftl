# Where is my loan: every line is a fact that the lender has stated.

status-none = I found no application of yours. If you have just applied, the lender may not have entered it yet.
status-which =
    { $count ->
        [one] You have { $count } application. Is it this one?
       *[other] You have { $count } applications. Which one do you mean?
    }
status-unknown-number = I cannot find that among your applications. Please check the application number, or choose one below.
status-unknown-thrice = I still cannot find it. Shall a person look for it?

status-number = Application: { $number } ({ $lender })
status-product = Product: { $product }
status-amount = Amount applied for: { $amount }
status-applied = Applied on: { $on }
status-stage = Status: { $stage } (since { $since })
status-decision-amount = Amount approved: { $amount }
status-decision-term =
    { $months ->
        [one] Term: { $months } month
       *[other] Term: { $months } months
    }
status-decision-conditions = Conditions: { $words }
status-decision-reason = The lender says: { $words }
status-decision-no-reason = The lender has given no reason. You can ask a person about it.
status-disbursed = Paid out: { $amount } on { $on }
status-disbursed-on = Paid out on: { $on }
status-collection = Documents: { $collection }
status-outstanding = Still missing: { $count }
status-outstanding-due = Still missing: { $count }, the first by { $due }
status-next-send = Next: please send what is missing. Press “What is missing” to see each item.
status-next-send-here = Next: please send what is missing.
status-next = Next: { $next }
status-usual = This step usually takes: { $low } to { $high } days
status-amounts-hidden = Amounts are hidden until you have confirmed your phone number.
status-as-of = As of: { $at } (confirmed by the lender)

## What happens next

status-next-submitted = the lender will register your application. There is nothing you need to do now.
status-next-accepted = the lender will start its review. There is nothing you need to do now.
status-next-in-review = the lender is reviewing your application. I will tell you as soon as there is news.
status-next-approved = the lender will contact you about signing the contract.
status-next-signing = please sign the contract as the lender has told you. The money is paid out after that.
status-next-disbursing = the lender is paying out the money. Your bank will show when it arrives.
status-next-disbursed = please repay on the dates in your contract.
status-next-declined = this application is closed. You can ask the lender whether you may apply again.
status-next-withdrawn = this application was withdrawn. There is nothing you need to do.
status-next-expired = this application has expired. If you still need a loan, please apply again.
status-page = Here is the page of your application. The link opens once, within { $minutes } minutes.
