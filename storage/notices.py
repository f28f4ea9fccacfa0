"""Notices: facts that borrowers are to hear of, gathered until they are told together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Row, and_, bindparam, delete, insert, select, update

from storage import events, tasks
from storage.columns import Instant
from storage.events import EventKind
from storage.gathering import Missing
from storage.hot import Hot
from storage.ids import new_id
from storage.records import Application, Need
from storage.schema import notices, parties
from storage.terms import ABOUT_FILES, NoticeKind
from storage.transaction import Transaction

TASK: Final = "tell"
GATHER: Final = timedelta(seconds=0.7)
"""How long facts are gathered, so that a lender's batch becomes one message."""

_add: Final = Hot(
    insert(notices),
    *("id", "lender_id", "application_id", "borrower_id", "kind", "subject", "at"),
)
_parties: Final = select(parties.c.borrower_id).where(
    parties.c.application_id == bindparam("application_id")
)
_untold: Final = (
    select(notices)
    .where(notices.c.borrower_id == bindparam("borrower_id"), notices.c.told_at.is_(None))
    .order_by(notices.c.id)
    .with_for_update()
)
_of: Final = (
    select(notices)
    .where(
        notices.c.application_id == bindparam("application_id"),
        notices.c.borrower_id == bindparam("borrower_id"),
    )
    .order_by(notices.c.id)
)
_told: Final = (
    update(notices)
    .where(notices.c.id == bindparam("notice_id"))
    .values(told_at=bindparam("now"), telling=bindparam("in_telling"), chats=bindparam("in_chats"))
)
_fact: Final = and_(
    notices.c.application_id == bindparam("application"),
    notices.c.borrower_id == bindparam("whose"),
    notices.c.subject == bindparam("of"),
    notices.c.kind == bindparam("of_kind"),
    notices.c.at == bindparam("of_at", type_=Instant),
)
_take_back: Final = delete(notices).where(_fact, notices.c.told_at.is_(None))
_was_told: Final = select(notices.c.id).where(_fact, notices.c.chats > 0)
_delivered: Final = (
    update(notices)
    .where(notices.c.telling == bindparam("of"))
    .values(telling=None)
    .returning(*notices.c)
)
_failed: Final = (
    update(notices)
    .where(notices.c.telling == bindparam("of"))
    .values(chats=notices.c.chats - 1)
    .returning(*notices.c)
)


@dataclass(frozen=True, slots=True)
class Notice:
    """One fact a borrower is to hear of."""

    id: str
    lender_id: str
    application_id: str
    borrower_id: str
    kind: NoticeKind
    subject: str
    at: datetime


def note(  # noqa: PLR0913  what is noted, for whom, and when it is told
    tx: Transaction,
    application: Application,
    kind: NoticeKind,
    *,
    subject: str = "",
    borrower_ids: Sequence[str] | None = None,
    at: datetime,
    gather: timedelta = GATHER,
) -> None:
    """Note a fact for borrowers of an application (everyone on it by default).

    ``subject`` is the need or file it is about. The telling is a task a moment later, so that
    what follows soon is told with it.
    """
    if borrower_ids is None:
        borrower_ids = _on(tx, application.id)
    for borrower_id in borrower_ids:
        tx.later(
            _add,
            {
                "id": new_id(at),
                "lender_id": application.lender_id,
                "application_id": application.id,
                "borrower_id": borrower_id,
                "kind": kind,
                "subject": subject,
                "at": at,
            },
        )
        tasks.put(tx, TASK, borrower_id, at=at, due_at=at + gather)


def _on(tx: Transaction, application_id: str) -> Sequence[str]:
    known: Any = tx.known.get(("parties", application_id))
    if not isinstance(known, Missing):
        return [party.borrower_id for party in known]
    return [row.borrower_id for row in tx.execute(_parties, {"application_id": application_id})]


def untold(tx: Transaction, borrower_id: str) -> list[Notice]:
    """Read what a borrower has not been told yet, in order, locked for the telling."""
    return [_read(row) for row in tx.execute(_untold, {"borrower_id": borrower_id})]


def of(tx: Transaction, application_id: str, borrower_id: str) -> list[Notice]:
    """List all that a borrower was to hear of an application, told or not, in order."""
    found = tx.execute(_of, {"application_id": application_id, "borrower_id": borrower_id})
    return [_read(row) for row in found]


def told(
    tx: Transaction, done: Sequence[Notice], telling: str, *, chats: int, at: datetime
) -> None:
    """Mark notices as told, by messages ``about`` this telling in so many chats.

    If there is no chat to tell them in, their lender hears that.
    """
    kept = {"now": at, "in_telling": telling if chats else None, "in_chats": chats}
    tx.execute(_told, [{"notice_id": notice.id, **kept} for notice in done])
    for notice in () if chats else done:
        _tell_lender(tx, notice, EventKind.NOTICE_FAILED, at=at, reason="no-chat")


def take_back(tx: Transaction, need: Need, kind: NoticeKind, at: datetime) -> bool:
    """Have a fact of that moment told no more; tell whether it has reached a chat already."""
    whose = {"application": need.application_id, "whose": need.borrower_id}
    fact = {"of": need.id, "of_kind": kind, "of_at": at, **whose}
    tx.execute(_take_back, fact)
    return tx.execute(_was_told, fact).first() is not None


def delivered(tx: Transaction, telling: str, *, at: datetime) -> None:
    """Let lenders hear that notices arrived; the first chat that they reach counts."""
    for row in tx.execute(_delivered, {"of": telling}).all():
        _tell_lender(tx, _read(row), EventKind.NOTICE_DELIVERED, at=at)


def failed(tx: Transaction, telling: str, why: str, *, at: datetime) -> None:
    """Note that a telling did not arrive in one chat; lenders hear it when no other is left."""
    for row in tx.execute(_failed, {"of": telling}).all():
        if row.chats == 0:
            _tell_lender(tx, _read(row), EventKind.NOTICE_FAILED, at=at, reason=why)


def _tell_lender(
    tx: Transaction, notice: Notice, kind: EventKind, *, at: datetime, reason: str | None = None
) -> None:
    subject = "file" if notice.kind in ABOUT_FILES else "need"
    about = {subject: notice.subject} if notice.subject else {}
    events.note(
        tx,
        notice.lender_id,
        kind,
        notice.id,
        at=at,
        application=notice.application_id,
        borrower=notice.borrower_id,
        notice=str(notice.kind),
        reason=reason,
        **about,
    )


def _read(row: Row[Any]) -> Notice:
    return Notice(
        row.id,
        row.lender_id,
        row.application_id,
        row.borrower_id,
        NoticeKind(row.kind),
        row.subject,
        row.at,
    )
