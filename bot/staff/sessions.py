"""How staff sign in: the secret of their link for a cookie, within bounds, from our page alone."""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from aiohttp import web
from yarl import URL

from bot.channels.webchat_account import is_ours
from bot.parts import Parts
from storage import limits, staff_sessions
from storage.limits import Limit
from storage.staff import StaffMember
from storage.transaction import Transaction

TRIES: Final = Limit("staff-tries", 10, timedelta(minutes=15))
"""Wrong links from one address."""

_NAME: Final = "loanline_staff"
_SECRET: Final = re.compile(r"[A-Za-z0-9_-]{43}")
_SECRET_BYTES: Final = 200


@dataclass(frozen=True, slots=True)
class Refused:
    """Why nobody was let in."""

    status: int


async def member(request: web.Request, parts: Parts) -> StaffMember | None:
    """Say who is signed in, if anybody is."""
    token = _token(request, parts)
    if token is None:
        return None
    return await parts.store.read(staff_sessions.find, token, at=parts.now())


async def sign_in(request: web.Request, parts: Parts) -> web.Response:
    """Let the person of a link in; the secret comes in the body, never in an address."""
    _check_ours(request, parts)
    if request.content_length is None or request.content_length > _SECRET_BYTES:
        raise web.HTTPForbidden
    secret = (await request.read()).decode("ascii", "replace")
    outcome = await parts.store.write(_try, secret, request.remote or "", parts)
    if isinstance(outcome, Refused):
        return web.Response(status=outcome.status)
    response = web.Response(status=204)
    _keep(response, outcome, parts)
    return response


async def sign_out(request: web.Request, parts: Parts) -> web.Response:
    """End the session, here and in the store."""
    _check_ours(request, parts)
    token = _token(request, parts)
    if token is not None:
        await parts.store.write(staff_sessions.end, token, at=parts.now())
    response = web.Response(status=303, headers={"Location": "/staff/"})
    _keep(response, "", parts)
    return response


def _try(tx: Transaction, secret: str, address: str, parts: Parts) -> str | Refused:
    at, subject = parts.now(), tx.blind("staff-tries", "", address)
    if limits.spent(tx, TRIES, subject, at):
        return Refused(429)
    well_formed = _SECRET.fullmatch(secret) is not None
    token = staff_sessions.begin(tx, secret, at=at) if well_formed else None
    if token is None:
        limits.take(tx, TRIES, subject, at)
        return Refused(403)
    return token


def _check_ours(request: web.Request, parts: Parts) -> None:
    if not is_ours(request, URL(parts.settings.public_url)):
        raise web.HTTPForbidden


def _token(request: web.Request, parts: Parts) -> str | None:
    token = request.cookies.get(_cookie(parts), "")
    return token if _SECRET.fullmatch(token) else None


def _keep(response: web.Response, token: str, parts: Parts) -> None:
    """Set the cookie, or with an empty token take it away."""
    response.set_cookie(
        _cookie(parts),
        token,
        max_age=int(staff_sessions.LASTS.total_seconds()) if token else 0,
        path="/",
        httponly=True,
        secure=_secure(parts),
        samesite="Strict",
    )


def _cookie(parts: Parts) -> str:
    return f"__Host-{_NAME}" if _secure(parts) else _NAME


def _secure(parts: Parts) -> bool:
    return URL(parts.settings.public_url).scheme == "https"
