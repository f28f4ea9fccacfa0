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
uploads-checked-next = I will check that it opens, then the lender will review it.
uploads-left =
    { $count ->
        [one] { $count } more item is missing.
       *[other] { $count } more items are missing.
    }
uploads-all-in = Everything that was asked for is in. Thank you.

uploads-too-large = This file is too large. The limit is { $limit } MB. Please make it smaller or send it in parts.
uploads-too-many = Too many files have come in today. Please send the rest tomorrow, or talk to a person.
uploads-empty = This file is empty. Please check it and send it again.
uploads-not-fetched = The file did not arrive completely. Please send it again.
uploads-unknown-type = We cannot take this kind of file. Please send { $accepted }.

## What checking a file finds

finding-empty = The file is empty. Please check it and send it again.
finding-unknown-type = We cannot take this kind of file. Please send a photo or a PDF.
finding-unreadable = The file does not open. Please save it or photograph it again.
finding-password = The file has a password. Please send it without one.
finding-too-many-pages = The file has too many pages. Please send it in parts.
finding-too-many-pixels = The picture is too large. Please take a new one with your phone.
finding-too-small = The picture is too small to read. Please send the original one.
finding-timeout = The file could not be checked. Please send it as a photo or a PDF.
finding-archive = This is an archive. Please unpack it and send the files inside.
finding-office = This is an office document. Please save it as a PDF and send that.
