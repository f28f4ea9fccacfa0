"""Legal holds: while one stands, nothing of an application is deleted, whatever the rules say."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar, Final

from sqlalchemy import Row, bindparam, insert, select, update

from storage import audit, sealed
from storage.errors import DomainError
from storage.ids import new_id
from storage.records import Application
from storage.schema import documents, legal_holds
from storage.transaction import Transaction


class HoldReason(StrEnum):
    """Why an application's documents may not be deleted."""

    DISPUTE = "dispute"
    """A court or an arbitrator has to do with it."""
    COMPLAINT = "complaint"
    INVESTIGATION = "investigation"
    AUTHORITY = "authority"
    """A regulator or another authority has asked for it."""
    OTHER = "other"


class UnknownHoldError(DomainError):
    """The application is not held under this reference."""

    code: ClassVar[str] = "unknown-hold"

    def __init__(self, *, reference: str) -> None:
        super().__init__(reference=reference)


@dataclass(frozen=True, slots=True)
class Stated:
    """What is said of a hold: the lender's own reference, why, and a word on it."""

    reference: str
    reason: HoldReason
    note: str = field(repr=False, default="")


@dataclass(frozen=True, slots=True)
class Hold:
    """One reason why an application's documents are kept, under the lender's own reference."""

    id: str
    reference: str
    reason: HoldReason
    note: str = field(repr=False)
    set_at: datetime
    lifted_at: datetime | None
    lifted_note: str = field(repr=False)


_NOT_LIFTED: Final = {"lifted_at": None, "lifted_by": None, "lifted_note_sealed": None}
_of: Final = (
    select(legal_holds)
    .where(legal_holds.c.application_id == bindparam("of"))
    .order_by(legal_holds.c.set_at, legal_holds.c.id)
)
_one: Final = select(legal_holds).where(
    legal_holds.c.application_id == bindparam("of"), legal_holds.c.reference == bindparam("named")
)
_standing: Final = (
    select(legal_holds.c.id)
    .where(legal_holds.c.application_id == bindparam("of"), legal_holds.c.lifted_at.is_(None))
    .limit(1)
)
_of_document: Final = (
    select(legal_holds.c.id)
    .join(documents, documents.c.application_id == legal_holds.c.application_id)
    .where(documents.c.id == bindparam("of"), legal_holds.c.lifted_at.is_(None))
    .limit(1)
)
_add: Final = insert(legal_holds)
_set: Final = update(legal_holds).where(legal_holds.c.id == bindparam("row_id"))
_unplan: Final = (
    update(documents)
    .where(documents.c.application_id == bindparam("of"), documents.c.discarded_at.is_(None))
    .values(discard_at=None)
)


def put(
    tx: Transaction, application: Application, stated: Stated, *, actor: str, at: datetime
) -> bool:
    """Hold an application, or change why it is held; tell whether it was not held so before.

    Whoever calls has locked the application, so that nothing of it is being deleted meanwhile.
    """
    row = tx.execute(_one, {"of": application.id, "named": stated.reference}).first()
    hold_id = row.id if row else new_id(at)
    where = _place(application.lender_id, "note", hold_id)
    about = {
        "reason": stated.reason,
        "note_sealed": sealed.seal_text(tx, application.data_key_id, stated.note, where),
    }
    begun = about | {"set_at": at, "set_by": actor}
    if row is None:
        of = {"lender_id": application.lender_id, "application_id": application.id}
        tx.execute(_add, {"id": hold_id, "reference": stated.reference} | of | begun)
    elif row.lifted_at is None:
        tx.execute(_set, {"row_id": hold_id} | about)
    else:
        tx.execute(_set, {"row_id": hold_id} | begun | _NOT_LIFTED)
    tx.execute(_unplan, {"of": application.id})
    _note(tx, application, actor, at, action="hold-set", hold=hold_id, reason=stated.reason)
    return row is None or row.lifted_at is not None


def lift(
    tx: Transaction,
    application: Application,
    reference: str,
    note: str,
    *,
    actor: str,
    at: datetime,
) -> None:
    """End a hold, with a word why; raise UnknownHoldError without one. Again changes nothing."""
    row = tx.execute(_one, {"of": application.id, "named": reference}).first()
    if row is None:
        raise UnknownHoldError(reference=reference)
    if row.lifted_at is not None:
        return
    where = _place(application.lender_id, "lifted_note", row.id)
    kept = sealed.seal_text(tx, application.data_key_id, note, where)
    ended = {"lifted_at": at, "lifted_by": actor, "lifted_note_sealed": kept}
    tx.execute(_set, {"row_id": row.id} | ended)
    _note(tx, application, actor, at, action="hold-lifted", hold=row.id, reason=row.reason)


def of_application(tx: Transaction, application_id: str) -> list[Hold]:
    """List the holds of an application, those that were lifted as well."""
    return [_read(tx, row) for row in tx.execute(_of, {"of": application_id})]


def stands(tx: Transaction, application_id: str) -> bool:
    """Tell whether an application is held now."""
    return tx.execute(_standing, {"of": application_id}).first() is not None


def stands_for(tx: Transaction, document_id: str) -> bool:
    """Tell whether the application of a document is held now."""
    return tx.execute(_of_document, {"of": document_id}).first() is not None


def _note(
    tx: Transaction, application: Application, actor: str, at: datetime, action: str, **more: str
) -> None:
    of, subject = application.lender_id, application.id
    audit.note(tx, of, at=at, actor=actor, action=action, subject=subject, **more)


def _place(lender_id: str, column: str, hold_id: str) -> str:
    return sealed.place(lender_id, legal_holds, f"{column}_sealed", hold_id)


def _read(tx: Transaction, row: Row[Any]) -> Hold:
    return Hold(
        row.id,
        row.reference,
        HoldReason(row.reason),
        sealed.text(tx, row.note_sealed, _place(row.lender_id, "note", row.id)),
        row.set_at,
        row.lifted_at,
        sealed.text(tx, row.lifted_note_sealed, _place(row.lender_id, "lifted_note", row.id)),
    )
