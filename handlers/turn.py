"""One turn of a conversation: what came in, who said it, and what comes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from handlers.intents import Phrases
from handlers.messages import Button, Channel, Incoming, Reply, Text
from handlers.state import AwaitingApplication, Idle, State
from storage.records import Conversation
from storage.transaction import Transaction

__all__ = ["Job", "Outcome", "Rules", "Transaction", "Turn", "go"]


class Kind(StrEnum):
    """Work that takes time and is done outside the turn."""

    SMS = "sms"
    FETCH = "fetch"
    ALBUM = "album"
    ALBUM_ENDED = "album-ended"
    """Nothing to be done: it remembers for a while that no more of an album is awaited."""
    INSPECT = "inspect"
    ERASE = "erase"


@dataclass(frozen=True, slots=True)
class Job:
    """A task to be queued with the turn; ``subject`` is an id, the payload is sealed."""

    kind: Kind
    subject: str
    payload: Mapping[str, object] = field(default_factory=dict, repr=False)
    wait: timedelta = timedelta()


@dataclass(frozen=True, slots=True)
class Rules:
    """What the conversation goes by, the same for every turn of a process."""

    phrases: Phrases
    locales: tuple[str, ...]
    upload_limit: int = 20 * 1024 * 1024
    code_failures_per_day: int = 100
    public_url: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """What a handler is given."""

    incoming: Incoming
    conversation: Conversation
    state: State
    rules: Rules

    @property
    def now(self) -> datetime:
        """When the message came in."""
        return self.incoming.at

    @property
    def said(self) -> str:
        """Give the words of the message, or nothing if it has none."""
        content = self.incoming.content
        return content.text if isinstance(content, Text) else ""

    @property
    def linked(self) -> bool:
        """Tell whether we know whom we talk to."""
        return bool(self.conversation.links)

    @property
    def on_telegram(self) -> bool:
        """Tell whether this conversation takes place on Telegram."""
        return self.conversation.channel == Channel.TELEGRAM

    @property
    def application(self) -> str:
        """Name the application talked about last, or nothing."""
        return getattr(self.state, "application", "")

    def stay(self, *replies: Reply) -> "Outcome":
        """Answer and wait for the same thing as before."""
        return Outcome(self.state, replies)

    def rest(self, *replies: Reply) -> "Outcome":
        """Answer and wait for nothing; the application talked about is remembered."""
        return Outcome(Idle(application=self.application), replies)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What comes of a turn: the next state, what we say, and work to be done.

    ``secret`` says that the message held something that must not stay: it is not kept in the
    transcript and is deleted from the chat where the channel can do that. ``then`` names the
    wish that is answered next, in the same message: what they asked for before we had to ask.
    """

    state: State
    replies: tuple[Reply, ...] = ()
    jobs: tuple[Job, ...] = ()
    locale: str = ""
    consented: int | None = None
    secret: bool = False
    then: str = ""


def go(state: State, *replies: Reply) -> Outcome:
    """Answer and wait for something new."""
    return Outcome(state, replies)


ASK_A_PERSON = Button(label="button-person", action="person")
STATUS = Button(label="button-status", action="status")
NEEDS = Button(label="button-needs", action="needs")
CHANGES = Button(label="wish-what-changed", action="what_changed")


def missed(state: AwaitingApplication) -> AwaitingApplication:
    """Count an answer that we could not use."""
    return state.model_copy(update={"misses": state.misses + 1})


def once(reply: Reply) -> Reply:
    """Leave out buttons that say the same as one before."""
    known = {(button.action, button.url, button.label): button for button in reply.buttons}
    return reply.model_copy(update={"buttons": tuple(known.values())})
