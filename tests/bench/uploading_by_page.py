"""The same over the secure page's protocol (tus 1.0), in one request and in several."""

import asyncio
import base64
import os
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Final

import aiohttp

from bot.channels.webchat_account import account_for
from handlers.messages import Channel
from storage import applications, asking, conversations, page_links
from storage.asking import Asked
from storage.database import open_store
from storage.page_links import Purpose
from storage.sealing import read_key_file
from storage.transaction import Transaction
from tests.bench import processes
from tests.bench.filling import BROWSERS, Filled
from tests.bench.processes import Running
from tests.bench.table import Row

PIECES: Final = 4
_TUS: Final = {"Tus-Resumable": "1.0.0", "X-Loanline": "1"}
_CONTENT: Final = "application/offset+octet-stream"

Page = tuple[str, str]
"""The token of a page and the need it is for."""


class RefusedError(RuntimeError):
    """The product did not take a file."""


def measure(store: Filled, content: bytes, plain: float, most: float) -> Iterator[Row]:
    """Upload from pages: one after the other, then from all of them at once."""
    pages = asyncio.run(_pages(store))
    with processes.product(store) as product:
        time.sleep(2)
        idle = product.resident()
        rate, worked, peak = asyncio.run(_upload(product, pages, content))
    beside = "sha256 and AES-GCM in memory"
    note = f"{worked:.2f} s of a core each"
    yield Row("upload MB/s over tus, 20 MB, one by one", rate, beside, plain, note=note)
    what = f"MiB above idle, {BROWSERS} uploads at once over tus"
    yield Row(what, peak - idle, "limit", most, at_most=1.0, note=f"in {PIECES} pieces")


async def _pages(store: Filled) -> list[Page]:
    url = f"sqlite+aiosqlite:///{store.database}"
    opened = await open_store(url, read_key_file(store.key_file))
    try:
        return [await opened.write(_page, browser) for browser in store.browsers]
    finally:
        await opened.close()


def _page(tx: Transaction, browser: str) -> Page:
    at = datetime.now(UTC)
    talk = conversations.by_chat(tx, Channel.WEB, "web", account_for(browser, "").chat, at)
    assert talk is not None
    (link,) = talk.links
    found = applications.of_borrowers(tx, [link.borrower_id])
    application = next(it for it in found if not it.closed)
    asked = Asked(reference=f"bench-{at:%y%m%d%H%M%S}", document_type="bank-statement")
    need, _ = asking.put(tx, application, asked, at=at)
    _, token = page_links.add(
        tx, Purpose.UPLOAD, link, application_id=application.id, need_id=need.id, at=at
    )
    return token, need.id


async def _upload(
    product: Running, pages: Sequence[Page], content: bytes
) -> tuple[float, float, float]:
    opened = [await _open(product, token) for token, _ in pages]
    needs = [need for _, need in pages]
    few = list(zip(opened, needs, strict=True))[:5]
    before, begin = product.worked(), time.perf_counter()
    for session, need in few:
        await _send(session, need, content, 1)
    rate = len(few) * len(content) / 1e6 / (time.perf_counter() - begin)
    worked = (product.worked() - before) / len(few)
    watching = asyncio.create_task(_watch(product))
    everybody = zip(opened, needs, strict=True)
    await asyncio.gather(*(_send(session, need, content, PIECES) for session, need in everybody))
    watching.cancel()
    peak = max(await asyncio.gather(watching))
    for session in opened:
        await session.close()
    return rate, worked, peak


async def _open(product: Running, token: str) -> aiohttp.ClientSession:
    jar = aiohttp.CookieJar(unsafe=True)  # it is an address of this machine
    session = aiohttp.ClientSession(
        product.url, cookie_jar=jar, headers={**_TUS, "Origin": product.url}
    )
    async with session.post("/page", json={"token": token}) as answer:
        _expect(answer, 200)
    return session


async def _send(session: aiohttp.ClientSession, need: str, content: bytes, pieces: int) -> None:
    body = content[:-16] + os.urandom(16)
    told = {"need": need, "filename": "statement.jpg"}
    pairs = (f"{name} {base64.b64encode(it.encode()).decode()}" for name, it in told.items())
    headers = {"Upload-Length": str(len(body)), "Upload-Metadata": ",".join(pairs)}
    async with session.post("/upload/files", headers=headers) as answer:
        _expect(answer, 201)
        place = answer.headers["Location"]
    step = -(-len(body) // pieces)
    for start in range(0, len(body), step):
        headers = {"Upload-Offset": str(start), "Content-Type": _CONTENT}
        piece = body[start : start + step]
        async with session.patch(place, data=piece, headers=headers) as answer:
            _expect(answer, 204)


def _expect(answer: aiohttp.ClientResponse, status: int) -> None:
    if answer.status != status:
        raise RefusedError(f"{answer.method} {answer.url.path}: {answer.status}")


async def _watch(product: Running) -> float:
    """Look at the memory until cancelled; give the highest that was seen."""
    highest = 0.0
    try:
        while True:
            highest = max(highest, product.resident())
            await asyncio.sleep(0.01)
    except asyncio.CancelledError:
        return highest
