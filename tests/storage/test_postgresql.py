"""The PostgreSQL store: conflicts are run again, and a server that is away is said to be away."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from datetime import datetime

import pytest

from storage import audit, conversations, outgoing
from storage.database import Store, StoreUnavailableError, open_store
from storage.outgoing import Outgoing
from storage.sealing import Keyring
from storage.transaction import Transaction
from tests.postgres import Cluster
from tests.storage.queueing import MINUTE, leased, opened, queued, rows, run, said, transcript


@pytest.fixture
def url(cluster: Cluster) -> Iterator[str]:
    with cluster.database() as url:
        yield url


@pytest.fixture
async def stores(url: str, keyring: Keyring) -> AsyncIterator[tuple[Store, Store]]:
    """Two replicas of the application on one database."""
    pair = await open_store(url, keyring), await open_store(url, keyring)
    yield pair
    for store in pair:
        await store.close()


def turn(tx: Transaction, key: str, at: datetime) -> None:
    """Do what a turn does: claim, lock, count on, note, say."""
    if not conversations.claim(tx, "telegram", key, at):
        return
    conversation = opened(tx, "mei", at)
    state = {"seen": int(str(conversation.state.get("seen", 0))) + 1}
    run(
        tx,
        "UPDATE conversations SET state = :state WHERE id = :id",
        state=f'{{"seen": {state["seen"]}}}',
        id=conversation.id,
    )
    audit.note(tx, None, at=at, actor="mei", action="said", subject=key)
    said(tx, "mei", f"{state['seen']}", at)


async def test_twelve_messages_of_one_chat_at_once_are_answered_one_by_one(
    stores: tuple[Store, Store], now: datetime
) -> None:
    turns = [stores[n % 2].write(turn, f"{n}", now) for n in range(12)]
    again = [stores[n % 2].write(turn, f"{n}", now) for n in range(12)]
    await asyncio.gather(*turns, *again)

    found = await stores[0].read(transcript, "mei", now)
    assert [text for _, text, _ in found] == [f"{n}" for n in range(1, 13)]
    assert await stores[0].read(audit.broken_chains) == []


async def test_two_deliverers_never_lease_the_same_message_while_leases_hold(
    stores: tuple[Store, Store], now: datetime
) -> None:
    for number in range(30):
        await stores[0].write(queued, f"chat {number}", "one", "two", at=now)

    def lease(tx: Transaction, by: str) -> list[Outgoing]:
        return outgoing.lease(tx, by, now=now, until=now + MINUTE, limit=5)

    takes = [stores[n % 2].write(lease, f"lease {n}") for n in range(12)]
    taken = [it for batch in await asyncio.gather(*takes) for it in batch]
    taken += await stores[1].write(leased, "the rest", now)

    assert sorted(it.chat for it in taken) == sorted(f"chat {n}" for n in range(30))
    assert {it.content for it in taken} == {b"one"}


async def test_a_server_that_is_away_is_said_to_be_away_and_found_again(
    stores: tuple[Store, Store], cluster: Cluster, now: datetime
) -> None:
    store, _ = stores
    await store.write(queued, "mei", "one", at=now)
    with cluster.away():
        for _ in range(2):
            with pytest.raises(StoreUnavailableError):
                await store.read(rows, "SELECT 1")
            with pytest.raises(StoreUnavailableError):
                await store.write(queued, "mei", "two", at=now)

    assert await store.read(transcript, "mei", now) == [("queued", "one", None)]


async def test_writes_that_lock_each_other_out_are_run_again(
    stores: tuple[Store, Store], now: datetime
) -> None:
    mei, jun = [await stores[0].write(opened, chat, now) for chat in ("mei", "jun")]
    tries: list[str] = []

    def cross(tx: Transaction, first: str, second: str) -> None:
        tries.append(first)
        conversations.locked(tx, first, now)
        run(tx, "SELECT pg_sleep(0.05)")
        conversations.locked(tx, second, now)

    await asyncio.gather(
        stores[0].write(cross, mei.id, jun.id), stores[1].write(cross, jun.id, mei.id)
    )
    assert len(tries) == 3
