"""Events: what lenders hear from us, queued in the transaction of what they tell.

They hold ids and words of ours, never personal data. What the lender calls things (the number
of an application, the reference of a need) is joined when an event is read.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import Row, Select, bindparam, func, select

from storage.errors import UnknownCursorError
from storage.feed import Queued, Value
from storage.ids import new_id
from storage.schema import applications, event_heads, events, needs
from storage.transaction import Transaction


class EventKind(StrEnum):
    """What happened."""

    DOCUMENT_RECEIVED = "document.received"
    DOCUMENT_INSPECTED = "document.inspected"
    DOCUMENT_EXPIRING = "document.expiring"
    DOCUMENT_DELETED = "document.deleted"
    FILE_TAKEN_BACK = "file.taken_back"
    NEED_ANSWERED = "need.answered"
    NEED_DONE = "need.done"
    NEED_SERVED = "need.served"
    NEED_NOT_APPLICABLE_CLAIMED = "need.not_applicable_claimed"
    REVIEW_UNDONE = "review.undone"
    APPLICATION_WITHDRAWAL_REQUESTED = "application.withdrawal_requested"
    BORROWER_LINKED = "borrower.linked"
    BORROWER_UNREACHABLE = "borrower.unreachable"
    TICKET_OPENED = "ticket.opened"
    TICKET_CLOSED = "ticket.closed"
    CONSENT_GIVEN = "consent.given"
    CONSENT_WITHDRAWN = "consent.withdrawn"
    ERASURE_ASKED = "erasure.asked"
    ERASURE_DONE = "erasure.done"
    NOTICE_DELIVERED = "notice.delivered"
    NOTICE_FAILED = "notice.failed"
    WEBHOOK_DISABLED = "webhook.disabled"
    WEBHOOK_TEST = "webhook.test"


@dataclass(frozen=True, slots=True)
class Event:
    """One event at its place in a lender's feed; application and need as the lender calls them."""

    position: int
    id: str
    kind: EventKind
    subject: str
    at: datetime
    application: str | None
    need: str | None
    data: Mapping[str, Value]


_columns: Final = (
    events.c.position,
    events.c.id,
    events.c.kind,
    events.c.subject,
    events.c.at,
    events.c.data,
    applications.c.number,
    needs.c.reference,
)
_named: Final = events.outerjoin(applications, applications.c.id == events.c.application_id)
NAMED: Final = _named.outerjoin(needs, needs.c.id == events.c.need_id)
"""Events with what the lender calls the things they are about."""

read_all: Final[Select[Any]] = select(*_columns)
"""Selects what `read` reads; whoever uses it says from which rows of `NAMED`."""

_after: Final = (
    read_all.select_from(NAMED)
    .where(events.c.lender_id == bindparam("lender_id"), events.c.position > bindparam("after"))
    .order_by(events.c.position)
    .limit(bindparam("limit"))
)
_head: Final = select(event_heads.c.position).where(
    event_heads.c.lender_id == bindparam("lender_id")
)
_oldest: Final = select(func.min(events.c.position)).where(
    events.c.lender_id == bindparam("lender_id")
)


def note(
    tx: Transaction, lender_id: str, kind: EventKind, subject: str, *, at: datetime, **data: Value
) -> str:
    """Queue an event; it takes its place at the commit, and is gone if there is none.

    ``subject`` and ``data`` are ids and words of ours. Events of one application keep their
    order on every way to the lender; so do those of one conversation. Return the event's id.
    """
    application, need = data.pop("application", None), data.pop("need", None)
    lane = application or data.get("conversation") or subject
    event_id = new_id(at)
    tx.events.append(
        Queued(
            lender_id=lender_id,
            id=event_id,
            kind=kind,
            lane=str(lane),
            subject=subject,
            application_id=str(application) if application else None,
            need_id=str(need) if need else None,
            data={name: value for name, value in data.items() if value is not None},
            at=at,
        )
    )
    return event_id


def head(tx: Transaction, lender_id: str) -> int:
    """Name the last place taken in a lender's feed."""
    return int(tx.execute(_head, {"lender_id": lender_id}).scalar() or 0)


def oldest(tx: Transaction, lender_id: str) -> int:
    """Name the first place that is kept; the one after the head if nothing is."""
    found = tx.execute(_oldest, {"lender_id": lender_id}).scalar()
    return head(tx, lender_id) + 1 if found is None else int(found)


def after(tx: Transaction, lender_id: str, position: int, *, limit: int) -> list[Event]:
    """Read a lender's events behind a place, in order; 0 begins with the oldest kept.

    Raise UnknownCursorError if events behind this place have been deleted since, or if no event
    ever was there: whoever goes on silently would miss some.
    """
    if position > head(tx, lender_id) or 0 < position < oldest(tx, lender_id) - 1:
        raise UnknownCursorError(after=cursor(position))
    asked = {"lender_id": lender_id, "after": position, "limit": limit}
    return [read(row) for row in tx.execute(_after, asked)]


def cursor(position: int) -> str:
    """Write a place as text that sorts as the places do."""
    return f"{position:016d}"


def read(row: Row[Any]) -> Event:
    """Read a row of `read_all`."""
    return Event(
        row.position,
        row.id,
        EventKind(row.kind),
        row.subject,
        row.at,
        row.number,
        row.reference,
        row.data,
    )
