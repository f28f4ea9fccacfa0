"""Who answers for the lenders: people, and the links that let them in."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, insert, select

from storage import audit
from storage.ids import new_id
from storage.records import Lender
from storage.schema import staff
from storage.transaction import Transaction

_by_secret: Final = select(staff).where(
    staff.c.secret_index == bindparam("secret_index"), staff.c.expires_at > bindparam("now")
)
_name_of: Final = select(staff.c.name).where(staff.c.id == bindparam("id"))
_add: Final = insert(staff)


@dataclass(frozen=True, slots=True)
class StaffMember:
    """A person of one lender, or of all when ``lender_id`` is None."""

    id: str
    lender_id: str | None
    name: str
    expires_at: datetime


def add(
    tx: Transaction, lender: Lender | None, name: str, *, expires_at: datetime, at: datetime
) -> tuple[StaffMember, str]:
    """Let a person in; the secret of their link is given out here and nowhere else."""
    secret = secrets.token_urlsafe(32)
    member = StaffMember(new_id(at), lender.id if lender else None, name, expires_at)
    tx.execute(
        _add,
        {
            "id": member.id,
            "lender_id": member.lender_id,
            "name": member.name,
            "secret_index": tx.blind("staff", "", secret),
            "created_at": at,
            "expires_at": expires_at,
        },
    )
    audit.note(
        tx, member.lender_id, at=at, actor="installation", action="staff-added", subject=member.id
    )
    return member, secret


def name_of(tx: Transaction, staff_id: str) -> str:
    """Name a member of staff, also one whose access has ended; nothing if there was none."""
    return str(tx.execute(_name_of, {"id": staff_id}).scalar() or "")


def find(tx: Transaction, secret: str, *, at: datetime) -> StaffMember | None:
    """Find whose link this is, while it holds; an unknown one takes the same look-up."""
    row = tx.execute(_by_secret, {"secret_index": tx.blind("staff", "", secret), "now": at}).first()
    return StaffMember(row.id, row.lender_id, row.name, row.expires_at) if row else None
