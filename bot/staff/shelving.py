"""Files that lie with canned replies: put there once by supervisors, taken away again."""

from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus

from aiohttp import web

from bot.parts import Parts
from bot.staff import canning
from bot.staff.enclosing import Enclosures
from bot.staff.permissions import Action
from bot.staff.visits import Visit, guarded, to
from storage import canned_files
from storage.sent_files import SentFile
from storage.staff import StaffMember
from storage.transaction import Transaction

_FILES = "/staff/replies/{reply:[0-9a-f]{32}}/files"


@dataclass(frozen=True, slots=True)
class Shelving:
    """The views; `setup` mounts them."""

    parts: Parts

    async def put(self, visit: Visit) -> web.StreamResponse:
        """Take a file and look at it; from now on it goes out with the reply."""
        reply = visit.request.match_info["reply"]
        await self.parts.store.read(canning.own, visit.member, reply)
        name = visit.request.query.get("name", "")
        file = await Enclosures(self.parts).take(visit.request.content.iter_any(), name)
        if file is None:
            return visit.told("desk-send-file-refused")
        if not await self.parts.store.write(_add, visit.member, reply, file, self.parts.now()):
            await self.parts.vault.delete(file.place)
            return visit.told("desk-reply-files-enough")
        return web.Response(status=HTTPStatus.NO_CONTENT)

    async def remove(self, visit: Visit) -> web.StreamResponse:
        """Let a file go out no more."""
        blanks, now = visit.request.match_info, self.parts.now()
        if not await self.parts.store.write(
            _remove, visit.member, blanks["reply"], blanks["file"], now
        ):
            raise web.HTTPNotFound
        return to("/staff/replies")


def setup(app: web.Application, parts: Parts) -> None:
    """Mount the views."""
    views, may = Shelving(parts), Action.MANAGE_DESK
    guarded(app, "POST", _FILES, may, views.put)
    guarded(app, "POST", f"{_FILES}/{{file:[0-9a-f]{{32}}}}/remove", may, views.remove)


def _add(tx: Transaction, member: StaffMember, reply_id: str, file: SentFile, at: datetime) -> bool:
    return canned_files.add(tx, canning.own(tx, member, reply_id), file, by=member.actor, at=at)


def _remove(
    tx: Transaction, member: StaffMember, reply_id: str, file_id: str, at: datetime
) -> bool:
    return canned_files.remove(
        tx, canning.own(tx, member, reply_id), file_id, by=member.actor, at=at
    )
