"""What is said to us and what we say, as plain data."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Final, Literal

from pydantic import Field, TypeAdapter

from handlers.buttons import ACTION_BYTES, Button
from handlers.cards import Card
from handlers.values import (
    Argument,
    Data,
    Day,
    Items,
    Moment,
    Money,
    Phrase,
    Place,
    Size,
    Special,
    Wording,
)

__all__ = [
    "ACTION_BYTES",
    "AlbumEnded",
    "Argument",
    "Arrived",
    "Ask",
    "Blocked",
    "Button",
    "Channel",
    "Command",
    "Contact",
    "Content",
    "Data",
    "Day",
    "Done",
    "Files",
    "Incoming",
    "Items",
    "Line",
    "Location",
    "Moment",
    "Money",
    "Phrase",
    "Place",
    "Press",
    "Reply",
    "Said",
    "Size",
    "Special",
    "Start",
    "Text",
    "Unsupported",
    "Upload",
    "Wording",
    "content_json",
    "reply_json",
    "say",
    "together",
]


class Channel(StrEnum):
    """Where a conversation takes place."""

    TELEGRAM = "telegram"
    WEB = "web"


class Line(Data):
    """One sentence: the id of a message in the catalogue and what it is filled with."""

    message: str
    args: Mapping[str, Argument] = Field(default_factory=dict)


Ask = Literal["language", "phone", "code", "file", "text"]
"""What kind of answer we wait for, so that a channel can offer the fitting keyboard."""


class Reply(Data):
    """One message to a borrower: sentences, buttons, and the kind of answer we hope for."""

    lines: tuple[Line, ...]
    buttons: tuple[Button, ...] = ()
    ask: Ask | None = None
    place: Place | None = None
    quotes: int | None = None
    """The position in the conversation of what this answers, shown so where a channel can."""
    card: Card | None = None
    """How far an application is, drawn where a channel shows pictures."""
    replaces: int | None = None
    """The position of what this puts right, in whose place it is shown; ``by`` is who wrote it."""
    by: str = ""
    papers: tuple[str, ...] = ()  # ids of a lender's files, for a channel that carries them

    def asking(self, ask: Ask) -> "Reply":
        """Return the same message with the kind of answer we wait for."""
        return self.model_copy(update={"ask": ask})

    @classmethod
    def refusal(cls, code: str, facts: Mapping[str, str | int]) -> "Reply":
        """Say a refusal; a test demands that every code has its ``error-<code>``."""
        return cls(lines=(Line(message=f"error-{code}", args=dict(facts)),))


def say(message: str, *buttons: Button, **args: Argument) -> Reply:
    """Say one sentence of the catalogue; ``message`` is always a literal (a test reads them)."""
    return Reply(lines=(Line(message=message, args=args),), buttons=buttons)


def together(*replies: Reply) -> Reply:
    """Put several sayings into one message; the last one that asks decides what is asked."""
    asks = [reply.ask for reply in replies if reply.ask]
    return Reply(
        lines=tuple(line for reply in replies for line in reply.lines),
        buttons=tuple(button for reply in replies for button in reply.buttons),
        ask=asks[-1] if asks else None,
        card=next((reply.card for reply in replies if reply.card), None),
    )


class Start(Data):
    """The chat was opened, perhaps through an invitation (its one-time token)."""

    kind: Literal["start"] = "start"
    token: str = ""


class Text(Data):
    """Words."""

    kind: Literal["text"] = "text"
    text: str
    quotes: str = ""
    """The beginning of what they answer, if they chose a message to answer."""
    replaces: int | None = None
    """The position of their own words that they have changed to these."""


class Command(Data):
    """A command of the menu, without its slash: ``status``, and what was written behind it."""

    kind: Literal["command"] = "command"
    name: str
    argument: str = ""


class Press(Data):
    """A button was pressed; it may be years old."""

    kind: Literal["press"] = "press"
    action: str
    subject: str = ""
    label: str = ""


class Contact(Data):
    """A phone number was shared; ``own`` if the channel vouches that it is the sender's."""

    kind: Literal["contact"] = "contact"
    phone: str
    own: bool


class Upload(Data):
    """A file waits at the channel (``source`` fetches it) and has to be brought in."""

    kind: Literal["upload"] = "upload"
    source: str
    name: str = ""
    media_type: str = ""
    size: int = 0
    album: str = ""
    caption: str = ""
    compressed: bool = False


class Arrived(Data):
    """A file is in the vault, sealed with ``key``; now it has to be told what it is for.

    ``media_type`` is what its content says; ``refused`` names why it was not kept instead.
    ``by_page`` says that it came by a page of ours, beside whatever is going on in the chat;
    ``left`` is how many more of its album are on their way, ``chat_ref`` its message in the chat.
    """

    kind: Literal["arrived"] = "arrived"
    place: str = ""
    key: bytes = Field(default=b"", repr=False, exclude=True)
    password: str = Field(default="", repr=False, exclude=True)
    name: str = ""
    media_type: str = ""
    declared: str = ""
    size: int = 0
    sha256: str = ""
    album: str = ""
    caption: str = ""
    need: str = ""
    by_page: bool = False
    left: int = 0
    chat_ref: str = ""
    refused: Literal["", "too-large", "empty", "unknown-type", "not-fetched"] = ""


class AlbumEnded(Data):
    """No more files of an album have come for a while: time for its one receipt."""

    kind: Literal["album-ended"] = "album-ended"
    album: str


class Done(Data):
    """Something was done on a page of ours with what was sent, or with what is asked for.

    A consent has a ``purpose`` and a ``lender``; its ``text`` is the words that were shown.
    """

    kind: Literal["done"] = "done"
    what: Literal[
        "take-back",
        "move",
        "note",
        "not-applicable",
        "keep",
        "also",
        "apart",
        "agree",
        "refuse",
    ]
    file: str = ""
    need: str = ""
    text: str = ""
    purpose: str = ""
    lender: str = ""


class Location(Data):
    """Where they are, shared with us; used to find what is near, and not kept."""

    kind: Literal["location"] = "location"
    latitude: float
    longitude: float


class Unsupported(Data):
    """Something that we cannot take: ``voice``, ``video``, ``sticker``, ``location`` …"""

    kind: Literal["unsupported"] = "unsupported"
    what: str


class Blocked(Data):
    """The borrower blocked us at the channel, or came back (``blocked`` is false)."""

    kind: Literal["blocked"] = "blocked"
    blocked: bool = True


Files = Upload | Arrived | AlbumEnded | Done
Said = Start | Text | Command | Press | Contact | Location | Unsupported
Content = Annotated[Said | Files | Blocked, Field(discriminator="kind")]


class Incoming(Data):
    """One message from a borrower, whatever the channel.

    ``bot`` names the line it came in by (a bot's id, or the web chat), ``chat`` the account at
    that channel, ``key`` makes a repeated delivery recognisable, ``lender`` is the slug of the
    lender whose line it is, or empty on a line shared by all lenders of the installation.
    """

    channel: Channel
    bot: str = ""
    chat: str
    key: str
    at: datetime
    locale: str = ""
    lender: str = ""
    message_ref: str = ""
    edited: bool = False
    content: Content


reply_json: Final[TypeAdapter[Reply]] = TypeAdapter(Reply)
content_json: Final[TypeAdapter[Content]] = TypeAdapter(Content)
