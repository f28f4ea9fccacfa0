"""One-time codes: kept only as a keyed hash, bound to one conversation, few tries, used once."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import bindparam, insert, select, update

from storage.ids import new_id
from storage.schema import codes
from storage.transaction import Transaction

LIFE: Final = timedelta(minutes=5)
TRIES: Final = 5

_add: Final = insert(codes)
_read: Final = (
    select(codes)
    .where(codes.c.id == bindparam("id"), codes.c.conversation_id == bindparam("conversation_id"))
    .with_for_update()
)
_try: Final = (
    update(codes).where(codes.c.id == bindparam("code_id")).values(tries=codes.c.tries + 1)
)
_use: Final = (
    update(codes).where(codes.c.id == bindparam("code_id")).values(used_at=bindparam("at"))
)


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of typing a code: the phone it proves, or how many tries are left."""

    phone: str | None = field(repr=False)
    tries_left: int
    expired: bool = False


def add(tx: Transaction, conversation_id: str, phone: str, code: str, at: datetime) -> str:
    """Remember a code that is sent to a phone (E.164); return the challenge's id."""
    challenge = new_id(at)
    tx.execute(
        _add,
        {
            "id": challenge,
            "conversation_id": conversation_id,
            "phone_sealed": tx.seal(tx.own_data_key(at), phone, f"|codes|phone|{challenge}"),
            "code_index": tx.blind("code", challenge, code),
            "tries": 0,
            "created_at": at,
            "expires_at": at + LIFE,
        },
    )
    return challenge


def phone_of(tx: Transaction, challenge: str, conversation_id: str) -> str | None:
    """Name the phone that a challenge of this conversation was sent to."""
    row = tx.execute(_read, {"id": challenge, "conversation_id": conversation_id}).first()
    return tx.unseal(row.phone_sealed, f"|codes|phone|{challenge}").decode() if row else None


def attempt(
    tx: Transaction, challenge: str, conversation_id: str, code: str, at: datetime
) -> Tried:
    """Try a code once; a right one is used up, a wrong one counts.

    The same work is done for a challenge that is unknown, used or expired.
    """
    row = tx.execute(_read, {"id": challenge, "conversation_id": conversation_id}).first()
    index = tx.blind("code", challenge, code)
    if row is None or row.used_at is not None or row.expires_at <= at or row.tries >= TRIES:
        return Tried(None, 0, expired=True)
    if index != row.code_index:
        tx.execute(_try, {"code_id": challenge})
        return Tried(None, TRIES - row.tries - 1)
    tx.execute(_use, {"code_id": challenge, "at": at})
    return Tried(tx.unseal(row.phone_sealed, f"|codes|phone|{challenge}").decode(), 0)
