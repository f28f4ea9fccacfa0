"""The demo's own pages: where to begin, and the inbox in which its text messages arrive."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from aiohttp import web

from bot.pages.rendering import Pages

_CODE: Final = re.compile(r"(?<![A-Za-z0-9-])\d{6}(?!\d)")


@dataclass(frozen=True, slots=True)
class Example:
    """A borrower whom a visitor may be."""

    name: str
    phone: str
    application: str
    story: str
    """The message that says how it stands with them."""


@dataclass(frozen=True, slots=True)
class Office:
    """A lender of the demo, its chat, and some of its borrowers."""

    name: str
    chat: str
    examples: Sequence[Example]


@dataclass(frozen=True, slots=True)
class Start:
    """What the start page shows; an empty address is left out."""

    offices: Sequence[Office]
    sms: str
    console: str
    docs: str
    telegram: str = ""


@dataclass(frozen=True, slots=True)
class TextMessage:
    """A text message of the demo; its code, if it has one, can be copied."""

    phone: str
    text: str
    at: datetime

    @property
    def code(self) -> str:
        """The six digits in it, or nothing."""
        found = _CODE.search(self.text)
        return found.group() if found else ""


def start_page(request: web.Request, pages: Pages, start: Start) -> web.Response:
    """Show where to go."""
    return pages.response("start.html", pages.locale(request), start=start)


def sms_page(
    request: web.Request, pages: Pages, messages: Sequence[TextMessage], *, home: str = "/"
) -> web.Response:
    """Show the demo's text messages, newest first; the page asks again by itself."""
    newest = sorted(messages, key=lambda message: message.at, reverse=True)
    return pages.response("sms.html", pages.locale(request), messages=newest, home=home)
