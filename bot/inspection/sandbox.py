"""Files are inspected in a process of their own, so that a bomb or a crash costs one file."""

import asyncio
import json
import os
import signal
from asyncio import StreamReader, StreamWriter
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Final, cast

from pydantic import ValidationError

from bot.children import running
from bot.inspection import claims, reports
from bot.inspection.findings import Finding, FindingCode, Report, Verdict, refused

CHILD: Final = running("bot.inspection")

# Arithmetic in one thread: each of its own would take memory and gain nothing on one picture.
_ENVIRONMENT: Final = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
_LONGEST_REPORT: Final = 1024 * 1024
_LARGEST_PICTURE: Final = 32 * 1024 * 1024
_LARGEST_FILE: Final = 128 * 1024 * 1024
_PIECE: Final = 64 * 1024
_MADE: Final = b"\0"  # before what was made; reasons why nothing was are words
_GRACE: Final = timedelta(seconds=2)
_TO_MAKE: Final = timedelta(seconds=30)


class NothingMadeError(Exception):
    """A file is not to be drawn or unlocked; ``why`` is a word of the child's, or a finding."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Sandbox:
    """Inspects files, a few at once."""

    def __init__(self, *, at_once: int = 2, child: Sequence[str] = CHILD) -> None:
        self._turns = asyncio.Semaphore(at_once)
        self._child = child

    async def inspect(
        self,
        chunks: AsyncIterator[bytes],
        *,
        declared: str,
        name: str,
        password: str = "",
        office: bool = False,
        timeout: timedelta,  # noqa: ASYNC109 (it becomes a finding, not an exception)
    ) -> Report:
        """Say what a file is and whether it will do.

        What breaks the child is the file's fault; what takes too long may be ours, and may be tried
        again. An error of the source is passed on, as it says nothing about the file.
        """
        task = _Task("inspect", {"password": password, "office": office}, _LONGEST_REPORT)
        try:
            report = _understood(*await self._run(task, chunks, timeout))
        except TakesTooLongError:
            return Report(Verdict.FAILED, findings=(Finding(FindingCode.TIMEOUT),))
        if report.media_type is None:
            return report
        notes = claims.compare(report.media_type, declared=declared, name=name)
        return replace(report, findings=report.findings + notes)

    async def draw(
        self,
        chunks: AsyncIterator[bytes],
        *,
        page: int,
        width: int,
        password: str = "",
        turn: int = 0,
    ) -> bytes:
        """Draw a page (from 1) as a JPEG of at most this width, turned clockwise by degrees.

        Raises NothingMadeError.
        """
        request = {"page": page, "width": width, "password": password, "turn": turn}
        return await self._made(_Task("draw", request, _LARGEST_PICTURE), chunks)

    async def unlock(self, chunks: AsyncIterator[bytes], *, password: str) -> bytes:
        """Write a PDF anew without its password; raise NothingMadeError if that is another."""
        request = {"password": password}
        return await self._made(_Task("unlock", request, _LARGEST_FILE), chunks)

    async def _made(self, task: "_Task", chunks: AsyncIterator[bytes]) -> bytes:
        try:
            output, status = await self._run(task, chunks, _TO_MAKE)
        except TakesTooLongError:
            raise NothingMadeError(FindingCode.TIMEOUT) from None
        if status != 0:
            raise NothingMadeError(FindingCode.CRASHED)
        if not output.startswith(_MADE):
            raise NothingMadeError(output.decode("ascii", "replace") or FindingCode.CRASHED)
        return output[len(_MADE) :]

    async def _run(
        self, task: "_Task", chunks: AsyncIterator[bytes], patience: timedelta
    ) -> tuple[bytes, int | None]:
        async with self._turns:
            try:
                async with asyncio.timeout(patience.total_seconds()) as timer:
                    return await _run(self._child, task, chunks)
            except TimeoutError:
                if not timer.expired():
                    raise
                raise TakesTooLongError from None


class TakesTooLongError(Exception):
    """The child had not finished in time."""


@dataclass(frozen=True, slots=True)
class _Task:
    job: str
    request: Mapping[str, object] = field(repr=False)
    most: int


async def _run(
    child: Sequence[str], task: _Task, chunks: AsyncIterator[bytes]
) -> tuple[bytes, int | None]:
    process = await asyncio.create_subprocess_exec(
        *child,
        task.job,
        stdin=PIPE,
        stdout=PIPE,
        stderr=DEVNULL,
        env=_ENVIRONMENT,
        cwd="/",
        start_new_session=True,
    )
    answer = asyncio.create_task(_answer(process, task.most))
    try:
        await _feed(process, task.request, chunks)
        output = await asyncio.shield(answer)
        await process.wait()
    finally:
        await _end(process, answer)
    return output, process.returncode


async def _end(process: Process, answer: asyncio.Task[bytes]) -> None:
    """Leave no process behind, nor what it may have started."""
    if process.returncode is None or not answer.done():
        _kill(process)
    with suppress(TimeoutError):
        async with asyncio.timeout(_GRACE.total_seconds()):
            await answer  # a process counts as ended only when its output was read to the end
            await process.wait()


def _kill(process: Process) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


async def _feed(
    process: Process, request: Mapping[str, object], chunks: AsyncIterator[bytes]
) -> None:
    stdin = cast("StreamWriter", process.stdin)  # there is one, because we asked for a pipe
    stdin.write(json.dumps(request).encode() + b"\n")
    async for chunk in chunks:
        try:
            stdin.write(chunk)
            await stdin.drain()
        except (BrokenPipeError, ConnectionResetError):
            return  # it ended early; how, its answer and its exit status tell
    stdin.close()


async def _answer(process: Process, most: int) -> bytes:
    stdout = cast("StreamReader", process.stdout)
    output = bytearray()
    while piece := await stdout.read(_PIECE):
        if len(output) + len(piece) > most:
            _kill(process)
        else:
            output += piece
    return bytes(output)


def _understood(output: bytes, status: int | None) -> Report:
    if status == -signal.SIGXCPU:  # time spent on the file itself, however busy the machine was
        return refused(FindingCode.TIMEOUT)
    if status != 0:
        return refused(FindingCode.CRASHED)
    try:
        return reports.load(output)
    except ValidationError:
        return refused(FindingCode.CRASHED)
