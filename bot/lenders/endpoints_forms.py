"""Samples and blank forms, as a list."""

from typing import Final

from bot.lenders import form_answers, views_forms
from bot.lenders.endpoint import Endpoint
from storage.form_names import UnknownFormError
from storage.forms import FormInUseError, TooManyFormsError, UnfitFormError
from storage.terms import Scope

_ONE: Final = "/settings/forms/{form}/{locale}"
TYPES: Final = ("application/pdf", "image/jpeg", "image/png", "image/webp", "image/tiff")

ENDPOINTS: Final = (
    Endpoint(
        method="GET",
        path="/settings/forms",
        view=views_forms.everyone,
        title="List your samples and blank forms",
        about="By code and language, each with the link that borrowers get.",
        answer=form_answers.FormsAnswer,
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="PUT",
        path=_ONE,
        view=views_forms.put,
        title="Give a sample or a blank form",
        about="A PDF or a picture of up to 10 MiB as the body of the request, under a code of your "
        "own, one file for each language; the same code and language again replaces it. It is "
        "inspected like what borrowers send. A need names it as its `form` (to be filled in and "
        "sent back) or its `sample` (how the document is to look): the borrower gets it in the "
        "chat and on the upload page, in their language or the nearest that you gave.",
        raw=TYPES,
        queries=("name",),
        answer=form_answers.FormAnswer,
        refusals=(UnfitFormError, TooManyFormsError),
        mistakes=("bad-request", "invalid-request"),
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="DELETE",
        path=_ONE,
        view=views_forms.drop,
        title="Retire a sample or a blank form",
        about="Its link opens nothing any more, needs that name it show none, and its bytes are "
        "removed within a day.",
        answer=form_answers.FormsAnswer,
        refusals=(UnknownFormError, FormInUseError),
        mistakes=("invalid-request",),
        scope=Scope.ADMIN,
    ),
)
"""What a lender shows with what it asks for."""
