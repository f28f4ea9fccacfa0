"""What can be refused of reviews and of forms, and what to do about it."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from bot.explained import Explained
from storage.errors import DomainError
from storage.form_names import UnknownFormError
from storage.forms import FormInUseError, TooManyFormsError, UnfitFormError
from storage.judging import LockedAwayError
from storage.serving import UnservedNeedError
from storage.undoing import NoVerdictError, OvertakenVerdictError

REVIEWS: Final[Mapping[type[DomainError], Explained]] = {
    NoVerdictError: Explained(
        HTTPStatus.CONFLICT,
        "There is no verdict that could be taken back.",
        "Nothing has been reviewed here; read the need or the document again.",
    ),
    OvertakenVerdictError: Explained(
        HTTPStatus.CONFLICT,
        "Something has happened since the verdict; `newer` says what.",
        "Read the need again, look at what is newer, and give a new verdict instead.",
    ),
    LockedAwayError: Explained(
        HTTPStatus.CONFLICT,
        "Nothing of the document may be seen: inspection found all its files dangerous, or of no "
        "use.",
        "Send it back with a reason, so that the borrower is asked to send it again.",
    ),
    UnservedNeedError: Explained(
        HTTPStatus.CONFLICT,
        "A document cannot answer this need as well; `why` says what stands in the way.",
        "Name two different needs for documents of the same borrower, both asked for, the other "
        "one not settled and answered by no other document.",
    ),
    UnknownFormError: Explained(
        HTTPStatus.NOT_FOUND,
        "You have no sample or blank form of this code.",
        "Give it first: PUT /v1/settings/forms/{form}/{locale}; GET /v1/settings/forms lists them.",
    ),
    UnfitFormError: Explained(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "The file will not do as a sample or form; `why` is what inspection found.",
        "Send a PDF or a picture of up to 10 MiB, without scripts, password or other files in it.",
    ),
    FormInUseError: Explained(
        HTTPStatus.CONFLICT,
        "It is the last file under this code, and `by` names it.",
        "Take the code out of your packs, rules or document types first.",
    ),
    TooManyFormsError: Explained(
        HTTPStatus.CONFLICT,
        "You have as many samples and forms as there may be.",
        "Retire some: DELETE /v1/settings/forms/{form}/{locale}.",
    ),
}
