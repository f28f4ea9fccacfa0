"""A file on its way in: sealed while it streams, and refused if it is none that we read."""

from collections.abc import AsyncIterable
from dataclasses import dataclass

from bot.lenders.imports.lines import format_of
from bot.problems import BadRequestError
from storage import vault
from storage.imports import Arrived
from storage.vault import EmptyFileError, TooLargeError, Vault


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that lies in the vault, and the digest of what it says."""

    file: Arrived
    sha256: str


async def receive(
    kept: Vault,
    chunks: AsyncIterable[bytes],
    *,
    media_type: str,
    locale: str,
    dry_run: bool,
    limit: int,
) -> Taken:
    """Take a file in; raise BadRequestError, with nothing left behind, for one that will not do."""
    place, key = vault.new_place(), vault.new_file_key()
    try:
        sealed = await vault.receive(kept, place, key, chunks, limit=limit)
    except EmptyFileError:
        raise BadRequestError("import-empty") from None
    except TooLargeError:
        raise BadRequestError("import-too-large") from None
    format_ = format_of(sealed.head, media_type)
    if format_ is None:
        await kept.delete(place)
        raise BadRequestError("import-unknown-format")
    arrived = Arrived(
        format=format_, locale=locale, dry_run=dry_run, place=place, key=key, size=sealed.size
    )
    return Taken(arrived, sealed.sha256)
