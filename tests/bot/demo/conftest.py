"""A demo that has been started once; each test goes on with a copy of its data."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import Application, open_application
from bot.settings import Settings


def settings_in(folder: Path) -> Settings:
    return Settings(data_dir=folder, http_port=0, reading=False)


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "data"

    async def once() -> None:
        async with open_application(settings_in(folder), demo=True):
            pass

    asyncio.run(once())
    return folder


@pytest.fixture
async def application(seeded: Path, tmp_path: Path) -> AsyncIterator[Application]:
    folder = tmp_path / "data"
    shutil.copytree(seeded, folder)
    async with open_application(settings_in(folder), demo=True) as application:
        yield application
