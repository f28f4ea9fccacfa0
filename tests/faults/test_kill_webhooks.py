"""Killed between any two steps, it tells a lender's endpoint everything, in order, under one id."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from subprocess import Popen

import pytest

from storage import audit, events, webhook_log, webhooks
from storage.database import Store
from storage.events import EventKind
from storage.transaction import Transaction
from storage.webhooks import Webhook
from tests.arrange import Clock, LenderDesk, open_desk
from tests.fakes.webhook_sink import Sink, open_sink
from tests.faults.killing import NEVER, Victim, spread, victim, victims
from tests.running import until

KILLED = -9
LANES = ("a", "b", "a", "a")


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("shared") / "numbers"


@pytest.fixture(scope="module")
def process(shared: Path) -> Iterator[Popen[bytes]]:
    with victims(shared) as process:
        yield process


@pytest.fixture
async def doomed(
    tmp_path: Path, process: Popen[bytes], shared: Path, sqlite_template: Path
) -> AsyncIterator[Victim]:
    """Have an application, begun once."""
    settings = {"webhooks_to_loopback": True}
    async with victim(tmp_path, process, shared, sqlite_template, **settings) as doomed:
        await doomed.begins()
        yield doomed


@pytest.fixture
async def desk(doomed: Victim) -> AsyncIterator[LenderDesk]:
    async with doomed.store() as store:
        yield await open_desk(store, Clock(datetime.now(UTC)))


async def happens(desk: LenderDesk) -> None:
    """Let four things happen in two lanes."""

    def note(tx: Transaction) -> None:
        for lane in LANES:
            kind, at = EventKind.TICKET_OPENED, datetime.now(UTC)
            events.note(tx, desk.lender.id, kind, "t", at=at, conversation=lane)

    await desk.store.write(note)


async def told(store: Store, webhook: Webhook, sink: Sink) -> None:
    """Wait until everything has been told and marked."""

    async def all_marked() -> bool:
        found = await store.read(webhook_log.after, webhook, 0, limit=1000)
        head = await store.read(events.head, webhook.lender_id)
        return len(found) == head and all(it.state == "delivered" for it in found)

    await until(all_marked, within=60, what=f"{len(sink.got)} came")


async def test_what_is_told_survives_a_kill_at_any_step(doomed: Victim, desk: LenderDesk) -> None:
    async with open_sink() as sink:
        at = desk.clock.now
        webhook = await desk.store.write(
            webhooks.add, desk.lender, url=sink.url, actor="test", at=at
        )
        doomed.dies_after(NEVER)
        await happens(desk)
        await told(desk.store, webhook, sink)

        for step in spread(doomed.counts(), 10, seed=19):
            sink.got.clear()
            doomed.dies_after(step)
            await happens(desk)
            assert await doomed.ended() == KILLED, doomed.log()
            doomed.dies_after(0)
            await doomed.begins()
            await told(desk.store, webhook, sink)

            first: dict[str, bytes] = {}
            for got in sink.got:
                assert first.setdefault(got.id, got.body) == got.body, step
            for lane in set(LANES):
                came = (got.event for got in sink.got)
                places = [it["sequence"] for it in came if it["data"]["conversation"] == lane]
                assert places == sorted(places), step
            assert len(first) == len(LANES), step
            assert len(sink.got) <= len(LANES) + 2, step
        assert await desk.store.read(audit.broken_chains) == []
