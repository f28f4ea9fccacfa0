"""The process that draws: reads what is to be on a picture, writes the picture, until it is ended.

Before each there are four bytes that say how long it is; a picture of no length cannot be drawn.
"""

import os
import sys
from typing import Final

from bot.drawing import card, sheet
from bot.drawing.fonts import NoFontError

_LENGTH: Final = 4
_NICE: Final = 10
"""Whoever waits for words comes first."""


def main() -> None:
    """Draw one picture after the other; the folder of further fonts is the only argument."""
    os.nice(_NICE)
    folder = sys.argv[1] if len(sys.argv) > 1 else ""
    asked, told = sys.stdin.buffer, sys.stdout.buffer
    while length := asked.read(_LENGTH):
        drawn = _drawn(asked.read(int.from_bytes(length, "big")), folder)
        told.write(len(drawn).to_bytes(_LENGTH, "big") + drawn)
        told.flush()


def _drawn(written: bytes, folder: str) -> bytes:
    try:
        return card.png(sheet.read(written), folder)
    except (NoFontError, OSError):
        return b""


if __name__ == "__main__":
    main()
