"""What many tests start from: keys, a moment, and a fresh store of either kind."""

import gc
import logging
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import pytest
import structlog

from storage import migrations
from storage.database import Store, open_store
from storage.sealing import Keyring, new_keyring
from tests import postgres
from tests.postgres import Cluster

_MISSING = "PostgreSQL is not installed (initdb, postgres)"


def pytest_report_header() -> str:
    """Say plainly whether the store is tested on both engines."""
    found = postgres.binaries()
    return f"postgresql: {found or f'LEFT OUT, the store is tested on SQLite only: {_MISSING}'}"


def pytest_collection_finish() -> None:
    """Look for garbage less often, and not among what was collected: it took a seventh of all."""
    gc.freeze()
    gc.set_threshold(10_000)


@pytest.fixture
def own_log() -> Iterator[None]:
    """Give the log back as it was: a command sets it up, and here it is that of all tests."""
    handlers, level, known = list(logging.root.handlers), logging.root.level, structlog.get_config()
    yield
    logging.captureWarnings(capture=False)
    logging.root.handlers[:], logging.root.level = handlers, level
    structlog.configure(**known)


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 3, 2, 8, 30, tzinfo=UTC)


@pytest.fixture(scope="session")
def keyring() -> Keyring:
    return new_keyring()


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    folder = postgres.binaries()
    if folder is None:
        (pytest.fail if postgres.required() else pytest.skip)(_MISSING)
    with postgres.running(folder) as cluster:
        yield cluster


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "migrated.db"
    migrations.upgrade(f"sqlite+aiosqlite:///{path}")
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Give the URL of a fresh, migrated database; for tests that open it themselves."""
    with _sqlite(request, tmp_path) if request.param == "sqlite" else _postgresql(request) as url:
        yield url


@pytest.fixture
async def store(store_url: str, keyring: Keyring) -> AsyncIterator[Store]:
    store = await open_store(store_url, keyring)
    yield store
    await store.close()


@contextmanager
def _sqlite(request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    path = folder / "loanline.db"
    shutil.copyfile(cast("Path", request.getfixturevalue("sqlite_template")), path)
    yield f"sqlite+aiosqlite:///{path}"


@contextmanager
def _postgresql(request: pytest.FixtureRequest) -> Iterator[str]:
    # Asked for by name, so that nothing is started when only SQLite is tested.
    with cast("Cluster", request.getfixturevalue("cluster")).emptied() as url:
        yield url
