# What could not be done, and what to do about it.

error-unsaid = Sorry, this part cannot be shown right now. Please try again later, or talk to a person.
    .label = Go on
error-accident = Sorry, something went wrong on our side. Your message is kept. Please try again later, or tell our staff this number: { $incident }

error-unknown-application = You have no application with the number { $number }.
error-unknown-borrower = I cannot find this person.
error-unknown-need = This is not needed any more.
error-unknown-document = I cannot find this document.
error-unknown-file = I cannot find this file.
error-unknown-document-type = There is no such kind of document.
error-uninspected-file = This file is still being checked. Please try again later.
error-refused-file = This file did not pass our check. Please send another one.
error-forbidden-step = This cannot be done at the application’s present stage.
error-forbidden-need-step = This has been dealt with already. There is nothing to send for it now.
error-incomplete-application = The application is not complete yet, so this cannot be done.
error-closed-application = Application { $number } is closed and takes no more documents. If you have a question, please talk to a person.
error-too-many-files = Too many files were sent for this. The limit is { $limit }. The last ones were not kept. Please talk to a person.
error-no-room = There is no room for more files, so this one was not kept. A person can help you.
