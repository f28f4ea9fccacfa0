"""Some rows of an import are put, in one transaction with the cursor behind them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.lenders.imports.fields import Field
from storage import import_progress, importing
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


class _UndoneError(Exception):
    """What was written is taken back, as a dry run wants it."""


def put(  # noqa: PLR0913  what a step of an import is made of
    tx: Transaction,
    it: Import,
    lender: Lender,
    rows: Sequence[Ready],
    *,
    known: int,
    counts: Mapping[str, int],
    at: datetime,
) -> Counter[str]:
    """Put rows, count what became of them and move the cursor; give the counts so far.

    Raise LostLeaseError, which undoes all of it, if somebody else has gone on meanwhile.
    """
    faults: dict[int, list[Fault]] = {}
    so_far = Counter(counts)
    with _dry(tx) if it.dry_run else nullcontext(), tx.gathering():
        stated = [row.found.push for row in rows if isinstance(row.found, Row)]
        read_ahead(tx, lender, stated)
        for row in rows:
            became = _one(tx, it, lender, row, at)
            if isinstance(became, list):
                faults[row.number], became = became, Count.FAULTY
            so_far[became] += 1
    import_progress.step(
        tx,
        it,
        known=known,
        reached=rows[-1].number,
        counts=so_far,
        faults=faults,
        now=at,
    )
    return so_far


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
    tx: Transaction, it: Import, lender: Lender, row: Ready, at: datetime
) -> Count | list[Fault]:
    if not isinstance(row.found, Row):
        return row.found
    try:
        with tx.savepoint():
            return importing.put(tx, lender, row.found, actor=it.actor, at=at)
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
