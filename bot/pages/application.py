"""The page on which a borrower sees all of an application: its way, what is asked, what is new."""

from datetime import datetime
from http import HTTPStatus
from itertools import groupby
from typing import Any, Final

from aiohttp import web

from bot.catalogue import Catalogue
from bot.pages import code, miniapp, pictures
from bot.pages.entrance import PLACES
from bot.pages.parts import PARTS
from bot.pages.refusing import TurnedAwayError, answering
from bot.pages.sessions import Session, is_framed, is_from_us, keep, session_of
from handlers import overview, pages, progress, scope
from handlers.history import Happening
from handlers.messages import Day, Reply, Size
from handlers.progress import Hidden, Progress
from handlers.way import Place
from handlers.wording import NEED_STATES, lender_name, stage, title
from storage import page_links
from storage.page_links import Purpose
from storage.taken_in import Source
from storage.terms import Inspection, NeedState
from storage.transaction import Transaction

PLACE: Final = PLACES[Purpose.APPLICATION]
SETTLED: Final = frozenset({NeedState.ACCEPTED, NeedState.WAIVED})


def setup(app: web.Application) -> None:
    """Mount the page, its way to a code, and its way to the page for sending."""
    app.router.add_get(PLACE, show)
    app.router.add_get(f"{PLACE}/files/{{id}}/picture", pictures.showing(Purpose.APPLICATION))
    app.router.add_get(f"{PLACE}/prove", prove)
    app.router.add_post(f"{PLACE}/send", send)


async def show(request: web.Request) -> web.Response:
    """Show the application to whoever came by a link; tell others where to get one."""
    parts, session = request.app[PARTS], await session_of(request, Purpose.APPLICATION)
    if session is None:
        return parts.pages.response("closed.html", parts.pages.locale(request))
    if session.awaits_code:
        return code.page(parts.pages, session)
    wanted = request.query.get("of", "")
    seen = await parts.store.write(
        progress.look, session.conversation, session.link, wanted, parts.now()
    )
    if isinstance(seen, Hidden) and seen.provable:
        return web.Response(status=HTTPStatus.SEE_OTHER, headers={"Location": f"{PLACE}/prove"})
    if not isinstance(seen, Progress):
        return parts.pages.response("closed.html", session.locale)
    page = parts.pages.response(
        "progress.html",
        session.locale,
        seen=seen,
        watched_by=None,
        picture_of=lambda file: f"{PLACE}/files/{file.id}/picture",
        **telling(parts.pages.catalogue, session.locale, seen),
    )
    return miniapp.framed(page) if parts.bots else page


def telling(catalogue: Catalogue, locale: str, seen: Progress) -> dict[str, Any]:
    """Give what the page's template says things with."""
    zone = seen.own.lender.zone

    def told(reply: Reply) -> str:
        return catalogue.render(reply, locale, zone).words.removeprefix("• ")

    return {
        "told": told,
        "title": title,
        "stage": stage,
        "state": lambda need: NEED_STATES[need.state],
        "tick": _tick,
        "lender": lender_name(seen.own.lender),
        "day": lambda on: Day(on=on),
        "days": _days,
        "places": {place: f"progress-{place}" for place in Place},
        "size": lambda file: Size(bytes=file.size),
        "problems": overview.problems,
        "shown": lambda file: file.inspection in pictures.SHOWN,
        "pending": Inspection.PENDING,
        "taken": {source: f"progress-taken-{source}" for source in Source},
    }


def _days(happened: tuple[Happening, ...]) -> list[tuple[Day, list[Reply]]]:
    """Group what has happened by days, the newest first."""
    newest = groupby(reversed(happened), key=lambda each: each.on)
    return [(Day(on=on), [each.said for each in of]) for on, of in newest]


def _tick(state: NeedState) -> str:
    if state in SETTLED:
        return "done"
    return "waiting" if state not in {NeedState.REQUESTED, NeedState.REJECTED} else "open"


async def prove(request: web.Request) -> web.Response:
    """Ask for a code where one would show more; go back to the page where it would not."""
    parts, session = request.app[PARTS], await session_of(request, Purpose.APPLICATION)
    if session is None:
        return parts.pages.response("closed.html", parts.pages.locale(request))
    if session.link.stepped_up_at is None:
        page = code.page(parts.pages, session)
        return miniapp.framed(page) if parts.bots else page
    return web.Response(status=HTTPStatus.SEE_OTHER, headers={"Location": PLACE})


@answering
async def send(request: web.Request) -> web.StreamResponse:
    """Open the page for sending a document: its session is made of this one."""
    parts, session = request.app[PARTS], await session_of(request, Purpose.APPLICATION)
    if not is_from_us(request, parts):
        raise TurnedAwayError(HTTPStatus.FORBIDDEN)
    if session is None or session.awaits_code:
        raise TurnedAwayError(HTTPStatus.UNAUTHORIZED)
    need = str((await request.post()).get("need", ""))
    secret = await parts.store.write(_sending, session, need, parts.now())
    if secret is None:
        raise TurnedAwayError(HTTPStatus.NOT_FOUND)
    response = web.Response(
        status=HTTPStatus.SEE_OTHER, headers={"Location": PLACES[Purpose.UPLOAD]}
    )
    keep(response, parts, Purpose.UPLOAD, secret, framed=is_framed(request))
    return response


def _sending(tx: Transaction, session: Session, need_id: str, at: datetime) -> str | None:
    found = scope.need_of(tx, session.conversation, need_id)
    if found is None or found[0].lender.id != session.lender.id:
        return None
    own, need = found
    link = pages.link_of(session.conversation, own, need)
    made, token = page_links.add(
        tx, Purpose.UPLOAD, link, application_id=own.application.id, need_id=need.id, at=at
    )
    taken = page_links.exchange(tx, token, at=at)
    if session.link.stepped_up_at is not None:
        page_links.step_up(tx, made, at=at)
    return taken[1] if taken else None
