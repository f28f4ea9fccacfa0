"""Budgets: how often something may happen to somebody within a window of time."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert as upsert

from storage.schema import counters
from storage.transaction import Transaction

_insert: Final = upsert(counters)
_count: Final = _insert.on_conflict_do_update(
    index_elements=["name", "subject", "window"],
    set_={"count": counters.c.count + 1},
).returning(counters.c.count)
_read: Final = select(counters.c.count).where(
    counters.c.name == bindparam("name"),
    counters.c.subject == bindparam("subject"),
    counters.c.window == bindparam("window"),
)


@dataclass(frozen=True, slots=True)
class Limit:
    """At most ``times`` in each window of ``within``."""

    name: str
    times: int
    within: timedelta


def take(tx: Transaction, limit: Limit, subject: bytes | str, at: datetime) -> bool:
    """Count one more for a subject (an id or a blind index); False once the budget is used up."""
    window, ends_at = _window(limit, at)
    row = {
        "name": limit.name,
        "subject": _text(subject),
        "window": window,
        "count": 1,
        "ends_at": ends_at,
    }
    return int(tx.execute(_count, row).scalar_one()) <= limit.times


def spent(tx: Transaction, limit: Limit, subject: bytes | str, at: datetime) -> bool:
    """Tell whether a budget is used up, without counting."""
    window, _ = _window(limit, at)
    row = {"name": limit.name, "subject": _text(subject), "window": window}
    return int(tx.execute(_read, row).scalar() or 0) >= limit.times


def _text(subject: bytes | str) -> str:
    return subject.hex() if isinstance(subject, bytes) else subject


def _window(limit: Limit, at: datetime) -> tuple[int, datetime]:
    length = int(limit.within.total_seconds())
    window = int(at.timestamp()) // length
    return window, datetime.fromtimestamp((window + 1) * length, UTC)
