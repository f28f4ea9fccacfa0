# Privacy: what we keep, what for, and how to unlink this chat.

privacy-notice =
    This is how your personal data is handled:
    • Who: your lender, and this service on your lender’s behalf.
    • What we keep: your phone number, your application, this chat and the documents you send. All of it is encrypted.
    • What for: to know that it is you, to tell you how things stand, and to pass your documents on to the lender. Nothing else.
    • How long: while your application is handled, and then as long as the law obliges the lender to keep it.
    • Your rights: you can see, copy, correct or delete your data, and take back your consent. Please ask a person.
    Press “Unlink this chat” and it can no longer show your application.
privacy-unlink-sure = This chat will no longer show your application or bring you news. What you have sent stays with the lender. Shall I unlink it?
privacy-unlinked = This chat is unlinked. To ask again, please confirm your phone number.
