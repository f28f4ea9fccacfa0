"""Reviews of single files, and reviews that are taken back, as a list."""

from typing import Final

from bot.lenders import document_answers, need_bodies, views_documents, views_needs
from bot.lenders.endpoint import Endpoint
from storage import errors
from storage.judging import LockedAwayError
from storage.serving import UnservedNeedError
from storage.terms import Scope
from storage.undoing import NoVerdictError, OvertakenVerdictError

_SERVES: Final = "/applications/{number}/needs/{reference}/serves/{other}"
_REFUSALS: Final = (NoVerdictError, OvertakenVerdictError, errors.ChangedMeanwhileError)

ENDPOINTS: Final = (
    Endpoint(
        method="POST",
        path="/files/{id}/review",
        view=views_documents.review_file,
        title="Review one file of a document",
        about="What is good is kept: when a file is sent back, or with `page` one page of it, the "
        "borrower is asked for that alone, the document is `partial`, and what they send stands in "
        "its place (`replaced_by`). When all its files are accepted, so is the document; when all "
        "are sent back, so is the document. A verdict on the whole document takes the place of "
        "those on its files. `If-Match` takes the document's etag.",
        body=need_bodies.FileReviewBody,
        answer=document_answers.ReviewedAnswer,
        refusals=(
            errors.UnknownFileError,
            errors.ForbiddenNeedStepError,
            LockedAwayError,
            errors.ChangedMeanwhileError,
        ),
        scope=Scope.REVIEW,
        conditional=True,
    ),
    Endpoint(
        method="POST",
        path="/documents/{id}/review/undo",
        view=views_documents.undo,
        title="Take back the review of a document",
        about="The last verdict on it: the document and its need stand as they did before. What "
        "the borrower has not been told yet is told no more; otherwise they are told that it was "
        "taken back, and `review.undone` is in your events. Once taken back it stays so, however "
        "often you ask. When anything newer rests on it (a file, another verdict, a step of the "
        "need), it is refused, and `newer` says what: give a new verdict then. `If-Match` takes "
        "the need's etag.",
        answer=document_answers.UndoneAnswer,
        refusals=(errors.UnknownDocumentError, *_REFUSALS),
        scope=Scope.REVIEW,
        conditional=True,
    ),
    Endpoint(
        method="POST",
        path="/applications/{number}/needs/{reference}/review/undo",
        view=views_needs.undo,
        title="Take back the last review of a need",
        about="The last verdict on it or on anything that was sent for it, an answer in words and "
        "a claim that it does not apply included; otherwise like taking back the review of a "
        "document.",
        answer=document_answers.UndoneAnswer,
        refusals=(errors.UnknownApplicationError, errors.UnknownNeedError, *_REFUSALS),
        scope=Scope.REVIEW,
        conditional=True,
    ),
    Endpoint(
        method="PUT",
        path=_SERVES,
        view=views_needs.serve,
        title="Let a document answer another need as well",
        about="What was or will be sent for one need answers the other too: it is stored once, and "
        "a review counts for each, unless you give one for a need of its own (`need` in the "
        "review). Both are documents of the same borrower. What is sent for the other itself "
        "takes its place there. `serves` of a need says the same when you ask for it.",
        answer=document_answers.NeedAnswer,
        refusals=(errors.UnknownApplicationError, errors.UnknownNeedError, UnservedNeedError),
        scope=Scope.REVIEW,
    ),
    Endpoint(
        method="DELETE",
        path=_SERVES,
        view=views_needs.unserve,
        title="Let a need be answered for itself again",
        about="What waited for the verdict of the shared document is asked for again.",
        answer=document_answers.NeedAnswer,
        refusals=(errors.UnknownApplicationError, errors.UnknownNeedError),
        scope=Scope.REVIEW,
    ),
)
"""What a lender said of a need or a document, and says no more."""
