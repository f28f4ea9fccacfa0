"""One request at a time works on a file; a newer one interrupts an older one that hangs."""

import asyncio
import hashlib
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final, Protocol

from aiohttp import ClientError, StreamReader

from bot.pages.refusing import TurnedAwayError

_SILENCE: Final = 60.0
_PIECE: Final = 128 * 1024
_A_PART: Final = 4.0
"""Seconds after which what has come is made safe: no more than this is ever sent in vain."""
_PATIENCE: Final = 5.0


class Digest(Protocol):
    """What hashes a body as it passes."""

    def update(self, data: bytes, /) -> None:
        """Take more bytes in."""

    def digest(self) -> bytes:
        """Give the digest of all of them."""


def digest_named(name: str) -> Digest | None:
    """Make a digest of the kinds that a request may be checked by."""
    if name == "sha1":  # the tus protocol demands this one
        return hashlib.sha1(usedforsecurity=False)
    return hashlib.sha256() if name == "sha256" else None


@dataclass(slots=True)
class Body:
    """The bytes that one request brings; with a digest they count whole or not at all."""

    source: StreamReader
    digest: Digest | None = None
    ended: bool = False
    _timer: asyncio.Timeout | None = field(default=None, repr=False)

    def interrupt(self) -> None:
        """Read no further: whoever sent this asks again already."""
        self.ended = True
        if self._timer:
            self._timer.reschedule(asyncio.get_running_loop().time())

    async def part(self) -> AsyncIterator[bytes]:
        """Give pieces for a while; a connection that breaks off ends what has come, no more."""
        begun = time.monotonic()
        while not self.ended:
            piece = await self._piece()
            if not piece:
                self.ended = True
                return
            if self.digest:
                self.digest.update(piece)
            yield piece
            if not self.digest and time.monotonic() - begun > _A_PART:
                return

    async def _piece(self) -> bytes:
        try:
            async with asyncio.timeout(_SILENCE) as self._timer:
                return await self.source.read(_PIECE)
        except (ConnectionError, ClientError, TimeoutError):
            if self.digest:
                raise
            return b""
        finally:
            self._timer = None


@dataclass(slots=True)
class _Turn:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    body: Body | None = None
    waiting: int = 0


class Sending:
    """Who works on which file in this process."""

    def __init__(self) -> None:
        self._turns: dict[str, _Turn] = {}

    @asynccontextmanager
    async def alone(self, name: str, body: Body | None = None) -> AsyncIterator[None]:
        """Work on a file alone; whoever still waits for bytes of it is interrupted."""
        turn = self._turns.setdefault(name, _Turn())
        if turn.body:
            turn.body.interrupt()
        turn.waiting += 1
        try:
            await self._locked(turn)
            turn.body = body
            try:
                yield
            finally:
                turn.body = None
                turn.lock.release()
        finally:
            turn.waiting -= 1
            if not turn.waiting:
                del self._turns[name]

    async def _locked(self, turn: _Turn) -> None:
        try:
            async with asyncio.timeout(_PATIENCE):
                await turn.lock.acquire()
        except TimeoutError:
            raise TurnedAwayError(HTTPStatus.LOCKED) from None
