"""Sign-ins of staff: a browser's secret, kept as a keyed hash until it ends or is ended."""

import secrets
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import bindparam, insert, select, update

from storage import audit
from storage import staff as people
from storage.ids import new_id
from storage.schema import staff, staff_sessions
from storage.staff import StaffMember
from storage.transaction import Transaction

LASTS: Final = timedelta(hours=12)

_add: Final = insert(staff_sessions)
_by_token: Final = (
    select(staff, staff_sessions.c.id.label("session_id"))
    .join(staff, staff.c.id == staff_sessions.c.staff_id)
    .where(
        staff_sessions.c.token_index == bindparam("token_index"),
        staff_sessions.c.expires_at > bindparam("now"),
        staff_sessions.c.ended_at.is_(None),
        staff.c.expires_at > bindparam("now"),
    )
)
_end: Final = (
    update(staff_sessions)
    .where(staff_sessions.c.token_index == bindparam("of"), staff_sessions.c.ended_at.is_(None))
    .values(ended_at=bindparam("at"))
)


def begin(tx: Transaction, secret: str, *, at: datetime) -> str | None:
    """Let the person of a link in; return the secret of their browser, or None for no such link."""
    member = people.find(tx, secret, at=at)
    if member is None:
        return None
    token, session_id = secrets.token_urlsafe(32), new_id(at)
    tx.execute(
        _add,
        {
            "id": session_id,
            "staff_id": member.id,
            "token_index": _index(tx, token),
            "created_at": at,
            "expires_at": at + LASTS,
        },
    )
    audit.note(
        tx,
        member.lender_id,
        at=at,
        actor=f"staff:{member.id}",
        action="staff-signed-in",
        subject=session_id,
    )
    return token


def find(tx: Transaction, token: str, *, at: datetime) -> StaffMember | None:
    """Find who is signed in with a browser's secret, while both session and link hold."""
    row = tx.execute(_by_token, {"token_index": _index(tx, token), "now": at}).first()
    return StaffMember(row.id, row.lender_id, row.name, row.expires_at) if row else None


def end(tx: Transaction, token: str, *, at: datetime) -> None:
    """End a session for good."""
    found = tx.execute(_by_token, {"token_index": _index(tx, token), "now": at}).first()
    if found is None:
        return
    tx.execute(_end, {"of": _index(tx, token), "at": at})
    audit.note(
        tx,
        found.lender_id,
        at=at,
        actor=f"staff:{found.id}",
        action="staff-signed-out",
        subject=found.session_id,
    )


def _index(tx: Transaction, token: str) -> bytes:
    return tx.blind("staff-session", "", token)
