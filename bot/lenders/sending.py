"""One request to a webhook: no redirects, fifteen seconds in all, and little of what it answers."""

import asyncio
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Final

import aiohttp
from yarl import URL

from bot.addresses import Addresses, ForbiddenAddressError

PATIENCE: Final = 15.0
"""Seconds for a whole try: name, connection, TLS, request and answer."""
_READ: Final = 4096
_READ_SECONDS: Final = 1.0
_OPEN: Final = 512


@dataclass(frozen=True, slots=True)
class Answered:
    """What a webhook answered: a status, or why there was none."""

    status: int | None
    error: str | None
    milliseconds: int


@dataclass(frozen=True, slots=True)
class Sender:
    """Sends signed requests, over connections that are kept open for a while."""

    session: aiohttp.ClientSession
    addresses: Addresses
    patience: float = PATIENCE

    async def post(self, url: str, headers: Mapping[str, str], body: bytes) -> Answered:
        """Send one request; whatever goes wrong is an answer too."""
        begun = time.monotonic()
        status: int | None = None
        error: str | None = None
        if self.addresses.fault(url):
            error = "forbidden-address"
        else:
            try:
                async with asyncio.timeout(self.patience):
                    status = await self._status(url, headers, body)
            except (TimeoutError, aiohttp.ClientError, OSError, ValueError) as fault:
                error = _why(fault)
        return Answered(status, error, int((time.monotonic() - begun) * 1000))

    async def _status(self, url: str, headers: Mapping[str, str], body: bytes) -> int:
        response = await self.session.post(
            URL(url), data=body, headers=headers, allow_redirects=False
        )
        try:
            # A connection can be used again only when the answer has been read to its end; one
            # that has none, or lies about its length, is closed.
            with suppress(TimeoutError, aiohttp.ClientError, OSError):
                async with asyncio.timeout(_READ_SECONDS):
                    await _drain(response)
        finally:
            response.close()
        return response.status


async def _drain(response: aiohttp.ClientResponse) -> None:
    read = 0
    async for chunk in response.content.iter_any():
        read += len(chunk)
        if read > _READ:
            return


@asynccontextmanager
async def open_sender(addresses: Addresses, *, patience: float = PATIENCE) -> AsyncIterator[Sender]:
    """Open the connections to webhooks; they share nothing with any other session."""
    connector = aiohttp.TCPConnector(limit=_OPEN, socket_factory=addresses.connecting())
    async with aiohttp.ClientSession(
        connector=connector,
        cookie_jar=aiohttp.DummyCookieJar(),
        auto_decompress=False,
        timeout=aiohttp.ClientTimeout(total=None),  # `asyncio.timeout` bounds the whole try
        headers={"User-Agent": "Loanline-Webhooks/1"},
    ) as session:
        yield Sender(session, addresses, patience)


def _why(fault: Exception) -> str:
    """Name a fault by a word of ours; its text could quote the address."""
    causes = (fault, fault.__cause__, getattr(fault, "os_error", None))
    match fault:
        case _ if any(isinstance(it, ForbiddenAddressError | aiohttp.InvalidURL) for it in causes):
            return "forbidden-address"
        case TimeoutError():
            return "timeout"
        case aiohttp.ClientSSLError():
            return "tls"
        case aiohttp.ClientConnectorDNSError():
            return "no-such-host"
        case aiohttp.ClientConnectorError() | aiohttp.ServerDisconnectedError() | OSError():
            return "unreachable"
        case _:
            return "no-http"
