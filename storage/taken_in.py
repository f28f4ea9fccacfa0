"""Files that staff took in for a borrower: by which way they came, who took them in, and why."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from sqlalchemy import bindparam, insert, select

from storage.schema import borrowers, documents, files, taken_in
from storage.sealed import text
from storage.transaction import Transaction


class Source(StrEnum):
    """By which way a file came that its borrower has not sent in a chat or on a page."""

    COUNTER = "counter"
    EMAIL = "email"
    POST = "post"


class Why(StrEnum):
    """Why staff took it in for the borrower."""

    ASKED = "asked"
    NO_CHAT = "no-chat"
    ORIGINAL = "original"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class TakenIn:
    """How one file came in; the note is for staff alone."""

    source: Source
    why: Why
    note: str = field(repr=False, default="")
    staff_id: str = ""
    at: datetime | None = None


_add: Final = insert(taken_in)
_of: Final = (
    select(taken_in, borrowers.c.data_key_id)
    .join(files, files.c.id == taken_in.c.file_id)
    .join(documents, documents.c.id == files.c.document_id)
    .join(borrowers, borrowers.c.id == documents.c.borrower_id)
    .where(taken_in.c.file_id.in_(bindparam("ids", expanding=True)))
)


def add(
    tx: Transaction, file_id: str, how: TakenIn, data_key_id: str, *, by: str, at: datetime
) -> None:
    """Keep how a file came in; the note is sealed with the borrower's key."""
    note = tx.seal(data_key_id, how.note, _place(file_id)) if how.note else None
    tx.execute(
        _add,
        {
            "file_id": file_id,
            "source": how.source,
            "why": how.why,
            "note_sealed": note,
            "staff_id": by,
            "at": at,
        },
    )


def of_files(tx: Transaction, file_ids: Sequence[str]) -> dict[str, TakenIn]:
    """Read how files came in, those that their borrowers sent left out."""
    rows = tx.execute(_of, {"ids": list(file_ids)}) if file_ids else ()
    return {
        row.file_id: TakenIn(
            Source(row.source),
            Why(row.why),
            text(tx, row.note_sealed, _place(row.file_id)),
            row.staff_id,
            row.at,
        )
        for row in rows
    }


def _place(file_id: str) -> str:
    return f"|taken_in|note|{file_id}"
