# Taking documents: what came, for what, and whether it is enough.

uploads-nothing-wanted = No documents are needed right now. I will tell you when the lender asks for one.
uploads-which = Which document would you like to send?
uploads-what-for =
    { $count ->
        [one] I have your file. Which document is it?
       *[other] I have your { $count } files. Which document are they?
    }
uploads-no-need =
    { $count ->
        [one] I have your file, but no document is needed right now, so it has not gone to the lender. A person can help you.
       *[other] I have your { $count } files, but no document is needed right now, so they have not gone to the lender. A person can help you.
    }
uploads-received =
    { $count ->
        [one] ✓ Received: { $title }
       *[other] ✓ Received: { $title } ({ $count } files)
    }
uploads-received-file = { $name }, { $size }, reference { $hash }
uploads-same-again = Note: you have sent this very file before.
uploads-more = I have { $have } of { $wanted }. Please send the rest, or one complete PDF.
uploads-more-again =
    { $count ->
        [one] { $count } more that came back is still to be sent again.
       *[other] { $count } more that came back are still to be sent again.
    }
uploads-checked-next = I will check that it opens, then the lender will review it.
uploads-left =
    { $count ->
        [one] { $count } more item is missing.
       *[other] { $count } more items are missing.
    }
uploads-all-in = Everything that was asked for is in. Thank you.

uploads-too-large = This file is too large. The limit is { $limit } MB. Please make it smaller or send it in parts.
uploads-by-page = Telegram lets me fetch no file this large. Please send it on the secure page.
uploads-too-many = Too many files have come in today. Please send the rest tomorrow, or talk to a person.
uploads-empty = This file is empty. Please check it and send it again.
uploads-not-fetched = The file did not arrive completely. Please send it again.
uploads-unknown-type = We cannot take this kind of file. Please send { $accepted }.
uploads-office = An office file will not do for this. Please save it as a PDF, or send { $accepted }.
