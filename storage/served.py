"""Which need's document answers another need as well, as rows."""

from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, delete, exists, insert, select, update

from storage.schema import documents, needs, shared_needs
from storage.terms import DocumentState, NeedState
from storage.transaction import Transaction

CARRIED: Final = frozenset(
    {
        NeedState.REQUESTED,
        NeedState.UPLOADED,
        NeedState.IN_REVIEW,
        NeedState.ACCEPTED,
        NeedState.REJECTED,
    }
)
"""States in which needs stand together that one document answers."""

_add: Final = insert(shared_needs)
_drop: Final = delete(shared_needs).where(shared_needs.c.need_id == bindparam("of"))
_source: Final = select(shared_needs.c.source_id).where(shared_needs.c.need_id == bindparam("of"))
_by: Final = select(shared_needs.c.by).where(shared_needs.c.need_id == bindparam("of"))
_others: Final = (
    select(shared_needs.c.need_id)
    .where(shared_needs.c.source_id == bindparam("of"))
    .order_by(shared_needs.c.at, shared_needs.c.need_id)
)
_following: Final = _others.where(
    ~exists().where(
        documents.c.need_id == shared_needs.c.need_id,
        documents.c.state != DocumentState.WITHDRAWN,
    )
)
_dependent: Final = _following.where(shared_needs.c.own.is_(False))
_set_own: Final = (
    update(shared_needs)
    .where(shared_needs.c.need_id == bindparam("of"))
    .values(own=bindparam("has_own"))
)
_kinds: Final = (
    select(needs.c.document_type)
    .join(shared_needs, shared_needs.c.need_id == needs.c.id)
    .where(shared_needs.c.source_id == bindparam("of"))
)


def add(
    tx: Transaction, lender_id: str, source_id: str, need_id: str, *, by: str, at: datetime
) -> None:
    """Let the document of one need answer another."""
    row = {"need_id": need_id, "source_id": source_id, "lender_id": lender_id}
    tx.execute(_add, row | {"own": False, "by": by, "at": at})


def drop(tx: Transaction, need_id: str) -> None:
    """Let a need be answered for itself again."""
    tx.execute(_drop, {"of": need_id})


def source_of(tx: Transaction, need_id: str) -> str | None:
    """Name the need whose document answers this one."""
    return tx.execute(_source, {"of": need_id}).scalar()


def stated_by(tx: Transaction, need_id: str) -> str:
    """Name who said that another need's document answers this one; "" if nobody did."""
    return tx.execute(_by, {"of": need_id}).scalar() or ""


def others(tx: Transaction, source_id: str) -> list[str]:
    """Name the needs that a need's document answers as well."""
    return list(tx.execute(_others, {"of": source_id}).scalars())


def following(tx: Transaction, source_id: str, *, anew: bool) -> list[str]:
    """Name those that stand as their source does.

    That is none that was sent something of its own, and none with a verdict of its own, unless
    the source is answered ``anew``.
    """
    if anew:
        found = list(tx.execute(_following, {"of": source_id}).scalars())
        for need_id in found:
            tx.execute(_set_own, {"of": need_id, "has_own": False})
        return found
    return list(tx.execute(_dependent, {"of": source_id}).scalars())


def judged(tx: Transaction, need_id: str) -> None:
    """Note that a need has a verdict of its own."""
    tx.execute(_set_own, {"of": need_id, "has_own": True})


def document_types(tx: Transaction, source_id: str) -> list[str]:
    """Name what the needs are that a need's document answers as well."""
    return list(tx.execute(_kinds, {"of": source_id}).scalars())
