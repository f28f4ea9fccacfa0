"""A visitor of the demo finds where to go, and the codes that would have gone to a phone."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

import pytest
import pytest_asyncio
from aiohttp import web
from playwright.async_api import Page, expect

from bot.catalogue import Catalogue
from bot.pages.assets import serve_assets
from bot.pages.headers import protect
from bot.pages.rendering import open_pages
from bot.pages.start import TextMessage, sms_page

pytestmark = pytest.mark.asyncio(loop_scope="session")

AT: Final = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
CODE: Final = TextMessage("+8613800138000", "Your code is 123456. <b>Tell nobody.</b>", AT)


@pytest.fixture
def inbox() -> list[TextMessage]:
    return []


@pytest_asyncio.fixture(loop_scope="session")
async def address(inbox: list[TextMessage]) -> AsyncIterator[str]:
    pages = open_pages(Catalogue.load())

    async def sms(request: web.Request) -> web.Response:
        return sms_page(request, pages, inbox)

    app = web.Application()
    protect(app, public_url="http://127.0.0.1")
    app.router.add_get("/sms", sms)
    serve_assets(app, pages.assets)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/sms"
    await runner.cleanup()


async def test_messages_come_by_themselves_newest_first(
    page: Page, address: str, inbox: list[TextMessage]
) -> None:
    await page.goto(address)
    await expect(page.locator("main")).to_contain_text("No messages yet")

    inbox.append(CODE)
    await expect(page.locator(".text")).to_have_count(1)
    inbox.append(replace(CODE, text="Your code is 654321.", at=AT + timedelta(minutes=1)))

    await expect(page.locator(".text").first).to_contain_text("654321")
    await expect(page.locator(".text").last).to_contain_text("<b>Tell nobody.</b>")


@pytest.mark.parametrize("width", [1200, 800, 360])
@pytest.mark.parametrize("locale", ["en", "zh-Hans", "vi"])
async def test_the_way_back_is_one_line_beside_nine_languages(
    page: Page, address: str, width: int, locale: str
) -> None:
    await page.set_viewport_size({"width": width, "height": 800})
    await page.goto(f"{address}?locale={locale}")

    height = await page.locator(".brand").evaluate(
        "it => it.getBoundingClientRect().height / parseFloat(getComputedStyle(it).fontSize)"
    )
    assert height < 2
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_a_code_is_copied(page: Page, address: str, inbox: list[TextMessage]) -> None:
    inbox.append(CODE)
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await page.goto(address)
    await page.get_by_role("button", name="Copy the code 123456").click()

    await expect(page.locator("#heard")).to_have_text("Copied")
    assert await page.evaluate("navigator.clipboard.readText()") == "123456"


async def test_a_message_without_a_code_has_nothing_to_copy() -> None:
    assert CODE.code == "123456"
    assert replace(CODE, text="HT-260001 moved on. 1234567").code == ""
