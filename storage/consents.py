"""The ledger of consents: what for, in which very words, language and channel, when, and its end.

The ledger only grows: what was said last of a purpose stands. The words that were shown are kept
in clear beside it: they are nobody's secret, and prove what was agreed to when the chat is gone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import Row, Select, bindparam, insert, or_, select

from storage.ids import new_id
from storage.records import Conversation
from storage.schema import consents, links
from storage.transaction import Transaction


class Purpose(StrEnum):
    """What somebody agrees to."""

    SERVICE = "service"
    """The privacy notice: nothing personal is looked up before."""
    SENSITIVE = "sensitive"
    """Documents with sensitive personal data: identity cards, statements, credit reports."""
    ABROAD = "abroad"
    """A chat whose messages are kept outside the country."""
    CREDIT = "credit"
    """A credit inquiry by the lender."""


@dataclass(frozen=True, slots=True)
class Consent:
    """One entry: a consent that was given, refused or withdrawn."""

    id: str
    conversation_id: str
    lender_id: str | None
    borrower_id: str | None
    purpose: Purpose
    wording: int
    locale: str
    channel: str
    given: bool
    at: datetime
    text: str | None


_columns: Final = select(consents)
_add: Final = insert(consents)
_known: Final = _columns.where(
    or_(
        consents.c.conversation_id == bindparam("conversation_id"),
        consents.c.borrower_id.in_(bindparam("borrower_ids", expanding=True)),
    )
).order_by(consents.c.id)
_chats: Final = select(links.c.conversation_id).where(
    links.c.borrower_id.in_(bindparam("borrower_ids", expanding=True))
)
# What was said before it was known who speaks is theirs by the chats that were tied to them.
_of_borrowers: Final[Select[Any]] = _columns.where(
    or_(consents.c.lender_id.is_(None), consents.c.lender_id == bindparam("lender_id")),
    or_(
        consents.c.borrower_id.in_(bindparam("borrower_ids", expanding=True)),
        consents.c.borrower_id.is_(None) & consents.c.conversation_id.in_(_chats),
    ),
).order_by(consents.c.id)


def note(  # noqa: PLR0913  a consent's own fields
    tx: Transaction,
    conversation_id: str,
    *,
    purpose: str,
    wording: int,
    locale: str,
    channel: str,
    given: bool,
    at: datetime,
    lender_id: str | None = None,
    borrower_id: str | None = None,
    text: str | None = None,
) -> None:
    """Note that a consent was given, refused or withdrawn; the ledger only grows."""
    tx.execute(
        _add,
        {
            "id": new_id(at),
            "conversation_id": conversation_id,
            "lender_id": lender_id,
            "borrower_id": borrower_id,
            "purpose": purpose,
            "wording": wording,
            "locale": locale,
            "channel": channel,
            "given": given,
            "at": at,
            "text": text,
        },
    )


def standing(
    tx: Transaction, conversation: Conversation
) -> Mapping[tuple[str | None, Purpose], Consent]:
    """Give what stands for a chat, and for whom it is tied to, by lender and purpose."""
    borrower_ids = [link.borrower_id for link in conversation.links]
    asked = {"conversation_id": conversation.id, "borrower_ids": borrower_ids}
    found = (_read(row) for row in tx.execute(_known, asked))
    return {(entry.lender_id, entry.purpose): entry for entry in found}


def of_borrowers(tx: Transaction, lender_id: str, borrower_ids: Sequence[str]) -> list[Consent]:
    """List what borrowers of a lender have agreed to, refused and withdrawn, oldest first."""
    asked = {"lender_id": lender_id, "borrower_ids": list(borrower_ids)}
    return [_read(row) for row in tx.execute(_of_borrowers, asked)]


def _read(row: Row[Any]) -> Consent:
    return Consent(
        row.id,
        row.conversation_id,
        row.lender_id,
        row.borrower_id,
        Purpose(row.purpose),
        row.wording,
        row.locale,
        row.channel,
        row.given,
        row.at,
        row.text,
    )
