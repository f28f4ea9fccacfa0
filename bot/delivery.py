"""The one way out: leases what is queued, puts it into words, sends it, marks it sent.

Each message is sent at least once and in order within its chat: a later one is not leased while
an earlier one waits. A kill repeats at most what was in flight, so little is in flight at a time.
"""

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

import structlog
from pydantic import ValidationError

from bot.budgets import Budgets
from bot.catalogue import Catalogue
from bot.channels import (
    Address,
    Delivered,
    Later,
    Outlet,
    Rendered,
    Sent,
    Undeliverable,
    Unreachable,
)
from bot.metrics import Metrics
from handlers.messages import reply_json
from storage import conversations, messages
from storage.database import Store, StoreUnavailableError, Transaction
from storage.ids import new_id
from storage.messages import Outgoing, Settled
from storage.records import MessageState

log = structlog.get_logger()

LEASE: Final = timedelta(seconds=60)
BATCH: Final = 64
LOOK_EVERY: Final = 0.5
"""Seconds between looks at the queue when nobody wakes us: another replica may have filled it."""
KEPT_TRYING: Final = timedelta(hours=24)
CALM: Final = 2.0


@dataclass(frozen=True, slots=True)
class Way:
    """An outlet, its budgets, and how many messages may be in flight to it."""

    outlet: Outlet
    budgets: Budgets | None = None
    places: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(8))


@dataclass(slots=True)
class Delivery:
    """Sends what the conversation queued; ``ways`` are known by channel and bot."""

    store: Store
    catalogue: Catalogue
    ways: Mapping[tuple[str, str], Way]
    metrics: Metrics
    now: Callable[[], datetime]
    _woken: asyncio.Event = field(default_factory=asyncio.Event)
    _sending: set[asyncio.Task[None]] = field(default_factory=set)
    _settled: list[Settled] = field(default_factory=list)
    _settling: asyncio.Task[None] | None = None
    _refused_at: float = 0.0

    def wake(self) -> None:
        """Say that something may be queued."""
        self._woken.set()

    async def run(self) -> None:
        """Deliver until cancelled; what is in flight then is finished and marked."""
        try:
            while True:
                await self._wait()
                try:
                    await self._lease_and_send()
                except StoreUnavailableError:
                    log.warning("delivery_waits", why="store")
                    await asyncio.sleep(LOOK_EVERY)
        finally:
            await self._finish()

    async def _wait(self) -> None:
        try:
            async with asyncio.timeout(LOOK_EVERY):
                await self._woken.wait()
        except TimeoutError:
            pass
        self._woken.clear()

    async def _lease_and_send(self) -> None:
        while len(self._sending) < BATCH * 2:
            now = self.now()
            leased = await self.store.write(
                messages.lease, new_id(now), now=now, until=now + LEASE, limit=BATCH
            )
            for message in leased:
                task = asyncio.create_task(self._send(message))
                self._sending.add(task)
                task.add_done_callback(self._sending.discard)
            if len(leased) < BATCH:
                return

    async def _finish(self) -> None:
        """Let what is on its way arrive, so that a graceful end repeats nothing."""
        if self._sending:
            await asyncio.wait(self._sending, timeout=10)
        while self._settling:
            await self._settling

    async def _send(self, message: Outgoing) -> None:
        words, delivered = await self._deliver(message)
        result = self._result(message, words, delivered)
        self._settled.append(result)
        self.metrics.sends.labels(message.channel, str(result.state)).inc()
        if self._settling is None:
            self._settling = asyncio.create_task(self._settle())

    async def _deliver(self, message: Outgoing) -> tuple[str | None, Delivered]:
        way = self.ways.get((message.channel, message.bot))
        if way is None:
            return None, Later("no-such-bot", timedelta(minutes=1))
        rendered = self._rendered(message)
        if rendered is None:
            return None, Undeliverable("unreadable")
        if way.budgets:
            await way.budgets.wait(message.conversation_id)
        address = Address(message.bot, message.chat, message.conversation_id, message.position)
        async with way.places:
            try:
                with self.metrics.send_seconds.labels(message.channel).time():
                    return rendered.words, await way.outlet.send(address, rendered)
            except Exception as error:
                log.exception("send_failed", channel=message.channel)
                return rendered.words, Later(type(error).__name__)

    def _rendered(self, message: Outgoing) -> Rendered | None:
        try:
            reply = reply_json.validate_json(message.content)
        except ValidationError:
            log.exception("message_unreadable", conversation=message.conversation_id)
            return None
        return self.catalogue.render(reply, message.locale)

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

    def _later(self, message: Outgoing, why: str, wait: timedelta | None, now: datetime) -> Settled:
        if now - message.at > KEPT_TRYING:
            return Settled(message, MessageState.DEAD, now, error=why[:200])
        if wait is not None:
            self._slow_down(message, wait)
        due = now + (wait if wait is not None else messages.retry_wait(message.attempts))
        return Settled(message, MessageState.QUEUED, now, due_at=due, error=why[:200])

    def _slow_down(self, message: Outgoing, wait: timedelta) -> None:
        """Pause the one chat that was refused; the bot only if another is refused right after."""
        way, at = self.ways.get((message.channel, message.bot)), time.monotonic()
        if way and way.budgets and at - self._refused_at < CALM:
            way.budgets.pause(wait.total_seconds())
        self._refused_at = at

    async def _settle(self) -> None:
        """Write results as they come, many in one transaction; then there may be more to send."""
        try:
            while self._settled:
                results, self._settled = self._settled, []
                try:
                    await self.store.write(_settle, results)
                except StoreUnavailableError:
                    self._settled = results + self._settled
                    await asyncio.sleep(LOOK_EVERY)
                self._woken.set()
        finally:
            self._settling = None


def _settle(tx: Transaction, results: list[Settled]) -> None:
    messages.settle(tx, results)
    for result in results:
        if result.unreachable:
            conversations.mark_unreachable(tx, result.of.conversation_id, result.at)
            messages.give_up(tx, result.of.conversation_id, result.error or "unreachable")
