"""The page where staff sign in, and the way out."""

import re
from datetime import timedelta
from http import HTTPStatus
from typing import Final

from aiohttp import web

from bot.parts import Parts
from bot.staff import sessions
from bot.staff.permissions import Action
from bot.staff.visits import CONSOLE, SIGN_IN, Visit, guarded, locale_of, to
from storage import limits, staff_invitations, staff_sessions
from storage.limits import Limit
from storage.transaction import Transaction

TRIES: Final = Limit("staff-tries", 10, timedelta(minutes=15))
"""Wrong links from one address."""

_SECRET: Final = re.compile(r"[A-Za-z0-9_-]{43}")
_SECRET_BYTES: Final = 200


def setup(app: web.Application) -> None:
    """Mount the ways in and out."""
    app.router.add_get(SIGN_IN, show)
    app.router.add_post("/staff/session", by_link)
    guarded(app, "POST", "/staff/sign-out", Action.OWN_ACCOUNT, sign_out)


async def show(request: web.Request) -> web.StreamResponse:
    """Ask who somebody is."""
    console = request.app[CONSOLE]
    return console.pages.response("sign_in.html", locale_of(request, console))


async def by_link(request: web.Request) -> web.StreamResponse:
    """Let the person of a link in; the secret comes in the body, never in an address."""
    parts = request.app[CONSOLE].parts
    length = request.content_length
    if not sessions.is_from_us(request, parts) or length is None or length > _SECRET_BYTES:
        return web.Response(status=HTTPStatus.FORBIDDEN)
    secret = (await request.read()).decode("ascii", "replace")
    outcome = await parts.store.write(_try, secret, request.remote or "", parts)
    if isinstance(outcome, HTTPStatus):
        return web.Response(status=outcome)
    response = web.Response(status=HTTPStatus.NO_CONTENT)
    sessions.keep(response, outcome, parts)
    return response


async def sign_out(visit: Visit) -> web.StreamResponse:
    """End the session, here and in the store."""
    parts = visit.request.app[CONSOLE].parts
    await parts.store.write(staff_sessions.end, visit.session, at=parts.now())
    response = to(SIGN_IN)
    sessions.keep(response, "", parts)
    return response


def _try(tx: Transaction, secret: str, address: str, parts: Parts) -> str | HTTPStatus:
    """Give the secret of a new session, or say why there is none."""
    at, subject = parts.now(), tx.blind("staff-tries", "", address)
    if limits.spent(tx, TRIES, subject, at):
        return HTTPStatus.TOO_MANY_REQUESTS
    # The demo's link is for whoever tries the demo, as often as they like.
    opened = staff_invitations.find if parts.demo else staff_invitations.use
    member = opened(tx, secret, at=at) if _SECRET.fullmatch(secret) else None
    if member is None:
        limits.take(tx, TRIES, subject, at)
        return HTTPStatus.FORBIDDEN
    return staff_sessions.begin(tx, member, at=at)
