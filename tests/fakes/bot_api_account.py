"""One bot at Telegram: its chats, its files, its updates, and all it ever did."""

from collections import Counter

from tests.fakes.bot_api_faults import Fault
from tests.fakes.bot_api_methods import Params, RefusedError, bad
from tests.fakes.bot_api_queue import Updates
from tests.fakes.telegram_borrower import Borrower, BotMessage
from tests.fakes.telegram_group import Group


class BotAccount:
    """What Telegram knows of one bot; the fields are for tests to read."""

    def __init__(self, token: str, *, username: str = "loanline_bot") -> None:
        self.token = token
        self.id = int(token.partition(":")[0])
        self.username = username
        self.strangers: dict[int, Borrower] = {}
        self.borrowers: dict[int, Borrower] = {}
        self.groups: dict[int, Group] = {}
        self.files: dict[str, tuple[str, bytes]] = {}
        self.faults: list[Fault] = []
        self.updates = Updates()
        self.calls: Counter[str] = Counter()
        self.sent: list[BotMessage] = []
        self.deleted: list[tuple[int, int]] = []
        self.edited: list[Params] = []
        self.answered: list[Params] = []
        self.actions: list[Params] = []
        self.commands: dict[tuple[str, str], list[Params]] = {}
        self.texts: dict[tuple[str, str], str] = {}
        self.menu_buttons: dict[int, Params] = {}
        self._last_message = 0
        self.callbacks: dict[str, int] = {}

    def borrower(
        self, first_name: str = "Mei", *, language: str = "zh-hans", chat: int = 0
    ) -> Borrower:
        """Meet somebody; the bot cannot write to them before they wrote to it."""
        chat = chat or 5_000_000_001 + len(self.strangers)
        borrower = self.strangers[chat] = Borrower(self, chat, first_name, language)
        return borrower

    def group(self, *, chat: int = 0) -> Group:
        """Make a forum group that the bot is an administrator of."""
        chat = chat or -1_001_000_000_001 - len(self.groups)
        self.groups[chat] = Group(self, chat)
        return self.groups[chat]

    def fails(self, *faults: Fault) -> None:
        """Let the next calls go wrong in these ways."""
        self.faults.extend(faults)

    def fault(self, method: str, chat: object) -> Fault | None:
        """Find the trouble that hits a call, if any."""
        return next((each for each in self.faults if each.strikes(method, chat)), None)

    # --------------------------------------------------------- what a borrower needs of it

    def receive(self, chat: int, kind: str, content: Params) -> int:
        """Take something from a chat and queue the update."""
        if chat in self.strangers:
            self.borrowers.setdefault(chat, self.strangers[chat])
        return self.updates.add(chat, kind, content)

    def next_message_id(self) -> int:
        """Number messages in the order in which they come and go."""
        self._last_message += 1
        return self._last_message

    def keep_file(self, content: bytes, name: str) -> Params:
        """Keep a file and describe it as the Bot API does."""
        number = len(self.files) + 1
        path = f"documents/file_{number}{name[name.rfind('.') :] if '.' in name else ''}"
        self.files[f"file-{number}"] = (path, content)
        return {
            "file_id": f"file-{number}",
            "file_unique_id": f"unique-{number}",
            "file_name": name,
            "file_size": len(content),
        }

    def callback(self, chat: int) -> str:
        """Number a press of a button."""
        query = str(8_000_000_000_000_000_000 + self.next_message_id())
        self.callbacks[query] = chat
        return query

    # ----------------------------------------------------------------- what methods need of it

    def describe(self) -> Params:
        """Describe the bot as the Bot API does."""
        return {"id": self.id, "is_bot": True, "first_name": "Bot", "username": self.username}

    def chat(self, params: Params, name: str = "chat_id") -> Params:
        """Find the chat that a call is about."""
        chat = params[name]
        if borrower := self.borrowers.get(chat):
            return borrower.describe_chat()
        if chat in self.groups:
            return self.groups[chat].describe_chat()
        raise bad("chat not found")

    def reachable(self, chat: int) -> Borrower | None:
        """Find the borrower in a chat (none in a group), unless they blocked the bot."""
        borrower = self.borrowers.get(chat)
        if borrower and borrower.blocked:
            raise RefusedError("Forbidden: bot was blocked by the user", 403)
        return borrower

    def content_at(self, path: str) -> bytes | None:
        """Find what lies at a file path."""
        return next((content for known, content in self.files.values() if known == path), None)
