"""What else becomes of a ticket: meant for somebody, put off, taken away, opened again."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import bindparam, update

from storage import events, hours, queues
from storage.events import EventKind
from storage.schema import tickets
from storage.ticket_terms import Subject
from storage.tickets import LEASE, Ticket
from storage.transaction import Transaction

KEPT_FOR: Final = timedelta(minutes=15)
"""How long a ticket waits for the one person it is meant for before anybody may take it."""

_open: Final = tickets.c.closed_at.is_(None)
_of: Final = update(tickets).where(tickets.c.id == bindparam("of"))
_still_open: Final = _of.where(_open)
_take_over: Final = _still_open.values(
    owner_id=bindparam("by"),
    leased_until=bindparam("until"),
    meant_for=None,
    meant_until=None,
    snoozed_until=None,
)
_mean: Final = _still_open.values(meant_for=bindparam("whom"), meant_until=bindparam("until"))
_move: Final = _still_open.values(subject=bindparam("to"), locale=bindparam("tongue"))
_snooze: Final = _still_open.values(snoozed_until=bindparam("until"))
_promise: Final = _of.values(promised_at=bindparam("by_then"))
_told_place: Final = _of.values(told_place=bindparam("place"))
_asked: Final = _of.values(asked_at=bindparam("at"))
_reopen: Final = (
    update(tickets)
    .where(tickets.c.id == bindparam("of"), tickets.c.closed_at.is_not(None))
    .values(
        closed_at=None,
        outcome=None,
        owner_id=None,
        waiting_since=bindparam("at"),
        answer_due_at=bindparam("due"),
        promised_at=bindparam("due"),
        asked_at=None,
        told_place=None,
        marked=None,
        reopened=tickets.c.reopened + 1,
        meant_for=bindparam("whom"),
        meant_until=bindparam("until"),
    )
)
_heard: Final = _still_open.values(
    waiting_since=bindparam("at"), answer_due_at=bindparam("due"), asked_at=None
)


def take_over(tx: Transaction, ticket_id: str, by: str, *, now: datetime) -> bool:
    """Let a person have a ticket whoever holds it; False if it is closed."""
    values = {"of": ticket_id, "by": by, "until": now + LEASE}
    return tx.execute(_take_over, values).rowcount == 1


def mean(tx: Transaction, ticket_id: str, whom: str | None, *, now: datetime) -> None:
    """Keep a ticket for one person for a while, or (with None) for nobody."""
    until = now + KEPT_FOR if whom else None
    tx.execute(_mean, {"of": ticket_id, "whom": whom, "until": until})


def move(tx: Transaction, ticket_id: str, subject: Subject, locale: str) -> None:
    """Put a ticket into another queue of its lender."""
    tx.execute(_move, {"of": ticket_id, "to": subject, "tongue": locale})


def snooze(tx: Transaction, ticket_id: str, until: datetime | None) -> None:
    """Put a ticket off until then, or (with None) wake it."""
    tx.execute(_snooze, {"of": ticket_id, "until": until})


def heard(tx: Transaction, ticket: Ticket, at: datetime) -> None:
    """Note that the borrower has said something that a person has to answer."""
    if ticket.waiting_since is not None:
        return
    there = hours.of_lender(tx, ticket.lender_id)
    promised = queues.level(tx, ticket.lender_id, ticket.subject, ticket.locale).next_answer
    due = there.after(at, promised) if promised else None
    tx.execute(_heard, {"of": ticket.id, "at": at, "due": due})


def reopen(tx: Transaction, ticket: Ticket, at: datetime) -> bool:
    """Open a closed ticket again, for the person who had it; False if it is open."""
    there = hours.of_lender(tx, ticket.lender_id)
    promised = queues.level(tx, ticket.lender_id, ticket.subject, ticket.locale).first_answer
    values = {
        "of": ticket.id,
        "at": at,
        "due": there.after(at, promised) if promised else None,
        "whom": ticket.owner_id,
        "until": at + KEPT_FOR if ticket.owner_id else None,
    }
    if not tx.execute(_reopen, values).rowcount:
        return False
    if ticket.lender_id:
        about = {"conversation": ticket.conversation_id, "reason": ticket.reason}
        events.note(tx, ticket.lender_id, EventKind.TICKET_OPENED, ticket.id, at=at, **about)
    return True


def promise(tx: Transaction, ticket_id: str, by_then: datetime | None) -> None:
    """Keep by when a person was promised, or (with None) that this has been answered for."""
    tx.execute(_promise, {"of": ticket_id, "by_then": by_then})


def told_place(tx: Transaction, ticket_id: str, place: int) -> None:
    """Keep which place in the queue the borrower knows of."""
    tx.execute(_told_place, {"of": ticket_id, "place": place})


def asked(tx: Transaction, ticket_id: str, at: datetime | None) -> None:
    """Keep since when we wait to hear whether the borrower is still there."""
    tx.execute(_asked, {"of": ticket_id, "at": at})
