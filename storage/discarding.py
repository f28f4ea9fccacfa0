"""Files that are kept no longer: forgotten at once, their bytes removed a moment later, proven.

The key goes with the transaction, so that nothing opens the bytes any more; a task removes them
from the vault and notes in the audit that they are gone, which is the proof of deletion.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, select

from storage import audit, copies, documents, files, remains, tasks, usage
from storage.records import File
from storage.remains import Remains
from storage.schema import audit as audit_table
from storage.transaction import Transaction

TASK: Final = "discard-file"
TAKEN_BACK: Final = "taken-back"
RETENTION: Final = "retention"
REFUSED: Final = "refused"
STRAY: Final = "stray"
DELETED: Final = "file-deleted"

_deletions: Final = (
    select(audit_table)
    .where(
        audit_table.c.chain == bindparam("of"),
        audit_table.c.entry > bindparam("after"),
        audit_table.c.action == DELETED,
    )
    .order_by(audit_table.c.entry)
    .limit(bindparam("limit"))
)


@dataclass(frozen=True, slots=True)
class Deletion:
    """The proof that a file's bytes are gone: an entry of the audit, with its place and hash."""

    entry: int
    hash: bytes
    file_id: str
    document_id: str | None
    sha256: str
    why: str
    at: datetime


def discard(tx: Transaction, file: File | Remains, why: str, *, actor: str, at: datetime) -> None:
    """Forget a file; its document is withdrawn when it was the last of it."""
    document = documents.by_id(tx, file.document_id) if file.document_id else None
    files.leave(tx, file.id, why, at=at)
    copies.forget(tx, file.id)
    if document is not None:
        documents.withdraw_if_empty(tx, document.id)
        usage.change(tx, document.borrower_id, -file.size)
        usage.change(tx, document.lender_id, -file.size)
    payload = {
        "place": file.place,
        "lender": file.lender_id,
        "document": file.document_id,
        "sha256": file.sha256,
        "size": file.size,
        "why": why,
    }
    tasks.put(tx, TASK, file.id, at=at, payload=payload)
    audit.note(
        tx,
        file.lender_id,
        at=at,
        actor=actor,
        action="file-discarded",
        subject=file.id,
        why=why,
        sha256=file.sha256,
    )


def proven(tx: Transaction, file_id: str, payload: Mapping[str, object], *, at: datetime) -> None:
    """Note that a file's bytes are gone from the vault."""
    lender = payload["lender"]
    audit.note(
        tx,
        str(lender) if lender else None,
        at=at,
        actor="installation",
        action=DELETED,
        subject=file_id,
        why=str(payload["why"]),
        sha256=str(payload["sha256"]),
        document=str(payload["document"] or ""),
    )


def swept(tx: Transaction, places: Sequence[str], *, at: datetime) -> None:
    """Note the same of files whose bytes were found, and removed, only by the sweep."""
    for file in remains.gone(tx, places):
        told = {"lender": file.lender_id, "document": file.document_id, "sha256": file.sha256}
        proven(tx, file.id, told | {"why": file.gone_why or ""}, at=at)


def deletions(tx: Transaction, lender_id: str, *, after: int, limit: int) -> list[Deletion]:
    """List what of a lender's is proven to be gone, in order, from behind an entry on."""
    asked = {"of": lender_id, "after": after, "limit": limit}
    return [
        Deletion(
            row.entry,
            row.hash,
            row.subject,
            row.details["document"] or None,
            row.details["sha256"],
            row.details["why"],
            row.at,
        )
        for row in tx.execute(_deletions, asked)
    ]
