"""What the desk has done in a span of time: counted by the engine, in sets, never row by row."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Final, Self

from sqlalchemy import ColumnElement, Row, Select, and_, case, func, literal, select

from storage import figures
from storage.columns import Instant
from storage.figures import Met, Scope, Spread
from storage.schema import staff, tickets
from storage.spans import hours_between, roughly, seconds_between
from storage.transaction import Transaction

WAITS: Final = (60, 300, 900, 3600, 4 * 3600, 24 * 3600)
"""Up to how many seconds somebody waited for the first words of a person; the last step is open."""
_CANCELLED: Final = "cancelled"
_waited: Final = roughly(seconds_between(tickets.c.opened_at, tickets.c.answered_at))


@dataclass(frozen=True, slots=True)
class Line:
    """One queue or one person."""

    key: str
    opened: int
    settled: int
    waits: Spread
    first: Met
    ratings: int
    stars: int
    """The sum of all stars, to be divided by their number."""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that is counted of tickets."""

    opened: Mapping[int, int]
    """How many were opened in each hour since the beginning."""
    settled: Mapping[int, int]
    reopened: int
    waits: Spread
    waiting: Sequence[int]
    """How many waited how long, by `WAITS`."""
    unanswered: int
    first: Met
    final: Met
    reasons: Mapping[str, int]
    stars: Mapping[int, int]
    queues: Sequence[Line]
    people: Sequence[Line]


def of_tickets(tx: Transaction, scope: Scope) -> Report:
    """Count tickets that were opened in a span of time (and those settled in it)."""
    of = _within(tickets.c.opened_at, scope)
    # One look at the rows gives a cell for each queue and person, of which all else is summed.
    cells = tx.execute(_cells(of, scope)).all()
    lengths = tx.execute(_lengths(of)).all()
    marks = tx.execute(_marks(of)).all()
    totals, waited = _Sums.of(cells), [(row.length, row.number) for row in lengths]
    return Report(
        opened=_hourly(tx, tickets.c.opened_at, scope),
        settled=_hourly(tx, tickets.c.closed_at, scope),
        reopened=totals.reopened,
        waits=figures.spread(waited),
        waiting=figures.steps(waited, WAITS),
        unanswered=totals.unanswered,
        first=totals.first,
        final=totals.final,
        reasons=_summed(marks, "reason"),
        stars={int(it): count for it, count in _summed(marks, "rating").items()},
        queues=_lines(cells, lengths, "subject"),
        people=_lines(cells, lengths, "owner_id"),
    )


def names(tx: Transaction, ids: Sequence[str]) -> Mapping[str, str]:
    """Name people of staff, also those whose access has ended."""
    found = tx.execute(select(staff.c.id, staff.c.name).where(staff.c.id.in_(list(ids))))
    return {row.id: row.name for row in found}


@dataclass(slots=True)
class _Sums:
    opened: int = 0
    settled: int = 0
    reopened: int = 0
    unanswered: int = 0
    ratings: int = 0
    stars: int = 0
    kept: int = 0
    late: int = 0
    final_kept: int = 0
    final_late: int = 0

    @classmethod
    def of(cls, cells: Sequence[Row[Any]]) -> Self:
        """Sum cells up."""
        called = [it.name for it in fields(cls)]
        return cls(**{name: sum(getattr(cell, name) or 0 for cell in cells) for name in called})

    @property
    def first(self) -> Met:
        """Tell how often the first answer came in time."""
        return Met(self.kept, self.late)

    @property
    def final(self) -> Met:
        """Tell how often it was settled in time."""
        return Met(self.final_kept, self.final_late)


def _within(when: ColumnElement[Any], scope: Scope) -> ColumnElement[bool]:
    wanted = (
        (tickets.c.lender_id, scope.lender_id),
        (tickets.c.subject, scope.subject),
        (tickets.c.owner_id, scope.owner_id),
    )
    whose = [column == value for column, value in wanted if value]
    return and_(when >= scope.since, when < scope.until, *whose)


def _cells(of: ColumnElement[bool], scope: Scope) -> Select[Any]:
    first, final = tickets.c.first_due_at, tickets.c.final_due_at
    done = and_(tickets.c.closed_at.is_not(None), tickets.c.outcome != _CANCELLED)
    return (
        select(
            tickets.c.subject,
            tickets.c.owner_id,
            func.count().label("opened"),
            _number(done).label("settled"),
            func.sum(tickets.c.reopened).label("reopened"),
            _number(tickets.c.answered_at.is_(None)).label("unanswered"),
            func.count(tickets.c.rating).label("ratings"),
            func.sum(tickets.c.rating).label("stars"),
            _number(tickets.c.answered_at <= first).label("kept"),
            _number(_until(tickets.c.answered_at, scope) > first).label("late"),
            _number(tickets.c.closed_at <= final).label("final_kept"),
            _number(_until(tickets.c.closed_at, scope) > final).label("final_late"),
        )
        .where(of)
        .group_by(tickets.c.subject, tickets.c.owner_id)
    )


def _number(which: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((which, 1), else_=0))


def _until(done: ColumnElement[Any], scope: Scope) -> ColumnElement[Any]:
    # Whoever still waits is late once the limit is past; who left before it is no case.
    return func.coalesce(done, tickets.c.closed_at, literal(scope.now, Instant))


def _lengths(of: ColumnElement[bool]) -> Select[Any]:
    """Count how long people waited, by queue and person."""
    return (
        select(
            tickets.c.subject,
            tickets.c.owner_id,
            _waited.label("length"),
            func.count().label("number"),
        )
        .where(of, tickets.c.answered_at.is_not(None))
        .group_by(tickets.c.subject, tickets.c.owner_id, "length")
    )


def _marks(of: ColumnElement[bool]) -> Select[Any]:
    wanted = (tickets.c.reason, tickets.c.rating)
    return select(*wanted, func.count().label("number")).where(of).group_by(*wanted)


def _summed(rows: Sequence[Row[Any]], name: str) -> Mapping[str, int]:
    sums: Counter[str] = Counter()
    for row in rows:
        if (value := getattr(row, name)) is not None:
            sums[str(value)] += row.number
    return dict(sums)


def _hourly(tx: Transaction, when: ColumnElement[Any], scope: Scope) -> Mapping[int, int]:
    hour = hours_between(literal(scope.since, Instant), when).label("hour")
    counted = select(hour, func.count().label("number")).where(_within(when, scope))
    return {int(row.hour): row.number for row in tx.execute(counted.group_by("hour"))}


def _lines(cells: Sequence[Row[Any]], lengths: Sequence[Row[Any]], name: str) -> Sequence[Line]:
    by_key, waited = _grouped(cells, name), _grouped(lengths, name)
    found = []
    for key, theirs in by_key.items():
        it = _Sums.of(theirs)
        spread = figures.spread((row.length, row.number) for row in waited.get(key, ()))
        found.append(Line(key, it.opened, it.settled, spread, it.first, it.ratings, it.stars))
    return sorted(found, key=lambda it: (-it.opened, it.key))


def _grouped(rows: Sequence[Row[Any]], name: str) -> Mapping[str, Sequence[Row[Any]]]:
    found: dict[str, list[Row[Any]]] = {}
    for row in rows:
        if (key := getattr(row, name)) is not None:
            found.setdefault(key, []).append(row)
    return found
