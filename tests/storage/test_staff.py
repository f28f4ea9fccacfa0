"""A link lets one person in, until it ends."""

from datetime import datetime, timedelta

from storage import staff
from storage.database import Store


async def test_a_link_holds_until_it_ends(store: Store, now: datetime) -> None:
    end = now + timedelta(days=1)
    member, secret = await store.write(staff.add, None, "Mei", expires_at=end, at=now)

    assert await store.read(staff.find, secret, at=now) == member
    assert await store.read(staff.find, secret, at=end) is None
    assert await store.read(staff.find, secret[:-1], at=now) is None
