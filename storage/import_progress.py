"""How imports move on: under a lease, some rows at a time, to their end.

Whoever works on one holds its lease. Rows, the cursor behind them and the counts are written in
one transaction that also renews the lease, so no row is lost or counted twice, and whoever has
lost the lease writes nothing more.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import and_, bindparam, delete, func, insert, select, update

from storage import audit, sealed
from storage.errors import Fact
from storage.imports import LEASE, Count, Fault, Import, State, by_id, fault_place
from storage.schema import import_faults, imports
from storage.transaction import Transaction

ACCIDENT: Final = "unexpected"
"""The problem of an import that met accidents of ours: another try may do."""
ATTEMPTS: Final = 5
"""How often one is taken up again without getting any further."""


class LostLeaseError(RuntimeError):
    """Somebody else has taken the import up; nothing more is written here."""


_TABLE: Final = imports.c
_older: Final = imports.alias()
_waits: Final = and_(
    _TABLE.ended_at.is_(None),
    _TABLE.leased_until.is_(None) | (_TABLE.leased_until <= bindparam("now")),
    # A lender's files are taken in the order in which they came.
    ~select(_older.c.id)
    .where(
        _older.c.lender_id == _TABLE.lender_id,
        _older.c.ended_at.is_(None),
        _older.c.id < _TABLE.id,
    )
    .exists(),
)
_due: Final = (
    select(imports).where(_waits).order_by(_TABLE.id).limit(1).with_for_update(skip_locked=True)
)
_any_due: Final = select(_TABLE.id).where(_waits).limit(1)
_lease: Final = (
    update(imports)
    .where(_TABLE.id == bindparam("import_id"))
    .values(
        state=State.RUNNING,
        lease=bindparam("by"),
        leased_until=bindparam("until"),
        attempts=_TABLE.attempts + 1,
        started_at=func.coalesce(_TABLE.started_at, bindparam("now", type_=_TABLE.started_at.type)),
    )
)
_held: Final = update(imports).where(
    _TABLE.id == bindparam("import_id"),
    _TABLE.lease == bindparam("by"),
    _TABLE.ended_at.is_(None),
)
_renew: Final = _held.values(leased_until=bindparam("until"))
_counted: Final = _held.values(rows=bindparam("in_all"), leased_until=bindparam("until"))
_step: Final = _held.where(_TABLE.cursor == bindparam("known")).values(
    cursor=bindparam("reached"),
    counts=bindparam("so_far"),
    leased_until=bindparam("until"),
    attempts=0,
)
_release: Final = _held.values(leased_until=None, lease=None)
_end: Final = _held.values(
    state=bindparam("how"),
    ended_at=bindparam("at"),
    problem=bindparam("why"),
    problem_facts=bindparam("why_facts"),
    lease=None,
    leased_until=None,
)
_anew: Final = update(imports).where(
    _TABLE.id == bindparam("import_id"), _TABLE.state == bindparam("from_state")
)
_waiting: Final = {
    "state": State.WAITING,
    "attempts": 0,
    "started_at": None,
    "ended_at": None,
    "problem": None,
    "problem_facts": None,
}
_for_good: Final = _anew.where(_TABLE.dry_run.is_(True)).values(
    **_waiting, dry_run=False, cursor=0, counts={}
)
_on: Final = _anew.where(_TABLE.problem == bindparam("why")).values(**_waiting)
_forget_faults: Final = delete(import_faults).where(
    import_faults.c.import_id == bindparam("import_id")
)
_add_faults: Final = insert(import_faults)


def anything_due(tx: Transaction, now: datetime) -> bool:
    """Tell whether an import waits to be taken up, without locking anything."""
    return tx.execute(_any_due, {"now": now}).first() is not None


def lease(tx: Transaction, by: str, *, now: datetime) -> Import | None:
    """Take up what is to be done next, with the lease in the name ``by``."""
    row = tx.execute(_due, {"now": now}).first()
    if row is None:
        return None
    held = {"import_id": row.id, "by": by, "until": now + LEASE, "now": now}
    tx.execute(_lease, held)
    return by_id(tx, row.id)


def renew(tx: Transaction, it: Import, *, now: datetime) -> None:
    """Say that it is still being worked on; raise LostLeaseError if it is not ours any more."""
    _hold(tx, _renew, it, {"until": now + LEASE})


def counted(tx: Transaction, it: Import, rows: int, *, now: datetime) -> None:
    """Note how many rows there are in all."""
    _hold(tx, _counted, it, {"until": now + LEASE, "in_all": rows})


def step(  # noqa: PLR0913  what is noted of a step
    tx: Transaction,
    it: Import,
    *,
    known: int,
    reached: int,
    counts: Mapping[str, int],
    faults: Mapping[int, Sequence[Fault]],
    now: datetime,
) -> None:
    """Note what became of some rows, in the transaction that wrote them.

    Raise LostLeaseError, which undoes the transaction, unless the cursor was still at ``known``.
    """
    told = {"known": known, "reached": reached, "so_far": dict(counts), "until": now + LEASE}
    _hold(tx, _step, it, told)
    if faults:
        tx.execute(
            _add_faults, [_fault_row(tx, it, row, found, now) for row, found in faults.items()]
        )


def release(tx: Transaction, it: Import) -> None:
    """Give it back, to be taken up again at once."""
    tx.execute(_release, {"import_id": it.id, "by": it.lease})


def end(
    tx: Transaction,
    it: Import,
    *,
    problem: str | None = None,
    facts: Mapping[str, Fact] | None = None,
    at: datetime,
) -> Import:
    """Settle it: done, or failed with a problem that concerns the file as a whole."""
    state = State.FAILED if problem else State.DONE
    told = {"how": state, "why": problem, "why_facts": dict(facts or {}), "at": at}
    _hold(tx, _end, it, told)
    ended = by_id(tx, it.id)
    audit.note(
        tx,
        it.lender_id,
        at=at,
        actor=it.actor,
        action=f"import-{state}",
        subject=it.id,
        dry_run=it.dry_run,
        **{str(count): ended.counts.get(count, 0) for count in Count},
    )
    return ended


def for_good(tx: Transaction, it: Import, *, actor: str, at: datetime) -> bool:
    """Import what a dry run has looked through; tell whether it was one that is done."""
    begun = tx.execute(_for_good, {"import_id": it.id, "from_state": State.DONE}).rowcount > 0
    if begun:
        tx.execute(_forget_faults, {"import_id": it.id})
        audit.note(tx, it.lender_id, at=at, actor=actor, action="import-for-good", subject=it.id)
    return begun


def go_on(tx: Transaction, it: Import, *, actor: str, at: datetime) -> bool:
    """Take up again, from where it was, what accidents of ours have ended; tell if it was so."""
    told = {"import_id": it.id, "from_state": State.FAILED, "why": ACCIDENT}
    begun = tx.execute(_on, told).rowcount > 0
    if begun:
        audit.note(tx, it.lender_id, at=at, actor=actor, action="import-gone-on", subject=it.id)
    return begun


def _hold(tx: Transaction, statement: Any, it: Import, told: Mapping[str, Any]) -> None:  # noqa: ANN401  a statement of SQLAlchemy's
    if not tx.execute(statement, {"import_id": it.id, "by": it.lease, **told}).rowcount:
        raise LostLeaseError(it.id)


def _fault_row(
    tx: Transaction, it: Import, row: int, found: Sequence[Fault], at: datetime
) -> dict[str, Any]:
    said = [
        {"column": one.column, "code": one.code, "value": one.value, "facts": dict(one.facts)}
        for one in found
    ]
    where = fault_place(it.id, row)
    return {
        "import_id": it.id,
        "row": row,
        "faults_sealed": sealed.seal_value(tx, tx.own_data_key(at), said, where),
    }
