"""Messages that staff have written to be sent later."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, insert, select, update

from storage.columns import Instant
from storage.ids import new_id
from storage.schema import conversations, messages, planned_messages, tickets
from storage.transaction import Transaction

AT_ONCE: Final = 100

_add: Final = insert(planned_messages)
_waiting: Final = planned_messages.c.state == "waiting"
_due: Final = (
    select(planned_messages)
    .where(_waiting, planned_messages.c.due_at <= bindparam("now", type_=Instant))
    .order_by(planned_messages.c.due_at)
    .limit(AT_ONCE)
)
_of_ticket: Final = (
    select(planned_messages)
    .where(planned_messages.c.ticket_id == bindparam("of"), _waiting)
    .order_by(planned_messages.c.due_at)
)
_settle: Final = (
    update(planned_messages)
    .where(planned_messages.c.id == bindparam("of"), _waiting)
    .values(state=bindparam("became"))
)
_data_key: Final = (
    select(conversations.c.data_key_id)
    .join(tickets, tickets.c.conversation_id == conversations.c.id)
    .where(tickets.c.id == bindparam("of"))
)
_heard: Final = (
    select(messages.c.position)
    .join(tickets, tickets.c.conversation_id == messages.c.conversation_id)
    .where(
        tickets.c.id == bindparam("of"),
        messages.c.author == "borrower",
        messages.c.at > bindparam("since", type_=Instant),
    )
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class Planned:
    """Words to be sent, and whether they are left unsent if the borrower writes first."""

    id: str
    ticket_id: str
    staff_id: str
    words: str = field(repr=False)
    planned_at: datetime
    due_at: datetime
    unless_heard: bool


def add(  # noqa: PLR0913  a planned message's own fields
    tx: Transaction,
    ticket_id: str,
    staff_id: str,
    words: str,
    *,
    due_at: datetime,
    unless_heard: bool,
    at: datetime,
) -> str:
    """Keep words to be sent later."""
    planned_id = new_id(at)
    data_key = tx.execute(_data_key, {"of": ticket_id}).scalar_one()
    tx.execute(
        _add,
        {
            "id": planned_id,
            "ticket_id": ticket_id,
            "staff_id": staff_id,
            "words_sealed": tx.seal(data_key, words, _place(planned_id)),
            "planned_at": at,
            "due_at": due_at,
            "unless_heard": unless_heard,
            "state": "waiting",
        },
    )
    return planned_id


def due(tx: Transaction, now: datetime) -> list[Planned]:
    """List what is to be sent now."""
    return [_read(tx, row) for row in tx.execute(_due, {"now": now}).all()]


def of_ticket(tx: Transaction, ticket_id: str) -> list[Planned]:
    """List what still waits to be sent, soonest first."""
    return [_read(tx, row) for row in tx.execute(_of_ticket, {"of": ticket_id}).all()]


def settle(tx: Transaction, planned_id: str, *, sent: bool) -> bool:
    """Note that it was sent, or shall not be; False if that was settled already."""
    became = "sent" if sent else "cancelled"
    return tx.execute(_settle, {"of": planned_id, "became": became}).rowcount == 1


def heard_since(tx: Transaction, it: Planned) -> bool:
    """Tell whether the borrower has said something since it was planned."""
    values = {"of": it.ticket_id, "since": it.planned_at}
    return tx.execute(_heard, values).first() is not None


def _read(tx: Transaction, row: Row[Any]) -> Planned:
    return Planned(
        row.id,
        row.ticket_id,
        row.staff_id,
        tx.unseal(row.words_sealed, _place(row.id)).decode(),
        row.planned_at,
        row.due_at,
        row.unless_heard,
    )


def _place(planned_id: str) -> str:
    return f"|planned_messages|words|{planned_id}"
