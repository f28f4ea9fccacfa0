"""What a link from the chat is exchanged for, and what is turned away."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
import pytest_asyncio

from handlers.messages import Channel
from storage import conversations, page_links
from storage.page_links import Purpose
from storage.records import Link
from storage.transaction import Transaction
from tests.arrange import MEI
from tests.running import Running, running

pytestmark = pytest.mark.asyncio(loop_scope="module")

OURS = {"X-Loanline": "1"}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def line(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Running]:
    async with running(tmp_path_factory.mktemp("line"), telegram_mode="webhook") as line:
        await line.desk.has_application("LN-1", of=(MEI,))
        mei = line.account.borrower(language="en")
        await line.linked(mei)
        yield line


@pytest_asyncio.fixture(loop_scope="module")
async def browser(line: Running) -> AsyncIterator[aiohttp.ClientSession]:
    jar = aiohttp.CookieJar(unsafe=True)  # ours is an address of this machine
    async with aiohttp.ClientSession(line.application.address, cookie_jar=jar) as browser:
        yield browser


def _link(tx: Transaction, line: Running, purpose: Purpose) -> str:
    [borrower] = line.account.borrowers.values()
    at = line.application.parts.now()
    bot, chat = str(line.account.id), str(borrower.chat)
    found = conversations.by_chat(tx, Channel.TELEGRAM, bot, chat, at)
    assert found is not None
    link: Link = found.links[0]
    return page_links.add(tx, purpose, link, at=at)[1]


async def made(line: Running, purpose: Purpose = Purpose.UPLOAD) -> str:
    return await line.store.write(_link, line, purpose)


async def enter(
    line: Running, browser: aiohttp.ClientSession, token: object, **headers: str
) -> aiohttp.ClientResponse:
    ours = OURS | {"Origin": line.application.address} | headers
    return await browser.post("/page", json={"token": token}, headers=ours)


async def test_the_page_at_the_entrance_tells_nobody_where_it_was_come_from(
    browser: aiohttp.ClientSession,
) -> None:
    answer = await browser.get("/page")

    assert answer.status == 200
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "'unsafe" not in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("purpose", Purpose)
async def test_a_link_gives_a_cookie_that_scripts_cannot_read_and_says_where_to_go(
    line: Running, browser: aiohttp.ClientSession, purpose: Purpose
) -> None:
    answer = await enter(line, browser, await made(line, purpose))

    assert answer.status == 200
    assert await answer.json() == {"to": f"/{purpose}"}
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith(f"loanline_{purpose}=")
    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(cookie.split("; "))


async def test_a_link_opens_once(line: Running, browser: aiohttp.ClientSession) -> None:
    token = await made(line)
    assert (await enter(line, browser, token)).status == 200

    again = await enter(line, browser, token)

    assert again.status == 410
    assert "Set-Cookie" not in again.headers


@pytest.mark.parametrize("token", ["", "x" * 32, "x" * 500, None, {"a": 1}, "../../../etc"])
async def test_what_is_no_link_opens_nothing(
    line: Running, browser: aiohttp.ClientSession, token: object
) -> None:
    answer = await enter(line, browser, token)

    assert answer.status in {400, 410}
    assert "Set-Cookie" not in answer.headers


async def test_a_page_elsewhere_cannot_use_a_link_up(
    line: Running, browser: aiohttp.ClientSession
) -> None:
    token = await made(line)

    assert (await enter(line, browser, token, Origin="https://evil.example")).status == 403
    assert (await enter(line, browser, token, **{"X-Loanline": ""})).status == 403
    assert (await enter(line, browser, token)).status == 200
