"""Documents that staff take in for a borrower, at the counter or from an e-mail: file by file."""

from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from typing import Final

from aiohttp import BodyPartReader, MultipartReader, web
from aiohttp.http_exceptions import BadHttpMessage

from bot.inspection import sniff
from bot.parts import Parts
from bot.staff.casefile import own_need
from bot.staff.permissions import Action
from bot.staff.visits import Visit, guarded
from handlers import counter
from handlers.messages import Size
from storage import conversations, vault
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
_KEY: Final = 40


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
        need_id, store = visit.request.match_info["of"], self.parts.store
        need = await store.read(own_need, visit.member, need_id)
        try:
            form = await _form(visit.request)
            brought, file = await _read(form)
            if await store.read(_is_new, visit.member, need, brought):
                await self._take(visit.member, need, brought, _File(form, file))
        except UnreadableError:
            return visit.told("desk-not-done-form", HTTPStatus.BAD_REQUEST)
        except (EmptyFileError, _UnknownKindError):
            return visit.told("bring-refused-kind")
        except TooLargeError:
            limit = Size(bytes=self.parts.upload_limit)
            too_large = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
            return visit.told("bring-refused-large", too_large, limit=limit)
        except (ClosedApplicationError, TooManyFilesError, NoRoomError, counter.UntakenError):
            return visit.told("bring-refused-late", HTTPStatus.CONFLICT)
        self.parts.workers.wake()
        self.parts.console.ring()
        return web.Response(status=HTTPStatus.NO_CONTENT)

    async def _take(self, member: StaffMember, need: Need, brought: Brought, file: "_File") -> None:
        """Seal what comes, then put it to its need; what is refused leaves nothing behind."""
        place, key = vault.new_place(), vault.new_file_key()
        limit = self.parts.upload_limit
        sealed = await vault.receive(self.parts.vault, place, key, file.pieces(), limit=limit)
        taken = False
        try:
            received = _received(place, key, file.part, sealed, brought)
            taken = await self.parts.store.write(
                _take_in, member, need, received, brought, self.parts.now()
            )
        finally:
            if not taken:
                await self.parts.vault.delete(place)


@dataclass(frozen=True, slots=True)
class _File:
    """The last part of a form."""

    form: MultipartReader
    part: BodyPartReader

    async def pieces(self) -> AsyncIterator[bytes]:
        """Give its bytes; raise UnreadableError if the form ends before it does."""
        while True:
            with _readable():
                piece = await self.part.read_chunk(_PIECE)
                # Only the edge that closes a form tells that the file is whole.
                if not piece and await self.form.next() is not None:
                    raise UnreadableError
            if not piece:
                return
            yield piece


class _UnknownKindError(ValueError):
    """The bytes are of no kind that we take."""


def setup(app: web.Application, parts: Parts) -> None:
    """Mount the view."""
    path = "/staff/needs/{of:[0-9a-f]{32}}/take-in"
    guarded(app, "POST", path, Action.TAKE_IN, Bringing(parts).take)


async def _form(request: web.Request) -> MultipartReader:
    if request.content_type != "multipart/form-data":
        raise UnreadableError
    with _readable():
        return await request.multipart()


async def _read(form: MultipartReader) -> tuple[Brought, BodyPartReader]:
    """Read the fields, which come first, and stop before the bytes of the file."""
    fields: dict[str, str] = {}
    with _readable():
        async for part in form:
            if not isinstance(part, BodyPartReader) or not part.name:
                raise UnreadableError
            if part.name == "file":
                return _brought(fields), part
            fields[part.name] = await _text(part)
    raise UnreadableError


async def _text(part: BodyPartReader) -> str:
    """Read a field to its end, however it is cut on its way."""
    read = bytearray()
    while chunk := await part.read_chunk(_FIELD):
        read += chunk
        if len(read) > _FIELD:
            raise UnreadableError
    return read.decode(errors="replace").strip()


@contextmanager
def _readable() -> Iterator[None]:
    """Take what is no form, or ends in its midst, for what it is: theirs, and no accident of ours.

    Raises UnreadableError.
    """
    try:
        yield
    except (ValueError, web.RequestPayloadError, BadHttpMessage):
        raise UnreadableError from None


def _brought(fields: dict[str, str]) -> Brought:
    try:
        source, why = Source(fields.get("source", "")), Why(fields.get("why", ""))
    except ValueError:
        raise UnreadableError from None
    note, key = fields.get("note", ""), fields.get("key", "")
    if len(note) > counter.NOTE_LENGTH or len(key) > _KEY:
        raise UnreadableError
    return Brought(TakenIn(source, why, note), fields.get("left", "") not in {"", "0"}, key)


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


def _is_new(tx: Transaction, member: StaffMember, need: Need, brought: Brought) -> bool:
    """Tell whether a file is to be read: not one that is known, nor one that cannot be taken."""
    if brought.key and conversations.is_claimed(tx, "staff", _key(member, brought)):
        return False
    counter.check(tx, need, 0)
    return True


def _take_in(
    tx: Transaction,
    member: StaffMember,
    need: Need,
    received: Received,
    brought: Brought,
    at: datetime,
) -> bool:
    """Take it in, once: a file that is sent again as its answer was lost is known by its key."""
    if brought.key and not conversations.claim(tx, "staff", _key(member, brought), at):
        return False
    now = own_need(tx, member, need.id)  # it may have been settled while the bytes came
    counter.take_in(tx, member, now, received, brought.how, left=brought.left, at=at)
    return True


def _key(member: StaffMember, brought: Brought) -> str:
    return f"{member.id}:{brought.key}"
