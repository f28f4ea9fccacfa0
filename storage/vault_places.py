"""Where a sealed file lies: names made by us, never by a user."""

import re
from dataclasses import dataclass
from datetime import datetime
from secrets import token_hex
from typing import Final

PLACE: Final = re.compile(r"[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{28}")
PARTIAL: Final = ".part"


@dataclass(frozen=True)
class Kept:
    """Something that lies in a vault: a whole file, or what an interrupted upload left."""

    place: str
    changed: datetime
    partial: bool = False


class MissingFileError(Exception):
    """Nothing is kept at this place."""

    def __init__(self, *, place: str) -> None:
        super().__init__(place)
        self.place = place


def new_place() -> str:
    """Make a place for a new file: 128 random bits, fanned out over 65,536 folders."""
    name = token_hex(16)
    return f"{name[:2]}/{name[2:4]}/{name[4:]}"


def checked(place: str) -> str:
    """Let nothing through that new_place did not make: a path must never lead elsewhere."""
    if not PLACE.fullmatch(place):
        msg = f"not a place in a vault: {place!r}"
        raise ValueError(msg)
    return place
