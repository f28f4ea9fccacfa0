"""A borrower on Telegram: what they do, and what they hear from the bot."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

from tests.fakes.bot_api_methods import Params

WITHIN: Final = 30.0

UNUSUAL: Final[dict[str, Any]] = {
    "voice": {"file_id": "v1", "file_unique_id": "v", "duration": 3},
    "video": {"file_id": "v2", "file_unique_id": "v", "width": 9, "height": 9, "duration": 3},
    "video_note": {"file_id": "v3", "file_unique_id": "v", "length": 9, "duration": 3},
    "audio": {"file_id": "v4", "file_unique_id": "v", "duration": 3},
    "sticker": {
        "file_id": "s1",
        "file_unique_id": "s",
        "type": "regular",
        "width": 512,
        "height": 512,
        "is_animated": False,
        "is_video": False,
    },
    "location": {"latitude": 31.2, "longitude": 121.4},
    "dice": {"emoji": "🎲", "value": 3},
}
"""Messages a bot for loans can do nothing with, as the Bot API describes them."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture sent the quick way, which Telegram makes smaller."""

    content: bytes


@dataclass(frozen=True, slots=True)
class Document:
    """A file sent as it is."""

    name: str
    content: bytes
    media_type: str = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Key:
    """A button under a message."""

    label: str
    data: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class BotMessage:
    """What a bot said in a chat."""

    id: int
    chat: int
    method: str
    text: str
    keys: tuple[Key, ...] = ()
    contact_key: str = ""
    removes_keyboard: bool = False
    file: bytes = field(default=b"", repr=False)
    answers: int = 0
    """The message that it answers, if it quotes one."""

    @property
    def labels(self) -> list[str]:
        """The labels of its buttons, row by row."""
        return [key.label for key in self.keys]


class Account(Protocol):
    """What a borrower needs of the bot they talk to."""

    def receive(self, chat: int, kind: str, content: Params) -> int: ...
    def next_message_id(self) -> int: ...
    def keep_file(self, content: bytes, name: str) -> Params: ...
    def callback(self, chat: int) -> str: ...


class Borrower:
    """One person in a private chat with one bot."""

    def __init__(self, account: Account, chat: int, first_name: str, language: str) -> None:
        self.chat = chat
        self.heard: list[BotMessage] = []
        self.blocked = False
        self.messages: dict[int, Params] = {}
        self._account = account
        self._first_name = first_name
        self._language = language
        self._next = 0
        self._news = asyncio.Event()
        self._last_sent = 0

    # ------------------------------------------------------------------------ what they do

    def writes(self, text: str) -> int:
        """Send words (or a command); return the id of the update."""
        return self._sends({"text": text, **_command_entity(text)})

    def answers(self, message: BotMessage, text: str) -> int:
        """Answer one message, so that it is quoted."""
        return self._sends({"text": text, "reply_to_message": self.messages[message.id]})

    def edits(self, text: str) -> int:
        """Change the last message they sent."""
        message = self.messages[self._last_sent] | {"text": text, "edit_date": int(time.time())}
        return self._account.receive(self.chat, "edited_message", message)

    def presses(self, label: str, *, message: BotMessage | None = None) -> int:
        """Press a button: of this message, or of the latest one that has it."""
        for said in [message] if message else reversed(self.heard):
            for key in said.keys:
                if key.label == label:
                    return self.presses_data(key.data, message_id=said.id)
        last = self.heard[-1].labels if self.heard else []
        raise AssertionError(f"no button {label!r}; the last message has {last}")

    def presses_data(self, data: str, *, message_id: int, forgotten: bool = False) -> int:
        """Press a button by its data; ``forgotten`` if Telegram no longer knows the message."""
        where = {"message_id": message_id, "chat": self.describe_chat(), "date": 0}
        press = {
            "id": self._account.callback(self.chat),
            "from": self.describe(),
            "message": where if forgotten else self.messages.get(message_id, where),
            "chat_instance": str(self.chat),
            "data": data,
        }
        return self._account.receive(self.chat, "callback_query", press)

    def shares_contact(self, phone: str, *, own: bool = True, forwarded: bool = False) -> int:
        """Share a phone number: their own through the button, or somebody else's."""
        contact: Params = {"phone_number": phone, "first_name": self._first_name}
        if own:
            contact["user_id"] = self.chat
        return self._sends({"contact": contact, **(self._forwarded() if forwarded else {})})

    def sends_photo(self, content: bytes, *, caption: str = "", **more: object) -> int:
        """Send a picture; Telegram keeps it in several sizes."""
        sizes = [
            self._account.keep_file(content[: len(content) // part], "photo.jpg")
            | {"width": 1280 // part, "height": 960 // part}
            for part in (8, 2, 1)
        ]
        for size in sizes:
            size.pop("file_name")
        return self._sends({"photo": sizes, **_caption(caption), **more})

    def sends_document(
        self, name: str, content: bytes, media_type: str, *, caption: str = "", **more: object
    ) -> int:
        """Send a file as it is."""
        document = self._account.keep_file(content, name) | {"mime_type": media_type}
        return self._sends({"document": document, **_caption(caption), **more})

    def sends_album(self, items: Sequence[Photo | Document], *, caption: str = "") -> list[int]:
        """Send several files at once: as many messages, with nothing that says it was the last."""
        album = {"media_group_id": f"album-{self._account.next_message_id()}"}
        ids = []
        for number, item in enumerate(items):
            words = "" if number else caption
            if isinstance(item, Photo):
                ids.append(self.sends_photo(item.content, caption=words, **album))
            else:
                ids.append(
                    self.sends_document(
                        item.name, item.content, item.media_type, caption=words, **album
                    )
                )
        return ids

    def sends(self, what: str) -> int:
        """Send something else: ``voice``, ``sticker``, ``location`` …"""
        return self._sends({what: UNUSUAL[what]})

    def blocks(self) -> int:
        """Block the bot."""
        return self._changes_membership(blocked=True)

    def unblocks(self) -> int:
        """Let the bot speak again."""
        return self._changes_membership(blocked=False)

    # ---------------------------------------------------------------------- what they hear

    async def next_message(self, *, within: float = WITHIN) -> BotMessage:
        """Wait for the next message of the bot that was not looked at yet."""
        deadline = asyncio.get_running_loop().time() + within
        while self._next >= len(self.heard):
            self._news.clear()
            left = deadline - asyncio.get_running_loop().time()
            try:
                await asyncio.wait_for(self._news.wait(), max(left, 0))
            except TimeoutError:
                raise AssertionError(f"nothing heard within {within} s") from None
        self._next += 1
        return self.heard[self._next - 1]

    async def hears(self, *parts: str, within: float = WITHIN) -> BotMessage:
        """Wait for the next message; it has to hold all these words."""
        message = await self.next_message(within=within)
        for part in parts:
            assert part in message.text, f"{part!r} is not in {message.text!r}"
        return message

    async def hears_nothing(self, *, for_seconds: float = 0.2) -> None:
        """Make sure that the bot keeps quiet for a while."""
        await asyncio.sleep(for_seconds)
        assert self.heard[self._next :] == []

    def forget(self) -> None:
        """Let go of all that was said before."""
        self.heard.clear()
        self.messages.clear()
        self._next = 0

    def hear(self, message: BotMessage, raw: Params) -> None:
        """Take what the bot sent (called by the server)."""
        self.messages[message.id] = raw
        self.heard.append(message)
        self._news.set()

    # ---------------------------------------------------------------------------- themselves

    def describe(self) -> Params:
        """Describe them as the Bot API does."""
        person: Params = {"id": self.chat, "is_bot": False, "first_name": self._first_name}
        return person | ({"language_code": self._language} if self._language else {})

    def describe_chat(self) -> Params:
        """Describe their private chat as the Bot API does."""
        return {"id": self.chat, "type": "private", "first_name": self._first_name}

    def _sends(self, content: Params) -> int:
        self._last_sent = self._account.next_message_id()
        message = {
            "message_id": self._last_sent,
            "date": int(time.time()),
            "chat": self.describe_chat(),
            "from": self.describe(),
            **content,
        }
        self.messages[self._last_sent] = message
        return self._account.receive(self.chat, "message", message)

    def _forwarded(self) -> Params:
        origin = {"type": "hidden_user", "sender_user_name": "Somebody", "date": int(time.time())}
        return {"forward_origin": origin}

    def _changes_membership(self, *, blocked: bool) -> int:
        self.blocked = blocked
        before, after = ("member", "kicked") if blocked else ("kicked", "member")
        bot = {"id": 1, "is_bot": True, "first_name": "bot"}
        change = {
            "chat": self.describe_chat(),
            "from": self.describe(),
            "date": int(time.time()),
            "old_chat_member": {"status": before, "user": bot, "until_date": 0},
            "new_chat_member": {"status": after, "user": bot, "until_date": 0},
        }
        return self._account.receive(self.chat, "my_chat_member", change)


def _caption(words: str) -> Params:
    return {"caption": words} if words else {}


def _command_entity(text: str) -> Params:
    if not text.startswith("/"):
        return {}
    command = {"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}
    return {"entities": [command]}
