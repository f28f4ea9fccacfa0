"""Days as forms and addresses name them."""

from datetime import date
from typing import Final

_FIRST: Final = date(1900, 1, 1)
_LAST: Final = date(2999, 12, 31)
"""No day of ours lies beyond; at the ends of the calendar the next one cannot be reckoned."""


def day_of(text: str) -> date | None:
    """Read a day such as 2026-11-27; None for what is none, or far from any of ours."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if _FIRST <= found <= _LAST else None
