"""Whose browser this is: a cookie with a secret, and the chat account made of its hash."""

import re
from dataclasses import dataclass
from hashlib import sha256
from secrets import token_urlsafe
from typing import Final

from aiohttp import web
from yarl import URL

NAME: Final = "loanline_chat"
SHARED_LINE: Final = "web"
_TOKEN: Final = re.compile(r"[A-Za-z0-9_-]{43}")
_SLUG: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_WEB: Final = frozenset({"http", "https"})
_DAYS: Final = 180 * 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Account:
    """A browser's account at one line: the chat of a lender, or the one shared by all."""

    chat: str
    lender: str = ""

    @property
    def bot(self) -> str:
        """Name the line, as the store does."""
        return self.lender or SHARED_LINE

    @property
    def name(self) -> str:
        """Name the conversation within this process."""
        return f"{self.bot}|{self.chat}"

    def key(self, of_client: str) -> str:
        """Make a client's key one that no other conversation can have."""
        return f"{sha256(self.name.encode()).hexdigest()}:{of_client}"


def new_token() -> str:
    """Make the secret of a new browser: 32 random bytes."""
    return token_urlsafe(32)


def token_of(request: web.Request, public_url: URL) -> str | None:
    """Read the secret from the cookie; what cannot be one of ours counts as none."""
    token = request.cookies.get(_cookie_name(public_url), "")
    return token if _TOKEN.fullmatch(token) else None


def account_for(token: str, lender: str) -> Account:
    """Name the chat account of a secret; the secret itself goes no further than this."""
    return Account(sha256(token.encode()).hexdigest(), lender)


def account_of(request: web.Request, public_url: URL) -> Account | None:
    """Say who is calling, or None without a cookie."""
    token = token_of(request, public_url)
    return None if token is None else account_for(token, lender_of(request))


def lender_of(request: web.Request) -> str:
    """Read which lender's line is meant; empty is the shared one."""
    slug = request.query.get("lender", "")
    if slug and (slug == SHARED_LINE or not _SLUG.fullmatch(slug)):
        raise web.HTTPNotFound
    return slug


def keep(response: web.StreamResponse, token: str, public_url: URL, *, embedded: bool) -> None:
    """Set the cookie; written by hand, as Python's cookies do not know ``Partitioned`` yet."""
    parts = [f"{_cookie_name(public_url)}={token}", "Path=/", "HttpOnly", f"Max-Age={_DAYS}"]
    if not _is_secure(public_url):
        parts.append("SameSite=Lax")
    elif embedded:  # within a lender's page we are a third party, with a jar for that page alone
        parts += ["Secure", "SameSite=None", "Partitioned"]
    else:
        parts += ["Secure", "SameSite=Lax"]
    response.headers.add("Set-Cookie", "; ".join(parts))


def is_ours(request: web.Request, public_url: URL) -> bool:
    """Tell whether a page of ours makes this request, by the header no page can forge."""
    origin = request.headers.get("Origin", "")
    scheme, _, host = origin.partition("://")
    return origin == str(public_url.origin()) or (scheme in _WEB and host == request.host)


def _is_secure(public_url: URL) -> bool:
    return public_url.scheme == "https"


def _cookie_name(public_url: URL) -> str:
    return f"__Host-{NAME}" if _is_secure(public_url) else NAME
