"""Canned replies: what a lender's staff say often, in each language, for one queue or for all.

One with steps is a macro: besides what it says, it tags, notes or settles under the same name.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, insert, select, update

from storage import audit
from storage.ids import new_id
from storage.schema import canned_replies
from storage.transaction import Transaction

LENGTH: Final = 4000
ANY: Final = ""
"""The subject of a reply that fits every queue."""

_add: Final = insert(canned_replies)
_change: Final = (
    update(canned_replies)
    .where(canned_replies.c.id == bindparam("of"), canned_replies.c.ended_at.is_(None))
    .values(
        name=bindparam("named"),
        subject=bindparam("queue"),
        words=bindparam("said"),
        steps=bindparam("does"),
        changed_at=bindparam("at"),
    )
)
_end: Final = (
    update(canned_replies)
    .where(canned_replies.c.id == bindparam("of"), canned_replies.c.ended_at.is_(None))
    .values(ended_at=bindparam("at"))
)
_by_id: Final = select(canned_replies).where(
    canned_replies.c.id == bindparam("of"), canned_replies.c.ended_at.is_(None)
)
_of_lender: Final = (
    select(canned_replies)
    .where(canned_replies.c.lender_id == bindparam("of"), canned_replies.c.ended_at.is_(None))
    .order_by(canned_replies.c.name, canned_replies.c.id)
    .limit(500)
)


@dataclass(frozen=True, slots=True)
class Canned:
    """What it is called, which queue it is for, what it says by language, and what else it does."""

    name: str
    words: Mapping[str, str]
    subject: str = ANY
    steps: Sequence[str] = ()
    id: str = ""
    lender_id: str = ""

    @property
    def tags(self) -> list[str]:
        """Name the tags that it puts on a ticket."""
        return [it.removeprefix("tag:") for it in self.steps if it.startswith("tag:")]

    def fits(self, subject: str) -> bool:
        """Tell whether it is meant for a queue."""
        return self.subject in {ANY, subject}


def put(tx: Transaction, lender_id: str, it: Canned, *, by: str, at: datetime) -> str:
    """Keep a canned reply, in place of what it was if it has an id; give the id."""
    reply_id = it.id or new_id(at)
    if it.id:
        values = {"of": it.id, "named": it.name, "queue": it.subject, "at": at}
        tx.execute(_change, values | {"said": dict(it.words), "does": list(it.steps)})
    else:
        tx.execute(
            _add,
            {
                "id": reply_id,
                "lender_id": lender_id,
                "name": it.name,
                "subject": it.subject,
                "words": dict(it.words),
                "steps": list(it.steps),
                "changed_at": at,
            },
        )
    audit.note(tx, lender_id, at=at, actor=by, action="canned-reply-put", subject=reply_id)
    return reply_id


def end(tx: Transaction, it: Canned, *, by: str, at: datetime) -> None:
    """Use a canned reply no more."""
    if tx.execute(_end, {"of": it.id, "at": at}).rowcount:
        audit.note(tx, it.lender_id, at=at, actor=by, action="canned-reply-ended", subject=it.id)


def by_id(tx: Transaction, reply_id: str) -> Canned | None:
    """Find a canned reply that is in use."""
    row = tx.execute(_by_id, {"of": reply_id}).first()
    return _read(row) if row else None


def of_lender(tx: Transaction, lender_id: str) -> list[Canned]:
    """List what a lender's staff say often, by name."""
    return [_read(row) for row in tx.execute(_of_lender, {"of": lender_id})]


def _read(row: Row[Any]) -> Canned:
    return Canned(row.name, row.words, row.subject, tuple(row.steps), row.id, row.lender_id)
