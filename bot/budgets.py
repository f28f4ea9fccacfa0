"""How often a channel lets us speak: a second apart in a chat, so many a second by a bot.

A chat that the channel refuses is held back alone; its bot only if another chat is refused too.
"""

import asyncio
import time
from collections import OrderedDict
from typing import Final

CALM: Final = 2.0
"""Seconds within which refusals of two chats mean that the bot itself is too loud."""
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

    def ahead(self, now: float) -> float:
        """Tell how many seconds the next turn is away, without taking it."""
        return max(0.0, self._next - now)

    def pause(self, until: float) -> None:
        """Grant nothing before ``until``."""
        self._next = max(self._next, until)


class Budgets:
    """The paces of one bot and of each of its chats (core.telegram.org/bots/faq)."""

    def __init__(self, *, per_bot: float, per_chat: float) -> None:
        self._bot = Pace(per_bot)
        self._per_chat = per_chat
        self._chats: OrderedDict[str, Pace] = OrderedDict()
        self._refused: tuple[str, float] | None = None

    def ahead(self, chat: str) -> float:
        """Tell how many seconds a chat would have to wait now, without taking its turn."""
        now = time.monotonic()
        return max(self._pace(chat).ahead(now), self._bot.ahead(now))

    async def wait(self, chat: str) -> None:
        """Wait until the chat, then the bot, may speak."""
        if (seconds := self._pace(chat).turn(time.monotonic())) > 0:
            await asyncio.sleep(seconds)
        if (seconds := self._bot.turn(time.monotonic())) > 0:
            await asyncio.sleep(seconds)

    def refused(self, chat: str, seconds: float) -> None:
        """Hold back a chat for which the channel asked us to wait, or the whole bot."""
        now = time.monotonic()
        self._pace(chat).pause(now + seconds)
        if self._refused and self._refused[0] != chat and now - self._refused[1] < CALM:
            self._bot.pause(now + seconds)
        self._refused = (chat, now)

    def _pace(self, chat: str) -> Pace:
        pace = self._chats.get(chat)
        if pace is None:
            pace = self._chats[chat] = Pace(self._per_chat)
            if len(self._chats) > _CHATS_REMEMBERED:
                self._chats.popitem(last=False)
        self._chats.move_to_end(chat)
        return pace
