"""Keeps the bots at Telegram running: the installation's own, and those that lenders bring."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

import structlog

from bot.channels.telegram import Telegram
from bot.channels.telegram_updates import Line, poll
from bot.jobs import introduction
from bot.parts import Parts
from bot.settings import TelegramMode
from bot.staff.groups import open_groups
from storage import lender_bots
from storage.database import StoreUnavailableError
from storage.lender_bots import LenderBot

LOOK_EVERY: Final = 5.0
"""Seconds between looks for bots that were brought or taken away at another replica."""

BROKEN_FOR: Final = 60.0
"""Seconds before a bot is opened anew that broke."""

log = structlog.get_logger()


async def run_shared(parts: Parts) -> None:
    """Run the installation's own bot until cancelled, if there is one."""
    settings, telegram = parts.settings, parts.bots.telegrams.get(parts.bots.shared)
    if telegram is None:
        return
    secret = settings.telegram_webhook_secret
    await _run(
        parts,
        telegram,
        lender=settings.telegram_lender or "",
        secret=secret.get_secret_value() if secret else "",
    )


async def run_own(parts: Parts) -> None:
    """Run the bots that lenders bring, as they come and go, until cancelled."""
    lines = _OwnLines(parts)
    try:
        while True:
            with suppress(StoreUnavailableError):
                await lines.follow()
            await parts.bots.bell.wait(LOOK_EVERY)
    finally:
        lines.stop()


@dataclass(slots=True)
class _OwnLines:
    """The lenders' bots that run here, each as it stood when it was begun."""

    parts: Parts
    _running: dict[str, tuple[LenderBot, asyncio.Task[None]]] = field(default_factory=dict)

    async def follow(self) -> None:
        """End what is gone or has changed, begin what is new."""
        standing = await self.parts.store.read(lender_bots.standing)
        for lender_id, (own, _) in list(self._running.items()):
            if standing.get(lender_id) != own.changed_at:
                await self._end(lender_id)
        for lender_id in standing.keys() - self._running.keys():
            found = await self.parts.store.read(lender_bots.of, lender_id)
            if found:
                task = asyncio.create_task(_hold(self.parts, found))
                self._running[lender_id] = found, task

    async def _end(self, lender_id: str) -> None:
        own, task = self._running.pop(lender_id)
        task.cancel()
        await asyncio.wait([task])
        await self.parts.bots.shut(own.bot)
        log.info("bot_shut", lender=lender_id, bot=own.bot)

    def stop(self) -> None:
        """Take nothing more in; what is open stays so, for what is still on its way out."""
        for _, task in self._running.values():
            task.cancel()


async def _hold(parts: Parts, own: LenderBot) -> None:
    """Run a lender's bot; one that breaks is opened anew after a while, and no other is hurt."""
    if own.bot == parts.bots.shared:  # it was theirs before it was made the installation's
        log.error("bot_not_opened", lender=own.lender_id, bot=own.bot)
        return
    while True:
        try:
            telegram = await parts.bots.open(own.token, lender_id=own.lender_id)
            log.info("bot_opened", lender=own.lender_id, bot=own.bot)
            await _run(parts, telegram, lender=own.slug, secret=own.secret)
        except Exception:  # whatever it is: the other lenders' bots go on
            log.exception("bot_broke", lender=own.lender_id, bot=own.bot)
        await parts.bots.shut(own.bot)
        await asyncio.sleep(BROKEN_FOR)


async def _run(parts: Parts, telegram: Telegram, *, lender: str, secret: str) -> None:
    """Take what comes by a bot, and show tickets in its groups, until cancelled."""
    groups = open_groups(parts, telegram)
    line = Line(
        telegram,
        groups.take_private,
        parts.reception.keep_unread,
        parts.now,
        lender=lender,
        secret=secret,
        in_group=groups.take,
    )
    async with asyncio.TaskGroup() as tasks:
        if parts.settings.telegram_mode is TelegramMode.POLLING:
            tasks.create_task(poll(line))
        else:
            parts.bots.lines[telegram.bot_id] = line
        tasks.create_task(introduction.run(parts, telegram, secret))
        tasks.create_task(groups.run())
