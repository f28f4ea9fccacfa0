"""A lender's own status words, and which of our stages each of them means."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, insert, select

from storage import audit
from storage.records import Words
from storage.schema import own_stages
from storage.terms import Stage
from storage.transaction import Transaction

_everyone: Final = (
    select(own_stages)
    .where(own_stages.c.lender_id == bindparam("of"))
    .order_by(own_stages.c.position)
)
_one: Final = select(own_stages).where(
    own_stages.c.lender_id == bindparam("of"), own_stages.c.word_key == bindparam("word_key")
)
_drop: Final = delete(own_stages).where(own_stages.c.lender_id == bindparam("of"))
_add: Final = insert(own_stages)


@dataclass(frozen=True, slots=True)
class OwnStage:
    """One status word of a lender's: our stage, and what borrowers read instead of our words."""

    word: str
    stage: Stage
    words: Words | None = None


def word_key(text: str) -> str:
    """Write a status word in the one way in which it is compared."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def everyone(tx: Transaction, lender_id: str) -> list[OwnStage]:
    """List a lender's words in their own order."""
    return [_read(row) for row in tx.execute(_everyone, {"of": lender_id})]


def find(tx: Transaction, lender_id: str, word: str) -> OwnStage | None:
    """Find what a lender means by a word."""
    row = tx.execute(_one, {"of": lender_id, "word_key": word_key(word)}).first()
    return _read(row) if row else None


def put(
    tx: Transaction, lender_id: str, stages: Sequence[OwnStage], *, actor: str, at: datetime
) -> None:
    """Replace a lender's words; what was pushed before keeps the stage that it was given."""
    tx.execute(_drop, {"of": lender_id})
    rows = [
        {
            "lender_id": lender_id,
            "word_key": word_key(one.word),
            "word": one.word,
            "stage": one.stage,
            "words": dict(one.words) if one.words else None,
            "position": position,
        }
        for position, one in enumerate(stages)
    ]
    if rows:
        tx.execute(_add, rows)
    audit.note(
        tx,
        lender_id,
        at=at,
        actor=actor,
        action="own-stages-set",
        subject=lender_id,
        count=len(rows),
    )


def _read(row: Row[Any]) -> OwnStage:
    return OwnStage(row.word, Stage(row.stage), row.words)
