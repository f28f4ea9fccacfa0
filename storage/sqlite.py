"""The store in one SQLite file: one writing thread, readers beside it.

Writes that wait at the same time run one after the other in one transaction, each in its own
savepoint, and share the commit and its fsync. A function that fails undoes only itself.
"""

import asyncio
import queue
import sqlite3
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Concatenate, Final, ParamSpec, TypeVar, cast

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool, ConnectionPoolEntry, NullPool

from storage import chain, feed
from storage.chain import Entry
from storage.columns import JSON_CODEC
from storage.feed import Queued
from storage.replicas import Replicas
from storage.sealing import Keyring, Sealer
from storage.transaction import StoreUnavailableError, Transaction

P = ParamSpec("P")
T = TypeVar("T")

TOGETHER: Final = 128
"""How many waiting writes may share one commit; bounds how long the first of them waits."""

_PRAGMAS: Final = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=10000",
    "PRAGMA cache_size=-16384",
    "PRAGMA temp_store=MEMORY",
)


class NotDurableError(RuntimeError):
    """SQLite does not run as we asked: an acknowledged write could be lost with the power."""


@dataclass(slots=True)
class _Job:
    """One write that waits, and the future that waits for it."""

    run: Callable[[Transaction], Any]
    future: asyncio.Future[Any]
    result: Any = None
    error: BaseException | None = None


def _prepare(connection: Any, _entry: ConnectionPoolEntry) -> None:  # noqa: ANN401  two drivers' own types
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _check_durable(connection: Connection) -> None:
    mode = connection.exec_driver_sql("PRAGMA journal_mode").scalar_one()
    synchronous = connection.exec_driver_sql("PRAGMA synchronous").scalar_one()
    if (mode, synchronous) != ("wal", 2):
        raise NotDurableError(f"journal_mode={mode}, synchronous={synchronous}; need wal, 2 (FULL)")


class SqliteStore:
    """The two doors to a SQLite file."""

    def __init__(self, url: str, keyring: Keyring, loop: asyncio.AbstractEventLoop) -> None:
        self.replicas: Replicas | None = None  # one process keeps the file
        self._sealer = Sealer(keyring)
        self._loop = loop
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._closed = False
        # AUTOCOMMIT: the thread says BEGIN IMMEDIATE and COMMIT itself. The driver's own
        # transactions begin late, and two writers would both read before either wrote.
        self._engine = create_engine(
            make_url(url).set(drivername="sqlite"),
            isolation_level="AUTOCOMMIT",
            poolclass=NullPool,
            **JSON_CODEC,
            hide_parameters=True,  # an error's text must not quote a borrower
        )
        event.listen(self._engine, "connect", _prepare)
        self._readers: AsyncEngine = create_async_engine(
            url,
            poolclass=AsyncAdaptedQueuePool,
            **JSON_CODEC,
            pool_size=4,
            max_overflow=0,
            hide_parameters=True,
        )
        event.listen(self._readers.sync_engine, "connect", _prepare)
        self._thread = threading.Thread(target=self._write_all, name="store-writer", daemon=True)

    @classmethod
    async def open(cls, url: str, keyring: Keyring) -> "SqliteStore":
        """Open the file; raise NotDurableError unless every commit reaches the disk."""
        store = cls(url, keyring, asyncio.get_running_loop())
        try:
            with store._engine.connect() as connection:
                _check_durable(connection)
        except NotDurableError:
            store._engine.dispose()
            raise
        store._thread.start()
        return store

    async def write(
        self, function: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run a function as one transaction; what it wrote is durable when this returns."""
        if self._closed:
            raise StoreUnavailableError("closing")
        future: asyncio.Future[T] = self._loop.create_future()
        self._jobs.put(_Job(lambda tx: function(tx, *args, **kwargs), future))
        # A caller that goes away cancels only what it waits for: the write runs, or has run.
        return await future

    async def read(
        self, function: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run a function that only reads."""

        def run(connection: Connection) -> T:
            return function(Transaction(connection, self._sealer), *args, **kwargs)

        try:
            async with self._readers.connect() as connection:
                return await connection.run_sync(run)
        except OperationalError as error:
            raise _kind(error) from error
        except PoolTimeoutError as error:
            raise StoreUnavailableError(type(error).__name__) from error

    async def close(self) -> None:
        """Finish what waits, then close."""
        if not self._closed:
            self._closed = True
            self._jobs.put(None)
            await asyncio.to_thread(self._thread.join)
        await self._readers.dispose()
        self._engine.dispose()

    def _write_all(self) -> None:
        with self._engine.connect() as connection:
            while job := self._jobs.get():
                jobs, last = [job], False
                while len(jobs) < TOGETHER and not self._jobs.empty():
                    another = self._jobs.get()
                    if another is None:
                        last = True
                        break
                    jobs.append(another)
                self._write_together(connection, jobs)
                self._loop.call_soon_threadsafe(_answer, jobs)
                if last:
                    return

    def _write_together(self, connection: Connection, jobs: Sequence[_Job]) -> None:
        try:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            entries: list[Entry] = []
            events: list[Queued] = []
            for job in jobs:
                tx = self._write_one(connection, job)
                entries += tx.entries
                events += tx.events
            if entries:
                key = self._sealer.keyring.audit
                chain.extend(connection, entries, key, _driver(connection))
            if events:
                feed.extend(connection, events)
            connection.exec_driver_sql("COMMIT")
        except BaseException as error:  # noqa: BLE001  every waiting caller gets it
            _roll_back(connection)
            trouble = _kind(error)
            if len(jobs) > 1 and not isinstance(trouble, StoreUnavailableError):
                # One of them spoils the commit: alone, it spoils only its own.
                for job in jobs:
                    self._write_together(connection, [job])
                return
            for job in jobs:
                # Also those that failed by themselves: what they saw of the others is gone.
                job.error = trouble

    def _write_one(self, connection: Connection, job: _Job) -> Transaction:
        # Savepoints go straight to the driver: each turn has several, and they always succeed.
        driver = _driver(connection)
        plainly = driver.execute
        tx = Transaction(connection, self._sealer, driver)
        plainly("SAVEPOINT job")
        job.error = None
        try:
            job.result = job.run(tx)
        except Exception as error:
            if not _in_transaction(connection):
                raise  # SQLite has undone everything by itself, as a full disk makes it do
            job.error = _kind(error)
            connection.exec_driver_sql("ROLLBACK TO SAVEPOINT job")
            tx.entries.clear()
            tx.events.clear()
        plainly("RELEASE SAVEPOINT job")
        return tx


def _kind(error: BaseException) -> BaseException:
    """Tell trouble of the store itself (full, locked, damaged) from faults of a function."""
    code = getattr(getattr(error, "orig", None), "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    # SQLITE_ERROR is a statement that is wrong: sending it again would not help.
    if not isinstance(error, OperationalError) or code == sqlite3.SQLITE_ERROR:
        return error
    trouble = StoreUnavailableError(type(error.orig).__name__)
    trouble.__cause__ = error
    return trouble


def _roll_back(connection: Connection) -> None:
    """Undo what is open; a full disk has made SQLite roll back by itself already."""
    if _in_transaction(connection):
        connection.exec_driver_sql("ROLLBACK")


def _in_transaction(connection: Connection) -> bool:
    return _driver(connection).in_transaction


def _driver(connection: Connection) -> sqlite3.Connection:
    return cast("sqlite3.Connection", connection.connection.driver_connection)


def _answer(jobs: Sequence[_Job]) -> None:
    for job in jobs:
        if job.future.done():
            continue
        if job.error is not None:
            job.future.set_exception(job.error)
        else:
            job.future.set_result(job.result)
