"""Does the tasks: leases what is due, runs it with a deadline, tries again, keeps what failed."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

import structlog

from bot.metrics import Metrics
from bot.waking import Bell
from storage import tasks
from storage.database import Store, StoreUnavailableError
from storage.ids import new_id
from storage.records import Task

log = structlog.get_logger()

DEADLINE: Final = timedelta(minutes=2)
LOOK_EVERY: Final = 0.25
"""Seconds between looks at the queue: tasks have times of their own, and others may add some."""

Run = Callable[[Task], Awaitable[None]]
"""Does one task; raising means "try again later"."""


@dataclass(slots=True)
class Workers:
    """Runs tasks by their kind, ``at_once`` side by side; ``done`` is called after each."""

    store: Store
    kinds: Mapping[str, Run]
    metrics: Metrics
    now: Callable[[], datetime]
    done: Callable[[], None]
    at_once: int = 4
    _bell: Bell = field(default_factory=Bell)
    _running: set[asyncio.Task[None]] = field(default_factory=set)
    _taking: str = ""

    def wake(self) -> None:
        """Say that a task may be due."""
        self._bell.ring()

    async def run(self) -> None:
        """Work until cancelled; what runs then gets a moment to end, else its lease will."""
        try:
            while True:
                try:
                    await self._lease_and_start()
                except StoreUnavailableError:
                    log.warning("workers_wait", why="store")
                await self._bell.wait(LOOK_EVERY)
        finally:
            await self._finish()

    async def _lease_and_start(self) -> None:
        free = self.at_once - len(self._running)
        if free <= 0:
            return
        now = self.now()
        due = await self.store.read(tasks.anything_due, now)
        if not due:
            return
        self._taking = new_id(now)
        leased = await self.store.write(
            tasks.lease, self._taking, now=now, until=now + DEADLINE, limit=free
        )
        self._taking = ""
        for task in leased:
            running = asyncio.create_task(self._do(task))
            self._running.add(running)
            running.add_done_callback(self._running.discard)

    async def _finish(self) -> None:
        if self._taking:
            # Leased while we were told to end: nobody has begun them.
            with suppress(StoreUnavailableError):
                await self.store.write(tasks.release, self._taking)
        if self._running:
            _, late = await asyncio.wait(self._running, timeout=5)
            for running in late:
                running.cancel()

    async def _do(self, task: Task) -> None:
        try:
            with self.metrics.task_seconds.labels(task.kind).time():
                async with asyncio.timeout(DEADLINE.total_seconds() * 0.9):
                    await self.kinds[task.kind](task)
        except Exception as error:  # noqa: BLE001  whatever it is, the task is tried again
            await self._settle(task, error)
        else:
            await self._settle(task, None)
        self.done()
        self._bell.ring()

    async def _settle(self, task: Task, error: Exception | None) -> None:
        try:
            if error:
                await self._failed(task, error)
            else:
                await self.store.write(tasks.done, task, self.now())
                self.metrics.tasks.labels(task.kind, "done").inc()
        except StoreUnavailableError:
            # Its lease will end, and it is done again: whatever a task does, it may do twice.
            log.warning("task_not_settled", kind=task.kind, task=task.id)

    async def _failed(self, task: Task, error: Exception) -> None:
        # The kind of the fault only: its text might hold somebody's words.
        given_up = await self.store.write(tasks.failed, task, type(error).__name__, self.now())
        self.metrics.tasks.labels(task.kind, "given_up" if given_up else "retried").inc()
        say = log.error if given_up else log.warning
        say("task_failed", kind=task.kind, task=task.id, attempts=task.attempts, exc_info=error)
