"""Tickets: a conversation waits for a person."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, insert, select, update

from storage import events
from storage.events import EventKind
from storage.ids import new_id
from storage.schema import tickets
from storage.transaction import Transaction

URGENT: Final = "distress"
"""The reason of a ticket that comes before all others: somebody may harm themselves."""

_add: Final = insert(tickets)
_open: Final = select(tickets).where(
    tickets.c.conversation_id == bindparam("conversation_id"), tickets.c.closed_at.is_(None)
)
_waiting: Final = (
    select(tickets)
    .where(tickets.c.closed_at.is_(None))
    .order_by(tickets.c.reason != URGENT, tickets.c.opened_at)
)
_make_urgent: Final = (
    update(tickets)
    .where(tickets.c.conversation_id == bindparam("of"), tickets.c.closed_at.is_(None))
    .values(reason=URGENT)
)
_close: Final = (
    update(tickets)
    .where(tickets.c.conversation_id == bindparam("of"), tickets.c.closed_at.is_(None))
    .values(closed_at=bindparam("at"))
    .returning(tickets.c.id, tickets.c.lender_id)
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
    if tx.execute(_open, {"conversation_id": conversation_id}).first():
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


def close(tx: Transaction, conversation_id: str, at: datetime) -> bool:
    """Close a conversation's ticket; tell whether there was one."""
    closed = tx.execute(_close, {"of": conversation_id, "at": at}).all()
    for ticket in closed:
        if ticket.lender_id:
            about = {"conversation": conversation_id}
            events.note(tx, ticket.lender_id, EventKind.TICKET_CLOSED, ticket.id, at=at, **about)
    return bool(closed)


def waiting(tx: Transaction) -> list[Ticket]:
    """List the open tickets: urgent ones first, then the one that has waited longest."""
    return [
        Ticket(row.id, row.conversation_id, row.lender_id, row.reason, row.locale, row.opened_at)
        for row in tx.execute(_waiting)
    ]
