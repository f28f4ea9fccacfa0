"""Passkeys of staff: one step in, bound to this very site, so that no other can ask for it."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Any, Final

import webauthn
from aiohttp import web
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url, generate_challenge
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)
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

ASKED: Final = Limit("staff-passkeys", 60, timedelta(minutes=15))
"""Tries from one address; guessing is hopeless, but each leaves a row for a while."""

_NEW: Final = "passkey-new"
_IN: Final = "passkey-in"
_AGAIN: Final = "passkey-again"
_ANYBODY: Final = "anybody"
_BYTES: Final = 16_384
_REQUIRED: Final = UserVerificationRequirement.REQUIRED
_WRONG: Final = (WebAuthnException, ValueError, KeyError, TypeError)


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
    parts, challenge = visit.request.app[CONSOLE].parts, generate_challenge()
    login = await parts.store.write(_offer, visit.session, challenge, parts.now())
    options = webauthn.generate_registration_options(
        rp_id=_site(parts),
        rp_name="Loanline",
        user_id=visit.member.id.encode(),
        user_name=login or visit.member.name,
        user_display_name=visit.member.name,
        challenge=challenge,
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED, user_verification=_REQUIRED
        ),
    )
    return _json(webauthn.options_to_json(options))


async def keep(visit: Visit) -> web.StreamResponse:
    """Keep a new passkey."""
    parts, now = visit.request.app[CONSOLE].parts, visit.request.app[CONSOLE].parts.now()
    try:
        brought = await _brought(visit.request)
        challenge = _challenge(brought)
        given = (challenge, _NEW, visit.session.id)
        if await parts.store.write(staff_challenges.take, *given, at=now) is None:
            return web.Response(status=HTTPStatus.GONE)
        made = webauthn.verify_registration_response(
            credential=dict(brought),
            expected_challenge=base64url_to_bytes(challenge),
            expected_rp_id=_site(parts),
            expected_origin=_origin(parts),
            require_user_verification=True,
        )
    except _WRONG:
        return web.Response(status=HTTPStatus.BAD_REQUEST)
    await parts.store.write(
        staff_credentials.add,
        visit.member,
        Proof.PASSKEY,
        bytes_to_base64url(made.credential_public_key),
        lookup=bytes_to_base64url(made.credential_id),
        label=sessions.browser_of(visit.request),
        counter=made.sign_count,
        at=now,
    )
    return web.Response(status=HTTPStatus.NO_CONTENT)


async def ask(request: web.Request) -> web.StreamResponse:
    """Ask a browser for any passkey of this site."""
    parts, challenge = request.app[CONSOLE].parts, generate_challenge()
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
    parts, challenge = visit.request.app[CONSOLE].parts, generate_challenge()
    asked = bytes_to_base64url(challenge)
    await parts.store.write(
        staff_challenges.put, asked, _AGAIN, visit.session.id, {}, at=parts.now()
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


def _offer(tx: Transaction, session: StaffSession, challenge: bytes, at: datetime) -> str:
    staff_challenges.put(tx, bytes_to_base64url(challenge), _NEW, session.id, {}, at=at)
    return staff.login_of(tx, session.member)


def _ask(tx: Transaction, challenge: bytes, remote: str, at: datetime) -> bool:
    if not limits.take(tx, ASKED, tx.blind("staff-passkeys", "", remote), at):
        return False
    staff_challenges.put(tx, bytes_to_base64url(challenge), _IN, _ANYBODY, {}, at=at)
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
    found = webauthn.verify_authentication_response(
        credential=dict(brought),
        expected_challenge=base64url_to_bytes(_challenge(brought)),
        expected_rp_id=_site(parts),
        expected_origin=_origin(parts),
        credential_public_key=base64url_to_bytes(staff_credentials.secret(tx, held)),
        credential_current_sign_count=held.counter,
        require_user_verification=True,
    )
    return found.new_sign_count


def _question(parts: Parts, challenge: bytes) -> web.Response:
    options = webauthn.generate_authentication_options(
        rp_id=_site(parts), challenge=challenge, user_verification=_REQUIRED
    )
    return _json(webauthn.options_to_json(options))


async def _brought(request: web.Request) -> Mapping[str, Any]:
    if (request.content_length or 0) > _BYTES:
        raise ValueError
    brought: Mapping[str, Any] = json.loads(await request.text())
    return brought


def _challenge(brought: Mapping[str, Any]) -> str:
    """Read which question a browser answers."""
    said = json.loads(base64url_to_bytes(brought["response"]["clientDataJSON"]))
    return str(said["challenge"])


def _json(text: str) -> web.Response:
    return web.Response(text=text, content_type="application/json")


def _site(parts: Parts) -> str:
    return URL(parts.settings.public_url).host or ""


def _origin(parts: Parts) -> str:
    return str(URL(parts.settings.public_url).origin())
