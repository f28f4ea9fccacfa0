"""The one way out: leases what is queued, puts it into words, sends it, marks it sent.

Each message is sent at least once and in order within its chat: a later one is not leased while
an earlier one waits. A kill repeats at most what was in flight, so little is in flight at a time.
"""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

import structlog

from bot.budgets import Budgets
from bot.catalogue import Catalogue
from bot.channels import (
    Address,
    Delivered,
    Later,
    Outlet,
    Picture,
    Rendered,
    Sent,
    Undeliverable,
    Unreachable,
)
from bot.drawing.artist import Artist
from bot.drawing.sheet import Sheet
from bot.metrics import Metrics
from bot.own_words import Catalogues
from bot.waking import Bell
from handlers.messages import reply_json
from storage import conversations, messages, notices, outgoing
from storage.database import Store, StoreUnavailableError, Transaction
from storage.ids import new_id
from storage.outgoing import Outgoing, Settled
from storage.terms import MessageState

log = structlog.get_logger()

LEASE: Final = timedelta(seconds=30)
"""After a kill, what was in flight waits so long at most."""
PATIENCE: Final = 20.0
"""Seconds one send may take; it is begun only while its lease lasts longer than that."""
BATCH: Final = 64
LOOK_EVERY: Final = 0.5
"""Seconds between looks at the queue when nobody wakes us: another replica may have filled it."""
KEPT_TRYING: Final = timedelta(hours=24)
LAST_MOMENTS: Final = 10.0
"""Seconds for what is in flight when we are told to end."""


class _NotYetError(Exception):
    """The message's turn is too far away to keep its lease for: in so many seconds."""

    def __init__(self, seconds: float = 0.0) -> None:
        super().__init__(seconds)
        self.seconds = seconds


EVERY_BOT: Final = ""
"""Stands for all bots of a channel: the web chat's lines are all ours."""


@dataclass(frozen=True, slots=True)
class Way:
    """An outlet, its budgets, who draws for it, and how many messages may be in flight to it."""

    outlet: Outlet
    budgets: Budgets | None = None
    artist: Artist | None = None
    places: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(8))


@dataclass(slots=True)
class Delivery:
    """Sends what the conversation queued; ``ways`` are known by channel and bot, or every bot."""

    store: Store
    catalogue: Catalogue
    ways: Mapping[tuple[str, str], Way]
    metrics: Metrics
    now: Callable[[], datetime]
    _words: Catalogues = field(init=False)
    _bell: Bell = field(default_factory=Bell)
    _taking: str = ""
    _sending: set[asyncio.Task[None]] = field(default_factory=set)
    _in_flight: set[asyncio.Task[None] | None] = field(default_factory=set)
    _settled: list[Settled] = field(default_factory=list)
    _settling: asyncio.Task[None] | None = None

    def __post_init__(self) -> None:
        """Say what a lender words anew in its own words."""
        self._words = Catalogues(self.store, self.catalogue)

    def wake(self) -> None:
        """Say that something may be queued."""
        self._bell.ring()

    async def run(self) -> None:
        """Deliver until cancelled; what is in flight then is finished and marked."""
        try:
            while True:
                try:
                    await self._lease_and_send()
                except StoreUnavailableError:
                    log.warning("delivery_waits", why="store")
                    await asyncio.sleep(LOOK_EVERY)
                await self._bell.wait(LOOK_EVERY)
        finally:
            await self._finish()

    async def _lease_and_send(self) -> None:
        while len(self._sending) < BATCH * 2:
            now = self.now()
            self._taking = new_id(now)
            leased = await self.store.write(
                outgoing.lease, self._taking, now=now, until=now + LEASE, limit=BATCH
            )
            self._taking = ""
            for message in leased:
                task = asyncio.create_task(self._send(message, now + LEASE))
                self._sending.add(task)
                task.add_done_callback(self._sending.discard)
            if len(leased) < BATCH:
                return

    async def _finish(self) -> None:
        """Let what is on its way arrive and give back the rest: a graceful end repeats nothing."""
        await asyncio.sleep(0)  # those just made have to begin, to be able to give back
        for task in self._sending - self._in_flight:
            task.cancel()
        with suppress(TimeoutError, StoreUnavailableError):
            async with asyncio.timeout(LAST_MOMENTS):
                if self._taking:
                    await self.store.write(outgoing.release, self._taking)
                if self._sending:
                    await asyncio.wait(self._sending)
                while self._settling:
                    await self._settling

    async def _send(self, message: Outgoing, until: datetime) -> None:
        try:
            words, delivered = await self._deliver(message, until)
            result = self._result(message, words, delivered)
            self.metrics.sends.labels(message.channel, str(result.state)).inc()
        except _NotYetError as wait:
            due = self.now() + timedelta(seconds=wait.seconds)
            result = Settled(message, MessageState.QUEUED, self.now(), due_at=due)
        except asyncio.CancelledError:
            # Only what is not on its way yet is ever cancelled.
            result = Settled(message, MessageState.QUEUED, self.now(), due_at=self.now())
        self._settled.append(result)
        if self._settling is None:
            self._settling = asyncio.create_task(self._settle())

    async def _deliver(self, message: Outgoing, until: datetime) -> tuple[str | None, Delivered]:
        way = self._way(message)
        if way is None:
            return None, Later("no-such-bot", timedelta(minutes=1))
        words = await self._words.of(message.lender_id)
        rendered = self._rendered(words, message)
        if rendered is None:
            return None, Undeliverable("unreadable")
        if rendered.sheet and way.artist:  # before anything is taken that others wait for
            rendered = await _illustrated(way.artist, rendered, rendered.sheet)
        if way.budgets:
            if (ahead := way.budgets.ahead(message.conversation_id)) > self._spare(until):
                raise _NotYetError(ahead)
            await way.budgets.wait(message.conversation_id)
        async with way.places:
            if self._spare(until) < 0:
                raise _NotYetError
            return rendered.words, await self._hand_over(way, message, rendered)

    def _spare(self, until: datetime) -> float:
        """Tell how many seconds are left before a send would outlive its lease."""
        return (until - self.now()).total_seconds() - PATIENCE

    async def _hand_over(self, way: Way, message: Outgoing, rendered: Rendered) -> Delivered:
        address = Address(
            message.bot,
            message.chat,
            message.conversation_id,
            message.position,
            await self._ref(message, rendered.quotes),
            await self._ref(message, rendered.replaces),
        )
        task = asyncio.current_task()
        self._in_flight.add(task)
        try:
            with self.metrics.send_seconds.labels(message.channel).time():
                async with asyncio.timeout(PATIENCE):
                    return await way.outlet.send(address, rendered)
        except Exception as error:
            log.exception("send_failed", channel=message.channel)
            return Later(type(error).__name__)
        finally:
            self._in_flight.discard(task)

    async def _ref(self, message: Outgoing, position: int | None) -> str:
        if position is None:
            return ""
        return await self.store.read(messages.ref_of, message.conversation_id, position)

    def _rendered(self, words: Catalogue, message: Outgoing) -> Rendered | None:
        try:
            reply = reply_json.validate_json(message.content)
            return words.render(reply, message.locale)
        except Exception as error:  # noqa: BLE001  it would look the same the next time
            # Its text could quote what is said to the borrower.
            log.error(  # noqa: TRY400  a traceback could quote what was said
                "message_unsayable",
                conversation=message.conversation_id,
                error=type(error).__name__,
            )
            return None

    def _result(self, message: Outgoing, words: str | None, delivered: Delivered) -> Settled:
        now = self.now()
        match delivered:
            case Sent(ref=ref):
                return Settled(message, MessageState.SENT, now, words=words, ref=ref)
            case Later(why=why, wait=wait):
                return self._later(message, why, wait, now)
            case Unreachable(why=why):
                gone = MessageState.DEAD
                return Settled(message, gone, now, error=why[:200], unreachable=True)
            case Undeliverable(why=why):
                log.error("message_undeliverable", conversation=message.conversation_id, why=why)
                return Settled(message, MessageState.DEAD, now, error=why[:200])

    def _way(self, message: Outgoing) -> Way | None:
        ways, channel = self.ways, message.channel
        return ways.get((channel, message.bot)) or ways.get((channel, EVERY_BOT))

    def _later(self, message: Outgoing, why: str, wait: timedelta | None, now: datetime) -> Settled:
        if now - message.at > KEPT_TRYING:
            return Settled(message, MessageState.DEAD, now, error=why[:200])
        way = self._way(message)
        if wait is not None and way and way.budgets:
            way.budgets.refused(message.conversation_id, wait.total_seconds())
        due = now + (wait if wait is not None else outgoing.retry_wait(message.attempts))
        return Settled(message, MessageState.QUEUED, now, due_at=due, error=why[:200])

    async def _settle(self) -> None:
        """Write results as they come, many in one transaction; then there may be more to send."""
        try:
            while self._settled:
                results, self._settled = self._settled, []
                await self._keep(results)
                self._bell.ring()
        finally:
            self._settling = None

    async def _keep(self, results: list[Settled]) -> None:
        try:
            await self.store.write(_settle, results)
        except StoreUnavailableError:
            self._settled = results + self._settled
            await asyncio.sleep(LOOK_EVERY)
        except Exception as error:  # noqa: BLE001  one that cannot be kept must not take others along
            log.error("results_not_kept", results=len(results), error=type(error).__name__)  # noqa: TRY400  see _rendered
            for result in results if len(results) > 1 else ():
                await self._keep([result])


async def _illustrated(artist: Artist, rendered: Rendered, sheet: Sheet) -> Rendered:
    png = await artist.draw(sheet)
    return replace(rendered, picture=Picture(sheet.key, png, sheet.alt)) if png else rendered


def _settle(tx: Transaction, results: list[Settled]) -> None:
    outgoing.settle(tx, results)
    for result in results:
        if result.of.about:
            _settle_telling(tx, result.of.about, result)
        if result.unreachable:
            conversations.mark_unreachable(tx, result.of.conversation_id, result.at)
            why = result.error or "unreachable"
            for telling in outgoing.give_up(tx, result.of.conversation_id, why):
                notices.failed(tx, telling, "unreachable", at=result.at)


def _settle_telling(tx: Transaction, telling: str, result: Settled) -> None:
    if result.state is MessageState.SENT:
        notices.delivered(tx, telling, at=result.at)
    elif result.state is MessageState.DEAD:
        why = "unreachable" if result.unreachable else "undeliverable"
        notices.failed(tx, telling, why, at=result.at)
