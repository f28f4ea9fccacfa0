"""When a borrower last looked at an application, in the chat or on a page: what is new since then.

Looks that follow each other closely are one visit, so that what is new stays new for as long as
they are at it.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import bindparam, case, select
from sqlalchemy.dialects.postgresql import insert as upsert

from storage.hot import Hot
from storage.schema import visits
from storage.transaction import Transaction

APART: Final = timedelta(minutes=30)
"""After so long without a look, the next one is another visit."""

CLOSE: Final = timedelta(minutes=1)
"""A look so soon after the last one is not noted again: it would cost each answer a write."""

_last: Final = Hot(
    select(visits.c.at, visits.c.before).where(
        visits.c.application_id == bindparam("of"), visits.c.borrower_id == bindparam("by")
    )
)
_insert: Final = upsert(visits)
_look: Final = Hot(
    _insert.on_conflict_do_update(
        index_elements=["application_id", "borrower_id"],
        set_={
            "before": case((visits.c.at <= bindparam("apart"), visits.c.at), else_=visits.c.before),
            "at": bindparam("now"),
        },
    ).returning(visits.c.before),
    "application_id",
    "borrower_id",
    "at",
    "before",
)


def look(
    tx: Transaction, application_id: str, borrower_ids: Sequence[str], at: datetime
) -> datetime | None:
    """Note a look at an application; tell when the visit before this one was, if there was one."""
    found = [
        row.before
        for borrower_id in sorted(set(borrower_ids))  # so that two at once lock in one order
        for row in _looked(tx, application_id, borrower_id, at)
    ]
    return min((before for before in found if before), default=None)


def before(
    tx: Transaction, application_id: str, borrower_ids: Sequence[str], at: datetime
) -> datetime | None:
    """Tell what a look now would tell, and note none: somebody else looks over their shoulder."""
    last = [
        row
        for borrower_id in sorted(set(borrower_ids))
        for row in tx.run(_last, {"of": application_id, "by": borrower_id})
    ]
    found = [row.at if row.at <= at - APART else row.before for row in last]
    return min((it for it in found if it), default=None)


def _looked(tx: Transaction, application_id: str, borrower_id: str, at: datetime) -> Sequence[Any]:
    last = tx.run(_last, {"of": application_id, "by": borrower_id})
    if last and last[0].at > at - CLOSE:
        return last
    return tx.run(_look, _values(application_id, borrower_id, at))


def _values(application_id: str, borrower_id: str, at: datetime) -> dict[str, object]:
    return {
        "application_id": application_id,
        "borrower_id": borrower_id,
        "at": at,
        "before": None,
        "apart": at - APART,
        "now": at,
    }
