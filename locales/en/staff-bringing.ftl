# Documents that staff take in for a borrower.

bring-title = Take files in for the borrower…
bring-source = How it came
bring-source-counter = At the counter
bring-source-email = From an e-mail
bring-source-post = From the post
bring-why = Why we take it in
bring-why-asked = The borrower asked for it
bring-why-no-chat = The borrower has no chat
bring-why-original = The original was shown
bring-why-fault = Sending it did not work
bring-note = Note for colleagues
bring-files = Files
bring-told = The borrower is told what we took in, when, and how it came.
bring-do = Take in
bring-done = taken in
bring-lost = The connection was lost. Please try again.
bring-refused-kind = This is no kind of file that we take.
bring-refused-large = The file is larger than { $limit }.
bring-refused-late = It takes no more files as it stands.
bring-from-counter = Taken in at the counter by { $name }
bring-from-email = Taken from an e-mail by { $name }
bring-from-post = Taken from the post by { $name }
bring-keep = Keep it all the same
