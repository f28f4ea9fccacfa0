"""What can be refused, and what to do about it: one table for all that lenders read."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from bot.explained import Explained
from bot.review_refusals import REVIEWS
from storage import errors
from storage.errors import DomainError
from storage.handovers import InvalidHandOverError
from storage.holds import UnknownHoldError
from storage.statements import FutureStatementError

REFUSALS: Final[Mapping[type[DomainError], Explained]] = {
    **REVIEWS,
    errors.UnknownApplicationError: Explained(
        HTTPStatus.NOT_FOUND,
        "There is no such application.",
        "Check the number, or put the application first.",
    ),
    errors.UnknownBorrowerError: Explained(
        HTTPStatus.NOT_FOUND,
        "There is no such borrower on this application.",
        "Use a reference or role that was put with the application.",
    ),
    errors.UnreachableBorrowerError: Explained(
        HTTPStatus.CONFLICT,
        "The borrower has no chat with us in which they can be reached.",
        "Invite them first: POST /v1/applications/{number}/invitations.",
    ),
    errors.UnknownNeedError: Explained(
        HTTPStatus.NOT_FOUND,
        "Nothing was asked for under this reference.",
        "Check the reference; GET /v1/applications/{number}/needs lists them.",
    ),
    errors.UnknownDocumentError: Explained(
        HTTPStatus.NOT_FOUND,
        "There is no such document.",
        "Use an id from GET /v1/documents.",
    ),
    errors.UnknownFileError: Explained(
        HTTPStatus.NOT_FOUND,
        "There is no such file.",
        "Use the id of a file of this document.",
    ),
    errors.UnknownDocumentTypeError: Explained(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "The catalogue has no such document type.",
        "Use a code from GET /v1/document-types.",
        "/document_type",
    ),
    errors.UninspectedFileError: Explained(
        HTTPStatus.CONFLICT,
        "The file has not been inspected yet.",
        "Ask again in a few seconds; nothing uninspected is given out.",
    ),
    errors.RefusedFileError: Explained(
        HTTPStatus.FORBIDDEN,
        "Inspection refused the file.",
        "It is never given out; the borrower has been asked for another.",
    ),
    errors.ForbiddenStepError: Explained(
        HTTPStatus.CONFLICT,
        "No application takes this step.",
        'Stages go forward; to undo one, say "correction": true.',
        "/stage",
    ),
    errors.ForbiddenNeedStepError: Explained(
        HTTPStatus.CONFLICT,
        "A need in this state cannot take this step.",
        "Read the need again; to ask for something once more, use a new reference.",
    ),
    errors.IncompleteApplicationError: Explained(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "The statement leaves out what an application cannot be without.",
        "Add the field: a first statement needs a stage and borrowers, exactly one of them main, "
        "and amounts need a currency.",
    ),
    errors.SequenceTakenError: Explained(
        HTTPStatus.CONFLICT,
        "This sequence number was used before, for a statement that said something else.",
        "Number each new statement higher than the last.",
        "/sequence",
    ),
    FutureStatementError: Explained(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "The statement says that it became so in the future.",
        "Check the clock and the time zone of `occurred_at`.",
        "/occurred_at",
    ),
    errors.ClosedApplicationError: Explained(
        HTTPStatus.CONFLICT,
        "The application is closed and takes no more documents.",
        'Reopen it with a push that says "correction": true, then ask.',
    ),
    errors.TooManyFilesError: Explained(
        HTTPStatus.CONFLICT,
        "The need takes no more files.",
        "Raise files_max of the need.",
    ),
    errors.NoRoomError: Explained(
        HTTPStatus.CONFLICT,
        "There is no room for the file.",
        "Raise what a borrower, or all of yours, may keep.",
    ),
    errors.KeyReusedError: Explained(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "This Idempotency-Key came with another request before.",
        "Use a new key for each new request, the same key only to repeat one.",
    ),
    errors.StillWorkingError: Explained(
        HTTPStatus.CONFLICT,
        "The first request with this Idempotency-Key is still being worked on.",
        "Repeat it in a few seconds to get its answer.",
    ),
    errors.UnknownCursorError: Explained(
        HTTPStatus.GONE,
        "No event is at this place any more, or none ever was.",
        "Events are kept for 30 days: read how things stand, then begin again without `after`.",
    ),
    errors.UnknownWebhookError: Explained(
        HTTPStatus.NOT_FOUND,
        "There is no such webhook.",
        "Use an id from GET /v1/webhooks.",
    ),
    errors.UnknownDeliveryError: Explained(
        HTTPStatus.NOT_FOUND,
        "The webhook has no delivery of this event.",
        "Use an id from GET /v1/webhooks/{id}/deliveries.",
    ),
    errors.TooManyWebhooksError: Explained(
        HTTPStatus.CONFLICT,
        "You have as many webhooks as one lender may have.",
        "Remove one that you need no more, or change it.",
    ),
    errors.DisabledWebhookError: Explained(
        HTTPStatus.CONFLICT,
        "The webhook is disabled, so nothing is sent to it.",
        'Enable it first: PATCH /v1/webhooks/{id} with {"enabled": true}.',
    ),
    errors.NoDeadLetterError: Explained(
        HTTPStatus.CONFLICT,
        "The delivery was not given up.",
        "Only dead letters are sent once more; the others were taken, or are still being tried.",
    ),
    errors.UnknownStatusError: Explained(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "You have not said which stage this status word of yours means.",
        "Map it first with PUT /v1/settings/stages, or say `stage` instead.",
        "/status",
    ),
    InvalidHandOverError: Explained(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "The token hands nobody over.",
        "Sign a new one: your own key, iss, aud, sub, jti, iat, and exp within five minutes.",
        "/token",
    ),
    UnknownHoldError: Explained(
        HTTPStatus.NOT_FOUND,
        "The application was never held under this reference.",
        "Use a reference from GET /v1/applications/{number}/holds.",
    ),
    errors.UnknownImportError: Explained(
        HTTPStatus.NOT_FOUND,
        "There is no such import.",
        "Use the id that POST /v1/imports answered; imports are kept for 30 days.",
    ),
    errors.TooManyImportsError: Explained(
        HTTPStatus.CONFLICT,
        "You have as many imports waiting as one lender may have.",
        "Wait until one of them is done.",
    ),
    errors.UnfinishedImportError: Explained(
        HTTPStatus.CONFLICT,
        "The import is still being worked on.",
        "Ask again when its state is `done` or `failed`.",
    ),
    errors.NoReportError: Explained(
        HTTPStatus.NOT_FOUND,
        "There is no report: no row was faulty.",
        "There is nothing to mend.",
    ),
    errors.UnknownKeyError: Explained(
        HTTPStatus.NOT_FOUND,
        "There is no such key.",
        "Use an id from GET /v1/keys, of a key that has not ended.",
    ),
    errors.ChangedMeanwhileError: Explained(
        HTTPStatus.PRECONDITION_FAILED,
        "It has changed since you read it.",
        "Read it again, and send its present ETag in `If-Match`.",
    ),
}
"""Every refusal; a test demands that none is left out."""

MISTAKES: Final[Mapping[str, Explained]] = {
    "invalid-request": Explained(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "Some fields are not as they should be.",
        "Mend the fields named in `errors`; nothing was stored.",
    ),
    "malformed-json": Explained(
        HTTPStatus.BAD_REQUEST,
        "The body is not JSON.",
        "Send one JSON object in UTF-8.",
    ),
    "unauthorized": Explained(
        HTTPStatus.UNAUTHORIZED,
        "The request carries no key that we know.",
        "Send the header `Authorization: Bearer llk_…`; `loanline lender key` makes a key.",
    ),
    "missing-scope": Explained(
        HTTPStatus.FORBIDDEN,
        "The key may not be used for this.",
        "Use a key that has the scope named in `errors`; `loanline lender key --scope` makes one.",
    ),
    "bad-signature": Explained(
        HTTPStatus.UNAUTHORIZED,
        "The request is not signed as its key demands.",
        "Sign time, method, path and the body's SHA-256 with the key's signing secret; see /docs.",
    ),
    "too-many-requests": Explained(
        HTTPStatus.TOO_MANY_REQUESTS,
        "There were too many requests within a minute.",
        "Wait as many seconds as `Retry-After` says; send batches of up to 1,000 operations.",
    ),
    "not-json": Explained(
        HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
        "The body is of another type than JSON.",
        "Send it with the header `Content-Type: application/json`.",
    ),
    "too-large": Explained(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        "The body is too large.",
        "A body holds up to 1 MiB, a batch up to 8 MiB and 1,000 operations: send several.",
    ),
    "forbidden": Explained(
        HTTPStatus.FORBIDDEN,
        "This is not allowed from here.",
        "Open the page of this application again and repeat what you did there.",
    ),
    "import-too-large": Explained(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        "The file is larger than this installation takes.",
        "Send it in parts, or have LOANLINE_IMPORT_LIMIT_MB raised.",
    ),
    "import-empty": Explained(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "The file is empty.",
        "Send the file itself as the body of the request.",
    ),
    "import-unknown-format": Explained(
        HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
        "The file is no CSV, XLSX or NDJSON, or another than its Content-Type says.",
        "Save it as CSV or as XLSX without a password; the older .xls is not read.",
    ),
    "not-found": Explained(
        HTTPStatus.NOT_FOUND,
        "There is nothing at this address.",
        "The addresses are listed at /docs and in /openapi.json.",
    ),
    "method-not-allowed": Explained(
        HTTPStatus.METHOD_NOT_ALLOWED,
        "This address does not take this method.",
        "Use one of those in the header `Allow`.",
    ),
    "range-not-satisfiable": Explained(
        HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
        "The file has no bytes in this range.",
        "Ask for a range within the size in the header `Content-Range`.",
    ),
    "expectation-failed": Explained(
        HTTPStatus.EXPECTATION_FAILED,
        "The header `Expect` asks for something that we do not do.",
        "Leave it out, or send `Expect: 100-continue`.",
    ),
    "bad-request": Explained(
        HTTPStatus.BAD_REQUEST,
        "The request cannot be read.",
        "Check its headers and its framing.",
    ),
    "unexpected": Explained(
        HTTPStatus.INTERNAL_SERVER_ERROR,
        "Something went wrong on our side.",
        "Repeat the request; if it fails again, tell us the incident number.",
    ),
}
"""What else can be wrong with a request, by its code."""
