"""Files that were sent before: the very same bytes, or nearly the same picture.

A picture's look is kept as a handful of marks, each a part of it, and blind like all that is looked
up: two pictures that share most marks look alike, and a mark alone says nothing of what is on it.
"""

from collections.abc import Sequence
from typing import Final

from sqlalchemy import bindparam, delete, func, insert, select

from storage.records import File
from storage.schema import documents, file_marks, files
from storage.terms import Inspection
from storage.transaction import Transaction

LENGTH: Final = 12
"""Bytes of a blind mark: several are compared, so one that meets another by chance is no harm."""

_same: Final = (
    select(files.c.id, documents.c.application_id)
    .join(documents, documents.c.id == files.c.document_id)
    .where(
        files.c.lender_id == bindparam("lender_id"),
        files.c.sha256 == bindparam("sha256"),
        files.c.id < bindparam("file_id"),
        files.c.inspection != Inspection.REFUSED,
    )
    .order_by(files.c.id)
    .limit(1)
)
_alike: Final = (
    select(file_marks.c.file_id, documents.c.application_id)
    .join(files, files.c.id == file_marks.c.file_id)
    .join(documents, documents.c.id == files.c.document_id)
    .where(
        file_marks.c.lender_id == bindparam("lender_id"),
        file_marks.c.mark_index.in_(bindparam("marks", expanding=True)),
        file_marks.c.file_id != bindparam("file_id"),
        files.c.sha256 != bindparam("sha256"),
    )
    .group_by(file_marks.c.file_id, documents.c.application_id)
    .having(func.count() >= bindparam("least"))
    .order_by(func.count().desc(), file_marks.c.file_id)
    .limit(1)
)
_add: Final = insert(file_marks)
_forget: Final = delete(file_marks).where(file_marks.c.file_id == bindparam("of"))


def same(tx: Transaction, file: File) -> tuple[str, str] | None:
    """Find the lender's first file with the same bytes: its id and application."""
    about = {"lender_id": file.lender_id, "sha256": file.sha256, "file_id": file.id}
    row = tx.execute(_same, about).first()
    return (row.id, row.application_id) if row else None


def alike(
    tx: Transaction, file: File, marks: Sequence[str], *, least: int
) -> tuple[str, str] | None:
    """Find the file of the lender that shares most marks, at least so many of one page."""
    about = {
        "lender_id": file.lender_id,
        "sha256": file.sha256,
        "file_id": file.id,
        "marks": _blind(tx, file, marks),
        "least": least,
    }
    row = tx.execute(_alike, about).first()
    return (row.file_id, row.application_id) if row else None


def mark(tx: Transaction, file: File, marks: Sequence[str]) -> None:
    """Keep how a file looks."""
    rows = [
        {"file_id": file.id, "lender_id": file.lender_id, "mark_index": blind}
        for blind in _blind(tx, file, marks)
    ]
    if rows:
        tx.execute(_add, rows)


def forget(tx: Transaction, file_id: str) -> None:
    """Keep no more how a file looked."""
    tx.execute(_forget, {"of": file_id})


def _blind(tx: Transaction, file: File, marks: Sequence[str]) -> list[bytes]:
    scope = file.lender_id or ""
    return list(dict.fromkeys(tx.blind("picture", scope, it)[:LENGTH] for it in marks))
