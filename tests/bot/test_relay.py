"""Two replicas at one database: what is said at one is on the screens of the other at once."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import aiohttp
import pytest
from sqlalchemy import text

from bot import keys
from bot.app import Application, open_application
from bot.channels.webchat_account import account_for, new_token
from bot.settings import Settings
from bot.staff.streams import LOOK_EVERY
from bot.waking import Bell, line_name
from storage import conversations, lenders, sealing, staff, staff_sessions, tickets
from storage.database import open_store
from storage.transaction import Transaction
from tests.postgres import Cluster
from tests.running import until

_LISTENERS = text(
    "SELECT pid FROM pg_stat_activity"
    " WHERE datname = current_database() AND query LIKE 'LISTEN%' AND state = 'idle'"
)


@pytest.fixture
def url(cluster: Cluster) -> Iterator[str]:
    with cluster.database() as url:
        yield url


@pytest.fixture
async def replicas(url: str, tmp_path: Path) -> AsyncIterator[tuple[Application, Application]]:
    key_file = tmp_path / "k" / "key"
    keyring, made = sealing.new_keyring(), []
    async with AsyncExitStack() as stack:
        for name in ("one", "two"):
            settings = Settings(
                data_dir=tmp_path / name, http_port=0, key_file=key_file, database_url=url
            )
            if name == "one":
                sealing.write_key_file(keys.placed(settings), keyring)
            made.append(await stack.enter_async_context(open_application(settings)))
        one, two = made
        await _both_listen(one)
        yield one, two


async def _both_listen(one: Application, *, but: frozenset[int] = frozenset()) -> None:
    """Wait until both listen, by connections that were not known; each rings for all once."""

    async def both() -> bool:
        return len(await one.parts.store.read(_listeners) - but) == 2

    await until(both, what="the replicas do not listen")
    await asyncio.sleep(0.2)


def _listeners(tx: Transaction) -> frozenset[int]:
    return frozenset(tx.execute(_LISTENERS).scalars())


def _talk(tx: Transaction, application: Application) -> tuple[str, str, str]:
    """Let a borrower's ticket be held by somebody; give it, their browser's secret and hers."""
    at, token = application.parts.now(), new_token()
    lender = lenders.add(
        tx, slug="harbour", names={"en": "Harbour"}, country="CN", zone="UTC", locale="en", at=at
    )
    chat = account_for(token, "harbour")
    talk = conversations.open_for(
        tx, "web", chat.bot, chat.chat, lender_id=lender.id, locale="en", at=at
    )
    tickets.open_for(tx, talk.id, lender_id=lender.id, reason="asked", locale="en", at=at)
    found, ada = tickets.of_conversation(tx, talk.id), staff.add(tx, lender, "Ada", at=at)
    assert found is not None
    tickets.take(tx, found.id, ada.id, now=at)
    conversations.set_owner(tx, talk.id, ada.actor)
    return found.id, token, staff_sessions.begin(tx, ada, at=at)


async def test_words_at_one_replica_are_at_once_on_the_screens_of_another(
    replicas: tuple[Application, Application],
) -> None:
    one, two = replicas
    ticket, borrower, session = await one.parts.store.write(_talk, one)
    waits = []
    async with aiohttp.ClientSession() as http:
        cookie = {"Cookie": f"loanline_staff={session}"}
        address = f"{one.address}/staff/tickets/{ticket}/live"
        async with http.get(address, headers=cookie) as screen:
            assert screen.status == 200
            chat = {"Cookie": f"loanline_chat={borrower}", "Origin": two.address}
            path = f"{two.address}/chat/socket?lender=harbour"
            async with http.ws_connect(path, headers=chat) as socket:
                for number in range(20):
                    await asyncio.sleep(0.1)
                    sent, word = time.perf_counter(), f"word-{number}-"
                    await socket.send_json({"type": "text", "key": f"{number:08x}", "text": word})
                    async for line in screen.content:
                        if word in line.decode():
                            break
                    waits.append(time.perf_counter() - sent)
    # Half of them would take more than half of that if the screen only looked by itself.
    assert sorted(waits)[10] < LOOK_EVERY / 4


async def test_what_rings_here_rings_there_by_its_name_alone(
    replicas: tuple[Application, Application],
) -> None:
    one, two = replicas
    with (
        one.parts.console.listening("mei") as mei,
        one.parts.console.listening("li") as li,
        one.parts.hub.listening("wang") as wang,
    ):
        two.parts.console.ring("mei")
        two.parts.hub.wake("wang")
        async with asyncio.timeout(30):
            await mei.wait(60)
            await wang.wait()
        begun = time.perf_counter()
        await li.wait(0.5)
        assert time.perf_counter() - begun > 0.4


async def test_who_writes_at_one_replica_is_seen_writing_at_another(
    replicas: tuple[Application, Application],
) -> None:
    one, two = replicas
    clock = asyncio.get_running_loop()
    with one.parts.hub.listening("wang") as wang, one.parts.hub.listening("li"):
        two.parts.hub.writes("wang", clock.time() + 5)
        async with asyncio.timeout(30):
            await wang.wait()
        assert one.parts.hub.is_written_to("wang", clock.time())
        assert not one.parts.hub.is_written_to("li", clock.time())


async def test_who_comes_to_a_ticket_and_leaves_it_is_told_to_other_replicas(
    replicas: tuple[Application, Application],
) -> None:
    one, two = replicas
    ticket, borrower, session = await one.parts.store.write(_talk, one)
    chat = account_for(borrower, "harbour")
    with one.parts.console.listening(line_name("web", chat.bot, chat.chat)) as bell:
        cookie = {"Cookie": f"loanline_staff={session}"}
        address = f"{two.address}/staff/tickets/{ticket}/live"
        async with aiohttp.ClientSession(headers=cookie) as http, http.get(address) as screen:
            assert screen.status == 200
            assert await _rings(bell)
        assert await _rings(bell)


async def _rings(bell: Bell) -> bool:
    begun = time.perf_counter()
    await bell.wait(30)
    return time.perf_counter() - begun < 29


async def test_a_replica_that_has_lost_its_line_listens_again(
    replicas: tuple[Application, Application], cluster: Cluster
) -> None:
    one, two = replicas
    lost = await one.parts.store.read(_listeners)
    cluster.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'"
    )
    await _both_listen(one, but=lost)
    with one.parts.console.listening("mei") as mei:
        two.parts.console.ring("mei")
        assert await _rings(mei)


async def test_a_store_of_one_process_has_nobody_to_tell(
    sqlite_template: Path, keyring: sealing.Keyring
) -> None:
    store = await open_store(f"sqlite+aiosqlite:///{sqlite_template}", keyring)
    assert store.replicas is None
    await store.close()
