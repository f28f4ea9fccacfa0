"""Where companies let their own people in (OpenID Connect): a lender's providers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, insert, select, update

from storage import audit
from storage.ids import new_id
from storage.records import Lender
from storage.schema import staff_providers
from storage.sealed import place, text
from storage.terms import StaffRole
from storage.transaction import Transaction

_here: Final = select(staff_providers).where(staff_providers.c.ended_at.is_(None))
_by_id: Final = _here.where(staff_providers.c.id == bindparam("of"))
_of_lender: Final = _here.where(staff_providers.c.lender_id == bindparam("of")).order_by(
    staff_providers.c.id
)
_everything: Final = _here.order_by(staff_providers.c.name, staff_providers.c.id)
_add: Final = insert(staff_providers)
_end: Final = (
    update(staff_providers)
    .where(
        staff_providers.c.id == bindparam("of"),
        staff_providers.c.lender_id == bindparam("whose"),
        staff_providers.c.ended_at.is_(None),
    )
    .values(ended_at=bindparam("at"), secret_sealed=None)
)


@dataclass(frozen=True, slots=True)
class Provider:
    """Where a company's people prove who they are; ``lender_id`` None lets in people of all."""

    name: str
    issuer: str
    client_id: str
    secret: str = field(repr=False, default="")
    second: bool = True
    """Whether a second proof of ours is asked for when the provider tells of none."""
    listed: bool = True
    """Whether the page for signing in offers it to everybody."""
    roles: Mapping[str, StaffRole] = field(default_factory=dict)
    """Which value of ``roles_claim`` makes a new person what; empty lets nobody new in."""
    roles_claim: str = "groups"
    id: str = ""
    lender_id: str | None = None


def add(tx: Transaction, lender: Lender, wanted: Provider, *, by: str, at: datetime) -> Provider:
    """Let a lender's people in from a provider."""
    made = replace(wanted, id=new_id(at), lender_id=lender.id)
    sealed = tx.seal(tx.own_data_key(at), made.secret, _place(made.id)) if made.secret else None
    row = {
        "id": made.id,
        "lender_id": lender.id,
        "name": made.name,
        "issuer": made.issuer,
        "client_id": made.client_id,
        "secret_sealed": sealed,
        "second": made.second,
        "listed": made.listed,
        "roles": {value: role.value for value, role in made.roles.items()},
        "roles_claim": made.roles_claim,
        "created_at": at,
    }
    tx.execute(_add, row)
    audit.note(tx, lender.id, at=at, actor=by, action="staff-provider-added", subject=made.id)
    return made


def by_id(tx: Transaction, provider_id: str) -> Provider | None:
    """Find a provider that lets people in."""
    row = tx.execute(_by_id, {"of": provider_id}).first()
    return _read(tx, row) if row else None


def of_lender(tx: Transaction, lender_id: str) -> Sequence[Provider]:
    """List a lender's."""
    return [_read(tx, row) for row in tx.execute(_of_lender, {"of": lender_id})]


def everything(tx: Transaction) -> Sequence[Provider]:
    """List them all."""
    return [_read(tx, row) for row in tx.execute(_everything)]


def end(tx: Transaction, lender: Lender, provider_id: str, *, by: str, at: datetime) -> bool:
    """Let nobody in from a provider any more; its secret is forgotten."""
    given = {"of": provider_id, "whose": lender.id, "at": at}
    if tx.execute(_end, given).rowcount != 1:
        return False
    audit.note(tx, lender.id, at=at, actor=by, action="staff-provider-ended", subject=provider_id)
    return True


def _read(tx: Transaction, row: Row[Any]) -> Provider:
    return Provider(
        name=row.name,
        issuer=row.issuer,
        client_id=row.client_id,
        secret=text(tx, row.secret_sealed, _place(row.id)),
        second=row.second,
        listed=row.listed,
        roles={value: StaffRole(role) for value, role in row.roles.items()},
        roles_claim=row.roles_claim,
        id=row.id,
        lender_id=row.lender_id,
    )


def _place(row_id: str) -> str:
    return place("", staff_providers, "secret_sealed", row_id)
