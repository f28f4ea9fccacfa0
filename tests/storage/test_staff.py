"""People of staff are taken on and let in; their sessions hold for a while and end at once."""

from datetime import datetime, timedelta

import pytest

from storage import staff, staff_invitations, staff_sessions
from storage.database import Store
from storage.staff import OfficerOfNobodyError, StaffMember
from storage.staff_sessions import FRESH, IDLE, LASTS, StaffSession
from storage.terms import StaffRole


@pytest.fixture
async def mei(store: Store, now: datetime) -> StaffMember:
    return await store.write(staff.add, None, "Mei", role=StaffRole.SUPERVISOR, at=now)


async def _session(store: Store, token: str, at: datetime) -> StaffSession:
    found = await store.read(staff_sessions.find, token, at=at)
    assert found is not None
    return found


async def test_an_invitation_lets_one_person_in_once(
    store: Store, mei: StaffMember, now: datetime
) -> None:
    secret = await store.write(staff_invitations.add, mei, at=now)

    assert await store.write(staff_invitations.use, secret[:-1], at=now) is None
    assert await store.write(staff_invitations.use, secret, at=now) == mei
    assert await store.write(staff_invitations.use, secret, at=now) is None


async def test_an_invitation_ends_with_time_and_with_the_next_one(
    store: Store, mei: StaffMember, now: datetime
) -> None:
    old = await store.write(staff_invitations.add, mei, at=now)
    new = await store.write(staff_invitations.add, mei, at=now)

    assert await store.write(staff_invitations.use, old, at=now) is None
    late = now + staff_invitations.LASTS
    assert await store.write(staff_invitations.use, new, at=late) is None


async def test_an_officer_is_of_a_lender(store: Store, now: datetime) -> None:
    with pytest.raises(OfficerOfNobodyError):
        await store.write(staff.add, None, "Jun", role=StaffRole.OFFICER, at=now)


async def test_a_session_ends_after_half_a_day_or_half_an_idle_hour(
    store: Store, mei: StaffMember, now: datetime
) -> None:
    token = await store.write(staff_sessions.begin, mei, at=now)
    at = now
    while at < now + LASTS:
        await store.write(staff_sessions.seen, await _session(store, token, at), at=at)
        at += IDLE - timedelta(seconds=1)
    assert await store.read(staff_sessions.find, token, at=now + LASTS) is None

    other = await store.write(staff_sessions.begin, mei, at=now)
    assert await store.read(staff_sessions.find, other, at=now + IDLE) is None


async def test_ending_all_sessions_leaves_the_one_that_is_meant(
    store: Store, mei: StaffMember, now: datetime
) -> None:
    tokens = [await store.write(staff_sessions.begin, mei, at=now) for _ in range(3)]
    kept = await _session(store, tokens[0], now)

    assert await store.write(staff_sessions.end_all, mei, but=kept.id, at=now) == 2
    assert await store.read(staff_sessions.of_member, mei, at=now) == [kept]
    assert not await store.read(staff_sessions.holds, "0" * 32, at=now)
    assert await store.read(staff_sessions.holds, kept.id, at=now)


async def test_a_proof_is_fresh_for_ten_minutes(
    store: Store, mei: StaffMember, now: datetime
) -> None:
    token = await store.write(staff_sessions.begin, mei, at=now)
    at = now + FRESH
    assert (await _session(store, token, now)).is_fresh(at - timedelta(seconds=1))
    assert not (await _session(store, token, at)).is_fresh(at)

    await store.write(staff_sessions.prove, await _session(store, token, at), at=at)
    assert (await _session(store, token, at)).is_fresh(at)
