"""What somebody has begun to answer, kept per person and ticket until it is sent."""

from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert as upsert

from storage.schema import conversations, ticket_drafts, tickets
from storage.sealed import text
from storage.transaction import Transaction

_add: Final = upsert(ticket_drafts)
_put: Final = _add.on_conflict_do_update(
    index_elements=["ticket_id", "staff_id"],
    set_={"words_sealed": _add.excluded.words_sealed, "at": _add.excluded.at},
)
_of: Final = select(ticket_drafts.c.words_sealed).where(
    ticket_drafts.c.ticket_id == bindparam("of"), ticket_drafts.c.staff_id == bindparam("by")
)
_drop: Final = delete(ticket_drafts).where(
    ticket_drafts.c.ticket_id == bindparam("of"), ticket_drafts.c.staff_id == bindparam("by")
)
_data_key: Final = (
    select(conversations.c.data_key_id)
    .join(tickets, tickets.c.conversation_id == conversations.c.id)
    .where(tickets.c.id == bindparam("of"))
)


def put(tx: Transaction, ticket_id: str, staff_id: str, words: str, at: datetime) -> None:
    """Keep what somebody has written so far; nothing written is nothing kept."""
    if not words.strip():
        drop(tx, ticket_id, staff_id)
        return
    data_key = tx.execute(_data_key, {"of": ticket_id}).scalar_one()
    sealed = tx.seal(data_key, words, _place(ticket_id, staff_id))
    values = {"ticket_id": ticket_id, "staff_id": staff_id, "words_sealed": sealed, "at": at}
    tx.execute(_put, values)


def of(tx: Transaction, ticket_id: str, staff_id: str) -> str:
    """Read what somebody has written so far."""
    sealed = tx.execute(_of, {"of": ticket_id, "by": staff_id}).scalar()
    return text(tx, sealed, _place(ticket_id, staff_id))


def drop(tx: Transaction, ticket_id: str, staff_id: str) -> None:
    """Forget what somebody has begun: it was sent, or they let it be."""
    tx.execute(_drop, {"of": ticket_id, "by": staff_id})


def _place(ticket_id: str, staff_id: str) -> str:
    return f"|ticket_drafts|words|{ticket_id}:{staff_id}"
