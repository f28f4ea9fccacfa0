"""The queue of what is to be said: leased in order within each chat, sent, and settled.

Every queued message is a row of a transcript (`messages`). Whoever delivers leases the first unsent
one of each conversation, for a while; a lease that ends unsettled frees it for others.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Row,
    and_,
    bindparam,
    exists,
    func,
    literal_column,
    select,
    update,
)

from storage.columns import Instant
from storage.hot import Hot
from storage.messages import place
from storage.schema import conversations, links, messages
from storage.sealing import ForgottenError, SealBrokenError
from storage.terms import MessageState
from storage.transaction import Transaction


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
    about: str | None = None
    lender_id: str | None = None
    """Whose words are spoken: the line's own lender, or else the only one they are linked to."""


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


_earlier = messages.alias("earlier")
# The literal makes both engines use the partial index of what is queued.
_QUEUED: Final[ColumnElement[str]] = literal_column("'queued'")
_queued: Final = messages.c.state == _QUEUED
_next: Final = Hot(
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
_lease: Final = Hot(
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
_only_lender: Final = (
    select(func.min(links.c.lender_id))
    .where(
        links.c.conversation_id == conversations.c.id,
        links.c.ended_at.is_(None),
        links.c.expires_at > bindparam("now"),
    )
    .having(func.count(links.c.lender_id.distinct()) == 1)
    .scalar_subquery()
)
_leased: Final = Hot(
    select(
        messages.c.conversation_id,
        messages.c.position,
        messages.c.content_sealed,
        messages.c.attempts,
        messages.c.at,
        messages.c.about,
        conversations.c.channel,
        conversations.c.bot,
        conversations.c.chat_sealed,
        conversations.c.locale,
        conversations.c.data_key_id,
        func.coalesce(conversations.c.lender_id, _only_lender).label("lender_id"),
    )
    .select_from(messages.join(conversations))
    .where(_queued, messages.c.lease == bindparam("by"))
)
_release: Final = (
    update(messages)
    .where(_queued, messages.c.lease == bindparam("by"))
    .values(leased_until=None, lease=None)
)
_bury: Final = (
    update(messages)
    .where(
        messages.c.conversation_id == bindparam("of"), messages.c.position == bindparam("number")
    )
    .values(state=MessageState.DEAD, error=bindparam("why"), leased_until=None, lease=None)
)
_settle: Final = Hot(
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
_again: Final = (
    update(messages)
    .where(
        messages.c.conversation_id == bindparam("of"),
        messages.c.position == bindparam("number"),
        messages.c.state == MessageState.DEAD,
    )
    .values(
        state=MessageState.QUEUED, due_at=bindparam("now", type_=Instant), attempts=0, error=None
    )
)


def lease(
    tx: Transaction, by: str, *, now: datetime, until: datetime, limit: int
) -> list[Outgoing]:
    """Lease the first unsent message of each conversation that has one due.

    ``by`` is unique to this call. Order within a chat holds because a later message is not
    leased while an earlier one is queued. One that cannot be unsealed (its key was forgotten, or
    somebody altered it) is given up, so that it holds up nobody.
    """
    due = tx.run(_next, {"now": now, "limit": limit})
    if not due:
        return []
    tx.run(
        _lease,
        [
            {"of": row.conversation_id, "number": row.position, "until": until, "by": by}
            for row in due
        ],
    )
    leased = tx.run(_leased, {"by": by, "now": now})
    return [message for row in leased if (message := _outgoing(tx, row, by))]


def _outgoing(tx: Transaction, row: Row[Any], by: str) -> Outgoing | None:
    try:
        chat = tx.unseal(row.chat_sealed, f"|conversations|chat|{row.conversation_id}").decode()
        content = tx.unseal(row.content_sealed, place("content", row.conversation_id, row.position))
    except (ForgottenError, SealBrokenError) as error:
        why = type(error).__name__
        tx.execute(_bury, {"of": row.conversation_id, "number": row.position, "why": why})
        return None
    return Outgoing(
        row.conversation_id,
        row.position,
        row.channel,
        row.bot,
        chat,
        row.locale,
        row.data_key_id,
        content,
        row.attempts,
        row.at,
        by,
        row.about,
        row.lender_id,
    )


def release(tx: Transaction, by: str) -> None:
    """Give back what one call has leased and nobody has sent."""
    tx.execute(_release, {"by": by})


def settle(tx: Transaction, results: Sequence[Settled]) -> None:
    """Write what came of sending; the very words are kept, to prove what was said.

    Whoever has lost a lease meanwhile writes nothing.
    """
    tx.run(_settle, [_settled(tx, result) for result in results])


def _settled(tx: Transaction, result: Settled) -> dict[str, object]:
    of = result.of
    words = None
    if result.words is not None:
        where = place("words", of.conversation_id, of.position)
        words = tx.seal(of.data_key_id, result.words, where)
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


def give_up(tx: Transaction, conversation_id: str, why: str) -> list[str]:
    """Take a conversation's unsent messages out of the queue: it cannot be reached.

    Return the tellings of notices that are among them.
    """
    given_up = tx.execute(
        update(messages)
        .where(messages.c.conversation_id == conversation_id, _queued)
        .values(state=MessageState.DEAD, error=why, lease=None, leased_until=None)
        .returning(messages.c.about)
    )
    return [row.about for row in given_up if row.about]


def retry(tx: Transaction, conversation_id: str, position: int, now: datetime) -> bool:
    """Queue a message again that was given up; False if it was not."""
    values = {"of": conversation_id, "number": position, "now": now}
    return tx.execute(_again, values).rowcount == 1


def retry_wait(attempts: int) -> timedelta:
    """How long to wait before try number ``attempts + 1``: a second, doubling up to a minute."""
    return timedelta(seconds=min(60, 2 ** max(0, attempts - 1)))
