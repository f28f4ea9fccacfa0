"""The console's first page: what waits for people, in figures, without anybody's name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from bot.pages.rendering import LANGUAGES, Pages
from bot.parts import Parts
from bot.staff import sessions
from bot.staff.visits import Visit, guarded, page
from handlers.messages import Moment
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


def setup(app: web.Application, parts: Parts, pages: Pages) -> None:
    """Mount the console."""

    async def show(visit: Visit) -> web.StreamResponse:
        desk = await parts.store.read(_desk, visit.member, parts.now())
        return page(
            pages,
            "desk.html",
            visit.locale,
            member=visit.member,
            desk=desk,
            languages_of=LANGUAGES,
            name=_name,
            moment=_moment,
        )

    async def sign_in(request: web.Request) -> web.Response:
        return await sessions.sign_in(request, parts)

    async def sign_out(request: web.Request) -> web.Response:
        return await sessions.sign_out(request, parts)

    app.router.add_get("/staff", _with_slash)
    app.router.add_get("/staff/", guarded(parts, pages, show))
    app.router.add_post("/staff/session", sign_in)
    app.router.add_post("/staff/sign-out", sign_out)


async def _with_slash(request: web.Request) -> web.Response:
    """Go on to the page; a browser takes the secret behind the # along by itself."""
    query = f"?{request.query_string}" if request.query_string else ""
    return web.Response(status=302, headers={"Location": f"/staff/{query}"})


def _desk(tx: Transaction, member: StaffMember, now: datetime) -> Desk:
    theirs = list(_theirs(tx, member))
    return Desk(
        member,
        [Section(lender, overview.of_lender(tx, lender.id, now)) for lender in theirs],
        None if member.lender_id else overview.of_installation(tx),
    )


def _theirs(tx: Transaction, member: StaffMember) -> Iterator[Lender]:
    if member.lender_id is not None:
        yield lenders.by_id(tx, member.lender_id)
    else:
        yield from lenders.everyone(tx)


def _moment(at: datetime, zone: str = "UTC") -> Moment:
    return Moment(at=at, zone=zone)


def _name(lender: Lender, locale: str) -> str:
    return lender.names.get(locale) or lender.names.get(lender.locale) or lender.slug
