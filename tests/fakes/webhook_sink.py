"""A lender's endpoint on this machine: it takes what it is sent, or behaves as badly as it is told.

It answers with bytes of its own, so that it can lie about them.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Final

from standardwebhooks import Webhook

OK: Final = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


@dataclass(frozen=True, slots=True)
class Got:
    """One request that came."""

    headers: dict[str, str]
    body: bytes

    @property
    def event(self) -> dict[str, Any]:
        """The event that it tells."""
        said: dict[str, Any] = json.loads(self.body)
        return said

    @property
    def id(self) -> str:
        """The id under which repeats are dropped."""
        return self.headers["webhook-id"]

    def verified_by(self, secret: str) -> bool:
        """Ask the specification's own library, which also looks at the clock."""
        return bool(Webhook(secret).verify(self.body, self.headers))


Behave = Callable[[Got, asyncio.StreamWriter], Awaitable[None]]


def answers(status: int, *headers: str) -> Behave:
    """Answer with a status."""
    lines = [f"HTTP/1.1 {status} So", "Content-Length: 0", *headers]

    async def behave(_got: Got, writer: asyncio.StreamWriter) -> None:
        writer.write("\r\n".join([*lines, "", ""]).encode())

    return behave


async def takes(_got: Got, writer: asyncio.StreamWriter) -> None:
    """Take it."""
    writer.write(OK)


async def hangs(_got: Got, _writer: asyncio.StreamWriter) -> None:
    """Say nothing for ever."""
    await asyncio.Event().wait()


async def streams_for_ever(_got: Got, writer: asyncio.StreamWriter) -> None:
    """Answer 200 and never come to an end."""
    writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        writer.write(b"400\r\n" + b"x" * 1024 + b"\r\n")
        await writer.drain()


async def streams_headers_for_ever(_got: Got, writer: asyncio.StreamWriter) -> None:
    """Never come to the end of the headers."""
    writer.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        writer.write(b"X-More: " + b"x" * 100 + b"\r\n")
        await writer.drain()


async def lies_about_its_length(_got: Got, writer: asyncio.StreamWriter) -> None:
    """Promise a lot, and leave."""
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nshort")
    await writer.drain()
    writer.close()


async def talks_nonsense(_got: Got, writer: asyncio.StreamWriter) -> None:
    """Speak something else than HTTP."""
    writer.write(b"220 mail.example ESMTP\r\n")


@dataclass(slots=True)
class Sink:
    """What came in, and how it is answered: as `behave` says."""

    url: str = ""
    got: list[Got] = field(default_factory=list)
    behave: Behave = takes
    connections: int = 0
    _came: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def types(self) -> list[str]:
        """What was told, in order."""
        return [it.event["type"] for it in self.got]

    async def has(self, count: int) -> None:
        """Wait until so many requests have come."""
        while len(self.got) < count:
            self._came.clear()
            await self._came.wait()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Take requests of one connection."""
        self.connections += 1
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            while True:
                got = await _request(reader)
                self.got.append(got)
                self._came.set()
                await self.behave(got, writer)
                await writer.drain()


async def _request(reader: asyncio.StreamReader) -> Got:
    head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
    pairs = (line.split(": ", 1) for line in head[1:] if line)
    headers = {name.lower(): value for name, value in pairs}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Got(headers, body)


@asynccontextmanager
async def open_sink() -> AsyncIterator[Sink]:
    """Listen on a free port; hang up on everybody at the end."""
    sink = Sink()
    serving: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        serving.add(task)
        try:
            await sink.serve(reader, writer)
        except asyncio.CancelledError:
            pass
        finally:
            serving.discard(task)
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    sink.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/hook"
    try:
        yield sink
    finally:
        server.close()
        for task in list(serving):
            task.cancel()
        await asyncio.gather(*serving, return_exceptions=True)
