"""What is known of files without their keys: enough to delete them, also when nobody can open them.

A borrower who was forgotten has left bytes behind that no key opens; those are to go as well.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, Select, bindparam, select

from storage.columns import Instant
from storage.schema import documents, files, legal_holds
from storage.terms import Inspection
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Remains:
    """A file's row without what is sealed in it."""

    id: str
    lender_id: str | None
    document_id: str | None
    place: str
    sha256: str
    size: int
    gone_why: str | None


_columns: Final = (
    files.c.id,
    files.c.lender_id,
    files.c.document_id,
    files.c.place,
    files.c.sha256,
    files.c.size,
    files.c.gone_why,
)
_kept: Final[Select[Any]] = select(*_columns).where(files.c.gone_at.is_(None)).order_by(files.c.id)
_of_document: Final = _kept.where(files.c.document_id == bindparam("of"))
_refused: Final = (
    _kept.join(documents, documents.c.id == files.c.document_id)
    .where(
        files.c.inspection == Inspection.REFUSED,
        files.c.inspected_at <= bindparam("before", type_=Instant),
        files.c.lender_id == bindparam("of"),
        ~select(legal_holds.c.id)
        .where(
            legal_holds.c.application_id == documents.c.application_id,
            legal_holds.c.lifted_at.is_(None),
        )
        .exists(),
    )
    .limit(bindparam("limit"))
)
_stray: Final = _kept.where(
    files.c.document_id.is_(None), files.c.received_at <= bindparam("before", type_=Instant)
).limit(bindparam("limit"))
_gone: Final = select(*_columns).where(
    files.c.place.in_(bindparam("places", expanding=True)), files.c.gone_at.is_not(None)
)


def of_document(tx: Transaction, document_id: str) -> list[Remains]:
    """List the files of a document that are kept."""
    return _read(tx.execute(_of_document, {"of": document_id}).all())


def refused(tx: Transaction, lender_id: str, before: datetime, *, limit: int) -> list[Remains]:
    """List a lender's files that inspection refused long ago, but for those under a hold."""
    return _read(tx.execute(_refused, {"of": lender_id, "before": before, "limit": limit}).all())


def stray(tx: Transaction, before: datetime, *, limit: int) -> list[Remains]:
    """List files that came long ago, and nobody has said what for."""
    return _read(tx.execute(_stray, {"before": before, "limit": limit}).all())


def gone(tx: Transaction, places: Sequence[str]) -> list[Remains]:
    """Name the files, kept no longer, whose bytes lay in these places of the vault."""
    return _read(tx.execute(_gone, {"places": list(places)}).all())


def _read(rows: Sequence[Row[Any]]) -> list[Remains]:
    return [Remains(**row._asdict()) for row in rows]
