"""The first visit: a name to sign in by, a password, and an authenticator app."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from aiohttp import web
from markupsafe import Markup

from bot.staff import codes, companies, passwords, sessions
from bot.staff.visits import CONSOLE, PLACES, Visit, admitted
from storage import staff, staff_challenges, staff_credentials, staff_sessions
from storage.staff import LoginTakenError
from storage.staff_credentials import Proof
from storage.staff_sessions import StaffSession, Standing
from storage.transaction import Transaction

WELCOME: Final = PLACES[Standing.NEW]
_PURPOSE: Final = "totp"
_SHORTEST_LOGIN: Final = 3
_LOGIN: Final = 60


@dataclass(frozen=True, slots=True)
class Chosen:
    """What somebody chose on the page."""

    login: str
    password: str
    code: str
    hashed: str = ""


def setup(app: web.Application) -> None:
    """Mount the page."""
    admitted(app, "GET", WELCOME, Standing.NEW, show)
    admitted(app, "POST", WELCOME, Standing.NEW, enrol)


async def show(visit: Visit) -> web.StreamResponse:
    """Ask for all three, with a picture for the app."""
    parts = visit.request.app[CONSOLE].parts
    login = await parts.store.read(staff.login_of, visit.member)
    return await _page(visit, login)


async def enrol(visit: Visit) -> web.StreamResponse:
    """Keep them; the session becomes a full one, under a new secret."""
    console = visit.request.app[CONSOLE]
    form, at = await visit.request.post(), console.parts.now()
    chosen = Chosen(
        staff.normal(str(form.get("login", ""))),
        str(form.get("password", "")),
        str(form.get("code", "")),
    )
    by_company = _by_company(visit)
    found = _fault(chosen, str(form.get("again", "")), visit.member.name)
    if found and not by_company:
        return await _page(visit, chosen.login, found)
    # Whoever comes in by a company's account needs no password beside it.
    hashed = "" if by_company else await console.passwords.hashed(chosen.password)
    ready = Chosen(chosen.login, chosen.password, chosen.code, hashed)
    try:
        done = await console.parts.store.write(
            _keep, visit.session, str(form.get("secret", "")), ready, visit.session.browser, at
        )
    except LoginTakenError:
        return await _page(visit, chosen.login, "taken")
    if done is None:
        return await _page(visit, chosen.login, "code")
    token, recovery = done
    response = visit.page("recovery.html", codes=recovery, onward="/staff/")
    sessions.keep(response, token, console.parts)
    return response


def _fault(chosen: Chosen, again: str, name: str) -> str:
    if not _SHORTEST_LOGIN <= len(chosen.login) <= _LOGIN or len(chosen.login.split()) != 1:
        return "login"
    if chosen.password != again:
        return "again"
    return passwords.fault(chosen.password, chosen.login, *name.split())


def _keep(
    tx: Transaction,
    session: StaffSession,
    secret: str,
    chosen: Chosen,
    browser: str,
    at: datetime,
) -> tuple[str, list[str]] | None:
    """Keep everything, or nothing: None for a code that is not of the app's secret."""
    member = session.member
    step = codes.step_of(secret, chosen.code, at) if secret.isalnum() else None
    if step is None:
        return None
    if staff_challenges.take(tx, secret, _PURPOSE, session.id, at=at) is None:
        return None
    if chosen.hashed:
        staff.set_login(tx, member, chosen.login, at=at)
        staff_credentials.put(tx, member, Proof.PASSWORD, chosen.hashed, at=at)
    staff_credentials.put(tx, member, Proof.TOTP, secret, counter=step, at=at)
    recovery = codes.new_recovery_codes()
    staff_credentials.renew_recovery(tx, member, recovery, at=at)
    staff_sessions.end_all(tx, member, at=at)
    token = staff_sessions.begin(tx, member, browser=browser, provider=session.provider, at=at)
    return token, recovery


def _by_company(visit: Visit) -> bool:
    """Tell whether somebody came in by a company's account, and lacks the second proof alone."""
    return bool(visit.session.provider)


async def _page(visit: Visit, login: str, fault: str = "") -> web.StreamResponse:
    parts, secret = visit.request.app[CONSOLE].parts, codes.new_secret()
    await parts.store.write(_ask, visit.session, secret, parts.now())
    drawn = codes.picture(codes.address(secret, login or visit.member.name))
    return visit.page(
        "welcome.html",
        login=login,
        fault=fault,
        secret=secret,
        picture=Markup(drawn),  # noqa: S704  drawn by us, of numbers alone
        shortest=passwords.SHORTEST,
        by_company=_by_company(visit),
        companies=[] if _by_company(visit) else await companies.fitting(parts, visit.member),
    )


def _ask(tx: Transaction, session: StaffSession, secret: str, at: datetime) -> None:
    staff_challenges.put(tx, secret, _PURPOSE, session.id, {}, at=at)
