"""A message of a conversation as staff see it: in their language, with what became of it."""

from dataclasses import dataclass
from datetime import datetime

from bot.catalogue import Catalogue
from bot.channels.webchat_transcript import frame_of
from handlers.messages import Moment
from storage.records import Lender, Message


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
    )


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


def moment(at: object, zone: str = "UTC") -> Moment:
    """Make a moment of a time, for a page to put into words."""
    return Moment.model_validate({"at": at, "zone": zone})


def named(lender: Lender, locale: str) -> str:
    """Name a lender in the language of a page, else in its own."""
    return lender.names.get(locale) or lender.names.get(lender.locale) or lender.slug
