"""How many webhooks a second are sent to a sink on this machine, signed, in order, and marked."""

import asyncio
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bot.addresses import Addresses
from bot.lenders.sending import open_sender
from bot.lenders.webhooks import Webhooks
from bot.metrics import new_metrics
from storage import events, lenders, migrations, webhooks
from storage.database import Store, open_store
from storage.events import EventKind
from storage.records import Lender
from storage.sealing import new_keyring
from storage.transaction import Transaction
from tests.bench.table import Row

_SINK: Final = """
import asyncio

class Sink(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport, self.bytes = transport, b""

    def data_received(self, data):
        self.bytes += data
        while (end := self.bytes.find(b"\\r\\n\\r\\n") + 4) > 3:
            head = self.bytes[:end].lower()
            length = int(head.split(b"content-length:")[1].split(b"\\r\\n")[0])
            if len(self.bytes) < end + length:
                return
            self.bytes = self.bytes[end + length:]
            self.transport.write(b"HTTP/1.1 200 OK\\r\\nContent-Length: 0\\r\\n\\r\\n")

async def main():
    server = await asyncio.get_running_loop().create_server(Sink, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.Event().wait()

asyncio.run(main())
"""
_NOTED_AT_ONCE: Final = 500
WANTED: Final = 1000.0
"""Webhooks a second."""


def measure(cache: Path, *, count: int) -> Iterator[Row]:
    """Send events of many applications from a store of its own; the tests hold their order."""
    with TemporaryDirectory(dir=cache) as folder:
        url = f"sqlite+aiosqlite:///{folder}/loanline.db"
        migrations.upgrade(url)
        figure = asyncio.run(_sent(url, count))
    told = f"webhooks/s to a local sink, {count:,} events in 500 lanes"
    yield Row(told, figure, "wanted", WANTED, at_least=1.0)


async def _sent(url: str, count: int) -> float:
    store = await open_store(url, new_keyring())
    try:
        lender = await store.write(_lender)
        return await webhooks_a_second(store, lender, count=count)
    finally:
        await store.close()


def _lender(tx: Transaction) -> Lender:
    names = {"en": "Harbour Loans"}
    return lenders.add(
        tx, slug="harbour", names=names, country="CN", zone="UTC", locale="en", at=_now()
    )


async def webhooks_a_second(
    store: Store, lender: Lender, *, count: int, listening: int = 1, lanes: int = 500
) -> float:
    """Send so many events of so many applications to so many webhooks; say how fast that was."""
    with _sink() as url:
        for number in range(listening):
            address = f"{url}/{number}"
            await store.write(webhooks.add, lender, url=address, actor="bench", at=_now())
        for first in range(0, count, _NOTED_AT_ONCE):
            await store.write(_note, lender, min(_NOTED_AT_ONCE, count - first), lanes)
        async with open_sender(Addresses(loopback=True)) as sender:
            carrier = Webhooks(store, sender, "https://loans.example/v1", new_metrics(), _now)
            begun = time.perf_counter()
            running = asyncio.create_task(carrier.run())
            await _reaches(carrier, count * listening)
            seconds = time.perf_counter() - begun
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
    return count * listening / seconds


def _note(tx: Transaction, lender: Lender, count: int, lanes: int) -> None:
    for number in range(count):
        talk = f"lane{number % lanes}"
        kind, subject = EventKind.TICKET_OPENED, f"{number:032x}"
        events.note(tx, lender.id, kind, subject, at=_now(), conversation=talk, reason="asked")


async def _reaches(carrier: Webhooks, count: int) -> None:
    for _ in range(60_000):
        if _delivered(carrier) >= count:
            return
        await asyncio.sleep(0.01)
    raise TimeoutError


def _delivered(carrier: Webhooks) -> float:
    (family,) = carrier.metrics.webhooks.meter.collect()
    return sum(
        it.value
        for it in family.samples
        if it.name.endswith("_total") and it.labels["outcome"] == "delivered"
    )


def _now() -> datetime:
    return datetime.now(UTC)


@contextmanager
def _sink() -> Iterator[str]:
    with subprocess.Popen([sys.executable, "-c", _SINK], stdout=subprocess.PIPE) as process:
        try:
            if process.stdout is None:
                raise AssertionError  # it was asked for
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.kill()
