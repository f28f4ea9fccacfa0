"""What the bot itself says in groups of staff, and words of staff that wait for a yes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from pydantic_core import from_json
from sqlalchemy import bindparam, delete, insert, select, update

from storage.columns import Instant
from storage.ids import new_id
from storage.schema import conversations, group_sayings, held_words, tickets
from storage.transaction import Transaction

AT_ONCE: Final = 50

_hold: Final = insert(held_words)
_held: Final = select(held_words).where(held_words.c.id == bindparam("of")).with_for_update()
_drop_held: Final = delete(held_words).where(held_words.c.id == bindparam("of"))
_data_key: Final = (
    select(conversations.c.data_key_id)
    .join(tickets, tickets.c.conversation_id == conversations.c.id)
    .where(tickets.c.id == bindparam("of"))
)
_say: Final = insert(group_sayings)
_unsaid: Final = (
    select(group_sayings)
    .where(group_sayings.c.group_id == bindparam("of"), group_sayings.c.said_at.is_(None))
    .order_by(group_sayings.c.at, group_sayings.c.id)
    .limit(AT_ONCE)
)
_said: Final = (
    update(group_sayings)
    .where(group_sayings.c.id == bindparam("of"))
    .values(said_at=bindparam("when", type_=Instant))
)


@dataclass(frozen=True, slots=True)
class Held:
    """Words of a member of staff that wait until they say whether they are meant."""

    id: str
    ticket_id: str
    staff_id: str
    ref: int
    words: str


@dataclass(frozen=True, slots=True)
class Saying:
    """Something that the bot itself says in a group, beside what it mirrors."""

    id: str
    thread: int | None
    reply_to: int | None
    content: Mapping[str, Any]


def hold(tx: Transaction, ticket_id: str, staff_id: str, ref: int, words: str, at: datetime) -> str:
    """Keep words back; return the name by which they are asked about."""
    held_id = new_id(at)
    data_key = tx.execute(_data_key, {"of": ticket_id}).scalar_one()
    values = {
        "id": held_id,
        "ticket_id": ticket_id,
        "staff_id": staff_id,
        "ref": ref,
        "words_sealed": tx.seal(data_key, words, _place(held_id)),
        "at": at,
    }
    tx.execute(_hold, values)
    return held_id


def take_held(tx: Transaction, held_id: str, staff_id: str) -> Held | None:
    """Take words that were kept back, once; None for others' and for those gone."""
    row = tx.execute(_held, {"of": held_id}).first()
    if row is None or row.staff_id != staff_id:
        return None
    words = tx.unseal(row.words_sealed, _place(held_id)).decode()
    tx.execute(_drop_held, {"of": held_id})
    return Held(row.id, row.ticket_id, row.staff_id, row.ref, words)


def say(
    tx: Transaction,
    group_id: str,
    content: bytes,
    *,
    thread: int | None,
    reply_to: int | None = None,
    at: datetime,
) -> None:
    """Queue something that the bot itself says in a group; it holds nothing personal."""
    values = {
        "id": new_id(at),
        "group_id": group_id,
        "thread": thread,
        "reply_to": reply_to,
        "content": from_json(content),
        "at": at,
    }
    tx.execute(_say, values)


def unsaid(tx: Transaction, group_id: str) -> list[Saying]:
    """List what the bot has still to say in a group."""
    return [
        Saying(row.id, row.thread, row.reply_to, row.content)
        for row in tx.execute(_unsaid, {"of": group_id})
    ]


def said(tx: Transaction, saying_id: str, at: datetime) -> None:
    """Note that it was said, or cannot be."""
    tx.execute(_said, {"of": saying_id, "when": at})


def _place(held_id: str) -> str:
    return f"|held_words|words|{held_id}"
