"""Hand-over from a lender's own app: its keys, tokens that were used, and the code made of one.

A token that the lender has signed names one of its borrowers. It is exchanged, once, for a code
as short as an invitation's, which fits into the link of a chat app.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, ClassVar, Final

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert as upsert

from storage import audit, borrowers, invitations
from storage.errors import DomainError
from storage.records import Borrower, Lender
from storage.schema import hand_over_keys, hand_over_uses
from storage.terms import Method
from storage.transaction import Transaction

LIFE: Final = timedelta(minutes=10)
"""How long the code waits to be opened."""

KeySet = Mapping[str, Any]
"""JSON Web Keys (RFC 7517) by which a lender's tokens are checked."""


class InvalidHandOverError(DomainError):
    """A token says nothing that we may believe; why is for the lender alone."""

    code: ClassVar[str] = "invalid-hand-over"

    def __init__(self, *, why: str) -> None:
        super().__init__(why=why)


@dataclass(frozen=True, slots=True)
class Handed:
    """Whom a checked token hands over, and the token's own number."""

    reference: str
    jti: str
    ends_at: datetime


_of: Final = select(hand_over_keys.c.keys_sealed).where(
    hand_over_keys.c.lender_id == bindparam("of")
)
_insert: Final = upsert(hand_over_keys)
_put: Final = _insert.on_conflict_do_update(
    index_elements=["lender_id"],
    set_={"keys_sealed": _insert.excluded.keys_sealed, "set_at": _insert.excluded.set_at},
)
_use: Final = upsert(hand_over_uses).on_conflict_do_nothing()


def set_keys(tx: Transaction, lender: Lender, keys: KeySet, *, actor: str, at: datetime) -> None:
    """Keep the keys by which a lender's tokens are checked, instead of those before."""
    sealed = tx.seal(tx.own_data_key(at), json.dumps(keys), _place(lender.id))
    tx.execute(_put, {"lender_id": lender.id, "keys_sealed": sealed, "set_at": at})
    audit.note(
        tx,
        lender.id,
        at=at,
        actor=actor,
        action="hand-over-keys-set",
        subject=lender.id,
        count=len(keys["keys"]),
    )


def keys_of(tx: Transaction, lender_id: str) -> KeySet:
    """Read the keys by which a lender's tokens are checked; none if it hands nobody over."""
    row = tx.execute(_of, {"of": lender_id}).first()
    if row is None:
        return {"keys": []}
    known: KeySet = json.loads(tx.unseal(row.keys_sealed, _place(lender_id)))
    return known


def take(
    tx: Transaction, lender: Lender, handed: Handed, *, actor: str, at: datetime
) -> tuple[Borrower, str, datetime]:
    """Use a checked token up; give whom it names, a code for their chat, and its end.

    Raise InvalidHandOverError if the token was used before or names no borrower of the lender.
    """
    used = {
        "lender_id": lender.id,
        "jti_index": tx.blind("hand-over", lender.id, handed.jti),
        "ends_at": handed.ends_at,
    }
    if not tx.execute(_use, used).rowcount:
        raise InvalidHandOverError(why="used")
    borrower = borrowers.with_reference(tx, lender.id, handed.reference)
    if borrower is None:
        raise InvalidHandOverError(why="unknown-borrower")
    made, code = invitations.add(
        tx, lender, borrower, actor=actor, at=at, method=Method.HANDOVER, life=LIFE
    )
    return borrower, code, made.expires_at


def _place(lender_id: str) -> str:
    return f"|hand_over_keys|keys|{lender_id}"
