"""Verdicts as they were given, with what stood before each: the last one can be taken back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, func, insert, select, update

from storage import sealed
from storage.records import Document, Need
from storage.schema import borrowers, verdicts
from storage.terms import DocumentState, NeedState, Reason
from storage.transaction import Transaction

_add: Final = insert(verdicts)
_next: Final = select(func.coalesce(func.max(verdicts.c.number), 0) + 1).where(
    verdicts.c.need_id == bindparam("need_id")
)
_last: Final = (
    select(verdicts)
    .where(verdicts.c.need_id == bindparam("need_id"))
    .order_by(verdicts.c.number.desc())
    .limit(1)
)
_of_need: Final = (
    select(verdicts)
    .where(verdicts.c.need_id == bindparam("need_id"))
    .order_by(verdicts.c.number.desc())
    .limit(bindparam("limit"))
)
_undo: Final = (
    update(verdicts)
    .where(
        verdicts.c.need_id == bindparam("of"),
        verdicts.c.number == bindparam("numbered"),
        verdicts.c.undone_at.is_(None),
    )
    .values(undone_at=bindparam("when"), undone_by=bindparam("who"))
)
_data_key: Final = select(borrowers.c.data_key_id).where(borrowers.c.id == bindparam("id"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What a verdict found: the need, its document, and the files there were."""

    need: Mapping[str, Any]
    document: Mapping[str, Any] | None = None
    files: Sequence[str] = ()
    judged: Mapping[str, Any] = field(default_factory=dict)
    """What had been said of the document's single files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A verdict as it was given; ``version`` is that of its need after it."""

    need_id: str
    number: int
    document_id: str | None
    file_id: str | None
    state: DocumentState
    reason: Reason | None
    page: int | None
    version: int
    counted: bool
    """Whether it is the need's verdict as well: one on an older document is not."""
    before: Before = field(repr=False)
    actor: str
    at: datetime
    undone_at: datetime | None = None
    undone_by: str | None = None


def found(
    need: Need, document: Document | None, files: Sequence[str], judged: Mapping[str, Any]
) -> Before:
    """Keep what a verdict is about to change."""
    return Before(
        need={
            "state": need.state,
            "reason": need.reason,
            "words": dict(need.reason_words),
            "file": need.reason_file_id,
            "page": need.reason_page,
        },
        document={
            "state": document.state,
            "reviewed_at": document.reviewed_at.isoformat() if document.reviewed_at else None,
        }
        if document
        else None,
        files=list(files),
        judged=judged,
    )


def add(  # noqa: PLR0913  what is kept of a verdict
    tx: Transaction,
    need: Need,
    before: Before,
    state: DocumentState,
    *,
    reason: Reason | None,
    page: int | None,
    document_id: str | None,
    file_id: str | None,
    counted: bool,
    actor: str,
    at: datetime,
) -> None:
    """Keep a verdict; ``need`` is as it stands after it."""
    data_key = tx.execute(_data_key, {"id": need.borrower_id}).scalar_one()
    number = int(tx.execute(_next, {"need_id": need.id}).scalar_one())
    kept = {"need": before.need, "document": before.document, "files": list(before.files)}
    kept["judged"] = dict(before.judged)
    tx.execute(
        _add,
        {
            "need_id": need.id,
            "number": number,
            "lender_id": need.lender_id,
            "document_id": document_id,
            "file_id": file_id,
            "state": state,
            "reason": reason,
            "page": page,
            "version": need.version,
            "counted": counted,
            "before_sealed": sealed.seal_value(
                tx, data_key, kept, _place(need.lender_id, need.id, number)
            ),
            "actor": actor,
            "at": at,
        },
    )


def last(tx: Transaction, need_id: str) -> Given | None:
    """Read the verdict that was given last on a need, or on anything sent for it."""
    row = tx.execute(_last, {"need_id": need_id}).first()
    return _read(tx, row) if row else None


def of_need(tx: Transaction, need_id: str, *, limit: int = 20) -> list[Given]:
    """List the verdicts on a need and on what was sent for it, the last one first."""
    return [_read(tx, row) for row in tx.execute(_of_need, {"need_id": need_id, "limit": limit})]


def undone(tx: Transaction, given: Given, *, by: str, at: datetime) -> None:
    """Note that a verdict was taken back."""
    tx.execute(_undo, {"of": given.need_id, "numbered": given.number, "who": by, "when": at})


def _place(lender_id: str, need_id: str, number: int) -> str:
    return sealed.place(lender_id, verdicts, "before_sealed", f"{need_id}/{number}")


def _read(tx: Transaction, row: Row[Any]) -> Given:
    where = _place(row.lender_id, row.need_id, row.number)
    kept = sealed.value(tx, row.before_sealed, where) or {"need": {"state": NeedState.UPLOADED}}
    return Given(
        need_id=row.need_id,
        number=row.number,
        document_id=row.document_id,
        file_id=row.file_id,
        state=DocumentState(row.state),
        reason=Reason(row.reason) if row.reason else None,
        page=row.page,
        version=row.version,
        counted=row.counted,
        before=Before(
            need=kept["need"],
            document=kept.get("document"),
            files=kept.get("files", ()),
            judged=kept.get("judged", {}),
        ),
        actor=row.actor,
        at=row.at,
        undone_at=row.undone_at,
        undone_by=row.undone_by,
    )
