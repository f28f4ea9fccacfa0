"""The keys of a lender's own systems: made, rotated, ended; each shown this once."""

from datetime import timedelta
from typing import Final

from aiohttp import web

from bot.staff import managing
from bot.staff.managing import WrongFormError, form_of, mounted
from bot.staff.permissions import Action
from bot.staff.visits import CONSOLE, Visit, to
from storage import lender_keys
from storage.errors import UnknownKeyError
from storage.lender_keys import LenderKey, Wanted
from storage.records import Lender
from storage.terms import Scope

_DAYS: Final = 3650
_OVERLAP: Final = 168
_NAME: Final = 60


def setup(app: web.Application) -> None:
    """Mount the page and what is done on it; all of it asks for a fresh proof."""
    for method, path, view in (
        ("GET", "keys", show),
        ("POST", "keys", add),
        ("POST", "keys/{key:[0-9a-f]{32}}/rotate", rotate),
        ("POST", "keys/{key:[0-9a-f]{32}}/end", end),
    ):
        mounted(app, method, path, Action.MANAGE_LENDER, view, fresh=True)


async def show(visit: Visit, lender: Lender) -> web.StreamResponse:
    """List the keys, without the keys themselves."""
    return await _page(visit, lender)


async def add(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Make a key."""
    parts, form = visit.request.app[CONSOLE].parts, await form_of(visit)
    at, chosen = parts.now(), set((await visit.request.post()).getall("scopes", []))
    scopes = frozenset(it for it in Scope if it.value in chosen)
    called, days = form.get("name", ""), form.get("days", "")
    try:
        ends = at + timedelta(days=managing.number(days, 1, _DAYS)) if days else None
    except WrongFormError:
        return await _page(visit, lender, fault="wrong")
    if not scopes or not called or len(called) > _NAME:
        return await _page(visit, lender, fault="wrong")
    wanted = Wanted(called, scopes, ends, form.get("signed") == "1")
    made = await parts.store.write(lender_keys.add, lender, wanted, actor=visit.member.actor, at=at)
    return await _page(visit, lender, made=made)


async def rotate(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Make a key like another, which ends after the overlap."""
    parts, form = visit.request.app[CONSOLE].parts, await form_of(visit)
    try:
        overlap = timedelta(hours=managing.number(form.get("overlap", ""), 0, _OVERLAP))
    except WrongFormError:
        return await _page(visit, lender, fault="wrong")
    made = await parts.store.write(
        lender_keys.rotate,
        lender,
        visit.request.match_info["key"],
        overlap=overlap,
        actor=visit.member.actor,
        at=parts.now(),
    )
    return await _page(visit, lender, made=made)


async def end(visit: Visit, lender: Lender) -> web.StreamResponse:
    """End a key at once."""
    parts, key_id = visit.request.app[CONSOLE].parts, visit.request.match_info["key"]
    ended = await parts.store.write(
        lender_keys.revoke, lender, key_id, actor=visit.member.actor, at=parts.now()
    )
    if not ended:
        raise UnknownKeyError(key=key_id)
    return to(f"{managing.MANAGE}/{lender.slug}/keys?kept")


async def _page(
    visit: Visit,
    lender: Lender,
    *,
    fault: str = "",
    made: tuple[LenderKey, str] | None = None,
) -> web.Response:
    parts = visit.request.app[CONSOLE].parts
    now = parts.now()
    known = await parts.store.read(lender_keys.of_lender, lender.id)
    return await managing.page(
        visit,
        lender,
        "keys",
        "manage_keys.html",
        holding=[it for it in reversed(known) if it.holds(now)],
        over=[it for it in reversed(known) if not it.holds(now)],
        scopes=list(Scope),
        made=made,
        fault=fault,
    )
