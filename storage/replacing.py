"""Files that were sent back alone: which are waited for, and what was sent in their place."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from storage import (
    documents,
    judging,
    needs,
)
from storage.records import File, Need
from storage.terms import DocumentState, NeedState
from storage.transaction import Transaction

_ANSWERED: Final = frozenset({NeedState.UPLOADED, NeedState.REQUESTED})


@dataclass(frozen=True, slots=True)
class SentBack:
    """A file that is to be sent again, and its place among those of its document."""

    number: int
    file: File


def is_sent_back(file: File) -> bool:
    """Tell whether a file was sent back and nothing has come in its place."""
    refused = file.verdict is not None and file.verdict.state is DocumentState.REJECTED
    return refused and file.replaced_by is None


def sent_back(tx: Transaction, need: Need) -> list[SentBack]:
    """List what of a need's document was sent back file by file, and is waited for."""
    if need.state is not NeedState.REJECTED or need.reason_file_id is None:
        return []
    sent = documents.of_need(tx, need.id)
    if not sent or sent[-1].state not in {DocumentState.PARTIAL, DocumentState.REJECTED}:
        return []
    there = documents.files(tx, sent[-1].id)
    if len(there) == 1 and sent[-1].state is DocumentState.REJECTED:
        return []  # it is the document
    numbered = enumerate(there, 1)
    return [SentBack(number, file) for number, file in numbered if is_sent_back(file)]


def awaited(tx: Transaction, document_id: str) -> list[File]:
    """List the files of a document that others are waited for in place of."""
    document = documents.by_id(tx, document_id)
    if document is None or document.state is not DocumentState.PARTIAL:
        return []
    return [file for file in documents.files(tx, document_id) if is_sent_back(file)]


def still_awaited(tx: Transaction, need: Need) -> int:
    """Count the files of a need that were sent back and in whose place nothing has come yet."""
    if need.state is not NeedState.REJECTED:
        return 0
    sent = documents.of_need(tx, need.id)
    return len(awaited(tx, sent[-1].id)) if sent else 0


def replace(tx: Transaction, document_id: str, file_id: str) -> bool:
    """Let a file stand in the place of one that was sent back; tell whether one was waited for.

    The first that was sent back is the first that is replaced. When none is waited for any more,
    the document waits for its verdict again.
    """
    waiting = [it for it in awaited(tx, document_id) if it.id != file_id]
    if not waiting:
        return False
    judging.replaced(tx, waiting[0].id, file_id)
    if len(waiting) == 1:
        documents.move(tx, document_id, DocumentState.RECEIVED)
    return True


def put_back(tx: Transaction, file: File, need: Need, *, actor: str, at: datetime) -> bool:
    """Wait again for what a file was sent in place of: it will not do, or is gone; tell whether."""
    before = judging.before(tx, file.id)
    if before is None or before.document_id is None or before.verdict is None:
        return False
    judging.replaced(tx, before.id, None)
    documents.move(tx, before.document_id, DocumentState.PARTIAL)
    known = needs.by_id(tx, need.id)
    if known is not None and known.state in _ANSWERED:
        needs.step(
            tx,
            known,
            NeedState.REJECTED,
            actor=actor,
            at=at,
            reason=before.verdict.reason,
            reason_words=before.verdict.words,
            reason_file_id=before.id,
            reason_page=before.verdict.page,
        )
    return True
