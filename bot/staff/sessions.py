"""How staff sign in: the secret of their link for a cookie, within bounds, from our page alone."""

import re
from datetime import timedelta
from http import HTTPStatus
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


async def member(request: web.Request, parts: Parts) -> StaffMember | None:
    """Say who is signed in, if anybody is."""
    token = _token(request, parts)
    if token is None:
        return None
    return await parts.store.read(staff_sessions.find, token, at=parts.now())


async def sign_in(request: web.Request, parts: Parts) -> web.Response:
    """Let the person of a link in; the secret comes in the body, never in an address."""
    length = request.content_length
    if not _ours(request, parts) or length is None or length > _SECRET_BYTES:
        return web.Response(status=HTTPStatus.FORBIDDEN)
    secret = (await request.read()).decode("ascii", "replace")
    outcome = await parts.store.write(_try, secret, request.remote or "", parts)
    if isinstance(outcome, HTTPStatus):
        return web.Response(status=outcome)
    response = web.Response(status=HTTPStatus.NO_CONTENT)
    _keep(response, outcome, parts)
    return response


async def sign_out(request: web.Request, parts: Parts) -> web.Response:
    """End the session, here and in the store."""
    if not _ours(request, parts):
        return web.Response(status=HTTPStatus.FORBIDDEN)
    token = _token(request, parts)
    if token is not None:
        await parts.store.write(staff_sessions.end, token, at=parts.now())
    response = web.Response(status=HTTPStatus.SEE_OTHER, headers={"Location": "/staff/"})
    _keep(response, "", parts)
    return response


def _try(tx: Transaction, secret: str, address: str, parts: Parts) -> str | HTTPStatus:
    """Give the secret of a new session, or say why there is none."""
    at, subject = parts.now(), tx.blind("staff-tries", "", address)
    if limits.spent(tx, TRIES, subject, at):
        return HTTPStatus.TOO_MANY_REQUESTS
    well_formed = _SECRET.fullmatch(secret) is not None
    token = staff_sessions.begin(tx, secret, at=at) if well_formed else None
    if token is None:
        limits.take(tx, TRIES, subject, at)
        return HTTPStatus.FORBIDDEN
    return token


def _ours(request: web.Request, parts: Parts) -> bool:
    return is_ours(request, URL(parts.settings.public_url))


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
