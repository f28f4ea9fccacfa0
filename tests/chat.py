"""The borrower as verbs: what they do in a chat, and what they hear as data."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, Final

from bot.learning import keeping
from handlers import typed
from handlers.converse import bury, converse
from handlers.messages import (
    AlbumEnded,
    Argument,
    Arrived,
    Blocked,
    Button,
    Channel,
    Command,
    Contact,
    Content,
    Incoming,
    Line,
    Press,
    Reply,
    Start,
    Text,
    Upload,
    reply_json,
)
from handlers.turn import Kind, Rules
from storage import conversations, messages
from storage.database import Store
from storage.messages import BOT
from storage.records import Conversation, Message
from storage.transaction import Transaction
from tests.arrange import PHONE, Clock, due_tasks

RULES: Final = Rules(keeping.load(), ("en", "zh-Hans"), public_url="https://loans.example")


@dataclass(frozen=True, slots=True)
class Heard:
    """What a borrower hears in answer."""

    replies: tuple[Reply, ...]

    @property
    def lines(self) -> list[Line]:
        """All sentences in order."""
        return [line for reply in self.replies for line in reply.lines]

    @property
    def said(self) -> list[str]:
        """The ids of all sentences in order."""
        return [line.message for line in self.lines]

    @property
    def buttons(self) -> list[Button]:
        """All buttons in order."""
        return [button for reply in self.replies for button in reply.buttons]

    @property
    def labels(self) -> list[str]:
        """The labels' ids of all buttons in order."""
        return [button.label for button in self.buttons]

    def facts(self, message: str) -> Mapping[str, Argument]:
        """Give what one sentence is filled with; it must have been said once."""
        (found,) = [line for line in self.lines if line.message == message]
        return found.args


@dataclass(slots=True)
class Chat:
    """One chat account with a borrower behind it."""

    store: Store
    clock: Clock
    chat: str = "1001"
    channel: Channel = Channel.TELEGRAM
    lender: str = ""
    rules: Rules = RULES
    position: int = 0
    count: int = 0
    on_screen: list[Button] = field(default_factory=list)
    last: Incoming | None = None

    # ------------------------------------------------------------------- what a borrower does

    async def opens(self, token: str = "") -> Heard:
        """Open the chat, perhaps by an invitation."""
        return await self.does(Start(token=token))

    async def writes(self, text: str) -> Heard:
        """Write words."""
        return await self.does(Text(text=text))

    async def commands(self, name: str) -> Heard:
        """Choose a command of the menu."""
        return await self.does(Command(name=name))

    async def types(self, text: str) -> Heard:
        """Type something that may be a command with words behind it."""
        return await self.does(typed.said(text))

    async def presses(self, wanted: str) -> Heard:
        """Press a button that is on the screen, by its label's id or its action."""
        found = {b.action for b in self.on_screen if wanted in {b.label, b.action}}
        assert len(found) == 1, f"{wanted} is not one of {[b.label for b in self.on_screen]}"
        return await self.presses_from_long_ago(found.pop())

    async def presses_from_long_ago(self, action: str) -> Heard:
        """Press a button further up, whatever is on the screen now."""
        name, _, subject = action.partition(":")
        return await self.does(Press(action=name, subject=subject))

    async def shares_contact(self, phone: str = PHONE, *, own: bool = True) -> Heard:
        """Share a phone number by the channel's own button."""
        return await self.does(Contact(phone=phone.lstrip("+"), own=own))

    async def sends_file(self, name: str = "a.jpg", **file: Any) -> Heard:  # noqa: ANN401  a file's own facts
        """Send a file, which reaches the vault without fault."""
        return await self.does(arrived(name, **file))

    async def announces_file(self, size: int) -> Heard:
        """Send a file that the channel still has to hand over."""
        return await self.does(Upload(source="f-1", name="a.jpg", size=size))

    async def finishes_album(self, album: str) -> Heard:
        """Send no more of an album."""
        return await self.does(AlbumEnded(album=album))

    async def blocks(self) -> Heard:
        """Block us."""
        return await self.does(Blocked())

    async def comes_back(self) -> Heard:
        """Let us write again."""
        return await self.does(Blocked(blocked=False))

    # ---------------------------------------------------------------------- many at once

    async def settles_in(self, language: str = "zh-Hans") -> Heard:
        """Open the chat, choose a language, and agree."""
        await self.opens()
        await self.presses(f"language:{language}")
        return await self.presses("button-agree")

    async def is_linked(self, phone: str = PHONE) -> Heard:
        """Settle in and prove a phone by sharing the contact."""
        await self.settles_in()
        return await self.shares_contact(phone)

    async def types_the_code(self) -> Heard:
        """Type the code that came by SMS."""
        return await self.writes(await self.sms())

    async def sms(self) -> str:
        """Read the code that was sent last."""
        sent = await due_tasks(self.store, self.clock, Kind.SMS)
        return str(sent[-1].payload["code"])

    # ----------------------------------------------------------------------------- the line

    async def does(self, content: Content, key: str = "") -> Heard:
        """Do anything, and hear what comes back."""
        await self.store.write(converse, self.incoming(content, key), self.rules)
        return await self.hears()

    async def repeats(self) -> Heard:
        """Have the last message delivered once more, as a channel does that heard no answer."""
        assert self.last is not None
        await self.store.write(converse, self.last, self.rules)
        return await self.hears()

    async def says_at_once(self, *texts: str) -> Heard:
        """Write several messages that reach us at the same moment."""
        told = [self.incoming(typed.said(text)) for text in texts]
        await asyncio.gather(*(self.store.write(converse, it, self.rules) for it in told))
        return await self.hears()

    async def meets_an_accident(self, content: Content) -> Heard:
        """Do something that we fail at for reasons of our own."""
        await self.store.write(bury, self.incoming(content), self.rules, "ZeroDivisionError")
        return await self.hears()

    def incoming(self, content: Content, key: str = "") -> Incoming:
        """Make the message that a channel would have read."""
        self.clock.passes(seconds=1)
        self.count += 1
        self.last = Incoming(
            channel=self.channel,
            bot="7",
            chat=self.chat,
            key=key or f"{self.chat}-{self.count}",
            at=self.clock.now,
            lender=self.lender,
            message_ref=str(self.count),
            content=content,
        )
        return self.last

    async def hears(self) -> Heard:
        """Read what has come since the last time."""
        found = await self.transcript(self.position)
        self.position = found[-1].position if found else self.position
        heard = Heard(
            tuple(reply_json.validate_json(it.content) for it in found if it.author == BOT)
        )
        if heard.replies:
            self.on_screen = heard.buttons
        return heard

    async def transcript(self, position: int = 0) -> list[Message]:
        """Read the conversation's messages from a position on."""
        return await self.store.read(_messages, self, position)

    async def conversation(self) -> Conversation:
        """Read the conversation as it stands."""
        found = await self.store.read(_conversation, self)
        assert found is not None
        return found


def arrived(name: str = "a.jpg", **file: Any) -> Arrived:  # noqa: ANN401  a file's own facts
    """Make a file that has reached the vault; the same ``content`` is the same file."""
    content = str(file.pop("content", name))
    digest = sha256(content.encode()).hexdigest()
    facts = {
        "place": f"2026/{digest[:16]}-{name}",
        "key": bytes(32),
        "media_type": "image/jpeg",
        "size": 123_456,
        "sha256": digest,
    }
    return Arrived(name=name, **(facts | file))


def _conversation(tx: Transaction, chat: Chat) -> Conversation | None:
    return conversations.by_chat(tx, chat.channel, "7", chat.chat, chat.clock.now)


def _messages(tx: Transaction, chat: Chat, position: int) -> list[Message]:
    found = _conversation(tx, chat)
    return messages.after(tx, found.id, position) if found else []
