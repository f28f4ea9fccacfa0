"""Files that are kept no longer: forgotten at once, their bytes removed a moment later, proven.

The key goes with the transaction, so that nothing opens the bytes any more; a task removes them
from the vault and notes in the audit that they are gone, which is the proof of deletion.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from storage import audit, documents, files, tasks, usage
from storage.records import File
from storage.transaction import Transaction

TASK: Final = "discard-file"
TAKEN_BACK: Final = "taken-back"
RETENTION: Final = "retention"


def discard(tx: Transaction, file: File, why: str, *, actor: str, at: datetime) -> None:
    """Forget a file; its document is withdrawn when it was the last of it."""
    document = documents.by_id(tx, file.document_id) if file.document_id else None
    files.leave(tx, file.id, why, at=at)
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
        action="file-deleted",
        subject=file_id,
        why=str(payload["why"]),
        sha256=str(payload["sha256"]),
        document=str(payload["document"] or ""),
    )
