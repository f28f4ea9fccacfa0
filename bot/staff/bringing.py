"""Documents that staff take in for a borrower, at the counter or from an e-mail: file by file."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from typing import Final

from aiohttp import BodyPartReader, web

from bot.inspection import sniff
from bot.parts import Parts
from bot.staff.casefile import NotTheirsError
from bot.staff.permissions import Action
from bot.staff.visits import Visit, guarded
from handlers import counter
from handlers.messages import Size
from storage import conversations, needs, vault
from storage.errors import ClosedApplicationError, NoRoomError, TooManyFilesError
from storage.files import Received
from storage.records import Need
from storage.staff import StaffMember
from storage.taken_in import Source, TakenIn, Why
from storage.transaction import Transaction
from storage.vault import EmptyFileError, Sealed, TooLargeError

_NAME: Final = 120
_PIECE: Final = 64 * 1024
_FIELD: Final = 8 * 1024


@dataclass(frozen=True, slots=True)
class Brought:
    """What is said of a file before its bytes; ``key`` tells a repeat of the same one."""

    how: TakenIn
    left: bool
    key: str


class UnreadableError(ValueError):
    """A form that our own page would not send."""


@dataclass(frozen=True, slots=True)
class Bringing:
    """The view; `setup` mounts it."""

    parts: Parts

    async def take(self, visit: Visit) -> web.StreamResponse:
        """Take one file in, with who brought it how and why; the answer is words or nothing."""
        need_id = visit.request.match_info["of"]
        need = await self.parts.store.read(_open, visit.member, need_id)
        try:
            brought, file = await _read(visit.request)
            await self._take(visit.member, need, brought, file)
        except UnreadableError:
            return self._said(visit, "desk-not-done-form", HTTPStatus.BAD_REQUEST)
        except (EmptyFileError, _UnknownKindError):
            return self._said(visit, "bring-refused-kind", HTTPStatus.UNPROCESSABLE_ENTITY)
        except TooLargeError:
            return self._said(visit, "bring-refused-large", HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        except (ClosedApplicationError, TooManyFilesError, NoRoomError, counter.UntakenError):
            return self._said(visit, "bring-refused-late", HTTPStatus.CONFLICT)
        self.parts.workers.wake()
        self.parts.console.ring()
        return web.Response(status=HTTPStatus.NO_CONTENT)

    async def _take(
        self, member: StaffMember, need: Need, brought: Brought, file: BodyPartReader
    ) -> None:
        """Seal what comes, then put it to its need; what is refused leaves nothing behind."""
        place, key = vault.new_place(), vault.new_file_key()
        limit = self.parts.upload_limit
        sealed = await vault.receive(self.parts.vault, place, key, _pieces(file), limit=limit)
        taken = False
        try:
            received = _received(place, key, file, sealed, brought)
            taken = await self.parts.store.write(
                _take_in, member, need, received, brought, self.parts.now()
            )
        finally:
            if not taken:
                await self.parts.vault.delete(place)

    def _said(self, visit: Visit, message: str, status: HTTPStatus) -> web.Response:
        limit = Size(bytes=self.parts.upload_limit)
        args = {"limit": limit} if message == "bring-refused-large" else {}
        words = visit.pages.catalogue.words(message, visit.locale, **args)
        return web.Response(text=words, status=status)


class _UnknownKindError(ValueError):
    """The bytes are of no kind that we take."""


def setup(app: web.Application, parts: Parts) -> None:
    """Mount the view."""
    path = "/staff/needs/{of:[0-9a-f]{32}}/take-in"
    guarded(app, "POST", path, Action.TAKE_IN, Bringing(parts).take)


async def _read(request: web.Request) -> tuple[Brought, BodyPartReader]:
    """Read the fields, which come first, and stop before the bytes of the file."""
    if request.content_type != "multipart/form-data":
        raise UnreadableError
    fields: dict[str, str] = {}
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or not part.name:
            raise UnreadableError
        if part.name == "file":
            return _brought(fields), part
        fields[part.name] = (await part.read_chunk(_FIELD)).decode(errors="replace").strip()
    raise UnreadableError


def _brought(fields: dict[str, str]) -> Brought:
    try:
        source, why = Source(fields.get("source", "")), Why(fields.get("why", ""))
    except ValueError:
        raise UnreadableError from None
    note = fields.get("note", "")[: counter.NOTE_LENGTH]
    how = TakenIn(source, why, note)
    return Brought(how, fields.get("left", "") not in {"", "0"}, fields.get("key", "")[:40])


def _received(
    place: str, key: bytes, file: BodyPartReader, sealed: Sealed, brought: Brought
) -> Received:
    kind = sniff.media_type(sealed.head)
    if kind not in sniff.ACCEPTED:
        raise _UnknownKindError(kind)
    name = " ".join((file.filename or "").split())[-_NAME:] or "file"
    return Received(
        place,
        key,
        name,
        kind,
        sealed.size,
        sealed.sha256,
        album="",
        channel=brought.how.source,
    )


def _open(tx: Transaction, member: StaffMember, need_id: str) -> Need:
    need = needs.by_id(tx, need_id)
    if need is None or member.lender_id not in {None, need.lender_id}:
        raise NotTheirsError(need_id)
    return need


def _take_in(
    tx: Transaction,
    member: StaffMember,
    need: Need,
    received: Received,
    brought: Brought,
    at: datetime,
) -> bool:
    """Take it in, once: a file that is sent again as its answer was lost is known by its key."""
    key = f"{member.id}:{brought.key}"
    if brought.key and not conversations.claim(tx, "staff", key, at):
        return False
    now = _open(tx, member, need.id)  # it may have been settled while the bytes came
    counter.take_in(tx, member, now, received, brought.how, left=brought.left, at=at)
    return True


async def _pieces(file: BodyPartReader) -> AsyncIterator[bytes]:
    while piece := await file.read_chunk(_PIECE):
        yield piece
