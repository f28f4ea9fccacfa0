# What only a lender’s own system or staff can run into; borrowers never read this.

error-sequence-taken = This contradicts something said before, so it was not kept.
error-idempotency-key-reused = This contradicts an earlier request, so it was not kept.
error-request-in-progress = The last request is still being worked on. Please try again in a moment.
error-unknown-cursor = There is nothing at this place any more.
error-unknown-webhook = I cannot find this address.
error-unknown-delivery = I cannot find this delivery.
error-too-many-webhooks = There are too many addresses. The limit is { $limit }.
error-bot-taken = This bot speaks for somebody else.
error-disabled-webhook = This address is switched off.
error-no-dead-letter = This was not given up, so it is not sent again.
error-unknown-status = It is not known what the status “{ $word }” means.
error-unknown-import = There is no such import.
error-too-many-imports = { $limit } files are waiting already. Please wait until one is done.
error-unfinished-import = This file is still being read. Please come back in a moment.
error-no-report = No row was faulty, so there is nothing to mend.
error-unknown-key = This key is not known.
error-changed-meanwhile = This has changed meanwhile. Please try again.
error-unreachable-borrower = This borrower has no chat with us in which they can be reached.
