"""The history of the schema leads to the schema."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine
from sqlalchemy.ext.asyncio import create_async_engine

from storage import migrations, schema
from tests.postgres import Cluster


def _differences(connection: Connection) -> list[object]:
    return list(compare_metadata(MigrationContext.configure(connection), schema.metadata))


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path}/new/empty.db"
    else:
        cluster: Cluster = request.getfixturevalue("cluster")
        with cluster.database(migrated=False) as url:
            yield url


async def test_a_migrated_database_is_what_the_schema_says(store_url: str) -> None:
    engine = create_async_engine(store_url)
    async with engine.connect() as connection:
        assert await connection.run_sync(_differences) == [], "run `make migration NAME=…`"
    await engine.dispose()


async def test_a_difference_would_be_found(store_url: str) -> None:
    engine = create_async_engine(store_url)
    async with engine.connect() as connection:
        await connection.exec_driver_sql("ALTER TABLE audit_heads ADD COLUMN extra INTEGER")
        assert len(await connection.run_sync(_differences)) == 1
    await engine.dispose()


def _indexes(path: Path) -> set[str]:
    with sqlite3.connect(path) as connection:
        found = connection.execute("SELECT sql FROM sqlite_master WHERE type = 'index'")
        names = {" ".join(sql.split()) for (sql,) in found if sql}
    connection.close()
    return names


def test_the_conditions_of_indexes_are_the_same_too(sqlite_template: Path, tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path}/direct.db")
    schema.metadata.create_all(engine)
    engine.dispose()

    assert _indexes(sqlite_template) == _indexes(tmp_path / "direct.db")


def test_an_empty_database_is_brought_to_the_head(empty_url: str) -> None:
    assert migrations.current(empty_url) is None

    migrations.upgrade(empty_url)
    migrations.upgrade(empty_url)

    assert migrations.current(empty_url) == migrations.head()


def test_the_head_is_what_alembic_takes_it_for() -> None:
    script = ScriptDirectory(migrations.FOLDER)

    assert migrations.head() == script.get_current_head()


def test_replicas_that_start_at_once_do_not_collide(empty_url: str) -> None:
    with ThreadPoolExecutor(4) as replicas:
        list(replicas.map(migrations.upgrade, [empty_url] * 4))

    assert migrations.current(empty_url) == migrations.head()
