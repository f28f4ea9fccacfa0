# What staff see of needs: suggestions, errands, and words that reach no borrower.

desk-need-suggested = suggested
asking-before = before { $step }
asking-internal = Internal:
asking-link = The page on which it is done
asking-confirm = Ask for it
asking-dismiss = Dismiss
asking-done = It is done
