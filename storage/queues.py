"""Queues of a lender by subject and language: how soon one is answered, and by whom."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from sqlalchemy import bindparam, delete, insert, select

from storage.schema import queues
from storage.ticket_terms import Sharing
from storage.transaction import Transaction

ANY: Final = ""
"""Stands for every language, or every subject, that has no line of its own."""

_of: Final = (
    select(queues)
    .where(queues.c.lender_id == bindparam("of"))
    .order_by(queues.c.subject, queues.c.locale)
)
_drop: Final = delete(queues).where(
    queues.c.lender_id == bindparam("of"),
    queues.c.subject == bindparam("on"),
    queues.c.locale == bindparam("tongue"),
)
_add: Final = insert(queues)


@dataclass(frozen=True, slots=True)
class Level:
    """What a lender promises in a queue, in office hours; None is no promise."""

    subject: str = ANY
    locale: str = ANY
    first_answer: timedelta | None = None
    next_answer: timedelta | None = None
    settled: timedelta | None = None
    sharing: Sharing = Sharing.HAND


def put(tx: Transaction, lender_id: str, level: Level) -> None:
    """Say what holds in a queue, in place of what was said before."""
    tx.execute(_drop, {"of": lender_id, "on": level.subject, "tongue": level.locale})
    tx.execute(
        _add,
        {
            "lender_id": lender_id,
            "subject": level.subject,
            "locale": level.locale,
            "first_answer_minutes": _minutes(level.first_answer),
            "next_answer_minutes": _minutes(level.next_answer),
            "settle_minutes": _minutes(level.settled),
            "sharing": level.sharing,
        },
    )


def remove(tx: Transaction, lender_id: str, subject: str, locale: str) -> bool:
    """Say no more what holds in a queue; tell whether anything was said of it."""
    given = {"of": lender_id, "on": subject, "tongue": locale}
    return tx.execute(_drop, given).rowcount == 1


def of_lender(tx: Transaction, lender_id: str) -> list[Level]:
    """List what a lender has said of its queues."""
    return [
        Level(
            row.subject,
            row.locale,
            _span(row.first_answer_minutes),
            _span(row.next_answer_minutes),
            _span(row.settle_minutes),
            Sharing(row.sharing),
        )
        for row in tx.execute(_of, {"of": lender_id})
    ]


def level(tx: Transaction, lender_id: str | None, subject: str, locale: str) -> Level:
    """Find what holds for a ticket: its own queue's line, else the nearest wider one."""
    known = {(it.subject, it.locale): it for it in of_lender(tx, lender_id)} if lender_id else {}
    wider = ((subject, locale), (subject, ANY), (ANY, locale), (ANY, ANY))
    return next((known[key] for key in wider if key in known), Level(subject, locale))


def _minutes(span: timedelta | None) -> int | None:
    return None if span is None else int(span.total_seconds() // 60)


def _span(minutes: int | None) -> timedelta | None:
    return None if minutes is None else timedelta(minutes=minutes)
