"""What grows and is no longer needed: claims, counters, codes, tasks done, answers kept."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import BindParameter, Delete, bindparam, delete

from storage.schema import (
    codes,
    counters,
    hand_over_uses,
    idempotency_keys,
    inbox,
    page_links,
    sms_inbox,
    staff_challenges,
    staff_failures,
    staff_invitations,
    staff_sessions,
    tasks,
    unanswered,
)
from storage.transaction import Transaction

IDEMPOTENCY: Final = timedelta(hours=72)
CLAIMS: Final = timedelta(days=30)
"""Telegram repeats an update for a day at most; a lender's or a browser's retry comes sooner."""
CODES: Final = timedelta(days=1)
"""Codes, the demo's text messages and the sessions of staff, after their end."""
TASKS: Final = timedelta(days=7)
HEARD: Final = timedelta(days=60)
"""What was not understood, after it was heard last."""

_before: Final[BindParameter[datetime]] = bindparam("before")
_old: Final[Mapping[timedelta, tuple[Delete, ...]]] = {
    timedelta(): (delete(counters).where(counters.c.ends_at < _before),),
    IDEMPOTENCY: (delete(idempotency_keys).where(idempotency_keys.c.created_at < _before),),
    CLAIMS: (
        delete(inbox).where(inbox.c.at < _before),
        delete(page_links).where(page_links.c.expires_at < _before),
    ),
    CODES: (
        delete(codes).where(codes.c.expires_at < _before),
        delete(hand_over_uses).where(hand_over_uses.c.ends_at < _before),
        delete(sms_inbox).where(sms_inbox.c.at < _before),
        delete(staff_sessions).where(staff_sessions.c.expires_at < _before),
        delete(staff_challenges).where(staff_challenges.c.expires_at < _before),
        delete(staff_failures).where(staff_failures.c.last_at < _before),
        delete(staff_invitations).where(staff_invitations.c.expires_at < _before),
    ),
    HEARD: (delete(unanswered).where(unanswered.c.last_at < _before),),
    TASKS: (delete(tasks).where(tasks.c.state == "done", tasks.c.ended_at < _before),),
}


def tidy(tx: Transaction, now: datetime) -> None:
    """Delete what is no longer needed."""
    for age, statements in _old.items():
        for statement in statements:
            tx.execute(statement, {"before": now - age})
