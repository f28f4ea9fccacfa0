"""The way to lenders' webhooks: queues what is new, leases what is due, sends it, marks it.

Each event is sent at least once, under the same id, and in order within its application. A kill
between sending and marking makes the lease run out, and the event is sent once more.
"""

import asyncio
import random
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

import structlog

from bot.lenders import signing
from bot.lenders.envelopes import MEDIA_TYPE, written
from bot.lenders.sending import PATIENCE, Answered, Sender
from bot.metrics import Metrics
from bot.waking import Bell
from storage import webhook_deliveries
from storage.database import Store, StoreUnavailableError
from storage.ids import new_id
from storage.webhook_deliveries import Parcel, Tried, again_at

log = structlog.get_logger()

LEASE: Final = timedelta(seconds=90)
LOOK_EVERY: Final = 0.5
"""Seconds between looks at the queue: events come from every process."""
AT_ONCE: Final = 16
"""Requests in flight to one webhook."""
AHEAD: Final = 64
"""Leased for one webhook, so that it need not wait for the store between two requests; few enough
that the last of them is sent long before its lease ends, even if all before it hang."""
AILING: Final = 4
"""Leased for one that did not take the last: those that hang are to leave room for the others."""
IN_ALL: Final = 512
"""Leased in all."""


@dataclass(slots=True)
class Webhooks:
    """Tells lenders' webhooks what happened; ``source`` names this installation in events."""

    store: Store
    sender: Sender
    source: str
    metrics: Metrics
    now: Callable[[], datetime]
    chance: Callable[[], float] = random.random
    _bell: Bell = field(default_factory=Bell)
    _sending: set[asyncio.Task[None]] = field(default_factory=set)
    _leased: Counter[str] = field(default_factory=Counter)
    _places: dict[str, asyncio.Semaphore] = field(default_factory=dict)
    _ailing: set[str] = field(default_factory=set)
    _tried: list[Tried] = field(default_factory=list)
    _settling: asyncio.Task[None] | None = None

    async def run(self) -> None:
        """Send until cancelled; what is in flight then is finished and marked."""
        try:
            while True:
                try:
                    await self.once()
                except StoreUnavailableError:
                    log.warning("webhooks_wait", why="store")
                await self._bell.wait(LOOK_EVERY)
        finally:
            await self._finish()

    async def once(self) -> int:
        """Begin to send what is due now, as far as there is room; say how much that is."""
        waiting = await self.store.read(webhook_deliveries.work, self.now())
        random.shuffle(waiting)  # when there is no room for all, it is not always the same ones
        rooms, left = {}, IN_ALL - len(self._sending)
        for webhook_id in waiting:
            most = AILING if webhook_id in self._ailing else AHEAD
            if (room := min(most - self._leased[webhook_id], left)) > 0:
                rooms[webhook_id], left = room, left - room
        # Side by side: writes that wait at the same time may share a commit.
        return sum(await asyncio.gather(*(self._take(*each) for each in rooms.items())))

    async def idle(self) -> None:
        """Wait until everything that was begun has been answered and marked."""
        while self._sending or self._settling:
            await asyncio.wait([*self._sending, *filter(None, [self._settling])])

    async def _take(self, webhook_id: str, room: int) -> int:
        now = self.now()
        try:
            parcels = await self.store.write(
                webhook_deliveries.take,
                webhook_id,
                new_id(now),
                now=now,
                until=now + LEASE,
                limit=room,
            )
        except StoreUnavailableError:
            raise
        except Exception as error:  # noqa: BLE001  one that cannot be read stops nobody else
            log.error("webhook_unreadable", webhook=webhook_id, error=type(error).__name__)  # noqa: TRY400  see _try
            return 0
        self._leased[webhook_id] += len(parcels)
        for parcel in parcels:
            task = asyncio.create_task(self._send(parcel))
            self._sending.add(task)
            task.add_done_callback(self._sending.discard)
        return len(parcels)

    async def _finish(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                await self.idle()

    async def _send(self, parcel: Parcel) -> None:
        whose = parcel.webhook_id
        try:
            async with self._places.setdefault(whose, asyncio.Semaphore(AT_ONCE)):
                tried = await self._try(parcel)
        finally:
            self._leased[whose] -= 1
        (self._ailing.discard if tried.delivered else self._ailing.add)(whose)
        self._tried.append(tried)
        if self._settling is None:
            self._settling = asyncio.create_task(self._settle())

    async def _try(self, parcel: Parcel) -> Tried:
        at, body = self.now(), written(parcel.event, self.source)
        headers = signing.headers(parcel.secrets, parcel.event.id, int(at.timestamp()), body)
        try:
            answered = await self.sender.post(
                parcel.url, headers | {"Content-Type": MEDIA_TYPE}, body
            )
        except Exception as error:  # noqa: BLE001  one webhook's oddity stops nobody else
            # Its text could quote the address, which may hold a secret of the lender's.
            kind = type(error).__name__
            log.error("webhook_failed", webhook=parcel.webhook_id, error=kind)  # noqa: TRY400  the kind says enough
            answered = Answered(None, "accident", 0)
        tried = Tried(
            of=parcel,
            at=self.now(),
            status=answered.status,
            error=answered.error,
            milliseconds=answered.milliseconds,
            again_at=again_at(parcel.attempts, self.now(), self.chance()),
        )
        outcome = "delivered" if tried.delivered else "retried" if tried.again_at else "given_up"
        self.metrics.webhooks.labels(outcome).inc()
        return tried

    async def _settle(self) -> None:
        """Mark results as they come, many in one transaction; then there may be more to send."""
        try:
            while self._tried:
                results, self._tried = self._tried, []
                try:
                    await self.store.write(webhook_deliveries.settle, results)
                except StoreUnavailableError:
                    self._tried = results + self._tried
                    await asyncio.sleep(LOOK_EVERY)
                except Exception as error:  # noqa: BLE001  their leases run out, and they go again
                    log.error("webhooks_not_marked", error=type(error).__name__)  # noqa: TRY400  see _try
                self._bell.ring()
        finally:
            self._settling = None
