"""Has pictures drawn by a process of its own, and keeps the last ones; words never wait for it."""

import sys
from asyncio import StreamReader
from collections import OrderedDict
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Final

import structlog

from bot.children import Child, ChildError
from bot.drawing.sheet import Sheet

log = structlog.get_logger()

_BOOT: Final = (
    "import runpy, sys; sys.path.insert(0, sys.argv.pop(1));"
    "runpy.run_module('bot.drawing', run_name='__main__')"
)
_ROOT: Final = str(Path(__file__).resolve().parents[2])
CHILD: Final = (sys.executable, "-I", "-c", _BOOT, _ROOT)
_PATIENCE: Final = timedelta(seconds=5)
_IDLE: Final = timedelta(minutes=2)
_LENGTH: Final = 4
_KEPT: Final = 32
_WAITING: Final = 8
"""When so many wait for a picture, words go out without: an answer is worth more than its look."""


class Artist:
    """Draws one picture at a time."""

    def __init__(
        self,
        folder: str = "",
        *,
        child: Sequence[str] = CHILD,
        patience: timedelta = _PATIENCE,
        idle: timedelta = _IDLE,
    ) -> None:
        command = (*child, folder) if folder else child
        self._child = Child(command, patience=patience, idle=idle)
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._waiting = 0

    @property
    def process(self) -> int | None:
        """Name the process while it runs."""
        return self._child.process

    async def draw(self, sheet: Sheet) -> bytes | None:
        """Draw a picture, or give the one that was drawn; None if there is to be none."""
        if kept := self._kept.get(sheet.key):
            self._kept.move_to_end(sheet.key)
            return kept
        if self._waiting >= _WAITING:
            log.info("picture_left_out", why="too-many-wait")
            return None
        self._waiting += 1
        try:
            drawn = await self._child.ask(sheet.written(), _answer)
        except ChildError as error:
            log.warning("picture_left_out", why=type(error.__cause__).__name__)
            return None
        finally:
            self._waiting -= 1
        if not drawn:
            log.info("picture_left_out", why="no-font", locale=sheet.locale)
            return None
        self._kept[sheet.key] = drawn
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return drawn

    async def close(self) -> None:
        """End the process."""
        await self._child.close()


async def _answer(stdout: StreamReader) -> bytes:
    length = int.from_bytes(await stdout.readexactly(_LENGTH), "big")
    return await stdout.readexactly(length)
