"""How many applications a second lenders may push, beside SQLite taking the same rows bare."""

import asyncio
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import aiohttp

from storage import migrations
from tests.bench import processes
from tests.bench.filling import Filled
from tests.bench.table import Row

AT_ONCE: Final = 16
BATCH: Final = 1_000
BATCHES: Final = 5
_OF_PUSHES: Final = {
    "data_keys": "id IN (SELECT data_key_id FROM borrowers WHERE created_at > :since)",
    "borrowers": "created_at > :since",
    "applications": "created_at > :since",
    "parties": "application_id IN (SELECT id FROM applications WHERE created_at > :since)",
    "stage_history": "recorded_at > :since",
    "pushes": "received_at > :since",
    "audit": "at > :since",
}
"""The rows that pushes leave behind, by table."""


class RefusedError(RuntimeError):
    """The product refused what it was to be measured with."""


def measure(store: Filled, *, seconds: float) -> Iterator[Row]:
    """Push new applications one by one and in batches."""
    since = time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime())
    with processes.product(store) as product:
        single, batched = asyncio.run(_push(product.url, store.lender_key, seconds))
    bare = _bare(store, since)
    beside = "rows of the same applications, sqlite3.executemany"
    yield Row(f"pushes/s, single PUTs, {AT_ONCE} at once", single, beside, bare)
    yield Row(f"pushes/s, batches of {BATCH:,}", batched, beside, bare)


async def _push(url: str, key: str, seconds: float) -> tuple[float, float]:
    headers = {"Authorization": f"Bearer {key}"}
    stamp = f"{time.time_ns() // 1_000_000:x}"
    async with aiohttp.ClientSession(url, headers=headers) as session:
        single = await _singles(session, stamp, seconds)
        return single, await _batches(session, stamp)


async def _singles(session: aiohttp.ClientSession, stamp: str, seconds: float) -> float:
    begin = time.perf_counter()
    end = begin + seconds

    async def lane(place: int) -> int:
        done = 0
        while time.perf_counter() < end:
            number = f"S-{stamp}-{place:02}-{done:06}"
            async with session.put(f"/v1/applications/{number}", json=_body(number)) as answer:
                if answer.status != 201:
                    raise RefusedError(await answer.text())
            done += 1
        return done

    done = await asyncio.gather(*(lane(place) for place in range(AT_ONCE)))
    return sum(done) / (time.perf_counter() - begin)


async def _batches(session: aiohttp.ClientSession, stamp: str) -> float:
    begin = time.perf_counter()
    for batch in range(BATCHES):
        numbers = [f"B-{stamp}-{batch:02}-{place:06}" for place in range(BATCH)]
        operations = [
            {"op": "put-application", "number": number, "body": _body(number)} for number in numbers
        ]
        async with session.post("/v1/batch", json={"operations": operations}) as answer:
            told = await answer.json()
        if answer.status != 200 or any(it["status"] != 201 for it in told["results"]):
            raise RefusedError(str(told)[:500])
    return BATCH * BATCHES / (time.perf_counter() - begin)


def _body(number: str) -> dict[str, Any]:
    return {
        "sequence": 1,
        "stage": "in_review",
        "stage_since": "2026-03-02T09:30:00+08:00",
        "product": {"zh-Hans": "经营贷", "en": "Business loan"},
        "amount": "200000.00",
        "currency": "CNY",
        "applied_on": "2026-02-27",
        "borrowers": [
            {"role": "main", "reference": number, "name": "王小明", "phone": "+8613800138000"}
        ],
    }


def _bare(store: Filled, since: str) -> float:
    """Insert what the pushes left into an empty store by `sqlite3` alone, a commit a batch."""
    path = Path(store.folder) / "bare.db"
    path.unlink(missing_ok=True)
    migrations.upgrade(f"sqlite+aiosqlite:///{path}")
    connection = sqlite3.connect(store.database)
    found = {
        table: connection.execute(
            f"SELECT * FROM {table} WHERE {of}",  # noqa: S608  our own words
            {"since": since},
        ).fetchall()
        for table, of in _OF_PUSHES.items()
    }
    connection.close()
    seconds = _insert(path, found)
    path.unlink()
    return len(found["applications"]) / seconds


def _insert(path: Path, found: dict[str, list[tuple[Any, ...]]]) -> float:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;")
    applications = len(found["applications"])
    begin = time.perf_counter()
    for first in range(0, applications, BATCH):
        connection.execute("BEGIN IMMEDIATE")
        for table, rows in found.items():
            # Tables with several rows for an application are cut in the same proportion.
            each = len(rows) / applications
            some = rows[round(first * each) : round((first + BATCH) * each)]
            if some:
                marks = ", ".join("?" * len(some[0]))
                connection.executemany(f"INSERT INTO {table} VALUES ({marks})", some)  # noqa: S608  our own words
        connection.execute("COMMIT")
    seconds = time.perf_counter() - begin
    connection.close()
    return seconds
