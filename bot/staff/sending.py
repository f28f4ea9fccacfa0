"""Files for a borrower: inspected like theirs, sealed, and opened by a link in their own chat."""

from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from urllib.parse import quote

from aiohttp import web

from bot import streaming
from bot.parts import Parts
from bot.staff import enclosing
from bot.staff.enclosing import SENT, Enclosures
from bot.staff.permissions import Action
from bot.staff.visits import Visit, guarded
from handlers import desk
from handlers.desk import NotHeldError, UnknownTicketError
from storage import audit, sent_files, vault
from storage.sealing import ForgottenError
from storage.sent_files import SentFile
from storage.staff import StaffMember
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Sending:
    """The views; `setup` mounts them."""

    parts: Parts

    async def send(self, visit: Visit) -> web.StreamResponse:
        """Take a file from whoever has the conversation, look at it, and send it on."""
        ticket, now = visit.request.match_info["ticket"], self.parts.now()
        if not await self.parts.store.read(_holds, visit.member, ticket, now):
            return visit.told("desk-send-file-late", HTTPStatus.CONFLICT)
        name = visit.request.query.get("name", "")
        file = await Enclosures(self.parts).take(visit.request.content.iter_any(), name)
        if file is None:
            return visit.told("desk-send-file-refused", HTTPStatus.UNPROCESSABLE_ENTITY)
        try:
            await self.parts.store.write(enclosing.send, visit.member, ticket, file, self.parts)
        except NotHeldError:
            await self.parts.vault.delete(file.place)
            return visit.told("desk-send-file-late", HTTPStatus.CONFLICT)
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
        kept = vault.read(self.parts.vault, file.place, file.key)
        return await streaming.send(request, web.StreamResponse(headers=headers), kept)


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
