"""Lenders, the keys of their systems, and the invitations they send."""

from datetime import datetime, timedelta

import pytest

from storage import applications, borrowers, conversations, invitations, lender_keys, lenders
from storage import pushes as pushes_of_all
from storage.database import Store
from storage.lender_keys import Wanted
from storage.lenders import SlugTakenError
from storage.records import Borrower, Lender
from storage.transaction import Transaction
from tests.storage.lending import FIRST, new_lender


@pytest.fixture
async def lender(store: Store, now: datetime) -> Lender:
    return await store.write(new_lender, now)


@pytest.fixture
async def borrower(store: Store, lender: Lender, now: datetime) -> Borrower:
    pushed = await store.write(pushes_of_all.put, lender, FIRST, at=now)
    (party,) = await store.read(applications.parties, pushed.application.id)
    found = await store.read(borrowers.by_id, party.borrower_id)
    assert found is not None
    return found


def begin(tx: Transaction, chat: str, at: datetime) -> str:
    return conversations.open_for(tx, "webchat", "web", chat, lender_id=None, locale="en", at=at).id


async def test_a_lender_is_found_by_its_short_name(
    store: Store, lender: Lender, now: datetime
) -> None:
    assert await store.read(lenders.by_slug, "bohai") == lender
    assert await store.read(lenders.by_id, lender.id) == lender
    assert await store.read(lenders.everyone) == [lender]
    with pytest.raises(SlugTakenError):
        await store.write(new_lender, now)


async def test_a_key_opens_until_it_ends(store: Store, lender: Lender, now: datetime) -> None:
    ends = now + timedelta(1)
    key, secret = await store.write(lender_keys.add, lender, Wanted(expires_at=ends), at=now)

    assert await store.read(lender_keys.find, secret, at=now) == key
    assert await store.read(lender_keys.find, secret + "x", at=now) is None
    assert await store.read(lender_keys.find, secret, at=ends) is None


async def test_a_revoked_key_opens_nothing(store: Store, lender: Lender, now: datetime) -> None:
    other = await store.write(new_lender, now, "other")
    key, secret = await store.write(lender_keys.add, lender, at=now)

    assert not await store.write(lender_keys.revoke, other, key.id, at=now)
    assert await store.write(lender_keys.revoke, lender, key.id, at=now)
    assert not await store.write(lender_keys.revoke, lender, key.id, at=now)
    assert await store.read(lender_keys.find, secret, at=now) is None


async def test_the_last_use_is_noted_once_a_minute(
    store: Store, lender: Lender, now: datetime
) -> None:
    key, _ = await store.write(lender_keys.add, lender, at=now)

    for seconds in (0, 30, 61):
        await store.write(lender_keys.used, key.id, at=now + timedelta(seconds=seconds))
        (listed,) = await store.read(lender_keys.of_lender, lender.id)
        expected = now + timedelta(seconds=0 if seconds <= 60 else 61)
        assert listed.last_used_at == expected


async def test_an_invitation_is_for_one_conversation(
    store: Store, lender: Lender, borrower: Borrower, now: datetime
) -> None:
    made, token = await store.write(invitations.add, lender, borrower, at=now)
    first, second = await store.write(begin, "1", now), await store.write(begin, "2", now)

    taken = await store.write(invitations.take, token, conversation_id=first, at=now)
    again = await store.write(invitations.take, token, conversation_id=first, at=now)
    stolen = await store.write(invitations.take, token, conversation_id=second, at=now)

    assert taken is not None
    assert again is not None
    assert (taken.id, taken.borrower_id, again.id) == (made.id, borrower.id, made.id)
    assert stolen is None
    assert await store.write(invitations.take, token, conversation_id=first, at=now) is None


async def test_an_invitation_ends(
    store: Store, lender: Lender, borrower: Borrower, now: datetime
) -> None:
    made, token = await store.write(invitations.add, lender, borrower, at=now)
    talk = await store.write(begin, "1", now)

    assert made.expires_at == now + timedelta(hours=lender.policy.invitation_hours)
    late = await store.write(invitations.take, token, conversation_id=talk, at=made.expires_at)
    assert late is None
    assert await store.write(invitations.take, "x", conversation_id=talk, at=now) is None
    assert len(token) <= 64
