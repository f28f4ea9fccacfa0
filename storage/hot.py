"""Statements of every turn: written and typed by SQLAlchemy, on SQLite run by the bare driver.

To run a statement that is compiled already, SQLAlchemy takes 35 µs on one core, SQLite 5 to 25; a
turn runs seven. What runs in each turn is therefore prepared once, with the processors of
SQLAlchemy's own types, and gives the same rows. On PostgreSQL, where the driver is asynchronous,
SQLAlchemy runs it as always.
"""

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import Date, Dialect, LargeBinary, Select, UpdateBase
from sqlalchemy.exc import DBAPIError
from sqlalchemy.types import TypeEngine

from storage.columns import Instant

Values = Mapping[str, Any]
_Convert = Callable[[Any], Any]


class Hot:
    """A statement without expanding parameters; an INSERT names the columns it is ``given``."""

    __slots__ = ("_prepared", "given", "statement")

    def __init__(self, statement: Select[Any] | UpdateBase, *given: str) -> None:
        self.statement = statement
        self.given = given
        self._prepared: dict[Dialect, _Prepared] = {}

    def on(self, dialect: Dialect) -> "_Prepared":
        """Give the statement as it is prepared for an engine; made when first asked for."""
        found = self._prepared.get(dialect)
        if found is None:
            found = self._prepared[dialect] = _Prepared(self, dialect)
        return found


class _Prepared:
    """One statement as the driver takes it, and how its values are converted both ways."""

    __slots__ = ("_converts", "_dialect", "_names", "_own", "_row", "_sent", "_sql")

    def __init__(self, hot: Hot, dialect: Dialect) -> None:
        given = list(hot.given) or None
        compiled: Any = hot.statement.compile(dialect=dialect, column_keys=given)
        columns = list(hot.statement.exported_columns)
        self._dialect = dialect
        self._sql = str(compiled)
        self._names: Final[Sequence[str]] = tuple(compiled.positiontup)
        bound = [compiled.binds[name] for name in self._names]
        self._own: Final = [
            (at, name, bound[at].value)
            for at, name in enumerate(self._names)
            if bound[at].value is not None
        ]
        sent = ((at, _sent(each.type, dialect)) for at, each in enumerate(bound))
        self._sent: Final = [(at, convert) for at, convert in sent if convert]
        names = [str(column.key) for column in columns]
        # Nothing to convert in most columns: whole rows then stay as SQLite made them.
        converts = ((at, _read(it.type, dialect)) for at, it in enumerate(columns))
        self._converts: Final = [(at, convert) for at, convert in converts if convert]
        self._row: Final[Any] = namedtuple("Row", names) if names else None  # noqa: PYI024  columns

    def run(self, driver: sqlite3.Connection, values: Values | Sequence[Values]) -> list[Any]:
        """Run it once, or once for each of several; raise what SQLAlchemy would raise."""
        try:
            if isinstance(values, Mapping):
                found = driver.execute(self._sql, self._arguments(values)).fetchall()
                return [self._made(row) for row in found]
            driver.executemany(self._sql, [self._arguments(each) for each in values])
        except sqlite3.Error as error:
            raise DBAPIError.instance(
                self._sql, None, error, sqlite3.Error, hide_parameters=True, dialect=self._dialect
            ) from error
        return []

    def _arguments(self, values: Values) -> list[Any]:
        sent = list(map(values.get, self._names))
        for at, name, own in self._own:
            sent[at] = values.get(name, own)
        for at, convert in self._sent:
            sent[at] = convert(sent[at])
        return sent

    def _made(self, row: Sequence[Any]) -> Any:  # noqa: ANN401  a row has whatever was selected
        made = list(row)
        for at, convert in self._converts:
            made[at] = convert(made[at])
        return self._row._make(made)


def _sent(kind: TypeEngine[Any], dialect: Dialect) -> _Convert | None:
    if isinstance(kind, LargeBinary):
        return None  # SQLAlchemy would put bytes into a view of them, which says the same
    found = kind.dialect_impl(dialect).bind_processor(dialect)
    # Rows that are written together say the same few days and moments.
    return lru_cache(maxsize=64)(found) if found and isinstance(kind, Instant | Date) else found


def _read(kind: TypeEngine[Any], dialect: Dialect) -> _Convert | None:
    return kind.dialect_impl(dialect).result_processor(dialect, None)
