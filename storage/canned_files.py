"""Files that go out with a canned reply: sealed once, copied for each borrower who gets them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, insert, select

from storage import audit
from storage.canned import Canned
from storage.ids import new_id
from storage.schema import canned_files
from storage.sent_files import SentFile
from storage.transaction import Transaction

MOST: Final = 5
"""Files with one reply."""

_add: Final = insert(canned_files)
_of: Final = (
    select(canned_files)
    .where(canned_files.c.reply_id.in_(bindparam("of", expanding=True)))
    .order_by(canned_files.c.id)
)
_remove: Final = delete(canned_files).where(
    canned_files.c.reply_id == bindparam("of"), canned_files.c.id == bindparam("file")
)
_places: Final = select(canned_files.c.place).where(
    canned_files.c.place.in_(bindparam("places", expanding=True))
)


def add(tx: Transaction, reply: Canned, file: SentFile, *, by: str, at: datetime) -> bool:
    """Put a file to a reply; False if it has enough of them."""
    if len(of_replies(tx, [reply.id]).get(reply.id, ())) >= MOST:
        return False
    file_id, key = new_id(at), tx.own_data_key(at)
    tx.execute(
        _add,
        {
            "id": file_id,
            "reply_id": reply.id,
            "lender_id": reply.lender_id,
            "place": file.place,
            "key_sealed": tx.seal(key, file.key, _place("key", file_id)),
            "name_sealed": tx.seal(key, file.name, _place("name", file_id)),
            "media_type": file.media_type,
            "size": file.size,
            "sha256": file.sha256,
        },
    )
    _audit(tx, reply, "canned-file-added", file_id, by=by, at=at)
    return True


def of_replies(tx: Transaction, reply_ids: Sequence[str]) -> Mapping[str, list[SentFile]]:
    """Read the files of replies, with the keys to their bytes."""
    found: dict[str, list[SentFile]] = {}
    for row in tx.execute(_of, {"of": list(reply_ids)}) if reply_ids else ():
        found.setdefault(row.reply_id, []).append(_read(tx, row))
    return found


def remove(tx: Transaction, reply: Canned, file_id: str, *, by: str, at: datetime) -> bool:
    """Let a file go out no more; its bytes are swept after that."""
    if not tx.execute(_remove, {"of": reply.id, "file": file_id}).rowcount:
        return False
    _audit(tx, reply, "canned-file-removed", file_id, by=by, at=at)
    return True


def known_places(tx: Transaction, places: Sequence[str]) -> set[str]:
    """Tell which places of the vault belong to a file of a reply."""
    return set(tx.execute(_places, {"places": list(places)}).scalars())


def _audit(
    tx: Transaction, reply: Canned, action: str, file_id: str, *, by: str, at: datetime
) -> None:
    about = {"reply": reply.id}
    audit.note(tx, reply.lender_id, at=at, actor=by, action=action, subject=file_id, **about)


def _read(tx: Transaction, row: Row[Any]) -> SentFile:
    return SentFile(
        row.place,
        tx.unseal(row.key_sealed, _place("key", row.id)),
        tx.unseal(row.name_sealed, _place("name", row.id)).decode(),
        row.media_type,
        row.size,
        row.sha256,
        row.id,
        row.lender_id,
    )


def _place(column: str, file_id: str) -> str:
    return f"|canned_files|{column}|{file_id}"
