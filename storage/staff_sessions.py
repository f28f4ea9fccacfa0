"""Sign-ins of staff: a browser's secret, kept as a keyed hash until it ends or is ended."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import Row, bindparam, insert, select, update

from storage import audit
from storage import staff as people
from storage.ids import new_id
from storage.schema import staff, staff_sessions
from storage.staff import StaffMember
from storage.transaction import Transaction

LASTS: Final = timedelta(hours=12)
IDLE: Final = timedelta(minutes=30)
"""How long a session waits for the next thing its person does."""
FRESH: Final = timedelta(minutes=10)
"""How long a proof of who somebody is holds for dangerous steps."""
_SEEN_EVERY: Final = timedelta(minutes=1)


class Standing(StrEnum):
    """How far somebody has come in."""

    HALF = "half"
    """The password was right; the second proof is awaited."""
    NEW = "new"
    """Came by an invitation or a recovery code, or has no second proof yet: has to set one up."""
    FULL = "full"


_add: Final = insert(staff_sessions)
_columns: Final = [
    staff_sessions.c[name].label(f"session_{name}")
    for name in (
        "id",
        "standing",
        "browser",
        "created_at",
        "seen_at",
        "proven_at",
        "expires_at",
        "provider",
    )
]
_holding: Final = (
    staff_sessions.c.expires_at > bindparam("now"),
    staff_sessions.c.seen_at > bindparam("idle_since"),
    staff_sessions.c.ended_at.is_(None),
    staff.c.ended_at.is_(None),
)
_all: Final = select(staff, *_columns).join(staff, staff.c.id == staff_sessions.c.staff_id)
_by_token: Final = _all.where(staff_sessions.c.token_index == bindparam("token_index"), *_holding)
_by_id: Final = _all.where(staff_sessions.c.id == bindparam("of"), *_holding)
_of_member: Final = _all.where(staff.c.id == bindparam("of"), *_holding).order_by(
    staff_sessions.c.seen_at.desc()
)
_seen: Final = (
    update(staff_sessions)
    .where(staff_sessions.c.id == bindparam("of"))
    .values(seen_at=bindparam("at"))
)
_prove: Final = (
    update(staff_sessions)
    .where(staff_sessions.c.id == bindparam("of"))
    .values(proven_at=bindparam("at"))
)
_end: Final = (
    update(staff_sessions)
    .where(staff_sessions.c.id == bindparam("of"), staff_sessions.c.ended_at.is_(None))
    .values(ended_at=bindparam("at"))
)
_end_all: Final = (
    update(staff_sessions)
    .where(
        staff_sessions.c.staff_id == bindparam("of"),
        staff_sessions.c.id != bindparam("but"),
        staff_sessions.c.ended_at.is_(None),
    )
    .values(ended_at=bindparam("at"))
)

_end_of: Final = (
    update(staff_sessions)
    .where(staff_sessions.c.provider == bindparam("of"), staff_sessions.c.ended_at.is_(None))
    .values(ended_at=bindparam("at"))
)


@dataclass(frozen=True, slots=True)
class StaffSession:
    """A browser in which a member of staff is signed in, or on the way to it."""

    id: str
    member: StaffMember
    standing: Standing
    browser: str
    created_at: datetime
    seen_at: datetime
    proven_at: datetime | None
    provider: str = ""
    """Where a company's person came from, to sign out there too."""

    def is_fresh(self, now: datetime) -> bool:
        """Tell whether its person has proven who they are just now."""
        return self.proven_at is not None and now - self.proven_at < FRESH


def begin(  # noqa: PLR0913  a session's own fields
    tx: Transaction,
    member: StaffMember,
    *,
    standing: Standing = Standing.FULL,
    browser: str = "",
    provider: str = "",
    proven: bool = True,
    at: datetime,
) -> str:
    """Begin a session; give the secret of its browser, which is kept nowhere else.

    It begins with a fresh proof, unless what let somebody in was not proven just now.
    """
    token, session_id = secrets.token_urlsafe(32), new_id(at)
    tx.execute(
        _add,
        {
            "id": session_id,
            "staff_id": member.id,
            "token_index": _index(tx, token),
            "standing": standing,
            "browser": browser[:80],
            "created_at": at,
            "seen_at": at,
            "proven_at": at if proven and standing is Standing.FULL else None,
            "provider": provider,
            "expires_at": at + LASTS,
        },
    )
    if standing is Standing.FULL:
        _note(tx, member, "staff-signed-in", session_id, at)
    return token


def find(tx: Transaction, token: str, *, at: datetime) -> StaffSession | None:
    """Find a browser's session, while it holds and its person is still one of staff."""
    row = tx.execute(_by_token, {"token_index": _index(tx, token)} | _times(at)).first()
    return _read(row) if row else None


def holds(tx: Transaction, session_id: str, *, at: datetime) -> bool:
    """Tell whether a session found earlier still holds (for answers that last long)."""
    return tx.execute(_by_id, {"of": session_id} | _times(at)).first() is not None


def by_id(tx: Transaction, session_id: str, *, at: datetime) -> StaffSession | None:
    """Find a session that holds by its id."""
    row = tx.execute(_by_id, {"of": session_id} | _times(at)).first()
    return _read(row) if row else None


def of_member(tx: Transaction, member: StaffMember, *, at: datetime) -> Sequence[StaffSession]:
    """List where a person is signed in, the last used first."""
    rows = tx.execute(_of_member, {"of": member.id} | _times(at))
    return [found for row in rows if (found := _read(row)).standing is Standing.FULL]


def seen(tx: Transaction, session: StaffSession, *, at: datetime) -> None:
    """Note that somebody does something in a session."""
    tx.execute(_seen, {"of": session.id, "at": at})


def is_due(session: StaffSession, now: datetime) -> bool:
    """Tell whether to note again that a session is used: not with every request."""
    return now - session.seen_at >= _SEEN_EVERY


def prove(tx: Transaction, session: StaffSession, *, at: datetime) -> None:
    """Note that its person has proven once more who they are."""
    tx.execute(_prove, {"of": session.id, "at": at})
    _note(tx, session.member, "staff-proven", session.id, at)


def end(tx: Transaction, session: StaffSession, *, at: datetime) -> None:
    """End a session for good."""
    if tx.execute(_end, {"of": session.id, "at": at}).rowcount == 1:
        _note(tx, session.member, "staff-signed-out", session.id, at)


def end_all(tx: Transaction, member: StaffMember, *, but: str = "", at: datetime) -> int:
    """End all sessions of a person, but perhaps one; count them."""
    return tx.execute(_end_all, {"of": member.id, "but": but, "at": at}).rowcount


def end_of(tx: Transaction, provider: str, *, at: datetime) -> int:
    """End all sessions that came from a provider; count them."""
    return tx.execute(_end_of, {"of": provider, "at": at}).rowcount


def _times(at: datetime) -> dict[str, datetime]:
    return {"now": at, "idle_since": at - IDLE}


def _note(tx: Transaction, member: StaffMember, action: str, session_id: str, at: datetime) -> None:
    audit.note(tx, member.lender_id, at=at, actor=member.actor, action=action, subject=session_id)


def _read(row: Row[Any]) -> StaffSession:
    return StaffSession(
        id=row.session_id,
        member=people.read(row),
        standing=Standing(row.session_standing),
        browser=row.session_browser,
        created_at=row.session_created_at,
        seen_at=row.session_seen_at,
        proven_at=row.session_proven_at,
        provider=row.session_provider,
    )


def _index(tx: Transaction, token: str) -> bytes:
    return tx.blind("staff-session", "", token)
