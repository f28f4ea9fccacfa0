"""A company's people go to their provider, and come back: to come in, to be linked, to prove it."""

import re
import secrets
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, Final

import structlog
from aiohttp import web
from yarl import URL

from bot.openid import ProviderError
from bot.openid_tokens import WrongTokenError
from bot.parts import Parts
from bot.staff import companies, sessions
from bot.staff.account import ACCOUNT
from bot.staff.companies import COMPANY, OPENID, Begun, DeniedError
from bot.staff.permissions import Action
from bot.staff.visits import (
    CONSOLE,
    PLACES,
    PROVE,
    SIGN_IN,
    Visit,
    admitted,
    guarded,
    locale_of,
    onward,
)
from storage import limits, staff_challenges, staff_companies, staff_sessions
from storage.limits import Limit
from storage.staff_companies import Identity, Refused
from storage.staff_providers import Provider
from storage.staff_sessions import Standing
from storage.transaction import Transaction

ASKED: Final = Limit("staff-companies", 60, timedelta(minutes=15))
"""Ways begun from one address; each leaves a row for a while."""
_PURPOSE: Final = "company"
_SECRET: Final = re.compile(r"[A-Za-z0-9_-]{43}")
_BACK: Final[Mapping[str, str]] = {"in": SIGN_IN, "link": PLACES[Standing.NEW], "prove": PROVE}
_COOKIE: Final = "loanline_company"

log = structlog.get_logger(__name__)


def setup(app: web.Application) -> None:
    """Mount the ways to the providers, and the one back."""
    app[OPENID] = companies.open_openid(app[CONSOLE].parts)
    own = Action.OWN_ACCOUNT
    app.router.add_post(COMPANY, ask)
    app.router.add_get(f"{COMPANY}/{{provider:[0-9a-z]{{1,32}}}}/back", back)
    admitted(app, "POST", f"{PLACES[Standing.NEW]}/company", Standing.NEW, link)
    guarded(app, "POST", f"{ACCOUNT}/company", own, link, fresh=True)
    guarded(app, "POST", f"{PROVE}/company", own, prove)


async def ask(request: web.Request) -> web.StreamResponse:
    """Let a provider say who somebody is."""
    parts = request.app[CONSOLE].parts
    if not sessions.is_from_us(request, parts):
        raise web.HTTPForbidden
    return await _begin(request, "in", "")


async def link(visit: Visit) -> web.StreamResponse:
    """Let the person of a session come in by a provider from now on."""
    return await _begin(visit.request, "link", visit.session.id)


async def prove(visit: Visit) -> web.StreamResponse:
    """Let a provider prove once more, and anew, who the person of a session is."""
    return await _begin(visit.request, "prove", visit.session.id)


async def back(request: web.Request) -> web.StreamResponse:
    """Take what a browser brings from a provider; only what it was sent for counts, and once."""
    parts = request.app[CONSOLE].parts
    taken = await parts.store.write(
        _take, request.query.get("state", ""), _browser(request, parts), parts.now()
    )
    provider = await companies.found(parts, request.match_info["provider"])
    if taken is None or provider is None or taken.provider != provider.id:
        return _told(request, Refused.OVER, SIGN_IN)
    try:
        outcome = await _settled(request, provider, taken)
    except DeniedError:
        outcome = "denied"
    except (WrongTokenError, ProviderError) as error:
        log.warning("company_not_believed", provider=provider.id, why=str(error))
        await parts.store.write(staff_companies.refused, provider, str(error), at=parts.now())
        outcome = "wrong"
    if isinstance(outcome, str):
        return _told(request, outcome, _BACK[taken.kind])
    return outcome


async def leave(request: web.Request, provider_id: str) -> web.StreamResponse | None:
    """Lead a browser on to where its person signs out at the provider too, if it has that."""
    console = request.app[CONSOLE]
    provider = await companies.found(console.parts, provider_id) if provider_id else None
    if provider is None:
        return None
    try:
        known = await request.app[OPENID].metadata(provider.issuer, console.parts.now())
    except ProviderError:
        return None
    if not known.end:
        return None
    here = f"{console.parts.settings.public_url}{SIGN_IN}"
    # Without the token as a hint: it names its person, and addresses are logged on the way.
    asked = {"client_id": provider.client_id, "post_logout_redirect_uri": here}
    return _on(request, str(URL(known.end).update_query(asked)), provider.name)


async def _begin(request: web.Request, kind: str, session: str) -> web.StreamResponse:
    parts, form = request.app[CONSOLE].parts, await request.post()
    provider = await companies.found(parts, str(form.get("provider", "")))
    if provider is None:
        return _told(request, Refused.OVER, _BACK[kind])
    browser = _browser(request, parts) or secrets.token_urlsafe(32)
    at, state = parts.now(), secrets.token_urlsafe(32)
    asked = companies.begun(provider, kind, session, onward(request), at)
    try:
        known = await request.app[OPENID].metadata(provider.issuer, at)
    except ProviderError as error:
        log.warning("company_not_reached", provider=provider.id, why=str(error))
        return _told(request, "down", _BACK[kind])
    if not await parts.store.write(_put, request.remote or "", state, browser, asked, at):
        return _told(request, "often", _BACK[kind])
    address = companies.question(known, provider, asked, state, _redirect(parts, provider))
    response = _on(request, address, provider.name)
    _keep(response, browser, parts)
    return response


async def _settled(
    request: web.Request, provider: Provider, asked: Begun
) -> web.StreamResponse | str:
    """Let them in, or say in a word why not."""
    parts = request.app[CONSOLE].parts
    at, redirect = parts.now(), _redirect(parts, provider)
    them = await companies.identity(
        request.app[OPENID], provider, asked, request.query, redirect, at
    )
    name = sessions.browser_of(request)
    outcome = await parts.store.write(_settle, provider, them, asked, name, at)
    if isinstance(outcome, Refused):
        return outcome
    place, token = outcome
    # A page and no redirection: what another site began brings no cookies of ours along.
    response = _on(request, place, "")
    if token:
        sessions.keep(response, token, parts)
    _keep(response, "", parts)
    return response


def _settle(
    tx: Transaction, provider: Provider, them: Identity, asked: Begun, browser: str, at: datetime
) -> tuple[str, str] | Refused:
    session = staff_sessions.by_id(tx, asked.session, at=at) if asked.session else None
    if asked.kind != "in" and session is None:
        return Refused.OVER
    if session is not None and asked.kind == "prove":
        fault = staff_companies.prove(tx, provider, them, session, at=at)
        return fault or (asked.to, "")
    if session is not None:
        token = staff_companies.link(tx, provider, them, session, at=at)
    else:
        token = staff_companies.admit(tx, provider, them, browser=browser, at=at)
    if isinstance(token, Refused):
        staff_companies.refused(tx, provider, token, at=at)
        return token
    begun = staff_sessions.find(tx, token, at=at)
    standing = begun.standing if begun else Standing.HALF
    if standing is Standing.FULL:
        return (ACCOUNT if session and session.standing is Standing.FULL else asked.to), token
    return str(URL(PLACES[standing]).update_query(to=asked.to)), token


def _put(
    tx: Transaction, remote: str, state: str, browser: str, asked: Begun, at: datetime
) -> bool:
    if not limits.take(tx, ASKED, tx.blind("staff-companies", "", remote), at):
        return False
    staff_challenges.put(tx, state, _PURPOSE, _owner(browser), asdict(asked), at=at)
    return True


def _take(tx: Transaction, state: str, browser: str, at: datetime) -> Begun | None:
    if not browser or not _SECRET.fullmatch(state):
        return None
    told: Any = staff_challenges.take(tx, state, _PURPOSE, _owner(browser), at=at)
    return Begun(**told) if told else None


def _owner(browser: str) -> str:
    return sha256(browser.encode()).hexdigest()


def _redirect(parts: Parts, provider: Provider) -> str:
    """Name where a provider leads back to; one for each, so that none answers for another."""
    return f"{parts.settings.public_url}{COMPANY}/{provider.id}/back"


def _on(request: web.Request, address: str, name: str) -> web.Response:
    return _page(request, "sign_in_onward.html", address=address, name=name)


def _told(request: web.Request, why: str, back: str) -> web.Response:
    return _page(request, "sign_in_company.html", why=why, back=back)


def _page(request: web.Request, template: str, **data: object) -> web.Response:
    console = request.app[CONSOLE]
    locale = locale_of(request, console)
    response = console.pages.response(template, locale, framed=False, query="", **data)
    response.headers["Referrer-Policy"] = "same-origin"
    return response


def _browser(request: web.Request, parts: Parts) -> str:
    """Read by what this browser is known while its person is away; empty if it is not."""
    told = request.cookies.get(_cookie(parts), "")
    return told if _SECRET.fullmatch(told) else ""


def _keep(response: web.StreamResponse, browser: str, parts: Parts) -> None:
    """Remember a browser for the way; Lax, as it comes back from another site."""
    response.set_cookie(
        _cookie(parts),
        browser,
        max_age=int(staff_challenges.LASTS.total_seconds()) if browser else 0,
        path="/",
        httponly=True,
        secure=sessions.is_secure(parts),
        samesite="Lax",
    )


def _cookie(parts: Parts) -> str:
    return f"__Host-{_COOKIE}" if sessions.is_secure(parts) else _COOKIE
