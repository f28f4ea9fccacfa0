"""How fast a large file comes in, and how much memory many at once take."""

import asyncio
import os
import time
from collections.abc import Iterator
from hashlib import sha256
from typing import Final

import aiohttp
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tests.bench import processes, uploading_by_page
from tests.bench.filling import BROWSERS, Filled
from tests.bench.processes import Running
from tests.bench.table import Row

SIZE: Final = 20 * 1024 * 1024
ONE_BY_ONE: Final = 5
ABOVE_IDLE: Final = 64.0
_CHUNK: Final = 64 * 1024
_JPEG: Final = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01"


class RefusedError(RuntimeError):
    """The product did not take a file."""


def measure(store: Filled) -> Iterator[Row]:
    """Upload through the web chat: one after the other, then all browsers at once."""
    content = _JPEG + os.urandom(SIZE - len(_JPEG))
    with processes.product(store) as product:
        time.sleep(2)
        idle = product.resident()
        before = product.worked()
        rate, peak = asyncio.run(_upload(product, store, content))
        worked = (product.worked() - before) / (ONE_BY_ONE + BROWSERS)
    plain = _plain(content)
    yield Row(
        "upload MB/s, 20 MB, one by one",
        rate,
        "sha256 and AES-GCM in memory",
        plain,
        note=f"{worked:.2f} s of a core each",
    )
    yield Row(
        f"MiB above idle, {BROWSERS} uploads at once",
        peak - idle,
        "limit",
        ABOVE_IDLE,
        at_most=1.0,
        note=f"idle {idle:.0f} MiB; without the inspector, a process of its own",
    )
    yield from uploading_by_page.measure(store, content, plain, ABOVE_IDLE)


def _plain(content: bytes) -> float:
    begin = time.perf_counter()
    for _ in range(ONE_BY_ONE):
        digest, cipher = sha256(), AESGCM(os.urandom(32))
        for start in range(0, SIZE, _CHUNK):
            chunk = content[start : start + _CHUNK]
            digest.update(chunk)
            cipher.encrypt(os.urandom(12), chunk, b"")
    return ONE_BY_ONE * SIZE / 1e6 / (time.perf_counter() - begin)


async def _upload(product: Running, store: Filled, content: bytes) -> tuple[float, float]:
    stamp = f"{time.time_ns():x}"
    async with aiohttp.ClientSession(product.url) as session:
        begin = time.perf_counter()
        for n in range(ONE_BY_ONE):
            await _send(session, product.url, store.browsers[n], f"1-{stamp}-{n}", content)
        rate = ONE_BY_ONE * SIZE / 1e6 / (time.perf_counter() - begin)
        watching = asyncio.create_task(_watch(product))
        await asyncio.gather(
            *(
                _send(session, product.url, browser, f"2-{stamp}-{n}", content)
                for n, browser in enumerate(store.browsers)
            )
        )
        watching.cancel()
        return rate, max(await asyncio.gather(watching))


async def _send(
    session: aiohttp.ClientSession, origin: str, browser: str, key: str, content: bytes
) -> None:
    headers = {
        "Cookie": f"loanline_chat={browser}",
        "Content-Type": "image/jpeg",
        "Origin": origin,
        "X-Loanline": "1",
        "X-File-Name": "statement.jpg",
    }
    # Each file is another one: the same twice would be said so.
    body = content[:-16] + os.urandom(16)
    async with session.post(
        "/chat/files", params={"key": key}, data=body, headers=headers
    ) as answer:
        if answer.status != 201:
            raise RefusedError(f"{answer.status} {await answer.text()}")


async def _watch(product: Running) -> float:
    """Look at the memory until cancelled; give the highest that was seen."""
    highest = 0.0
    try:
        while True:
            highest = max(highest, product.resident())
            await asyncio.sleep(0.01)
    except asyncio.CancelledError:
        return highest
