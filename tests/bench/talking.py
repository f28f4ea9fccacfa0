"""How soon a borrower's words are on the right screen, with many consoles and tickets open."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import aiohttp

from bot.channels.webchat_account import account_for, new_token
from storage import conversations, lenders, migrations, staff, staff_sessions, tickets
from storage.database import open_store
from storage.sealing import new_keyring, write_key_file
from storage.transaction import Transaction
from tests.bench import processes
from tests.bench.filling import Filled
from tests.bench.processes import Running
from tests.bench.table import Row

TICKETS: Final = 2_000
CONSOLES: Final = 200
INBOXES: Final = 40
"""How many of the consoles show the inbox; the others show a ticket each."""
TALKING: Final = 20
"""Borrowers who write, a second apart each."""
WITHIN: Final = 300.0
MEMORY: Final = 300.0
_SLUG: Final = "harbour"
_SECONDS: Final = 15
_SETTLED: Final = 3.0


@dataclass(frozen=True, slots=True)
class Seat:
    """A ticket with the browser of its borrower and the session of whoever has it."""

    ticket: str
    borrower: str
    session: str


def measure() -> Iterator[Row]:
    """Open all consoles on a store of its own, and let some borrowers write."""
    with TemporaryDirectory() as folder:
        store, seats = asyncio.run(_filled(Path(folder)))
        with processes.product(store) as product:
            waits, most = asyncio.run(_talk(product, seats))
    found = sorted(waits)
    yield Row(
        f"ms to the right screen, p95, {CONSOLES} consoles, {TICKETS:,} tickets",
        found[int(len(found) * 0.95)] * 1000,
        "limit",
        WITHIN,
        at_most=1.0,
        note=f"median {found[len(found) // 2] * 1000:.0f} ms, {len(found)} messages",
    )
    yield Row(f"MiB resident, {CONSOLES} consoles open", most, "limit", MEMORY, at_most=1.0)


async def _filled(folder: Path) -> tuple[Filled, list[Seat]]:
    store = Filled(str(folder), 0, "", "", "", (), 0.0)
    store.data.mkdir(parents=True)
    store.key_file.parent.mkdir(parents=True)
    keyring = new_keyring()
    write_key_file(store.key_file, keyring)
    url = f"sqlite+aiosqlite:///{store.database}"
    await asyncio.to_thread(migrations.upgrade, url)
    opened = await open_store(url, keyring)
    try:
        return store, await opened.write(_fill)
    finally:
        await opened.close()


def _fill(tx: Transaction) -> list[Seat]:
    at = datetime.now(UTC)
    names = {"en": "Harbour Loans"}
    lender = lenders.add(tx, slug=_SLUG, names=names, country="CN", zone="UTC", locale="en", at=at)
    people = [staff.add(tx, lender, f"Agent {n}", at=at) for n in range(CONSOLES)]
    sessions = [staff_sessions.begin(tx, it, at=at) for it in people]
    seats = []
    for number in range(TICKETS):
        token = new_token()
        chat = account_for(token, _SLUG)
        talk = conversations.open_for(
            tx, "web", chat.bot, chat.chat, lender_id=lender.id, locale="en", at=at
        )
        tickets.open_for(tx, talk.id, lender_id=lender.id, reason="asked", locale="en", at=at)
        found = tickets.of_conversation(tx, talk.id)
        assert found is not None
        if number < CONSOLES:
            tickets.take(tx, found.id, people[number].id, now=at)
            conversations.set_owner(tx, talk.id, people[number].actor)
            seats.append(Seat(found.id, token, sessions[number]))
    return seats


async def _talk(product: Running, seats: list[Seat]) -> tuple[list[float], float]:
    waits: list[float] = []
    async with AsyncExitStack() as stack:
        connector = aiohttp.TCPConnector(limit=0)
        http = await stack.enter_async_context(aiohttp.ClientSession(connector=connector))
        sent: dict[str, float] = {}
        async with asyncio.TaskGroup() as group:
            watching = [
                group.create_task(_watches(http, product, seat, number, sent, waits))
                for number, seat in enumerate(seats)
            ]
            await asyncio.sleep(_SETTLED)
            talking = seats[INBOXES : INBOXES + TALKING]
            await asyncio.gather(*(_writes(http, product, it, sent) for it in talking))
            await asyncio.sleep(_SETTLED)
            most = product.resident()
            for each in watching:
                each.cancel()
    if len(waits) < TALKING * (_SECONDS - 1):
        raise RuntimeError(f"only {len(waits)} messages came to their screen")
    return waits, most


async def _watches(
    http: aiohttp.ClientSession,
    product: Running,
    seat: Seat,
    number: int,
    sent: dict[str, float],
    waits: list[float],
) -> None:
    path = "/staff/inbox/live" if number < INBOXES else f"/staff/tickets/{seat.ticket}/live"
    cookie = {"Cookie": f"loanline_staff={seat.session}"}
    patience = aiohttp.ClientTimeout(total=None)
    async with http.get(product.url + path, headers=cookie, timeout=patience) as answer:
        if answer.status != 200:
            raise RuntimeError(f"{path} answered {answer.status}")
        async for line in answer.content:
            words = line.decode().replace("<", " ").replace(">", " ").split()
            now = time.perf_counter()
            waits.extend([now - sent.pop(it) for it in words if it in sent])


async def _writes(
    http: aiohttp.ClientSession, product: Running, seat: Seat, sent: dict[str, float]
) -> None:
    async with _socket(http, product, seat) as socket:
        for number in range(_SECONDS):
            await asyncio.sleep(1)
            word = f"{seat.ticket}-{number}"
            sent[word] = time.perf_counter()
            key = f"{number:08x}"
            await socket.send_json({"type": "text", "key": key, "text": word})
        async for message in socket:
            if message.json().get("key") == f"{_SECONDS - 1:08x}":
                break


@asynccontextmanager
async def _socket(
    http: aiohttp.ClientSession, product: Running, seat: Seat
) -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
    headers = {"Cookie": f"loanline_chat={seat.borrower}", "Origin": product.url}
    address = f"{product.url}/chat/socket?lender={_SLUG}"
    async with http.ws_connect(address, headers=headers) as socket:
        yield socket
