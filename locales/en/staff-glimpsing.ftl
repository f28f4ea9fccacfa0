# The borrower's own page, seen by staff.

glimpse-title = See the page as its borrower does
glimpse-do = Open to look
glimpse-band = You see the page of { $who } as they see it now. You cannot do anything here; that you looked is in the audit.
glimpse-hidden = With what this borrower has proven so far, their page shows nothing of the application.
glimpse-no-chat = This borrower has no chat that is linked to the application, and so no page.
