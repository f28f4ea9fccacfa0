"""How staff sign in: a password and then a code, or an invitation; and the way out."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Final

from aiohttp import web

from bot.staff import arriving, codes, companies, sessions
from bot.staff.permissions import Action
from bot.staff.visits import (
    CONSOLE,
    PLACES,
    SIGN_IN,
    Console,
    Visit,
    admitted,
    guarded,
    locale_of,
    onward,
    to,
)
from storage import (
    audit,
    limits,
    staff,
    staff_credentials,
    staff_failures,
    staff_invitations,
    staff_sessions,
)
from storage.limits import Limit
from storage.staff import StaffMember
from storage.staff_credentials import Proof
from storage.staff_sessions import StaffSession, Standing
from storage.transaction import Transaction

TRIES: Final = Limit("staff-tries", 10, timedelta(minutes=15))
"""Wrong links from one address."""

_SECRET: Final = re.compile(r"[A-Za-z0-9_-]{43}")
_SECRET_BYTES: Final = 200
_LOGIN: Final = 80


@dataclass(frozen=True, slots=True)
class Tried:
    """What is known before a password is checked: whose it may be, and what is kept of it."""

    member: StaffMember | None = None
    kept: str = ""
    wait: timedelta = timedelta()


def setup(app: web.Application) -> None:
    """Mount the ways in and out."""
    app.router.add_get(SIGN_IN, show)
    app.router.add_post(SIGN_IN, by_password)
    app.router.add_post("/staff/session", by_link)
    admitted(app, "GET", PLACES[Standing.HALF], Standing.HALF, ask_code)
    admitted(app, "POST", PLACES[Standing.HALF], Standing.HALF, by_code)
    guarded(app, "POST", "/staff/sign-out", Action.OWN_ACCOUNT, sign_out)


async def show(request: web.Request) -> web.StreamResponse:
    """Ask who somebody is."""
    return await _asked(request, request.app[CONSOLE])


async def by_password(request: web.Request) -> web.StreamResponse:
    """Check name and password; unknown names take the same work and get the same words."""
    console = request.app[CONSOLE]
    if not sessions.is_from_us(request, console.parts):
        raise web.HTTPForbidden
    form = await request.post()
    login = staff.normal(str(form.get("login", "")))[:_LOGIN]
    remote, at = request.remote or "", console.parts.now()
    tried = await console.parts.store.write(_try_password, login, remote, at)
    if tried.wait:
        return await _asked(request, console, login=login, wait=_minutes(tried.wait))
    right = await console.passwords.fits(str(form.get("password", "")), tried.kept)
    if not right or tried.member is None:
        await console.parts.store.write(_note_failure, tried.member, remote, at)
        return await _asked(request, console, login=login, wrong=True)
    browser = sessions.browser_of(request)
    standing, token = await console.parts.store.write(
        _admit, tried.member, login, remote, browser, at
    )
    query = f"?{request.query_string}" if request.query_string else ""
    response = to(PLACES[standing] + query)
    sessions.keep(response, token, console.parts)
    return response


async def ask_code(visit: Visit) -> web.StreamResponse:
    """Ask for the second proof."""
    return visit.page("sign_in_code.html", wrong=False, wait=0)


async def by_code(visit: Visit) -> web.StreamResponse:
    """Check the second proof: an app's code, or a recovery code."""
    parts = visit.request.app[CONSOLE].parts
    code = str((await visit.request.post()).get("code", ""))[:40]
    remote, browser = visit.request.remote or "", sessions.browser_of(visit.request)
    found = await parts.store.write(second_proof, visit.session, code, remote, browser, parts.now())
    if isinstance(found, timedelta):
        return visit.page("sign_in_code.html", wrong=not found, wait=_minutes(found))
    response = to(onward(visit.request))
    sessions.keep(response, found, parts)
    return response


async def by_link(request: web.Request) -> web.StreamResponse:
    """Let the person of a link in; the secret comes in the body, never in an address."""
    parts = request.app[CONSOLE].parts
    length = request.content_length
    if not sessions.is_from_us(request, parts) or length is None or length > _SECRET_BYTES:
        return web.Response(status=HTTPStatus.FORBIDDEN)
    secret = (await request.read()).decode("ascii", "replace")
    browser, remote = sessions.browser_of(request), request.remote or ""
    outcome = await parts.store.write(
        _try_link, secret, remote, browser, parts.now(), for_demo=parts.demo
    )
    if isinstance(outcome, HTTPStatus):
        return web.Response(status=outcome)
    response = web.Response(status=HTTPStatus.NO_CONTENT)
    sessions.keep(response, outcome, parts)
    return response


async def sign_out(visit: Visit) -> web.StreamResponse:
    """End the session, here and in the store; and at the provider that it came from."""
    parts = visit.request.app[CONSOLE].parts
    await parts.store.write(staff_sessions.end, visit.session, at=parts.now())
    response = await arriving.leave(visit.request, visit.session.provider) or to(SIGN_IN)
    sessions.keep(response, "", parts)
    return response


def second_proof(
    tx: Transaction, session: StaffSession, code: str, remote: str, browser: str, at: datetime
) -> str | timedelta:
    """Give the secret of a full session for a right code; else how long to wait, or no time."""
    member = session.member
    subjects = (
        staff_failures.account(tx, staff.login_of(tx, member) or member.id),
        staff_failures.address(tx, remote),
    )
    if wait := staff_failures.take(tx, subjects, at):
        return wait
    if not fits(tx, member, code, at):
        _note_failure(tx, member, remote, at)
        return timedelta()
    staff_failures.undo(tx, subjects)
    staff_failures.forget(tx, subjects[0])
    staff_sessions.end(tx, session, at=at)
    return staff_sessions.begin(tx, member, browser=browser, provider=session.provider, at=at)


def fits(tx: Transaction, member: StaffMember, code: str, at: datetime) -> bool:
    """Tell whether a code of an app or a recovery code is right, and use it up."""
    totp = staff_credentials.find(tx, member, Proof.TOTP)
    if totp is not None:
        step = codes.step_of(staff_credentials.secret(tx, totp), code, at)
        if step is not None:
            return staff_credentials.advance(tx, totp, step, at=at)
    return staff_credentials.use_recovery(tx, member, codes.recovery(code), at=at)


def _try_password(tx: Transaction, login: str, remote: str, at: datetime) -> Tried:
    subjects = (staff_failures.account(tx, login), staff_failures.address(tx, remote))
    if wait := staff_failures.take(tx, subjects, at):
        return Tried(wait=wait)
    member = staff.by_login(tx, login)
    held = staff_credentials.find(tx, member, Proof.PASSWORD) if member else None
    return Tried(member, staff_credentials.secret(tx, held) if held else "")


def _admit(
    tx: Transaction, member: StaffMember, login: str, remote: str, browser: str, at: datetime
) -> tuple[Standing, str]:
    """Let somebody with the right password on, to the second proof or to setting one up."""
    subjects = (staff_failures.account(tx, login), staff_failures.address(tx, remote))
    staff_failures.undo(tx, subjects)
    second = staff_credentials.has_second(tx, member)
    standing = Standing.HALF if second else Standing.NEW
    return standing, staff_sessions.begin(tx, member, standing=standing, browser=browser, at=at)


def _note_failure(tx: Transaction, member: StaffMember | None, remote: str, at: datetime) -> None:
    """Note a failure; where it came from can be told apart, but not read."""
    subject = member.id if member else "nobody"
    audit.note(
        tx,
        member.lender_id if member else None,
        at=at,
        actor="stranger",
        action="staff-sign-in-failed",
        subject=subject,
        origin=staff_failures.address(tx, remote).index.hex()[:12],
    )


def _try_link(
    tx: Transaction, secret: str, remote: str, browser: str, at: datetime, *, for_demo: bool
) -> str | HTTPStatus:
    """Give the secret of a new session, or say why there is none."""
    subject = tx.blind("staff-tries", "", remote)
    if limits.spent(tx, TRIES, subject, at):
        return HTTPStatus.TOO_MANY_REQUESTS
    # The demo's link is for whoever tries the demo, as often as they like.
    opened = staff_invitations.find if for_demo else staff_invitations.use
    member = opened(tx, secret, at=at) if _SECRET.fullmatch(secret) else None
    if member is None:
        limits.take(tx, TRIES, subject, at)
        return HTTPStatus.FORBIDDEN
    standing = Standing.FULL if for_demo else Standing.NEW
    return staff_sessions.begin(tx, member, standing=standing, browser=browser, at=at)


async def _asked(
    request: web.Request,
    console: Console,
    *,
    login: str = "",
    wrong: bool = False,
    wait: int = 0,
) -> web.Response:
    response = console.pages.response(
        "sign_in.html",
        locale_of(request, console),
        framed=False,
        query=request.query_string,
        login=login,
        wrong=wrong,
        wait=wait,
        companies=await companies.offered(console.parts),
    )
    response.headers["Referrer-Policy"] = "same-origin"
    return response


def _minutes(wait: timedelta) -> int:
    return -(-int(wait.total_seconds()) // 60)
