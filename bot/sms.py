"""Text messages: to the demo's own inbox, or to a gateway over HTTP."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from typing import Protocol

import aiohttp

from storage import sms_inbox
from storage.database import Store


class SmsFailedError(Exception):
    """The message was not taken; it is tried again."""


class SmsSender(Protocol):
    """Sends one text message."""

    async def send(self, phone: str, text: str) -> None:
        """Hand a text to the carrier; ``phone`` is E.164. Raises SmsFailedError."""


@dataclass(frozen=True, slots=True)
class DemoInbox:
    """Keeps messages where the demo's visitor reads them, in the place of a phone."""

    store: Store
    now: Callable[[], datetime]

    async def send(self, phone: str, text: str) -> None:
        """Put the message into the inbox, sealed."""
        await self.store.write(sms_inbox.add, phone, text, self.now())


@dataclass(frozen=True, slots=True)
class HttpGateway:
    """Posts ``{"to": …, "text": …}`` as JSON to the lender's gateway; any 2xx is success."""

    session: aiohttp.ClientSession
    url: str
    token: str = field(default="", repr=False)

    async def send(self, phone: str, text: str) -> None:
        """Post the message; raise SmsFailedError for anything but success."""
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        timeout = aiohttp.ClientTimeout(total=15)
        body = {"to": phone, "text": text}
        try:
            async with self.session.post(
                self.url, json=body, headers=headers, timeout=timeout, allow_redirects=False
            ) as answer:
                if not HTTPStatus.OK <= answer.status < HTTPStatus.MULTIPLE_CHOICES:
                    raise SmsFailedError(f"status {answer.status}")
        except (aiohttp.ClientError, TimeoutError) as error:
            raise SmsFailedError(type(error).__name__) from None


@dataclass(frozen=True, slots=True)
class NoSms:
    """No gateway is set: codes cannot be sent, and the task says so."""

    async def send(self, phone: str, text: str) -> None:  # noqa: ARG002  the protocol's
        """Refuse: see LOANLINE_SMS_GATEWAY_URL."""
        raise SmsFailedError("no gateway is set")
