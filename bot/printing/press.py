"""A paper set by a child: its content goes over page by page, the PDF comes piece by piece."""

import asyncio
import json
from asyncio import StreamReader
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Final

from bot.children import running

_CHILD: Final = running("bot.printing")
_ENVIRONMENT: Final = {"RAYON_NUM_THREADS": "1"}
_PATIENCE: Final = 120.0
_PIECE: Final = 64 * 1024

Facts = Mapping[str, object]


class NotPrintedError(Exception):
    """The child made nothing of it, or took too long."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A PDF that is there: what it is, and its bytes, to be read once."""

    size: int
    sha256: str
    content: str
    """The hash of what stands in it, which it bears on every page."""
    _from: StreamReader = field(repr=False)

    async def pieces(self) -> AsyncIterator[bytes]:
        """Give the bytes."""
        while piece := await self._from.read(_PIECE):
            yield piece


@dataclass(frozen=True, slots=True)
class Press:
    """Sets papers, one at a time: a long one takes a processor for seconds."""

    _turn: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(1))

    @asynccontextmanager
    async def printed(
        self, head: Facts, said: AsyncIterator[Sequence[Facts]]
    ) -> AsyncIterator[Paper]:
        """Set a transcript; raise NotPrintedError. The child ends with the block."""
        async with self._turn:
            child = await asyncio.create_subprocess_exec(
                *_CHILD, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=_ENVIRONMENT
            )
            try:
                yield await _made(child, head, said)
            finally:
                await _end(child)


async def _made(child: Process, head: Facts, said: AsyncIterator[Sequence[Facts]]) -> Paper:
    assert child.stdin is not None  # noqa: S101  it was made with pipes
    assert child.stdout is not None  # noqa: S101  it was made with pipes
    try:
        async with asyncio.timeout(_PATIENCE):
            child.stdin.write(_line(head))
            async for page in said:
                child.stdin.write(b"".join([_line(it) for it in page]))
                await child.stdin.drain()
            child.stdin.close()
            facts = json.loads(await child.stdout.readline())
    except (TimeoutError, ConnectionError, ValueError):
        raise NotPrintedError from None
    return Paper(facts["size"], facts["sha256"], facts["content"], child.stdout)


def _line(facts: Facts) -> bytes:
    return json.dumps(facts, ensure_ascii=False).encode() + b"\n"


async def _end(child: Process) -> None:
    with suppress(ProcessLookupError):
        child.kill()
    await child.wait()
