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
error-sequence-taken = This contradicts something said before, so it was not kept.
error-closed-application = Application { $number } is closed and takes no more documents. If you have a question, please talk to a person.
error-too-many-files = Too many files were sent for this. The limit is { $limit }. The last ones were not kept. Please talk to a person.
error-idempotency-key-reused = This contradicts an earlier request, so it was not kept.
error-request-in-progress = The last request is still being worked on. Please try again in a moment.
error-unknown-cursor = There is nothing at this place any more.
error-unknown-webhook = I cannot find this address.
error-unknown-delivery = I cannot find this delivery.
error-too-many-webhooks = There are too many addresses. The limit is { $limit }.
error-disabled-webhook = This address is switched off.
error-no-dead-letter = This was not given up, so it is not sent again.
error-unknown-status = It is not known what the status “{ $word }” means.
error-unknown-import = There is no such import.
error-too-many-imports = { $limit } files are waiting already. Please wait until one is done.
error-unfinished-import = This file is still being read. Please come back in a moment.
error-no-report = No row was faulty, so there is nothing to mend.
