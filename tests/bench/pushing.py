"""How many applications a second lenders may push, beside SQLite taking the same rows bare."""

import asyncio
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from zlib import crc32

import aiohttp

from storage import migrations
from tests.bench import processes
from tests.bench.filling import Filled
from tests.bench.table import Row

AT_ONCE: Final = 16
BATCH: Final = 1_000
SAMPLE: Final = 100_000
"""Applications whose rows are inserted bare, at most."""
LEAST: Final = 0.1
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


SAME_ROWS: Final = "rows of the same applications, sqlite3.executemany"
ONE_ROW: Final = "one row for each, sqlite3.executemany"


class RefusedError(RuntimeError):
    """The product refused what it was to be measured with."""


def measure(store: Filled, *, seconds: float, pushes: int) -> Iterator[Row]:
    """Push new applications one by one and in batches."""
    since = time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime())
    with processes.product(store) as product:
        single, batched = asyncio.run(_push(product.url, store.lender_key, seconds, pushes))
    every, one = bare(store, since)
    what = f"pushes/s, batches of {BATCH:,}"
    yield Row(f"pushes/s, single PUTs, {AT_ONCE} at once", single, SAME_ROWS, every)
    yield Row(what, batched, SAME_ROWS, every, at_least=LEAST)
    yield Row(what, batched, ONE_ROW, one, at_least=LEAST)


async def _push(url: str, key: str, seconds: float, pushes: int) -> tuple[float, float]:
    headers = {"Authorization": f"Bearer {key}"}
    stamp = f"{time.time_ns() // 1_000_000:x}"
    async with aiohttp.ClientSession(url, headers=headers) as session:
        single = await _singles(session, stamp, seconds)
        return single, await _batches(session, stamp, max(1, pushes // BATCH))


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


async def _batches(session: aiohttp.ClientSession, stamp: str, batches: int) -> float:
    begin = time.perf_counter()
    for batch in range(batches):
        numbers = [f"B-{stamp}-{batch:04}-{place:06}" for place in range(BATCH)]
        operations = [
            {"op": "put-application", "number": number, "body": _body(number)} for number in numbers
        ]
        async with session.post("/v1/batch", json={"operations": operations}) as answer:
            told = await answer.json()
        if answer.status != 200 or any(it["status"] != 201 for it in told["results"]):
            raise RefusedError(str(told)[:500])
    return BATCH * batches / (time.perf_counter() - begin)


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
            {"role": "main", "reference": number, "name": "王小明", "phone": _phone(number)}
        ],
    }


def _phone(number: str) -> str:
    """Give each number a phone of its own, so that nothing is known from the last one."""
    return f"+86138{crc32(number.encode()) % 100_000_000:08d}"


def bare(store: Filled, since: str) -> tuple[float, float]:
    """Insert what the pushes left into an empty store by `sqlite3` alone, a commit a batch.

    Say how many applications a second that makes, with all of their rows and with one of each.
    """
    path = Path(store.folder) / "bare.db"
    path.unlink(missing_ok=True)
    migrations.upgrade(f"sqlite+aiosqlite:///{path}")
    connection = sqlite3.connect(store.database)
    made = _count(connection, "applications", since)
    found = {
        table: connection.execute(
            f"SELECT * FROM {table} WHERE {of} LIMIT :most",  # noqa: S608  our own words
            {"since": since, "most": _count(connection, table, since) * min(made, SAMPLE) // made},
        ).fetchall()
        for table, of in _OF_PUSHES.items()
    }
    connection.close()
    every = _insert(path, found)
    path.unlink()
    migrations.upgrade(f"sqlite+aiosqlite:///{path}")
    one = _insert(path, {"applications": found["applications"]})
    path.unlink()
    return len(found["applications"]) / every, len(found["applications"]) / one


def _count(connection: sqlite3.Connection, table: str, since: str) -> int:
    counted = f"SELECT count(*) FROM {table} WHERE {_OF_PUSHES[table]}"  # noqa: S608  our own words
    return int(connection.execute(counted, {"since": since}).fetchone()[0])


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
