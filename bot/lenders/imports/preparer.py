"""Rows are prepared by a process beside this one, while it writes those before them.

If that breaks it costs nothing but time: what it was at is read here, and the next begins anew.
"""

import asyncio
import os
import pickle
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import structlog

from bot.children import Child, ChildError, running, whole
from bot.lenders.imports.preparing import Task, Unread, read
from bot.lenders.imports.putting import Foreseen, Piece

log = structlog.get_logger()

CHILD: Final = running("bot.lenders.imports")
_PATIENCE: Final = timedelta(seconds=60)
_IDLE: Final = timedelta(seconds=30)
_AFTER_KNOWN: Final = 20
"""Pieces that nothing is foreseen for after one that was no news: the next ones seldom are."""


@dataclass(slots=True)
class Preparer:
    """Prepares the pieces of one import, one after the other; `close` ends its process.

    One process and no more: preparing and writing take about as long as each other, and what it
    holds counts for the memory of an import.
    """

    task: Task
    child: Child | None
    _written: bytes = b""
    _known: int = 0

    def known(self) -> None:
        """Hear that a piece was no news: what the next ones would write is not foreseen."""
        self._known = _AFTER_KNOWN

    async def prepare(self, lines: Sequence[Unread], at: datetime) -> Piece:
        """Read a piece, and foresee what it writes."""
        if self.child is not None:
            try:
                return await self._asked(self.child, lines, at)
            except ChildError:
                log.warning("import_preparer_broke")
        rows = await asyncio.to_thread(read, self.task.reader, lines)
        return Piece(lines[-1].number, lambda: rows)

    async def _asked(self, child: Child, lines: Sequence[Unread], at: datetime) -> Piece:
        self._written = self._written or pickle.dumps(self.task)
        foresee = self._known == 0
        self._known = max(0, self._known - 1)
        answer = await child.ask(pickle.dumps((self._written, lines, at, foresee)), whole)
        found = await asyncio.to_thread(pickle.loads, answer)
        if isinstance(found, Foreseen):
            return Piece(lines[-1].number, lambda: read(self.task.reader, lines), found)
        return Piece(lines[-1].number, lambda: found)

    async def close(self) -> None:
        """End the process."""
        if self.child is not None:
            await self.child.close()


def child(command: Sequence[str] = CHILD) -> Child | None:
    """Give a process that is started when first asked; none where there is but one core."""
    if len(os.sched_getaffinity(0)) == 1:
        return None
    return Child(command, patience=_PATIENCE, idle=_IDLE)
