"""Files for a borrower: inspected like theirs, sealed, and opened by a link in their own chat."""

import secrets
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from typing import Final
from urllib.parse import quote

from aiohttp import web

from bot.inspection import sniff
from bot.parts import Parts
from bot.staff.permissions import Action
from bot.staff.visits import Visit, guarded
from handlers import desk, talking
from handlers.desk import NotHeldError, UnknownTicketError
from handlers.findings import verdict
from storage import audit, sent_files, vault
from storage.records import File
from storage.sealing import ForgottenError
from storage.sent_files import SentFile
from storage.staff import StaffMember
from storage.terms import Inspection
from storage.transaction import Transaction
from storage.vault import EmptyFileError, Sealed, TooLargeError

SENT: Final = "/sent"
_NAME: Final = 120
_PIECE: Final = 64 * 1024
_FIT: Final = frozenset({Inspection.FITS, Inspection.DOUBTFUL})


@dataclass(frozen=True, slots=True)
class Sending:
    """The views; `setup` mounts them."""

    parts: Parts

    async def send(self, visit: Visit) -> web.StreamResponse:
        """Take a file from whoever has the conversation, look at it, and send it on."""
        ticket, now = visit.request.match_info["ticket"], self.parts.now()
        if not await self.parts.store.read(_holds, visit.member, ticket, now):
            return _refused(visit, "desk-send-file-late", HTTPStatus.CONFLICT)
        file = await self._taken(visit.request)
        if file is None:
            return _refused(visit, "desk-send-file-refused", HTTPStatus.UNPROCESSABLE_ENTITY)
        try:
            await self.parts.store.write(_send, visit.member, ticket, file, self.parts)
        except NotHeldError:
            await self.parts.vault.delete(file.place)
            return _refused(visit, "desk-send-file-late", HTTPStatus.CONFLICT)
        self.parts.delivery.wake()
        self.parts.console.ring()
        return web.Response(status=HTTPStatus.NO_CONTENT)

    async def open(self, request: web.Request) -> web.StreamResponse:
        """Give a file to whoever has its link; that it was opened is noted."""
        token, now = request.match_info["token"], self.parts.now()
        try:
            file = await self.parts.store.write(_opened, token, now)
        except ForgottenError:
            file = None
        if file is None:
            raise web.HTTPNotFound
        headers = {
            "Content-Type": file.media_type,
            "Content-Length": str(file.size),
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(file.name)}",
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
        }
        response = web.StreamResponse(headers=headers)
        await response.prepare(request)
        async for piece in vault.read(self.parts.vault, file.place, file.key):
            await response.write(piece)
        return response

    async def _taken(self, request: web.Request) -> SentFile | None:
        """Seal what comes; None, and nothing kept, for what will not do."""
        place, key = vault.new_place(), vault.new_file_key()
        name = " ".join(request.query.get("name", "").split())[:_NAME] or "file"
        try:
            sealed = await vault.receive(
                self.parts.vault, place, key, _pieces(request), limit=self.parts.upload_limit
            )
        except (EmptyFileError, TooLargeError):
            return None
        kind = sniff.media_type(sealed.head)
        if kind in sniff.ACCEPTED and await self._fits(place, key, name, kind, sealed):
            return SentFile(place, key, name, kind, sealed.size, sealed.sha256)
        await self.parts.vault.delete(place)
        return None

    async def _fits(self, place: str, key: bytes, name: str, kind: str, sealed: Sealed) -> bool:
        file = File(
            id=place,
            conversation_id=None,
            document_id=None,
            lender_id=None,
            place=place,
            key=key,
            name=name,
            media_type=kind,
            size=sealed.size,
            sha256=sealed.sha256,
            album=None,
            channel="staff",
            inspection=Inspection.PENDING,
            found=(),
            pages=None,
            received_at=self.parts.now(),
        )
        inspected = await self.parts.inspector.inspect(file, last_try=True)
        return verdict(inspected.found) in _FIT


def setup(app: web.Application, parts: Parts) -> None:
    """Mount the views; a file's link needs no session, it is the secret itself."""
    views = Sending(parts)
    path = "/staff/tickets/{ticket:[0-9a-f]{32}}/send-file"

    async def send(visit: Visit) -> web.StreamResponse:
        try:
            return await views.send(visit)
        except UnknownTicketError:
            raise web.HTTPNotFound from None

    guarded(app, "POST", path, Action.ANSWER, send)
    app.router.add_get(f"{SENT}/{{token:[A-Za-z0-9_-]{{43}}}}", views.open)


def _holds(tx: Transaction, member: StaffMember, ticket: str, now: datetime) -> bool:
    return desk.seen(tx, member, ticket).holder(now) == member.id


def _send(tx: Transaction, member: StaffMember, ticket: str, file: SentFile, parts: Parts) -> None:
    token, at = secrets.token_urlsafe(32), parts.now()
    url = f"{parts.settings.public_url}{SENT}/{token}"
    conversation_id = talking.send_file(tx, member, ticket, file.name, url, at)
    sent_files.add(tx, conversation_id, file, token, by=member.actor, at=at)


def _opened(tx: Transaction, token: str, now: datetime) -> SentFile | None:
    file = sent_files.by_token(tx, token, now)
    if file is not None:
        audit.note(
            tx,
            file.lender_id,
            at=now,
            actor="borrower",
            action="sent-file-opened",
            subject=file.id,
        )
    return file


def _refused(visit: Visit, message: str, status: HTTPStatus) -> web.Response:
    words = visit.pages.catalogue.words(message, visit.locale)
    return web.Response(text=words, status=status)


async def _pieces(request: web.Request) -> AsyncIterator[bytes]:
    while piece := await request.content.read(_PIECE):
        yield piece
