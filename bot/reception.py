"""The one way in: a message is answered, or kept with an incident number, and then confirmed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

import structlog

from bot.metrics import Metrics
from handlers.converse import bury, converse
from handlers.messages import Incoming
from handlers.turn import Rules
from storage.database import Store, StoreUnavailableError

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Reception:
    """Takes what channels read; then wakes whoever shows, sends or works on what it made."""

    store: Store
    rules: Rules
    metrics: Metrics
    taken: Callable[[Incoming], None]
    wake_workers: Callable[[], None]

    async def take(self, incoming: Incoming) -> None:
        """Have a message answered; its effects are durable when this returns.

        Raises StoreUnavailableError when nothing could be stored: then it must come again. What
        cannot be handled is buried, told to the borrower, and never comes again.
        """
        tasks = False
        with self.metrics.turn_seconds.labels(incoming.channel).time():
            try:
                tasks = await self.store.write(converse, incoming, self.rules)
            except StoreUnavailableError:
                self.metrics.turns.labels(incoming.channel, "failed").inc()
                raise
            except Exception as error:  # noqa: BLE001  whatever it is, it is kept and told
                await self._bury(incoming, error)
            else:
                self.metrics.turns.labels(incoming.channel, "answered").inc()
        self.taken(incoming)
        if tasks:
            self.wake_workers()

    async def keep_unread(self, incoming: Incoming, raw: bytes, why: str) -> None:
        """Keep what a channel could not read; ``incoming`` says of it what is known.

        Raises StoreUnavailableError when nothing could be stored.
        """
        incident = await self.store.write(bury, incoming, self.rules, why, raw)
        self.metrics.turns.labels(incoming.channel, "buried").inc()
        log.error("message_unreadable", incident=incident, channel=incoming.channel, error=why)
        self.taken(incoming)

    async def _bury(self, incoming: Incoming, error: Exception) -> None:
        kind = type(error).__name__
        incident = await self.store.write(bury, incoming, self.rules, kind)
        self.metrics.turns.labels(incoming.channel, "buried").inc()
        log.error("turn_failed", incident=incident, channel=incoming.channel, exc_info=error)


def utc_now() -> datetime:
    """Read the clock; the edges do it, everything behind them is told."""
    return datetime.now(UTC)
