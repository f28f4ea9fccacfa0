"""Tickets: a conversation waits for a person, is taken by exactly one, and is settled.

Who takes a ticket holds it by a lease that every act renews; it ends by itself when they go away.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Row, and_, bindparam, func, insert, or_, select, update

from storage import events
from storage.events import EventKind
from storage.ids import new_id
from storage.schema import tickets
from storage.transaction import Transaction

URGENT: Final = "distress"
"""The reason of a ticket that comes before all others: somebody may harm themselves."""
LEASE: Final = timedelta(minutes=15)
"""How long a person holds a ticket without doing anything on it."""
ENOUGH: Final = 5
"""Fewer answers than this say nothing of how long one waits."""

_open: Final = tickets.c.closed_at.is_(None)
_free: Final = or_(tickets.c.owner_id.is_(None), tickets.c.leased_until <= bindparam("now"))
_before: Final = or_(
    tickets.c.opened_at < bindparam("since"),
    and_(tickets.c.opened_at == bindparam("since"), tickets.c.id < bindparam("this")),
)
_add: Final = insert(tickets)
_by_id: Final = select(tickets).where(tickets.c.id == bindparam("of"))
_of_conversation: Final = select(tickets).where(tickets.c.conversation_id == bindparam("of"), _open)
_inbox: Final = (
    select(tickets)
    .where(_open)
    .order_by(tickets.c.reason != URGENT, tickets.c.opened_at, tickets.c.id)
    .limit(bindparam("limit"))
)
_inbox_of: Final = _inbox.where(tickets.c.lender_id == bindparam("lender_id"))
_make_urgent: Final = (
    update(tickets).where(tickets.c.conversation_id == bindparam("of"), _open).values(reason=URGENT)
)
_ahead: Final = select(func.count()).where(_open, _free, _before)
_take: Final = (
    update(tickets)
    .where(
        tickets.c.id == bindparam("of"),
        _open,
        or_(_free, tickets.c.owner_id == bindparam("by")),
    )
    .values(owner_id=bindparam("by"), leased_until=bindparam("until"))
)
_renew: Final = (
    update(tickets)
    .where(
        tickets.c.id == bindparam("of"),
        _open,
        tickets.c.owner_id == bindparam("by"),
        tickets.c.leased_until > bindparam("now"),
    )
    .values(leased_until=bindparam("until"))
)
_answered: Final = (
    update(tickets)
    .where(tickets.c.id == bindparam("of"), tickets.c.answered_at.is_(None))
    .values(answered_at=bindparam("at"))
)
_release: Final = (
    update(tickets)
    .where(tickets.c.id == bindparam("of"), _open)
    .values(owner_id=None, leased_until=None)
)
_close: Final = (
    update(tickets)
    .where(tickets.c.id == bindparam("of"), _open)
    .values(closed_at=bindparam("at"), outcome=bindparam("so"))
)
_lapsed: Final = select(tickets).where(
    _open, tickets.c.owner_id.is_not(None), tickets.c.leased_until <= bindparam("now")
)
_rate: Final = (
    update(tickets)
    .where(
        tickets.c.id == bindparam("of"),
        tickets.c.conversation_id == bindparam("in_conversation"),
        tickets.c.closed_at.is_not(None),
        tickets.c.rating.is_(None),
    )
    .values(rating=bindparam("stars"))
)
_answers: Final = (
    select(tickets.c.opened_at, tickets.c.answered_at)
    .where(tickets.c.answered_at >= bindparam("since"))
    .order_by(tickets.c.answered_at.desc())
    .limit(50)
)


@dataclass(frozen=True, slots=True)
class Ticket:
    """One escalation of a conversation to people."""

    id: str
    conversation_id: str
    lender_id: str | None
    reason: str
    locale: str
    opened_at: datetime
    owner_id: str | None = None
    leased_until: datetime | None = None
    closed_at: datetime | None = None
    outcome: str | None = None
    rating: int | None = None

    def holder(self, now: datetime) -> str | None:
        """Say which member of staff has it now; nobody once a lease has ended."""
        held = self.closed_at is None and self.leased_until is not None and self.leased_until > now
        return self.owner_id if held else None


def open_for(
    tx: Transaction,
    conversation_id: str,
    *,
    lender_id: str | None,
    reason: str,
    locale: str,
    at: datetime,
) -> bool:
    """Open a ticket unless the conversation has one; tell whether it is new."""
    if of_conversation(tx, conversation_id):
        return False
    ticket_id = new_id(at)
    tx.execute(
        _add,
        {
            "id": ticket_id,
            "conversation_id": conversation_id,
            "lender_id": lender_id,
            "reason": reason,
            "locale": locale,
            "opened_at": at,
        },
    )
    if lender_id:
        about = {"conversation": conversation_id, "reason": reason}
        events.note(tx, lender_id, EventKind.TICKET_OPENED, ticket_id, at=at, **about)
    return True


def make_urgent(tx: Transaction, conversation_id: str) -> None:
    """Put a conversation's open ticket before all others."""
    tx.execute(_make_urgent, {"of": conversation_id})


def by_id(tx: Transaction, ticket_id: str) -> Ticket | None:
    """Find a ticket, open or closed."""
    row = tx.execute(_by_id, {"of": ticket_id}).first()
    return _read(row) if row else None


def of_conversation(tx: Transaction, conversation_id: str) -> Ticket | None:
    """Find a conversation's open ticket."""
    row = tx.execute(_of_conversation, {"of": conversation_id}).first()
    return _read(row) if row else None


def inbox(tx: Transaction, lender_id: str | None, *, limit: int = 200) -> list[Ticket]:
    """List open tickets of one lender, or of all: urgent ones first, then the longest waiting."""
    if lender_id is None:
        found = tx.execute(_inbox, {"limit": limit})
    else:
        found = tx.execute(_inbox_of, {"limit": limit, "lender_id": lender_id})
    return [_read(row) for row in found]


def waiting(tx: Transaction) -> list[Ticket]:
    """List the open tickets of all lenders."""
    return inbox(tx, None)


def ahead(tx: Transaction, ticket: Ticket, now: datetime) -> int:
    """Count the tickets that are free and come before this one at the same lender."""
    mine = (
        tickets.c.lender_id.is_(None)
        if ticket.lender_id is None
        else tickets.c.lender_id == ticket.lender_id
    )
    values = {"now": now, "since": ticket.opened_at, "this": ticket.id}
    return int(tx.execute(_ahead.where(mine), values).scalar_one())


def usual_wait(tx: Transaction, since: datetime) -> timedelta | None:
    """Say how long people waited for an answer lately; None when there are too few to tell."""
    waits = sorted(
        row.answered_at - row.opened_at for row in tx.execute(_answers, {"since": since})
    )
    return waits[len(waits) // 2] if len(waits) >= ENOUGH else None


def take(tx: Transaction, ticket_id: str, by: str, *, now: datetime) -> bool:
    """Let one person have a free ticket, or have it longer; False if it is another's or closed."""
    values = {"of": ticket_id, "by": by, "now": now, "until": now + LEASE}
    return tx.execute(_take, values).rowcount == 1


def renew(tx: Transaction, ticket_id: str, by: str, *, now: datetime) -> bool:
    """Hold a ticket longer; False if the lease has ended or is another's."""
    values = {"of": ticket_id, "by": by, "now": now, "until": now + LEASE}
    return tx.execute(_renew, values).rowcount == 1


def answered(tx: Transaction, ticket_id: str, at: datetime) -> None:
    """Note when a person answered first."""
    tx.execute(_answered, {"of": ticket_id, "at": at})


def release(tx: Transaction, ticket_id: str) -> None:
    """Put a ticket back into the queue; it keeps its place."""
    tx.execute(_release, {"of": ticket_id})


def lapsed(tx: Transaction, now: datetime) -> list[Ticket]:
    """List the tickets whose person has gone away."""
    return [_read(row) for row in tx.execute(_lapsed, {"now": now})]


def settle(tx: Transaction, ticket: Ticket, outcome: str, at: datetime) -> bool:
    """Close a ticket with what came of it; False if it is closed already."""
    if not tx.execute(_close, {"of": ticket.id, "at": at, "so": outcome}).rowcount:
        return False
    if ticket.lender_id:
        about = {"conversation": ticket.conversation_id}
        events.note(tx, ticket.lender_id, EventKind.TICKET_CLOSED, ticket.id, at=at, **about)
    return True


def close(tx: Transaction, conversation_id: str, at: datetime) -> bool:
    """Close a conversation's ticket that is not wanted any more; tell whether there was one."""
    ticket = of_conversation(tx, conversation_id)
    return ticket is not None and settle(tx, ticket, "cancelled", at)


def rate(tx: Transaction, ticket_id: str, conversation_id: str, stars: int) -> bool:
    """Keep how content the borrower was, once; False for what is not theirs or not over."""
    values = {"of": ticket_id, "in_conversation": conversation_id, "stars": stars}
    return tx.execute(_rate, values).rowcount == 1


def _read(row: Row[Any]) -> Ticket:
    return Ticket(
        row.id,
        row.conversation_id,
        row.lender_id,
        row.reason,
        row.locale,
        row.opened_at,
        row.owner_id,
        row.leased_until,
        row.closed_at,
        row.outcome,
        row.rating,
    )
