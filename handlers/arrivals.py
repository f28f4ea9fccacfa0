"""A file that has come, or was not kept: what is written down of it, and what is said."""

from typing import Final

from handlers.messages import Arrived, Items, Reply, say
from handlers.turn import NEEDS, Turn
from storage.files import Received

ACCEPTED: Final = Items(items=("JPEG", "PNG", "HEIC", "WebP", "TIFF", "PDF"))


def refusal(turn: Turn, file: Arrived) -> Reply:
    """Say why a file was not kept."""
    match file.refused:
        case "too-large":
            limit = turn.rules.upload_limit // (1024 * 1024)
            return say("uploads-too-large", NEEDS, limit=limit)
        case "empty":
            return say("uploads-empty")
        case "not-fetched":
            return say("uploads-not-fetched")
        case _:
            return say("uploads-unknown-type", accepted=ACCEPTED)


def received(turn: Turn, file: Arrived) -> Received:
    """Give what is written down of a file."""
    return Received(
        file.place,
        file.key,
        file.name[:200] or "photo",
        file.media_type,
        file.size,
        file.sha256,
        file.album,
        turn.conversation.channel,
        file.password,
    )
