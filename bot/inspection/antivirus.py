"""The antivirus engine: clamd, asked over TCP. Anything but a plain OK is no OK."""

import asyncio
import re
import struct
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Self

from bot.inspection.findings import Finding, FindingCode

_CLEAN: Final = b"stream: OK\0"
_FOUND: Final = b" FOUND\0"
_NAME: Final = re.compile(rb"stream: ([A-Za-z0-9._:()-]{1,80}) FOUND\0")
_LONGEST_ANSWER: Final = 4096
_PIECE: Final = 256 * 1024
_PATIENCE: Final = timedelta(seconds=60)


class ScanFailedError(Exception):
    """The engine cannot be reached, or broke off: nothing is known, and it may be tried again."""


@dataclass(frozen=True, slots=True)
class ClamAV:
    """A clamd that listens at an address (clamd(8), INSTREAM)."""

    host: str
    port: int

    @classmethod
    def at(cls, address: str) -> Self:
        """Read an address, ``host:port``."""
        host, _, port = address.rpartition(":")
        return cls(host.strip("[]"), int(port))

    async def scan(self, chunks: AsyncIterator[bytes]) -> tuple[Finding, ...]:
        """Say what it finds: nothing, or why the file is no good; raise ScanFailedError.

        What is larger than the engine takes, or is not looked at for another reason, is not clean.
        """
        answer = await self._ask(b"zINSTREAM\0", chunks)
        if answer == _CLEAN:
            return ()
        if answer.endswith(_FOUND):
            name = _NAME.fullmatch(answer)
            return (Finding(FindingCode.INFECTED, {"name": name[1].decode() if name else "?"}),)
        if not answer:
            raise ScanFailedError
        return (Finding(FindingCode.SCAN_FAILED),)

    async def version(self) -> str:
        """Name the engine and its signatures; raise ScanFailedError if it does not answer."""
        answer = await self._ask(b"zVERSION\0", None)
        return answer.rstrip(b"\0").decode("ascii", "replace")

    async def _ask(self, command: bytes, chunks: AsyncIterator[bytes] | None) -> bytes:
        try:
            async with asyncio.timeout(_PATIENCE.total_seconds()):
                reader, writer = await asyncio.open_connection(self.host, self.port)
                try:
                    return await _conversation(reader, writer, command, chunks)
                finally:
                    writer.close()
        except (OSError, TimeoutError) as error:
            raise ScanFailedError from error


async def _conversation(
    reader: StreamReader,
    writer: StreamWriter,
    command: bytes,
    chunks: AsyncIterator[bytes] | None,
) -> bytes:
    writer.write(command)
    if chunks is not None:
        with suppress(ConnectionError):  # it says why before it hangs up
            await _send(writer, chunks)
    return await reader.read(_LONGEST_ANSWER)


async def _send(writer: StreamWriter, chunks: AsyncIterator[bytes]) -> None:
    async for chunk in chunks:
        for start in range(0, len(chunk), _PIECE):
            piece = chunk[start : start + _PIECE]
            writer.write(struct.pack(">I", len(piece)) + piece)
            await writer.drain()
    writer.write(struct.pack(">I", 0))
    await writer.drain()
