"""How many calls a minute a key and its lender may make, and what is left of them.

Counted in this process: with several replicas each grants its own. The headers follow the draft
"RateLimit header fields for HTTP" (draft-ietf-httpapi-ratelimit-headers-10).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

WINDOW: Final = 60
FOR_LENDER: Final = 4
"""How many times as many calls all keys of a lender may make together."""


@dataclass(frozen=True, slots=True)
class Rate:
    """What one call left of the budgets; ``wait`` is in seconds, 0 for a call that may go on."""

    quota: int
    left: int
    resets: int
    wait: int

    @property
    def headers(self) -> Mapping[str, str]:
        """Say it as headers."""
        policies = (
            f'"key";q={self.quota};w={WINDOW}, "lender";q={self.quota * FOR_LENDER};w={WINDOW}'
        )
        return {
            "RateLimit-Policy": policies,
            "RateLimit": f'"key";r={self.left};t={self.resets}',
        }


@dataclass(slots=True)
class Rates:
    """The calls of this minute; ``quota`` is for one key, 0 lets everything pass."""

    quota: int
    _window: int = 0
    _counts: dict[str, int] = field(default_factory=dict)

    def take(self, key_id: str, lender_id: str, at: datetime) -> Rate | None:
        """Count one call; None where nothing is limited."""
        if not self.quota:
            return None
        window, second = divmod(int(at.timestamp()), WINDOW)
        if window != self._window:
            self._window, self._counts = window, {}
        mine, all_of_them = self._count(key_id), self._count(lender_id)
        over = mine > self.quota or all_of_them > self.quota * FOR_LENDER
        resets = WINDOW - second
        return Rate(self.quota, max(0, self.quota - mine), resets, resets if over else 0)

    def _count(self, name: str) -> int:
        count = self._counts[name] = self._counts.get(name, 0) + 1
        return count
