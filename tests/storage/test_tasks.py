"""Tasks: one waits per kind and subject, leased with a deadline, tried again, kept when dead."""

from datetime import datetime, timedelta

from sqlalchemy import select

from storage import tasks
from storage.database import Store
from storage.records import Task
from storage.schema import tasks as table
from storage.transaction import Transaction
from tests.storage.queueing import MINUTE, run


def leased(tx: Transaction, by: str, now: datetime) -> list[Task]:
    return tasks.lease(tx, by, now=now, until=now + MINUTE, limit=10)


def rows(tx: Transaction) -> list[tuple[str, str, str | None]]:
    found = tx.execute(select(table).order_by(table.c.created_at, table.c.id))
    return [(row.subject.partition("#")[0], row.state, row.error) for row in found]


async def test_a_task_runs_when_it_is_due_and_once(store: Store, now: datetime) -> None:
    payload = {"phone": "+8613800138000", "tries": 3}
    await store.write(tasks.put, "sms", "1", at=now, due_at=now + MINUTE, payload=payload)

    assert not await store.read(tasks.anything_due, now)
    assert await store.write(leased, "a", now) == []
    assert await store.read(tasks.anything_due, now + MINUTE)
    [task] = await store.write(leased, "b", now + MINUTE)
    assert (task.kind, task.subject, task.payload) == ("sms", "1", payload)

    await store.write(tasks.done, task, now)
    assert await store.write(leased, "c", now + 10 * MINUTE) == []


async def test_putting_it_again_moves_the_one_that_waits(store: Store, now: datetime) -> None:
    await store.write(tasks.put, "tell", "1", at=now)
    await store.write(tasks.put, "tell", "1", at=now, due_at=now + MINUTE)

    assert await store.write(leased, "a", now) == []
    assert len(await store.write(leased, "b", now + MINUTE)) == 1


async def test_one_that_is_running_is_followed_by_another(store: Store, now: datetime) -> None:
    await store.write(tasks.put, "tell", "1", at=now)
    [running] = await store.write(leased, "a", now)
    await store.write(tasks.put, "tell", "1", at=now)
    await store.write(tasks.done, running, now)

    [next_one] = await store.write(leased, "b", now)
    assert (next_one.subject, next_one.id != running.id) == ("1", True)


async def test_a_lease_is_taken_over_after_its_deadline_and_the_loser_settles_nothing(
    store: Store, now: datetime
) -> None:
    await store.write(tasks.put, "tell", "1", at=now)
    [lost] = await store.write(leased, "a", now)
    assert await store.write(leased, "b", now + timedelta(seconds=59)) == []
    [held] = await store.write(leased, "c", now + MINUTE)

    await store.write(tasks.done, lost, now)
    assert await store.read(rows) == [("1", "waiting", None)]
    await store.write(tasks.failed, lost, "TimeoutError", now)
    assert await store.read(rows) == [("1", "waiting", None)]
    await store.write(tasks.done, held, now)
    assert await store.read(rows) == [("1", "done", None)]


async def test_a_task_that_fails_is_tried_ever_more_rarely_and_then_kept_as_dead(
    store: Store, now: datetime
) -> None:
    await store.write(tasks.put, "tell", "1", at=now, payload={"who": "Mei"})
    waits = []
    for number in range(tasks.TRIES):
        while not (found := await store.write(leased, f"{number}", now)):
            now += timedelta(seconds=1)
            waits.append(number)
        [task] = found
        assert task.payload == {"who": "Mei"}
        given_up = await store.write(tasks.failed, task, "OSError", now)
        assert given_up == (number == tasks.TRIES - 1)

    assert [waits.count(number) for number in range(1, tasks.TRIES)] == [
        2**number for number in range(1, tasks.TRIES)
    ]
    assert await store.read(rows) == [("1", "dead", "OSError")]
    assert await store.write(leased, "z", now + timedelta(days=9)) == []


async def test_what_was_leased_and_not_begun_is_given_back(store: Store, now: datetime) -> None:
    await store.write(tasks.put, "tell", "1", at=now)
    await store.write(leased, "a", now)
    await store.write(tasks.release, "a")

    [task] = await store.write(leased, "b", now)
    assert task.attempts == 1


async def test_a_task_whose_payload_was_altered_stops_no_other(store: Store, now: datetime) -> None:
    await store.write(tasks.put, "sms", "1", at=now, payload={"code": "123456"})
    await store.write(run, "UPDATE tasks SET payload_sealed = :junk", junk=b"\x01" + bytes(60))
    await store.write(tasks.put, "sms", "2", at=now, payload={"code": "654321"})

    assert [task.subject for task in await store.write(leased, "a", now)] == ["2"]
    assert ("1", "dead", "SealBrokenError") in await store.read(rows)
