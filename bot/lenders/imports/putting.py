"""Some rows of an import are put, in one transaction with the cursor behind them."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.lenders.imports.fields import Field
from storage import foreseeing, import_progress, importing
from storage.errors import (
    DomainError,
    ForbiddenStepError,
    IncompleteApplicationError,
    SequenceTakenError,
)
from storage.importing import Row
from storage.imports import Count, Fault, Import
from storage.reading_ahead import read_ahead
from storage.records import Lender
from storage.transaction import Transaction

MERGED: Final = Count.MERGED


@dataclass(frozen=True, slots=True)
class Ready:
    """A row that has been read: a statement, its faults, or that a later one replaces it."""

    number: int
    found: Row | list[Fault] | Count


@dataclass(frozen=True, slots=True)
class Decided:
    """What became of rows, in numbers, and the faults of those that have some."""

    counts: Counter[str]
    faults: Mapping[int, list[Fault]]


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What rows write, and what becomes of them, if nothing that they name is known yet."""

    written: foreseeing.Foreseen
    decided: Decided


@dataclass(frozen=True, slots=True)
class Piece:
    """Some rows, up to the one that it reaches, and what they write, if that could be foreseen."""

    reached: int
    rows: Callable[[], Sequence[Ready]]
    foreseen: Foreseen | None = None


class _UndoneError(Exception):
    """What was written is taken back, as a dry run wants it."""


def put(  # noqa: PLR0913  what a step of an import is made of
    tx: Transaction,
    it: Import,
    lender: Lender,
    piece: Piece,
    *,
    known: int,
    counts: Mapping[str, int],
    at: datetime,
) -> Counter[str]:
    """Put rows, count what became of them and move the cursor; give the counts so far.

    Raise LostLeaseError, which undoes all of it, if somebody else has gone on meanwhile.
    """
    with _dry(tx) if it.dry_run else nullcontext(), tx.gathering():
        decided = _as_foreseen(tx, lender, piece.foreseen)
        if decided is None:
            rows = piece.rows()
            stated = [row.found for row in rows if isinstance(row.found, Row)]
            read_ahead(tx, lender, [it.push for it in stated], importing.repeats(stated))
            decided = decide(tx, lender, rows, actor=it.actor, at=at)
    so_far = Counter(counts)
    so_far.update(decided.counts)
    import_progress.step(
        tx,
        it,
        known=known,
        reached=piece.reached,
        counts=so_far,
        faults=decided.faults,
        now=at,
    )
    return so_far


def _as_foreseen(tx: Transaction, lender: Lender, it: Foreseen | None) -> Decided | None:
    return it.decided if it and foreseeing.write(tx, lender, it.written) else None


def decide(
    tx: Transaction, lender: Lender, rows: Sequence[Ready], *, actor: str, at: datetime
) -> Decided:
    """Put rows one after the other, and tell what became of each."""
    faults: dict[int, list[Fault]] = {}
    counts: Counter[str] = Counter()
    for row in rows:
        became = _one(tx, lender, row, actor, at)
        if isinstance(became, list):
            faults[row.number], became = became, Count.FAULTY
        counts[became] += 1
    return Decided(counts, faults)


@contextmanager
def _dry(tx: Transaction) -> Iterator[None]:
    """Do the very same, and take it back: so a dry run cannot say anything else."""
    try:
        with tx.savepoint():
            yield
            _take_back()
    except _UndoneError:
        pass


def _take_back() -> None:
    raise _UndoneError


def _one(
    tx: Transaction, lender: Lender, row: Ready, actor: str, at: datetime
) -> Count | list[Fault]:
    if not isinstance(row.found, Row):
        return row.found
    try:
        with tx.savepoint():
            return importing.put(tx, lender, row.found, actor=actor, at=at)
    except DomainError as error:
        return [refused(error, row.found)]


def refused(error: DomainError, row: Row) -> Fault:
    """Say in which column a refusal lies."""
    match error:
        case ForbiddenStepError():
            return _fault(row, Field.STAGE, error, str(row.push.stage))
        case SequenceTakenError():
            field = Field.SEQUENCE if Field.SEQUENCE in row.facts else Field.ORDINAL
            return _fault(row, field, error, str(row.push.sequence))
        case IncompleteApplicationError():
            missing = str(error.facts["field"])
            named = {"borrowers": Field.NAME, "stage": Field.STAGE, "currency": Field.CURRENCY}
            return Fault(row.facts.get(named[missing], ""), f"missing-{missing}")
        case _:
            return Fault("", "refused", facts={"why": error.code})


def _fault(row: Row, field: Field, error: DomainError, value: str) -> Fault:
    column = row.facts.get(field, str(field))
    return Fault(column, error.code, value, error.facts)
