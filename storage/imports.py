"""Imports: files of statements on their way in, how far each has come, and its faulty rows.

`storage.import_progress` moves them on.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, func, insert, select

from storage import audit, sealed
from storage.errors import Fact, TooManyImportsError, UnknownImportError
from storage.ids import new_id
from storage.records import Lender
from storage.schema import import_faults, imports
from storage.transaction import Transaction

LEASE: Final = timedelta(seconds=60)
KEPT: Final = timedelta(days=30)
UNFINISHED_MAX: Final = 20
"""Imports of one lender that may wait at once."""


class State(StrEnum):
    """Where an import stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class Count(StrEnum):
    """What became of a row."""

    APPLIED = "applied"
    UNCHANGED = "unchanged"
    MERGED = "merged"
    FAULTY = "faulty"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one cell: the column as the file names it, a code, and facts to say."""

    column: str
    code: str
    value: str = field(repr=False, default="")
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Import:
    """One import; ``cursor`` is the last row of the file that is settled."""

    id: str
    lender_id: str
    actor: str
    format: str
    locale: str
    dry_run: bool
    state: State
    place: str
    key: bytes = field(repr=False)
    name: str = field(repr=False)
    size: int
    rows: int | None
    cursor: int
    counts: Mapping[str, int]
    problem: str | None
    problem_facts: Mapping[str, Fact]
    attempts: int
    lease: str | None
    created_at: datetime
    started_at: datetime | None
    ended_at: datetime | None


_TABLE: Final = imports.c
_add: Final = insert(imports)
_by_id: Final = select(imports).where(_TABLE.id == bindparam("id"))
_own: Final = _by_id.where(_TABLE.lender_id == bindparam("of"))
_newest: Final = (
    select(imports)
    .where(_TABLE.id < bindparam("before"))
    .order_by(_TABLE.id.desc())
    .limit(bindparam("limit"))
)
_newest_of: Final = _newest.where(_TABLE.lender_id == bindparam("of"))
_unfinished: Final = (
    select(func.count())
    .select_from(imports)
    .where(_TABLE.lender_id == bindparam("of"), _TABLE.ended_at.is_(None))
)
_faults: Final = (
    select(import_faults)
    .where(import_faults.c.import_id == bindparam("of"), import_faults.c.row > bindparam("after"))
    .order_by(import_faults.c.row)
    .limit(bindparam("limit"))
)
_places: Final = select(_TABLE.place).where(_TABLE.place.in_(bindparam("places", expanding=True)))
_old: Final = select(_TABLE.id).where(_TABLE.created_at < bindparam("before"))
_forget_faults: Final = delete(import_faults).where(import_faults.c.import_id.in_(_old))
_forget: Final = delete(imports).where(_TABLE.created_at < bindparam("before"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """A file that lies in the vault, and what is to be done with it."""

    format: str
    locale: str
    dry_run: bool
    place: str
    key: bytes = field(repr=False)
    size: int
    name: str = field(repr=False, default="")


def add(
    tx: Transaction,
    lender: Lender,
    arrived: Arrived,
    *,
    actor: str,
    by: str | None = None,
    at: datetime,
) -> Import:
    """Queue an import, or begin it oneself under a lease; raise TooManyImportsError."""
    if tx.execute(_unfinished, {"of": lender.id}).scalar_one() >= UNFINISHED_MAX:
        raise TooManyImportsError(limit=UNFINISHED_MAX)
    import_id, own_key = new_id(at), tx.own_data_key(at)
    tx.execute(
        _add,
        {
            "id": import_id,
            "lender_id": lender.id,
            "actor": actor,
            "format": arrived.format,
            "locale": arrived.locale,
            "dry_run": arrived.dry_run,
            "state": State.RUNNING if by else State.WAITING,
            "place": arrived.place,
            "key_sealed": tx.seal(own_key, arrived.key, _place("key", import_id)),
            "name_sealed": sealed.seal_text(tx, own_key, arrived.name, _place("name", import_id)),
            "size": arrived.size,
            "cursor": 0,
            "counts": {},
            "attempts": 1 if by else 0,
            "lease": by,
            "leased_until": at + LEASE if by else None,
            "started_at": at if by else None,
            "created_at": at,
        },
    )
    audit.note(tx, lender.id, at=at, actor=actor, action="import-added", subject=import_id)
    return by_id(tx, import_id)


def by_id(tx: Transaction, import_id: str) -> Import:
    """Read an import; raise UnknownImportError if there is none."""
    row = tx.execute(_by_id, {"id": import_id}).first()
    if row is None:
        raise UnknownImportError(id=import_id)
    return read(tx, row)


def own(tx: Transaction, lender_id: str, import_id: str) -> Import:
    """Read one of a lender's own imports; raise UnknownImportError for others."""
    row = tx.execute(_own, {"id": import_id, "of": lender_id}).first()
    if row is None:
        raise UnknownImportError(id=import_id)
    return read(tx, row)


def newest(
    tx: Transaction, lender_id: str | None, *, before: str = "", limit: int = 50
) -> list[Import]:
    """List imports of one lender, or of all, newest first, from before an id on."""
    page = {"before": before or "~", "limit": limit}
    if lender_id is None:
        return [read(tx, row) for row in tx.execute(_newest, page)]
    return [read(tx, row) for row in tx.execute(_newest_of, page | {"of": lender_id})]


def faults(
    tx: Transaction, import_id: str, *, after: int = 0, limit: int = 100
) -> dict[int, list[Fault]]:
    """Read what is wrong with faulty rows, by row, from behind a row on."""
    found = tx.execute(_faults, {"of": import_id, "after": after, "limit": limit})
    return {
        row.row: [
            Fault(one["column"], one["code"], one["value"], one["facts"])
            for one in sealed.value(tx, row.faults_sealed, fault_place(import_id, row.row)) or []
        ]
        for row in found
    }


def known_places(tx: Transaction, places: Sequence[str]) -> set[str]:
    """Tell which places of the vault belong to an import."""
    return set(tx.execute(_places, {"places": list(places)}).scalars())


def tidy(tx: Transaction, *, before: datetime) -> None:
    """Forget old imports; their files are then nobody's, and swept from the vault."""
    tx.execute(_forget_faults, {"before": before})
    tx.execute(_forget, {"before": before})


def _place(column: str, import_id: str) -> str:
    return f"|imports|{column}|{import_id}"


def fault_place(import_id: str, row: int) -> str:
    """Name the place of what is sealed of a faulty row."""
    return f"|import_faults|faults|{import_id}/{row}"


def read(tx: Transaction, row: Row[Any]) -> Import:
    """Read a row of ``imports``."""
    return Import(
        id=row.id,
        lender_id=row.lender_id,
        actor=row.actor,
        format=row.format,
        locale=row.locale,
        dry_run=row.dry_run,
        state=State(row.state),
        place=row.place,
        key=tx.unseal(row.key_sealed, _place("key", row.id)),
        name=sealed.text(tx, row.name_sealed, _place("name", row.id)),
        size=row.size,
        rows=row.rows,
        cursor=row.cursor,
        counts=row.counts,
        problem=row.problem,
        problem_facts=row.problem_facts or {},
        attempts=row.attempts,
        lease=row.lease,
        created_at=row.created_at,
        started_at=row.started_at,
        ended_at=row.ended_at,
    )
