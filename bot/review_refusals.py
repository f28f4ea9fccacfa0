"""What can be refused of reviews, and what to do about it."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from bot.explained import Explained
from storage.errors import DomainError
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
}
