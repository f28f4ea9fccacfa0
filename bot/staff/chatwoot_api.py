"""Chatwoot's application API, as far as a desk needs it (developers.chatwoot.com/api-reference)."""

import asyncio
import hashlib
import hmac
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any, Final

import aiohttp
from yarl import URL

PATIENCE: Final = 15.0
WINDOW: Final = 300
"""Seconds that a signature is good for."""
PAGE: Final = 25
"""Conversations on one page of a list."""
MESSAGES: Final = 100
"""Messages in one answer."""
_OURS: Final = "loanline"
_INCOMING, _OUTGOING = 0, 1


class ChatwootBusyError(Exception):
    """It could not be asked just now: try again."""


class ChatwootRefusedError(Exception):
    """It will not do this."""

    def __init__(self, status: int) -> None:
        super().__init__(f"status {status}")
        self.status = status


@dataclass(frozen=True, slots=True)
class Written:
    """One message of a conversation there."""

    id: int
    words: str = field(repr=False)
    private: bool
    by_agent: bool
    """Whether a person of the desk wrote it to the borrower (or, private, to colleagues)."""
    name: str
    mark: str
    """Our own name for it, if it is ours: ``m<position>`` or ``s<step>``."""
    files: int

    @property
    def number(self) -> int:
        """The position or the step in our own name for it; 0 if it has none."""
        return int(self.mark[1:]) if self.mark[1:].isdecimal() else 0


@dataclass(frozen=True, slots=True)
class Standing:
    """How a conversation there stands, and when something happened in it last."""

    thread: int
    status: str
    last: datetime


@dataclass(frozen=True, slots=True)
class Chatwoot:
    """One inbox of one account; calls raise ChatwootBusyError and ChatwootRefusedError."""

    session: aiohttp.ClientSession
    url: str
    account: int
    inbox: int
    token: str = field(repr=False)

    async def contact(self, identifier: str, name: str) -> tuple[int, str]:
        """Find or make a contact; return its id and its name in the inbox."""
        known = await self._call("GET", "/contacts/search", query={"q": identifier})
        for contact in known["payload"]:
            if contact.get("identifier") == identifier:
                return contact["id"], await self._source(contact)
        body = {"inbox_id": self.inbox, "identifier": identifier, "name": name}
        made = (await self._call("POST", "/contacts", body))["payload"]
        return made["contact"]["id"], str(made["contact_inbox"]["source_id"])

    async def _source(self, contact: Mapping[str, Any]) -> str:
        for each in contact.get("contact_inboxes", ()):
            if each["inbox"]["id"] == self.inbox:
                return str(each["source_id"])
        path = f"/contacts/{contact['id']}/contact_inboxes"
        return str((await self._call("POST", path, {"inbox_id": self.inbox}))["source_id"])

    async def conversation(self, contact: int, source: str, ticket: str) -> int:
        """Find or make the conversation of a ticket."""
        known = await self._call("GET", f"/contacts/{contact}/conversations")
        for each in known["payload"]:
            if each.get("custom_attributes", {}).get("loanline_ticket") == ticket:
                return int(each["id"])
        body = {
            "source_id": source,
            "inbox_id": self.inbox,
            "contact_id": contact,
            "status": "open",
            "custom_attributes": {"loanline_ticket": ticket},
        }
        return int((await self._call("POST", "/conversations", body))["id"])

    async def post(self, thread: int, words: str, *, private: bool, mark: str) -> int:
        """Say something in a conversation: as the borrower, or privately to its people."""
        body = {
            "content": words,
            "message_type": "outgoing" if private else "incoming",
            "private": private,
            "source_id": f"{_OURS}:{mark}",
        }
        return int((await self._call("POST", f"/conversations/{thread}/messages", body))["id"])

    async def messages(self, thread: int, after: int) -> Sequence[Written]:
        """Read a conversation from a message on, in order; it gives a hundred at a time."""
        read: list[Written] = []
        while True:
            query = {"after": str(read[-1].id if read else after)}
            found = await self._call("GET", f"/conversations/{thread}/messages", query=query)
            more = sorted(map(_written, found["payload"]), key=lambda each: each.id)
            more = [it for it in more if it.id > (read[-1].id if read else after)]
            read += more
            if len(more) < MESSAGES:
                return read

    async def standing(self, thread: int) -> Standing:
        """Say how a conversation stands."""
        return _standing(await self._call("GET", f"/conversations/{thread}"))

    async def lately(self, since: datetime) -> Sequence[Standing]:
        """List the conversations in which something happened since, a page after the other."""
        found: list[Standing] = []
        page = 1
        while True:
            query = {
                "inbox_id": str(self.inbox),
                "status": "all",
                "sort_by": "last_activity_at_desc",
                "page": str(page),
            }
            listed = (await self._call("GET", "/conversations", query=query))["data"]["payload"]
            new = [it for it in map(_standing, listed) if it.last >= since]
            found += new
            if len(new) < PAGE:
                return found
            page += 1

    async def set_status(self, thread: int, status: str) -> None:
        """Open or resolve a conversation."""
        await self._call("POST", f"/conversations/{thread}/toggle_status", {"status": status})

    async def deliver(self, thread: int, message: int, *, arrived: bool, error: str) -> None:
        """Say what became of a message that was written there."""
        body = {"status": "delivered" if arrived else "failed"}
        if not arrived:
            body["external_error"] = error or "failed"
        await self._call("PATCH", f"/conversations/{thread}/messages/{message}", body)

    async def _call(
        self,
        method: str,
        path: str,
        body: Mapping[str, object] | None = None,
        *,
        query: Mapping[str, str] | None = None,
    ) -> Any:  # noqa: ANN401  JSON is any value
        url = URL(f"{self.url}/api/v1/accounts/{self.account}{path}").with_query(query or {})
        with _own_errors():
            async with (
                asyncio.timeout(PATIENCE),
                self.session.request(
                    method,
                    url,
                    json=body,
                    headers={"api_access_token": self.token},
                    allow_redirects=False,
                ) as answer,
            ):
                if answer.status == HTTPStatus.TOO_MANY_REQUESTS or answer.status >= 500:  # noqa: PLR2004  RFC 9110, section 15.6
                    raise ChatwootBusyError(f"status {answer.status}")
                if answer.status >= HTTPStatus.MULTIPLE_CHOICES:
                    raise ChatwootRefusedError(answer.status)
                return await answer.json() if answer.content_length != 0 else {}


def is_signed(secret: str, timestamp: str, body: bytes, given: str, now: datetime) -> bool:
    """Verify a webhook: HMAC-SHA256 of time and body, X-Chatwoot-Signature since version 4.12."""
    if not timestamp.isdecimal() or abs(now.timestamp() - int(timestamp[:12])) > WINDOW:
        return False
    mac = hmac.digest(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256)
    return hmac.compare_digest(f"sha256={mac.hex()}".encode(), given.encode(errors="replace"))


@contextmanager
def _own_errors() -> Iterator[None]:
    try:
        yield
    except (TimeoutError, aiohttp.ClientError, OSError) as error:
        raise ChatwootBusyError(type(error).__name__) from None
    except (KeyError, TypeError, ValueError) as error:
        # What answers is no Chatwoot, or another version of it.
        raise ChatwootBusyError(type(error).__name__) from None


def _written(said: Mapping[str, Any]) -> Written:
    mark = str(said.get("source_id") or "")
    ours = mark.startswith(f"{_OURS}:")
    outgoing = said["message_type"] in {_OUTGOING, "outgoing"}
    sender = said.get("sender") or {}
    return Written(
        said["id"],
        str(said.get("content") or ""),
        bool(said.get("private")),
        outgoing and not ours,
        str(sender.get("available_name") or sender.get("name") or ""),
        mark.removeprefix(f"{_OURS}:") if ours else "",
        len(said.get("attachments") or ()),
    )


def _standing(said: Mapping[str, Any]) -> Standing:
    last = datetime.fromtimestamp(int(said.get("last_activity_at") or 0), UTC)
    return Standing(int(said["id"]), str(said["status"]), last)
