"""Who has a ticket's page open, and who is writing there, whichever replica shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert as upsert

from storage.columns import Instant
from storage.schema import staff, ticket_presences
from storage.transaction import Transaction

THERE: Final = timedelta(seconds=45)
"""How long somebody counts as there after their page was heard of last."""
TYPING: Final = timedelta(seconds=7)
"""How long somebody counts as writing after their last letter."""

_add: Final = upsert(ticket_presences)
_see: Final = _add.on_conflict_do_update(
    index_elements=["ticket_id", "staff_id"], set_={"seen_at": _add.excluded.seen_at}
)
_type: Final = _add.on_conflict_do_update(
    index_elements=["ticket_id", "staff_id"],
    set_={"seen_at": _add.excluded.seen_at, "typing_at": _add.excluded.typing_at},
)
_leave: Final = delete(ticket_presences).where(
    ticket_presences.c.ticket_id == bindparam("of"), ticket_presences.c.staff_id == bindparam("by")
)
_others: Final = (
    select(staff.c.name, ticket_presences.c.typing_at)
    .join(ticket_presences, ticket_presences.c.staff_id == staff.c.id)
    .where(
        ticket_presences.c.ticket_id == bindparam("of"),
        ticket_presences.c.staff_id != bindparam("me"),
        ticket_presences.c.seen_at > bindparam("since", type_=Instant),
    )
    .order_by(staff.c.name)
)


@dataclass(frozen=True, slots=True)
class Present:
    """A colleague at a ticket's page."""

    name: str
    typing: bool


def see(tx: Transaction, ticket_id: str, staff_id: str, at: datetime) -> None:
    """Note that somebody has the page open."""
    values = {"ticket_id": ticket_id, "staff_id": staff_id, "seen_at": at, "typing_at": None}
    tx.execute(_see, values)


def types(tx: Transaction, ticket_id: str, staff_id: str, at: datetime) -> None:
    """Note that somebody is writing there."""
    values = {"ticket_id": ticket_id, "staff_id": staff_id, "seen_at": at, "typing_at": at}
    tx.execute(_type, values)


def leave(tx: Transaction, ticket_id: str, staff_id: str) -> None:
    """Note that somebody has closed the page."""
    tx.execute(_leave, {"of": ticket_id, "by": staff_id})


def others(tx: Transaction, ticket_id: str, me: str, now: datetime) -> Sequence[Present]:
    """List who else is there."""
    rows = tx.execute(_others, {"of": ticket_id, "me": me, "since": now - THERE})
    return [Present(row.name, _is_recent(row.typing_at, now)) for row in rows]


def _is_recent(at: datetime | None, now: datetime) -> bool:
    return at is not None and now - at < TYPING
