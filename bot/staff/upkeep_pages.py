"""What this installation has given up: looked at, done again, or let go with a reason."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Final

from aiohttp import web

from bot.staff.managing import form_of, moment
from bot.staff.permissions import Action
from bot.staff.visits import CONSOLE, Visit, guarded, to
from storage import upkeep
from storage.transaction import Transaction
from storage.upkeep import LetGo, NothingGivenUpError

UPKEEP: Final = "/staff/upkeep"
_ID: Final = "{of:[0-9a-f]{32}(?:-[0-9]{1,9})?}"

_AGAIN: Final[Mapping[str, Callable[..., None]]] = {
    "tasks": upkeep.replay_task,
    "messages": upkeep.replay_message,
}
_LET_GO: Final[Mapping[str, Callable[..., None]]] = {
    "tasks": upkeep.discard_task,
    "messages": upkeep.discard_message,
    "letters": upkeep.discard_letter,
}


def setup(app: web.Application) -> None:
    """Mount the page and what is done on it; all of it asks for a fresh proof."""
    action = Action.SEE_UPKEEP
    guarded(app, "GET", UPKEEP, action, show, fresh=True)
    for kind in _AGAIN:
        view = partial(again, kind=kind)
        guarded(app, "POST", f"{UPKEEP}/{kind}/{_ID}/replay", action, view, fresh=True)
    for kind in _LET_GO:
        view = partial(let_go, kind=kind)
        guarded(app, "POST", f"{UPKEEP}/{kind}/{_ID}/discard", action, view, fresh=True)


async def show(visit: Visit) -> web.StreamResponse:
    """List what was given up."""
    return await _page(visit)


async def again(visit: Visit, kind: str) -> web.StreamResponse:
    """Do it once more."""
    parts, of = visit.request.app[CONSOLE].parts, visit.request.match_info["of"]
    try:
        await parts.store.write(_AGAIN[kind], of, by=visit.member.actor, at=parts.now())
    except NothingGivenUpError:
        raise web.HTTPNotFound from None
    parts.workers.wake()
    parts.delivery.wake()
    return to(f"{UPKEEP}?kept")


async def let_go(visit: Visit, kind: str) -> web.StreamResponse:
    """Let it go, with the reason."""
    parts, of = visit.request.app[CONSOLE].parts, visit.request.match_info["of"]
    why = (await form_of(visit)).get("why", "")
    if why not in {*LetGo}:
        return await _page(visit, fault="why")
    try:
        await parts.store.write(_let_go, kind, of, LetGo(why), visit.member.actor, parts.now())
    except NothingGivenUpError:
        raise web.HTTPNotFound from None
    return to(f"{UPKEEP}?kept")


def _let_go(tx: Transaction, kind: str, of: str, why: LetGo, by: str, at: datetime) -> None:
    _LET_GO[kind](tx, of, why, by=by, at=at)


async def _page(visit: Visit, fault: str = "") -> web.Response:
    store = visit.request.app[CONSOLE].parts.store
    return visit.page(
        "upkeep.html",
        found=await store.read(upkeep.everything),
        reasons=list(LetGo),
        again=set(_AGAIN),
        fault=fault,
        kept="kept" in visit.request.query,
        moment=moment,
    )
