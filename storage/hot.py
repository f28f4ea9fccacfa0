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

from sqlalchemy import Date, Dialect, Select, UpdateBase
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

    __slots__ = ("_bound", "_converts", "_dialect", "_row", "_sql")

    def __init__(self, hot: Hot, dialect: Dialect) -> None:
        given = list(hot.given) or None
        compiled: Any = hot.statement.compile(dialect=dialect, column_keys=given)
        columns = list(hot.statement.exported_columns)
        self._dialect = dialect
        self._sql = str(compiled)
        self._bound: Final = [
            (name, compiled.binds[name].value, _sent(compiled.binds[name].type, dialect))
            for name in compiled.positiontup
        ]
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
        return [
            convert(values.get(name, own)) if convert else values.get(name, own)
            for name, own, convert in self._bound
        ]

    def _made(self, row: Sequence[Any]) -> Any:  # noqa: ANN401  a row has whatever was selected
        made = list(row)
        for at, convert in self._converts:
            made[at] = convert(made[at])
        return self._row._make(made)


def _sent(kind: TypeEngine[Any], dialect: Dialect) -> _Convert | None:
    found = kind.dialect_impl(dialect).bind_processor(dialect)
    # Rows that are written together say the same few days and moments.
    return lru_cache(maxsize=64)(found) if found and isinstance(kind, Instant | Date) else found


def _read(kind: TypeEngine[Any], dialect: Dialect) -> _Convert | None:
    return kind.dialect_impl(dialect).result_processor(dialect, None)
