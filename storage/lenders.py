"""Who lends: the tenants of an installation."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, insert, select, update

from storage import audit
from storage.hot import Hot
from storage.ids import new_id
from storage.policies import Policy
from storage.records import Lender, Words
from storage.schema import lenders
from storage.transaction import Transaction

_by_slug: Final = select(lenders).where(lenders.c.slug == bindparam("slug"))
_by_id: Final = Hot(select(lenders).where(lenders.c.id == bindparam("id")))
_lock: Final = Hot(
    select(lenders.c.id).where(lenders.c.id == bindparam("id")).with_for_update(key_share=True)
)
_lock_all: Final = select(lenders.c.id).where(lenders.c.id == bindparam("id")).with_for_update()
_everyone: Final = select(lenders).order_by(lenders.c.slug)
_add: Final = insert(lenders)
_set_policy: Final = (
    update(lenders).where(lenders.c.id == bindparam("of")).values(policy=bindparam("decided"))
)
_set_usual: Final = (
    update(lenders).where(lenders.c.id == bindparam("of")).values(usual_days=bindparam("days"))
)


class SlugTakenError(ValueError):
    """Another lender has this short name already."""


class UnknownLenderError(LookupError):
    """No lender has this id."""


def add(  # noqa: PLR0913  a lender's own fields
    tx: Transaction,
    *,
    slug: str,
    names: Words,
    country: str,
    zone: str,
    locale: str,
    policy: Policy | None = None,
    at: datetime,
) -> Lender:
    """Take a lender on; raise SlugTakenError if the short name is another's."""
    if by_slug(tx, slug) is not None:
        raise SlugTakenError(slug)
    lender = Lender(new_id(at), slug, dict(names), country, zone, locale, policy or Policy())
    tx.execute(_add, asdict(lender) | {"created_at": at})
    audit.note(tx, lender.id, at=at, actor="installation", action="lender-added", subject=lender.id)
    return lender


def by_slug(tx: Transaction, slug: str) -> Lender | None:
    """Find a lender by its short name."""
    row = tx.execute(_by_slug, {"slug": slug}).first()
    return read(row) if row else None


def by_id(tx: Transaction, lender_id: str) -> Lender:
    """Read the lender that another row names; raise UnknownLenderError if there is none."""
    known: Lender | None = tx.remembered.get(lender_id)
    if known is not None:
        return known
    for row in tx.run(_by_id, {"id": lender_id}):
        found = tx.remembered[lender_id] = read(row)
        return found
    raise UnknownLenderError(lender_id)


def everyone(tx: Transaction) -> list[Lender]:
    """List all lenders by short name."""
    return [read(row) for row in tx.execute(_everyone)]


def added_at(tx: Transaction, lender_id: str) -> datetime:
    """Say when a lender was taken on; raise UnknownLenderError if there is none."""
    for row in tx.run(_by_id, {"id": lender_id}):
        added: datetime = row.created_at
        return added
    raise UnknownLenderError(lender_id)


def set_policy(tx: Transaction, lender_id: str, policy: Policy) -> None:
    """Keep what a lender has decided; whoever calls notes who decided it."""
    tx.remembered.pop(lender_id, None)
    tx.execute(_set_policy, {"of": lender_id, "decided": asdict(policy)})


def set_usual_days(tx: Transaction, lender_id: str, days: Mapping[str, tuple[int, int]]) -> None:
    """Keep how long each stage usually takes."""
    tx.remembered.pop(lender_id, None)
    tx.execute(_set_usual, {"of": lender_id, "days": {k: list(v) for k, v in days.items()}})


def decide_steps(
    tx: Transaction, lender_id: str, *, recorded: bool, actor: str, at: datetime
) -> Policy:
    """Decide whether steps that no application takes are recorded with a warning."""
    lock_all(tx, lender_id)
    policy = replace(by_id(tx, lender_id).policy, forbidden_steps_recorded=recorded)
    set_policy(tx, lender_id, policy)
    audit.note(
        tx,
        lender_id,
        at=at,
        actor=actor,
        action="forbidden-steps-set",
        subject=lender_id,
        recorded=recorded,
    )
    return policy


def lock(tx: Transaction, lender_id: str) -> None:
    """Wait for others who add rows that only this lock keeps from being added twice."""
    tx.run(_lock, {"id": lender_id})
    tx.remembered.pop(lender_id, None)  # others may have changed it while we waited


def lock_all(tx: Transaction, lender_id: str) -> None:
    """Wait for others who change what a lender has decided."""
    tx.execute(_lock_all, {"id": lender_id})
    tx.remembered.pop(lender_id, None)


def read(row: Row[Any]) -> Lender:
    """Read a row of ``lenders``; a policy may have been kept before a field was added to it."""
    known = Policy.__dataclass_fields__
    kept: dict[str, Any] = {name: it for name, it in row.policy.items() if name in known}
    kept["consents"] = tuple(kept.get("consents", ()))  # JSON knows no tuples
    policy = Policy(**kept)
    usual = {stage: (low, high) for stage, (low, high) in row.usual_days.items()}
    return Lender(row.id, row.slug, row.names, row.country, row.zone, row.locale, policy, usual)
