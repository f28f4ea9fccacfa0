"""Files as rows: what is sealed of them, and how it is read again."""

from typing import Any

from pydantic_core import from_json
from sqlalchemy import Row

from storage.judged import FileVerdict
from storage.records import File, Finding
from storage.sealing import ForgottenError
from storage.terms import Inspection
from storage.transaction import Transaction


def seal_password(tx: Transaction, data_key_id: str, password: str, file_id: str) -> bytes | None:
    """Seal what opens a file; an empty one takes no room."""
    return tx.seal(data_key_id, password, place("password", file_id)) if password else None


def place(column: str, file_id: str) -> str:
    """Name the one place where a sealed value of a file opens."""
    return f"|files|{column}|{file_id}"


def read(tx: Transaction, row: Row[Any]) -> File:
    """Read a file from its row."""
    return File(
        id=row.id,
        conversation_id=row.conversation_id,
        document_id=row.document_id,
        lender_id=row.lender_id,
        place=row.place,
        key=tx.unseal(row.key_sealed, place("key", row.id)),
        name=tx.unseal(row.name_sealed, place("name", row.id)).decode(),
        media_type=row.media_type,
        size=row.size,
        sha256=row.sha256,
        album=row.album,
        channel=row.channel,
        inspection=Inspection(row.inspection),
        found=tuple(_finding(kept) for kept in row.findings),
        pages=row.pages,
        received_at=row.received_at,
        password=tx.unseal(row.password_sealed, place("password", row.id)).decode()
        if row.password_sealed
        else "",
        gone_at=row.gone_at,
        verdict=_verdict(tx, row),
        replaced_by=row.replaced_by,
    )


def _verdict(tx: Transaction, row: Row[Any]) -> FileVerdict | None:
    if row.verdict_sealed is None:
        return None
    try:
        return FileVerdict.of_plain(
            from_json(tx.unseal(row.verdict_sealed, place("verdict", row.id)))
        )
    except ForgottenError:
        return None


def _finding(kept: str | dict[str, Any]) -> Finding:
    """Read a finding; the first versions kept its code alone."""
    return Finding(kept) if isinstance(kept, str) else Finding(kept["code"], kept["facts"])
