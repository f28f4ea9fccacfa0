"""A store with many applications, and borrowers who are linked to some of them by chat."""

import asyncio
import json
import os
import secrets
import shutil
import sqlite3
import time
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from bot.channels.webchat_account import account_for
from handlers.greeting import WORDING
from handlers.messages import Channel
from storage import applications, conversations, lender_keys, lenders, migrations, schema
from storage.database import open_store
from storage.ids import new_id
from storage.records import Lender, Link
from storage.sealing import new_keyring, read_key_file, write_key_file
from storage.terms import Assurance, Method
from storage.transaction import Transaction
from tests.bench.rows import Chunk, Rows, number, rows
from tests.fakes.bot_api_load import FIRST_CHAT

CHATS: Final = 200
BROWSERS: Final = 20
_CHUNK: Final = 5_000
_BULK: Final = "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-400000;"


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled store: where it lies, and the secrets of those who come to it."""

    folder: str
    applications: int
    schema: str
    bot: str
    lender_key: str
    browsers: tuple[str, ...]
    seconds: float

    @property
    def data(self) -> Path:
        """Name the data folder."""
        return Path(self.folder) / "data"

    @property
    def database(self) -> Path:
        """Name the store's file."""
        return self.data / "loanline.db"

    @property
    def key_file(self) -> Path:
        """Name the key file, outside the data folder."""
        return Path(self.folder) / "keys" / "loanline.key"


def filled(cache: Path, count: int, bot: str) -> Filled:
    """Fill a store, or take the one that was filled before if its schema is today's."""
    folder, today = cache / f"{count}-{bot}", _schema(cache)
    known = folder / "filled.json"
    if known.exists():
        content = json.loads(known.read_text(encoding="utf-8"))
        kept = Filled(**content | {"browsers": tuple(content["browsers"])})
        if (kept.schema, kept.bot, kept.folder) == (today, bot, str(folder)):
            _forget_updates(kept)
            return kept
    shutil.rmtree(folder, ignore_errors=True)
    made = _fill(folder, count, today, bot)
    known.write_text(json.dumps(asdict(made)), encoding="utf-8")
    return made


def _forget_updates(kept: Filled) -> None:
    """Let the fake's updates count as new, which it numbers alike in each run."""
    connection = sqlite3.connect(kept.database, isolation_level=None)
    connection.execute("DELETE FROM inbox")
    connection.close()


def _schema(cache: Path) -> str:
    """Hash what an empty database of today looks like."""
    path = cache / "empty.db"
    path.unlink(missing_ok=True)
    migrations.upgrade(f"sqlite+aiosqlite:///{path}")
    with sqlite3.connect(path) as connection:
        found = connection.execute("SELECT sql FROM sqlite_master ORDER BY name").fetchall()
    connection.close()
    return sha256(repr(found).encode()).hexdigest()


def _fill(folder: Path, count: int, today: str, bot: str) -> Filled:
    begin = time.perf_counter()
    browsers = tuple(secrets.token_urlsafe(32) for _ in range(BROWSERS))
    bare = Filled(str(folder), count, today, bot, "", browsers, 0.0)
    bare.data.mkdir(parents=True)
    write_key_file(bare.key_file, new_keyring())
    url = f"sqlite+aiosqlite:///{bare.database}"
    migrations.upgrade(url)
    lender, key = asyncio.run(_take_lender_on(bare, url))
    _bulk(bare, lender)
    asyncio.run(_link_all(bare, url, lender))
    seconds = round(time.perf_counter() - begin, 1)
    return Filled(str(folder), count, today, bot, key, browsers, seconds)


async def _take_lender_on(bare: Filled, url: str) -> tuple[Lender, str]:
    store = await open_store(url, read_key_file(bare.key_file))
    try:
        return await store.write(_new_lender, datetime.now(UTC))
    finally:
        await store.close()


def _new_lender(tx: Transaction, at: datetime) -> tuple[Lender, str]:
    lender = lenders.add(
        tx,
        slug="harbour",
        names={"en": "Harbour Loans", "zh-Hans": "海港小贷"},
        country="CN",
        zone="Asia/Shanghai",
        locale="zh-Hans",
        at=at,
    )
    return lender, lender_keys.add(tx, lender, at=at)[1]


def _bulk(bare: Filled, lender: Lender) -> None:
    """Insert what other processes seal; nothing is durable until the end."""
    chunks = (
        Chunk(first, min(first + _CHUNK, bare.applications), lender.id, bare.key_file)
        for first in range(0, bare.applications, _CHUNK)
    )
    connection = sqlite3.connect(bare.database, isolation_level=None)
    connection.executescript(_BULK)
    # Indexes over random values are built once the rows are there.
    indexes = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE name LIKE 'ix_borrowers_%'"
    ).fetchall()
    connection.execute("BEGIN")
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}")
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        for made in _ahead(pool, chunks):
            _insert(connection, made)
    for _, sql in indexes:
        connection.execute(sql)
    connection.execute("COMMIT")
    connection.close()


def _ahead(pool: ProcessPoolExecutor, chunks: Iterator[Chunk]) -> Iterator[Rows]:
    """Keep a few chunks in the making, never all of them."""
    waiting: list[Future[Rows]] = [pool.submit(rows, chunk) for chunk in islice(chunks, 4)]
    while waiting:
        made = waiting.pop(0).result()
        waiting += [pool.submit(rows, chunk) for chunk in islice(chunks, 1)]
        yield made


def _insert(connection: sqlite3.Connection, made: Rows) -> None:
    for table, values in made.items():
        names = schema.metadata.tables[table].columns.keys()
        marks = ", ".join("?" * len(names))
        connection.executemany(
            f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})",  # noqa: S608  our own names
            values,
        )


async def _link_all(bare: Filled, url: str, lender: Lender) -> None:
    store = await open_store(url, read_key_file(bare.key_file))
    step = bare.applications // (CHATS + BROWSERS)
    telegram = [(Channel.TELEGRAM, bare.bot, str(FIRST_CHAT + n)) for n in range(CHATS)]
    web = [(Channel.WEB, "web", account_for(token, "").chat) for token in bare.browsers]
    for place, (channel, bot, chat) in enumerate(telegram + web):
        await store.write(_link, lender, number(place * step), channel, bot, chat)
    await store.close()


def _link(tx: Transaction, lender: Lender, of: str, channel: str, bot: str, chat: str) -> None:
    at = datetime.now(UTC)
    known = conversations.open_for(tx, channel, bot, chat, lender_id=None, locale="en", at=at)
    conversations.save(tx, known, replace(known, locale_chosen=True, consented=WORDING))
    application = applications.by_number(tx, lender.id, of)
    assert application is not None
    borrower = applications.parties(tx, application.id)[0].borrower_id
    link = Link(
        new_id(at),
        known.id,
        borrower,
        lender.id,
        Method.CONTACT,
        Assurance.PHONE,
        at + timedelta(days=365),
    )
    conversations.link(tx, link, at)
