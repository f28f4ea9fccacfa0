"""A lender's feed: in order, without gaps, and nobody who reads on misses anything."""

import asyncio
from datetime import datetime, timedelta

import pytest

from storage import events, webhook_log
from storage.database import Store, open_store
from storage.errors import UnknownCursorError
from storage.events import Event, EventKind
from storage.records import Lender
from storage.sealing import Keyring
from storage.transaction import Transaction
from tests.storage.lending import new_lender


def note(tx: Transaction, lender: Lender, at: datetime, count: int = 1) -> None:
    for number in range(count):
        events.note(tx, lender.id, EventKind.TICKET_OPENED, f"t{number}", at=at, reason="asked")


async def read_all(store: Store, lender: Lender, after: int = 0) -> list[Event]:
    return await store.read(events.after, lender.id, after, limit=10_000)


async def test_events_take_places_in_the_order_in_which_they_were_noted(
    store: Store, now: datetime
) -> None:
    lender = await store.write(new_lender, now)

    await store.write(note, lender, now, 3)
    await store.write(note, lender, now, 1)

    found = await read_all(store, lender)
    assert [it.position for it in found] == [1, 2, 3, 4]
    assert [it.subject for it in found] == ["t0", "t1", "t2", "t0"]
    assert found[0].data == {"reason": "asked"}
    assert found[0].at == now


async def test_what_is_undone_tells_nobody_and_leaves_no_gap(store: Store, now: datetime) -> None:
    lender = await store.write(new_lender, now)

    def fails(tx: Transaction) -> None:
        note(tx, lender, now)
        raise ZeroDivisionError

    def half(tx: Transaction) -> None:
        try:
            with tx.savepoint():
                fails(tx)
        except ZeroDivisionError:
            note(tx, lender, now)

    with pytest.raises(ZeroDivisionError):
        await store.write(fails)
    await store.write(half)

    assert [it.position for it in await read_all(store, lender)] == [1]


async def test_who_reads_on_while_many_write_misses_nothing(
    store_url: str, keyring: Keyring, now: datetime
) -> None:
    """Two replicas write at once, each transaction as long as chance has it; a third reads on."""
    one, two = await open_store(store_url, keyring), await open_store(store_url, keyring)
    reader = await open_store(store_url, keyring)
    lender = await one.write(new_lender, now)
    other = await one.write(new_lender, now, "other")
    seen: list[Event] = []
    done = asyncio.Event()

    async def read_on() -> None:
        while not done.is_set():
            found = await read_all(reader, lender, seen[-1].position if seen else 0)
            seen.extend(found)
        seen.extend(await read_all(reader, lender, seen[-1].position if seen else 0))

    def told(tx: Transaction, number: int) -> None:
        note(tx, other, now)
        note(tx, lender, now, 1 + number % 3)

    reading = asyncio.create_task(read_on())
    await asyncio.gather(*((one, two)[number % 2].write(told, number) for number in range(120)))
    done.set()
    await reading

    assert [it.position for it in seen] == list(range(1, 241))
    assert len({it.id for it in seen}) == 240
    assert len(await read_all(one, other)) == 120
    for store in (one, two, reader):
        await store.close()


async def test_lenders_have_feeds_of_their_own(store: Store, now: datetime) -> None:
    lender, other = await store.write(new_lender, now), await store.write(new_lender, now, "other")

    await store.write(note, lender, now, 2)
    await store.write(note, other, now)

    assert [it.position for it in await read_all(store, other)] == [1]


async def test_after_thirty_days_a_reader_who_missed_something_is_told_so(
    store: Store, now: datetime
) -> None:
    lender, later = await store.write(new_lender, now), now + timedelta(days=31)
    await store.write(note, lender, now, 3)
    await store.write(note, lender, later, 2)

    await store.write(webhook_log.tidy, before=later - timedelta(days=30), now=later)

    assert [it.position for it in await read_all(store, lender)] == [4, 5]
    assert [it.position for it in await read_all(store, lender, 3)] == [4, 5]
    with pytest.raises(UnknownCursorError):
        await read_all(store, lender, 2)
    with pytest.raises(UnknownCursorError):
        await read_all(store, lender, 6)


async def test_places_go_on_when_everything_has_been_deleted(store: Store, now: datetime) -> None:
    lender = await store.write(new_lender, now)
    await store.write(note, lender, now, 3)
    await store.write(webhook_log.tidy, before=now + timedelta(seconds=1), now=now)

    assert await read_all(store, lender, 3) == []
    await store.write(note, lender, now)

    assert [it.position for it in await read_all(store, lender, 3)] == [4]
