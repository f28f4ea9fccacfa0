"""Has pictures drawn by a process of its own, and keeps the last ones; words never wait for it."""

from collections import OrderedDict
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

import structlog

from bot.children import Child, ChildError, running, whole
from bot.drawing.sheet import Sheet

log = structlog.get_logger()

CHILD: Final = running("bot.drawing")
_PATIENCE: Final = timedelta(seconds=5)
_IDLE: Final = timedelta(minutes=2)
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
            drawn = await self._child.ask(sheet.written(), whole)
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
