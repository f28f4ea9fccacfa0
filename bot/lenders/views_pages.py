"""Lenders look at files: pages as clean pictures, which hold nothing else that a file carried."""

from datetime import datetime
from typing import Final

from aiohttp import web

from bot.inspection.renderings import MEDIA_TYPE, NothingMadeError
from bot.lenders import reading, views_files
from bot.lenders.api import API, CALLER, Caller
from bot.problems import BadRequestError
from storage import audit
from storage.records import File
from storage.terms import OFFICE
from storage.transaction import Transaction

_LONGEST: Final = 4
"""Digits of a page's number."""


async def get(request: web.Request) -> web.Response:
    """Draw one page of a file; who looked is noted before it leaves."""
    api, caller, page = request.app[API], request[CALLER], _page(request)
    file = await api.store.read(views_files.own, caller, reading.file_id(request))
    if file.media_type == OFFICE:
        raise BadRequestError("no-picture")
    try:
        picture = await api.draw(file, page)
    except NothingMadeError as error:
        known = error.why == "no-such-page"
        raise BadRequestError("no-such-page" if known else "no-picture") from error
    await api.store.write(_note, caller, file, page, api.now())
    headers = {
        "Cache-Control": "no-store",
        "Content-Disposition": f'inline; filename="page-{page}.jpg"',
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
    }
    return web.Response(body=picture, content_type=MEDIA_TYPE, headers=headers)


def _page(request: web.Request) -> int:
    said = request.match_info["page"]
    if not (said.isascii() and said.isdecimal() and len(said) <= _LONGEST):
        raise BadRequestError("no-such-page")
    return int(said)


def _note(tx: Transaction, caller: Caller, file: File, page: int, at: datetime) -> None:
    audit.note(
        tx,
        caller.lender.id,
        at=at,
        actor=caller.actor,
        action="file-looked-at",
        subject=file.id,
        page=page,
    )
