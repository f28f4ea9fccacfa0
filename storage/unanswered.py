"""What borrowers said that was not understood, kept for a time so that people learn from it.

What is personal was masked before; nothing here tells who said it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.dialects.postgresql import insert as upsert

from storage import sealed
from storage.schema import unanswered
from storage.transaction import Transaction

MOST: Final = 2000
"""How many different sayings are kept of one lender at once."""

_insert: Final = upsert(unanswered)
_note: Final = _insert.on_conflict_do_update(
    index_elements=["said_index"],
    set_={
        "times": unanswered.c.times + 1,
        "readings": _insert.excluded.readings,
        "last_at": _insert.excluded.last_at,
    },
)
_known: Final = select(unanswered.c.times).where(unanswered.c.said_index == bindparam("of"))
_count: Final = select(func.count()).where(
    unanswered.c.lender_id.is_not_distinct_from(bindparam("of"))
)
_often: Final[Select[Any]] = (
    select(unanswered)
    .order_by(unanswered.c.times.desc(), unanswered.c.last_at.desc())
    .limit(bindparam("most"))
)


@dataclass(frozen=True, slots=True)
class Unanswered:
    """One saying, how often it was heard, and what it was nearest to."""

    lender_id: str | None
    language: str
    said: str = field(repr=False)
    readings: tuple[tuple[str, float], ...]
    times: int
    first_at: datetime
    last_at: datetime


def note(
    tx: Transaction,
    lender_id: str | None,
    language: str,
    said: str,
    readings: Sequence[tuple[str, float]],
    at: datetime,
) -> None:
    """Count a saying, whose personal parts were masked, for a lender (or for nobody yet)."""
    index = tx.blind("unanswered", lender_id or "", f"{language}|{said}")
    if tx.execute(_known, {"of": index}).first() is None and _is_full(tx, lender_id):
        return
    values = {
        "said_index": index,
        "lender_id": lender_id,
        "language": language,
        "said_sealed": tx.seal(tx.own_data_key(at), said, _place(lender_id, index)),
        "readings": [[wish, round(share, 3)] for wish, share in readings],
        "times": 1,
        "first_at": at,
        "last_at": at,
    }
    tx.execute(_note, values)


def often(
    tx: Transaction, lender_id: str | None, *, language: str = "", most: int = MOST
) -> list[Unanswered]:
    """List what was said most often: to one lender, or (None) in the whole installation."""
    wanted = _often
    if lender_id is not None:
        wanted = wanted.where(unanswered.c.lender_id == lender_id)
    if language:
        wanted = wanted.where(unanswered.c.language == language)
    return [
        Unanswered(
            row.lender_id,
            row.language,
            sealed.text(tx, row.said_sealed, _place(row.lender_id, row.said_index)),
            tuple((str(wish), float(share)) for wish, share in row.readings),
            row.times,
            row.first_at,
            row.last_at,
        )
        for row in tx.execute(wanted, {"most": most})
    ]


def _is_full(tx: Transaction, lender_id: str | None) -> bool:
    return int(tx.execute(_count, {"of": lender_id}).scalar_one()) >= MOST


def _place(lender_id: str | None, index: bytes) -> str:
    return sealed.place(lender_id or "", unanswered, "said", index.hex())
