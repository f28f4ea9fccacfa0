# What only people at the lender can do.

requests-change = The lender has to make changes to an application, so I am passing your wish on.
requests-wrong-details = I cannot change personal details myself, so I am passing this on. Please write what should be corrected.
requests-more-time = Only the lender can give more time. I am passing your wish on; until there is an answer, the dates stay as they are.
requests-complaint = I am sorry that you are not satisfied. I am passing this on as a complaint. Please write here what happened.
requests-withdraw-sure = Shall I ask the lender to withdraw application { $number }? It may not be possible to undo this.
requests-withdraw = I am passing on that you want to withdraw application { $number }. It goes on until the lender confirms this.
requests-kept = All right, application { $number } stays as it is.
