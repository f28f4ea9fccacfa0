"""A process of our own that does one kind of work: started when first needed, ended when idle.

It may break or be killed at any time: that costs the one piece of work it was at.
"""

import asyncio
import os
import signal
import sys
from asyncio import StreamReader, StreamWriter
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Final, TypeVar, cast

T = TypeVar("T")

_LONGEST: Final = 4 * 1024 * 1024
_LENGTH: Final = 4
_ROOT: Final = str(Path(__file__).resolve().parents[1])


def running(module: str) -> tuple[str, ...]:
    """Give the command that runs a module of ours as a process of its own.

    Isolated (-I): neither the environment nor the current folder decides what it imports.
    """
    boot = (
        "import runpy, sys; sys.path.insert(0, sys.argv.pop(1));"
        f"runpy.run_module({module!r}, run_name='__main__')"
    )
    return (sys.executable, "-I", "-c", boot, _ROOT)


async def whole(told: StreamReader) -> bytes:
    """Read an answer that says its length first, as questions do."""
    return await told.readexactly(int.from_bytes(await told.readexactly(_LENGTH), "big"))


class ChildError(Exception):
    """The process broke, said nonsense, or took too long at it."""


class Child:
    """One process, asked one thing at a time."""

    def __init__(self, command: Sequence[str], *, patience: timedelta, idle: timedelta) -> None:
        self._command = command
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

    async def ask(self, question: bytes, answer: Callable[[StreamReader], Awaitable[T]]) -> T:
        """Have something done; ``answer`` reads what comes of it. Raises ChildError."""
        async with self._turn:
            self._stay()
            try:
                async with asyncio.timeout(self._patience.total_seconds()):
                    found = await self._ask(question, answer)
            except (OSError, EOFError, TimeoutError, ValueError, TypeError, KeyError) as error:
                await self._end()
                raise ChildError from error
            except asyncio.CancelledError:
                await self._end()  # its answer would be taken for that to the next question
                raise
            self._ending = asyncio.get_running_loop().call_later(
                self._idle.total_seconds(), self._kill
            )
            return found

    async def close(self) -> None:
        """End the process."""
        self._stay()
        await self._end()

    async def _ask(self, question: bytes, answer: Callable[[StreamReader], Awaitable[T]]) -> T:
        if self._process is None or self._process.returncode is not None:
            self._process = await asyncio.create_subprocess_exec(
                *self._command,
                stdin=PIPE,
                stdout=PIPE,
                stderr=DEVNULL,
                env={},
                cwd="/",
                start_new_session=True,
                limit=_LONGEST,
            )
        stdin = cast("StreamWriter", self._process.stdin)
        stdin.write(len(question).to_bytes(_LENGTH, "big") + question)
        await stdin.drain()
        return await answer(cast("StreamReader", self._process.stdout))

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
