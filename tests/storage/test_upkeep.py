"""What was given up is done again, or let go with a reason; both are noted."""

from datetime import datetime, timedelta

import pytest

from storage import conversations, dead_letters, messages, outgoing, tasks, upkeep
from storage.database import Store
from storage.messages import Draft
from storage.records import Message
from storage.schema import audit as audited
from storage.terms import MessageState
from storage.transaction import Transaction
from storage.upkeep import LetGo, NothingGivenUpError
from tests.arrange import Clock

BY = "staff:x"


@pytest.fixture
def clock(now: datetime) -> Clock:
    return Clock(now)


def _dead_task(tx: Transaction, clock: Clock, subject: str = "s1") -> str:
    tasks.put(tx, "fetch", subject, at=clock.now, payload={"what": "it"})
    for _ in range(tasks.TRIES):
        clock.now += timedelta(hours=2)
        until = clock.now + timedelta(minutes=1)
        (task,) = tasks.lease(tx, "w", now=clock.now, until=until, limit=1)
        tasks.failed(tx, task, "BrokenError", clock.now)
    return task.id


async def test_a_task_is_done_again_with_all_its_tries(store: Store, clock: Clock) -> None:
    dead = await store.write(_dead_task, clock)
    found = await store.read(upkeep.everything)
    assert [(it.id, it.kind, it.error) for it in found.tasks] == [(dead, "fetch", "BrokenError")]

    await store.write(upkeep.replay_task, dead, by=BY, at=clock.now)
    until = clock.now + timedelta(minutes=1)
    leased = await store.write(tasks.lease, "w", now=clock.now, until=until, limit=5)
    assert [(it.id, it.attempts, it.payload) for it in leased] == [(dead, 1, {"what": "it"})]
    with pytest.raises(NothingGivenUpError):
        await store.write(upkeep.replay_task, dead, by=BY, at=clock.now)


async def test_a_task_is_not_done_twice_at_once(store: Store, clock: Clock) -> None:
    dead = await store.write(_dead_task, clock)
    await store.write(tasks.put, "fetch", "s1", at=clock.now)
    with pytest.raises(NothingGivenUpError):
        await store.write(upkeep.replay_task, dead, by=BY, at=clock.now)


async def test_a_task_is_let_go(store: Store, clock: Clock) -> None:
    dead = await store.write(_dead_task, clock)
    await store.write(upkeep.discard_task, dead, LetGo.OUTDATED, by=BY, at=clock.now)
    assert (await store.read(upkeep.everything)).tasks == []
    with pytest.raises(NothingGivenUpError):
        await store.write(upkeep.discard_task, dead, LetGo.TWICE, by=BY, at=clock.now)
    assert await store.read(_whys) == [("task-let-go", "outdated")]


def _dead_message(tx: Transaction, clock: Clock) -> str:
    talk = conversations.open_for(tx, "web", "web", "c1", lender_id=None, locale="en", at=clock.now)
    messages.add(tx, talk.id, [Draft(author="bot", content=b"{}")], at=clock.now)
    outgoing.give_up(tx, talk.id, "unreachable")
    return talk.id


async def test_a_message_is_sent_again_or_let_go(store: Store, clock: Clock) -> None:
    talk = await store.write(_dead_message, clock)
    (found,) = (await store.read(upkeep.everything)).messages
    assert (found.kind, found.error) == ("web", "unreachable")
    await store.write(upkeep.replay_message, found.id, by=BY, at=clock.now)
    assert await _states(store, talk) == [MessageState.QUEUED]

    await store.write(outgoing.give_up, talk, "again")
    await store.write(upkeep.discard_message, found.id, LetGo.HOPELESS, by=BY, at=clock.now)
    assert await _states(store, talk) == [MessageState.LET_GO]
    assert (await store.read(upkeep.everything)).messages == []
    for wrong in (found.id, "nonsense", f"{talk}-x"):
        with pytest.raises(NothingGivenUpError):
            await store.write(upkeep.replay_message, wrong, by=BY, at=clock.now)


async def test_a_letter_is_forgotten(store: Store, clock: Clock) -> None:
    incident = await store.write(
        dead_letters.add, channel="telegram", key="1", content=b"x", error="E", at=clock.now
    )
    assert [it.id for it in (await store.read(upkeep.everything)).letters] == [incident]
    await store.write(upkeep.discard_letter, incident, LetGo.TRIAL, by=BY, at=clock.now)
    assert await store.read(dead_letters.count) == 0


def _whys(tx: Transaction) -> list[tuple[str, object]]:
    rows = tx.execute(audited.select().order_by(audited.c.entry))
    return [(it.action, it.details.get("why")) for it in rows if it.action.endswith("let-go")]


async def _states(store: Store, talk: str) -> list[MessageState]:
    said: list[Message] = list(await store.read(messages.after, talk, 0, limit=9))
    return [it.state for it in said]
