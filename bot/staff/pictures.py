"""What a borrower sent, in its place in the conversation: a page as a clean picture."""

from dataclasses import dataclass
from typing import Final

from aiohttp import web
from pydantic import ValidationError

from bot.inspection.renderings import MEDIA_TYPE, NothingMadeError, Width
from bot.parts import Parts
from bot.staff.permissions import Action
from bot.staff.visits import Visit, guarded
from handlers import desk
from handlers.desk import UnknownTicketError
from handlers.messages import Arrived, Upload, content_json
from storage import audit, files, messages
from storage.records import File, Message
from storage.sealing import ForgottenError
from storage.staff import StaffMember
from storage.transaction import Transaction

_PATH: Final = "/staff/tickets/{ticket:[0-9a-f]{32}}/said/{position:[0-9]{1,32}}/{page:[0-9]{1,32}}"
LAST: Final = 2**31 - 1
"""The largest position that a store can hold."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """The view; `setup` mounts it."""

    parts: Parts

    async def show(self, visit: Visit) -> web.StreamResponse:
        """Draw a page of what was sent; who looked is noted."""
        blanks = visit.request.match_info
        small = visit.request.query.get("width") == "small"
        try:
            file = await self.parts.store.write(
                _seen, visit.member, blanks["ticket"], int(blanks["position"]), self.parts
            )
            made = await self.parts.renderings.page(
                file, int(blanks["page"]), Width.SMALL if small else Width.LARGE
            )
        except (UnknownTicketError, NothingMadeError, ForgottenError):
            raise web.HTTPNotFound from None
        kept = {"Cache-Control": "private, max-age=300"}
        return web.Response(body=made, content_type=MEDIA_TYPE, headers=kept)


def setup(app: web.Application, parts: Parts) -> None:
    """Mount the view."""
    guarded(app, "GET", _PATH, Action.SEE_INBOX, Pictures(parts).show)


def file_of(tx: Transaction, conversation_id: str, position: int) -> File | None:
    """Find the file that a message brought, or announced."""
    if position > LAST:
        return None
    said = messages.after(tx, conversation_id, position - 1, limit=1)
    sent = _sent(said[0]) if said and said[0].position == position else None
    if sent is None:
        return None
    kept = files.in_conversation(tx, conversation_id)
    if isinstance(sent, Arrived):
        return next((it for it in kept if it.place == sent.place), None)
    # A channel announces a file first; it is the next one of that name that came.
    later = [it for it in kept if it.received_at >= said[0].at and it.name == sent.name]
    return later[0] if later else None


def _sent(message: Message) -> Arrived | Upload | None:
    if message.author != messages.BORROWER:
        return None
    try:
        content = content_json.validate_json(message.content)
    except ValidationError:
        return None
    return content if isinstance(content, Arrived | Upload) else None


def _seen(tx: Transaction, member: StaffMember, ticket: str, position: int, parts: Parts) -> File:
    found = desk.seen(tx, member, ticket)
    file = file_of(tx, found.conversation_id, position)
    if file is None or (member.lender_id and file.lender_id not in {None, member.lender_id}):
        raise UnknownTicketError(ticket)
    audit.note(
        tx,
        found.lender_id,
        at=parts.now(),
        actor=member.actor,
        action="file-looked-at",
        subject=file.id,
    )
    return file
