# What staff read when they do not get what they asked for.

refused-home = To the overview
refused-incident = Number of this incident: { $number }
refused-session = You are signed out
refused-session-how = Your session has ended, so nothing was changed. Sign in, and do it once more.
refused-forbidden = This is not for your role
refused-forbidden-how = Your access does not include this page. If you need it, ask an administrator to change your role.
refused-form = This form is too old
refused-form-how = It was opened in another session, or sent from another site. Nothing was changed. Open the page again, and fill it in once more.
refused-missing = There is nothing here
refused-missing-how = The page does not exist any more, or belongs to another lender.
refused-conflict = Somebody was quicker
refused-conflict-how = What you wanted to change has changed meanwhile. Nothing of yours was kept. Open the page again to see how it is now.
refused-too-large = That was too large
refused-too-large-how = What you sent is larger than this page takes. Nothing was kept.
refused-often = That was too often
refused-often-how = Please wait some minutes, and try again then.
refused-unavailable = One moment, please
refused-unavailable-how = The database cannot be reached just now. Nothing was changed; please try again in a minute.
refused-fault = Something went wrong here
refused-fault-how = It is not your fault, and nothing was changed. Please try again; if it stays so, give this number to whoever looks after the installation.
