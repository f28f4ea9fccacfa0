"""The keys with which lenders' systems call us: shown once, kept as a keyed hash."""

import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Row, bindparam, insert, or_, select, update

from storage import audit
from storage.errors import UnknownKeyError
from storage.ids import new_id
from storage.records import Lender
from storage.schema import lender_keys
from storage.terms import Scope
from storage.transaction import Transaction

PREFIX: Final = "llk_"
"""What every key begins with, so that people and scanners know one when they see it."""

SIGNING_PREFIX: Final = "lls_"
_NOTED_EVERY: Final = timedelta(minutes=1)
_by_secret: Final = select(lender_keys).where(
    lender_keys.c.secret_index == bindparam("secret_index")
)
_by_id: Final = select(lender_keys).where(lender_keys.c.id == bindparam("row_id"))
_of_lender: Final = (
    select(lender_keys)
    .where(lender_keys.c.lender_id == bindparam("lender_id"))
    .order_by(lender_keys.c.id)
)
_page: Final = _of_lender.where(lender_keys.c.id > bindparam("after")).limit(bindparam("limit"))
_add: Final = insert(lender_keys)
_use: Final = update(lender_keys).where(
    lender_keys.c.id == bindparam("row_id"),
    or_(
        lender_keys.c.last_used_at.is_(None),
        lender_keys.c.last_used_at < bindparam("long_ago"),
    ),
)
_revoke: Final = update(lender_keys).where(
    lender_keys.c.id == bindparam("row_id"),
    lender_keys.c.lender_id == bindparam("of"),
    lender_keys.c.revoked_at.is_(None),
)


_expire: Final = (
    update(lender_keys)
    .where(lender_keys.c.id == bindparam("row_id"), lender_keys.c.lender_id == bindparam("of"))
    .values(expires_at=bindparam("ends"))
)


@dataclass(frozen=True, slots=True)
class LenderKey:
    """What is known of a key; the key itself is not."""

    id: str
    lender_id: str
    hint: str
    created_at: datetime
    expires_at: datetime | None
    revoked_at: datetime | None
    last_used_at: datetime | None
    name: str = ""
    scopes: frozenset[Scope] = frozenset(Scope)
    signing: str = field(repr=False, default="")
    """The secret with which requests under this key have to be signed; empty if they need not."""

    def holds(self, at: datetime) -> bool:
        """Tell whether the key opens anything at this time."""
        return self.revoked_at is None and (self.expires_at is None or at < self.expires_at)

    def to_be_noted(self, at: datetime) -> bool:
        """Tell whether its last use was noted so long ago that this one is worth a write."""
        return self.last_used_at is None or self.last_used_at < at - _NOTED_EVERY


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a key is to be: its name for people, what it may do, its end, whether it signs."""

    name: str = ""
    scopes: frozenset[Scope] = frozenset(Scope)
    expires_at: datetime | None = None
    signed: bool = False


def add(
    tx: Transaction,
    lender: Lender,
    wanted: Wanted | None = None,
    *,
    actor: str = "installation",
    at: datetime,
) -> tuple[LenderKey, str]:
    """Make a key; its text is given out here and nowhere else."""
    wanted = wanted or Wanted()
    signing = SIGNING_PREFIX + secrets.token_urlsafe(32) if wanted.signed else ""
    return _add_key(tx, lender, wanted, signing, actor=actor, at=at)


def rotate(
    tx: Transaction,
    lender: Lender,
    key_id: str,
    *,
    overlap: timedelta,
    actor: str,
    at: datetime,
) -> tuple[LenderKey, str]:
    """Make a key like another, which ends after the overlap; raise UnknownKeyError for others."""
    before = own(tx, lender.id, key_id)
    if not before.holds(at):
        raise UnknownKeyError(key=key_id)
    ends = min(at + overlap, before.expires_at or at + overlap)
    tx.execute(_expire, {"row_id": key_id, "of": lender.id, "ends": ends})
    wanted = Wanted(before.name, before.scopes, before.expires_at, bool(before.signing))
    return add(tx, lender, wanted, actor=actor, at=at)


def by_id(tx: Transaction, key_id: str) -> LenderKey | None:
    """Find a key by its id, whether it holds or not."""
    row = tx.execute(_by_id, {"row_id": key_id}).first()
    return _read(tx, row) if row else None


def own(tx: Transaction, lender_id: str, key_id: str) -> LenderKey:
    """Find one of a lender's own keys; raise UnknownKeyError for others."""
    key = by_id(tx, key_id)
    if key is None or key.lender_id != lender_id:
        raise UnknownKeyError(key=key_id)
    return key


def _add_key(
    tx: Transaction, lender: Lender, wanted: Wanted, signing: str, *, actor: str, at: datetime
) -> tuple[LenderKey, str]:
    secret = PREFIX + secrets.token_urlsafe(32)
    key = LenderKey(
        new_id(at),
        lender.id,
        secret[-4:],
        at,
        wanted.expires_at,
        None,
        None,
        wanted.name,
        wanted.scopes,
        signing,
    )
    sealed = tx.seal(tx.own_data_key(at), signing, _place(key.id)) if signing else None
    tx.execute(
        _add,
        {
            "id": key.id,
            "lender_id": key.lender_id,
            "secret_index": _index(tx, secret),
            "hint": key.hint,
            "created_at": at,
            "expires_at": wanted.expires_at,
            "name": wanted.name,
            "scopes": sorted(wanted.scopes),
            "signing_sealed": sealed,
        },
    )
    scopes = " ".join(sorted(wanted.scopes))
    audit.note(tx, lender.id, at=at, actor=actor, action="key-added", subject=key.id, scopes=scopes)
    return key, secret


def find(tx: Transaction, secret: str, *, at: datetime) -> LenderKey | None:
    """Find the key of this text if it holds; an unknown one takes the same look-up."""
    row = tx.execute(_by_secret, {"secret_index": _index(tx, secret)}).first()
    key = _read(tx, row) if row else None
    return key if key and key.holds(at) else None


def of_lender(tx: Transaction, lender_id: str) -> list[LenderKey]:
    """List a lender's keys, oldest first."""
    return [_read(tx, row) for row in tx.execute(_of_lender, {"lender_id": lender_id})]


def page(tx: Transaction, lender_id: str, *, after: str, limit: int) -> list[LenderKey]:
    """List a lender's keys behind one, oldest first."""
    wanted = {"lender_id": lender_id, "after": after, "limit": limit}
    return [_read(tx, row) for row in tx.execute(_page, wanted)]


def used(tx: Transaction, key_id: str, *, at: datetime) -> None:
    """Note that a key was used, at most once a minute."""
    tx.execute(_use, {"row_id": key_id, "long_ago": at - _NOTED_EVERY, "last_used_at": at})


def revoke(
    tx: Transaction, lender: Lender, key_id: str, *, actor: str = "installation", at: datetime
) -> bool:
    """End a key for good; tell whether there was one to end."""
    ended = tx.execute(_revoke, {"row_id": key_id, "of": lender.id, "revoked_at": at}).rowcount
    if ended:
        audit.note(tx, lender.id, at=at, actor=actor, action="key-revoked", subject=key_id)
    return bool(ended)


def _index(tx: Transaction, secret: str) -> bytes:
    return tx.blind("lender-key", "", secret)


def _place(key_id: str) -> str:
    return f"|lender_keys|signing|{key_id}"


def _read(tx: Transaction, row: Row[Any]) -> LenderKey:
    signing = tx.unseal(row.signing_sealed, _place(row.id)).decode() if row.signing_sealed else ""
    return LenderKey(
        row.id,
        row.lender_id,
        row.hint,
        row.created_at,
        row.expires_at,
        row.revoked_at,
        row.last_used_at,
        row.name,
        frozenset(Scope(it) for it in row.scopes),
        signing,
    )
