"""The ways in and out: what a channel is given to send, and what it answers."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Protocol

from bot.drawing.sheet import Sheet
from handlers.messages import Ask


@dataclass(frozen=True, slots=True)
class Label:
    """A button in words: what it says, and what it does (an action, or a page to open)."""

    words: str
    action: str = ""
    url: str = ""
    app: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map, with its words."""

    latitude: float
    longitude: float
    title: str
    address: str

    @property
    def url(self) -> str:
        """Where a browser shows it."""
        at = f"{self.latitude:.6f}", f"{self.longitude:.6f}"
        return f"https://www.openstreetmap.org/?mlat={at[0]}&mlon={at[1]}#map=17/{at[0]}/{at[1]}"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that was drawn; ``alt`` tells in words what is seen."""

    key: str
    png: bytes = field(repr=False)
    alt: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message in the borrower's language, ready for a channel.

    ``ask_words`` labels what a channel itself puts up for ``ask`` (Telegram's contact button).
    """

    words: str
    labels: tuple[Label, ...] = ()
    ask: Ask | None = None
    locale: str = "en"
    ask_words: str = ""
    spot: Spot | None = None
    quotes: int | None = None
    """The position of what this answers."""
    sheet: Sheet | None = None
    """What may be drawn beside the words."""
    picture: Picture | None = None
    replaces: int | None = None
    """The position of what this is to be shown in the place of."""
    papers: tuple[str, ...] = ()
    """Files of the lender's that go with it."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One of them, opened."""

    name: str
    content: bytes = field(repr=False)


Papers = Callable[[str], Awaitable[Paper | None]]
"""Opens one of them by its id; None for one that is kept no more."""


async def no_paper(_paper_id: str) -> Paper | None:
    """Have none."""
    return None


@dataclass(frozen=True, slots=True)
class Address:
    """Where a conversation is reached: the line (bot) and the account there."""

    bot: str
    chat: str
    conversation: str
    position: int
    quoted: str = ""
    """The channel's own id of what this answers, or nothing."""
    replaced: str = ""
    """The channel's own id of what this is to be shown in the place of, or nothing."""


@dataclass(frozen=True, slots=True)
class Sent:
    """The channel has taken it; ``ref`` is the channel's own id of the message."""

    ref: str = ""


@dataclass(frozen=True, slots=True)
class Later:
    """Not now: try again after ``wait`` (the channel's own word, or none if it did not say)."""

    why: str
    wait: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Unreachable:
    """The borrower cannot be reached at this account any more."""

    why: str


@dataclass(frozen=True, slots=True)
class Undeliverable:
    """The channel will never take this message."""

    why: str


Delivered = Sent | Later | Unreachable | Undeliverable


class Outlet(Protocol):
    """A channel as delivery sees it."""

    async def send(self, address: Address, message: Rendered) -> Delivered:
        """Hand one message to the channel and say what came of it; never raise for its faults."""
