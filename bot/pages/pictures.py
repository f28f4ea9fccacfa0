"""Small pictures of what a borrower has sent, for their own eyes on a page of ours."""

from datetime import datetime
from http import HTTPStatus
from typing import Final

from aiohttp import web

from bot.inspection.renderings import MEDIA_TYPE, NothingMadeError, Width
from bot.pages.parts import PARTS
from bot.pages.refusing import TurnedAwayError, View, answering
from bot.pages.sessions import Session, session_of
from handlers import own_files, scope
from storage import audit
from storage.page_links import Purpose
from storage.records import File
from storage.terms import Inspection
from storage.transaction import Transaction

SHOWN: Final = frozenset({Inspection.FITS, Inspection.DOUBTFUL, Inspection.KEPT})
"""What may be looked at: it has been inspected, and found not to be dangerous."""


def showing(purpose: Purpose) -> View:
    """Make the view that shows a file's first page on a page that is open for this purpose."""

    @answering
    async def show(request: web.Request) -> web.StreamResponse:
        parts, session = request.app[PARTS], await session_of(request, purpose)
        if session is None or session.awaits_code:
            raise TurnedAwayError(HTTPStatus.UNAUTHORIZED)
        wanted = request.match_info["id"]
        file = await parts.store.write(_looked_at, session, wanted, parts.now())
        if file is None:
            raise TurnedAwayError(HTTPStatus.NOT_FOUND)
        try:
            picture = await parts.renderings.page(file, 1, Width.SMALL, password=file.password)
        except NothingMadeError:
            raise TurnedAwayError(HTTPStatus.NOT_FOUND) from None
        return web.Response(body=picture, content_type=MEDIA_TYPE)

    return show


def _looked_at(tx: Transaction, session: Session, file_id: str, at: datetime) -> File | None:
    sent = own_files.find(tx, session.conversation, file_id)
    if sent is None or sent.file.inspection not in SHOWN:
        return None
    if sent.own:
        own = scope.proven(sent.own, session.conversation, session.link)
        if not own.may("may_read_back"):
            return None
    audit.note(
        tx,
        session.link.lender_id,
        at=at,
        actor=f"borrower:{session.link.borrower_id}",
        action="file-viewed",
        subject=file_id,
        why="own-page",
    )
    return sent.file
