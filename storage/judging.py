"""What is said of single files, as rows: verdicts, and what came in place of what."""

import json
from collections.abc import Iterable
from typing import Final

from sqlalchemy import bindparam, select, update

from storage import file_rows
from storage.errors import DomainError
from storage.judged import FileVerdict
from storage.records import File
from storage.schema import files
from storage.terms import DocumentState, Inspection
from storage.transaction import Transaction

_LOCKED_AWAY: Final = frozenset({Inspection.REFUSED, Inspection.QUARANTINED})
_judge: Final = (
    update(files)
    .where(files.c.id == bindparam("file_id"))
    .values(verdict_sealed=bindparam("new_verdict"))
)
_replaced: Final = (
    update(files).where(files.c.id == bindparam("file_id")).values(replaced_by=bindparam("by_file"))
)
_before: Final = select(files).where(
    files.c.document_id
    == select(files.c.document_id).where(files.c.id == bindparam("by_file")).scalar_subquery(),
    files.c.replaced_by == bindparam("by_file"),
    files.c.gone_at.is_(None),
)


class LockedAwayError(DomainError):
    """Nothing of it is given out: inspection found all its files dangerous, or of no use."""

    code = "locked-away"

    def __init__(self, *, document: str) -> None:
        super().__init__(document=document)


def acceptable(sent: Iterable[File]) -> bool:
    """Tell whether anything of what was sent can be looked at, now or once it is inspected."""
    standing = [it for it in sent if it.replaced_by is None]
    return not standing or any(it.inspection not in _LOCKED_AWAY for it in standing)


def check_acceptable(document_id: str, sent: Iterable[File]) -> None:
    """Raise LockedAwayError if nothing of it can be looked at."""
    if not acceptable(sent):
        raise LockedAwayError(document=document_id)


def judge(tx: Transaction, file_id: str, said: FileVerdict | None, data_key_id: str) -> None:
    """Write what a lender said of a file, or that it says nothing of it alone."""
    where = file_rows.place("verdict", file_id)
    kept = tx.seal(data_key_id, json.dumps(said.plain()), where) if said else None
    tx.execute(_judge, {"file_id": file_id, "new_verdict": kept})


def stands(file: File) -> bool:
    """Tell whether a file counts: not if it was sent back, unless for one of its pages alone."""
    if file.verdict is None or file.verdict.state is DocumentState.ACCEPTED:
        return True
    return file.verdict.page is not None and (file.pages or 1) > 1


def replaced(tx: Transaction, file_id: str, by: str | None) -> None:
    """Note which file came in place of one that was sent back; None for none any more."""
    tx.execute(_replaced, {"file_id": file_id, "by_file": by})


def before(tx: Transaction, file_id: str) -> File | None:
    """Find what a file was sent in place of."""
    row = tx.execute(_before, {"by_file": file_id}).first()
    return file_rows.read(tx, row) if row else None
