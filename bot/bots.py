"""The bots that speak for us at Telegram: the installation's own, and those that lenders bring.

Lenders' bots come and go while we run, so that everybody who has to do with bots looks here,
each time, by the bot's id.
"""

import asyncio
from collections.abc import AsyncIterator, MutableMapping
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Final

from bot.budgets import Budgets
from bot.channels import Papers, no_paper
from bot.channels.telegram import BotName, Telegram, connect
from bot.channels.telegram_outcomes import (
    TelegramBusyError,
    TelegramRefusedError,
    TokenRefusedError,
)
from bot.channels.telegram_updates import Line
from bot.delivery import Way
from bot.drawing.artist import Artist
from bot.settings import Settings
from bot.waking import Bell
from handlers.messages import Channel
from storage.lender_bots import BotTakenError

MEETING: Final = 10.0
"""Seconds that Telegram may take to tell whose a token is."""


@dataclass(slots=True)
class Bots:
    """Open bots, all known by their ids; made by `open_bots`."""

    settings: Settings
    ways: MutableMapping[tuple[str, str], Way]
    """Where delivery looks for how each line is reached."""
    shared: str = ""
    """The installation's own, which speaks for every lender that has none; "" without one."""
    telegrams: dict[str, Telegram] = field(default_factory=dict)
    tokens: dict[str, str] = field(repr=False, default_factory=dict)
    """By these Telegram signs what opens a page inside it."""
    lines: dict[str, Line] = field(default_factory=dict)
    """Who handles what Telegram posts."""
    names: dict[str, str] = field(default_factory=dict)
    """Usernames, once Telegram has told them; links into a bot need its name."""
    own: dict[str, str] = field(default_factory=dict)
    """The bots that lenders brought, by the lender's id."""
    bell: Bell = field(default_factory=Bell)
    """Rung when a lender's bot may be another one now."""
    artist: Artist = field(default_factory=Artist)
    papers: Papers = no_paper
    """Opens a lender's files that go with a message."""
    _closing: dict[str, AsyncExitStack] = field(default_factory=dict)

    async def open(self, token: str, *, lender_id: str = "") -> Telegram:
        """Open a bot and let it be found; nothing is sent yet."""
        settings, stack = self.settings, AsyncExitStack()
        line = connect(token, api_url=self._api)
        telegram = await stack.enter_async_context(line)
        bot = telegram.bot_id
        telegram.papers = self.papers
        budgets = Budgets(
            per_bot=settings.bot_messages_per_second, per_chat=settings.chat_messages_per_second
        )
        self._closing[bot], self.telegrams[bot], self.tokens[bot] = stack, telegram, token
        self.ways[(Channel.TELEGRAM.value, bot)] = Way(telegram, budgets, self.artist)
        if lender_id:
            self.own[lender_id] = bot
        else:
            self.shared = bot
        return telegram

    async def shut(self, bot: str) -> None:
        """Let a bot be found no more, and close it."""
        self.own = {lender: it for lender, it in self.own.items() if it != bot}
        for known in (self.telegrams, self.tokens, self.lines, self.names):
            known.pop(bot, None)
        self.ways.pop((Channel.TELEGRAM.value, bot), None)
        if closing := self._closing.pop(bot, None):
            await closing.aclose()

    async def meet(self, token: str) -> BotName:
        """Ask Telegram whose token it is.

        Raises TokenRefusedError, TelegramBusyError or TimeoutError; BotTakenError if it is that
        of the installation's own bot.
        """
        async with asyncio.timeout(MEETING), connect(token, api_url=self._api) as telegram:
            found = await telegram.who()
        if found.id == self.shared:
            raise BotTakenError
        return found

    async def leave(self, token: str) -> None:
        """Have nothing of a bot posted to us any more, if Telegram can be told."""
        with suppress(TelegramBusyError, TelegramRefusedError, TokenRefusedError, TimeoutError):
            async with asyncio.timeout(MEETING), connect(token, api_url=self._api) as telegram:
                await telegram.remove_webhook()

    def changed(self) -> None:
        """Say that a lender's bot is another one now."""
        self.bell.ring()

    @property
    def _api(self) -> str:
        return self.settings.telegram_api_url

    def of_lender(self, lender_id: str | None) -> str:
        """Name the bot that speaks for a lender, or for everybody; "" if there is none."""
        return self.own.get(lender_id or "", self.shared)

    def link(self, lender_id: str | None, what: str, token: str) -> str | None:
        """Make a link that opens the lender's bot and hands it a token; None without a name yet.

        ``what`` is ``start`` for a chat or ``startgroup`` for a group, as at
        core.telegram.org/bots/features#deep-linking.
        """
        name = self.names.get(self.of_lender(lender_id))
        return f"https://t.me/{name}?{what}={token}" if name else None


@asynccontextmanager
async def open_bots(
    settings: Settings, ways: MutableMapping[tuple[str, str], Way], papers: Papers = no_paper
) -> AsyncIterator[Bots]:
    """Open the installation's own bot, if there is one; close all that are open at the end."""
    bots = Bots(settings, ways, artist=Artist(str(settings.fonts or "")), papers=papers)
    if settings.telegram_token:
        await bots.open(settings.telegram_token.get_secret_value())
    try:
        yield bots
    finally:
        for bot in tuple(bots.telegrams):
            await bots.shut(bot)
        await bots.artist.close()
