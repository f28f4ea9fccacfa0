"""How long documents are kept: planned and told of first, deleted later, never under a hold.

Each lender says for how many days after an application's end it keeps which documents. A day that
comes is planned and told of so many days before; when it comes, it is looked at anew.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import Row, and_, bindparam, exists, or_, select, update

from storage import (
    audit,
    discarding,
    document_types,
    events,
    holds,
    lenders,
    own_types,
    remains,
    served,
)
from storage.columns import Instant
from storage.described import OwnType
from storage.document_types import Sensitivity
from storage.events import EventKind
from storage.policies import Policy
from storage.records import Lender
from storage.schema import applications, documents, legal_holds, needs
from storage.terms import CLOSED, DocumentState, Stage
from storage.transaction import Transaction

STRAYS_KEPT: Final = timedelta(days=30)
"""A file that nobody has said a need of belongs to no lender: one rule for all of them."""
AT_ONCE: Final = 100
ACTOR: Final = "retention"

_held: Final = exists().where(
    legal_holds.c.application_id == documents.c.application_id, legal_holds.c.lifted_at.is_(None)
)
_ended: Final = (
    select(
        documents.c.id,
        documents.c.application_id,
        documents.c.need_id,
        needs.c.document_type,
        applications.c.stage_since,
    )
    .join(applications, applications.c.id == documents.c.application_id)
    .join(needs, needs.c.id == documents.c.need_id)
    .where(
        documents.c.lender_id == bindparam("of"),
        documents.c.discard_at.is_(None),
        documents.c.state != DocumentState.WITHDRAWN,
        applications.c.stage.in_(CLOSED),
        applications.c.stage_since <= bindparam("before", type_=Instant),
        needs.c.document_type.in_(bindparam("kinds", expanding=True)),
        ~_held,
    )
    .order_by(documents.c.id)
    .limit(AT_ONCE)
)
_due: Final = (
    select(documents.c.id)
    .where(
        documents.c.discard_at <= bindparam("now", type_=Instant),
        documents.c.discarded_at.is_(None),
        ~_held,
    )
    .order_by(documents.c.discard_at)
    .limit(AT_ONCE)
)
_again: Final = (
    select(
        documents.c.id,
        documents.c.lender_id,
        documents.c.application_id,
        documents.c.need_id,
        needs.c.document_type,
        applications.c.stage,
        applications.c.stage_since,
    )
    .join(applications, applications.c.id == documents.c.application_id)
    .join(needs, needs.c.id == documents.c.need_id)
    .where(documents.c.id == bindparam("of"), documents.c.discarded_at.is_(None))
    # The application's row is what holds and stages are written under.
    .with_for_update(of=applications, key_share=True)
)
_planned: Final = (
    select(
        documents.c.id,
        documents.c.application_id,
        documents.c.lender_id,
        documents.c.need_id,
        documents.c.discard_at,
    )
    .where(documents.c.discard_at.is_not(None), documents.c.discarded_at.is_(None))
    .order_by(documents.c.discard_at, documents.c.id)
    .limit(bindparam("limit"))
)
_planned_of: Final = _planned.where(documents.c.lender_id == bindparam("of"))
_day_of: Final = (
    select(documents.c.discard_at)
    .where(documents.c.id == bindparam("after"), documents.c.lender_id == bindparam("of"))
    .scalar_subquery()
)
_planned_after: Final = _planned_of.where(
    or_(
        documents.c.discard_at > _day_of,
        and_(documents.c.discard_at == _day_of, documents.c.id > bindparam("after")),
    )
)
_plan: Final = update(documents).where(documents.c.id == bindparam("of"))
_unplan: Final = (
    update(documents)
    .where(documents.c.lender_id == bindparam("of"), documents.c.discarded_at.is_(None))
    .where(documents.c.discard_at.is_not(None))
    .values(discard_at=None)
)


@dataclass(frozen=True, slots=True)
class Planned:
    """A document that is to be deleted, and when."""

    document_id: str
    application_id: str
    lender_id: str
    need_id: str
    at: datetime


def decide(tx: Transaction, lender: Lender, policy: Policy, *, actor: str, at: datetime) -> Lender:
    """Take a lender's rules; what was planned by the old ones is planned, and told of, anew."""
    lenders.set_policy(tx, lender.id, policy)
    tx.execute(_unplan, {"of": lender.id})
    days = " ".join(f"{name}={days}" for name, days in sorted(policy.keep_days.items()))
    audit.note(
        tx,
        lender.id,
        at=at,
        actor=actor,
        action="retention-set",
        subject=lender.id,
        days=days,
        refused=policy.keep_refused_days,
        warning=policy.deletion_warning_days,
    )
    return replace(lender, policy=policy)


def plan(tx: Transaction, lender_id: str, now: datetime) -> int:
    """Plan, and tell of, what will be deleted once the time of warning is over; count it."""
    lender = lenders.by_id(tx, lender_id)
    warning = timedelta(days=lender.policy.deletion_warning_days)
    planned = 0
    for days, kinds in _kinds_by_days(lender.policy, own_types.everyone(tx, lender_id)).items():
        asked = {"of": lender.id, "before": now + warning - timedelta(days=days), "kinds": kinds}
        for row in tx.execute(_ended, asked).all():
            kept = _longest(tx, lender, row.document_type, row.need_id)
            if kept is None:
                continue
            at = max(row.stage_since + timedelta(days=kept), now + warning)
            tx.execute(_plan, {"of": row.id, "discard_at": at})
            _tell(tx, lender, EventKind.DOCUMENT_EXPIRING, row, now, on=_day(lender, at))
            planned += 1
    return planned


def due(tx: Transaction, now: datetime) -> list[str]:
    """List documents whose day has come, but for those under a hold."""
    return list(tx.execute(_due, {"now": now}).scalars())


def carry_out(tx: Transaction, document_id: str, now: datetime) -> bool:
    """Delete a document's files, if that is still right; tell whether it was."""
    row = tx.execute(_again, {"of": document_id}).first()
    if row is None or holds.stands_for(tx, document_id):
        return False
    lender = lenders.by_id(tx, row.lender_id)
    days = _longest(tx, lender, row.document_type, row.need_id)
    open_again = Stage(row.stage) not in CLOSED
    if days is None or open_again or row.stage_since + timedelta(days=days) > now:
        tx.execute(_plan, {"of": document_id, "discard_at": None})
        return False
    for file in remains.of_document(tx, document_id):
        discarding.discard(tx, file, discarding.RETENTION, actor=ACTOR, at=now)
    tx.execute(_plan, {"of": document_id, "discarded_at": now})
    _tell(tx, lender, EventKind.DOCUMENT_DELETED, row, now)
    return True


def drop_useless(tx: Transaction, lender_id: str, now: datetime) -> int:
    """Delete what inspection refused and its sender had time to send anew; count it."""
    days = lenders.by_id(tx, lender_id).policy.keep_refused_days
    found = remains.refused(tx, lender_id, now - timedelta(days=days), limit=AT_ONCE)
    for file in found:
        discarding.discard(tx, file, discarding.REFUSED, actor=ACTOR, at=now)
    return len(found)


def drop_strays(tx: Transaction, now: datetime) -> int:
    """Delete files that nobody has said a need of; count them."""
    found = remains.stray(tx, now - STRAYS_KEPT, limit=AT_ONCE)
    for file in found:
        discarding.discard(tx, file, discarding.STRAY, actor=ACTOR, at=now)
    return len(found)


def planned(
    tx: Transaction, lender_id: str | None, *, after: str = "", limit: int
) -> list[Planned]:
    """List what is to be deleted, of one lender or of all, the nearest day first.

    ``after`` is a document of the lender's behind which the list goes on.
    """
    if lender_id is None:
        rows = tx.execute(_planned, {"limit": limit})
    elif after:
        rows = tx.execute(_planned_after, {"of": lender_id, "after": after, "limit": limit})
    else:
        rows = tx.execute(_planned_of, {"of": lender_id, "limit": limit})
    return [
        Planned(row.id, row.application_id, row.lender_id, row.need_id, row.discard_at)
        for row in rows
    ]


def days_of(policy: Policy, document_type: str, own: OwnType | None) -> int | None:
    """Say how long documents of a type, perhaps the lender's own, are kept; None without end.

    A rule for the type goes before one for that it is kept as, and this before one for how
    sensitive it is. What a lender only words itself counts as personal.
    """
    known = own or document_types.load().get(document_type)
    sensitivity = known.sensitivity if known else Sensitivity.PERSONAL
    names = (document_type, own.kept_as if own else "", sensitivity)
    return next((policy.keep_days[it] for it in names if it in policy.keep_days), None)


def kept_days(tx: Transaction, lender_id: str, policy: Policy, document_type: str) -> int | None:
    """Say how long documents of a type are kept by a lender; None without end."""
    return days_of(policy, document_type, own_types.find(tx, lender_id, document_type))


def _longest(tx: Transaction, lender: Lender, document_type: str, need_id: str) -> int | None:
    """Say how long a document is kept that answers other needs as well: as long as any asks."""
    types = (document_type, *served.document_types(tx, need_id))
    found = [kept_days(tx, lender.id, lender.policy, it) for it in types]
    return None if None in found else max(it for it in found if it is not None)


def _kinds_by_days(policy: Policy, own: Mapping[str, OwnType]) -> Mapping[int, list[str]]:
    found = defaultdict[int, list[str]](list)
    for kind in (*document_types.load(), *own, ""):
        days = days_of(policy, kind, own.get(kind))
        if days is not None:
            found[days].append(kind)
    return found


def _day(lender: Lender, at: datetime) -> str:
    return at.astimezone(ZoneInfo(lender.zone)).date().isoformat()


def _tell(
    tx: Transaction, lender: Lender, kind: EventKind, row: Row[Any], at: datetime, **more: str
) -> None:
    about = {"application": row.application_id, "need": row.need_id, "document": row.id}
    events.note(tx, lender.id, kind, row.id, at=at, **about, **more)
