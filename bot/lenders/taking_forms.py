"""A lender's sample or blank form on its way in: sealed as it comes, inspected before it counts."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.inspection import sniff
from bot.lenders.api import Looked
from bot.problems import BadRequestError
from storage import forms, vault
from storage.files import Received, belonging_nowhere
from storage.forms import Arrived, UnfitFormError
from storage.records import File
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
    name = " ".join(coming.name.split())[:_NAME]
    come = Received(place, key, name, kind, sealed.size, sealed.sha256, "", "lender")
    seen = await look(belonging_nowhere(come, coming.at, lender_id=coming.lender_id))
    if seen.why:
        raise UnfitFormError(why=seen.why)
    return Arrived(place, key, name, kind, sealed.size, sealed.sha256, seen.pages)
