"""How often a group lets us speak: 20 messages a minute, its topics together."""

import time
from collections import deque
from dataclasses import dataclass, field
from typing import Final

PER_MINUTE: Final = 18
"""Two are left for people (core.telegram.org/bots/faq)."""
MINUTE: Final = 60.0


@dataclass(slots=True)
class Budget:
    """How often one group lets us speak."""

    spoken: deque[float] = field(default_factory=deque)
    held_until: float = 0.0

    def free(self) -> bool:
        """Tell whether we may speak now."""
        now = time.monotonic()
        while self.spoken and self.spoken[0] <= now - MINUTE:
            self.spoken.popleft()
        return len(self.spoken) < PER_MINUTE and now >= self.held_until

    def speak(self) -> None:
        """Note that we speak."""
        self.spoken.append(time.monotonic())

    def hold(self, seconds: float) -> None:
        """Say nothing for a while."""
        self.held_until = time.monotonic() + seconds
