"""What is asked of borrowers, as a list."""

from typing import Final

from bot.lenders import document_answers, need_bodies, views_needs
from bot.lenders.endpoint import Endpoint
from storage import errors
from storage.form_names import UnknownFormError
from storage.judging import LockedAwayError
from storage.serving import UnservedNeedError
from storage.terms import Scope

_NEED: Final = "/applications/{number}/needs/{reference}"
_STEP: Final = (
    errors.UnknownApplicationError,
    errors.UnknownNeedError,
    errors.ForbiddenNeedStepError,
    errors.ChangedMeanwhileError,
)

ENDPOINTS: Final = (
    Endpoint(
        method="GET",
        path="/applications/{number}/needs",
        view=views_needs.everyone,
        title="List what is asked for",
        about="The nearest due date first, without what was withdrawn.",
        answer=document_answers.NeedsAnswer,
        refusals=(errors.UnknownApplicationError,),
    ),
    Endpoint(
        method="PUT",
        path=_NEED,
        view=views_needs.put,
        title="Ask for a document or an answer",
        about="Under your own reference. The same again changes nothing; other facts replace the "
        "old ones; what was withdrawn or waived is asked for again. The borrower is told.",
        body=need_bodies.NeedBody,
        answer=document_answers.NeedAnswer,
        statuses=(200, 201),
        refusals=(
            errors.UnknownApplicationError,
            errors.UnknownBorrowerError,
            errors.UnknownDocumentTypeError,
            errors.UnknownNeedError,
            UnknownFormError,
            UnservedNeedError,
            errors.ClosedApplicationError,
            errors.ChangedMeanwhileError,
        ),
        scope=Scope.PUSH,
        conditional=True,
    ),
    Endpoint(
        method="DELETE",
        path=_NEED,
        view=views_needs.withdraw,
        title="Take back what was asked for",
        about="The borrower is told, unless it was settled already.",
        answer=document_answers.NeedAnswer,
        refusals=_STEP,
        scope=Scope.PUSH,
        conditional=True,
    ),
    Endpoint(
        method="POST",
        path=f"{_NEED}/waive",
        view=views_needs.waive,
        title="Do without what was asked for",
        about="It counts as settled, and the borrower is told.",
        answer=document_answers.NeedAnswer,
        refusals=_STEP,
        scope=Scope.PUSH,
        conditional=True,
    ),
    Endpoint(
        method="POST",
        path=f"{_NEED}/ask",
        view=views_needs.ask,
        title="Ask for what was suggested",
        about="One of your people has looked at it. The borrower is told, as of anything asked "
        "for. What is asked for already stays as it is.",
        answer=document_answers.NeedAnswer,
        refusals=(*_STEP, errors.ClosedApplicationError),
        scope=Scope.PUSH,
        conditional=True,
    ),
    Endpoint(
        method="POST",
        path=f"{_NEED}/dismiss",
        view=views_needs.dismiss,
        title="Dismiss what was suggested",
        about="It is gone, and the borrower never hears of it. What is asked for already is "
        "taken back with DELETE, so that the borrower is told.",
        answer=document_answers.NeedAnswer,
        refusals=_STEP,
        scope=Scope.PUSH,
        conditional=True,
    ),
    Endpoint(
        method="POST",
        path=f"{_NEED}/done",
        view=views_needs.done,
        title="Confirm that an errand is done",
        about="Only you know whether something was signed, paid or verified on your page: until "
        "you say so it stays open, whatever the borrower writes. Then the borrower is told, and "
        "`need.done` is in your events.",
        answer=document_answers.NeedAnswer,
        refusals=_STEP,
        scope=Scope.PUSH,
        conditional=True,
    ),
    Endpoint(
        method="POST",
        path=f"{_NEED}/review",
        view=views_needs.review,
        title="Review an answer without files",
        about="An answer in words, or a borrower's claim that something does not apply to them. A "
        "claim that is refused leaves the need asked for. Documents have reviews of their own.",
        body=need_bodies.ReviewBody,
        answer=document_answers.NeedAnswer,
        refusals=(*_STEP, errors.UnknownFileError, LockedAwayError),
        scope=Scope.REVIEW,
        conditional=True,
    ),
)
"""What is asked for, and what becomes of it."""
