"""The console's first page: what waits for people, in figures, without anybody's name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from bot.pages.rendering import LANGUAGES
from bot.staff.permissions import Action, may
from bot.staff.showing import moment, named
from bot.staff.visits import CONSOLE, Visit, guarded
from storage import lenders, overview
from storage.overview import Overview, Upkeep
from storage.records import Lender
from storage.staff import StaffMember
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Section:
    """One lender on the page."""

    lender: Lender
    overview: Overview


@dataclass(frozen=True, slots=True)
class Desk:
    """What one member of staff may see: their lender, or all and the installation's upkeep."""

    member: StaffMember
    sections: Sequence[Section]
    upkeep: Upkeep | None


def setup(app: web.Application) -> None:
    """Mount the page."""
    app.router.add_get("/staff", _with_slash)
    guarded(app, "GET", "/staff/", Action.SEE_DESK, show)


async def show(visit: Visit) -> web.Response:
    """Show the figures."""
    parts = visit.request.app[CONSOLE].parts
    desk = await parts.store.read(_desk, visit.member, parts.now())
    return visit.page("desk.html", desk=desk, languages_of=LANGUAGES, name=named, moment=moment)


async def _with_slash(request: web.Request) -> web.Response:
    """Go on to the page; a browser takes the secret behind the # along by itself."""
    query = f"?{request.query_string}" if request.query_string else ""
    return web.Response(status=302, headers={"Location": f"/staff/{query}"})


def _desk(tx: Transaction, member: StaffMember, now: datetime) -> Desk:
    theirs = list(_theirs(tx, member))
    return Desk(
        member,
        [Section(lender, overview.of_lender(tx, lender.id, now)) for lender in theirs],
        overview.of_installation(tx) if may(member, Action.SEE_UPKEEP) else None,
    )


def _theirs(tx: Transaction, member: StaffMember) -> Iterator[Lender]:
    if member.lender_id is not None:
        yield lenders.by_id(tx, member.lender_id)
    else:
        yield from lenders.everyone(tx)
