"""A lender's branches: what they are called, where they are, and when people are there."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, insert, select

from storage import audit
from storage.schema import branches
from storage.transaction import Transaction

EARTH_KM: Final = 6371.0

_of_lender: Final = (
    select(branches).where(branches.c.lender_id == bindparam("of")).order_by(branches.c.position)
)
_drop: Final = delete(branches).where(branches.c.lender_id == bindparam("of"))
_add: Final = insert(branches)


@dataclass(frozen=True, slots=True)
class Branch:
    """One branch; ``hours`` are minutes from and to by weekday (Monday is 0)."""

    key: str
    names: Mapping[str, str]
    addresses: Mapping[str, str]
    phone: str
    hours: Mapping[int, Sequence[tuple[int, int]]]
    latitude: float | None = None
    longitude: float | None = None

    def kilometres(self, latitude: float, longitude: float) -> float | None:
        """Say how far it is from a place, along the earth's surface."""
        if self.latitude is None or self.longitude is None:
            return None
        here, there = math.radians(latitude), math.radians(self.latitude)
        across = math.sin((there - here) / 2) ** 2
        along = math.sin(math.radians(self.longitude - longitude) / 2) ** 2
        return (
            2
            * EARTH_KM
            * math.asin(min(1.0, math.sqrt(across + math.cos(here) * math.cos(there) * along)))
        )


def of_lender(tx: Transaction, lender_id: str) -> list[Branch]:
    """List a lender's branches, as it orders them."""
    return [_read(row) for row in tx.execute(_of_lender, {"of": lender_id})]


def put(
    tx: Transaction, lender_id: str, known: Sequence[Branch], *, actor: str, at: datetime
) -> None:
    """Replace a lender's branches."""
    tx.execute(_drop, {"of": lender_id})
    rows = [
        {
            "lender_id": lender_id,
            "key": it.key,
            "position": position,
            "names": dict(it.names),
            "addresses": dict(it.addresses),
            "phone": it.phone,
            "hours": {str(day): [list(span) for span in spans] for day, spans in it.hours.items()},
            "latitude": it.latitude,
            "longitude": it.longitude,
        }
        for position, it in enumerate(known)
    ]
    if rows:
        tx.execute(_add, rows)
    audit.note(
        tx, lender_id, at=at, actor=actor, action="branches-set", subject=lender_id, count=len(rows)
    )


def nearest(found: Sequence[Branch], latitude: float, longitude: float) -> Sequence[Branch]:
    """Order branches by how far they are; those that do not say where they are come last."""

    def distance(branch: Branch) -> float:
        away = branch.kilometres(latitude, longitude)
        return math.inf if away is None else away

    return sorted(found, key=distance)


def _read(row: Row[Any]) -> Branch:
    hours = {int(day): [(it[0], it[1]) for it in spans] for day, spans in row.hours.items()}
    return Branch(row.key, row.names, row.addresses, row.phone, hours, row.latitude, row.longitude)
