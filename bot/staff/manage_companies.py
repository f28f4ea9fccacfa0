"""Where a lender's people may come in from by their company's account: added, and removed."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from aiohttp import web

from bot.openid import ProviderError
from bot.staff import managing
from bot.staff.companies import COMPANY, OPENID
from bot.staff.managing import WrongFormError, form_of, mounted
from bot.staff.permissions import Action
from bot.staff.visits import CONSOLE, Visit, to
from storage import staff_providers, staff_sessions
from storage.records import Lender
from storage.staff_providers import Provider
from storage.terms import StaffRole
from storage.transaction import Transaction

MOST: Final = 10
_LENGTHS: Final = {"name": 60, "issuer": 500, "client": 200, "secret": 500, "claim": 80}


def setup(app: web.Application) -> None:
    """Mount the page and what is done on it; all of it asks for a fresh proof."""
    for method, path, view in (
        ("GET", "companies", show),
        ("POST", "companies", add),
        ("POST", "companies/{provider:[0-9a-f]{32}}/end", end),
    ):
        mounted(app, method, path, Action.MANAGE_PEOPLE, view, fresh=True)


async def show(visit: Visit, lender: Lender) -> web.StreamResponse:
    """List them, without their secrets."""
    return await _page(visit, lender, {})


async def add(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Add one that answers as it should."""
    parts, form = visit.request.app[CONSOLE].parts, await form_of(visit)
    try:
        wanted = _read(form)
        await visit.request.app[OPENID].keys(wanted.issuer, parts.now())
        await parts.store.write(_add, lender, wanted, visit.member.actor, parts.now())
    except ProviderError:
        return await _page(visit, lender, form, "issuer")
    except WrongFormError as fault:
        return await _page(visit, lender, form, fault.code)
    return to(f"{visit.request.path}?kept")


async def end(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Remove one; who came in by it is signed out."""
    parts, which = visit.request.app[CONSOLE].parts, visit.request.match_info["provider"]
    if not await parts.store.write(_end, lender, which, visit.member.actor, parts.now()):
        raise web.HTTPNotFound
    return to(f"{managing.MANAGE}/{lender.slug}/companies?kept")


def _read(form: Mapping[str, str]) -> Provider:
    if any(len(form.get(name, "")) > most for name, most in _LENGTHS.items()):
        raise WrongFormError
    if not all(form.get(name) for name in ("name", "issuer", "client")):
        raise WrongFormError
    return Provider(
        name=form["name"],
        issuer=form["issuer"],
        client_id=form["client"],
        secret=form.get("secret", ""),
        second=form.get("second") == "1",
        listed=form.get("listed") == "1",
        roles=_roles(form.get("roles", "")),
        roles_claim=form.get("claim") or "groups",
    )


def _roles(text: str) -> Mapping[str, StaffRole]:
    """Read lines like ``support = agent``."""
    found = {}
    for line in filter(str.strip, text.splitlines()):
        group, _, role = (it.strip() for it in line.rpartition("="))
        if not group or role not in set(StaffRole):
            raise WrongFormError("roles")
        found[group] = StaffRole(role)
    return found


def _add(tx: Transaction, lender: Lender, wanted: Provider, by: str, at: datetime) -> None:
    if len(staff_providers.of_lender(tx, lender.id)) >= MOST:
        raise WrongFormError
    staff_providers.add(tx, lender, wanted, by=by, at=at)


def _end(tx: Transaction, lender: Lender, which: str, by: str, at: datetime) -> bool:
    ended = staff_providers.end(tx, lender, which, by=by, at=at)
    if ended:
        staff_sessions.end_of(tx, which, at=at)
    return ended


async def _page(
    visit: Visit, lender: Lender, form: Mapping[str, str], fault: str = ""
) -> web.Response:
    parts = visit.request.app[CONSOLE].parts
    return await managing.page(
        visit,
        lender,
        "companies",
        "manage_companies.html",
        known=await parts.store.read(staff_providers.of_lender, lender.id),
        back=f"{parts.settings.public_url}{COMPANY}/",
        form=form,
        fault=fault,
    )
