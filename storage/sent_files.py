"""Files that staff send to borrowers: sealed in the vault, opened by a link that only they get."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, insert, select

from storage.columns import Instant
from storage.ids import new_id
from storage.schema import conversations, sent_files
from storage.transaction import Transaction

KEPT: Final = timedelta(days=30)
"""How long a link opens its file."""

_add: Final = insert(sent_files)
_data_key: Final = select(conversations.c.data_key_id).where(conversations.c.id == bindparam("of"))
_by_token: Final = (
    select(sent_files, conversations.c.lender_id)
    .join(conversations, conversations.c.id == sent_files.c.conversation_id)
    .where(
        sent_files.c.token_index == bindparam("token"),
        sent_files.c.expires_at > bindparam("now", type_=Instant),
    )
)
_of_conversation: Final = (
    select(sent_files)
    .where(
        sent_files.c.conversation_id == bindparam("of"),
        sent_files.c.expires_at > bindparam("now", type_=Instant),
    )
    .order_by(sent_files.c.sent_at, sent_files.c.id)
)
_places: Final = select(sent_files.c.place).where(
    sent_files.c.place.in_(bindparam("places", expanding=True))
)
_expired: Final = delete(sent_files).where(
    sent_files.c.expires_at <= bindparam("now", type_=Instant)
)


@dataclass(frozen=True, slots=True)
class SentFile:
    """One file for a borrower, and the key to its bytes."""

    place: str
    key: bytes = field(repr=False)
    name: str = field(repr=False)
    media_type: str
    size: int
    sha256: str
    id: str = ""
    lender_id: str | None = None
    sent_at: datetime | None = None


def add(
    tx: Transaction, conversation_id: str, file: SentFile, token: str, *, by: str, at: datetime
) -> None:
    """Keep a file for whoever has the token."""
    file_id = new_id(at)
    data_key = tx.execute(_data_key, {"of": conversation_id}).scalar_one()
    tx.execute(
        _add,
        {
            "id": file_id,
            "conversation_id": conversation_id,
            "token_index": _blind(tx, token),
            "place": file.place,
            "key_sealed": tx.seal(data_key, file.key, _place("key", file_id)),
            "name_sealed": tx.seal(data_key, file.name, _place("name", file_id)),
            "media_type": file.media_type,
            "size": file.size,
            "sha256": file.sha256,
            "sent_by": by,
            "sent_at": at,
            "expires_at": at + KEPT,
        },
    )


def by_token(tx: Transaction, token: str, now: datetime) -> SentFile | None:
    """Find the file of a token, while it is kept."""
    row = tx.execute(_by_token, {"token": _blind(tx, token), "now": now}).first()
    return _read(tx, row, row.lender_id) if row else None


def of_conversation(tx: Transaction, conversation_id: str, now: datetime) -> list[SentFile]:
    """List the files that a borrower was sent, while they are kept."""
    rows = tx.execute(_of_conversation, {"of": conversation_id, "now": now})
    return [_read(tx, row) for row in rows]


def _read(tx: Transaction, row: Row[Any], lender_id: str | None = None) -> SentFile:
    return SentFile(
        row.place,
        tx.unseal(row.key_sealed, _place("key", row.id)),
        tx.unseal(row.name_sealed, _place("name", row.id)).decode(),
        row.media_type,
        row.size,
        row.sha256,
        row.id,
        lender_id,
        row.sent_at,
    )


def known_places(tx: Transaction, places: Sequence[str]) -> set[str]:
    """Tell which places of the vault belong to a file that is kept for a borrower."""
    return set(tx.execute(_places, {"places": list(places)}).scalars())


def drop_expired(tx: Transaction, now: datetime) -> int:
    """Keep no more what its link does not open any more; its bytes are swept after that."""
    return tx.execute(_expired, {"now": now}).rowcount


def _blind(tx: Transaction, token: str) -> bytes:
    return tx.blind("sent-file", "", token)


def _place(column: str, file_id: str) -> str:
    return f"|sent_files|{column}|{file_id}"
