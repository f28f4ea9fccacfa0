# Privacy: what we keep, what for, and how to unlink this chat.

privacy-notice =
    This is how your personal data is handled:
    • Who: your lender, and this service on your lender’s behalf.
    • What we keep: your phone number, your application, this chat and the documents you send. All of it is encrypted.
    • What for: to know that it is you, to tell you how things stand, and to pass your documents on to the lender. Nothing else.
    • How long: while your application is handled, and then as long as the law obliges the lender to keep it.
    • Your rights: you can see, copy, correct or delete your data, and take back your consent. Use the buttons below, or ask a person.
    Press “Unlink this chat” and it can no longer show your application.
privacy-unlink-sure = This chat will no longer show your application or bring you news. What you have sent stays with the lender. Shall I unlink it?
privacy-unlinked = This chat is unlinked. To ask again, please confirm your phone number.
privacy-held = Held about you now: applications: { $applications }, files: { $files }, messages in this chat: { $messages }.
privacy-export = Here is a copy of everything held about you, with your files. The link opens once, within { $minutes } minutes.
privacy-export-hidden = To give you a copy of your data, I need you to confirm your phone number.
privacy-forget-nobody = This chat is linked to nobody, so I do not know whose data to delete. A person can help you.
privacy-forget-sure = I will unlink this chat at once. What the law obliges the lender to keep is deleted when its time has passed, the rest as soon as your application is closed. Shall I go on?
privacy-forgotten = Done: this chat is unlinked and brings no more news. Your request to delete your data has the number { $number }; please keep it as your receipt.
privacy-service-withdrawn = Your consent is taken back, and this chat is unlinked. I look nothing up any more until you agree again. A person can still help you.
