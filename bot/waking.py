"""Waits for something to do: looks again after a while, or at once when somebody rings."""

import asyncio
from collections.abc import Callable, Iterator
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
    """Rings for those who listen just now: for one thing, or for everything."""

    __slots__ = ("_bells", "beyond")

    def __init__(self) -> None:
        self._bells: dict[Bell, str] = {}
        self.beyond: Callable[[str], None] | None = None
        """Where what rings here is told on."""

    @contextmanager
    def listening(self, of: str = "") -> Iterator[Bell]:
        """Listen for a while to what concerns one thing, or (without a name) to everything."""
        bell = Bell()
        self._bells[bell] = of
        try:
            yield bell
        finally:
            del self._bells[bell]

    def ring(self, of: str = "") -> None:
        """Say that there may be something to see of one thing, or (without a name) of anything."""
        for bell, wanted in self._bells.items():
            if not of or not wanted or of == wanted:
                bell.ring()
        if self.beyond is not None:
            self.beyond(of)

    def ring_where(self, fits: Callable[[str], bool]) -> None:
        """Ring what has rung elsewhere, and tell nobody on."""
        for bell, wanted in self._bells.items():
            if not wanted or fits(wanted):
                bell.ring()


def line_name(channel: str, bot: str, chat: str) -> str:
    """Name a chat account's line, to ring for it alone."""
    return f"{channel}|{bot}|{chat}"
