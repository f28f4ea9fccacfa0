"""How well papers are told, read and doubted, how long a verdict takes, and who waits for it."""

import asyncio
import os
import resource
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image

from bot.inspection import drawing, quality
from bot.inspection.inspecting import Inspector
from bot.inspection.reading import facts
from bot.inspection.reading.reader import Reader, can_read
from bot.inspection.sandbox import Sandbox
from handlers.converse import converse
from handlers.messages import Text
from storage import migrations, vault
from storage.database import open_store
from storage.files import Received, belonging_nowhere
from storage.records import File
from storage.sealing import new_keyring
from storage.vault import LocalVault
from tests.arrange import Clock
from tests.bench import processes
from tests.bench.table import Row
from tests.bot.inspection import papers, samples
from tests.chat import Chat

KINDS: Final = tuple(papers.KINDS)
GOAL, FALSE_ALARMS = 95.0, 5.0
TOLD: Final = 90.0
_WIDTH: Final = 1240
_NUMBERED: Final = frozenset(
    {
        "identity-card-front",
        "driving-licence",
        "central-bank-credit-report",
        "proof-of-income",
    }
)


@dataclass(slots=True)
class Share:
    """How many of how many."""

    hits: int = 0
    of: int = 0

    def count(self, *, hit: bool) -> None:
        """Count one more."""
        self.hits += hit
        self.of += 1

    @property
    def percent(self) -> float:
        """As a percentage."""
        return 100 * self.hits / max(self.of, 1)


@dataclass(slots=True)
class Figures:
    """What was counted."""

    kind: Share = field(default_factory=Share)
    number: Share = field(default_factory=Share)
    blur: Share = field(default_factory=Share)
    cut: Share = field(default_factory=Share)
    alarm: Share = field(default_factory=Share)


def measure(each: int = 3) -> Iterator[Row]:
    """Draw papers of all kinds, spoil some, and look at them."""
    os.sched_setaffinity(0, processes.CORES)  # the goals are for all of them
    figures = Figures()
    for kind in KINDS:
        for seed in range(1000, 1000 + 4 * each):
            _look(figures, kind, seed)
    yield _least("blur told, %", figures.blur.percent, f"of {figures.blur.of}", TOLD)
    yield _least("cut edge told, %", figures.cut.percent, f"of {figures.cut.of}", TOLD)
    yield _most("false alarms, %", figures.alarm.percent, f"of {figures.alarm.of}", FALSE_ALARMS)
    if can_read():
        asyncio.run(_read_all(figures, each))
        yield _least("right kind told, %", figures.kind.percent, f"of {figures.kind.of}", GOAL)
        yield _least(
            "number read exactly, %", figures.number.percent, f"of {figures.number.of}", GOAL
        )
    yield from asyncio.run(_verdicts(reading=False))
    if can_read():
        yield from asyncio.run(_verdicts(reading=True))


def _least(what: str, value: float, against: str, goal: float) -> Row:
    return Row(what, value, against, goal, at_least=1.0)


def _most(what: str, value: float, against: str, limit: float) -> Row:
    return Row(what, value, against, limit, at_most=1.0)


def _look(figures: Figures, kind: str, seed: int) -> None:
    paper = papers.paper(kind, seed).image
    photo = papers.photographed(paper, seed)
    for good in (paper, photo, papers.dark(photo, 0.6), papers.blurred(photo, 1)):
        figures.alarm.count(hit=bool(quality.findings(good)))
    for bad in (papers.blurred(photo, 3 + seed % 3), papers.shaken(photo, 13 + seed % 9)):
        figures.blur.count(hit="blurred" in _codes(bad))
    side = ("left", "right", "top", "bottom")[seed % 4]
    figures.cut.count(hit="cut-off" in _codes(papers.cropped(photo, side, 0.15 + seed % 3 / 20)))


def _codes(image: Image.Image) -> set[str]:
    return {str(it.code) for it in quality.findings(image)}


async def _read_all(figures: Figures, each: int) -> None:
    reader = Reader()
    for kind in KINDS:
        for seed in range(2000, 2000 + each):
            paper = papers.paper(kind, seed)
            photo = papers.photographed(paper.image, seed)
            looks = (paper.image, photo, papers.dark(photo, 0.5), papers.blurred(photo, 2))
            seen = facts.seen((await reader.read(_jpeg(looks[seed % 4]))).lines)
            wanted = kind.removesuffix("-front").removesuffix("-back").removesuffix("-english")
            figures.kind.count(hit=seen.kind == wanted)
            if kind in _NUMBERED:
                clean = facts.seen((await reader.read(_jpeg(paper.image))).lines)
                figures.number.count(hit=paper.number in clean.valid_numbers)
    await reader.close()


def _jpeg(image: Image.Image) -> bytes:
    target = BytesIO()
    drawing.draw(samples.saved("JPEG", image), 1, _WIDTH).save(target, "JPEG", quality=85)
    return target.getvalue()


async def _verdicts(*, reading: bool, count: int = 24) -> list[Row]:
    """Look at files one by one, as they lie sealed, while somebody else keeps talking."""
    reader = Reader() if reading else None
    with tempfile.TemporaryDirectory() as folder:
        inspector = Inspector(LocalVault(Path(folder)), Sandbox(), None, reader)
        sent = [await _sealed(inspector, number) for number in range(count)]
        if reader:
            await inspector.inspect(sent[0])  # it takes a second to begin
        talking = asyncio.create_task(_turns(Path(folder)))
        await asyncio.sleep(1)
        took: list[float] = []
        before = _work(reader)
        for file in sent:
            begin = time.perf_counter()
            await inspector.inspect(file)
            took.append(time.perf_counter() - begin)
        work = (_work(reader) - before) / count
        turns = await _stopped(talking)
    if reader:
        await reader.close()
    how = "with reading" if reading else "without reading"
    return [
        _most(f"s to a verdict, p95, {how}", _at(took, 0.95), "limit", 6.0 if reading else 3.0),
        Row(f"s of a core for a verdict, mean, {how}", work, "none", 0.0),
        _most(f"ms of a turn meanwhile, p99, {how}", 1000 * _at(turns, 0.99), "limit", 50.0),
    ]


def _work(reader: Reader | None) -> float:
    """Say for how many seconds a core has worked for those who look and read."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    reads = reader.process if reader else None
    return ended.ru_utime + ended.ru_stime + (processes.worked(reads) if reads else 0.0)


async def _sealed(inspector: Inspector, number: int) -> File:
    async def chunks() -> AsyncIterator[bytes]:
        photo = papers.photographed(papers.paper(KINDS[number % len(KINDS)], number).image, number)
        yield samples.saved("JPEG", photo.resize((photo.width * 2, photo.height * 2)))

    place, key = vault.new_place(), vault.new_file_key()
    kept = await vault.receive(inspector.vault, place, key, chunks(), limit=1 << 30)
    come = Received(place, key, "a.jpg", "image/jpeg", kept.size, kept.sha256, "", "web")
    return belonging_nowhere(come, datetime.now(UTC))


async def _turns(folder: Path) -> list[float]:
    """Keep talking until cancelled; give how long each answer took."""
    url = f"sqlite+aiosqlite:///{folder}/turns.db"
    await asyncio.to_thread(migrations.upgrade, url)
    store = await open_store(url, new_keyring())
    chat, took = Chat(store, Clock(datetime.now(UTC))), list[float]()
    with suppress(asyncio.CancelledError):
        while True:
            message = chat.incoming(Text(text="hello"))
            begin = time.perf_counter()
            await store.write(converse, message, chat.rules)
            took.append(time.perf_counter() - begin)
            await asyncio.sleep(0.02)
    await store.close()
    return took


async def _stopped(talking: asyncio.Task[list[float]]) -> list[float]:
    talking.cancel()
    return await talking


def _at(values: list[float], part: float) -> float:
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * part), len(ordered) - 1)]
