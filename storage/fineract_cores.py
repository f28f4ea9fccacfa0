"""Where a lender's Apache Fineract is read back, and as whom."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, delete, insert, select

from storage import audit, sealed
from storage.schema import fineract_cores
from storage.transaction import Transaction

_of: Final = select(fineract_cores).where(fineract_cores.c.lender_id == bindparam("of"))
_drop: Final = delete(fineract_cores).where(fineract_cores.c.lender_id == bindparam("of"))
_add: Final = insert(fineract_cores)


@dataclass(frozen=True, slots=True)
class Core:
    """One lender's core: the address of its API, its tenant there, and a user who may read."""

    address: str
    tenant: str
    username: str
    password: str = field(repr=False)


def of(tx: Transaction, lender_id: str) -> Core | None:
    """Find a lender's core."""
    row = tx.execute(_of, {"of": lender_id}).first()
    if row is None:
        return None
    return Core(
        row.address,
        row.tenant,
        row.username,
        sealed.text(tx, row.password_sealed, _place(lender_id)),
    )


def put(tx: Transaction, lender_id: str, core: Core | None, *, actor: str, at: datetime) -> None:
    """Keep where a lender's core is, or forget it."""
    tx.execute(_drop, {"of": lender_id})
    if core is not None:
        key = tx.own_data_key(at)
        row = {
            "lender_id": lender_id,
            "address": core.address,
            "tenant": core.tenant,
            "username": core.username,
            "password_sealed": tx.seal(key, core.password, _place(lender_id)),
            "updated_at": at,
        }
        tx.execute(_add, row)
    audit.note(
        tx,
        lender_id,
        at=at,
        actor=actor,
        action="fineract-set",
        subject=lender_id,
        read_back=core is not None,
    )


def _place(lender_id: str) -> str:
    return sealed.place(lender_id, fineract_cores, "password_sealed", lender_id)
