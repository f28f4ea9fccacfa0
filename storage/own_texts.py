"""A lender's own wording of our sentences: by language and by the sentence's id."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, delete, insert, select

from storage import audit
from storage.schema import own_texts
from storage.transaction import Transaction

Texts = Mapping[str, Mapping[str, str]]
"""Sentences by language, then by id."""

_everything: Final = (
    select(own_texts.c.locale, own_texts.c.message, own_texts.c.words)
    .where(own_texts.c.lender_id == bindparam("of"))
    .order_by(own_texts.c.locale, own_texts.c.message)
)
_drop: Final = delete(own_texts).where(own_texts.c.lender_id == bindparam("of"))
_add: Final = insert(own_texts)


def everything(tx: Transaction, lender_id: str) -> Texts:
    """Read all sentences of a lender."""
    found: dict[str, dict[str, str]] = {}
    for row in tx.execute(_everything, {"of": lender_id}):
        found.setdefault(row.locale, {})[row.message] = row.words
    return found


def put(tx: Transaction, lender_id: str, texts: Texts, *, actor: str, at: datetime) -> None:
    """Replace all sentences of a lender; what was said before stays as it was said."""
    tx.execute(_drop, {"of": lender_id})
    rows = [
        {"lender_id": lender_id, "locale": locale, "message": message, "words": words}
        for locale, sentences in texts.items()
        for message, words in sentences.items()
    ]
    if rows:
        tx.execute(_add, rows)
    audit.note(
        tx,
        lender_id,
        at=at,
        actor=actor,
        action="own-texts-set",
        subject=lender_id,
        count=len(rows),
    )
