"""A page's files on their way into the sealed vault, part by part, and then onto the line."""

from typing import Final

from bot.inspection import sniff
from bot.pages.parts import PageParts
from bot.pages.sending import Body
from handlers.messages import Arrived, Incoming
from storage import files, uploads, vault
from storage.records import Conversation
from storage.uploads import Part, Upload

STORED: Final = "stored"
REFUSED: Final = "refused"
UNKNOWN_TYPE: Final = "unknown-type"


class MismatchError(Exception):
    """A body is not what its sender said it is."""


async def take_parts(
    parts: PageParts, upload: Upload, body: Body, expected: bytes = b""
) -> Upload | None:
    """Seal what comes and count it in, part by part; None if something else came in its place.

    Raises TooLargeError for more than was announced (what came before counts), and MismatchError
    if the body has a digest which is another than ``expected``.
    """
    now: Upload | None = upload
    while now is not None and not now.whole and not body.ended:
        now = await _take_part(parts, now, body, expected)
    return now


async def _take_part(
    parts: PageParts, upload: Upload, body: Body, expected: bytes = b""
) -> Upload | None:
    place, left = vault.new_place(), upload.wanted.size - upload.offset
    try:
        sealed = await vault.receive(parts.vault, place, upload.key, body.part(), limit=left)
    except vault.EmptyFileError:
        return upload
    if body.digest and body.digest.digest() != expected:
        await parts.vault.delete(place)
        raise MismatchError
    part = Part(upload.offset, place, sealed.size, sealed.sha256)
    counted = await parts.store.write(uploads.append, upload.id, part)
    if counted is None:
        await parts.vault.delete(place)
    return counted


async def finish(parts: PageParts, conversation: Conversation, upload: Upload) -> str:
    """Put a file that is all there on the line, like any other; say what became of it.

    What is asked again (the answer was lost, or we were) gets the same answer and changes
    nothing: the line knows the upload by its id, and the file by its one place.
    """
    whole = await _joined(parts, upload) if len(upload.parts) > 1 else upload
    if whole.outcome:
        return whole.outcome
    (part,) = whole.parts
    place, digest = part.place, part.sha256
    head = vault.read(parts.vault, place, upload.key, stop=vault.HEAD)
    kind = sniff.media_type(b"".join([it async for it in head]))
    arrived = Arrived(
        name=upload.wanted.name,
        declared=upload.wanted.media_type,
        need=upload.wanted.need_id or "",
        album=upload.wanted.album,
        left=upload.wanted.album_left,
        by_page=True,
    )
    if kind in sniff.TAKEN:
        arrived = arrived.model_copy(
            update={
                "place": place,
                "key": upload.key,
                "password": upload.wanted.password,
                "media_type": kind,
                "size": upload.wanted.size,
                "sha256": digest,
            }
        )
    else:
        arrived = arrived.model_copy(update={"refused": "unknown-type"})
    await parts.take(_incoming(parts, conversation, upload, arrived))
    stored = bool(await parts.store.read(files.known_places, [place]))
    outcome = STORED if stored else UNKNOWN_TYPE if arrived.refused else REFUSED
    await parts.store.write(uploads.settle, upload.id, outcome)
    if not stored:
        await parts.vault.delete(place)
    return outcome


async def _joined(parts: PageParts, upload: Upload) -> Upload:
    """Make one file of the parts, once: a kill before it is told must not make a second one."""
    place = vault.new_place()
    each = [part.place for part in upload.parts]
    sealed = await vault.join(parts.vault, each, place, upload.key, limit=upload.wanted.size)
    whole = Part(0, place, sealed.size, sealed.sha256)
    joined = await parts.store.write(uploads.join, upload.id, whole)
    for spent in each if joined else [place]:
        await parts.vault.delete(spent)
    return joined or await parts.store.read(uploads.by_id, upload.id, at=parts.now()) or upload


def _incoming(
    parts: PageParts, conversation: Conversation, upload: Upload, arrived: Arrived
) -> Incoming:
    return Incoming.model_validate(
        {
            "channel": conversation.channel,
            "bot": conversation.bot,
            "chat": conversation.chat,
            "key": f"page:{upload.id}",
            "at": parts.now(),
            "locale": conversation.locale,
            "content": arrived,
        }
    )
