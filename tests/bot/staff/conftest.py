"""The browser of the borrowers' pages, for staff, and a running application before it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from playwright.async_api import Browser

from bot import keys
from bot.app import open_application
from bot.settings import Settings
from storage import sealing
from tests.bot.pages.conftest import browser, complaints
from tests.bot.staff.house import House, furnish

__all__ = ["browser", "complaints"]


@pytest_asyncio.fixture(loop_scope="session")
async def house(tmp_path: Path, browser: Browser, complaints: list[str]) -> AsyncIterator[House]:
    settings = Settings(data_dir=tmp_path / "data", http_port=0, key_file=tmp_path / "k" / "key")
    sealing.write_key_file(keys.placed(settings), sealing.new_keyring())
    async with open_application(settings) as application:
        await application.parts.store.write(furnish)
        house = House(application, browser, complaints, [])
        yield house
        for context in house.contexts:
            await context.close()
