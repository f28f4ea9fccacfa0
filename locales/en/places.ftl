# What lenders say of themselves: their own answers, and their branches.

faq-answer = { $lender } answers: { $answer }
branch-head = Branches of { $lender }:
branch-line = • { $name }, { $address }
branch-phone = { "  " }Telephone: { $phone }
branch-open = { "  " }Open now, until { $until }
branch-closed = { "  " }Closed now; opens { $opens }
branch-more = And { $count } more.
branch-nearest = The nearest branch is { $kilometres } km away:
branch-share = Send your location from the 📎 menu, and I will find the nearest branch. I do not keep it.
button-nearest = Which is nearest?
button-map = Show on the map
