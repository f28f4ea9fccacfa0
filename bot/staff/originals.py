"""What has no clean picture, fetched by people as it came; each fetch is noted with its reason."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from aiohttp import web

from bot import streaming
from bot.parts import Parts
from bot.staff.casefile import GIVEN, NotTheirsError
from bot.staff.permissions import Action, may_see
from bot.staff.visits import Visit, guarded
from storage import audit, files, lenders, vault
from storage.records import File
from storage.sealing import ForgottenError
from storage.staff import StaffMember
from storage.terms import OFFICE
from storage.transaction import Transaction

_PATH: Final = "/staff/files/{of:[0-9a-f]{32}}/original"


@dataclass(frozen=True, slots=True)
class Originals:
    """The view; `setup` mounts it."""

    parts: Parts

    async def fetch(self, visit: Visit) -> web.StreamResponse:
        """Give an office file out as what it is: to be saved, never to be shown."""
        of = visit.request.match_info["of"]
        try:
            file = await self.parts.store.write(_fetched, visit.member, of, self.parts)
        except (NotTheirsError, ForgottenError):
            raise web.HTTPNotFound from None
        headers = {
            "Content-Type": "application/octet-stream",
            "Content-Length": str(file.size),
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(file.name, safe='')}",
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
        }
        whole = vault.read_whole(self.parts.vault, file.place, file.key, sha256_hex=file.sha256)
        return await streaming.send(visit.request, web.StreamResponse(headers=headers), whole)


def setup(app: web.Application, parts: Parts) -> None:
    """Mount the view."""
    guarded(app, "GET", _PATH, Action.REVIEW_DOCUMENT, Originals(parts).fetch)


def _fetched(tx: Transaction, member: StaffMember, of: str, parts: Parts) -> File:
    """Find a file that may leave, and note who fetches it and why."""
    file = files.by_id(tx, of)
    known = file is not None and file.lender_id is not None and file.gone_at is None
    if file is None or not known or not may_see(member, file.lender_id):
        raise NotTheirsError(of)
    policy = lenders.by_id(tx, str(file.lender_id)).policy
    safe = file.scanned or policy.unscanned_given_out
    if file.media_type != OFFICE or file.inspection not in GIVEN or not safe:
        raise NotTheirsError(of)
    audit.note(
        tx,
        file.lender_id,
        at=parts.now(),
        actor=member.actor,
        action="file-fetched",
        subject=file.id,
        why="review",
    )
    return file
