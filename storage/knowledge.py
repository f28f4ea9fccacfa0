"""What people of a lender change of its own answers and branches, one at a time; all noted."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final, TypeVar

from storage import branches, faqs
from storage.branches import Branch
from storage.faqs import Faq
from storage.records import Lender
from storage.transaction import Transaction

T = TypeVar("T", Faq, Branch)

MOST_FAQS: Final = 200
MOST_BRANCHES: Final = 500


class TooManyError(RuntimeError):
    """A lender has as many of them as it may have."""


def put_faq(tx: Transaction, lender: Lender, faq: Faq, *, by: str, at: datetime) -> None:
    """Keep one answer; one with its key is replaced where it stands. Raises TooManyError."""
    known = _with(faqs.of_lender(tx, lender.id), faq, MOST_FAQS)
    faqs.put(tx, lender.id, known, actor=by, at=at)


def drop_faq(tx: Transaction, lender: Lender, key: str, *, by: str, at: datetime) -> None:
    """Answer it no more."""
    faqs.put(tx, lender.id, _without(faqs.of_lender(tx, lender.id), key), actor=by, at=at)


def put_branch(tx: Transaction, lender: Lender, branch: Branch, *, by: str, at: datetime) -> None:
    """Keep one branch; one with its key is replaced where it stands. Raises TooManyError."""
    known = _with(branches.of_lender(tx, lender.id), branch, MOST_BRANCHES)
    branches.put(tx, lender.id, known, actor=by, at=at)


def drop_branch(tx: Transaction, lender: Lender, key: str, *, by: str, at: datetime) -> None:
    """Tell of it no more."""
    known = _without(branches.of_lender(tx, lender.id), key)
    branches.put(tx, lender.id, known, actor=by, at=at)


def _with(known: Sequence[T], one: T, most: int) -> list[T]:
    if all(it.key != one.key for it in known):
        if len(known) >= most:
            raise TooManyError
        return list(known) + [one]  # noqa: RUF005  mypy reads the other as a list of lists
    return [one if it.key == one.key else it for it in known]


def _without(known: Sequence[T], key: str) -> list[T]:
    return [it for it in known if it.key != key]
