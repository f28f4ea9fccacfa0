"""Tasks are done side by side, again when they fail, and given back when the end comes."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import datetime

import pytest

from bot.metrics import new_metrics
from bot.workers import DEADLINE, Workers
from storage import tasks
from storage.database import Store
from storage.records import Task
from tests.arrange import Clock
from tests.running import until
from tests.storage.queueing import rows


@pytest.fixture
def clock(now: datetime) -> Clock:
    return Clock(now)


@asynccontextmanager
async def at_work(
    store: Store, clock: Clock, run: Callable[[Task], Awaitable[None]], *, at_once: int = 4
) -> AsyncIterator[Workers]:
    workers = Workers(store, {"kind": run}, new_metrics(), lambda: clock.now, lambda: None, at_once)
    work = asyncio.create_task(workers.run())
    try:
        yield workers
        assert not work.done()
    finally:
        work.cancel()
        with suppress(asyncio.CancelledError):
            await work


async def states(store: Store) -> list[object]:
    return [it[0] for it in await store.read(rows, "SELECT state FROM tasks ORDER BY subject")]


async def put(store: Store, number: int, clock: Clock, kind: str = "kind") -> None:
    for subject in range(number):
        await store.write(tasks.put, kind, f"{subject}", at=clock.now)


async def test_all_are_done_and_only_so_many_at_once(store: Store, clock: Clock) -> None:
    running = most = 0

    async def run(_: Task) -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(0.01)
        running -= 1

    await put(store, 10, clock)
    async with at_work(store, clock, run, at_once=3):

        async def done() -> bool:
            return await states(store) == ["done"] * 10

        await until(done)
    assert most == 3


async def test_one_that_fails_is_tried_again_and_others_go_on(store: Store, clock: Clock) -> None:
    tries: list[str] = []

    async def run(task: Task) -> None:
        tries.append(task.subject)
        if tries.count("0") == 1 and task.subject == "0":
            raise ConnectionError

    await put(store, 2, clock)
    async with at_work(store, clock, run) as workers:

        async def other_done() -> bool:
            return await states(store) == ["waiting", "done"]

        await until(other_done)
        clock.passes(seconds=2)
        workers.wake()

        async def done() -> bool:
            return await states(store) == ["done", "done"]

        await until(done)
    assert sorted(tries) == ["0", "0", "1"]


async def test_a_kind_that_nobody_knows_fails_like_any_other(store: Store, clock: Clock) -> None:
    async def run(_: Task) -> None:
        raise AssertionError

    await put(store, 1, clock, kind="unknown")
    async with at_work(store, clock, run):

        async def failed() -> bool:
            return await store.read(rows, "SELECT error FROM tasks") == [("KeyError",)]

        await until(failed)


async def test_what_a_killed_worker_had_is_done_by_another_after_the_deadline(
    store: Store, clock: Clock
) -> None:
    done: list[str] = []

    async def run(task: Task) -> None:
        done.append(task.subject)

    await put(store, 1, clock)
    await store.write(tasks.lease, "killed", now=clock.now, until=clock.now + DEADLINE, limit=1)
    async with at_work(store, clock, run) as workers:
        await asyncio.sleep(0.05)
        assert done == []
        clock.now += DEADLINE
        workers.wake()
        await until(lambda: done == ["0"])


async def test_a_task_that_runs_when_the_end_comes_is_let_finish(
    store: Store, clock: Clock
) -> None:
    begun = asyncio.Event()

    async def run(_: Task) -> None:
        begun.set()
        await asyncio.sleep(0.05)

    await put(store, 1, clock)
    async with at_work(store, clock, run):
        await begun.wait()
    assert await states(store) == ["done"]
