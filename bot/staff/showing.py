"""A message of a conversation as staff see it: in their language, with what became of it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from bot.catalogue import Catalogue
from bot.channels.webchat_transcript import frame_of
from handlers.messages import Moment, Wording
from storage.messages import BORROWER, STAFF
from storage.records import Lender, Message

_REPLACES: Final = b'"replaces":'
_BY: Final = b'"by":"'
"""Signs in the stored form, looked for before it is read."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One message; ``very`` are the words that were sent, where they are in another language."""

    position: int
    author: str
    at: datetime
    state: str
    words: str
    file: str
    buttons: tuple[str, ...]
    very: str
    error: str
    pictured: bool
    """A file came with it that may be drawn."""
    quotes: str
    """The beginning of what it answers."""
    earlier: tuple["Earlier", ...] = ()
    """What it said before it was put right, the oldest first."""
    right_state: str = ""
    """How far the newest words have come, where they put others right."""
    right_error: str = ""
    own: str = ""
    """What whoever wrote it may change: the words without the name before them."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """Words that were put right, and since when they had stood."""

    at: datetime
    words: str


def replaced_by(message: Message) -> int | None:
    """Name the position of what a message puts right; None if it stands for itself."""
    if _REPLACES not in message.content:
        return None
    found = json.loads(message.content).get("replaces")
    return found if isinstance(found, int) else None


def folded(said: Sequence[Message]) -> list[list[Message]]:
    """Put each message together with those that put it right, in order."""
    found: dict[int, list[Message]] = {}
    for message in said:
        target = replaced_by(message)
        if target in found:
            found[target].append(message)
        else:
            found[message.position] = [message]
    return list(found.values())


def shown_of(versions: Sequence[Message], catalogue: Catalogue, locale: str) -> Shown:
    """Put a message into words as it reads now, with what it said before."""
    each = [shown(it, catalogue, locale) for it in versions]
    first, last = each[0], each[-1]
    if last is first:
        return first
    return replace(
        first,
        words=last.words,
        very=last.very,
        earlier=tuple(Earlier(it.at, it.words) for it in each[:-1]),
        right_state=last.state if last.author != BORROWER else "",
        right_error=last.error,
        own=last.own,
    )


def shown(message: Message, catalogue: Catalogue, locale: str) -> Shown:
    """Put a message into the words of whoever reads it."""
    # Without the words that were sent, the message is said anew in the reader's language.
    frame = frame_of(_unsaid(message), catalogue, locale) or {}
    words = str(frame.get("words") or "")
    buttons = frame.get("buttons")
    labels = (
        tuple(str(it["words"]) for it in buttons if isinstance(it, dict))
        if isinstance(buttons, list)
        else ()
    )
    very = message.words or ""
    return Shown(
        message.position,
        message.author,
        message.at,
        str(message.state),
        words,
        str(frame.get("file") or ""),
        labels,
        very if very != words else "",
        message.error or "",
        "file" in frame,
        str(frame.get("quotes") or ""),
        own=_own(message),
    )


def _own(message: Message) -> str:
    """Give the words that a person of staff has written, without what stands around them."""
    if message.author != STAFF or _BY not in message.content:
        return ""
    lines = json.loads(message.content).get("lines") or [{}]
    return str(lines[0].get("args", {}).get("text") or "")


def _unsaid(message: Message) -> Message:
    return Message(
        message.conversation_id,
        message.position,
        message.author,
        message.state,
        message.content,
        None,
        message.at,
        message.ref,
    )


def wording(words: Mapping[str, str]) -> Wording:
    """Give a lender's own words by their languages to the catalogue."""
    return Wording(words=dict(words))


def moment(at: object, zone: str = "UTC") -> Moment:
    """Make a moment of a time, for a page to put into words."""
    return Moment.model_validate({"at": at, "zone": zone})


def named(lender: Lender, locale: str) -> str:
    """Name a lender in the language of a page, else in its own."""
    return lender.names.get(locale) or lender.names.get(lender.locale) or lender.slug
