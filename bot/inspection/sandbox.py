"""Files are inspected in a process of their own, so that a bomb or a crash costs one file."""

import asyncio
import os
import signal
import sys
from asyncio import StreamReader, StreamWriter
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Final, cast

from pydantic import ValidationError

from bot.inspection import claims, reports
from bot.inspection.findings import Finding, FindingCode, Report, Verdict, refused

# Isolated (-I): neither the environment nor the current folder decides what the child imports.
_BOOT: Final = (
    "import runpy, sys; sys.path.insert(0, sys.argv.pop());"
    "runpy.run_module('bot.inspection', run_name='__main__')"
)
_ROOT: Final = str(Path(__file__).resolve().parents[2])
CHILD: Final = (sys.executable, "-I", "-c", _BOOT, _ROOT)

_LONGEST_REPORT: Final = 64 * 1024
_GRACE: Final = timedelta(seconds=2)


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
        timeout: timedelta,  # noqa: ASYNC109 (it becomes a finding, not an exception)
    ) -> Report:
        """Say what a file is and whether it will do.

        What breaks the child is the file's fault; what takes too long may be ours, and may be tried
        again. An error of the source is passed on, as it says nothing about the file.
        """
        async with self._turns:
            try:
                async with asyncio.timeout(timeout.total_seconds()) as timer:
                    report = await _inspect(self._child, chunks)
            except TimeoutError:
                if not timer.expired():
                    raise
                return Report(Verdict.FAILED, findings=(Finding(FindingCode.TIMEOUT),))
        if report.media_type is None:
            return report
        notes = claims.compare(report.media_type, declared=declared, name=name)
        return replace(report, findings=report.findings + notes)


async def _inspect(child: Sequence[str], chunks: AsyncIterator[bytes]) -> Report:
    process = await asyncio.create_subprocess_exec(
        *child, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env={}, cwd="/", start_new_session=True
    )
    answer = asyncio.create_task(_answer(process))
    try:
        await _feed(process, chunks)
        output = await asyncio.shield(answer)
        await process.wait()
    finally:
        await _end(process, answer)
    return _understood(output, process.returncode)


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


async def _feed(process: Process, chunks: AsyncIterator[bytes]) -> None:
    stdin = cast("StreamWriter", process.stdin)  # there is one, because we asked for a pipe
    async for chunk in chunks:
        try:
            stdin.write(chunk)
            await stdin.drain()
        except (BrokenPipeError, ConnectionResetError):
            return  # it ended early; how, its answer and its exit status tell
    stdin.close()


async def _answer(process: Process) -> bytes:
    stdout = cast("StreamReader", process.stdout)
    output = b""
    while piece := await stdout.read(_LONGEST_REPORT):
        if len(output) + len(piece) > _LONGEST_REPORT:
            _kill(process)
        else:
            output += piece
    return output


def _understood(output: bytes, status: int | None) -> Report:
    if status == -signal.SIGXCPU:  # time spent on the file itself, however busy the machine was
        return refused(FindingCode.TIMEOUT)
    if status != 0:
        return refused(FindingCode.CRASHED)
    try:
        return reports.load(output)
    except ValidationError:
        return refused(FindingCode.CRASHED)
