"""The page that gives a borrower a copy of all that is held about them, packed into one ZIP."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing
from datetime import datetime
from http import HTTPStatus
from typing import Final

from aiohttp import web

from bot import streaming
from bot.pages import code
from bot.pages.entrance import PLACES
from bot.pages.parts import PARTS, PageParts
from bot.pages.refusing import TurnedAwayError, answering
from bot.pages.sessions import Session, session_of
from bot.pages.zipping import Entry, zipped
from handlers import dossier
from handlers.dossier import Dossier
from handlers.messages import Moment
from handlers.wording import lender_name
from storage import vault
from storage.page_links import Purpose

PLACE: Final = PLACES[Purpose.EXPORT]
_AT_ONCE: Final = 2
"""How many copies are packed at the same time."""
_TURNS: Final = web.AppKey("export_turns", asyncio.Semaphore)


def setup(app: web.Application) -> None:
    """Mount the page and the copy itself."""
    app[_TURNS] = asyncio.Semaphore(_AT_ONCE)
    app.router.add_get(PLACE, show)
    app.router.add_get(f"{PLACE}/copy.zip", give)


async def show(request: web.Request) -> web.Response:
    """Say what the copy holds, and offer it."""
    parts, session = request.app[PARTS], await session_of(request, Purpose.EXPORT)
    if session is None:
        return parts.pages.response("closed.html", parts.pages.locale(request))
    if _wants_code(session):
        if session.link.stepped_up_at is not None:  # not even a code will do here
            return parts.pages.response("closed.html", session.locale)
        return code.page(parts.pages, session)
    return parts.pages.response("export.html", session.locale, lender=lender_name(session.lender))


def _wants_code(session: Session) -> bool:
    proven = dossier.may_have(session.conversation, session.link, session.lender)
    return session.awaits_code or not proven


@answering
async def give(request: web.Request) -> web.StreamResponse:
    """Pack the copy while it is sent; its files are unsealed piece by piece, and kept nowhere."""
    parts, session = request.app[PARTS], await session_of(request, Purpose.EXPORT)
    if session is None or _wants_code(session):
        raise TurnedAwayError(HTTPStatus.UNAUTHORIZED)
    at = parts.now()
    found = await parts.store.write(dossier.take, session.conversation, session.link, at)
    if found is None:
        page = parts.pages.response("export_later.html", session.locale)
        page.set_status(HTTPStatus.TOO_MANY_REQUESTS)
        return page
    headers = {"Content-Disposition": f'attachment; filename="loanline-{at:%Y-%m-%d}.zip"'}
    response = web.StreamResponse(headers=headers)
    response.content_type = "application/zip"
    packed = zipped(_entries(parts, session, found, at))
    async with request.app[_TURNS], aclosing(packed):
        return await streaming.send(request, response, packed)


def _entries(parts: PageParts, session: Session, found: Dossier, at: datetime) -> Iterator[Entry]:
    readme = _readme(parts, session, found, at).encode()
    yield Entry("README.txt", len(readme), at, _whole(readme), squeezed=True)
    facts = found.written()
    yield Entry("data.json", len(facts), at, _whole(facts), squeezed=True)
    for each in found.enclosures:
        file = each.file
        chunks = vault.read_whole(parts.vault, file.place, file.key, sha256_hex=file.sha256)
        yield Entry(each.name, file.size, each.at, chunks)


async def _whole(content: bytes) -> AsyncIterator[bytes]:
    yield content


def _readme(parts: PageParts, session: Session, found: Dossier, at: datetime) -> str:
    words, locale, lender = parts.pages.catalogue.words, session.locale, session.lender
    return "\r\n\r\n".join(
        (
            words(
                "export-readme",
                locale,
                lender=lender_name(lender),
                at=Moment(at=at, zone=lender.zone),
            ),
            words("export-data", locale),
            words("export-people", locale),
            words("export-files", locale, count=len(found.enclosures)),
            words("export-left-out", locale),
            words("export-other-chats", locale),
            words("export-careful", locale),
            "",
        )
    )
