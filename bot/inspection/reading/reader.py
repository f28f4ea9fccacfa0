"""Has pictures read by one process of its own: started when first needed, ended when idle."""

import json
from asyncio import StreamReader
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from importlib.util import find_spec
from typing import Final

from bot.children import Child, ChildError, running

CHILD: Final = running("bot.inspection.reading")
_PATIENCE: Final = timedelta(seconds=40)
_IDLE: Final = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Read:
    """What is on a picture: its lines from the top, and how to turn it to stand upright."""

    lines: tuple[str, ...] = field(repr=False)
    turn: int = 0
    """Degrees, clockwise: 0, 90, 180 or 270."""


class NotReadError(Exception):
    """The process broke or took too long at it."""


def can_read() -> bool:
    """Tell whether what reads is installed (the extra ``ocr``)."""
    return find_spec("rapidocr") is not None


class Reader:
    """Reads pictures, one at a time."""

    def __init__(
        self,
        *,
        child: Sequence[str] = CHILD,
        patience: timedelta = _PATIENCE,
        idle: timedelta = _IDLE,
    ) -> None:
        self._child = Child(child, patience=patience, idle=idle)

    @property
    def process(self) -> int | None:
        """Name the process while it runs."""
        return self._child.process

    async def read(self, picture: bytes) -> Read:
        """Read a picture; raise NotReadError."""
        try:
            return await self._child.ask(picture, _answer)
        except ChildError as error:
            raise NotReadError from error

    async def close(self) -> None:
        """End the process."""
        await self._child.close()


async def _answer(stdout: StreamReader) -> Read:
    told = json.loads(await stdout.readline())
    return Read(tuple(str(text) for text in told["lines"]), int(told["turn"]))
