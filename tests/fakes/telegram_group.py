"""A forum group on Telegram: topics, what the bot posts in them, and what its members do."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from tests.fakes.bot_api_methods import Params, RefusedError, bad
from tests.fakes.telegram_borrower import Account, BotMessage

PER_MINUTE: Final = 20
"""core.telegram.org/bots/faq: 20 messages a minute to one group, its topics together."""


@dataclass(slots=True)
class Thread:
    """One topic."""

    id: int
    title: str
    closed: bool = False
    deleted: bool = False
    posts: list[BotMessage] = field(default_factory=list)
    answers: dict[int, int] = field(default_factory=dict)
    """Post -> the message that it quotes."""

    @property
    def text(self) -> str:
        """All that the bot posted there."""
        return "\n".join(post.text for post in self.posts)


class Group:
    """A group with topics."""

    def __init__(self, account: Account, chat: int) -> None:
        self.chat = chat
        self.threads: dict[int, Thread] = {}
        self.general: list[BotMessage] = []
        self.gone = False
        self.most = 1000
        self._account = account
        self._times: list[float] = []
        self._raw: dict[int, Params] = {}

    # --------------------------------------------------------------------- what the bot does

    def describe_chat(self) -> Params:
        """Describe it as the Bot API does."""
        if self.gone:
            raise RefusedError("Forbidden: bot was kicked from the supergroup chat", 403)
        return {"id": self.chat, "type": "supergroup", "title": "Desk", "is_forum": True}

    def opens_topic(self, name: str) -> int:
        """Make a topic."""
        self.describe_chat()
        if not 1 <= len(name) <= 128:
            raise bad("TOPIC_TITLE_EMPTY")
        if len(self.threads) >= self.most:
            raise bad("TOPICS_TOO_MUCH")
        thread = self._account.next_message_id()
        self.threads[thread] = Thread(thread, name)
        return thread

    def sets_closed(self, thread: int, *, closed: bool) -> bool:
        """Close a topic or open it."""
        topic = self._topic(thread)
        if topic.closed == closed:
            raise bad("TOPIC_NOT_MODIFIED")
        topic.closed = closed
        return True

    def takes_post(self, params: Params) -> None:
        """Refuse what is too much, or goes to a topic that is not there."""
        self.describe_chat()
        if thread := params.get("message_thread_id"):
            self._topic(thread)
        now = time.monotonic()
        self._times = [it for it in self._times if it > now - 60] + [now]
        if len(self._times) > PER_MINUTE:
            raise RefusedError("Too Many Requests: retry after 30", 429, 30)

    def hear(self, said: BotMessage, raw: Params, params: Params) -> None:
        """Take what the bot posted."""
        thread = params.get("message_thread_id")
        self._raw[said.id] = raw | ({"message_thread_id": thread} if thread else {})
        if thread is None:
            self.general.append(said)
            return
        topic = self._topic(thread)
        topic.posts.append(said)
        if quoted := params.get("reply_parameters"):
            topic.answers[said.id] = quoted["message_id"]

    def _topic(self, thread: int) -> Thread:
        topic = self.threads.get(thread)
        if topic is None or topic.deleted:
            raise bad("message thread not found")
        return topic

    # -------------------------------------------------------------------- what its members do

    def member(self, user: int, name: str) -> "Colleague":
        """Meet somebody who is in the group."""
        return Colleague(self, user, name)

    def receive(self, kind: str, content: Params) -> int:
        """Pass something that happened on to the bot."""
        return self._account.receive(self.chat, kind, content)

    def next_message_id(self) -> int:
        """Number a message."""
        return self._account.next_message_id()

    def press(self, user: Params, thread: Thread, label: str) -> int:
        """Have somebody press the latest button of this label."""
        for post in reversed(thread.posts):
            for key in post.keys:
                if key.label == label:
                    raw = self._raw[post.id]
                    press = {
                        "id": self._account.callback(self.chat),
                        "from": user,
                        "message": raw,
                        "chat_instance": str(self.chat),
                        "data": key.data,
                    }
                    return self.receive("callback_query", press)
        raise AssertionError(f"no button {label!r} in {[post.labels for post in thread.posts]}")

    def removes_the_bot(self) -> int:
        """Put the bot out of the group."""
        self.gone = True
        bot = {"id": 1, "is_bot": True, "first_name": "bot"}
        change = {
            "chat": {"id": self.chat, "type": "supergroup", "title": "Desk"},
            "from": {"id": 7, "is_bot": False, "first_name": "Admin"},
            "date": int(time.time()),
            "old_chat_member": {"status": "member", "user": bot},
            "new_chat_member": {"status": "kicked", "user": bot, "until_date": 0},
        }
        return self.receive("my_chat_member", change)


class Colleague:
    """Somebody in a group."""

    def __init__(self, group: Group, user: int, name: str) -> None:
        self.user, self.name = user, name
        self._group = group

    def describe(self) -> Params:
        """Describe them as the Bot API does."""
        return {"id": self.user, "is_bot": False, "first_name": self.name, "language_code": "en"}

    def writes(self, text: str, thread: Thread | None = None, *, quoting: int = 0) -> int:
        """Write words or a command; return the message's id."""
        return self._sends({"text": text}, thread, quoting)

    def sends(self, content: Params, thread: Thread) -> int:
        """Send something else."""
        return self._sends(content, thread, 0)

    def edits(self, message: int, text: str, thread: Thread) -> None:
        """Change what they wrote."""
        changed = self._message(message, {"text": text, "edit_date": int(time.time())}, thread)
        self._group.receive("edited_message", changed)

    def presses(self, label: str, thread: Thread) -> int:
        """Press a button."""
        return self._group.press(self.describe(), thread, label)

    def closes(self, thread: Thread) -> int:
        """Close the topic by Telegram's own menu."""
        thread.closed = True
        return self._sends({"forum_topic_closed": {}}, thread, 0)

    def _sends(self, content: Params, thread: Thread | None, quoting: int) -> int:
        message = self._group.next_message_id()
        self._group.receive("message", self._message(message, content, thread, quoting))
        return message

    def _message(
        self, message: int, content: Params, thread: Thread | None, quoting: int = 0
    ) -> Params:
        where: Params = {}
        if thread:
            quoted = quoting or thread.id
            plain = {
                "message_id": quoted,
                "date": 0,
                "chat": self._group.describe_chat(),
                "from": self.describe(),
            }
            where = {
                "message_thread_id": thread.id,
                "is_topic_message": True,
                "reply_to_message": plain,
            }
        return {
            "message_id": message,
            "date": int(time.time()),
            "chat": self._group.describe_chat(),
            "from": self.describe(),
            **where,
            **content,
        }


def titles(threads: Sequence[Thread]) -> list[str]:
    """List the names of topics."""
    return [it.title for it in threads]
