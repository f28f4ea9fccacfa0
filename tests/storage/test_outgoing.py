"""The queue: in order within a chat, leased for a while, settled by whoever holds the lease."""

from datetime import datetime, timedelta

import pytest

from storage import outgoing
from storage.database import Store, open_store
from storage.outgoing import Settled
from storage.sealing import Keyring
from storage.terms import MessageState
from tests.storage.queueing import MINUTE, leased, queued, rows, run, said, sent, transcript


async def test_only_the_first_unsent_message_of_each_chat_is_leased(
    store: Store, now: datetime
) -> None:
    await store.write(queued, "mei", "one", "two", at=now)
    await store.write(queued, "jun", "three", at=now)

    first = await store.write(leased, "a", now)

    assert sorted(it.content for it in first) == [b"one", b"three"]
    assert {it.chat for it in first} == {"mei", "jun"}


async def test_the_next_one_follows_when_the_first_is_sent(store: Store, now: datetime) -> None:
    await store.write(queued, "mei", "one", "two", at=now)
    for number, text in enumerate((b"one", b"two")):
        [message] = await store.write(leased, f"lease{number}", now)
        assert message.content == text
        await store.write(outgoing.settle, [sent(message, now, f"in words: {number}")])

    assert await store.write(leased, "c", now) == []
    assert await store.read(transcript, "mei", now) == [
        ("sent", "one", "in words: 0"),
        ("sent", "two", "in words: 1"),
    ]


async def test_nothing_passes_a_message_that_waits_for_its_time(
    store: Store, now: datetime
) -> None:
    await store.write(queued, "mei", "one", "two", at=now)
    [message] = await store.write(leased, "a", now)
    later = Settled(message, MessageState.QUEUED, now, due_at=now + MINUTE, error="flood")
    await store.write(outgoing.settle, [later])

    assert await store.write(leased, "b", now + timedelta(seconds=59)) == []
    [again] = await store.write(leased, "c", now + MINUTE)
    assert (again.content, again.attempts) == (b"one", 2)


async def test_what_is_leased_is_nobody_elses_until_the_lease_ends(
    store: Store, now: datetime
) -> None:
    await store.write(queued, "mei", "one", at=now)
    await store.write(leased, "a", now)

    assert await store.write(leased, "b", now + timedelta(seconds=59)) == []
    [taken_over] = await store.write(leased, "c", now + MINUTE)
    assert taken_over.lease == "c"


async def test_whoever_has_lost_the_lease_writes_nothing(store: Store, now: datetime) -> None:
    await store.write(queued, "mei", "one", at=now)
    [lost] = await store.write(leased, "a", now)
    [held] = await store.write(leased, "b", now + MINUTE)

    await store.write(outgoing.settle, [sent(lost, now, "too late")])
    assert await store.read(transcript, "mei", now) == [("queued", "one", None)]

    await store.write(outgoing.settle, [sent(held, now, "in time")])
    await store.write(outgoing.settle, [sent(lost, now, "too late")])
    assert await store.read(transcript, "mei", now) == [("sent", "one", "in time")]


async def test_what_was_leased_and_not_sent_is_given_back(store: Store, now: datetime) -> None:
    await store.write(queued, "mei", "one", at=now)
    await store.write(leased, "a", now)
    await store.write(outgoing.release, "a")

    assert [it.content for it in await store.write(leased, "b", now)] == [b"one"]


async def test_what_borrowers_say_is_never_sent(store: Store, now: datetime) -> None:
    await store.write(said, "mei", "hello", now)

    assert await store.write(leased, "a", now) == []
    assert await store.read(transcript, "mei", now) == [("received", "hello", None)]


async def test_a_chat_that_cannot_be_reached_loses_its_queue_and_no_other_does(
    store: Store, now: datetime
) -> None:
    mei = await store.write(queued, "mei", "one", "two", at=now)
    await store.write(queued, "jun", "three", at=now)
    await store.write(outgoing.give_up, mei.id, "blocked")

    assert [it.content for it in await store.write(leased, "a", now)] == [b"three"]


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE messages SET content_sealed = :junk WHERE position = 1 AND conversation_id = :id",
        "DELETE FROM data_keys WHERE id = :key",
    ],
)
async def test_a_message_that_cannot_be_unsealed_holds_up_nobody(
    store_url: str, keyring: Keyring, now: datetime, damage: str
) -> None:
    store = await open_store(store_url, keyring)
    mei = await store.write(queued, "mei", "one", at=now)
    await store.write(queued, "jun", "three", at=now)
    values = {"junk": b"\x01" * 60, "id": mei.id, "key": mei.data_key_id}
    used = {name: value for name, value in values.items() if f":{name}" in damage}
    await store.write(run, damage, **used)
    await store.close()

    store = await open_store(store_url, keyring)
    assert [it.content for it in await store.write(leased, "a", now)] == [b"three"]
    [[queued_for_mei]] = await store.read(rows, "SELECT state FROM messages WHERE lease IS NULL")
    assert queued_for_mei == "dead"
    await store.close()


@pytest.mark.parametrize(("attempts", "seconds"), [(1, 1), (2, 2), (4, 8), (7, 60), (500, 60)])
def test_the_wait_doubles_up_to_a_minute(attempts: int, seconds: int) -> None:
    assert outgoing.retry_wait(attempts) == timedelta(seconds=seconds)
