"""The two doors to the store: ``write`` and ``read``, whichever engine keeps it.

``await store.write(function, …)`` runs a plain function as one transaction, ``await
store.read(function, …)`` runs it on a reader. On SQLite one thread writes, and writes that wait
at the same time share one durable commit, each in its own savepoint; on PostgreSQL each write is
a transaction of its own, run again if it met another. A write therefore has no effect but its
rows. Nothing but this file asks which of the two it is.
"""

from collections.abc import Callable
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from sqlalchemy.engine import make_url

from storage.postgresql import PostgresStore
from storage.replicas import Replicas
from storage.sealing import Keyring
from storage.sqlite import SqliteStore
from storage.transaction import StoreUnavailableError, Transaction

__all__ = ["Store", "StoreUnavailableError", "Transaction", "UnknownStoreError", "open_store"]

P = ParamSpec("P")
T = TypeVar("T")


class UnknownStoreError(ValueError):
    """The database URL names a kind of store that we do not speak."""


class Store(Protocol):
    """The status store, whichever engine keeps it."""

    replicas: Replicas | None
    """The others at work on the same store, where there may be any."""

    async def write(
        self, function: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run a function as one transaction; what it wrote is durable when this returns."""

    async def read(
        self, function: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run a function that only reads."""

    async def close(self) -> None:
        """Finish what waits, then close."""


async def open_store(url: str, keyring: Keyring) -> Store:
    """Open the store behind a database URL and check that it is durable.

    ``sqlite+aiosqlite:///path`` or ``postgresql+asyncpg://…``; the schema must be there already
    (`storage.migrations.upgrade`).
    """
    match make_url(url).get_backend_name():
        case "sqlite":
            return await SqliteStore.open(url, keyring)
        case "postgresql":
            return await PostgresStore.open(url, keyring)
        case other:
            raise UnknownStoreError(f"no store of the kind {other!r}: use sqlite or postgresql")
