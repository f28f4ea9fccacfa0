"""Whose page this is: a cookie for each purpose, good for a short while."""

import re
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from typing import Final

from aiohttp import web
from yarl import URL

from bot.pages.parts import PARTS, PageParts
from bot.pages.refusing import TurnedAwayError
from storage import conversations, lenders, page_links
from storage.page_links import LONGEST, PageLink, Purpose
from storage.records import Conversation, Lender
from storage.transaction import Transaction

_SECRET: Final = re.compile(r"[A-Za-z0-9_-]{43}")
_WEB: Final = frozenset({"http", "https"})
_ASKING: Final = frozenset({"GET", "HEAD"})


@dataclass(frozen=True, slots=True)
class Session:
    """An open page: what it is for, and the conversation it was opened from, as it is now."""

    link: PageLink
    conversation: Conversation
    lender: Lender

    @property
    def awaits_code(self) -> bool:
        """Tell whether the lender wants one more proof before anything is shown."""
        return self.lender.policy.step_up_pages and self.link.stepped_up_at is None

    @property
    def locale(self) -> str:
        """Name the language spoken in that conversation."""
        return self.conversation.locale


async def session_of(request: web.Request, purpose: Purpose) -> Session | None:
    """Say whose page it is; None without a session that holds, for this purpose, right now."""
    parts = request.app[PARTS]
    secret = request.cookies.get(_cookie_name(parts.public_url, purpose), "")
    if not _SECRET.fullmatch(secret):
        return None
    return await parts.store.read(find, secret, purpose, parts.now())


async def session_for_doing(
    request: web.Request, purpose: Purpose, *, before_code: bool = False
) -> Session:
    """Say who does something on a page; turn others away.

    A form of a foreign page can neither set the header nor hide where it comes from.
    """
    asks = request.method in _ASKING  # then browsers do not say where they come from
    known = request.headers.get("X-Loanline") == "1"
    if not known or not (asks or is_ours(request, request.app[PARTS])):
        raise TurnedAwayError(HTTPStatus.FORBIDDEN)
    session = await session_of(request, purpose)
    if session is None or (session.awaits_code and not before_code):
        raise TurnedAwayError(HTTPStatus.UNAUTHORIZED)
    return session


def find(tx: Transaction, secret: str, purpose: Purpose, now: datetime) -> Session | None:
    """Find a session; it ends at once when its chat is no longer tied to the borrower."""
    link = page_links.of_session(tx, secret, at=now)
    if link is None or link.purpose is not purpose:
        return None
    conversation = conversations.by_id(tx, link.conversation_id, now)
    if conversation is None:
        return None
    tied = any(each.borrower_id == link.borrower_id for each in conversation.links)
    return Session(link, conversation, lenders.by_id(tx, link.lender_id)) if tied else None


def keep(
    response: web.StreamResponse, parts: PageParts, purpose: Purpose, secret: str, *, framed: bool
) -> None:
    """Set the cookie; written by hand, as Python's cookies do not know ``Partitioned`` yet."""
    name, age = _cookie_name(parts.public_url, purpose), int(LONGEST.total_seconds())
    cookie = [f"{name}={secret}", "Path=/", "HttpOnly", f"Max-Age={age}"]
    if parts.public_url.scheme != "https":
        cookie.append("SameSite=Strict")
    elif framed:  # within a chat app's own page we are a third party, with a jar for it alone
        cookie += ["Secure", "SameSite=None", "Partitioned"]
    else:
        cookie += ["Secure", "SameSite=Strict"]
    response.headers.add("Set-Cookie", "; ".join(cookie))


def is_ours(request: web.Request, parts: PageParts) -> bool:
    """Tell whether a page of ours makes this request, by the header no page can forge."""
    origin = request.headers.get("Origin", "")
    scheme, _, host = origin.partition("://")
    return origin == str(parts.public_url.origin()) or (scheme in _WEB and host == request.host)


def is_from_us(request: web.Request, parts: PageParts) -> bool:
    """Tell whether a form of a page of ours was sent; browsers hide where such a page is from."""
    site = request.headers.get("Sec-Fetch-Site")
    return site == "same-origin" if site else is_ours(request, parts)


def is_framed(request: web.Request) -> bool:
    """Tell whether a page is shown within a chat app's own page."""
    return request.headers.get("Sec-Fetch-Dest") == "iframe"


def _cookie_name(public_url: URL, purpose: Purpose) -> str:
    prefix = "__Host-" if public_url.scheme == "https" else ""
    return f"{prefix}loanline_{purpose}"
