"""A borrower is forgotten: when nothing of theirs is open, held, or to be kept by a rule any more.

With their data key goes all that it sealed, in backups too; their files go as retention lets files
go, with the same proof; what was said in the chat until they asked is deleted.
"""

from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, delete, select, update

from storage import (
    applications,
    borrowers,
    discarding,
    erasures,
    events,
    holds,
    lenders,
    remains,
    retention,
    served,
)
from storage.columns import Instant
from storage.erasures import Erasure
from storage.events import EventKind
from storage.records import Borrower
from storage.schema import borrowers as borrowers_table
from storage.schema import data_keys, documents, messages, needs
from storage.terms import DocumentState
from storage.transaction import Transaction

ERASED: Final = "erased"
_left: Final = (
    select(documents.c.id, documents.c.need_id, needs.c.document_type)
    .join(needs, needs.c.id == documents.c.need_id)
    .where(
        documents.c.borrower_id == bindparam("of"),
        documents.c.discarded_at.is_(None),
        documents.c.state != DocumentState.WITHDRAWN,
    )
    .order_by(documents.c.id)
)
_discarded: Final = (
    update(documents)
    .where(documents.c.id == bindparam("row_id"))
    .values(discarded_at=bindparam("at"))
)
_said: Final = delete(messages).where(
    messages.c.conversation_id == bindparam("of"),
    messages.c.at <= bindparam("until", type_=Instant),
)
_key: Final = delete(data_keys).where(data_keys.c.id == bindparam("of"))
_unfindable: Final = (
    update(borrowers_table)
    .where(borrowers_table.c.id == bindparam("row_id"))
    .values(reference=None, phone_index=None, identity_index=None)
)


def carry_out(tx: Transaction, erasure: Erasure, now: datetime) -> bool:
    """Do as much as may be done now; tell whether the borrower is forgotten."""
    borrower = borrowers.by_id(tx, erasure.borrower_id)
    if borrower is not None:
        theirs = applications.of_borrowers(tx, [borrower.id])
        if any(not it.closed or holds.stands(tx, it.id) for it in theirs):
            return False
        if _kept(tx, borrower, now):
            return False
        _forget(tx, borrower)
    tx.execute(_said, {"of": erasure.conversation_id, "until": erasure.asked_at})
    erasures.done(tx, erasure, at=now)
    about = {"borrower": erasure.borrower_id, "conversation": erasure.conversation_id}
    kind = EventKind.ERASURE_DONE
    events.note(tx, erasure.lender_id, kind, erasure.borrower_id, at=now, **about)
    return True


def _kept(tx: Transaction, borrower: Borrower, now: datetime) -> bool:
    """Delete documents that no rule keeps; tell whether others are kept for a while."""
    policy, kept = lenders.by_id(tx, borrower.lender_id).policy, False
    for row in tx.execute(_left, {"of": borrower.id}).all():
        types = (row.document_type, *served.document_types(tx, row.need_id))
        if any(retention.kept_days(tx, borrower.lender_id, policy, it) is not None for it in types):
            kept = True
            continue
        for file in remains.of_document(tx, row.id):
            discarding.discard(tx, file, ERASED, actor=retention.ACTOR, at=now)
        tx.execute(_discarded, {"row_id": row.id, "at": now})
    return kept


def _forget(tx: Transaction, borrower: Borrower) -> None:
    tx.execute(_unfindable, {"row_id": borrower.id})
    tx.execute(_key, {"of": borrower.data_key_id})
    tx.sealer.forget(borrower.data_key_id)
