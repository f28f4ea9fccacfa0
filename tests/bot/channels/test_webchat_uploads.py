"""A borrower sends a file from the browser: it is sealed in the vault, or nothing is kept."""

import asyncio
from collections.abc import AsyncIterator, Callable
from hashlib import sha256
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote
from uuid import uuid4

import pytest
from aiohttp import ClientSession

from bot.channels.webchat_account import NAME, new_token
from handlers.messages import Arrived, Incoming, content_json
from storage.database import Store
from storage.vault import read
from tests.bot.webchat_site import LIMIT, Site, running

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 400


@pytest.fixture
def heard() -> list[Incoming]:
    return []


@pytest.fixture
async def site(store: Store, tmp_path: Path, heard: list[Incoming]) -> AsyncIterator[Site]:
    async def listen(incoming: Incoming) -> None:
        heard.append(incoming)

    async with running(store, tmp_path / "files", handle=listen) as site:
        yield site


@pytest.fixture
async def token(site: Site) -> str:
    token = new_token()
    await site.link(token)
    return token


@pytest.fixture
async def browser(site: Site, token: str) -> AsyncIterator[ClientSession]:
    headers = {"Origin": str(site.url), "Cookie": f"{NAME}={token}", "X-Loanline": "1"}
    async with ClientSession(site.url, headers=headers) as browser:
        yield browser


async def send(
    browser: ClientSession, data: object, name: str = "a.pdf", **query: str
) -> tuple[int, dict[str, object]]:
    query.setdefault("key", str(uuid4()))
    headers = {"X-File-Name": quote(name), "Content-Type": "application/pdf"}
    async with browser.post("/chat/files", params=query, data=data, headers=headers) as answer:
        return answer.status, await answer.json(content_type=None)


async def until(true: Callable[[], object]) -> None:
    async with asyncio.timeout(30):
        while not true():  # noqa: ASYNC110  a disk tells nobody
            await asyncio.sleep(0.01)


def arrived(heard: list[Incoming]) -> Arrived:
    (incoming,) = heard
    assert isinstance(incoming.content, Arrived)
    return incoming.content


async def test_a_file_is_sealed_and_then_told_of(
    site: Site, browser: ClientSession, heard: list[Incoming]
) -> None:
    key = str(uuid4())

    status, body = await send(browser, PDF, "银行流水 2026.pdf", key=key, need="N1")

    file = arrived(heard)
    kept = b"".join([it async for it in read(site.parts.vault, file.place, file.key)])
    assert (status, body) == (HTTPStatus.CREATED, {"key": key})
    assert (file.name, file.need) == ("银行流水 2026.pdf", "N1")
    assert (file.media_type, file.declared, file.refused) == ("application/pdf",) * 2 + ("",)
    assert (file.size, file.sha256) == (len(PDF), sha256(PDF).hexdigest())
    assert kept == PDF
    assert PDF[:64] not in site.kept()[0].read_bytes()
    assert heard[0].key.endswith(f":{key}")


@pytest.mark.parametrize(
    ("data", "status", "refused"),
    [
        (b"", HTTPStatus.UNPROCESSABLE_ENTITY, "empty"),
        (b"MZ\x90\x00 a program", HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "unknown-type"),
        (PDF + bytes(LIMIT), HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too-large"),
    ],
)
async def test_what_is_not_kept_is_told_to_the_conversation(
    site: Site,
    browser: ClientSession,
    heard: list[Incoming],
    data: bytes,
    status: HTTPStatus,
    refused: str,
) -> None:
    answered, body = await send(browser, data, "a.exe")

    assert answered == status
    assert body["title"]
    assert arrived(heard).refused == refused
    assert (arrived(heard).place, arrived(heard).name) == ("", "a.exe")
    assert site.kept() == []


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("C:\\Users\\mei\\scan.pdf", "scan.pdf"),
        ("../../etc/passwd", "passwd"),
        ("a\r\nb\0\u202ec.pdf", "abc.pdf"),
        ("", ""),
        ("页" * 300, "页" * 200),
    ],
)
async def test_a_name_is_only_a_name(
    browser: ClientSession, heard: list[Incoming], sent: str, shown: str
) -> None:
    await send(browser, PDF, sent)

    assert arrived(heard).name == shown


async def test_files_given_together_share_an_album(
    browser: ClientSession, heard: list[Incoming]
) -> None:
    album = str(uuid4())

    await send(browser, PDF, album=album)

    assert arrived(heard).album == album


async def test_a_stranger_fills_no_disk(site: Site, heard: list[Incoming]) -> None:
    headers = {"Origin": str(site.url), "Cookie": f"{NAME}={new_token()}", "X-Loanline": "1"}
    async with ClientSession(site.url, headers=headers) as stranger:
        status, body = await send(stranger, PDF, locale="zh-Hans")

    assert (status, body["title"]) == (
        HTTPStatus.FORBIDDEN,
        "请先完成身份验证，再在这里发送文件。",
    )
    assert heard == []
    assert site.kept() == []


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "https://evil.example.com"}, HTTPStatus.FORBIDDEN),
        ({"X-Loanline": ""}, HTTPStatus.FORBIDDEN),
        ({"Cookie": ""}, HTTPStatus.UNAUTHORIZED),
    ],
)
async def test_only_our_own_page_may_send(
    site: Site, token: str, heard: list[Incoming], headers: dict[str, str], status: HTTPStatus
) -> None:
    right = {"Origin": str(site.url), "Cookie": f"{NAME}={token}", "X-Loanline": "1"}
    async with ClientSession(site.url, headers=right | headers) as browser:
        assert (await send(browser, PDF))[0] == status
    assert heard == []


async def test_a_key_that_is_none_is_refused(browser: ClientSession) -> None:
    assert (await send(browser, PDF, key="x"))[0] == HTTPStatus.BAD_REQUEST
    assert (await send(browser, PDF, album="x"))[0] == HTTPStatus.BAD_REQUEST


async def test_only_three_files_of_a_chat_come_at_a_time(
    site: Site, browser: ClientSession
) -> None:
    enough = asyncio.Event()

    async def slowly() -> AsyncIterator[bytes]:
        yield PDF
        await enough.wait()

    async with asyncio.timeout(30), asyncio.TaskGroup() as group:
        slow = [group.create_task(send(browser, slowly())) for _ in range(3)]
        await until(lambda: len(site.kept()) == 3)
        status, body = await send(browser, PDF)
        enough.set()

    assert (status, body["incident"]) == (HTTPStatus.TOO_MANY_REQUESTS, "")
    assert [task.result()[0] for task in slow] == [HTTPStatus.CREATED] * 3
    assert (await send(browser, PDF))[0] == HTTPStatus.CREATED


async def test_a_cancelled_upload_leaves_nothing(
    site: Site, browser: ClientSession, heard: list[Incoming]
) -> None:
    begun = asyncio.Event()

    async def broken() -> AsyncIterator[bytes]:
        yield PDF
        await until(site.kept)
        begun.set()
        await asyncio.Event().wait()

    sending = asyncio.create_task(send(browser, broken()))
    await begun.wait()
    sending.cancel()
    await until(lambda: not site.kept())

    assert heard == []


async def test_an_accident_gives_a_number_and_no_more(store: Store, tmp_path: Path) -> None:
    async def broken(_: Incoming) -> None:
        raise RuntimeError("secret detail")

    async with running(store, tmp_path / "files", handle=broken) as site:
        token = new_token()
        await site.link(token)
        headers = {"Origin": str(site.url), "Cookie": f"{NAME}={token}", "X-Loanline": "1"}
        async with ClientSession(site.url, headers=headers) as browser:
            status, body = await send(browser, PDF)

    assert status == HTTPStatus.INTERNAL_SERVER_ERROR
    assert len(str(body["incident"])) == 32
    assert "secret" not in str(body)


async def test_the_conversation_answers_a_file_and_the_page_shows_it(
    store: Store, tmp_path: Path
) -> None:
    async with running(store, tmp_path / "files") as site:
        token = new_token()
        await site.link(token)
        await site.admit(token)
        headers = {"Origin": str(site.url), "Cookie": f"{NAME}={token}", "X-Loanline": "1"}
        async with ClientSession(site.url, headers=headers) as browser:
            assert (await send(browser, PDF, "slip.pdf"))[0] == HTTPStatus.CREATED
        own, answer = (await site.transcript(token))[-2:]

    said = content_json.validate_json(own.content)
    assert (own.author, answer.author) == ("borrower", "bot")
    assert isinstance(said, Arrived)
    assert (said.name, said.size, said.key) == ("slip.pdf", len(PDF), b"")
