"""Notices: facts that borrowers are to hear of, gathered until they are told together."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import bindparam, insert, select, update

from storage import tasks
from storage.ids import new_id
from storage.records import Application, Notice, NoticeKind
from storage.schema import notices, parties
from storage.transaction import Transaction

TASK: Final = "tell"
GATHER: Final = timedelta(seconds=0.7)
"""How long facts are gathered, so that a lender's batch becomes one message."""

_add: Final = insert(notices)
_parties: Final = select(parties.c.borrower_id).where(
    parties.c.application_id == bindparam("application_id")
)
_untold: Final = (
    select(notices)
    .where(notices.c.borrower_id == bindparam("borrower_id"), notices.c.told_at.is_(None))
    .order_by(notices.c.id)
    .with_for_update()
)
_told: Final = (
    update(notices).where(notices.c.id == bindparam("notice_id")).values(told_at=bindparam("now"))
)


def note(
    tx: Transaction,
    application: Application,
    kind: NoticeKind,
    *,
    subject: str = "",
    borrower_ids: Sequence[str] | None = None,
    at: datetime,
) -> None:
    """Note a fact for borrowers of an application (everyone on it by default).

    ``subject`` is the need or file it is about. The telling is a task a moment later.
    """
    if borrower_ids is None:
        found = tx.execute(_parties, {"application_id": application.id})
        borrower_ids = [row.borrower_id for row in found]
    if not borrower_ids:
        return
    tx.execute(
        _add,
        [
            {
                "id": new_id(at),
                "lender_id": application.lender_id,
                "application_id": application.id,
                "borrower_id": borrower_id,
                "kind": kind,
                "subject": subject,
                "at": at,
            }
            for borrower_id in borrower_ids
        ],
    )
    for borrower_id in borrower_ids:
        tasks.put(tx, TASK, borrower_id, at=at, due_at=at + GATHER)


def untold(tx: Transaction, borrower_id: str) -> list[Notice]:
    """Read what a borrower has not been told yet, in order, locked for the telling."""
    return [
        Notice(
            row.id,
            row.lender_id,
            row.application_id,
            row.borrower_id,
            NoticeKind(row.kind),
            row.subject,
            row.at,
        )
        for row in tx.execute(_untold, {"borrower_id": borrower_id})
    ]


def told(tx: Transaction, done: Sequence[Notice], at: datetime) -> None:
    """Mark notices as told."""
    if done:
        tx.execute(_told, [{"notice_id": notice.id, "now": at} for notice in done])
