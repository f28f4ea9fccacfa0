"""What was given up: tasks, messages and letters that nobody could handle; done again, or let go.

Nothing is forgotten without a reason out of a closed list, which the audit keeps.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    bindparam,
    delete,
    exists,
    func,
    literal,
    literal_column,
    select,
    update,
)

from storage import audit
from storage.columns import Instant
from storage.schema import conversations, dead_letters, lenders, messages, tasks, webhooks
from storage.schema import webhook_deliveries as deliveries
from storage.terms import MessageState
from storage.transaction import Transaction

SHOWN: Final = 100


class LetGo(StrEnum):
    """Why something that failed is not done any more."""

    OUTDATED = "outdated"
    DONE_BY_HAND = "done-by-hand"
    TWICE = "twice"
    TRIAL = "trial"
    HOPELESS = "hopeless"


class NothingGivenUpError(LookupError):
    """There is no such failure (any more)."""


@dataclass(frozen=True, slots=True)
class Failed:
    """Something that was given up; ``of`` is where it is found, ``error`` its kind of fault."""

    id: str
    kind: str
    error: str
    attempts: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Letters:
    """A lender's webhook with what it never took."""

    slug: str
    webhook_id: str
    count: int


@dataclass(frozen=True, slots=True)
class Failures:
    """All that was given up, the newest first."""

    tasks: Sequence[Failed]
    messages: Sequence[Failed]
    letters: Sequence[Failed]
    webhooks: Sequence[Letters]


# The literals make both engines use the partial indexes.
_DEAD: Final[ColumnElement[str]] = literal_column("'dead'")
_WAITING: Final[ColumnElement[str]] = literal_column("'waiting'")
_twin: Final = tasks.alias("twin")
_tasks: Final = (
    select(
        tasks.c.id,
        tasks.c.kind,
        tasks.c.error,
        tasks.c.attempts,
        func.coalesce(tasks.c.ended_at, tasks.c.created_at, type_=Instant).label("at"),
    )
    .where(tasks.c.state == _DEAD)
    .order_by(tasks.c.id.desc())
    .limit(SHOWN)
)
_messages: Final = (
    select(
        messages.c.conversation_id,
        messages.c.position,
        conversations.c.channel.label("kind"),
        messages.c.error,
        messages.c.attempts,
        messages.c.at,
    )
    .join(conversations, conversations.c.id == messages.c.conversation_id)
    .where(messages.c.state == _DEAD)
    .order_by(messages.c.at.desc())
    .limit(SHOWN)
)
_letters: Final = (
    select(
        dead_letters.c.id,
        dead_letters.c.channel.label("kind"),
        dead_letters.c.error,
        literal(1).label("attempts"),
        dead_letters.c.at,
    )
    .order_by(dead_letters.c.id.desc())
    .limit(SHOWN)
)
_webhooks: Final = (
    select(lenders.c.slug, webhooks.c.id, func.count().label("letters"))
    .select_from(webhooks.join(deliveries).join(lenders))
    .where(deliveries.c.state == _DEAD)
    .group_by(lenders.c.slug, webhooks.c.id)
    .order_by(lenders.c.slug, webhooks.c.id)
)
# One that waits under the same subject does the same work; two would break the unique index.
_again: Final = (
    update(tasks)
    .where(
        tasks.c.id == bindparam("of"),
        tasks.c.state == _DEAD,
        ~exists().where(
            _twin.c.state == _WAITING,
            _twin.c.kind == tasks.c.kind,
            _twin.c.subject == tasks.c.subject,
        ),
    )
    .values(
        state="waiting",
        due_at=bindparam("now"),
        attempts=0,
        error=None,
        ended_at=None,
        lease=None,
        leased_until=None,
    )
)
_let_go: Final = (
    update(tasks)
    .where(tasks.c.id == bindparam("of"), tasks.c.state == _DEAD)
    .values(state="let-go", payload_sealed=None)
)
_of_message: Final = (
    messages.c.conversation_id == bindparam("of"),
    messages.c.position == bindparam("number"),
    messages.c.state == _DEAD,
)
_send_again: Final = (
    update(messages)
    .where(*_of_message)
    .values(
        state=MessageState.QUEUED,
        due_at=bindparam("now"),
        attempts=0,
        error=None,
        lease=None,
        leased_until=None,
    )
)
_drop_message: Final = update(messages).where(*_of_message).values(state=MessageState.LET_GO)
_drop_letter: Final = delete(dead_letters).where(dead_letters.c.id == bindparam("of"))


def everything(tx: Transaction) -> Failures:
    """List what was given up."""
    return Failures(
        _read(tx, _tasks),
        [_message(row) for row in tx.execute(_messages)],
        _read(tx, _letters),
        [Letters(row.slug, row.id, row.letters) for row in tx.execute(_webhooks)],
    )


def replay_task(tx: Transaction, task_id: str, *, by: str, at: datetime) -> None:
    """Do a task again, with all its tries."""
    _did(tx.execute(_again, {"of": task_id, "now": at}).rowcount)
    _note(tx, "task-replayed", task_id, by, at)


def discard_task(tx: Transaction, task_id: str, why: LetGo, *, by: str, at: datetime) -> None:
    """Let a task go."""
    _did(tx.execute(_let_go, {"of": task_id}).rowcount)
    _note(tx, "task-let-go", task_id, by, at, why)


def replay_message(tx: Transaction, message: str, *, by: str, at: datetime) -> None:
    """Send a message again; what has been sent after it stays where it is."""
    _did(tx.execute(_send_again, _place(message) | {"now": at}).rowcount)
    _note(tx, "message-replayed", message, by, at)


def discard_message(tx: Transaction, message: str, why: LetGo, *, by: str, at: datetime) -> None:
    """Let a message go: nobody will read it."""
    _did(tx.execute(_drop_message, _place(message)).rowcount)
    _note(tx, "message-let-go", message, by, at, why)


def discard_letter(tx: Transaction, incident: str, why: LetGo, *, by: str, at: datetime) -> None:
    """Forget a letter that nobody could handle, with what stood in it."""
    _did(tx.execute(_drop_letter, {"of": incident}).rowcount)
    _note(tx, "dead-letter-let-go", incident, by, at, why)


def _did(rows: int) -> None:
    if not rows:
        raise NothingGivenUpError


def _read(tx: Transaction, statement: Select[Any]) -> list[Failed]:
    return [
        Failed(row.id, row.kind, row.error or "", row.attempts, row.at)
        for row in tx.execute(statement)
    ]


def _message(row: Row[Any]) -> Failed:
    where = f"{row.conversation_id}-{row.position}"
    return Failed(where, row.kind, row.error or "", row.attempts, row.at)


def _place(message: str) -> dict[str, Any]:
    conversation, _, number = message.partition("-")
    return {"of": conversation, "number": int(number) if number.isdecimal() else -1}


def _note(
    tx: Transaction, action: str, subject: str, by: str, at: datetime, why: LetGo | None = None
) -> None:
    facts = {"why": why.value} if why else {}
    audit.note(tx, None, at=at, actor=by, action=action, subject=subject, **facts)
