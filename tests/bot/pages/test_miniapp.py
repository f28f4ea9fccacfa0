"""The upload page inside Telegram: opened by what Telegram signed, once, while it is fresh."""

import hmac
import json
import time
from collections.abc import AsyncIterator
from hashlib import sha256
from urllib.parse import quote, urlencode

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from storage.records import Need
from tests.arrange import MEI
from tests.fakes.telegram_borrower import Borrower
from tests.running import Running, running

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def line(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Running]:
    async with running(tmp_path_factory.mktemp("line"), telegram_mode="webhook") as line:
        yield line


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def need(line: Running) -> Need:
    return await line.desk.asks_for(await line.desk.has_application("LN-1", of=(MEI,)))


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def mei(line: Running, need: Need) -> Borrower:
    del need
    mei = line.account.borrower(language="en")
    await line.linked(mei)
    return mei


def signed(line: Running, user: int, *, age: float = 0, token: str = "", **more: str) -> str:
    """Sign launch data as Telegram does."""
    told = {
        "auth_date": str(int(time.time() - age)),
        "query_id": "AAHdF6IQAAAAAN0XohDhrOrc",
        "user": json.dumps({"id": user, "first_name": "Mei"}),
        **more,
    }
    check = "\n".join(f"{name}={told[name]}" for name in sorted(told))
    key = hmac.new(b"WebAppData", (token or line.account.token).encode(), sha256).digest()
    return urlencode(told | {"hash": hmac.new(key, check.encode(), sha256).hexdigest()})


async def enter(line: Running, init_data: str, need: Need, **more: str) -> aiohttp.ClientResponse:
    body = {"init_data": init_data, "bot": str(line.account.id), "need": need.id} | more
    headers = {"X-Loanline": "1", "Origin": line.application.address}
    async with aiohttp.ClientSession(line.application.address) as http:
        return await http.post("/page/app", json=body, headers=headers)


async def test_who_telegram_says_it_is_gets_in_once(
    line: Running, mei: Borrower, need: Need
) -> None:
    init_data = signed(line, mei.chat, start_param="once")

    first, again = await enter(line, init_data, need), await enter(line, init_data, need)

    assert (first.status, again.status) == (200, 410)
    assert "loanline_upload=" in first.headers["Set-Cookie"]


@pytest.mark.parametrize("age", [11 * 60, 86_400, -3600])
async def test_what_is_not_fresh_opens_nothing(
    line: Running, mei: Borrower, need: Need, age: float
) -> None:
    assert (await enter(line, signed(line, mei.chat, age=age), need)).status == 403


async def test_what_telegram_did_not_sign_opens_nothing(
    line: Running, mei: Borrower, need: Need
) -> None:
    true = signed(line, mei.chat, start_param="forged")
    forged = (
        true.replace(str(mei.chat), str(mei.chat + 1)),
        true.replace("auth_date=1", "auth_date=2"),
        signed(line, mei.chat, token="7:another-bots-token-altogether"),  # noqa: S106  made up
        true.partition("&hash=")[0],
        "hash=",
    )
    for each in forged:
        assert (await enter(line, each, need)).status == 403
    assert (await enter(line, true, need, bot="1")).status == 403


async def test_a_stranger_at_telegram_finds_nothing(line: Running, need: Need) -> None:
    assert (await enter(line, signed(line, 424242), need)).status == 410


async def test_it_wears_telegrams_colours(
    page: Page, line: Running, mei: Borrower, need: Need
) -> None:
    init_data = signed(line, mei.chat, start_param="theme")
    theme = json.dumps({"bg_color": "#101820", "text_color": "#fafafa", "button_color": "#2ea6ff"})
    told = f"tgWebAppData={quote(init_data)}&tgWebAppVersion=8.0&tgWebAppThemeParams={quote(theme)}"

    await page.goto(
        f"{line.application.address}/page/app?bot={line.account.id}&need={need.id}#{told}"
    )
    await page.wait_for_url("**/upload")

    await expect(page.get_by_role("heading", name="Bank statement")).to_be_visible()
    card = page.locator(".need").first
    await expect(card).to_have_css("background-color", "rgb(16, 24, 32)")
    assert await page.evaluate("document.documentElement.style.colorScheme") == "dark"
    assert "tgWebAppData" not in page.url


async def test_only_telegrams_own_pages_may_frame_it(line: Running) -> None:
    async with aiohttp.ClientSession(line.application.address) as http:
        policy = (await http.get("/page/app")).headers["Content-Security-Policy"]

    assert policy.endswith("frame-ancestors https://web.telegram.org")
