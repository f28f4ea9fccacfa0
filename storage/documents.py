"""What answers needs: documents, each of one or several files."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, select, update

from storage import audit
from storage import files as files_of_all
from storage.records import Document, File
from storage.schema import documents
from storage.schema import files as files_table
from storage.sealing import ForgottenError
from storage.terms import DocumentState
from storage.transaction import Transaction

_by_id: Final = select(documents).where(documents.c.id == bindparam("id"))
_of_need: Final = (
    select(documents)
    .where(documents.c.need_id == bindparam("need_id"))
    .order_by(documents.c.received_at, documents.c.id)
)
_of_application: Final = (
    select(documents)
    .where(documents.c.application_id == bindparam("application_id"))
    .order_by(documents.c.id)
)
_of_lender: Final = (
    select(documents)
    .where(documents.c.lender_id == bindparam("lender_id"), documents.c.id > bindparam("after"))
    .order_by(documents.c.id)
    .limit(bindparam("limit"))
)
_to_review: Final = (
    select(documents)
    .where(documents.c.state == DocumentState.RECEIVED)
    .order_by(documents.c.received_at, documents.c.id)
    .limit(bindparam("limit"))
)
_to_review_of: Final = _to_review.where(documents.c.lender_id == bindparam("lender_id"))
_files: Final = (
    select(files_table.c.id)
    .where(files_table.c.document_id == bindparam("document_id"), files_table.c.gone_at.is_(None))
    .order_by(files_table.c.id)
)
_withdraw: Final = (
    update(documents)
    .where(documents.c.id == bindparam("row_id"), documents.c.state == DocumentState.RECEIVED)
    .values(state=DocumentState.WITHDRAWN)
)
_set_note: Final = (
    update(documents)
    .where(documents.c.id == bindparam("row_id"))
    .values(note_sealed=bindparam("sealed"))
)
_note: Final = select(documents.c.note_sealed).where(documents.c.id == bindparam("id"))
_review: Final = update(documents).where(documents.c.id == bindparam("row_id"))


def by_id(tx: Transaction, document_id: str) -> Document | None:
    """Find a document by id."""
    row = tx.execute(_by_id, {"id": document_id}).first()
    return _read(row) if row else None


def of_need(tx: Transaction, need_id: str) -> list[Document]:
    """List what answers a need, oldest first."""
    return [_read(row) for row in tx.execute(_of_need, {"need_id": need_id})]


def of_application(tx: Transaction, application_id: str) -> list[Document]:
    """List what was sent for an application, oldest first."""
    found = tx.execute(_of_application, {"application_id": application_id})
    return [_read(row) for row in found]


def of_lender(
    tx: Transaction, lender_id: str, *, after: str = "", limit: int = 100
) -> list[Document]:
    """List what was sent to a lender, oldest first, from behind an id on."""
    page = {"lender_id": lender_id, "after": after, "limit": limit}
    return [_read(row) for row in tx.execute(_of_lender, page)]


def to_review(tx: Transaction, lender_id: str | None, *, limit: int = 50) -> list[Document]:
    """List what waits for a verdict of one lender, or of all, the longest waiting first."""
    if lender_id is None:
        return [_read(row) for row in tx.execute(_to_review, {"limit": limit})]
    of = {"lender_id": lender_id, "limit": limit}
    return [_read(row) for row in tx.execute(_to_review_of, of)]


def files(tx: Transaction, document_id: str) -> list[File]:
    """List a document's files in the order in which they came."""
    found = tx.execute(_files, {"document_id": document_id}).scalars().all()
    try:
        return files_of_all.by_ids(tx, found)
    except ForgottenError:
        return []  # whoever is forgotten has sent nothing


def reviewed(
    tx: Transaction, document: Document, verdict: DocumentState, *, actor: str, at: datetime
) -> Document:
    """Write a lender's verdict on a document."""
    tx.execute(_review, {"row_id": document.id, "state": verdict, "reviewed_at": at})
    audit.note(
        tx,
        document.lender_id,
        at=at,
        actor=actor,
        action=f"document-{verdict}",
        subject=document.id,
    )
    return replace(document, state=verdict, reviewed_at=at)


def move(tx: Transaction, document_id: str, state: DocumentState) -> None:
    """Let a document stand otherwise because its files do."""
    tx.execute(_review, {"row_id": document_id, "state": state, "reviewed_at": None})


def restore(
    tx: Transaction, document: Document, before: Mapping[str, Any], *, actor: str, at: datetime
) -> Document:
    """Put a document back to where a verdict found it."""
    state = DocumentState(before["state"])
    when = datetime.fromisoformat(before["reviewed_at"]) if before["reviewed_at"] else None
    tx.execute(_review, {"row_id": document.id, "state": state, "reviewed_at": when})
    action = "document-review-undone"
    audit.note(tx, document.lender_id, at=at, actor=actor, action=action, subject=document.id)
    return replace(document, state=state, reviewed_at=when)


def withdraw_if_empty(tx: Transaction, document_id: str) -> bool:
    """Mark a document as taken back when none of its files is left; tell whether it was."""
    if tx.execute(_files, {"document_id": document_id}).first() is not None:
        return False
    tx.execute(_withdraw, {"row_id": document_id})
    return True


def note(tx: Transaction, document: Document, data_key_id: str, text: str) -> None:
    """Keep a borrower's word on what they sent; an empty one takes it back."""
    where = _note_place(document.id)
    sealed_note = tx.seal(data_key_id, text, where) if text else None
    tx.execute(_set_note, {"row_id": document.id, "sealed": sealed_note})


def note_of(tx: Transaction, document_id: str) -> str:
    """Read a borrower's word on what they sent."""
    kept = tx.execute(_note, {"id": document_id}).scalar()
    try:
        return tx.unseal(kept, _note_place(document_id)).decode() if kept else ""
    except ForgottenError:
        return ""


def _note_place(document_id: str) -> str:
    return f"|documents|note|{document_id}"


def _read(row: Row[Any]) -> Document:
    return Document(
        row.id,
        row.lender_id,
        row.application_id,
        row.need_id,
        row.borrower_id,
        DocumentState(row.state),
        row.received_at,
        row.reviewed_at,
        row.discard_at,
    )
