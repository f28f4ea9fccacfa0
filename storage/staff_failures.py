"""Failed sign-ins: each makes whoever tries wait longer, for an account and for an address.

A subject is a blind index, so that a name nobody has waits as a known one does. A try is counted
before it is checked: many at once cannot slip past.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from storage.schema import staff_failures
from storage.transaction import Transaction

FORGOTTEN: Final = timedelta(days=1)
"""How long after the last failure all of them are forgotten."""
_FIRST: Final = timedelta(seconds=30)
_LONGEST: Final = timedelta(hours=1)
_DOUBLINGS: Final = 7

_insert: Final = upsert(staff_failures)
_count: Final = _insert.on_conflict_do_update(
    index_elements=["subject_index"],
    set_={"count": staff_failures.c.count + 1, "last_at": _insert.excluded.last_at},
)
_read: Final = (
    select(staff_failures.c.count.label("failures"), staff_failures.c.last_at)
    .where(staff_failures.c.subject_index == bindparam("of"))
    .with_for_update()
)
_undo: Final = (
    update(staff_failures)
    .where(staff_failures.c.subject_index == bindparam("of"), staff_failures.c.count > 0)
    .values(count=staff_failures.c.count - 1)
)
_forget: Final = delete(staff_failures).where(staff_failures.c.subject_index == bindparam("of"))


@dataclass(frozen=True, slots=True)
class Subject:
    """Who or where tries come from, and how many failures cost nothing."""

    index: bytes
    free: int


def account(tx: Transaction, login: str) -> Subject:
    """Name an account by what is typed, whether anybody has it or not."""
    return Subject(tx.blind("staff-failures", "account", login), 5)


def address(tx: Transaction, remote: str) -> Subject:
    """Name an address; a whole office may share one."""
    return Subject(tx.blind("staff-failures", "address", remote), 20)


def take(tx: Transaction, subjects: Sequence[Subject], at: datetime) -> timedelta:
    """Count one more try; or, if it comes too early, say how long to wait and count nothing."""
    wait = max((_wait(tx, it, at) for it in subjects), default=timedelta())
    if wait > timedelta():
        return wait
    for it in subjects:
        tx.execute(_count, {"subject_index": it.index, "count": 1, "last_at": at})
    return timedelta()


def undo(tx: Transaction, subjects: Sequence[Subject]) -> None:
    """Take a try back that turned out right."""
    for it in subjects:
        tx.execute(_undo, {"of": it.index})


def forget(tx: Transaction, subject: Subject) -> None:
    """Forget the failures of an account whose person has come in."""
    tx.execute(_forget, {"of": subject.index})


def _wait(tx: Transaction, subject: Subject, at: datetime) -> timedelta:
    row = tx.execute(_read, {"of": subject.index}).first()
    if row is None:
        return timedelta()
    if at - row.last_at >= FORGOTTEN:
        forget(tx, subject)
        return timedelta()
    beyond = row.failures - subject.free
    if beyond < 0:
        return timedelta()
    delay = min(_FIRST * 2 ** min(beyond, _DOUBLINGS), _LONGEST)
    left: timedelta = row.last_at + delay - at
    return max(left, timedelta())
