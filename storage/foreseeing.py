"""What statements will write if they are about nothing that is known yet, worked out elsewhere.

Most rows of a first import name applications and people that nobody has told us of. What they
write then depends on nothing that is stored: another process can decide, seal and hash it, by the
very functions that do so here. Whoever writes it looks first whether that is still so.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from operator import attrgetter
from typing import Any, Final, TypeVar, cast

from sqlalchemy import Connection, Executable, insert
from sqlalchemy.dialects.postgresql import Insert as Upsert

from storage import applications, asking_settings, borrowers
from storage.chain import Entry
from storage.feed import Queued
from storage.hot import Hot
from storage.reading_ahead import read_ahead
from storage.records import Lender, Unstated
from storage.schema import metadata
from storage.sealing import Sealer
from storage.statements import Push, StatedParty
from storage.transaction import Transaction

T = TypeVar("T")
# As bare values: records with slots take several times as long from one process to another.
_noted: Final[Callable[[Entry], tuple[Any, ...]]] = attrgetter(*(it.name for it in fields(Entry)))
Row = Mapping[str, Any]
Named = tuple[str, tuple[tuple[str | None, str | None], ...]]
"""An application's number, and the reference and identity number of each person on it."""


class StoreNeededError(Exception):
    """It depends on what is stored: nothing of it can be told elsewhere."""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What is to be written, table by table, noted and told; whom and what it takes for new."""

    named: Sequence[Named]
    rows: Sequence[tuple[str, Row]]
    entries: Sequence[tuple[Any, ...]]
    events: Sequence[Queued]


class _Nothing:
    returns_rows: Final = False


class _NoStore:
    """Keeps what is added; whatever asks for more is told that there is no store."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, Row]] = []

    def execute(self, statement: Executable, rows: Row | Sequence[Row] | None = None) -> _Nothing:
        added: Any = statement
        plain = statement.is_insert and not isinstance(added, Upsert) and not added._returning  # noqa: SLF001  no other way to ask
        if not plain or rows is None:
            raise StoreNeededError
        several = (rows,) if isinstance(rows, Mapping) else rows
        self.rows += [(added.table.name, row) for row in several]
        return _Nothing()

    def exec_driver_sql(self, _sql: str) -> None:
        raise StoreNeededError


def foresee(
    sealer: Sealer, lender: Lender, pushes: Sequence[Push], function: Callable[[Transaction], T]
) -> tuple[Foreseen, T]:
    """Have these statements put as if nothing was known of them; raise StoreNeededError.

    The lender is taken to have no rules.
    """
    store = _NoStore()
    tx = Transaction(cast("Connection", store), sealer)
    named = [(it.number, tuple(_people(it))) for it in pushes]
    with tx.gathering():
        asking_settings.suppose_none(tx, lender.id, "rules")
        applications.suppose_none(tx, lender.id, [number for number, _ in named])
        _suppose_nobody(tx, lender.id, [one for push in pushes for one in _stated(push)])
        result = function(tx)
    return Foreseen(named, store.rows, [_noted(it) for it in tx.entries], tx.events), result


def write(tx: Transaction, lender: Lender, it: Foreseen) -> bool:
    """Write what was foreseen, within a gathering; False, and nothing, if it is not so any more."""
    pushes = [
        Push(
            number=number, borrowers=tuple(StatedParty(reference=r, identity=i) for r, i in people)
        )
        for number, people in it.named
    ]
    if read_ahead(tx, lender, pushes) or asking_settings.read(tx, lender.id, "rules")[0]:
        return False
    for table, row in it.rows:
        tx.later(_adding(table, tuple(row)), row)
    tx.entries += [Entry(*noted) for noted in it.entries]
    tx.events += it.events
    return True


def _suppose_nobody(tx: Transaction, lender_id: str, people: Sequence[StatedParty]) -> None:
    """Have at hand, as `borrowers.read_all` would, that these people are all new."""
    tx.known.put(("locked", lender_id), True)  # noqa: FBT003  as good as
    for it in people:
        if it.reference is not None:
            tx.known.put(("reference", lender_id, it.reference), None)
        if isinstance(it.identity, str):
            index = tx.blind("identity", lender_id, borrowers.identity_key(it.identity))
            tx.known.put(("identity", lender_id, index), ())


@cache
def _adding(table: str, columns: tuple[str, ...]) -> Hot:
    return Hot(insert(metadata.tables[table]), *columns)


def _stated(push: Push) -> Sequence[StatedParty]:
    return () if isinstance(push.borrowers, Unstated) else push.borrowers


def _people(push: Push) -> list[tuple[str | None, str | None]]:
    named = ((it.reference, it.identity) for it in _stated(push))
    return [
        (reference, identity if isinstance(identity, str) else None)
        for reference, identity in named
        if reference is not None or isinstance(identity, str)
    ]
