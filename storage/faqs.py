"""A lender's own questions and answers, in as many languages as it likes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, delete, insert, select

from storage import audit
from storage.schema import faqs
from storage.transaction import Transaction

REPAYMENT: Final = "repayment"
"""The key of what a lender says of paying back, whatever is asked about that."""

_of_lender: Final = (
    select(faqs).where(faqs.c.lender_id == bindparam("of")).order_by(faqs.c.position)
)
_drop: Final = delete(faqs).where(faqs.c.lender_id == bindparam("of"))
_add: Final = insert(faqs)


@dataclass(frozen=True, slots=True)
class Faq:
    """One answer, and ways in which it is asked for, by language."""

    key: str
    questions: Mapping[str, Sequence[str]]
    answers: Mapping[str, str]


def of_lender(tx: Transaction, lender_id: str) -> list[Faq]:
    """List a lender's questions and answers."""
    rows = tx.execute(_of_lender, {"of": lender_id})
    return [Faq(row.key, row.questions, row.answers) for row in rows]


def put(tx: Transaction, lender_id: str, known: Sequence[Faq], *, actor: str, at: datetime) -> None:
    """Replace a lender's questions and answers."""
    tx.execute(_drop, {"of": lender_id})
    rows = [
        {
            "lender_id": lender_id,
            "key": it.key,
            "position": position,
            "questions": {locale: list(said) for locale, said in it.questions.items()},
            "answers": dict(it.answers),
        }
        for position, it in enumerate(known)
    ]
    if rows:
        tx.execute(_add, rows)
    audit.note(
        tx, lender_id, at=at, actor=actor, action="faq-set", subject=lender_id, count=len(rows)
    )
