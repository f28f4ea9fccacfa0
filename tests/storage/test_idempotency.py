"""A request that is repeated under one key gets the first answer."""

from datetime import datetime, timedelta

import pytest

from storage import idempotency
from storage.database import Store
from storage.errors import KeyReusedError, StillWorkingError
from storage.idempotency import ABANDONED, KEPT, Answer
from storage.records import Lender
from storage.schema import idempotency_keys
from storage.transaction import Transaction
from tests.storage.lending import new_lender

ANSWER = Answer(201, {"name": "王小明"})


@pytest.fixture
async def lender(store: Store, now: datetime) -> Lender:
    return await store.write(new_lender, now)


def answered(tx: Transaction, lender: Lender, at: datetime) -> None:
    assert idempotency.claim(tx, lender.id, "k", b"body", at=at) is None
    idempotency.answered(tx, lender.id, "k", ANSWER, at=at)


async def test_a_repeat_gets_the_first_answer(store: Store, lender: Lender, now: datetime) -> None:
    await store.write(answered, lender, now)

    kept = await store.write(idempotency.claim, lender.id, "k", b"body", at=now + KEPT)

    assert kept == ANSWER


async def test_an_answer_is_sealed(store: Store, lender: Lender, now: datetime) -> None:
    await store.write(answered, lender, now)

    def stored(tx: Transaction) -> str:
        return str(tx.execute(idempotency_keys.select()).one())

    assert "王小明" not in await store.read(stored)


async def test_a_key_is_for_one_request(store: Store, lender: Lender, now: datetime) -> None:
    await store.write(answered, lender, now)

    with pytest.raises(KeyReusedError):
        await store.write(idempotency.claim, lender.id, "k", b"other", at=now)


async def test_lenders_do_not_share_keys(store: Store, lender: Lender, now: datetime) -> None:
    await store.write(answered, lender, now)
    other = await store.write(new_lender, now, "other")

    assert await store.write(idempotency.claim, other.id, "k", b"body", at=now) is None


async def test_work_under_way_is_not_begun_twice(
    store: Store, lender: Lender, now: datetime
) -> None:
    assert await store.write(idempotency.claim, lender.id, "k", b"body", at=now) is None

    with pytest.raises(StillWorkingError):
        await store.write(idempotency.claim, lender.id, "k", b"body", at=now + ABANDONED)
    later = now + ABANDONED + timedelta(seconds=1)
    assert await store.write(idempotency.claim, lender.id, "k", b"body", at=later) is None


async def test_keys_end(store: Store, lender: Lender, now: datetime) -> None:
    await store.write(answered, lender, now)
    after = now + KEPT + timedelta(seconds=1)

    assert await store.write(idempotency.sweep, at=now + KEPT) == 0
    assert await store.write(idempotency.claim, lender.id, "k", b"other", at=after) is None
    assert await store.write(idempotency.sweep, at=after + KEPT + timedelta(1)) == 1
