"""Tasks: work outside a transaction, queued within one, leased with a deadline, tried again.

One task waits per kind and subject; putting it again moves its time. A lease that is not settled
before its deadline (the process was killed) makes the task due again; the worker that lost it
cannot settle it any more.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, bindparam, literal_column, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from storage.gathering import Together
from storage.ids import new_id
from storage.records import Task
from storage.schema import tasks
from storage.sealing import ForgottenError, SealBrokenError
from storage.transaction import Transaction

WAITING: Final = "waiting"
DONE: Final = "done"
DEAD: Final = "dead"
TRIES: Final = 10

_WAITING: Final[ColumnElement[str]] = literal_column("'waiting'")
_insert: Final = upsert(tasks)
_put: Final = _insert.on_conflict_do_update(
    index_elements=["kind", "subject"],
    index_where=tasks.c.state == _WAITING,
    set_={"due_at": _insert.excluded.due_at, "payload_sealed": _insert.excluded.payload_sealed},
    # One that is being worked on is left alone; see `put`.
    where=tasks.c.lease.is_(None),
).returning(tasks.c.kind, tasks.c.subject)
_due: Final = (
    select(tasks)
    .where(
        tasks.c.state == _WAITING,
        tasks.c.due_at <= bindparam("now"),
        tasks.c.leased_until.is_(None) | (tasks.c.leased_until <= bindparam("now")),
    )
    .order_by(tasks.c.due_at)
    .limit(bindparam("limit"))
    .with_for_update(skip_locked=True)
)
_any_due: Final = (
    select(tasks.c.id).where(tasks.c.state == _WAITING, tasks.c.due_at <= bindparam("now")).limit(1)
)
_awaited: Final = select(tasks.c.id).where(
    tasks.c.kind == bindparam("of_kind"),
    tasks.c.subject == bindparam("subject"),
    tasks.c.state == _WAITING,
)
_lease: Final = (
    update(tasks)
    .where(tasks.c.id == bindparam("task_id"))
    .values(leased_until=bindparam("until"), lease=bindparam("by"), attempts=tasks.c.attempts + 1)
)
_release: Final = (
    update(tasks)
    .where(tasks.c.state == _WAITING, tasks.c.lease == bindparam("by"))
    .values(leased_until=None, lease=None, attempts=tasks.c.attempts - 1)
)
_settle: Final = (
    update(tasks)
    .where(tasks.c.id == bindparam("task_id"), tasks.c.lease == bindparam("by"))
    .values(
        state=bindparam("new_state"),
        due_at=bindparam("new_due"),
        error=bindparam("new_error"),
        ended_at=bindparam("new_ended"),
        payload_sealed=bindparam("new_payload"),
        lease=None,
        leased_until=None,
    )
)


def put(
    tx: Transaction,
    kind: str,
    subject: str,
    *,
    at: datetime,
    due_at: datetime | None = None,
    payload: Mapping[str, object] | None = None,
) -> None:
    """Queue a task; it runs after the commit, not before ``due_at``.

    ``subject`` is an id. The payload is sealed under the installation's own key. A task of the
    same kind and subject that is running right now is followed by another.
    """
    task_id = new_id(at)
    row = {
        "id": task_id,
        "kind": kind,
        "subject": subject,
        "payload_sealed": _seal(tx, payload, at),
        "state": WAITING,
        "due_at": due_at or at,
        "attempts": 0,
        "created_at": at,
    }
    tx.later(_PUT, row)


def _put_all(tx: Transaction, rows: Sequence[Mapping[str, Any]]) -> None:
    last = {(row["kind"], row["subject"]): row for row in rows}
    put = {(row.kind, row.subject) for row in tx.execute(_put, list(last.values()))}
    running = [row for key, row in last.items() if key not in put]
    if running:
        tx.execute(_put, [{**row, "subject": f"{row['subject']}#{row['id']}"} for row in running])


_PUT: Final = Together(tasks, _put_all)


def anything_due(tx: Transaction, now: datetime) -> bool:
    """Tell whether a task waits to be done, without locking anything."""
    return tx.execute(_any_due, {"now": now}).first() is not None


def waits(tx: Transaction, kind: str, subject: str) -> bool:
    """Tell whether a task is still to be done, or is being done right now."""
    return tx.execute(_awaited, {"of_kind": kind, "subject": subject}).first() is not None


def lease(tx: Transaction, by: str, *, now: datetime, until: datetime, limit: int) -> list[Task]:
    """Lease what is due; ``by`` is unique to this call.

    One that cannot be unsealed is given up at once: it would look the same the next time.
    """
    due = tx.execute(_due, {"now": now, "limit": limit}).all()
    if due:
        tx.execute(_lease, [{"task_id": row.id, "until": until, "by": by} for row in due])
    return [task for row in due if (task := _leased(tx, row, by, now))]


def release(tx: Transaction, by: str) -> None:
    """Give back what one call has leased and nobody has begun."""
    tx.execute(_release, {"by": by})


def _leased(tx: Transaction, row: Row[Any], by: str, now: datetime) -> Task | None:
    subject = row.subject.partition("#")[0]
    try:
        payload = _unseal(tx, row.payload_sealed)
    except (ForgottenError, SealBrokenError) as error:
        lost = Task(row.id, row.kind, subject, {}, row.attempts + 1, by)
        why = type(error).__name__
        _write(tx, lost, DEAD, due=now, error=why, ended=now, payload=row.payload_sealed)
        return None
    return Task(row.id, row.kind, subject, payload, row.attempts + 1, by)


def done(tx: Transaction, task: Task, at: datetime) -> None:
    """Settle a task that succeeded; its payload is dropped."""
    _write(tx, task, DONE, due=at, error=None, ended=at, payload=None)


def failed(tx: Transaction, task: Task, error: str, at: datetime) -> bool:
    """Settle a task that failed: again after a growing delay, or kept as dead with its error.

    Return whether it was given up. ``error`` names kinds of faults, never texts of people.
    """
    payload = _seal(tx, task.payload, at) if task.payload else None
    if task.attempts >= TRIES:
        _write(tx, task, DEAD, due=at, error=error, ended=at, payload=payload)
        return True
    wait = timedelta(seconds=min(3600, 2**task.attempts))
    _write(tx, task, WAITING, due=at + wait, error=error, ended=None, payload=payload)
    return False


def _write(  # noqa: PLR0913  a settled task's own fields
    tx: Transaction,
    task: Task,
    state: str,
    *,
    due: datetime,
    error: str | None,
    ended: datetime | None,
    payload: bytes | None,
) -> None:
    tx.execute(
        _settle,
        {
            "task_id": task.id,
            "by": task.lease,
            "new_state": state,
            "new_due": due,
            "new_error": error,
            "new_ended": ended,
            "new_payload": payload,
        },
    )


def _seal(tx: Transaction, payload: Mapping[str, object] | None, at: datetime) -> bytes | None:
    if not payload:
        return None
    return tx.seal(tx.own_data_key(at), json.dumps(payload), "|tasks|payload|")


def _unseal(tx: Transaction, sealed: bytes | None) -> Mapping[str, object]:
    if sealed is None:
        return {}
    found: Mapping[str, object] = json.loads(tx.unseal(sealed, "|tasks|payload|"))
    return found
