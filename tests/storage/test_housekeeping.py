"""What is no longer needed goes, what may be needed stays."""

from datetime import datetime, timedelta

from sqlalchemy import func, select

from storage import conversations, limits, tasks
from storage.database import Store, Transaction
from storage.housekeeping import CLAIMS, tidy
from storage.limits import Limit
from storage.schema import counters, inbox
from storage.schema import tasks as task_rows

TRIES = Limit("tries", 3, timedelta(hours=1))


def _rows(tx: Transaction) -> tuple[int, int, int]:
    found = [
        tx.execute(select(func.count()).select_from(table)).scalar_one()
        for table in (inbox, counters, task_rows)
    ]
    return found[0], found[1], found[2]


def _fill(tx: Transaction, at: datetime) -> None:
    conversations.claim(tx, "telegram", f"update-{at.isoformat()}", at)
    limits.take(tx, TRIES, "somebody", at)
    tasks.put(tx, "tell", at.isoformat(), at=at)
    for task in tasks.lease(tx, "by", now=at, until=at + timedelta(minutes=1), limit=5):
        tasks.done(tx, task, at)


async def test_a_claim_is_kept_for_a_month_and_a_finished_task_for_a_week(
    store: Store, now: datetime
) -> None:
    await store.write(_fill, now)

    await store.write(tidy, now + timedelta(days=6))
    assert await store.read(_rows) == (1, 0, 1)

    await store.write(tidy, now + timedelta(days=8))
    assert await store.read(_rows) == (1, 0, 0)

    await store.write(tidy, now + CLAIMS + timedelta(hours=1))
    assert await store.read(_rows) == (0, 0, 0)


async def test_a_budget_that_still_runs_is_not_forgotten(store: Store, now: datetime) -> None:
    for _ in range(TRIES.times):
        assert await store.write(limits.take, TRIES, "somebody", now)

    await store.write(tidy, now + timedelta(minutes=5))

    assert not await store.write(limits.take, TRIES, "somebody", now + timedelta(minutes=5))
