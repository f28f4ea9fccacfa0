"""A real browser, without a display, in front of the running web chat."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from shutil import copyfile
from typing import Final

import pytest
import pytest_asyncio
from playwright.async_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    async_playwright,
    expect,
)

from storage.database import Store, open_store
from storage.sealing import Keyring
from tests.bot.webchat_site import Site, running
from tests.running import SOON

CHROMIUM: Final = Path("/usr/bin/chromium")
QUIET: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-fake-device-for-media-stream",  # a camera that shows a clock
    "--use-fake-ui-for-media-stream",
)
PHONE: Final = {"width": 360, "height": 740}


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    assert CHROMIUM.exists(), "install Debian's package chromium"
    expect.set_options(timeout=SOON * 1000)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def store(keyring: Keyring, sqlite_template: Path, tmp_path: Path) -> AsyncIterator[Store]:
    """Open a store in the loop of the browser; the pages are the same over both engines."""
    copyfile(sqlite_template, tmp_path / "loanline.db")
    store = await open_store(f"sqlite+aiosqlite:///{tmp_path}/loanline.db", keyring)
    yield store
    await store.close()


@pytest_asyncio.fixture(loop_scope="session")
async def site(request: pytest.FixtureRequest, store: Store, tmp_path: Path) -> AsyncIterator[Site]:
    async with running(store, tmp_path / "files") as site:
        yield site
        if "page" in request.fixturenames:  # it would call for what is gone, and complain
            await request.getfixturevalue("page").close()


@pytest_asyncio.fixture(loop_scope="session")
async def context(browser: Browser) -> AsyncIterator[BrowserContext]:
    context = await browser.new_context(viewport=PHONE, has_touch=True, locale="en-GB")  # type: ignore[arg-type]  # a TypedDict
    context.set_default_timeout(SOON * 1000)
    yield context
    await context.close()


@pytest.fixture
def complaints() -> Iterator[list[str]]:
    """Collect what the browser complains of; a test may take out what it provoked."""
    complaints: list[str] = []
    yield complaints
    assert complaints == []


@pytest_asyncio.fixture(loop_scope="session")
async def page(context: BrowserContext, complaints: list[str]) -> Page:
    def heard(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            complaints.append(message.text)

    page = await context.new_page()
    page.on("console", heard)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    return page
