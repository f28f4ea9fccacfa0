"""A lender's sample or blank form on its way in: sealed as it comes, inspected before it counts."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.inspection import sniff
from bot.lenders.api import Looked
from bot.problems import BadRequestError
from storage import forms, vault
from storage.forms import Arrived, UnfitFormError
from storage.records import File
from storage.terms import Inspection
from storage.vault import EmptyFileError, Sealed, TooLargeError, Vault

_NAME: Final = 120


@dataclass(frozen=True, slots=True)
class Coming:
    """Who sends a file under which name, and its hash if that was signed."""

    lender_id: str
    name: str
    at: datetime
    sha256: str = ""


async def take(
    kept_in: Vault,
    look: Callable[[File], Awaitable[Looked]],
    pieces: AsyncIterator[bytes],
    coming: Coming,
) -> Arrived:
    """Seal what comes and look at it; nothing is left of what will not do.

    Raise UnfitFormError, or BadRequestError for other bytes than were signed.
    """
    place, key = vault.new_place(), vault.new_file_key()
    try:
        sealed = await vault.receive(kept_in, place, key, pieces, limit=forms.LARGEST)
    except EmptyFileError:
        raise UnfitFormError(why="empty") from None
    except TooLargeError:
        raise UnfitFormError(why="too-large") from None
    try:
        return await _looked_at(look, place, key, sealed, coming)
    except BaseException:
        await kept_in.delete(place)
        raise


async def _looked_at(
    look: Callable[[File], Awaitable[Looked]],
    place: str,
    key: bytes,
    sealed: Sealed,
    coming: Coming,
) -> Arrived:
    if coming.sha256 not in {"", sealed.sha256}:
        raise BadRequestError("bad-signature")
    kind = sniff.media_type(sealed.head)
    if kind not in sniff.ACCEPTED:  # an office file has no picture to be shown by
        raise UnfitFormError(why="unknown-type")
    file = _file(place, key, kind, sealed, coming)
    seen = await look(file)
    if seen.why:
        raise UnfitFormError(why=seen.why)
    return Arrived(place, key, file.name, kind, file.size, file.sha256, seen.pages)


def _file(place: str, key: bytes, kind: str, sealed: Sealed, coming: Coming) -> File:
    return File(
        id=place,
        conversation_id=None,
        document_id=None,
        lender_id=coming.lender_id,
        place=place,
        key=key,
        name=" ".join(coming.name.split())[:_NAME],
        media_type=kind,
        size=sealed.size,
        sha256=sealed.sha256,
        album=None,
        channel="lender",
        inspection=Inspection.PENDING,
        found=(),
        pages=None,
        received_at=coming.at,
    )
