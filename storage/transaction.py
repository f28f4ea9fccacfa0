"""An open transaction: statements, savepoints, sealed columns, and notes for the audit."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext, suppress
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, CursorResult, Executable, bindparam, insert, select
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.exc import OperationalError

from storage import schema
from storage.chain import Entry
from storage.feed import Queued
from storage.gathering import Gathering, Kind, Known, Together, Unknown
from storage.hot import Hot
from storage.ids import new_id
from storage.sealing import ForgottenError, Sealer, key_id

Row = Mapping[str, Any]

_key_by_id: Final = select(schema.data_keys.c.wrapping, schema.data_keys.c.wrapped).where(
    schema.data_keys.c.id == bindparam("id")
)
_add_key: Final = Hot(insert(schema.data_keys), "id", "wrapping", "wrapped", "created_at")
_add_own_key: Final = upsert(schema.data_keys).on_conflict_do_nothing()

_keys: Final = select(
    schema.data_keys.c.id, schema.data_keys.c.wrapping, schema.data_keys.c.wrapped
).where(schema.data_keys.c.id.in_(bindparam("ids", expanding=True)))
_UNKNOWN: Final = Unknown()

OWN_KEY: Final = "0" * 32
"""The id of the installation's own data key."""


class StoreUnavailableError(Exception):
    """The store cannot take or give anything just now: full, locked, closing or out of reach.

    Nothing was written. Whoever delivered the message will deliver it again.
    """


class Transaction:
    """An open transaction, the keys of its sealed columns, what it notes and whom it tells."""

    __slots__ = (
        "_depth",
        "_driver",
        "_gathering",
        "_plainly",
        "connection",
        "entries",
        "events",
        "remembered",
        "sealer",
    )

    def __init__(
        self, connection: Connection, sealer: Sealer, driver: sqlite3.Connection | None = None
    ) -> None:
        """Begin with nothing noted; ``driver`` is the shorter way of what each turn does."""
        self.connection = connection
        self.sealer = sealer
        self._driver = driver
        self._plainly: Callable[[str], object] = (
            driver.execute if driver else connection.exec_driver_sql
        )
        self.entries: list[Entry] = []
        self.events: list[Queued] = []
        self.remembered: dict[str, Any] = {}
        """What is read again and again in one transaction; whoever changes it drops it."""
        self._depth = 0
        self._gathering: Gathering | None = None

    @property
    def gathers(self) -> bool:
        """Tell whether what is written later waits to be written together."""
        return self._gathering is not None

    @property
    def known(self) -> Known:
        """What has been read for many statements; nothing, for one that comes alone."""
        return self._gathering.known if self._gathering else _UNKNOWN

    @contextmanager
    def gathering(self) -> Iterator[None]:
        """Write together, at the end or before anything else is run, what is written later."""
        self._gathering = Gathering(self._write, self._plainly)
        try:
            yield
            self._gathering.settle()
        finally:
            self._gathering = None

    def later(self, kind: Kind, row: Row) -> None:
        """Write a row; nothing depends on it but what is run after it."""
        if self._gathering:
            self._gathering.add(kind, row)
        else:
            self._write(kind, (row,))

    def _write(self, kind: Kind, rows: Sequence[Row]) -> None:
        if isinstance(kind, Together):
            gathering, self._gathering = self._gathering, None
            try:
                kind.write(self, rows)
            finally:
                self._gathering = gathering
        else:
            self._run(kind, rows[0] if len(rows) == 1 else rows)

    def execute(
        self, statement: Executable, parameters: Row | Sequence[Row] | None = None
    ) -> CursorResult[Any]:
        """Run one statement; those of hot paths are built once, with bind parameters."""
        if self._gathering:
            self._gathering.settle(changes=not statement.is_select)
        return self.connection.execute(statement, parameters)

    def run(self, hot: Hot, parameters: Row | Sequence[Row]) -> list[Any]:
        """Run a statement of every turn, the shortest way there is; return what comes back."""
        if self._gathering:
            self._gathering.settle(changes=not hot.statement.is_select)
        return self._run(hot, parameters)

    def _run(self, hot: Hot, parameters: Row | Sequence[Row]) -> list[Any]:
        if self._driver:
            return hot.on(self.connection.dialect).run(self._driver, parameters)
        result = self.connection.execute(hot.statement, parameters)
        return list(result) if result.returns_rows else []

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """Undo only what is done inside if it raises; what came before stays."""
        if self._gathering:
            with self._savepoint_of(self._gathering):
                yield
            return
        self._depth += 1
        name, noted, told = f"inner{self._depth}", len(self.entries), len(self.events)
        self._plainly(f"SAVEPOINT {name}")
        try:
            yield
        except OperationalError:
            # The store may have undone the whole transaction; that is what the caller must hear.
            with suppress(OperationalError):
                self.connection.exec_driver_sql(f"ROLLBACK TO SAVEPOINT {name}")
            self._forget(noted, told)
            raise
        except BaseException:
            self.connection.exec_driver_sql(f"ROLLBACK TO SAVEPOINT {name}")
            self._forget(noted, told)
            raise
        finally:
            self._depth -= 1
        self._plainly(f"RELEASE SAVEPOINT {name}")

    @contextmanager
    def _savepoint_of(self, gathering: Gathering) -> Iterator[None]:
        self._depth += 1
        noted, told = len(self.entries), len(self.events)
        mark = gathering.set(f"inner{self._depth}")
        try:
            yield
        except BaseException as error:
            self._forget(noted, told)
            # The store may have undone the whole transaction; that is what the caller must hear.
            with (
                suppress(OperationalError) if isinstance(error, OperationalError) else nullcontext()
            ):
                gathering.undo(mark)
            raise
        finally:
            self._depth -= 1
        gathering.release()

    def _forget(self, noted: int, told: int) -> None:
        """Go back to what was noted and told before, and read anew what may have been changed."""
        del self.entries[noted:], self.events[told:]
        self.remembered.clear()

    def new_data_key(self, at: datetime) -> str:
        """Make a data key for one borrower or conversation; return its id."""
        name = new_id(at)
        wrapping, wrapped = self.sealer.new_data_key(name)
        self.later(
            _add_key, {"id": name, "wrapping": wrapping, "wrapped": wrapped, "created_at": at}
        )
        return name

    def own_data_key(self, at: datetime) -> str:
        """Name the installation's own data key, for what belongs to nobody in particular."""
        if self.sealer.knows(OWN_KEY) or self._stored(OWN_KEY):
            return OWN_KEY
        wrapping, wrapped = self.sealer.new_data_key(OWN_KEY)
        self.execute(
            _add_own_key,
            {"id": OWN_KEY, "wrapping": wrapping, "wrapped": wrapped, "created_at": at},
        )
        # Another replica, or a run of this write that was undone, may have made one meanwhile.
        self.sealer.forget(OWN_KEY)
        self._learn(OWN_KEY)
        return OWN_KEY

    def seal(self, data_key: str, plain: str | bytes, place: str) -> bytes:
        """Seal a value for its place, ``lender|table|column|row``."""
        self._learn(data_key)
        return self.sealer.seal(
            data_key, plain.encode() if isinstance(plain, str) else plain, place
        )

    def unseal(self, sealed: bytes, place: str) -> bytes:
        """Open a sealed value; raise ForgottenError when its key has been deleted."""
        self._learn(key_id(sealed))
        return self.sealer.unseal(sealed, place)

    def blind(self, purpose: str, scope: str, value: str) -> bytes:
        """Hash a value for look-up within one scope (a lender)."""
        return self.sealer.keyring.blind(purpose, scope, value)

    def learn(self, data_keys: Iterable[str]) -> None:
        """Have data keys at hand that many values are about to be opened with."""
        unknown = {name for name in data_keys if not self.sealer.knows(name)}
        if unknown:
            for row in self.execute(_keys, {"ids": sorted(unknown)}):
                self.sealer.learn(row.id, row.wrapping, row.wrapped)

    def _learn(self, data_key: str) -> None:
        if not self.sealer.knows(data_key) and not self._stored(data_key):
            raise ForgottenError(data_key)

    def _stored(self, data_key: str) -> bool:
        row = self.execute(_key_by_id, {"id": data_key}).first()
        if row is not None:
            self.sealer.learn(data_key, row.wrapping, row.wrapped)
        return row is not None
