"""What was done with a ticket, step by step, with notes that only staff read."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, func, insert, select

from storage.schema import conversations, ticket_steps, tickets
from storage.transaction import Transaction

_add: Final = insert(ticket_steps)
_steps: Final = (
    select(ticket_steps)
    .where(ticket_steps.c.ticket_id == bindparam("of"))
    .order_by(ticket_steps.c.number)
)
_last: Final = select(func.coalesce(func.max(ticket_steps.c.number), 0)).where(
    ticket_steps.c.ticket_id == bindparam("of")
)
_data_key: Final = (
    select(conversations.c.data_key_id)
    .join(tickets, tickets.c.conversation_id == conversations.c.id)
    .where(tickets.c.id == bindparam("of"))
)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was done; ``name`` is the member of staff's, or empty."""

    number: int
    at: datetime
    actor: str
    name: str
    action: str
    note: str = field(repr=False, default="")


def add(  # noqa: PLR0913  a step's own fields
    tx: Transaction,
    ticket_id: str,
    action: str,
    *,
    actor: str,
    name: str,
    at: datetime,
    note: str = "",
) -> int:
    """Keep one thing that was done; a note is sealed under the conversation's key."""
    number = int(tx.execute(_last, {"of": ticket_id}).scalar_one()) + 1
    sealed = None
    if note:
        data_key = tx.execute(_data_key, {"of": ticket_id}).scalar_one()
        sealed = tx.seal(data_key, note, _place(ticket_id, number))
    tx.execute(
        _add,
        {
            "ticket_id": ticket_id,
            "number": number,
            "at": at,
            "actor": actor,
            "name": name,
            "action": action,
            "note_sealed": sealed,
        },
    )
    return number


def of_ticket(tx: Transaction, ticket_id: str) -> Sequence[Step]:
    """List what was done with a ticket, in order."""
    return [
        Step(
            row.number,
            row.at,
            row.actor,
            row.name,
            row.action,
            tx.unseal(row.note_sealed, _place(ticket_id, row.number)).decode()
            if row.note_sealed
            else "",
        )
        for row in tx.execute(_steps, {"of": ticket_id})
    ]


def _place(ticket_id: str, number: int) -> str:
    return f"|ticket_steps|note|{ticket_id}:{number}"
