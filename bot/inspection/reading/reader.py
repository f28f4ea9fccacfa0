"""Has pictures read by one process of its own: started when first needed, ended when idle."""

import asyncio
import json
import os
import signal
import sys
from asyncio import StreamReader, StreamWriter
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import Final, cast

_BOOT: Final = (
    "import runpy, sys; sys.path.insert(0, sys.argv.pop(1));"
    "runpy.run_module('bot.inspection.reading', run_name='__main__')"
)
_ROOT: Final = str(Path(__file__).resolve().parents[3])
CHILD: Final = (sys.executable, "-I", "-c", _BOOT, _ROOT)
_LONGEST: Final = 4 * 1024 * 1024
_PATIENCE: Final = timedelta(seconds=40)
_IDLE: Final = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Read:
    """What is on a picture: its lines from the top, and how to turn it to stand upright."""

    lines: tuple[str, ...] = field(repr=False)
    turn: int = 0
    """Degrees, clockwise: 0, 90, 180 or 270."""


class NotReadError(Exception):
    """The process broke or took too long at it."""


def can_read() -> bool:
    """Tell whether what reads is installed (the extra ``ocr``)."""
    return find_spec("rapidocr") is not None


class Reader:
    """Reads pictures, one at a time."""

    def __init__(
        self,
        *,
        child: Sequence[str] = CHILD,
        patience: timedelta = _PATIENCE,
        idle: timedelta = _IDLE,
    ) -> None:
        self._child = child
        self._patience = patience
        self._idle = idle
        self._turn = asyncio.Lock()
        self._process: Process | None = None
        self._ending: asyncio.TimerHandle | None = None

    @property
    def process(self) -> int | None:
        """Name the process while it runs."""
        process = self._process
        return process.pid if process and process.returncode is None else None

    async def read(self, picture: bytes) -> Read:
        """Read a picture; raise NotReadError."""
        async with self._turn:
            self._stay()
            try:
                async with asyncio.timeout(self._patience.total_seconds()):
                    found = await self._ask(picture)
            except (OSError, TimeoutError, ValueError, TypeError, KeyError) as error:
                await self._end()
                raise NotReadError from error
            except asyncio.CancelledError:
                await self._end()  # its answer would be taken for that to the next picture
                raise
            self._ending = asyncio.get_running_loop().call_later(
                self._idle.total_seconds(), self._kill
            )
            return found

    async def close(self) -> None:
        """End the process."""
        self._stay()
        await self._end()

    async def _ask(self, picture: bytes) -> Read:
        if self._process is None or self._process.returncode is not None:
            self._process = await asyncio.create_subprocess_exec(
                *self._child,
                stdin=PIPE,
                stdout=PIPE,
                stderr=DEVNULL,
                env={},
                cwd="/",
                start_new_session=True,
                limit=_LONGEST,
            )
        stdin = cast("StreamWriter", self._process.stdin)
        stdin.write(len(picture).to_bytes(4, "big") + picture)
        await stdin.drain()
        answer = await cast("StreamReader", self._process.stdout).readline()
        told = json.loads(answer)
        return Read(tuple(str(text) for text in told["lines"]), int(told["turn"]))

    def _stay(self) -> None:
        if self._ending is not None:
            self._ending.cancel()
            self._ending = None

    def _kill(self) -> None:
        if self._process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)

    async def _end(self) -> None:
        self._kill()
        if self._process is not None:
            await self._process.wait()
            self._process = None
