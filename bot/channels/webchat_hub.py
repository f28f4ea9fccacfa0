"""Who listens to which conversation in this process, and how many may how often."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class FullError(Exception):
    """As many as are allowed are there already."""


class Hub:
    """Wakes the sockets of a conversation when its transcript has grown.

    It carries no messages: a socket that is woken reads the transcript from its cursor on, so
    that there is one order and one place where a message can come from.
    """

    def __init__(self) -> None:
        self._listening: defaultdict[str, set[asyncio.Event]] = defaultdict(set)
        self._writing: dict[str, float] = {}
        self.closed = False
        self.beyond: Callable[[str], None] | None = None
        """Where what wakes here is told on."""
        self.written_beyond: Callable[[str], None] | None = None
        """Where it is told on that a person is writing."""

    @contextmanager
    def listening(self, name: str) -> Iterator[asyncio.Event]:
        """Listen to a conversation for a while; the event is set whenever there may be more."""
        event = asyncio.Event()
        self._listening[name].add(event)
        try:
            yield event
        finally:
            self._listening[name].discard(event)
            if not self._listening[name]:
                del self._listening[name]

    def wake(self, name: str) -> None:
        """Say that a conversation's transcript may have grown."""
        self._wake(name)
        if self.beyond is not None:
            self.beyond(name)

    def wake_where(self, fits: Callable[[str], bool]) -> None:
        """Wake whom another replica has woken, and tell nobody on."""
        for name in list(self._listening):
            if fits(name):
                self._wake(name)

    def writes(self, name: str, until: float) -> None:
        """Say that a person is writing to a conversation, for a little while."""
        self._writes(name, until)
        if self.written_beyond is not None:
            self.written_beyond(name)

    def writes_where(self, fits: Callable[[str], bool], until: float) -> None:
        """Take up that a person is writing at another replica, and tell nobody on."""
        for name in list(self._listening):
            if fits(name):
                self._writes(name, until)

    def _writes(self, name: str, until: float) -> None:
        if name in self._listening:
            self._writing[name] = until
            self._wake(name)

    def is_written_to(self, name: str, now: float) -> bool:
        """Tell whether a person is writing to a conversation just now."""
        if self._writing.get(name, now) > now:
            return True
        self._writing.pop(name, None)
        return False

    def _wake(self, name: str) -> None:
        for event in self._listening.get(name, ()):
            event.set()

    def close(self) -> None:
        """Let every socket say goodbye."""
        self.closed = True
        for events in self._listening.values():
            for event in events:
                event.set()


class Pace:
    """Lets a few through at once and then so many a second; whoever comes too fast waits."""

    def __init__(self, at_once: int, per_second: float) -> None:
        self._step = 1 / per_second
        self._ahead = at_once / per_second
        self._next = 0.0

    def wait(self, now: float) -> float:
        """Say how many seconds the next one has to wait, and count it."""
        self._next = max(self._next, now - self._ahead) + self._step
        return max(0.0, self._next - now)


class Places:
    """So many at a time for each name."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._taken: Counter[str] = Counter()

    @contextmanager
    def taken(self, name: str) -> Iterator[None]:
        """Take a place for a while, or raise FullError."""
        if self._taken[name] >= self._limit:
            raise FullError
        self._taken[name] += 1
        try:
            yield
        finally:
            self._taken[name] -= 1
            if not self._taken[name]:
                del self._taken[name]
