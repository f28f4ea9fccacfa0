"""The transcript of a conversation, which is also the queue of what is to be sent (`outgoing`).

A position counts the messages of a conversation. Taking the next positions locks the
conversation's row, so that whoever reads up to a position has seen all before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, func, insert, select, update

from storage.columns import Instant
from storage.hot import Hot
from storage.records import Message
from storage.schema import conversations, messages
from storage.terms import MessageState
from storage.transaction import Transaction

BORROWER: Final = "borrower"
BOT: Final = "bot"
STAFF: Final = "staff"


@dataclass(frozen=True, slots=True)
class Draft:
    """A message to be added: from a borrower (received), or to one (queued)."""

    author: str
    content: bytes
    ref: str | None = None
    about: str | None = None
    """The telling of notices that this message is, if it is one."""


_take: Final = Hot(
    update(conversations)
    .where(conversations.c.id == bindparam("conversation_id"))
    .values(
        last_position=conversations.c.last_position + bindparam("count"),
        last_at=bindparam("now"),
    )
    .returning(conversations.c.last_position, conversations.c.data_key_id)
)
_add: Final = Hot(
    insert(messages),
    "conversation_id",
    "position",
    "author",
    "state",
    "content_sealed",
    "ref",
    "about",
    "at",
    "due_at",
    "attempts",
)
_ref: Final = select(messages.c.ref).where(
    messages.c.conversation_id == bindparam("of"),
    messages.c.position == bindparam("position_is"),
)
_position: Final = select(func.min(messages.c.position)).where(
    messages.c.conversation_id == bindparam("of"),
    messages.c.ref == bindparam("ref_is"),
    messages.c.author == BORROWER,
)
_after: Final = (
    select(messages)
    .where(
        messages.c.conversation_id == bindparam("conversation_id"),
        messages.c.position > bindparam("position"),
    )
    .order_by(messages.c.position)
    .limit(bindparam("limit"))
)
_until: Final = (
    select(messages)
    .where(
        messages.c.conversation_id == bindparam("conversation_id"),
        messages.c.at <= bindparam("moment", type_=Instant),
    )
    .order_by(messages.c.position.desc())
    .limit(bindparam("limit"))
)


def add(tx: Transaction, conversation_id: str, drafts: Sequence[Draft], *, at: datetime) -> int:
    """Append messages to a transcript, those of ours queued; return the last position."""
    (taken,) = tx.run(_take, {"conversation_id": conversation_id, "count": len(drafts), "now": at})
    first = taken.last_position - len(drafts) + 1
    rows = [
        {
            "conversation_id": conversation_id,
            "position": position,
            "author": draft.author,
            "state": MessageState.RECEIVED if draft.author == BORROWER else MessageState.QUEUED,
            "content_sealed": tx.seal(
                taken.data_key_id, draft.content, place("content", conversation_id, position)
            ),
            "ref": draft.ref,
            "about": draft.about,
            "at": at,
            "due_at": at,
            "attempts": 0,
        }
        for position, draft in enumerate(drafts, first)
    ]
    tx.run(_add, rows)
    return int(taken.last_position)


def after(
    tx: Transaction, conversation_id: str, position: int, *, limit: int = 500
) -> list[Message]:
    """Read a transcript from a cursor on, in order, those still queued included."""
    rows = tx.execute(
        _after, {"conversation_id": conversation_id, "position": position, "limit": limit}
    )
    return [_read(tx, row) for row in rows]


def until(tx: Transaction, conversation_id: str, at: datetime, *, limit: int) -> list[Message]:
    """Read the last messages up to a moment, in order."""
    values = {"conversation_id": conversation_id, "moment": at, "limit": limit}
    return [_read(tx, row) for row in reversed(tx.execute(_until, values).all())]


def ref_of(tx: Transaction, conversation_id: str, position: int) -> str:
    """Give the channel's own id of a message, or nothing."""
    row = tx.execute(_ref, {"of": conversation_id, "position_is": position}).first()
    return str(row.ref or "") if row else ""


def position_of(tx: Transaction, conversation_id: str, ref: str) -> int | None:
    """Find what a borrower said by the channel's own id of it."""
    found = tx.execute(_position, {"of": conversation_id, "ref_is": ref}).scalar()
    return None if found is None else int(found)


def at(tx: Transaction, conversation_id: str, position: int) -> Message | None:
    """Read one message."""
    found = after(tx, conversation_id, position - 1, limit=1)
    return found[0] if found and found[0].position == position else None


def place(column: str, conversation_id: str, position: int) -> str:
    """Name the place of a message's sealed column."""
    return f"|messages|{column}|{conversation_id}:{position}"


def _read(tx: Transaction, row: Row[Any]) -> Message:
    words = row.words_sealed
    return Message(
        row.conversation_id,
        row.position,
        row.author,
        MessageState(row.state),
        tx.unseal(row.content_sealed, place("content", row.conversation_id, row.position)),
        None
        if words is None
        else tx.unseal(words, place("words", row.conversation_id, row.position)).decode(),
        row.at,
        row.ref,
        row.error,
    )
