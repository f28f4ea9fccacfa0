"""Document types of a lender's own: asked for, explained and kept as those of the catalogue are."""

from dataclasses import asdict
from datetime import datetime
from typing import Any, Final

from sqlalchemy import bindparam, delete, insert, select, update

from storage import asking_settings, audit, document_types, form_names
from storage.described import OwnType
from storage.errors import ChangedMeanwhileError, DomainError
from storage.schema import own_types
from storage.transaction import Transaction

MOST: Final = 200

_everyone: Final = (
    select(own_types).where(own_types.c.lender_id == bindparam("of")).order_by(own_types.c.code)
)
_one: Final = select(own_types).where(
    own_types.c.lender_id == bindparam("of"), own_types.c.code == bindparam("which")
)
_add: Final = insert(own_types)
_this: Final = (own_types.c.lender_id == bindparam("of"), own_types.c.code == bindparam("which"))
_change: Final = update(own_types).where(*_this)
_drop: Final = delete(own_types).where(*_this)


class UnknownTypeError(DomainError):
    """The lender has no document type of its own under this code."""

    code = "unknown-own-type"

    def __init__(self, *, document_type: str) -> None:
        super().__init__(document_type=document_type)


class BuiltInTypeError(DomainError):
    """The catalogue has a document type of this code already."""

    code = "built-in-type"

    def __init__(self, *, document_type: str) -> None:
        super().__init__(document_type=document_type)


class TypeInUseError(DomainError):
    """It was asked for, or a pack or a rule asks for it."""

    code = "type-in-use"

    def __init__(self, *, document_type: str, by: str) -> None:
        super().__init__(document_type=document_type, by=by)


class TooManyTypesError(DomainError):
    """The lender has as many document types of its own as there may be."""

    code = "too-many-types"

    def __init__(self, *, limit: int) -> None:
        super().__init__(limit=limit)


def everyone(tx: Transaction, lender_id: str) -> dict[str, OwnType]:
    """List a lender's own types by their codes."""
    return {row.code: _read(row) for row in tx.execute(_everyone, {"of": lender_id})}


def versions(tx: Transaction, lender_id: str) -> dict[str, int]:
    """List the versions of a lender's own types."""
    return {row.code: row.version for row in tx.execute(_everyone, {"of": lender_id})}


def find(tx: Transaction, lender_id: str, code: str) -> OwnType | None:
    """Find one of a lender's own types; what the catalogue has is looked up there alone."""
    if not code or code in document_types.load():
        return None
    place = f"own-type:{lender_id}:{code}"
    if place not in tx.remembered:
        row = tx.execute(_one, {"of": lender_id, "which": code}).first()
        tx.remembered[place] = _read(row) if row else None
    found: OwnType | None = tx.remembered[place]
    return found


def put(
    tx: Transaction,
    lender_id: str,
    own: OwnType,
    *,
    seen: int | None = None,
    actor: str,
    at: datetime,
) -> tuple[int, bool]:
    """Keep a type, new or changed; give its version, and tell whether it is new.

    Raise BuiltInTypeError, UnknownFormError, TooManyTypesError, ChangedMeanwhileError, or
    TypeInUseError for one that retires while packs or rules ask for it.
    """
    if own.code in document_types.load():
        raise BuiltInTypeError(document_type=own.code)
    row = tx.execute(_one, {"of": lender_id, "which": own.code}).first()
    known = row.version if row else 0
    if seen is not None and seen != known:
        raise ChangedMeanwhileError(version=known)
    for name in ("form", "sample"):
        form_names.check(tx, lender_id, getattr(own, name), name)
    if own.retired:
        _check_unnamed(tx, lender_id, own.code)
    facts = {"content": asdict(own), "version": known + 1, "updated_at": at}
    if row is None:
        if len(everyone(tx, lender_id)) >= MOST:
            raise TooManyTypesError(limit=MOST)
        tx.execute(_add, {"lender_id": lender_id, "code": own.code} | facts)
    else:
        tx.execute(_change, {"of": lender_id, "which": own.code} | facts)
    _changed(tx, lender_id, own.code, "document-type-set", actor=actor, at=at)
    return known + 1, row is None


def drop(
    tx: Transaction,
    lender_id: str,
    code: str,
    *,
    seen: int | None = None,
    actor: str,
    at: datetime,
) -> OwnType:
    """Forget a type that nothing has asked for; raise UnknownTypeError or TypeInUseError."""
    row = tx.execute(_one, {"of": lender_id, "which": code}).first()
    if row is None:
        raise UnknownTypeError(document_type=code)
    if seen is not None and seen != row.version:
        raise ChangedMeanwhileError(version=row.version)
    if row.used_at is not None:
        raise TypeInUseError(document_type=code, by="needs")
    _check_unnamed(tx, lender_id, code)
    tx.execute(_drop, {"of": lender_id, "which": code})
    _changed(tx, lender_id, code, "document-type-dropped", actor=actor, at=at)
    return _read(row)


def use(tx: Transaction, lender_id: str, own: OwnType, *, at: datetime) -> None:
    """Note that a type has been asked for: from now on it can only be retired."""
    place = f"own-type-used:{lender_id}:{own.code}"
    if place not in tx.remembered:
        unused = _change.where(own_types.c.used_at.is_(None))
        tx.execute(unused, {"of": lender_id, "which": own.code, "used_at": at})
        tx.remembered[place] = True


def _check_unnamed(tx: Transaction, lender_id: str, code: str) -> None:
    for subject in ("packs", "rules"):
        content, _ = asking_settings.read(tx, lender_id, subject)
        asked = (it["asked"]["document_type"] for entry in content for it in entry["needs"])
        if code in asked:
            raise TypeInUseError(document_type=code, by=subject)


def _changed(
    tx: Transaction, lender_id: str, code: str, action: str, *, actor: str, at: datetime
) -> None:
    tx.remembered.pop(f"own-type:{lender_id}:{code}", None)
    audit.note(tx, lender_id, at=at, actor=actor, action=action, subject=lender_id, type=code)


def _read(row: Any) -> OwnType:  # noqa: ANN401  a row
    kept = dict(row.content)
    lists = {name: tuple(kept.get(name, ())) for name in ("formats", "also_answers")}
    return OwnType(**{**kept, **lists})
