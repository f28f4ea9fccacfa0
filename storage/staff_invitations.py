"""Links that let a new person of staff in, once; kept as keyed hashes."""

import secrets
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import bindparam, insert, select, update

from storage import audit
from storage.ids import new_id
from storage.schema import staff, staff_invitations
from storage.staff import StaffMember, read
from storage.transaction import Transaction

LASTS: Final = timedelta(days=3)

_add: Final = insert(staff_invitations)
_by_token: Final = (
    select(staff, staff_invitations.c.id.label("invitation_id"))
    .join(staff, staff.c.id == staff_invitations.c.staff_id)
    .where(
        staff_invitations.c.token_index == bindparam("token_index"),
        staff_invitations.c.expires_at > bindparam("now"),
        staff_invitations.c.used_at.is_(None),
        staff.c.ended_at.is_(None),
    )
)
_use: Final = (
    update(staff_invitations)
    .where(staff_invitations.c.id == bindparam("of"), staff_invitations.c.used_at.is_(None))
    .values(used_at=bindparam("at"))
)
_withdraw: Final = (
    update(staff_invitations)
    .where(staff_invitations.c.staff_id == bindparam("of"), staff_invitations.c.used_at.is_(None))
    .values(used_at=bindparam("at"))
)


def add(
    tx: Transaction,
    member: StaffMember,
    *,
    lasts: timedelta = LASTS,
    by: str = "installation",
    at: datetime,
) -> str:
    """Invite a person; the secret is given out here and nowhere else, and older ones end."""
    secret, invitation_id = secrets.token_urlsafe(32), new_id(at)
    withdraw(tx, member, at=at)
    tx.execute(
        _add,
        {
            "id": invitation_id,
            "staff_id": member.id,
            "token_index": _index(tx, secret),
            "created_at": at,
            "expires_at": at + lasts,
        },
    )
    audit.note(tx, member.lender_id, at=at, actor=by, action="staff-invited", subject=member.id)
    return secret


def find(tx: Transaction, secret: str, *, at: datetime) -> StaffMember | None:
    """Say whose invitation this is, without using it up; None where `use` says None."""
    row = tx.execute(_by_token, {"token_index": _index(tx, secret), "now": at}).first()
    return read(row) if row else None


def use(tx: Transaction, secret: str, *, at: datetime) -> StaffMember | None:
    """Use an invitation up; None for one that is unknown, used or over."""
    row = tx.execute(_by_token, {"token_index": _index(tx, secret), "now": at}).first()
    if row is None or tx.execute(_use, {"of": row.invitation_id, "at": at}).rowcount != 1:
        return None
    return read(row)


def withdraw(tx: Transaction, member: StaffMember, *, at: datetime) -> None:
    """End the invitations of a person that nobody has used yet."""
    tx.execute(_withdraw, {"of": member.id, "at": at})


def _index(tx: Transaction, secret: str) -> bytes:
    return tx.blind("staff-invitation", "", secret)
