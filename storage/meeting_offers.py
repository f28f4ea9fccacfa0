"""What a lender offers appointments for, and the times that are free."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Row, bindparam, func, insert, select, update

from storage.columns import Instant
from storage.hours import Hours
from storage.ids import new_id
from storage.schema import appointments, meeting_offers
from storage.ticket_terms import Kept, Meeting
from storage.transaction import Transaction

AHEAD: Final = 14
"""Days in which times are offered."""
NOTICE: Final = timedelta(hours=1)
"""How soon an appointment may be at the earliest."""

_add_offer: Final = insert(meeting_offers)
_offers: Final = (
    select(meeting_offers)
    .where(meeting_offers.c.lender_id == bindparam("of"), meeting_offers.c.ended_at.is_(None))
    .order_by(meeting_offers.c.id)
)
_offer: Final = select(meeting_offers).where(
    meeting_offers.c.id == bindparam("of"), meeting_offers.c.ended_at.is_(None)
)
_end_offer: Final = (
    update(meeting_offers)
    .where(meeting_offers.c.id == bindparam("of"))
    .values(ended_at=bindparam("when"))
)
_taken: Final = (
    select(appointments.c.starts_at, func.count().label("seats"))
    .where(
        appointments.c.offer_id == bindparam("of"),
        appointments.c.state == Kept.BOOKED,
        appointments.c.starts_at >= bindparam("since", type_=Instant),
    )
    .group_by(appointments.c.starts_at)
)


@dataclass(frozen=True, slots=True)
class Offer:
    """What a lender offers: how long it takes, where, and how many at the same time."""

    id: str
    lender_id: str
    kind: Meeting
    place: str
    length: timedelta
    seats: int


def offer(  # noqa: PLR0913  an offer's own fields
    tx: Transaction,
    lender_id: str,
    kind: Meeting,
    *,
    length: timedelta,
    place: str = "",
    seats: int = 1,
    at: datetime,
) -> Offer:
    """Offer appointments in a lender's office hours."""
    made = Offer(new_id(at), lender_id, kind, place, length, seats)
    tx.execute(
        _add_offer,
        {
            "id": made.id,
            "lender_id": lender_id,
            "kind": kind,
            "place": place,
            "minutes": int(length.total_seconds() // 60),
            "seats": seats,
        },
    )
    return made


def withdraw(tx: Transaction, offer_id: str, at: datetime) -> None:
    """Offer it no more; what is booked stays."""
    tx.execute(_end_offer, {"of": offer_id, "when": at})


def offers(tx: Transaction, lender_id: str) -> list[Offer]:
    """List what a lender offers now."""
    return [_read(row) for row in tx.execute(_offers, {"of": lender_id})]


def offer_by_id(tx: Transaction, offer_id: str) -> Offer | None:
    """Find an offer that still stands."""
    row = tx.execute(_offer, {"of": offer_id}).first()
    return _read(row) if row else None


def free(tx: Transaction, it: Offer, there: Hours, now: datetime) -> Iterator[datetime]:
    """List when there are free seats, soonest first."""
    taken = {row.starts_at: row.seats for row in tx.execute(_taken, {"of": it.id, "since": now})}
    first = now.astimezone(there.zone).date()
    for ahead in range(AHEAD):
        for begin, end in there.of_day(first + timedelta(days=ahead)):
            start = begin
            while start + it.length <= end:
                if start >= now + NOTICE and taken.get(start, 0) < it.seats:
                    yield start
                start += it.length


def _read(row: Row[Any]) -> Offer:
    length = timedelta(minutes=row.minutes)
    return Offer(row.id, row.lender_id, Meeting(row.kind), row.place, length, row.seats)
