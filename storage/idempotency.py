"""Requests that a lender repeats under one Idempotency-Key: the first answer is the answer."""

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from storage.errors import KeyReusedError, StillWorkingError
from storage.schema import idempotency_keys
from storage.transaction import Transaction

KEPT: Final = timedelta(hours=72)
"""How long a repeat gets the first answer."""

ABANDONED: Final = timedelta(minutes=10)
"""After this long, work without an answer was cut off; whoever repeats it may begin anew."""

_claim: Final = upsert(idempotency_keys).on_conflict_do_nothing(index_elements=["lender_id", "key"])
_kept: Final = (
    select(idempotency_keys)
    .where(
        idempotency_keys.c.lender_id == bindparam("lender_id"),
        idempotency_keys.c.key == bindparam("key"),
    )
    .with_for_update()
)
_write: Final = update(idempotency_keys).where(
    idempotency_keys.c.lender_id == bindparam("of"), idempotency_keys.c.key == bindparam("named")
)
_drop: Final = delete(idempotency_keys).where(
    idempotency_keys.c.lender_id == bindparam("of"), idempotency_keys.c.key == bindparam("named")
)
_sweep: Final = delete(idempotency_keys).where(
    idempotency_keys.c.created_at < bindparam("long_ago")
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered: a status code and a JSON body."""

    status: int
    body: Mapping[str, Any] | None


def claim(
    tx: Transaction, lender_id: str, key: str, fingerprint: bytes, *, at: datetime
) -> Answer | None:
    """Take a key for a request, or return the answer that the same request had.

    Raise KeyReusedError if another request had it, StillWorkingError if this one is being
    worked on. Whoever claims answers with `answered`, in the same transaction or a later one.
    """
    mine = {"lender_id": lender_id, "key": key, "fingerprint": fingerprint, "created_at": at}
    if tx.execute(_claim, mine).rowcount:
        return None
    row = tx.execute(_kept, {"lender_id": lender_id, "key": key}).one()
    if at - row.created_at > (KEPT if row.status is not None else ABANDONED):
        tx.execute(_drop, {"of": lender_id, "named": key})
        tx.execute(_claim, mine)
        return None
    if row.fingerprint != fingerprint:
        raise KeyReusedError(key=key)
    if row.status is None:
        raise StillWorkingError(key=key)
    opened = tx.unseal(base64.b64decode(row.answer), _place(lender_id, key))
    return Answer(row.status, json.loads(opened))


def answered(tx: Transaction, lender_id: str, key: str, answer: Answer, *, at: datetime) -> None:
    """Keep the answer for those who ask again; sealed, for it may hold a borrower's facts."""
    content = json.dumps(answer.body, ensure_ascii=False)
    kept = tx.seal(tx.own_data_key(at), content, _place(lender_id, key))
    tx.execute(
        _write,
        {
            "of": lender_id,
            "named": key,
            "status": answer.status,
            "answer": base64.b64encode(kept).decode(),
        },
    )


def dropped(tx: Transaction, lender_id: str, key: str) -> None:
    """Let a key go whose request came to nothing, so that it may be tried again."""
    tx.execute(_drop, {"of": lender_id, "named": key})


def sweep(tx: Transaction, *, at: datetime) -> int:
    """Delete the keys whose time is over; return how many they were."""
    return tx.execute(_sweep, {"long_ago": at - KEPT}).rowcount


def _place(lender_id: str, key: str) -> str:
    return f"{lender_id}|idempotency_keys|answer|{key}"
