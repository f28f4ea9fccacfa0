"""Waits for something to do: looks again after a while, or at once when somebody rings."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress


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


class Belfry:
    """Rings for everybody who listens just now."""

    __slots__ = ("_bells",)

    def __init__(self) -> None:
        self._bells: set[Bell] = set()

    @contextmanager
    def listening(self) -> Iterator[Bell]:
        """Listen for a while."""
        bell = Bell()
        self._bells.add(bell)
        try:
            yield bell
        finally:
            self._bells.discard(bell)

    def ring(self) -> None:
        """Say to all that there may be something to see."""
        for bell in self._bells:
            bell.ring()
