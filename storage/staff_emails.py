"""Addresses by which a company's people are known at first: entered by an administrator alone."""

import unicodedata
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, delete, insert, select

from storage import audit
from storage.schema import staff, staff_emails
from storage.sealed import place, text
from storage.staff import StaffMember, read
from storage.transaction import Transaction

_of: Final = select(staff_emails.c.email_sealed).where(staff_emails.c.staff_id == bindparam("of"))
_by_index: Final = (
    select(staff)
    .join(staff_emails, staff_emails.c.staff_id == staff.c.id)
    .where(staff_emails.c.email_index == bindparam("index"), staff.c.ended_at.is_(None))
)
_add: Final = insert(staff_emails)
_drop: Final = delete(staff_emails).where(staff_emails.c.staff_id == bindparam("of"))


class EmailTakenError(ValueError):
    """Somebody else is known by this address."""


def put(tx: Transaction, member: StaffMember, email: str, *, by: str, at: datetime) -> None:
    """Let a person be known by an address, or by none; raise EmailTakenError for another's."""
    email = normal(email)
    if email == of(tx, member):
        return
    drop(tx, member)
    if email:
        if by_email(tx, email) is not None:
            raise EmailTakenError
        sealed = tx.seal(tx.own_data_key(at), email, _place(member))
        row = {"staff_id": member.id, "email_index": _index(tx, email), "email_sealed": sealed}
        tx.execute(_add, row)
    action = "staff-email-set" if email else "staff-email-removed"
    audit.note(tx, member.lender_id, at=at, actor=by, action=action, subject=member.id)


def of(tx: Transaction, member: StaffMember) -> str:
    """Say by which address a person is known; empty for none."""
    return text(tx, tx.execute(_of, {"of": member.id}).scalar(), _place(member))


def by_email(tx: Transaction, email: str) -> StaffMember | None:
    """Find the person of staff who is known by an address."""
    row = tx.execute(_by_index, {"index": _index(tx, email)}).first()
    return read(row) if row else None


def drop(tx: Transaction, member: StaffMember) -> None:
    """Let a person be known by no address."""
    tx.execute(_drop, {"of": member.id})


def normal(email: str) -> str:
    """Write an address as it is compared."""
    return unicodedata.normalize("NFKC", email).strip().casefold()


def _index(tx: Transaction, email: str) -> bytes:
    return tx.blind("staff-email", "", normal(email))


def _place(member: StaffMember) -> str:
    return place("", staff_emails, "email_sealed", member.id)
