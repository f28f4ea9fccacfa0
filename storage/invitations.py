"""One-time links by which a lender ties a borrower to a chat."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Row, bindparam, insert, select, update

from storage import audit
from storage.ids import new_id
from storage.records import Borrower, Lender
from storage.schema import invitations
from storage.terms import Method
from storage.transaction import Transaction

_by_token: Final = (
    select(invitations)
    .where(invitations.c.token_index == bindparam("token_index"))
    .with_for_update()
)
_by_id: Final = select(invitations).where(invitations.c.id == bindparam("id"))
_add: Final = insert(invitations)
_change: Final = update(invitations).where(invitations.c.id == bindparam("row_id"))


@dataclass(frozen=True, slots=True)
class Invitation:
    """A link that was made for a borrower, and what became of it."""

    id: str
    lender_id: str
    borrower_id: str
    created_at: datetime
    expires_at: datetime
    conversation_id: str | None
    used_at: datetime | None
    spoilt_at: datetime | None
    method: Method = Method.INVITATION


def add(  # noqa: PLR0913  what an invitation is made of
    tx: Transaction,
    lender: Lender,
    borrower: Borrower,
    *,
    actor: str = "lender",
    at: datetime,
    method: Method = Method.INVITATION,
    life: timedelta | None = None,
) -> tuple[Invitation, str]:
    """Invite a borrower; the token is given out here and nowhere else.

    It is short and plain enough to be the start parameter of a Telegram link.
    """
    token = secrets.token_urlsafe(24)
    ends = at + (life or timedelta(hours=lender.policy.invitation_hours))
    invitation = Invitation(new_id(at), lender.id, borrower.id, at, ends, None, None, None, method)
    tx.execute(
        _add,
        {
            "id": invitation.id,
            "lender_id": lender.id,
            "borrower_id": borrower.id,
            "token_index": _index(tx, token),
            "created_at": at,
            "expires_at": ends,
            "method": method,
        },
    )
    audit.note(tx, lender.id, at=at, actor=actor, action="invitation-made", subject=invitation.id)
    return invitation, token


def by_id(tx: Transaction, invitation_id: str) -> Invitation | None:
    """Find an invitation by id."""
    row = tx.execute(_by_id, {"id": invitation_id}).first()
    return _read(row) if row else None


def take(
    tx: Transaction, token: str, *, conversation_id: str, at: datetime, lender_id: str | None = None
) -> Invitation | None:
    """Use an invitation up for a conversation; None if it is not, or no longer, one.

    On a line that is one lender's alone, another lender's is none, and stays unused.

    The conversation that used it may open it again. If another tries, the link went around:
    it is marked as spoilt, which those who look at links later may care for.
    """
    row = tx.execute(_by_token, {"token_index": _index(tx, token)}).first()
    if row is None or (lender_id and row.lender_id != lender_id):
        return None
    found = _read(row)
    if found.spoilt_at is not None or (found.used_at is None and found.expires_at <= at):
        return None
    if found.used_at is not None:
        if found.conversation_id == conversation_id:
            return found
        spoil(tx, found, at=at)
        return None
    tx.execute(_change, {"row_id": found.id, "conversation_id": conversation_id, "used_at": at})
    audit.note(
        tx,
        found.lender_id,
        at=at,
        actor=f"conversation:{conversation_id}",
        action="invitation-used",
        subject=found.id,
    )
    return found


def spoil(tx: Transaction, invitation: Invitation, *, at: datetime) -> None:
    """End an invitation that fell into other hands."""
    tx.execute(_change, {"row_id": invitation.id, "spoilt_at": at})
    audit.note(
        tx,
        invitation.lender_id,
        at=at,
        actor="installation",
        action="invitation-spoilt",
        subject=invitation.id,
    )


def _index(tx: Transaction, token: str) -> bytes:
    return tx.blind("invitation", "", token)


def _read(row: Row[Any]) -> Invitation:
    return Invitation(
        row.id,
        row.lender_id,
        row.borrower_id,
        row.created_at,
        row.expires_at,
        row.conversation_id,
        row.used_at,
        row.spoilt_at,
        Method(row.method),
    )
