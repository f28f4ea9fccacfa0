# How long documents are kept, in the staff's console.

keeping-expiring = Documents that will be deleted soon: { $count }
keeping-expiring-why = The lender keeps them no longer. Whoever still needs one fetches it before, or has the application held.
keeping-on = Will be deleted { $at }
keeping-gone = Deleted, as the lender keeps it no longer ({ $at })
