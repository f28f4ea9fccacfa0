"""Questions put to a browser and answered once: what is awaited, and by whom."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from pydantic_core import from_json
from sqlalchemy import bindparam, delete, insert

from storage.schema import staff_challenges
from storage.sealed import place
from storage.transaction import Transaction

LASTS: Final = timedelta(minutes=15)

_add: Final = insert(staff_challenges)
_take: Final = (
    delete(staff_challenges)
    .where(
        staff_challenges.c.challenge_index == bindparam("index"),
        staff_challenges.c.purpose == bindparam("of_purpose"),
        staff_challenges.c.owner == bindparam("of_owner"),
        staff_challenges.c.expires_at > bindparam("now"),
    )
    .returning(staff_challenges.c.content_sealed)
)


def put(
    tx: Transaction,
    challenge: str,
    purpose: str,
    owner: str,
    content: Mapping[str, Any],
    *,
    at: datetime,
) -> None:
    """Remember what was asked; ``owner`` is whose answer alone counts."""
    index = _index(tx, challenge)
    text = json.dumps(dict(content))
    tx.execute(
        _add,
        {
            "challenge_index": index,
            "purpose": purpose,
            "owner": owner,
            "content_sealed": tx.seal(tx.own_data_key(at), text, _place(index)),
            "expires_at": at + LASTS,
        },
    )


def take(
    tx: Transaction, challenge: str, purpose: str, owner: str, *, at: datetime
) -> Mapping[str, Any] | None:
    """Take what was remembered, once; None for what was not asked, or too long ago."""
    index = _index(tx, challenge)
    given = {"index": index, "of_purpose": purpose, "of_owner": owner, "now": at}
    row = tx.execute(_take, given).first()
    if row is None:
        return None
    content: Mapping[str, Any] = from_json(tx.unseal(row.content_sealed, _place(index)))
    return content


def _index(tx: Transaction, challenge: str) -> bytes:
    return tx.blind("staff-challenge", "", challenge)


def _place(index: bytes) -> str:
    return place("", staff_challenges, "content_sealed", index.hex())
