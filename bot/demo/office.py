"""One simulated lender at work: how fast, on which applications, and what is due when."""

import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.demo.lending_api import LendingApi
from storage.records import Words


@dataclass(frozen=True, slots=True)
class Pace:
    """How long everything takes, in seconds; ``spread`` is by how much of itself it varies."""

    look: float = 3.0
    review: float = 20.0
    step: float = 32.0
    spread: float = 0.5


@dataclass(slots=True)
class Office:
    """What a lender's system has before it; ``began`` is when visitors could first come."""

    api: LendingApi
    began: datetime
    numbers: Sequence[str]
    words: dict[str, Words]
    now: Callable[[], datetime]
    pace: Pace = field(default_factory=Pace)
    after: str = ""
    watched: dict[str, None] = field(default_factory=dict)
    due: dict[str, datetime] = field(default_factory=dict)

    def ripe(self, task: str, seconds: float) -> bool:
        """Tell whether it is time for a task that was first thought of this long ago."""
        late = 1 + self.pace.spread * (zlib.crc32(task.encode()) % 100) / 100
        due = self.due.setdefault(task, self.now() + timedelta(seconds=seconds * late))
        if self.now() < due:
            return False
        del self.due[task]
        return True

    def came(self, moment: str) -> bool:
        """Tell whether something happened since visitors could come."""
        return datetime.fromisoformat(moment) > self.began
