"""Alive, ready, and how it is doing."""

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import text

from bot import health
from bot.metrics import Metrics, new_metrics
from storage.database import Store

Client = TestClient[web.Request, web.Application]


@asynccontextmanager
async def visiting(
    store: Store, metrics: Metrics | None = None, *, stopping: bool = False, patience: float = 3
) -> AsyncIterator[Client]:
    app = web.Application()
    app.add_routes(
        health.routes(store, metrics or new_metrics(), stopping=lambda: stopping, patience=patience)
    )
    async with TestClient(TestServer(app)) as client:
        yield client


async def test_it_is_ready_while_the_store_reads_and_writes(store: Store) -> None:
    async with visiting(store) as client:
        for _ in range(2):
            answer = await client.get("/readyz")
            assert (answer.status, await answer.json()) == (200, {"ready": True})


async def test_it_is_alive_but_not_ready_when_the_store_takes_no_writes(store: Store) -> None:
    await store.write(lambda tx: tx.execute(text("ALTER TABLE counters RENAME TO gone")))
    try:
        async with visiting(store) as client:
            answer = await client.get("/readyz")
            assert answer.status == 503
            assert await answer.json() == {"ready": False, "reason": "store-does-not-write"}
            assert (await client.get("/healthz")).status == 200
    finally:
        # Databases are emptied and used again.
        await store.write(lambda tx: tx.execute(text("ALTER TABLE gone RENAME TO counters")))


async def test_a_store_that_hangs_makes_it_unready_in_time(store: Store) -> None:
    hold = threading.Event()
    hanging = asyncio.ensure_future(store.write(lambda _tx: hold.wait(30)))
    await asyncio.sleep(0)  # lets the write reach its thread, or its connection
    try:
        async with visiting(store, patience=0) as client:
            answer = await client.get("/readyz")
            assert (answer.status, await answer.json()) == (
                503,
                {"ready": False, "reason": "store-too-slow"},
            )
    finally:
        hold.set()
        await hanging


async def test_it_is_not_ready_while_it_stops(store: Store) -> None:
    async with visiting(store, stopping=True) as client:
        answer = await client.get("/readyz")
        assert (answer.status, (await answer.json())["reason"]) == (503, "stopping")


async def test_metrics_are_shown_and_belong_to_one_application(store: Store) -> None:
    metrics = new_metrics()
    metrics.turns.labels("telegram", "answered").inc()

    async with visiting(store, metrics) as client:
        ours = await (await client.get("/metrics")).text()
    async with visiting(store) as client:
        other = await (await client.get("/metrics")).text()

    line = 'loanline_turns_total{channel="telegram",outcome="answered"} 1.0'
    assert line in ours
    assert line not in other
