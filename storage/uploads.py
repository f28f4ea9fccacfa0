"""Files on their way in from a page, in parts: how far each has come, however often it breaks off.

Each part is a sealed file of its own in the vault. It counts once its row is committed, so that
what we say has arrived survives us; what has no row is swept.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, func, insert, select, update

from storage.ids import new_id
from storage.schema import upload_parts, uploads
from storage.transaction import Transaction

LIFE: Final = timedelta(hours=6)
"""How long a file that was begun waits for its rest; longer than any page stays open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is said of a file before its first byte comes."""

    page_link_id: str
    conversation_id: str
    need_id: str | None
    name: str = field(repr=False)
    media_type: str
    size: int
    album: str = ""
    album_left: int = 0
    password: str = field(repr=False, default="")


@dataclass(frozen=True, slots=True)
class Part:
    """Some bytes of a file, sealed in the vault."""

    start: int
    place: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Upload:
    """A file on its way in."""

    id: str
    wanted: Wanted
    key: bytes = field(repr=False)
    parts: tuple[Part, ...]
    outcome: str | None
    created_at: datetime
    expires_at: datetime

    @property
    def offset(self) -> int:
        """Say how many bytes have come and will not be lost."""
        return sum(part.size for part in self.parts)

    @property
    def whole(self) -> bool:
        """Tell whether all bytes are there."""
        return self.offset == self.wanted.size


_add: Final = insert(uploads)
_add_part: Final = insert(upload_parts)
_by_id: Final = select(uploads).where(uploads.c.id == bindparam("id"))
_locked: Final = _by_id.with_for_update()
_parts: Final = (
    select(upload_parts)
    .where(upload_parts.c.upload_id == bindparam("upload_id"))
    .order_by(upload_parts.c.start)
)
_settle: Final = (
    update(uploads).where(uploads.c.id == bindparam("upload_id")).values(outcome=bindparam("how"))
)
_drop_parts: Final = delete(upload_parts).where(upload_parts.c.upload_id == bindparam("of"))
_drop: Final = delete(uploads).where(uploads.c.id == bindparam("of"))
_expired: Final = select(uploads.c.id).where(uploads.c.expires_at <= bindparam("now")).limit(500)
_places: Final = select(upload_parts.c.place).where(
    upload_parts.c.place.in_(bindparam("places", expanding=True))
)
_pending: Final = select(func.coalesce(func.sum(uploads.c.size), 0)).where(
    uploads.c.conversation_id == bindparam("of"), uploads.c.outcome.is_(None)
)


def begin(tx: Transaction, wanted: Wanted, data_key_id: str, key: bytes, *, at: datetime) -> Upload:
    """Expect a file; its key is sealed under its conversation's until it is all there."""
    upload_id = new_id(at)
    sealed = {
        "name": tx.seal(data_key_id, wanted.name, _place("name", upload_id)),
        "key": tx.seal(data_key_id, key, _place("key", upload_id)),
        "password": tx.seal(data_key_id, wanted.password, _place("password", upload_id))
        if wanted.password
        else None,
    }
    tx.execute(
        _add,
        {
            "id": upload_id,
            "page_link_id": wanted.page_link_id,
            "conversation_id": wanted.conversation_id,
            "need_id": wanted.need_id,
            "name_sealed": sealed["name"],
            "key_sealed": sealed["key"],
            "password_sealed": sealed["password"],
            "media_type": wanted.media_type,
            "size": wanted.size,
            "album": wanted.album,
            "album_left": wanted.album_left,
            "created_at": at,
            "expires_at": at + LIFE,
        },
    )
    return Upload(upload_id, wanted, key, (), None, at, at + LIFE)


def by_id(tx: Transaction, upload_id: str, *, at: datetime) -> Upload | None:
    """Find a file on its way in, while it is waited for."""
    row = tx.execute(_by_id, {"id": upload_id}).first()
    return _read(tx, row) if row and row.expires_at > at else None


def append(tx: Transaction, upload_id: str, part: Part) -> Upload | None:
    """Count a part in; None if another part has come in its place, or nobody waits for it."""
    row = tx.execute(_locked, {"id": upload_id}).first()
    upload = _read(tx, row) if row and row.outcome is None else None
    if upload is None or upload.offset != part.start:
        return None
    _put(tx, upload_id, part)
    return by_id(tx, upload_id, at=upload.created_at)


def join(tx: Transaction, upload_id: str, whole: Part) -> Upload | None:
    """Count one file in, in place of the parts it was made of; None if somebody else did so.

    From here on it has one place, so that whoever settles it later means the same file.
    """
    row = tx.execute(_locked, {"id": upload_id}).first()
    upload = _read(tx, row) if row and row.outcome is None else None
    if upload is None or len(upload.parts) == 1:
        return None
    tx.execute(_drop_parts, {"of": upload_id})
    _put(tx, upload_id, whole)
    return by_id(tx, upload_id, at=upload.created_at)


def settle(tx: Transaction, upload_id: str, outcome: str) -> None:
    """Note what became of a file that is all there; its parts are nobody's any more."""
    tx.execute(_drop_parts, {"of": upload_id})
    tx.execute(_settle, {"upload_id": upload_id, "how": outcome})


def drop(tx: Transaction, upload_id: str) -> None:
    """Wait for a file no longer; its parts are nobody's any more."""
    tx.execute(_drop_parts, {"of": upload_id})
    tx.execute(_drop, {"of": upload_id})


def drop_expired(tx: Transaction, now: datetime) -> int:
    """Wait no longer for what was begun long ago."""
    found = list(tx.execute(_expired, {"now": now}).scalars())
    for upload_id in found:
        drop(tx, upload_id)
    return len(found)


def pending_bytes(tx: Transaction, conversation_id: str) -> int:
    """Say how many bytes a conversation has announced that are not all there."""
    return int(tx.execute(_pending, {"of": conversation_id}).scalar_one())


def known_places(tx: Transaction, places: Sequence[str]) -> set[str]:
    """Tell which places of the vault belong to a file on its way in."""
    return set(tx.execute(_places, {"places": list(places)}).scalars())


def _put(tx: Transaction, upload_id: str, part: Part) -> None:
    row = {"start": part.start, "place": part.place, "size": part.size, "sha256": part.sha256}
    tx.execute(_add_part, {"upload_id": upload_id, **row})


def _place(column: str, upload_id: str) -> str:
    return f"|uploads|{column}|{upload_id}"


def _read(tx: Transaction, row: Row[Any]) -> Upload:
    parts = tx.execute(_parts, {"upload_id": row.id})
    password = row.password_sealed
    return Upload(
        row.id,
        Wanted(
            page_link_id=row.page_link_id,
            conversation_id=row.conversation_id,
            need_id=row.need_id,
            name=tx.unseal(row.name_sealed, _place("name", row.id)).decode(),
            media_type=row.media_type,
            size=row.size,
            album=row.album,
            album_left=row.album_left,
            password=tx.unseal(password, _place("password", row.id)).decode() if password else "",
        ),
        tx.unseal(row.key_sealed, _place("key", row.id)),
        tuple(Part(each.start, each.place, each.size, each.sha256) for each in parts),
        row.outcome,
        row.created_at,
        row.expires_at,
    )
