# The secure page for sending documents.

sending-title = Send documents
sending-skip = Go to the list of documents
sending-for = Secure page for { $lender }
sending-foot = Files are encrypted as they arrive, and only the lender can use them. This page closes by itself after 30 minutes without use.
sending-nothing = No documents are needed right now.
sending-strays = Which documents are these?
sending-state = { $state }
sending-how = What it is and how it must look
sending-sent = Already sent
sending-queue = Pages to be sent, in order
sending-pick = Choose files
sending-shoot = Take a photo
sending-drop = Drop the files on the document they are for

## Drawings of how it must look

sending-sample-card = Both sides, each photo filled by the whole card
sending-sample-table = All pages, from the first to the last
sending-sample-page = The whole page with all corners, nothing cut off

## A file before and while it is sent

sending-send-one = Send this page
sending-send-many = Send { "{0}" } pages
sending-page-name = Page { "{0}" }
sending-rotate = Turn
sending-earlier = Move up
sending-later = Move down
sending-remove = Remove
sending-stop = Sending
sending-unlock = Password of this PDF (it is stored encrypted, to check and open the file)
sending-file-type = Photo
sending-paused = The network is gone. It goes on by itself.
sending-stored = Received
sending-done-all = Everything has been received.
sending-lost = No connection. It goes on by itself once you are back.
sending-failed = That did not work. Please try again.
sending-too-large = This file is too large. A file may have at most { $size }.
sending-too-many = Too many files have come in. Please talk to us in the chat.
sending-full = There is no room for more files. Please talk to us in the chat.
sending-not-taken = This file cannot be taken. The chat says why.
sending-closed = This page has closed. Please ask for a new link in the chat.

## Consents asked for on the page

sending-consent = Your consent
sending-not-now = Not now
sending-not-agreed = You have not agreed, so nothing can be sent for this yet. You may agree at any time.
sending-silent = You have not agreed, so the chat keeps silent. This page shows what has arrived.
sending-agree-first = Please answer the question above first.

## What was sent

sending-checking = being checked
sending-checked = checked
sending-doubtful = something may be wrong
sending-problem = please send it again
sending-take-back = Take back
sending-move = What { $name } is for
sending-move-to = Move to…
sending-also = Use it for this as well
sending-which = Choose…
sending-note = A note to the lender
sending-save = Save
sending-saved = Saved
sending-unsaved = That could not be saved. Please try again.
sending-not-applicable = This does not apply to me
sending-reason = Why does it not apply to you?
sending-claim = Tell the lender

## The camera

sending-camera = Camera
sending-frame-hint = Hold it flat and in good light, with all corners in the picture.
sending-camera-shoot = Take the photo
sending-camera-use = Use it
sending-camera-again = Again
sending-camera-close = Done
sending-camera-broken = The photo could not be saved. Please try again.
sending-add-more = Added. Take the next page, or press “Done”.
sending-form = Download the form
sending-form-how = Fill it in and send it back here.
sending-own-sample = A sample of the lender’s
