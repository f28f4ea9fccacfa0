"""An application in a process of its own that is killed and begun again, over and over."""

import asyncio
import json
import mmap
import os
import random
import shutil
import signal
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import PIPE, Popen
from typing import Any, Final

import aiohttp

from bot.settings import Settings
from storage import sealing
from storage.database import Store, open_store
from tests.fakes.bot_api import BotApi
from tests.fakes.bot_api_account import BotAccount
from tests.faults.victim import ROOT, SIZE
from tests.running import SOON, settings_in, until

APART: Final = 150
"""Seconds by which each next life is later: longer than any lease of the one before."""
NEVER: Final = 2**62


@dataclass(slots=True)
class Victim:
    """The application; ``lives`` counts how often it was begun."""

    settings: Settings
    folder: Path
    api: BotApi
    account: BotAccount
    process: Popen[bytes]
    numbers: memoryview
    lives: int = 0
    child: int = 0
    _exit: asyncio.Task[int] | None = field(default=None, repr=False)

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.settings.http_port}"

    async def begins(self, *, watched: bool = True) -> None:
        """Begin a life, and wait until it can be spoken to."""
        self.numbers[0] = self.numbers[1] = 0
        order = {
            "settings": plain(self.settings),
            "ahead": self.lives * APART,
            "log": str(self.folder / "log"),
            "watched": watched,
        }
        self.lives += 1
        await self._write(order)
        self.child = (await self._read())["child"]
        self._exit = asyncio.create_task(self._ended())
        async with aiohttp.ClientSession() as session:
            await until(lambda: self._answers(session), what=self.log())

    async def _answers(self, session: aiohttp.ClientSession) -> bool:
        assert self._exit
        assert not self._exit.done(), self.log()
        try:
            async with session.get(f"{self.address}/healthz") as answer:
                return answer.status < 500
        except aiohttp.ClientError:
            return False

    def dies_after(self, calls: int) -> None:
        """Have it killed after so many more calls of functions of ours."""
        self.numbers[1] = 0
        self.numbers[0] = calls

    def counts(self) -> int:
        """Tell how many calls there were since `dies_after`."""
        return self.numbers[1]

    async def ended(self, within: float = SOON) -> int:
        """Wait for the end of this life; give what it ended with (minus a signal's number)."""
        assert self._exit
        return await asyncio.wait_for(asyncio.shield(self._exit), within)

    async def is_asked_to_end(self) -> int:
        """End it as an operator does."""
        os.kill(self.child, signal.SIGTERM)
        return await self.ended(20)

    async def is_killed(self) -> int:
        """Kill it here and now, unless it has died already."""
        if self._exit and not self._exit.done():
            with suppress(ProcessLookupError):  # it died this moment, and nobody told us yet
                os.kill(self.child, signal.SIGKILL)
        return await self.ended()

    def log(self) -> str:
        """Read the last of what it wrote."""
        path = self.folder / "log"
        return path.read_text()[-3000:] if path.exists() else "it wrote nothing"

    async def _ended(self) -> int:
        return int((await self._read())["ended"])

    async def _write(self, order: object) -> None:
        assert self.process.stdin
        self.process.stdin.write(json.dumps(order).encode() + b"\n")
        self.process.stdin.flush()

    async def _read(self) -> dict[str, Any]:
        assert self.process.stdout
        line = await asyncio.to_thread(self.process.stdout.readline)
        said: dict[str, Any] = json.loads(line)
        return said

    @asynccontextmanager
    async def store(self) -> AsyncIterator[Store]:
        """Open its store beside it."""
        assert self.settings.key_file
        keyring = sealing.read_key_file(self.settings.key_file)
        store = await open_store(self.settings.database_url, keyring)
        try:
            yield store
        finally:
            await store.close()


@asynccontextmanager
async def victim(
    folder: Path,
    process: Popen[bytes],
    shared: Path,
    template: Path,
    **more: Any,  # noqa: ANN401  a setting's own
) -> AsyncIterator[Victim]:
    """Set an application up, not begun yet, before a Telegram of ours."""
    async with BotApi() as api:
        account = api.account()
        settings = settings_in(folder, api, account, telegram_mode="webhook", **more)
        settings.data_dir.mkdir()
        shutil.copyfile(template, settings.data_dir / "loanline.db")
        with shared.open("r+b") as file:
            numbers = memoryview(mmap.mmap(file.fileno(), SIZE)).cast("q")
        victim = Victim(settings, folder, api, account, process, numbers)
        try:
            yield victim
        finally:
            if victim.child:
                await victim.is_killed()


@contextmanager
def victims(shared: Path) -> Iterator[Popen[bytes]]:
    """Start the process that begins and buries applications, with two numbers to share."""
    shared.write_bytes(bytes(SIZE))
    command = [sys.executable, "-m", "tests.faults.victim", str(shared)]
    with Popen(command, cwd=ROOT, stdin=PIPE, stdout=PIPE) as process:
        yield process
        assert process.stdin
        process.stdin.close()


def plain(settings: Settings) -> dict[str, Any]:
    """Write settings as JSON, secrets included."""
    return {
        name: value.get_secret_value() if hasattr(value, "get_secret_value") else str(value)
        for name in settings.model_fields_set
        if (value := getattr(settings, name)) is not None
    }


def spread(steps: int, number: int, *, seed: int) -> list[int]:
    """Choose steps to be killed at: the first, the last, and some out of each stretch between."""
    drawn = random.Random(seed)  # noqa: S311  the same ones each time
    stretch = steps / (number - 2)
    between = [int(stretch * (n + drawn.random())) + 1 for n in range(number - 2)]
    return [1, *between, steps]
