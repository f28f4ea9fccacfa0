"""How often a channel lets us speak: a second apart in a chat, so many a second by a bot."""

import asyncio
import time
from collections import OrderedDict
from typing import Final

_CHATS_REMEMBERED: Final = 10_000


class Pace:
    """Grants turns at a steady rate; a pause holds everybody back."""

    __slots__ = ("_every", "_next")

    def __init__(self, per_second: float) -> None:
        self._every = 1.0 / per_second
        self._next = 0.0

    def turn(self, now: float) -> float:
        """Take the next turn; return how many seconds to wait for it."""
        at = max(now, self._next)
        self._next = at + self._every
        return at - now

    def pause(self, until: float) -> None:
        """Grant nothing before ``until``."""
        self._next = max(self._next, until)


class Budgets:
    """The paces of one bot and of each of its chats (core.telegram.org/bots/faq)."""

    def __init__(self, *, per_bot: float, per_chat: float) -> None:
        self._bot = Pace(per_bot)
        self._per_chat = per_chat
        self._chats: OrderedDict[str, Pace] = OrderedDict()

    async def wait(self, chat: str) -> None:
        """Wait until the chat, then the bot, may speak."""
        pace = self._chats.get(chat)
        if pace is None:
            pace = self._chats[chat] = Pace(self._per_chat)
            if len(self._chats) > _CHATS_REMEMBERED:
                self._chats.popitem(last=False)
        self._chats.move_to_end(chat)
        if (seconds := pace.turn(time.monotonic())) > 0:
            await asyncio.sleep(seconds)
        if (seconds := self._bot.turn(time.monotonic())) > 0:
            await asyncio.sleep(seconds)

    def pause(self, seconds: float) -> None:
        """Hold the whole bot back: the channel has refused more than one chat."""
        self._bot.pause(time.monotonic() + seconds)
