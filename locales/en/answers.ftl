# Questions about an application, beyond the card.

answers-time-unknown = The lender has not said how long this step usually takes.
answers-terms-elsewhere = What is not listed here has not been told to me. A person can look it up.
answers-not-decided = The lender has not stated a decision yet. I will tell you as soon as it does.
answers-not-declined = This application has not been declined.
answers-not-paid = The lender has not stated a payout yet.
answers-money-sent = If it is not in your account yet, please ask your bank first. A person can help you as well.
answers-no-dates = The lender has set no date for this.
answers-not-asked-for = Nobody is asking you for this document at the moment.
answers-which-not-applicable = Which of these does not apply to you, or can you not get?
answers-repayment-unknown = The lender has not given me your repayment dates or amounts; they are in your contract. A person can answer this.
answers-branch-unknown = The lender has not given me its branches, hours or telephone numbers. They are on its website and in your contract, or ask a person.
answers-nothing-returned = Nothing that you sent for application { $number } has come back.
