"""What was decided on a need so far, and whether the last decision may still be taken back."""

from dataclasses import dataclass
from datetime import datetime

from storage import documents, staff, undoing, verdicts
from storage.records import Need
from storage.terms import DocumentState, Reason
from storage.transaction import Transaction
from storage.verdicts import Given


@dataclass(frozen=True, slots=True)
class Past:
    """One decision: what it was, when, by whom ("" for the lender's system)."""

    state: DocumentState
    reason: Reason | None
    page: int | None
    file: int | None
    """Which of the document's files it is about; None for all of them."""
    at: datetime
    by: str
    undone: bool
    last: bool
    """Whether it can be taken back now."""


def of_need(tx: Transaction, need: Need) -> list[Past]:
    """List what was decided on a need, the latest first."""
    given = verdicts.of_need(tx, need.id)
    return [
        Past(
            it.state,
            it.reason,
            it.page,
            _number(tx, it) if it.file_id else None,
            it.at,
            _name(tx, it.actor),
            it.undone_at is not None,
            it is given[0] and it.undone_at is None and not undoing.newer_than(tx, need, it),
        )
        for it in given
    ]


def _number(tx: Transaction, given: Given) -> int | None:
    sent = documents.files(tx, given.document_id or "")
    return next((number for number, it in enumerate(sent, 1) if it.id == given.file_id), None)


def _name(tx: Transaction, actor: str) -> str:
    kind, _, who = actor.partition(":")
    return staff.name_of(tx, who) if kind == "staff" else ""
