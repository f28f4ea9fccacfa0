"""The schema's history: brings a database to what `storage.schema` says.

Alembic is configured here, in code. An upgrade is one transaction on both engines and waits for
another that runs already, so replicas may all start at once.
"""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from sqlalchemy import Connection, create_engine, inspect
from sqlalchemy.engine import URL, make_url
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

T = TypeVar("T")

FOLDER: Final = Path(__file__).parent
_LOCK: Final = 0x6C6F616E  # "loan": any number that nobody else in the database locks
_VERSION_TABLE: Final = "alembic_version"
_PATIENCE: Final = 120.0
"""Seconds to wait on SQLite for another process that is upgrading."""


def upgrade(url: str) -> None:
    """Bring the database behind a URL to the newest schema; does nothing if it is there.

    Blocks, so that async callers run it in a thread.
    """
    _within(url, _upgrade)


def current(url: str) -> str | None:
    """Name the revision of a database; None when it has never been upgraded."""
    return _within(url, _current)


def head() -> str:
    """Name the newest revision that this version of the program knows."""
    return max(file.name.partition("_")[0] for file in (FOLDER / "versions").glob("[0-9]*.py"))


def _current(connection: Connection) -> str | None:
    if not inspect(connection).has_table(_VERSION_TABLE):
        return None
    return connection.exec_driver_sql(f"SELECT version_num FROM {_VERSION_TABLE}").scalar()  # noqa: S608  a constant


def _upgrade(connection: Connection) -> None:
    if _current(connection) == head():
        return
    # Only now: loading Alembic takes a quarter of a second, and most starts need no upgrade.
    from alembic import command  # noqa: PLC0415  see above
    from alembic.config import Config  # noqa: PLC0415  see above

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _within(url: str, work: Callable[[Connection], T]) -> T:
    made = make_url(url)
    if made.get_backend_name() == "sqlite":
        return _within_sqlite(made.set(drivername="sqlite"), work)
    return asyncio.run(_within_postgresql(made, work))


def _within_sqlite(url: URL, work: Callable[[Connection], T]) -> T:
    if url.database:
        Path(url.database).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # AUTOCOMMIT: the driver's own transactions do not cover a CREATE TABLE; ours does.
    engine = create_engine(
        url, poolclass=NullPool, isolation_level="AUTOCOMMIT", connect_args={"timeout": _PATIENCE}
    )
    with engine.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        result = work(connection)
        connection.exec_driver_sql("COMMIT")
        return result


async def _within_postgresql(url: URL, work: Callable[[Connection], T]) -> T:
    engine = create_async_engine(url, poolclass=NullPool)
    async with engine.begin() as connection:
        await connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
        return await connection.run_sync(work)
