"""Who answers for the lenders: people of staff, what each is, and whether they still are."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, insert, select, update

from storage import audit
from storage.ids import new_id
from storage.records import Lender
from storage.schema import staff
from storage.sealed import place, text
from storage.terms import StaffRole
from storage.transaction import Transaction

_name_of: Final = select(staff.c.name).where(staff.c.id == bindparam("id"))
_by_id: Final = select(staff).where(staff.c.id == bindparam("id"))
_by_login: Final = select(staff).where(
    staff.c.login_index == bindparam("login"), staff.c.ended_at.is_(None)
)
_any_login: Final = select(staff.c.id).where(staff.c.login_index == bindparam("login"))
_login: Final = select(staff.c.login_sealed).where(staff.c.id == bindparam("id"))
_set_login: Final = (
    update(staff)
    .where(staff.c.id == bindparam("of"))
    .values(login_index=bindparam("index"), login_sealed=bindparam("sealed"))
)
_colleagues: Final = (
    select(staff)
    .where(
        staff.c.ended_at.is_(None),
        staff.c.role != StaffRole.AUDITOR,
        (staff.c.lender_id == bindparam("lender_id")) | staff.c.lender_id.is_(None),
    )
    .order_by(staff.c.name, staff.c.id)
)
_add: Final = insert(staff)


class OfficerOfNobodyError(ValueError):
    """An officer is a lender's; the installation itself has none."""


class LoginTakenError(ValueError):
    """Somebody else signs in by this name."""


@dataclass(frozen=True, slots=True)
class StaffMember:
    """A person of one lender, or of the installation and so of all when ``lender_id`` is None."""

    id: str
    lender_id: str | None
    name: str
    role: StaffRole
    locale: str = "en"
    capacity: int = 5
    languages: Sequence[str] = ()
    ended_at: datetime | None = None

    @property
    def actor(self) -> str:
        """Name them as the audit does."""
        return f"staff:{self.id}"


def add(  # noqa: PLR0913  a person's own fields
    tx: Transaction,
    lender: Lender | None,
    name: str,
    *,
    role: StaffRole = StaffRole.AGENT,
    locale: str = "en",
    by: str = "installation",
    at: datetime,
) -> StaffMember:
    """Take a person on; an invitation lets them in. Raises OfficerOfNobodyError."""
    if role is StaffRole.OFFICER and lender is None:
        raise OfficerOfNobodyError
    member = StaffMember(new_id(at), lender.id if lender else None, name, role, locale)
    tx.execute(
        _add,
        {
            "id": member.id,
            "lender_id": member.lender_id,
            "name": member.name,
            "role": member.role,
            "locale": member.locale,
            "created_at": at,
        },
    )
    audit.note(
        tx,
        member.lender_id,
        at=at,
        actor=by,
        action="staff-added",
        subject=member.id,
        role=role.value,
    )
    return member


def name_of(tx: Transaction, staff_id: str) -> str:
    """Name a member of staff, also one whose access has ended; nothing if there was none."""
    return str(tx.execute(_name_of, {"id": staff_id}).scalar() or "")


def by_id(tx: Transaction, member_id: str) -> StaffMember | None:
    """Find a person, also one whose access has ended."""
    row = tx.execute(_by_id, {"id": member_id}).first()
    return read(row) if row else None


def colleagues(tx: Transaction, lender_id: str | None) -> list[StaffMember]:
    """List who may answer for a lender: its own people and the installation's, by name."""
    return [read(row) for row in tx.execute(_colleagues, {"lender_id": lender_id})]


def by_login(tx: Transaction, login: str) -> StaffMember | None:
    """Find the person who signs in by a name."""
    row = tx.execute(_by_login, {"login": _blind(tx, login)}).first()
    return read(row) if row else None


def login_of(tx: Transaction, member: StaffMember) -> str:
    """Say by which name a person signs in; empty before they have chosen one."""
    sealed = tx.execute(_login, {"id": member.id}).scalar()
    return text(tx, sealed, place("", staff, "login_sealed", member.id))


def set_login(tx: Transaction, member: StaffMember, login: str, *, at: datetime) -> None:
    """Let a person sign in by a name; raise LoginTakenError if it is another's."""
    row = tx.execute(_any_login, {"login": _blind(tx, login)}).first()
    if row is not None and row.id != member.id:
        raise LoginTakenError
    sealed = tx.seal(tx.own_data_key(at), login, place("", staff, "login_sealed", member.id))
    tx.execute(_set_login, {"of": member.id, "index": _blind(tx, login), "sealed": sealed})


def normal(login: str) -> str:
    """Write a name for signing in as it is compared."""
    return unicodedata.normalize("NFKC", login).strip().casefold()


def _blind(tx: Transaction, login: str) -> bytes:
    return tx.blind("staff-login", "", normal(login))


def read(row: Row[Any]) -> StaffMember:
    """Read a row of ``staff``."""
    return StaffMember(
        id=row.id,
        lender_id=row.lender_id,
        name=row.name,
        role=StaffRole(row.role),
        locale=row.locale,
        capacity=row.capacity,
        languages=tuple(row.languages),
        ended_at=row.ended_at,
    )
