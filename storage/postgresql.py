"""The store in PostgreSQL: each write is a transaction of its own, run again after a conflict."""

import asyncio
from collections.abc import Callable
from typing import Concatenate, Final, ParamSpec, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage import chain, feed
from storage.columns import JSON_CODEC
from storage.replicas import Replicas
from storage.sealing import Keyring, Sealer
from storage.transaction import StoreUnavailableError, Transaction

P = ParamSpec("P")
T = TypeVar("T")

CONFLICTS: Final = frozenset({"40001", "40P01"})
"""SQLSTATEs that say "run it again": serialization failure and deadlock."""
TROUBLE: Final = ("08", "53", "57", "58")
"""Classes of SQLSTATE that no function is to blame for: connection, resources, operator, system."""
_TRIES: Final = 5
_FAULTS: Final = (OSError, TimeoutError, PoolTimeoutError, DBAPIError)


class PostgresStore:
    """The two doors to a PostgreSQL database, which several replicas may share."""

    def __init__(self, engine: AsyncEngine, keyring: Keyring) -> None:
        self._engine = engine
        self._sealer = Sealer(keyring)
        self.replicas: Replicas | None = Replicas(engine, keyring)

    @classmethod
    async def open(cls, url: str, keyring: Keyring) -> "PostgresStore":
        """Connect, with durable commits whatever the server's default is."""
        engine = create_async_engine(
            url,
            pool_size=11,  # one of them listens
            max_overflow=0,
            pool_pre_ping=True,
            hide_parameters=True,  # an error's text must not quote a borrower
            **JSON_CODEC,
            connect_args={"server_settings": {"synchronous_commit": "on"}},
        )
        async with engine.connect():
            return cls(engine, keyring)

    async def write(
        self, function: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run a function as one transaction; what it wrote is durable when this returns."""

        def run(connection: Connection) -> T:
            tx = Transaction(connection, self._sealer)
            result = function(tx, *args, **kwargs)
            if tx.entries:
                chain.extend(connection, tx.entries, self._sealer.keyring.audit)
            if tx.events:
                feed.extend(connection, tx.events)
            return result

        for left in reversed(range(_TRIES)):
            try:
                async with self._engine.begin() as connection:
                    return await connection.run_sync(run)
            except _FAULTS as error:
                if _is_trouble(error):
                    raise StoreUnavailableError(type(error).__name__) from error
                if not left or _state(error) not in CONFLICTS:
                    raise
            await asyncio.sleep(0.01 * (_TRIES - left))
        raise AssertionError  # the last try returned or raised

    async def read(
        self, function: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run a function that only reads."""

        def run(connection: Connection) -> T:
            return function(Transaction(connection, self._sealer), *args, **kwargs)

        try:
            async with self._engine.connect() as connection:
                return await connection.run_sync(run)
        except _FAULTS as error:
            if _is_trouble(error):
                raise StoreUnavailableError(type(error).__name__) from error
            raise

    async def close(self) -> None:
        """Close the connections."""
        await self._engine.dispose()


def _is_trouble(error: Exception) -> bool:
    """Tell trouble of the store itself (out of reach, full, too busy) from faults of a function."""
    if not isinstance(error, DBAPIError):
        return True
    return error.connection_invalidated or _state(error).startswith(TROUBLE)


def _state(error: Exception) -> str:
    return getattr(getattr(error, "orig", None), "sqlstate", None) or ""
