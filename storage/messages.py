"""The transcript of a conversation, which is also the queue of what is to be sent.

A position counts the messages of a conversation. Taking the next positions locks the
conversation's row, so that whoever reads up to a position has seen all before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import (
    ColumnElement,
    and_,
    bindparam,
    exists,
    insert,
    literal_column,
    select,
    update,
)

from storage.records import Message, MessageState
from storage.schema import conversations, messages
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


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A leased message with what is needed to send it."""

    conversation_id: str
    position: int
    channel: str
    bot: str
    chat: str = field(repr=False)
    locale: str
    data_key_id: str
    content: bytes = field(repr=False)
    attempts: int
    at: datetime
    lease: str


@dataclass(frozen=True, slots=True)
class Settled:
    """What came of sending: sent with these words, again at ``due_at``, or given up."""

    of: Outgoing
    state: MessageState
    at: datetime
    words: str | None = None
    ref: str | None = None
    due_at: datetime | None = None
    error: str | None = None
    unreachable: bool = False


_take: Final = (
    update(conversations)
    .where(conversations.c.id == bindparam("conversation_id"))
    .values(
        last_position=conversations.c.last_position + bindparam("count"),
        last_at=bindparam("now"),
    )
    .returning(conversations.c.last_position, conversations.c.data_key_id)
)
_add: Final = insert(messages)
_after: Final = (
    select(messages)
    .where(
        messages.c.conversation_id == bindparam("conversation_id"),
        messages.c.position > bindparam("position"),
    )
    .order_by(messages.c.position)
    .limit(bindparam("limit"))
)
_earlier = messages.alias("earlier")
# The literal makes both engines use the partial index of what is queued.
_QUEUED: Final[ColumnElement[str]] = literal_column("'queued'")
_queued: Final = messages.c.state == _QUEUED
_next: Final = (
    select(messages.c.conversation_id, messages.c.position)
    .where(
        _queued,
        messages.c.due_at <= bindparam("now"),
        messages.c.leased_until.is_(None) | (messages.c.leased_until <= bindparam("now")),
        ~exists().where(
            and_(
                _earlier.c.state == _QUEUED,
                _earlier.c.conversation_id == messages.c.conversation_id,
                _earlier.c.position < messages.c.position,
            )
        ),
    )
    .limit(bindparam("limit"))
    .with_for_update(of=messages, skip_locked=True)
)
_lease: Final = (
    update(messages)
    .where(
        messages.c.conversation_id == bindparam("of"),
        messages.c.position == bindparam("number"),
        _queued,
    )
    .values(
        leased_until=bindparam("until"),
        lease=bindparam("by"),
        attempts=messages.c.attempts + 1,
    )
)
_leased: Final = (
    select(
        messages.c.conversation_id,
        messages.c.position,
        messages.c.content_sealed,
        messages.c.attempts,
        messages.c.at,
        conversations.c.channel,
        conversations.c.bot,
        conversations.c.chat_sealed,
        conversations.c.locale,
        conversations.c.data_key_id,
    )
    .select_from(messages.join(conversations))
    .where(_queued, messages.c.lease == bindparam("by"))
)
_settle: Final = (
    update(messages)
    .where(
        messages.c.conversation_id == bindparam("of"),
        messages.c.position == bindparam("number"),
        messages.c.lease == bindparam("by"),
    )
    .values(
        state=bindparam("new_state"),
        words_sealed=bindparam("new_words"),
        ref=bindparam("new_ref"),
        due_at=bindparam("new_due"),
        error=bindparam("new_error"),
        sent_at=bindparam("new_sent"),
        leased_until=None,
        lease=None,
    )
)


def add(tx: Transaction, conversation_id: str, drafts: Sequence[Draft], *, at: datetime) -> int:
    """Append messages to a transcript, those of ours queued; return the last position."""
    taken = tx.execute(
        _take, {"conversation_id": conversation_id, "count": len(drafts), "now": at}
    ).one()
    first = taken.last_position - len(drafts) + 1
    rows = [
        {
            "conversation_id": conversation_id,
            "position": position,
            "author": draft.author,
            "state": MessageState.RECEIVED if draft.author == BORROWER else MessageState.QUEUED,
            "content_sealed": tx.seal(
                taken.data_key_id, draft.content, _place("content", conversation_id, position)
            ),
            "ref": draft.ref,
            "at": at,
            "due_at": at,
            "attempts": 0,
        }
        for position, draft in enumerate(drafts, first)
    ]
    tx.execute(_add, rows)
    return int(taken.last_position)


def after(
    tx: Transaction, conversation_id: str, position: int, *, limit: int = 500
) -> list[Message]:
    """Read a transcript from a cursor on, in order, those still queued included."""
    rows = tx.execute(
        _after, {"conversation_id": conversation_id, "position": position, "limit": limit}
    )
    return [
        Message(
            row.conversation_id,
            row.position,
            row.author,
            MessageState(row.state),
            tx.unseal(row.content_sealed, _place("content", row.conversation_id, row.position)),
            None
            if row.words_sealed is None
            else tx.unseal(
                row.words_sealed, _place("words", row.conversation_id, row.position)
            ).decode(),
            row.at,
            row.ref,
        )
        for row in rows
    ]


def lease(
    tx: Transaction, by: str, *, now: datetime, until: datetime, limit: int
) -> list[Outgoing]:
    """Lease the first unsent message of each conversation that has one due.

    ``by`` is unique to this call. Order within a chat holds because a later message is not
    leased while an earlier one is queued.
    """
    due = tx.execute(_next, {"now": now, "limit": limit}).all()
    if not due:
        return []
    tx.execute(
        _lease,
        [
            {"of": row.conversation_id, "number": row.position, "until": until, "by": by}
            for row in due
        ],
    )
    return [
        Outgoing(
            row.conversation_id,
            row.position,
            row.channel,
            row.bot,
            tx.unseal(row.chat_sealed, f"|conversations|chat|{row.conversation_id}").decode(),
            row.locale,
            row.data_key_id,
            tx.unseal(row.content_sealed, _place("content", row.conversation_id, row.position)),
            row.attempts,
            row.at,
            by,
        )
        for row in tx.execute(_leased, {"by": by})
    ]


def settle(tx: Transaction, results: Sequence[Settled]) -> None:
    """Write what came of sending; the very words are kept, to prove what was said.

    Whoever has lost a lease meanwhile writes nothing.
    """
    tx.execute(_settle, [_settled(tx, result) for result in results])


def _settled(tx: Transaction, result: Settled) -> dict[str, object]:
    of = result.of
    words = None
    if result.words is not None:
        place = _place("words", of.conversation_id, of.position)
        words = tx.seal(of.data_key_id, result.words, place)
    return {
        "of": of.conversation_id,
        "number": of.position,
        "by": of.lease,
        "new_state": result.state,
        "new_words": words,
        "new_ref": result.ref,
        "new_due": result.due_at,
        "new_error": result.error,
        "new_sent": result.at if result.state is MessageState.SENT else None,
    }


def give_up(tx: Transaction, conversation_id: str, why: str) -> None:
    """Take a conversation's unsent messages out of the queue: it cannot be reached."""
    tx.execute(
        update(messages)
        .where(messages.c.conversation_id == conversation_id, _queued)
        .values(state=MessageState.DEAD, error=why, lease=None, leased_until=None)
    )


def retry_wait(attempts: int) -> timedelta:
    """How long to wait before try number ``attempts + 1``: a second, doubling up to a minute."""
    return timedelta(seconds=min(60, 2 ** max(0, attempts - 1)))


def _place(column: str, conversation_id: str, position: int) -> str:
    return f"|messages|{column}|{conversation_id}:{position}"
