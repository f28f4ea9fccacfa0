"""The SQLite store: writes share a commit and fail alone; it is durable, or it does not start."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from storage import audit
from storage.database import Store, StoreUnavailableError, open_store
from storage.sealing import Keyring
from storage.sqlite import NotDurableError
from storage.transaction import Transaction
from tests.storage.queueing import queued, rows, run, transcript

COUNT = "INSERT INTO counters VALUES ('n', :n, 0, 1, '2030-01-01 00:00:00')"


@pytest.fixture
def path(tmp_path: Path, sqlite_template: Path) -> Path:
    path = tmp_path / "loanline.db"
    path.write_bytes(sqlite_template.read_bytes())
    return path


@pytest.fixture
async def sqlite(path: Path, keyring: Keyring) -> AsyncIterator[Store]:
    store = await open_store(f"sqlite+aiosqlite:///{path}", keyring)
    yield store
    await store.close()


def note(tx: Transaction, number: int, at: datetime, fails: frozenset[int]) -> int:
    run(tx, COUNT, n=f"{number}")
    audit.note(tx, None, at=at, actor="me", action="counted", subject=f"{number}")
    if number in fails:
        raise ZeroDivisionError(number)
    return number


def note_badly(tx: Transaction, at: datetime) -> None:
    run(tx, COUNT, n="bad")
    # What cannot be written as JSON comes to light only when the entry is chained.
    audit.note(tx, None, at=at, actor="me", action="x", subject="bad", size=object())  # type: ignore[arg-type]  # that is the point


def pragma(tx: Transaction, words: str) -> object:
    return tx.execute(text(f"PRAGMA {words}")).scalar_one()


def commits(path: Path) -> int:
    """Count the commits in a write-ahead log: their last frames say how large the file is now."""
    log = path.with_name(path.name + "-wal").read_bytes()
    page = int.from_bytes(log[8:12], "big")
    frames = range(32, len(log) - page, 24 + page)
    return sum(log[at + 4 : at + 8] != bytes(4) for at in frames)


async def counted(store: Store) -> set[object]:
    return {row[0] for row in await store.read(rows, "SELECT subject FROM counters")}


async def test_it_runs_so_that_a_commit_survives_the_power(sqlite: Store) -> None:
    assert await sqlite.write(pragma, "journal_mode") == "wal"
    assert await sqlite.write(pragma, "synchronous") == 2


async def test_it_does_not_start_where_a_commit_would_not(keyring: Keyring) -> None:
    with pytest.raises(NotDurableError, match="need wal, 2"):
        await open_store("sqlite+aiosqlite:///file:gone?mode=memory&uri=true", keyring)


async def test_waiting_writes_share_commits_and_those_that_fail_undo_only_themselves(
    sqlite: Store, path: Path, now: datetime
) -> None:
    await sqlite.write(run, COUNT, n="first")
    before = commits(path)
    bad = frozenset(range(3, 100, 5))
    writes = [sqlite.write(note, number, now, bad) for number in range(100)]
    results = await asyncio.gather(*writes, return_exceptions=True)

    good = [number for number in range(100) if number not in bad]
    assert [result for result in results if isinstance(result, int)] == good
    assert {type(results[number]) for number in bad} == {ZeroDivisionError}
    assert await counted(sqlite) == {"first", *map(str, good)}
    noted = await sqlite.read(rows, "SELECT subject FROM audit ORDER BY entry")
    assert noted == [(f"{number}",) for number in good]
    assert await sqlite.read(audit.broken_chains) == []
    assert commits(path) - before <= 10


async def test_one_that_spoils_the_shared_commit_undoes_only_itself(
    sqlite: Store, now: datetime
) -> None:
    nobody: frozenset[int] = frozenset()
    writes = [sqlite.write(note, number, now, nobody) for number in range(10)]
    results = await asyncio.gather(*writes, sqlite.write(note_badly, now), return_exceptions=True)

    assert results[:10] == list(range(10))
    assert isinstance(results[10], ValueError)
    assert await counted(sqlite) == {f"{number}" for number in range(10)}
    assert await sqlite.read(audit.broken_chains) == []


async def test_a_caller_that_goes_away_does_not_undo_what_it_asked_for(
    sqlite: Store, now: datetime
) -> None:
    caller = asyncio.create_task(sqlite.write(note, 1, now, frozenset()))
    await asyncio.sleep(0)
    caller.cancel()
    await sqlite.write(note, 2, now, frozenset())

    assert await counted(sqlite) == {"1", "2"}


async def test_on_a_full_disk_nothing_is_half_stored_and_it_says_so(
    sqlite: Store, now: datetime
) -> None:
    await sqlite.write(queued, "mei", "before", at=now)
    pages = await sqlite.write(pragma, "page_count")
    await sqlite.write(pragma, f"max_page_count={pages}")

    large = "x" * 100_000
    writes = [sqlite.write(queued, chat, "small", large, at=now) for chat in ("mei", "jun")]
    results = await asyncio.gather(*writes, return_exceptions=True)
    assert [type(result) for result in results] == [StoreUnavailableError] * 2
    assert await sqlite.read(transcript, "mei", now) == [("queued", "before", None)]
    assert await sqlite.read(rows, "SELECT count(*) FROM conversations") == [(1,)]
    assert await sqlite.read(audit.broken_chains) == []

    await sqlite.write(pragma, "max_page_count=1000000")
    await sqlite.write(queued, "mei", large, at=now)
    assert len(await sqlite.read(transcript, "mei", now)) == 2


async def test_a_full_disk_within_a_savepoint_is_not_taken_for_a_refusal(
    sqlite: Store, now: datetime
) -> None:
    def half(tx: Transaction) -> None:
        run(tx, COUNT, n="half")
        with tx.savepoint():
            queued(tx, "mei", "x" * 100_000, at=now)

    pages = await sqlite.write(pragma, "page_count")
    await sqlite.write(pragma, f"max_page_count={pages}")
    with pytest.raises(StoreUnavailableError):
        await sqlite.write(half)
    assert await counted(sqlite) == set()


async def test_a_store_that_is_closing_takes_nothing_more(sqlite: Store, now: datetime) -> None:
    last = asyncio.create_task(sqlite.write(note, 1, now, frozenset()))
    await asyncio.sleep(0)
    await sqlite.close()

    assert await last == 1
    with pytest.raises(StoreUnavailableError):
        await sqlite.write(note, 2, now, frozenset())
