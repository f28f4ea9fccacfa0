"""Tickets: a conversation waits for a person, is taken by exactly one, and is settled.

Who takes a ticket holds it by a lease that every act renews; it ends by itself when they go away.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, Literal

from sqlalchemy import Row, and_, bindparam, func, insert, or_, select, update

from storage import events, hours, queues
from storage.columns import Instant
from storage.events import EventKind
from storage.ids import new_id
from storage.schema import tickets
from storage.ticket_terms import PRIORITIES, SUBJECTS, Concern, Priority, Subject
from storage.transaction import Transaction

URGENT: Final = Concern.DISTRESS
"""The reason of a ticket that comes before all others: somebody may harm themselves."""
LEASE: Final = timedelta(minutes=15)
"""How long a person holds a ticket without doing anything on it."""

_open: Final = tickets.c.closed_at.is_(None)
_free: Final = or_(tickets.c.owner_id.is_(None), tickets.c.leased_until <= bindparam("now"))
_nobody_elses: Final = or_(
    tickets.c.meant_for.is_(None),
    tickets.c.meant_for == bindparam("by"),
    tickets.c.meant_until <= bindparam("now"),
)
_add: Final = insert(tickets)
_by_id: Final = select(tickets).where(tickets.c.id == bindparam("of"))
_of_conversation: Final = select(tickets).where(tickets.c.conversation_id == bindparam("of"), _open)
_inbox: Final = (
    select(tickets)
    .where(_open)
    .order_by(tickets.c.priority, tickets.c.opened_at, tickets.c.id)
    .limit(bindparam("limit"))
)
_inbox_of: Final = _inbox.where(tickets.c.lender_id == bindparam("lender_id"))
_make_urgent: Final = (
    update(tickets)
    .where(tickets.c.conversation_id == bindparam("of"), _open)
    .values(reason=URGENT, priority=Priority.URGENT, snoozed_until=None)
)
_take: Final = (
    update(tickets)
    .where(
        tickets.c.id == bindparam("of"),
        _open,
        or_(and_(_free, _nobody_elses), tickets.c.owner_id == bindparam("by")),
    )
    .values(
        owner_id=bindparam("by"),
        leased_until=bindparam("until"),
        meant_for=None,
        meant_until=None,
        snoozed_until=None,
    )
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
    .where(tickets.c.id == bindparam("of"))
    .values(
        answered_at=func.coalesce(tickets.c.answered_at, bindparam("at", type_=Instant)),
        spoken_at=bindparam("at"),
        waiting_since=None,
        answer_due_at=None,
        promised_at=None,
        asked_at=None,
    )
)
_release: Final = (
    update(tickets)
    .where(tickets.c.id == bindparam("of"), _open)
    .values(owner_id=None, leased_until=None)
)
_close: Final = (
    update(tickets)
    .where(tickets.c.id == bindparam("of"), _open)
    .values(
        closed_at=bindparam("at"),
        outcome=bindparam("so"),
        leased_until=None,
        snoozed_until=None,
        meant_for=None,
        meant_until=None,
        answer_due_at=None,
        settle_due_at=None,
        promised_at=None,
    )
)


@dataclass(frozen=True, slots=True)
class Ticket:
    """One escalation of a conversation to people."""

    id: str
    conversation_id: str
    lender_id: str | None
    reason: Concern
    locale: str
    opened_at: datetime
    owner_id: str | None = None
    leased_until: datetime | None = None
    closed_at: datetime | None = None
    outcome: str | None = None
    rating: int | None = None
    priority: Priority = Priority.NORMAL
    subject: Subject = Subject.GENERAL
    application_id: str | None = None
    opened_by: str | None = None
    meant_for: str | None = None
    """The member of staff it was passed to, until they accept or decline, or for a while."""
    meant_until: datetime | None = None
    snoozed_until: datetime | None = None
    waiting_since: datetime | None = None
    """Since when the borrower waits for words of a person; None when it is their turn."""
    answer_due_at: datetime | None = None
    settle_due_at: datetime | None = None
    promised_at: datetime | None = None
    reopened: int = 0

    def holder(self, now: datetime) -> str | None:
        """Say which member of staff has it now; nobody once a lease has ended."""
        held = self.closed_at is None and self.leased_until is not None and self.leased_until > now
        return self.owner_id if held else None

    def standing(self, now: datetime) -> Literal["waiting", "claimed", "snoozed", "closed"]:
        """Say where it stands."""
        if self.closed_at is not None:
            return "closed"
        if self.holder(now):
            return "claimed"
        snoozed = self.snoozed_until is not None and self.snoozed_until > now
        return "snoozed" if snoozed else "waiting"


def open_for(  # noqa: PLR0913  a ticket's own fields
    tx: Transaction,
    conversation_id: str,
    *,
    lender_id: str | None,
    reason: str,
    locale: str,
    at: datetime,
    application_id: str | None = None,
    by: str = "borrower",
) -> bool:
    """Open a ticket unless the conversation has one; tell whether it is new."""
    if of_conversation(tx, conversation_id):
        return False
    ticket_id, concern = new_id(at), Concern(reason)
    subject = SUBJECTS.get(concern, Subject.GENERAL)
    tx.execute(
        _add,
        {
            "id": ticket_id,
            "conversation_id": conversation_id,
            "lender_id": lender_id,
            "reason": concern,
            "locale": locale,
            "opened_at": at,
            "priority": PRIORITIES.get(concern, Priority.NORMAL),
            "subject": subject,
            "application_id": application_id,
            "opened_by": by,
            "waiting_since": at,
            **_limits(tx, lender_id, subject, locale, at),
        },
    )
    if lender_id:
        about = {"conversation": conversation_id, "reason": concern}
        events.note(tx, lender_id, EventKind.TICKET_OPENED, ticket_id, at=at, **about)
    return True


def _limits(
    tx: Transaction, lender_id: str | None, subject: Subject, locale: str, at: datetime
) -> dict[str, datetime | None]:
    """Say by when a new ticket is to be answered and settled; the first limits stay."""
    there, level = hours.of_lender(tx, lender_id), queues.level(tx, lender_id, subject, locale)
    due = there.after(at, level.first_answer) if level.first_answer else None
    settled = there.after(at, level.settled) if level.settled else None
    limits: dict[str, datetime | None] = {"settle_due_at": settled, "final_due_at": settled}
    return limits | {"answer_due_at": due, "promised_at": due, "first_due_at": due}


def make_urgent(tx: Transaction, conversation_id: str) -> None:
    """Put a conversation's open ticket before all others."""
    tx.execute(_make_urgent, {"of": conversation_id})


def by_id(tx: Transaction, ticket_id: str) -> Ticket | None:
    """Find a ticket, open or closed."""
    row = tx.execute(_by_id, {"of": ticket_id}).first()
    return read(row) if row else None


def of_conversation(tx: Transaction, conversation_id: str) -> Ticket | None:
    """Find a conversation's open ticket."""
    row = tx.execute(_of_conversation, {"of": conversation_id}).first()
    return read(row) if row else None


def inbox(tx: Transaction, lender_id: str | None, *, limit: int = 200) -> list[Ticket]:
    """List open tickets of one lender, or of all: urgent ones first, then the longest waiting."""
    if lender_id is None:
        found = tx.execute(_inbox, {"limit": limit})
    else:
        found = tx.execute(_inbox_of, {"limit": limit, "lender_id": lender_id})
    return [read(row) for row in found]


def waiting(tx: Transaction) -> list[Ticket]:
    """List the open tickets of all lenders."""
    return inbox(tx, None)


def take(tx: Transaction, ticket_id: str, by: str, *, now: datetime) -> bool:
    """Let one person have a free ticket, or have it longer; False if it is another's or closed."""
    values = {"of": ticket_id, "by": by, "now": now, "until": now + LEASE}
    return tx.execute(_take, values).rowcount == 1


def renew(tx: Transaction, ticket_id: str, by: str, *, now: datetime) -> bool:
    """Hold a ticket longer; False if the lease has ended or is another's."""
    values = {"of": ticket_id, "by": by, "now": now, "until": now + LEASE}
    return tx.execute(_renew, values).rowcount == 1


def answered(tx: Transaction, ticket_id: str, at: datetime) -> None:
    """Note that a person has answered: now it is the borrower's turn."""
    tx.execute(_answered, {"of": ticket_id, "at": at})


def release(tx: Transaction, ticket_id: str) -> None:
    """Put a ticket back into the queue; it keeps its place."""
    tx.execute(_release, {"of": ticket_id})


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


def read(row: Row[Any]) -> Ticket:
    """Read a row of ``tickets``."""
    return Ticket(
        row.id,
        row.conversation_id,
        row.lender_id,
        Concern(row.reason),
        row.locale,
        row.opened_at,
        row.owner_id,
        row.leased_until,
        row.closed_at,
        row.outcome,
        row.rating,
        Priority(row.priority),
        Subject(row.subject),
        row.application_id,
        row.opened_by,
        row.meant_for,
        row.meant_until,
        row.snoozed_until,
        row.waiting_since,
        row.answer_due_at,
        row.settle_due_at,
        row.promised_at,
        row.reopened,
    )
