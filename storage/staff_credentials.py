"""What proves that somebody is a member of staff: passwords, one-time codes, keys; all sealed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, func, insert, select, update

from storage import audit
from storage.ids import new_id
from storage.schema import staff_credentials
from storage.sealed import place
from storage.staff import StaffMember
from storage.transaction import Transaction


class Proof(StrEnum):
    """A kind of credential."""

    PASSWORD = "password"  # noqa: S105  a kind, not a secret
    TOTP = "totp"
    RECOVERY = "recovery"
    PASSKEY = "passkey"
    COMPANY = "company"
    """An identity at a company's provider (OpenID Connect)."""


SECOND: Final = frozenset({Proof.TOTP, Proof.PASSKEY, Proof.COMPANY})
"""Kinds of which everybody needs one: a password alone lets nobody in."""


@dataclass(frozen=True, slots=True)
class Credential:
    """One proof; ``counter`` is the last time step of a code, or the signature counter of a key."""

    id: str
    staff_id: str
    kind: Proof
    label: str
    counter: int
    created_at: datetime
    used_at: datetime | None


_of: Final = (
    select(staff_credentials)
    .where(staff_credentials.c.staff_id == bindparam("of"))
    .order_by(staff_credentials.c.created_at, staff_credentials.c.id)
)
_by_lookup: Final = select(staff_credentials).where(
    staff_credentials.c.lookup_index == bindparam("lookup")
)
_secret: Final = select(staff_credentials.c.secret_sealed).where(
    staff_credentials.c.id == bindparam("id")
)
_add: Final = insert(staff_credentials)
_drop: Final = delete(staff_credentials).where(
    staff_credentials.c.staff_id == bindparam("of"),
    staff_credentials.c.kind == bindparam("kind_dropped"),
)
_remove: Final = delete(staff_credentials).where(
    staff_credentials.c.staff_id == bindparam("of"), staff_credentials.c.id == bindparam("which")
)
_advance: Final = (
    update(staff_credentials)
    .where(staff_credentials.c.id == bindparam("of"), staff_credentials.c.counter < bindparam("to"))
    .values(counter=bindparam("to"), used_at=bindparam("at"))
)
_used: Final = (
    update(staff_credentials)
    .where(staff_credentials.c.id == bindparam("of"))
    .values(used_at=bindparam("at"), counter=bindparam("to"))
)
_reseal: Final = (
    update(staff_credentials)
    .where(staff_credentials.c.id == bindparam("of"))
    .values(secret_sealed=bindparam("new_secret"), label=bindparam("new_label"))
)
_use_recovery: Final = (
    update(staff_credentials)
    .where(
        staff_credentials.c.staff_id == bindparam("of"),
        staff_credentials.c.lookup_index == bindparam("lookup"),
        staff_credentials.c.used_at.is_(None),
    )
    .values(used_at=bindparam("at"))
)
_left: Final = select(func.count()).where(
    staff_credentials.c.staff_id == bindparam("of"),
    staff_credentials.c.kind == Proof.RECOVERY,
    staff_credentials.c.used_at.is_(None),
)


def of_member(tx: Transaction, member: StaffMember) -> Sequence[Credential]:
    """List what a person has, but recovery codes."""
    found = [_read(row) for row in tx.execute(_of, {"of": member.id})]
    return [it for it in found if it.kind is not Proof.RECOVERY]


def has_second(tx: Transaction, member: StaffMember) -> bool:
    """Tell whether a person has more than a password."""
    return any(it.kind in SECOND for it in of_member(tx, member))


def find(tx: Transaction, member: StaffMember, kind: Proof) -> Credential | None:
    """Find a person's only credential of a kind."""
    return next((it for it in of_member(tx, member) if it.kind is kind), None)


def by_lookup(tx: Transaction, kind: Proof, value: str) -> Credential | None:
    """Find a key by its id, or an identity at a provider by its name there."""
    row = tx.execute(_by_lookup, {"lookup": _blind(tx, kind, value)}).first()
    return _read(row) if row else None


def secret(tx: Transaction, credential: Credential) -> str:
    """Open what is kept of a credential."""
    sealed = tx.execute(_secret, {"id": credential.id}).scalar()
    return tx.unseal(sealed, _place(credential.id)).decode() if sealed else ""


def put(
    tx: Transaction,
    member: StaffMember,
    kind: Proof,
    content: str,
    *,
    counter: int = 0,
    at: datetime,
) -> None:
    """Keep a person's only credential of a kind, in place of the one before."""
    tx.execute(_drop, {"of": member.id, "kind_dropped": kind})
    _insert(tx, member, kind, content=content, counter=counter, at=at)
    _note(tx, member, f"staff-{kind}-set", at)


def add(  # noqa: PLR0913  a credential's own fields
    tx: Transaction,
    member: StaffMember,
    kind: Proof,
    content: str,
    *,
    lookup: str,
    label: str,
    counter: int = 0,
    at: datetime,
) -> None:
    """Keep one more credential that is found by ``lookup``."""
    _insert(tx, member, kind, content=content, lookup=lookup, label=label, counter=counter, at=at)
    _note(tx, member, f"staff-{kind}-added", at)


def remove(tx: Transaction, member: StaffMember, credential_id: str, *, at: datetime) -> bool:
    """Remove one of a person's credentials; never the last second proof."""
    held = of_member(tx, member)
    others = [it for it in held if it.id != credential_id]
    if len(others) == len(held) or not any(it.kind in SECOND for it in others):
        return False
    tx.execute(_remove, {"of": member.id, "which": credential_id})
    _note(tx, member, "staff-credential-removed", at)
    return True


def clear(tx: Transaction, member: StaffMember, *, at: datetime) -> None:
    """Remove all that proves a person, who is to be invited anew."""
    for kind in Proof:
        tx.execute(_drop, {"of": member.id, "kind_dropped": kind})
    _note(tx, member, "staff-credentials-cleared", at)


def advance(tx: Transaction, credential: Credential, to: int, *, at: datetime) -> bool:
    """Use a code of a later time step than any before; False for one that was used already."""
    return tx.execute(_advance, {"of": credential.id, "to": to, "at": at}).rowcount == 1


def used(tx: Transaction, credential: Credential, counter: int, *, at: datetime) -> None:
    """Note that a credential was used."""
    tx.execute(_used, {"of": credential.id, "to": counter, "at": at})


def reseal(
    tx: Transaction,
    member: StaffMember,
    credential: Credential,
    content: str,
    *,
    label: str,
    at: datetime,
) -> None:
    """Keep something else of a credential that is found as before."""
    sealed = tx.seal(tx.own_data_key(at), content, _place(credential.id))
    tx.execute(_reseal, {"of": credential.id, "new_secret": sealed, "new_label": label})
    _note(tx, member, f"staff-{credential.kind}-changed", at)


def renew_recovery(
    tx: Transaction, member: StaffMember, codes: Sequence[str], *, at: datetime
) -> None:
    """Keep recovery codes, as keyed hashes, in place of those before."""
    tx.execute(_drop, {"of": member.id, "kind_dropped": Proof.RECOVERY})
    for code in codes:
        _insert(tx, member, Proof.RECOVERY, lookup=f"{member.id}|{code}", at=at)
    _note(tx, member, "staff-recovery-renewed", at)


def use_recovery(tx: Transaction, member: StaffMember, code: str, *, at: datetime) -> bool:
    """Use a recovery code up; False if there is no such code (any more)."""
    lookup = _blind(tx, Proof.RECOVERY, f"{member.id}|{code}")
    taken = tx.execute(_use_recovery, {"of": member.id, "lookup": lookup, "at": at}).rowcount == 1
    if taken:
        _note(tx, member, "staff-recovery-used", at)
    return taken


def recovery_left(tx: Transaction, member: StaffMember) -> int:
    """Count the recovery codes that are left."""
    return int(tx.execute(_left, {"of": member.id}).scalar_one())


def _insert(  # noqa: PLR0913  a row's own fields
    tx: Transaction,
    member: StaffMember,
    kind: Proof,
    *,
    content: str = "",
    lookup: str = "",
    label: str = "",
    counter: int = 0,
    at: datetime,
) -> None:
    row_id = new_id(at)
    sealed = tx.seal(tx.own_data_key(at), content, _place(row_id)) if content else None
    tx.execute(
        _add,
        {
            "id": row_id,
            "staff_id": member.id,
            "kind": kind,
            "label": label[:80],
            "lookup_index": _blind(tx, kind, lookup) if lookup else None,
            "secret_sealed": sealed,
            "counter": counter,
            "created_at": at,
        },
    )


def _blind(tx: Transaction, kind: Proof, value: str) -> bytes:
    return tx.blind("staff-credential", kind, value)


def _place(row_id: str) -> str:
    return place("", staff_credentials, "secret_sealed", row_id)


def _note(tx: Transaction, member: StaffMember, action: str, at: datetime) -> None:
    audit.note(tx, member.lender_id, at=at, actor=member.actor, action=action, subject=member.id)


def _read(row: Row[Any]) -> Credential:
    return Credential(
        row.id,
        row.staff_id,
        Proof(row.kind),
        row.label,
        row.counter,
        row.created_at,
        row.used_at,
    )
