"""The secure page on which a borrower sends documents, and sees what they sent."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Annotated, Final

from aiohttp import web
from pydantic import StringConstraints, ValidationError

from bot.catalogue import Catalogue
from bot.inspection import sniff
from bot.pages import code, miniapp, pictures
from bot.pages.parts import PARTS, PageParts
from bot.pages.refusing import TurnedAwayError, answering
from bot.pages.sessions import Session, session_for_doing, session_of
from handlers import agreeing, overview
from handlers.messages import Data, Done, Incoming, Reply, Size
from handlers.overview import Asked
from handlers.own_files import NOTE_LENGTH
from handlers.wording import NEED_STATES, lender_name, title
from storage import document_types, page_links
from storage.ids import new_id
from storage.page_links import Purpose
from storage.terms import OFFICE, Inspection

PLACE: Final = "/upload"
WORDS: Final = (
    "sending-agree-first",
    "sending-add-more",
    "sending-camera-broken",
    "sending-closed",
    "sending-done-all",
    "sending-earlier",
    "sending-failed",
    "sending-file-type",
    "sending-full",
    "sending-later",
    "sending-lost",
    "sending-not-taken",
    "sending-page-name",
    "sending-paused",
    "sending-remove",
    "sending-rotate",
    "sending-saved",
    "sending-send-many",
    "sending-send-one",
    "sending-stop",
    "sending-stored",
    "sending-too-many",
    "sending-unlock",
    "sending-unsaved",
)
"""The words that the page's scripts put up."""

_ACTS: Final = "^(take-back|move|note|not-applicable|keep|also|apart|agree|refuse)$"
_AGREEING: Final = frozenset({"agree", "refuse"})
_Id = Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{32})?$")]


class Act(Data):
    """What a press on the page means."""

    what: Annotated[str, StringConstraints(pattern=_ACTS)]
    file: _Id = ""
    need: _Id = ""
    text: Annotated[str, StringConstraints(max_length=NOTE_LENGTH)] = ""


def setup(app: web.Application) -> None:
    """Mount the page and what its script asks for."""
    app.router.add_get(PLACE, show)
    app.router.add_get(f"{PLACE}/needs", show_needs)
    app.router.add_get(f"{PLACE}/files/{{id}}/picture", pictures.showing(Purpose.UPLOAD))
    app.router.add_post(f"{PLACE}/do", act)


async def show(request: web.Request) -> web.Response:
    """Show the page to whoever came by a link; tell others where to get one."""
    parts, session = request.app[PARTS], await session_of(request, Purpose.UPLOAD)
    if session is None:
        return parts.pages.response("closed.html", parts.pages.locale(request))
    if session.awaits_code:
        return code.page(parts.pages, session)
    locale, said = session.locale, parts.pages.catalogue.words
    limit = Size(bytes=parts.upload_limit)
    words = {each: said(each, locale) for each in WORDS}
    page = parts.pages.response(
        "upload.html",
        locale,
        lender=lender_name(session.lender),
        limit=parts.upload_limit,
        accepted=",".join(sorted(sniff.ACCEPTED)),
        page_words=words | {"sending-too-large": said("sending-too-large", locale, size=limit)},
        seen=await _seen(parts, session),
    )
    return miniapp.framed(page) if parts.bots else page


@answering
async def show_needs(request: web.Request) -> web.StreamResponse:
    """Show the part of the page that changes."""
    parts, session = request.app[PARTS], await session_for_doing(request, Purpose.UPLOAD)
    seen = await _seen(parts, session)
    text = parts.pages.page("upload_needs.html", session.locale, seen=seen)
    return web.Response(text=text, content_type="text/html")


async def _seen(parts: PageParts, session: Session) -> dict[str, object]:
    found = await parts.store.read(overview.overview, session.conversation, session.link)
    return {
        "asked": found.asked,
        "asking": found.asking,
        "strays": found.strays,
        "first": session.link.need_id,
        "targets": [each for each in found.asked if each.takes and not each.asking],
        "rendered": _rendering(parts.pages.catalogue, session.locale),
        "in_own_words": _rendering(await parts.words.of(session.lender.id), session.locale),
        "title": title,
        "state": lambda each: NEED_STATES[each.need.state],
        "size": lambda file: Size(bytes=file.size),
        "problems": overview.problems,
        "sketch": sketch,
        "pending": Inspection.PENDING,
        "office": OFFICE,
        "doubtful": Inspection.DOUBTFUL,
        "shown": lambda file: file.inspection in pictures.SHOWN,
    }


def _rendering(catalogue: Catalogue, locale: str) -> Callable[[Reply], str]:
    return lambda reply: catalogue.render(reply, locale).words


def sketch(each: Asked) -> str:
    """Choose the drawing that shows how such a document is to be sent."""
    known = document_types.load().get(each.need.document_type)
    if known is None:
        return "page"
    if known.sides > 1:
        return "card"
    return "table" if known.period_months else "page"


async def _consent(parts: PageParts, session: Session, wish: Act) -> dict[str, str]:
    """Give what an answer is to, with the very words that the page shows for it."""
    if wish.what not in _AGREEING:
        return {}
    whose = (session.conversation, session.link, wish.need)
    asking = await parts.store.read(agreeing.asked_on, *whose)
    if asking is None:
        raise TurnedAwayError(HTTPStatus.CONFLICT)
    said = _rendering(await parts.words.of(session.lender.id), session.locale)(asking.words)
    return {"purpose": asking.purpose, "lender": session.lender.id, "text": said}


@answering
async def act(request: web.Request) -> web.StreamResponse:
    """Do something with what was sent; it joins the line, so that the chat says it as well."""
    parts, session = request.app[PARTS], await session_for_doing(request, Purpose.UPLOAD)
    try:
        wish = Act.model_validate_json(await request.read())
    except ValidationError as error:
        raise TurnedAwayError(HTTPStatus.BAD_REQUEST) from error
    now = parts.now()
    content = Done.model_validate(wish.model_dump() | await _consent(parts, session, wish))
    await parts.take(
        Incoming.model_validate(
            {
                "channel": session.conversation.channel,
                "bot": session.conversation.bot,
                "chat": session.conversation.chat,
                "key": f"page:{new_id(now)}",
                "at": now,
                "locale": session.locale,
                "content": content,
            }
        )
    )
    await parts.store.write(page_links.keep_open, session.link, at=now)
    return web.Response(status=HTTPStatus.NO_CONTENT)
