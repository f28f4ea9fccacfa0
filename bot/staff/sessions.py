"""How a browser is known to the console: a cookie, and a token against forged forms."""

import hmac
import re
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from aiohttp import web
from yarl import URL

from bot.channels.webchat_account import is_ours
from bot.parts import Parts
from storage import staff_sessions
from storage.staff_sessions import StaffSession

FIELD: Final = "csrf"
"""The hidden field of a form, and ``X-CSRF-Token`` is the header of a script's request."""
HEADER: Final = "X-CSRF-Token"
QUIET: Final = "X-Loanline-Quiet"
"""The header of what a page asks for by itself: it keeps no session alive; nor does a stream."""
SAFE: Final = frozenset({"GET", "HEAD"})

_NAME: Final = "loanline_staff"
_SECRET: Final = re.compile(r"[A-Za-z0-9_-]{43}")
_BROWSERS: Final = (
    ("Edg/", "Edge"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
_SYSTEMS: Final = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS", "macOS"),
    ("Linux", "Linux"),
)
"""Signs in what a browser says of itself, the narrower before the wider."""
_FORMS: Final = frozenset({"application/x-www-form-urlencoded", "multipart/form-data"})


@dataclass(frozen=True, slots=True)
class Known:
    """A session, and the secret of the browser it was found by."""

    session: StaffSession
    token: str

    @property
    def csrf(self) -> str:
        """Make the token that forms of this session carry; without the cookie nobody can."""
        digest = sha256(f"csrf|{self.token}".encode()).digest()
        return urlsafe_b64encode(digest).decode().rstrip("=")


async def known(request: web.Request, parts: Parts) -> Known | None:
    """Find the session of a request, if there is one that holds."""
    token = token_of(request, parts)
    if token is None:
        return None
    now = parts.now()
    session = await parts.store.read(staff_sessions.find, token, at=now)
    if session is None:
        return None
    if not _is_quiet(request) and staff_sessions.is_due(session, now):
        await parts.store.write(staff_sessions.seen, session, at=now)
    return Known(session, token)


def is_from_us(request: web.Request, parts: Parts) -> bool:
    """Tell whether a page of ours makes a request, by headers that no foreign page can forge."""
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    return site == "same-origin" and is_ours(request, URL(parts.settings.public_url))


async def is_meant(request: web.Request, found: Known, parts: Parts) -> bool:
    """Tell whether the person of a session made this request, and no foreign page for them."""
    if not is_from_us(request, parts):
        return False
    brought = request.headers.get(HEADER, "")
    if not brought and request.content_type in _FORMS:
        brought = str((await request.post()).get(FIELD, ""))
    return hmac.compare_digest(brought.encode(), found.csrf.encode())


def token_of(request: web.Request, parts: Parts) -> str | None:
    """Read the secret of a browser; what cannot be one of ours counts as none."""
    token = request.cookies.get(_cookie(parts), "")
    return token if _SECRET.fullmatch(token) else None


def keep(response: web.StreamResponse, token: str, parts: Parts) -> None:
    """Set the cookie, or with an empty token take it away."""
    response.set_cookie(
        _cookie(parts),
        token,
        max_age=int(staff_sessions.LASTS.total_seconds()) if token else 0,
        path="/",
        httponly=True,
        secure=is_secure(parts),
        samesite="Strict",
    )


def browser_of(request: web.Request) -> str:
    """Describe a browser in two words for its person to recognise it."""
    agent = request.headers.get("User-Agent", "")
    name = next((name for sign, name in _BROWSERS if sign in agent), "")
    system = next((name for sign, name in _SYSTEMS if sign in agent), "")
    return " · ".join(it for it in (name, system) if it)


def _is_quiet(request: web.Request) -> bool:
    return QUIET in request.headers or request.headers.get("Accept") == "text/event-stream"


def _cookie(parts: Parts) -> str:
    return f"__Host-{_NAME}" if is_secure(parts) else _NAME


def is_secure(parts: Parts) -> bool:
    """Tell whether browsers reach us by https alone."""
    return URL(parts.settings.public_url).scheme == "https"
