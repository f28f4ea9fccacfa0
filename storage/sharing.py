"""Who is at work now, and who of them shall have the next ticket."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from sqlalchemy import bindparam, func, or_, select

from storage.columns import Instant
from storage.schema import staff, staff_sessions, tickets
from storage.staff import StaffMember, read
from storage.terms import StaffRole
from storage.ticket_terms import Sharing
from storage.tickets import Ticket
from storage.transaction import Transaction

PRESENT: Final = timedelta(minutes=10)
"""Who has done something in the console so lately is at work."""

_LONG_AGO: Final = datetime(1970, 1, 1, tzinfo=UTC)
_now: Final = bindparam("now", type_=Instant)
_at_work: Final = (
    select(staff)
    .where(
        staff.c.ended_at.is_(None),
        staff.c.role.in_([StaffRole.AGENT, StaffRole.SUPERVISOR]),
        select(staff_sessions.c.id)
        .where(
            staff_sessions.c.staff_id == staff.c.id,
            staff_sessions.c.standing == "full",
            staff_sessions.c.ended_at.is_(None),
            staff_sessions.c.expires_at > _now,
            staff_sessions.c.seen_at > bindparam("lately", type_=Instant),
        )
        .exists(),
    )
    .order_by(staff.c.id)
)
_whose: Final = func.coalesce(tickets.c.owner_id, tickets.c.meant_for)
_load: Final = (
    select(_whose.label("who"), func.count().label("how_many"))
    .where(
        tickets.c.closed_at.is_(None),
        or_(tickets.c.leased_until > _now, tickets.c.meant_until > _now),
    )
    .group_by(_whose)
)
_lasts: Final = (
    select(_whose.label("who"), func.max(tickets.c.opened_at, type_=Instant).label("opened"))
    .where(tickets.c.opened_at > bindparam("lately", type_=Instant))
    .group_by(_whose)
)


@dataclass(frozen=True, slots=True)
class Worker:
    """Somebody at work: what they have in hand, and when their last ticket came in."""

    member: StaffMember
    load: int
    last: datetime


def at_work(tx: Transaction, now: datetime) -> list[Worker]:
    """List who is at work and may have more."""
    load = {row.who: row.how_many for row in tx.execute(_load, {"now": now})}
    lasts = {
        row.who: row.opened for row in tx.execute(_lasts, {"lately": now - timedelta(hours=12)})
    }
    people = [read(row) for row in tx.execute(_at_work, {"now": now, "lately": now - PRESENT})]
    return [
        Worker(it, load.get(it.id, 0), lasts.get(it.id) or _LONG_AGO)
        for it in people
        if load.get(it.id, 0) < it.capacity
    ]


def choose(workers: Sequence[Worker], ticket: Ticket, how: Sharing) -> StaffMember | None:
    """Choose who shall have a ticket: of its lender and language, and with room for it."""
    fit = [
        it
        for it in workers
        if it.member.lender_id in {None, ticket.lender_id}
        and (not it.member.languages or ticket.locale in it.member.languages)
    ]
    if not fit or how is Sharing.HAND:
        return None
    if how is Sharing.FEWEST:
        return min(fit, key=lambda it: (it.load, it.last, it.member.id)).member
    return min(fit, key=lambda it: (it.last, it.member.id)).member
