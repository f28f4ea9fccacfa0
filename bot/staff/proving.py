"""Proving once more who one is, before a dangerous step; it holds for ten minutes."""

from datetime import datetime, timedelta
from typing import Final

from aiohttp import web

from bot.staff import companies, signing
from bot.staff.permissions import Action
from bot.staff.visits import CONSOLE, PROVE, Visit, guarded, onward, to
from storage import staff, staff_credentials, staff_failures, staff_sessions
from storage.staff_credentials import Proof
from storage.staff_sessions import StaffSession
from storage.transaction import Transaction

_RIGHT: Final = timedelta(microseconds=-1)
"""No time to wait, and nothing wrong either."""


def setup(app: web.Application) -> None:
    """Mount the page."""
    guarded(app, "GET", PROVE, Action.OWN_ACCOUNT, ask)
    guarded(app, "POST", PROVE, Action.OWN_ACCOUNT, prove)


async def ask(visit: Visit) -> web.StreamResponse:
    """Ask for an app's code, or for the password where there is no app."""
    return await _page(visit)


async def prove(visit: Visit) -> web.StreamResponse:
    """Check the code; then go on to where it was needed."""
    parts = visit.request.app[CONSOLE].parts
    code = str((await visit.request.post()).get("code", ""))[:40]
    wait = await parts.store.write(
        _try, visit.session, code, visit.request.remote or "", parts.now()
    )
    if wait != _RIGHT:
        minutes = -(-int(wait.total_seconds()) // 60)
        return await _page(visit, wrong=not wait, wait=minutes)
    return to(onward(visit.request))


async def _page(visit: Visit, *, wrong: bool = False, wait: int = 0) -> web.StreamResponse:
    parts = visit.request.app[CONSOLE].parts
    kinds = await parts.store.read(_kinds, visit.session)
    tied = await companies.tied(parts, visit.member) if Proof.COMPANY in kinds else []
    query = visit.request.query_string
    return visit.page(
        "prove.html", kinds=kinds, wrong=wrong, wait=wait, companies=tied, query=query
    )


def _kinds(tx: Transaction, session: StaffSession) -> set[Proof]:
    return {it.kind for it in staff_credentials.of_member(tx, session.member)}


def _try(tx: Transaction, session: StaffSession, code: str, remote: str, at: datetime) -> timedelta:
    subjects = (
        staff_failures.account(tx, staff.login_of(tx, session.member) or session.member.id),
        staff_failures.address(tx, remote),
    )
    if wait := staff_failures.take(tx, subjects, at):
        return wait
    if not signing.fits(tx, session.member, code, at):
        return timedelta()
    staff_failures.undo(tx, subjects)
    staff_sessions.prove(tx, session, at=at)
    return _RIGHT
