"""What is held about whoever a chat is tied to, counted."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import bindparam, func, select

from storage.records import Conversation
from storage.schema import documents, files, parties
from storage.transaction import Transaction

_applications: Final = select(func.count(parties.c.application_id.distinct())).where(
    parties.c.borrower_id.in_(bindparam("borrower_ids", expanding=True))
)
_files: Final = (
    select(func.count())
    .select_from(files.outerjoin(documents, documents.c.id == files.c.document_id))
    .where(
        (documents.c.borrower_id.in_(bindparam("borrower_ids", expanding=True)))
        | (files.c.document_id.is_(None) & (files.c.conversation_id == bindparam("of"))),
        files.c.gone_at.is_(None),
    )
)


@dataclass(frozen=True, slots=True)
class Held:
    """How much of it there is."""

    applications: int
    files: int
    messages: int


def of(tx: Transaction, conversation: Conversation) -> Held:
    """Count what is held of a chat, and of those it is tied to."""
    borrower_ids = [link.borrower_id for link in conversation.links]
    asked = {"borrower_ids": borrower_ids, "of": conversation.id}
    return Held(
        int(tx.execute(_applications, {"borrower_ids": borrower_ids}).scalar() or 0),
        int(tx.execute(_files, asked).scalar() or 0),
        conversation.last_position,
    )
