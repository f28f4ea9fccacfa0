"""What administrators do with people of staff: list, change, end, invite anew."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, select, update

from storage import audit, staff_credentials, staff_emails, staff_invitations, staff_sessions
from storage.schema import staff
from storage.staff import OfficerOfNobodyError, StaffMember, read
from storage.terms import StaffRole
from storage.transaction import Transaction

_everyone: Final = select(staff).where(staff.c.ended_at.is_(None)).order_by(staff.c.name)
_of_lender: Final = _everyone.where(staff.c.lender_id == bindparam("lender_id"))
_administrators: Final = (
    select(staff.c.id)
    .where(
        staff.c.lender_id.is_(None),
        staff.c.role == StaffRole.ADMINISTRATOR,
        staff.c.ended_at.is_(None),
    )
    .with_for_update()
)
_change: Final = (
    update(staff)
    .where(staff.c.id == bindparam("of"))
    .values(
        role=bindparam("new_role"),
        capacity=bindparam("new_capacity"),
        languages=bindparam("new_languages", type_=staff.c.languages.type),
    )
)
_end: Final = (
    update(staff)
    .where(staff.c.id == bindparam("of"), staff.c.ended_at.is_(None))
    .values(ended_at=bindparam("at"), login_index=None, login_sealed=None)
)


class LastAdministratorError(RuntimeError):
    """Without this administrator nobody could let anybody in."""


@dataclass(frozen=True, slots=True)
class Work:
    """What a person is, and how much and in which languages they answer."""

    role: StaffRole
    capacity: int
    languages: Sequence[str]


def everyone(tx: Transaction, lender_id: str | None) -> list[StaffMember]:
    """List the people of a lender, or all for the installation (None)."""
    rows = tx.execute(_of_lender, {"lender_id": lender_id}) if lender_id else tx.execute(_everyone)
    return [read(row) for row in rows]


def change(tx: Transaction, member: StaffMember, work: Work, *, by: str, at: datetime) -> None:
    """Change what a person is; with another role they sign in anew.

    Raises LastAdministratorError and OfficerOfNobodyError.
    """
    if work.role is StaffRole.OFFICER and member.lender_id is None:
        raise OfficerOfNobodyError
    if work.role is not StaffRole.ADMINISTRATOR:
        _keep_one(tx, member)
    tx.execute(
        _change,
        {
            "of": member.id,
            "new_role": work.role,
            "new_capacity": work.capacity,
            "new_languages": list(work.languages),
        },
    )
    if work.role is not member.role:
        staff_sessions.end_all(tx, member, at=at)
    _note(tx, member, "staff-changed", by, at, role=work.role.value)


def end(tx: Transaction, member: StaffMember, *, by: str, at: datetime) -> None:
    """End a person's access, and every session of theirs at once. Raises LastAdministratorError."""
    _keep_one(tx, member)
    tx.execute(_end, {"of": member.id, "at": at})
    staff_emails.drop(tx, member)
    _shut(tx, member, at)
    _note(tx, member, "staff-ended", by, at)


def invite_anew(tx: Transaction, member: StaffMember, *, by: str, at: datetime) -> str:
    """Forget all that proves a person, who lost it, and invite them again; give the secret."""
    _shut(tx, member, at)
    return staff_invitations.add(tx, member, by=by, at=at)


def _shut(tx: Transaction, member: StaffMember, at: datetime) -> None:
    staff_sessions.end_all(tx, member, at=at)
    staff_invitations.withdraw(tx, member, at=at)
    staff_credentials.clear(tx, member, at=at)


def _keep_one(tx: Transaction, member: StaffMember) -> None:
    """Refuse to lose the last administrator of the installation, also if two try at once."""
    held = {row.id for row in tx.execute(_administrators)}
    if held == {member.id}:
        raise LastAdministratorError


def _note(
    tx: Transaction, member: StaffMember, action: str, by: str, at: datetime, role: str = ""
) -> None:
    facts = {"role": role} if role else {}
    audit.note(tx, member.lender_id, at=at, actor=by, action=action, subject=member.id, **facts)
