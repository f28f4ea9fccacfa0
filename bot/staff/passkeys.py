"""Passkeys of staff: one step in, bound to this very site, so that no other can ask for it."""

import base64
import json
import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final

from aiohttp import web
from yarl import URL

from bot.parts import Parts
from bot.staff import sessions
from bot.staff.account import ACCOUNT
from bot.staff.permissions import Action
from bot.staff.visits import CONSOLE, PROVE, Visit, guarded, onward
from storage import limits, staff, staff_challenges, staff_credentials, staff_sessions
from storage.limits import Limit
from storage.staff_credentials import Credential, Proof
from storage.staff_sessions import StaffSession
from storage.transaction import Transaction

if TYPE_CHECKING:
    from bot.staff.authenticators import Site

ASKED: Final = Limit("staff-passkeys", 60, timedelta(minutes=15))
"""Tries from one address; guessing is hopeless, but each leaves a row for a while."""

_NEW: Final = "passkey-new"
_IN: Final = "passkey-in"
_AGAIN: Final = "passkey-again"
_ANYBODY: Final = "anybody"
_BYTES: Final = 16_384
_WRONG: Final = (ValueError, KeyError, TypeError)


def setup(app: web.Application) -> None:
    """Mount what the pages' script asks for."""
    own = Action.OWN_ACCOUNT
    guarded(app, "POST", f"{ACCOUNT}/passkeys/options", own, offer, fresh=True)
    guarded(app, "POST", f"{ACCOUNT}/passkeys", own, keep, fresh=True)
    guarded(app, "POST", f"{PROVE}/passkey/options", own, ask_again)
    guarded(app, "POST", f"{PROVE}/passkey", own, prove)
    app.router.add_post("/staff/passkey/options", ask)
    app.router.add_post("/staff/passkey", sign_in)


async def offer(visit: Visit) -> web.StreamResponse:
    """Say what a new passkey is to be like: found by the site alone, and asking who uses it."""
    from bot.staff import authenticators  # noqa: PLC0415  see _site

    parts, challenge = visit.request.app[CONSOLE].parts, secrets.token_urlsafe(64)
    login = await parts.store.write(_offer, visit.session, challenge, parts.now())
    member = visit.member
    wanted = authenticators.wanted(
        _site(parts), challenge, person=member.id, login=login or member.name, name=member.name
    )
    return _json(wanted)


async def keep(visit: Visit) -> web.StreamResponse:
    """Keep a new passkey."""
    from bot.staff import authenticators  # noqa: PLC0415  see _site

    parts, now = visit.request.app[CONSOLE].parts, visit.request.app[CONSOLE].parts.now()
    try:
        brought = await _brought(visit.request)
        challenge = _challenge(brought)
        given = (challenge, _NEW, visit.session.id)
        if await parts.store.write(staff_challenges.take, *given, at=now) is None:
            return web.Response(status=HTTPStatus.GONE)
        made = authenticators.made(_site(parts), challenge, brought)
    except _WRONG:
        return web.Response(status=HTTPStatus.BAD_REQUEST)
    await parts.store.write(
        staff_credentials.add,
        visit.member,
        Proof.PASSKEY,
        made.key,
        lookup=made.id,
        label=sessions.browser_of(visit.request),
        counter=made.counter,
        at=now,
    )
    return web.Response(status=HTTPStatus.NO_CONTENT)


async def ask(request: web.Request) -> web.StreamResponse:
    """Ask a browser for any passkey of this site."""
    parts, challenge = request.app[CONSOLE].parts, secrets.token_urlsafe(64)
    if not sessions.is_from_us(request, parts):
        raise web.HTTPForbidden
    if not await parts.store.write(_ask, challenge, request.remote or "", parts.now()):
        return web.Response(status=HTTPStatus.TOO_MANY_REQUESTS)
    return _question(parts, challenge)


async def sign_in(request: web.Request) -> web.StreamResponse:
    """Let the person of a passkey in."""
    parts = request.app[CONSOLE].parts
    if not sessions.is_from_us(request, parts):
        raise web.HTTPForbidden
    try:
        brought = await _brought(request)
        token = await parts.store.write(_try, brought, sessions.browser_of(request), parts)
    except _WRONG:
        token = None
    if token is None:
        return web.Response(status=HTTPStatus.FORBIDDEN)
    response = web.json_response({"to": onward(request)})
    sessions.keep(response, token, parts)
    return response


async def ask_again(visit: Visit) -> web.StreamResponse:
    """Ask the browser of a session for a passkey of its person, before a dangerous step."""
    parts, challenge = visit.request.app[CONSOLE].parts, secrets.token_urlsafe(64)
    await parts.store.write(
        staff_challenges.put, challenge, _AGAIN, visit.session.id, {}, at=parts.now()
    )
    return _question(parts, challenge)


async def prove(visit: Visit) -> web.StreamResponse:
    """Take a passkey of the person of a session as the proof that it is them."""
    parts = visit.request.app[CONSOLE].parts
    try:
        brought = await _brought(visit.request)
        right = await parts.store.write(_prove, visit.session, brought, parts)
    except _WRONG:
        right = False
    if not right:
        return web.Response(status=HTTPStatus.UNPROCESSABLE_ENTITY)
    return web.json_response({"to": onward(visit.request)})


def _offer(tx: Transaction, session: StaffSession, challenge: str, at: datetime) -> str:
    staff_challenges.put(tx, challenge, _NEW, session.id, {}, at=at)
    return staff.login_of(tx, session.member)


def _ask(tx: Transaction, challenge: str, remote: str, at: datetime) -> bool:
    if not limits.take(tx, ASKED, tx.blind("staff-passkeys", "", remote), at):
        return False
    staff_challenges.put(tx, challenge, _IN, _ANYBODY, {}, at=at)
    return True


def _try(tx: Transaction, brought: Mapping[str, Any], browser: str, parts: Parts) -> str | None:
    """Give the secret of a new session for a right answer to what was asked, once."""
    at, challenge = parts.now(), _challenge(brought)
    if staff_challenges.take(tx, challenge, _IN, _ANYBODY, at=at) is None:
        return None
    held = staff_credentials.by_lookup(tx, Proof.PASSKEY, str(brought["id"]))
    member = staff.by_id(tx, held.staff_id) if held else None
    if held is None or member is None or member.ended_at is not None:
        return None
    counter = _verified(tx, held, brought, parts)
    staff_credentials.used(tx, held, counter, at=at)
    return staff_sessions.begin(tx, member, browser=browser, at=at)


def _prove(
    tx: Transaction, session: StaffSession, brought: Mapping[str, Any], parts: Parts
) -> bool:
    at, challenge = parts.now(), _challenge(brought)
    if staff_challenges.take(tx, challenge, _AGAIN, session.id, at=at) is None:
        return False
    held = staff_credentials.by_lookup(tx, Proof.PASSKEY, str(brought["id"]))
    if held is None or held.staff_id != session.member.id:
        return False
    staff_credentials.used(tx, held, _verified(tx, held, brought, parts), at=at)
    staff_sessions.prove(tx, session, at=at)
    return True


def _verified(tx: Transaction, held: Credential, brought: Mapping[str, Any], parts: Parts) -> int:
    from bot.staff import authenticators  # noqa: PLC0415  see _site

    secret = staff_credentials.secret(tx, held)
    return authenticators.counted(
        _site(parts), _challenge(brought), brought, key=secret, counter=held.counter
    )


def _question(parts: Parts, challenge: str) -> web.Response:
    from bot.staff import authenticators  # noqa: PLC0415  see _site

    return _json(authenticators.question(_site(parts), challenge))


async def _brought(request: web.Request) -> Mapping[str, Any]:
    if (request.content_length or 0) > _BYTES:
        raise ValueError
    brought: Mapping[str, Any] = json.loads(await request.text())
    return brought


def _challenge(brought: Mapping[str, Any]) -> str:
    """Read which question a browser answers."""
    told = brought["response"]["clientDataJSON"]
    said = json.loads(base64.urlsafe_b64decode(told + "=" * (-len(told) % 4)))
    return str(said["challenge"])


def _json(text: str) -> web.Response:
    return web.Response(text=text, content_type="application/json")


def _site(parts: Parts) -> "Site":
    from bot.staff.authenticators import Site  # noqa: PLC0415  7 MiB that few ever need

    url = URL(parts.settings.public_url)
    return Site(url.host or "", str(url.origin()))
