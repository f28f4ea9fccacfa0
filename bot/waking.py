"""Waits for something to do: looks again after a while, or at once when somebody rings."""

import asyncio
from contextlib import suppress


class Bell:
    """What a loop waits for between two looks at its queue; rung early, it does not wait at all."""

    __slots__ = ("_rung",)

    def __init__(self) -> None:
        self._rung = asyncio.Event()

    def ring(self) -> None:
        """Say that there may be something to do."""
        self._rung.set()

    async def wait(self, seconds: float) -> None:
        """Wait until it is rung, or so many seconds: others may have queued something too."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._rung.wait()
        self._rung.clear()
