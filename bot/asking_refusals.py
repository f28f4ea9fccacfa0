"""What can be refused of packs, rules and document types of a lender's own."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from bot.explained import Explained
from storage.errors import DomainError
from storage.own_types import (
    BuiltInTypeError,
    TooManyTypesError,
    TypeInUseError,
    UnknownTypeError,
)
from storage.packs import PackInUseError, UnknownPackError

REFUSALS: Final[Mapping[type[DomainError], Explained]] = {
    UnknownPackError: Explained(
        HTTPStatus.NOT_FOUND,
        "You have no pack of this name.",
        "GET /v1/settings/packs lists them; PUT it first.",
    ),
    PackInUseError: Explained(
        HTTPStatus.CONFLICT,
        "One of your rules asks for a pack that would be left out.",
        "Change the rule first: PUT /v1/settings/rules.",
    ),
    UnknownTypeError: Explained(
        HTTPStatus.NOT_FOUND,
        "You have no document type of your own under this code.",
        "GET /v1/settings/document-types lists them.",
    ),
    BuiltInTypeError: Explained(
        HTTPStatus.CONFLICT,
        "The catalogue has a document type of this code already.",
        "Choose another code; GET /v1/document-types lists those that are taken.",
    ),
    TypeInUseError: Explained(
        HTTPStatus.CONFLICT,
        "The document type is in use: it was asked for, or a pack or a rule names it.",
        'Take it out of packs and rules, then PUT it with "retired": true: it is asked for no '
        "more, and what was asked for stays.",
    ),
    TooManyTypesError: Explained(
        HTTPStatus.CONFLICT,
        "You have as many document types of your own as there may be.",
        "Delete those that nobody was ever asked for.",
    ),
}
