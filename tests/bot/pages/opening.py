"""A page opened from a chat, as a browser does it, in front of the running application."""

import base64
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Final

import aiohttp

from handlers.messages import Channel
from storage import conversations, page_links
from storage.page_links import Purpose
from storage.records import Conversation, Need
from storage.transaction import Transaction
from tests.fakes.telegram_borrower import Borrower
from tests.running import Running

TUS: Final = {"Tus-Resumable": "1.0.0"}


@dataclass(frozen=True, slots=True)
class Opened:
    """A page that is open, and the requests its script makes."""

    line: Running
    http: aiohttp.ClientSession

    async def asks(
        self,
        method: str,
        path: str,
        *,
        headers: Mapping[str, str] | None = None,
        **rest: Any,  # noqa: ANN401  aiohttp's own
    ) -> aiohttp.ClientResponse:
        """Make a request as a page of ours does."""
        ours = {"X-Loanline": "1", "Origin": self.line.application.address, **(headers or {})}
        return await self.http.request(method, path, headers=ours, **rest)

    async def begins(self, size: int, **metadata: str) -> aiohttp.ClientResponse:
        """Announce a file."""
        pairs = [
            f"{name} {base64.b64encode(it.encode()).decode()}" for name, it in metadata.items()
        ]
        headers = {**TUS, "Upload-Length": str(size), "Upload-Metadata": ",".join(pairs)}
        return await self.asks("POST", "/upload/files", headers=headers)

    async def sends(
        self, place: str, offset: int, data: object, **more: str
    ) -> aiohttp.ClientResponse:
        """Send bytes of a file from an offset on."""
        headers = {
            **TUS,
            "Upload-Offset": str(offset),
            "Content-Type": "application/offset+octet-stream",
            **{name.replace("_", "-"): value for name, value in more.items()},
        }
        return await self.asks("PATCH", place, headers=headers, data=data)

    async def offset(self, place: str) -> int:
        """Ask how far a file has come."""
        answer = await self.asks("HEAD", place, headers=TUS)
        assert answer.status == 200, answer.status
        return int(answer.headers["Upload-Offset"])


def conversation_of(tx: Transaction, line: Running, borrower: Borrower) -> Conversation:
    """Read a borrower's conversation."""
    at = line.application.parts.now()
    bot, chat = str(line.account.id), str(borrower.chat)
    found = conversations.by_chat(tx, Channel.TELEGRAM, bot, chat, at)
    assert found is not None
    return found


def made(
    tx: Transaction,
    line: Running,
    borrower: Borrower,
    purpose: Purpose = Purpose.UPLOAD,
    need: Need | None = None,
) -> str:
    """Make a link from a borrower's chat; give its token."""
    link = conversation_of(tx, line, borrower).links[0]
    return page_links.add(
        tx,
        purpose,
        link,
        application_id=need.application_id if need else None,
        need_id=need.id if need else None,
        at=line.application.parts.now(),
    )[1]


@asynccontextmanager
async def opened(line: Running, borrower: Borrower, need: Need | None) -> AsyncIterator[Opened]:
    """Open the upload page of a need."""
    token = await line.store.write(made, line, borrower, Purpose.UPLOAD, need)
    jar = aiohttp.CookieJar(unsafe=True)  # ours is an address of this machine
    async with aiohttp.ClientSession(line.application.address, cookie_jar=jar) as http:
        page = Opened(line, http)
        answer = await page.asks("POST", "/page", json={"token": token})
        assert answer.status == 200
        yield page
