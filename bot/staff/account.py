"""One's own account: where one is signed in, and what proves who one is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from aiohttp import web

from bot.staff import codes, companies, passwords, sessions
from bot.staff.permissions import Action
from bot.staff.showing import moment
from bot.staff.visits import CONSOLE, Visit, guarded, to
from storage import staff, staff_credentials, staff_sessions
from storage.staff_credentials import Credential, Proof
from storage.staff_sessions import StaffSession
from storage.transaction import Transaction

ACCOUNT: Final = "/staff/account"


@dataclass(frozen=True, slots=True)
class Account:
    """What the page shows."""

    login: str
    credentials: Sequence[Credential]
    recovery_left: int
    sessions: Sequence[StaffSession]


def setup(app: web.Application) -> None:
    """Mount the page and what is done on it."""
    own = Action.OWN_ACCOUNT
    guarded(app, "GET", ACCOUNT, own, show)
    guarded(app, "POST", f"{ACCOUNT}/password", own, set_password, fresh=True)
    guarded(app, "POST", f"{ACCOUNT}/recovery", own, renew_recovery, fresh=True)
    guarded(app, "POST", f"{ACCOUNT}/end-others", own, end_others)
    guarded(app, "POST", f"{ACCOUNT}/sessions/{{session:[0-9a-f]{{32}}}}/end", own, end_one)
    guarded(
        app, "POST", f"{ACCOUNT}/proofs/{{proof:[0-9a-f]{{32}}}}/remove", own, remove, fresh=True
    )


async def show(visit: Visit) -> web.StreamResponse:
    """Show it."""
    return await _page(visit)


async def set_password(visit: Visit) -> web.StreamResponse:
    """Change the password; every other session ends, and this one goes on under a new secret."""
    console, form = visit.request.app[CONSOLE], await visit.request.post()
    password, again = str(form.get("password", "")), str(form.get("again", ""))
    login = await console.parts.store.read(staff.login_of, visit.member)
    found = "again" if password != again else ""
    found = found or passwords.fault(password, login, *visit.member.name.split())
    if found:
        return await _page(visit, found)
    hashed = await console.passwords.hashed(password)
    token = await console.parts.store.write(
        _set_password, visit.session, hashed, console.parts.now()
    )
    response = to(ACCOUNT)
    sessions.keep(response, token, console.parts)
    return response


async def renew_recovery(visit: Visit) -> web.StreamResponse:
    """Make new recovery codes, and show them this once."""
    parts, made = visit.request.app[CONSOLE].parts, codes.new_recovery_codes()
    await parts.store.write(staff_credentials.renew_recovery, visit.member, made, at=parts.now())
    return visit.page("recovery.html", codes=made, onward=ACCOUNT)


async def end_others(visit: Visit) -> web.StreamResponse:
    """End all sessions but this one."""
    parts = visit.request.app[CONSOLE].parts
    await parts.store.write(
        staff_sessions.end_all, visit.member, but=visit.session.id, at=parts.now()
    )
    return to(ACCOUNT)


async def end_one(visit: Visit) -> web.StreamResponse:
    """End one of one's own sessions."""
    parts, wanted = visit.request.app[CONSOLE].parts, visit.request.match_info["session"]
    if not await parts.store.write(_end_own, visit.session, wanted, parts.now()):
        raise web.HTTPNotFound
    return to(ACCOUNT)


async def remove(visit: Visit) -> web.StreamResponse:
    """Remove one of one's own proofs, but never the last second one."""
    parts, wanted = visit.request.app[CONSOLE].parts, visit.request.match_info["proof"]
    done = await parts.store.write(staff_credentials.remove, visit.member, wanted, at=parts.now())
    if not done:
        raise web.HTTPNotFound
    return to(ACCOUNT)


async def _page(visit: Visit, fault: str = "") -> web.StreamResponse:
    parts = visit.request.app[CONSOLE].parts
    account = await parts.store.read(_read, visit.session, parts.now())
    return visit.page(
        "account.html",
        account=account,
        fault=fault,
        moment=moment,
        removable={Proof.PASSKEY, Proof.COMPANY},
        companies=await companies.untied(parts, visit.member),
        shortest=passwords.SHORTEST,
    )


def _read(tx: Transaction, session: StaffSession, at: datetime) -> Account:
    member = session.member
    return Account(
        staff.login_of(tx, member),
        staff_credentials.of_member(tx, member),
        staff_credentials.recovery_left(tx, member),
        staff_sessions.of_member(tx, member, at=at),
    )


def _set_password(tx: Transaction, session: StaffSession, hashed: str, at: datetime) -> str:
    member = session.member
    staff_credentials.put(tx, member, Proof.PASSWORD, hashed, at=at)
    staff_sessions.end_all(tx, member, at=at)
    return staff_sessions.begin(
        tx, member, browser=session.browser, provider=session.provider, at=at
    )


def _end_own(tx: Transaction, session: StaffSession, wanted: str, at: datetime) -> bool:
    own = staff_sessions.of_member(tx, session.member, at=at)
    for it in own:
        if it.id == wanted:
            staff_sessions.end(tx, it, at=at)
            return True
    return False
