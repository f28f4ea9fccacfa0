"""What can be refused, and what to do about it: one table for all that lenders read."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from bot import asking_refusals
from bot.explained import Explained
from bot.review_refusals import REVIEWS
from storage import errors
from storage.errors import DomainError
from storage.handovers import InvalidHandOverError
from storage.holds import UnknownHoldError
from storage.lender_bots import BotTakenError
from storage.statements import FutureStatementError

REFUSALS: Final[Mapping[type[DomainError], Explained]] = {
    **REVIEWS,
    **asking_refusals.REFUSALS,
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
        "Use a code from GET /v1/document-types, or one of your own that has not retired.",
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
    BotTakenError: Explained(
        HTTPStatus.CONFLICT,
        "This bot speaks for somebody else here.",
        "Make a bot of your own with @BotFather and give its token.",
        "/token",
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
