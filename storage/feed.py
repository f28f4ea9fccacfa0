"""A lender's feed: events take their places in it right before the commit, without gaps.

A place is taken by moving the lender's head, whose row stays locked until the commit: a later
place is given out only when the earlier ones can be read, or were never taken. So whoever has
read up to a place has missed nothing before it, on either engine, and a lender that hears of
nothing costs one insert and one counter for everything that shares a commit.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any, Final

from sqlalchemy import Connection, insert
from sqlalchemy.dialects.postgresql import insert as upsert

from storage.schema import event_heads, events

Value = str | int | bool | Sequence[str] | None

_insert: Final = upsert(event_heads)
_take: Final = _insert.on_conflict_do_update(
    index_elements=["lender_id"],
    set_={"position": event_heads.c.position + _insert.excluded.position},
).returning(event_heads.c.position)
_add: Final = insert(events)


@dataclass(frozen=True, slots=True)
class Queued:
    """An event of a transaction that has not taken its place yet; ids and words of ours only."""

    lender_id: str
    id: str
    kind: str
    lane: str
    subject: str
    application_id: str | None
    need_id: str | None
    data: Mapping[str, Value]
    at: datetime


def extend(connection: Connection, queued: Sequence[Queued]) -> None:
    """Append events to their lenders' feeds, in the order in which they were noted."""
    # Sorted, so that two transactions that tell several lenders lock their heads in one order.
    for lender_id, group in groupby(sorted(queued, key=_lender), key=_lender):
        _extend_one(connection, lender_id, group)


def _extend_one(connection: Connection, lender_id: str, group: Iterable[Queued]) -> None:
    told = list(group)
    last = connection.execute(_take, {"lender_id": lender_id, "position": len(told)}).scalar_one()
    connection.execute(_add, [_row(it, last - len(told) + 1 + n) for n, it in enumerate(told)])


def _row(it: Queued, position: int) -> dict[str, Any]:
    return {
        "lender_id": it.lender_id,
        "position": position,
        "id": it.id,
        "kind": it.kind,
        "lane": it.lane,
        "subject": it.subject,
        "application_id": it.application_id,
        "need_id": it.need_id,
        "data": dict(it.data),
        "at": it.at,
    }


def _lender(it: Queued) -> str:
    return it.lender_id
