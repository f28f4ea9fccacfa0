"""What a conversation waits for: one frozen class per question, with just what it needs.

Stored as JSON with the tag ``at``. Fields are only added, with defaults; anything else is a new
class with a new tag. A stored state that makes no sense any more starts over as Idle.
"""

from collections.abc import Mapping
from typing import Annotated, Final, Literal

import structlog
from pydantic import Field, TypeAdapter, ValidationError

from handlers.messages import Data

log = structlog.get_logger()


class Idle(Data):
    """Nothing is pending; ``application`` is the one talked about last.

    ``misses`` counts the messages in a row that we did not understand.
    """

    at: Literal["idle"] = "idle"
    application: str = ""
    misses: int = 0


class ChoosingLanguage(Data):
    """A newcomer was asked for their language; what they came with is kept."""

    at: Literal["choosing-language"] = "choosing-language"
    wish: str = ""
    invitation: str = ""


class AwaitingConsent(Data):
    """The privacy notice was shown; nothing personal before the answer."""

    at: Literal["awaiting-consent"] = "awaiting-consent"
    wish: str = ""
    invitation: str = ""


class AwaitingPermission(Data):
    """A consent of its own was asked for; ``then`` is what is done once it is given."""

    at: Literal["awaiting-permission"] = "awaiting-permission"
    purpose: str
    lender: str
    then: str = ""
    application: str = ""
    files: tuple[str, ...] = ()
    invitation: str = ""


class AwaitingPhone(Data):
    """We asked for the phone number that the lender knows."""

    at: Literal["awaiting-phone"] = "awaiting-phone"
    wish: str = ""
    misses: int = 0


class AwaitingCode(Data):
    """A code is on its way to a phone; ``challenge`` knows which."""

    at: Literal["awaiting-code"] = "awaiting-code"
    challenge: str
    wish: str = ""
    misses: int = 0


class AwaitingApplication(Data):
    """We asked which application they mean; ``misses`` counts the unknown answers.

    ``also`` is what else was asked about it (see `handlers.asked`).
    """

    at: Literal["awaiting-application"] = "awaiting-application"
    wish: str = ""
    misses: int = 0
    also: str = ""


class AwaitingFile(Data):
    """The next file is for this need."""

    at: Literal["awaiting-file"] = "awaiting-file"
    need: str
    application: str = ""


class AwaitingPurpose(Data):
    """Files came without a word; we asked what they are for."""

    at: Literal["awaiting-purpose"] = "awaiting-purpose"
    files: tuple[str, ...]
    application: str = ""


class AwaitingAnswer(Data):
    """The next words answer this need, a question; ``misses`` counts those that did not."""

    at: Literal["awaiting-answer"] = "awaiting-answer"
    need: str
    application: str = ""
    misses: int = 0


class AwaitingReason(Data):
    """The next words say why a need does not apply."""

    at: Literal["awaiting-reason"] = "awaiting-reason"
    need: str
    application: str = ""


class AwaitingWithdrawal(Data):
    """We asked whether this application is really to be withdrawn."""

    at: Literal["awaiting-withdrawal"] = "awaiting-withdrawal"
    application: str


class AwaitingComment(Data):
    """They rated the help of a person and may say why; anything else is answered as always."""

    at: Literal["awaiting-comment"] = "awaiting-comment"
    ticket: str
    application: str = ""


State = (
    Idle
    | ChoosingLanguage
    | AwaitingConsent
    | AwaitingPermission
    | AwaitingPhone
    | AwaitingCode
    | AwaitingApplication
    | AwaitingFile
    | AwaitingPurpose
    | AwaitingAnswer
    | AwaitingReason
    | AwaitingWithdrawal
    | AwaitingComment
)

_states: Final[TypeAdapter[State]] = TypeAdapter(Annotated[State, Field(discriminator="at")])


def load(stored: Mapping[str, object]) -> State:
    """Read a stored state; one that no longer makes sense starts over as Idle."""
    if not stored:
        return Idle()
    try:
        return _states.validate_python(stored)
    except ValidationError:
        log.warning("state_forgotten", stored_at=stored.get("at"))
        return Idle()


def is_forgotten(stored: Mapping[str, object], read: State) -> bool:
    """Tell whether something was waited for that makes no sense any more."""
    return bool(stored) and isinstance(read, Idle) and stored.get("at") != Idle().at


def dump(state: State) -> Mapping[str, object]:
    """Write a state as JSON; what holds no more than its default is left out."""
    if state == Idle():
        return {}
    return {"at": state.at, **state.model_dump(mode="json", exclude_defaults=True)}
