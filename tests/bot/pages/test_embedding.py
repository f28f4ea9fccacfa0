"""A lender puts the chat into its own page with one script tag."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web
from playwright.async_api import Page, expect

from storage.database import Store
from tests.bot.webchat_site import running

pytestmark = pytest.mark.asyncio(loop_scope="session")

STRICT = (
    "default-src 'none'; script-src {ours}; frame-src {ours}; require-trusted-types-for 'script'"
)


@asynccontextmanager
async def partner(body: str, headers: dict[str, str]) -> AsyncIterator[str]:
    """Run a lender's site; it has another name than ours, so the chat is a third party there."""

    async def page(_: web.Request) -> web.Response:
        return web.Response(text=body, content_type="text/html", headers=headers)

    app = web.Application()

    async def no_icon(_: web.Request) -> web.Response:
        return web.Response(status=204)

    app.router.add_get("/", page)
    app.router.add_get("/favicon.ico", no_icon)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://localhost:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


@pytest.fixture
def markup() -> str:
    return (
        "<!doctype html><html lang=en><title>Our loans</title><h1>Our loans</h1>"
        '<script src="{ours}/embed.js" data-locale="zh-Hans" async></script>'
    )


async def test_the_chat_opens_in_a_corner_and_esc_closes_it(
    page: Page, store: Store, tmp_path: Path, markup: str
) -> None:
    async with (
        running(
            store, tmp_path, public_url="https://127.0.0.1", embedders=("http://localhost:*",)
        ) as site,
        partner(
            markup.format(ours=site.url),
            {"Content-Security-Policy": STRICT.format(ours=site.url)},
        ) as lenders_site,
    ):
        await page.goto(lenders_site)
        launcher = page.get_by_role("button", name="咨询我的贷款")
        await expect(launcher).to_have_attribute("aria-expanded", "false")
        await launcher.click()
        chat = page.frame_locator("iframe[title='贷款咨询']")

        await expect(chat.get_by_role("log")).to_be_visible()
        await expect(chat.locator(".message.is-bot").first).to_be_visible()
        (cookie,) = await page.context.cookies()
        assert cookie["name"] == "__Host-loanline_chat"
        assert (cookie["secure"], cookie["sameSite"]) == (True, "None")
        await chat.get_by_role("textbox").press("Escape")
        await expect(page.locator("iframe")).to_be_hidden()
        await expect(launcher).to_be_focused()


async def test_other_sites_cannot_frame_it(
    page: Page, store: Store, tmp_path: Path, complaints: list[str], markup: str
) -> None:
    async with (
        running(store, tmp_path, public_url="https://127.0.0.1") as site,
        partner(markup.format(ours=site.url), {}) as stranger,
    ):
        await page.goto(stranger)
        async with page.expect_console_message(lambda it: "frame-ancestors" in it.text):
            await page.get_by_role("button", name="咨询我的贷款").click()

    complaints.clear()
