"""Requests to be forgotten: whose, since when, and whether it has been done."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, insert, select, update

from storage import audit, events
from storage.events import EventKind
from storage.ids import new_id
from storage.records import Link
from storage.schema import erasures
from storage.transaction import Transaction

_LETTERS: Final = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No letters and digits that are mistaken for each other when they are read out."""


@dataclass(frozen=True, slots=True)
class Erasure:
    """One lender's part of a request; all parts of it have the same number."""

    id: str
    lender_id: str
    conversation_id: str
    borrower_id: str
    number: str
    asked_at: datetime
    erased_at: datetime | None


_add: Final = insert(erasures)
_waiting: Final = select(erasures).where(erasures.c.erased_at.is_(None)).order_by(erasures.c.id)
_of_lender: Final = (
    select(erasures)
    .where(erasures.c.lender_id == bindparam("of"), erasures.c.id > bindparam("after"))
    .order_by(erasures.c.id)
    .limit(bindparam("most"))
)
_done: Final = (
    update(erasures)
    .where(erasures.c.id == bindparam("row_id"), erasures.c.erased_at.is_(None))
    .values(erased_at=bindparam("at"))
)


def ask(tx: Transaction, links: Sequence[Link], *, at: datetime) -> str:
    """Take a request of whoever these links are of; return the number of its receipt."""
    number = f"{at:%y%m%d}-{''.join(secrets.choice(_LETTERS) for _ in range(6))}"
    for link in links:
        new = new_id(at)
        tx.execute(
            _add,
            {
                "id": new,
                "lender_id": link.lender_id,
                "conversation_id": link.conversation_id,
                "borrower_id": link.borrower_id,
                "number": number,
                "asked_at": at,
            },
        )
        audit.note(
            tx,
            link.lender_id,
            at=at,
            actor=f"borrower:{link.borrower_id}",
            action="erasure-asked",
            subject=link.borrower_id,
            number=number,
        )
        about = {"borrower": link.borrower_id, "conversation": link.conversation_id}
        kind, whose = EventKind.ERASURE_ASKED, link.borrower_id
        events.note(tx, link.lender_id, kind, whose, at=at, **about)
    return number


def waiting(tx: Transaction) -> list[Erasure]:
    """List what is still to be erased, the oldest request first."""
    return [_read(row) for row in tx.execute(_waiting)]


def of_lender(tx: Transaction, lender_id: str, *, after: str, limit: int) -> list[Erasure]:
    """List the requests that concern a lender, oldest first, behind one of them."""
    asked = {"of": lender_id, "after": after, "most": limit}
    return [_read(row) for row in tx.execute(_of_lender, asked)]


def done(tx: Transaction, erasure: Erasure, *, at: datetime) -> None:
    """Note that all that could be opened by one borrower's key is gone."""
    if tx.execute(_done, {"row_id": erasure.id, "at": at}).rowcount:
        audit.note(
            tx,
            erasure.lender_id,
            at=at,
            actor="retention",
            action="erased",
            subject=erasure.borrower_id,
            number=erasure.number,
        )


def _read(row: Row[Any]) -> Erasure:
    return Erasure(
        row.id,
        row.lender_id,
        row.conversation_id,
        row.borrower_id,
        row.number,
        row.asked_at,
        row.erased_at,
    )
