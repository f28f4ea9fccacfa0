"""What supervisors must see of tickets: limits that are near or past, promises not kept."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Row, bindparam, literal, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from storage.columns import Instant
from storage.ids import new_id
from storage.schema import ticket_alarms, tickets
from storage.ticket_terms import Alarm
from storage.tickets import Ticket
from storage.transaction import Transaction

WARNED_BEFORE: Final = timedelta(minutes=5)
AT_ONCE: Final = 200

_add: Final = upsert(ticket_alarms).on_conflict_do_nothing()
_due: Final = {
    kind: select(
        tickets.c.id, tickets.c.lender_id, column.label("due"), literal(kind).label("kind")
    )
    .where(
        tickets.c.closed_at.is_(None),
        column <= bindparam("limit", type_=Instant),
        ~select(ticket_alarms.c.id)
        .where(
            ticket_alarms.c.ticket_id == tickets.c.id,
            ticket_alarms.c.kind == kind,
            ticket_alarms.c.due_at == column,
        )
        .exists(),
    )
    .limit(AT_ONCE)
    for kind, column in (
        (Alarm.ANSWER_NEAR, tickets.c.answer_due_at),
        (Alarm.ANSWER_LATE, tickets.c.answer_due_at),
        (Alarm.SETTLING_LATE, tickets.c.settle_due_at),
    )
}
_unseen: Final = (
    select(ticket_alarms)
    .where(ticket_alarms.c.seen_at.is_(None))
    .order_by(ticket_alarms.c.at, ticket_alarms.c.id)
    .limit(AT_ONCE)
)
_unseen_of: Final = _unseen.where(ticket_alarms.c.lender_id == bindparam("of"))
_by_id: Final = select(ticket_alarms).where(ticket_alarms.c.id == bindparam("of"))
_see: Final = (
    update(ticket_alarms)
    .where(ticket_alarms.c.id == bindparam("of"), ticket_alarms.c.seen_at.is_(None))
    .values(seen_at=bindparam("when"), seen_by=bindparam("by"))
)
_settle: Final = (
    update(ticket_alarms)
    .where(ticket_alarms.c.ticket_id == bindparam("of"), ticket_alarms.c.seen_at.is_(None))
    .values(seen_at=bindparam("when"))
)


@dataclass(frozen=True, slots=True)
class Raised:
    """One thing that a supervisor has not seen yet."""

    id: str
    ticket_id: str
    kind: Alarm
    due_at: datetime
    at: datetime


def put(tx: Transaction, ticket: Ticket, kind: Alarm, due_at: datetime, at: datetime) -> bool:
    """Raise an alarm; the same one is raised once. Tell whether it is new."""
    return _raise(tx, ticket.id, ticket.lender_id, kind, due_at, at)


def raise_due(tx: Transaction, now: datetime) -> int:
    """Raise what the limits of open tickets call for; count it."""
    found = [
        row
        for kind, due in _due.items()
        for row in tx.execute(
            due, {"limit": now + WARNED_BEFORE if kind is Alarm.ANSWER_NEAR else now}
        ).all()
    ]
    for row in found:
        _raise(tx, row.id, row.lender_id, Alarm(row.kind), row.due, now)
    return len(found)


def unseen(tx: Transaction, lender_id: str | None) -> list[Raised]:
    """List what nobody has seen yet, of one lender or of all, oldest first."""
    rows = tx.execute(_unseen_of, {"of": lender_id}) if lender_id else tx.execute(_unseen)
    return [_read(row) for row in rows]


def by_id(tx: Transaction, alarm_id: str) -> Raised | None:
    """Find an alarm."""
    row = tx.execute(_by_id, {"of": alarm_id}).first()
    return _read(row) if row else None


def see(tx: Transaction, alarm_id: str, by: str, at: datetime) -> None:
    """Note that a supervisor has seen it."""
    tx.execute(_see, {"of": alarm_id, "by": by, "when": at})


def settle(tx: Transaction, ticket_id: str, at: datetime) -> None:
    """Show no more of a ticket that is over."""
    tx.execute(_settle, {"of": ticket_id, "when": at})


def _read(row: Row[Any]) -> Raised:
    return Raised(row.id, row.ticket_id, Alarm(row.kind), row.due_at, row.at)


def _raise(
    tx: Transaction,
    ticket_id: str,
    lender_id: str | None,
    kind: Alarm,
    due_at: datetime,
    at: datetime,
) -> bool:
    values = {
        "id": new_id(at),
        "ticket_id": ticket_id,
        "lender_id": lender_id,
        "kind": kind,
        "due_at": due_at,
        "at": at,
    }
    return tx.execute(_add, values).rowcount == 1
