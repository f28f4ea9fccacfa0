"""Who of staff is who in a chat app, so that what they do in a group of theirs counts."""

import secrets
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import bindparam, insert, select, update

from storage import audit
from storage.schema import staff_chat_users
from storage.staff import StaffMember, by_id
from storage.transaction import Transaction

TOKEN_HOURS: Final = 24
"""How long a link works by which somebody makes their chat account known."""
TOKEN: Final = "s"  # noqa: S105  how such tokens begin
TOKEN_LENGTH: Final = 33

_user: Final = select(staff_chat_users).where(staff_chat_users.c.staff_id == bindparam("of"))
_member_of_user: Final = select(staff_chat_users.c.staff_id).where(
    staff_chat_users.c.user_index.in_(bindparam("users", expanding=True))
)
_by_own_token: Final = (
    select(staff_chat_users)
    .where(staff_chat_users.c.token_index == bindparam("token"))
    .with_for_update()
)
_add_user: Final = insert(staff_chat_users)
_change_user: Final = update(staff_chat_users).where(staff_chat_users.c.staff_id == bindparam("of"))
_forget_user: Final = (
    update(staff_chat_users)
    .where(staff_chat_users.c.user_index == bindparam("user"))
    .values(user_index=None, linked_at=None)
)


def invite(tx: Transaction, member: StaffMember, at: datetime) -> str:
    """Make the token by which a person makes their chat account known; the last one counts."""
    token = f"{TOKEN}{secrets.token_urlsafe(24)}"
    values = {
        "token_index": tx.blind("staff-chat", "", token),
        "token_until": at + timedelta(hours=TOKEN_HOURS),
    }
    if tx.execute(_user, {"of": member.id}).first() is None:
        tx.execute(_add_user, {"staff_id": member.id, **values})
    else:
        tx.execute(_change_user, {"of": member.id, **values})
    return token


def know(tx: Transaction, token: str, bot: str, user: str, at: datetime) -> StaffMember | None:
    """Tie a chat account to the person who made the token; None if the token is not good."""
    row = tx.execute(_by_own_token, {"token": tx.blind("staff-chat", "", token)}).first()
    member = by_id(tx, row.staff_id) if row and row.token_until > at else None
    if member is None or member.ended_at is not None:
        return None
    index = _index(tx, "", user)
    for known in (index, _index(tx, bot, user)):  # an account is one person's
        tx.execute(_forget_user, {"user": known})
    values = {"user_index": index, "token_index": None, "token_until": None, "linked_at": at}
    tx.execute(_change_user, {"of": member.id, **values})
    audit.note(
        tx,
        member.lender_id,
        at=at,
        actor=member.actor,
        action="chat-account-known",
        subject=member.id,
    )
    return member


def known_since(tx: Transaction, member: StaffMember) -> datetime | None:
    """Say since when a person's chat account is known."""
    row = tx.execute(_user, {"of": member.id}).first()
    return row.linked_at if row else None


def forget(tx: Transaction, member: StaffMember, at: datetime) -> None:
    """Know a person's chat account no more."""
    values = {"user_index": None, "token_index": None, "token_until": None, "linked_at": None}
    tx.execute(_change_user, {"of": member.id, **values})
    audit.note(
        tx,
        member.lender_id,
        at=at,
        actor=member.actor,
        action="chat-account-forgotten",
        subject=member.id,
    )


def who(tx: Transaction, bot: str, user: str) -> StaffMember | None:
    """Find the member of staff behind a chat account, unless their access has ended."""
    # A user is the same to every bot; those made known at first were so to one bot alone.
    known = (_index(tx, "", user), _index(tx, bot, user))
    row = tx.execute(_member_of_user, {"users": known}).first()
    member = by_id(tx, row.staff_id) if row else None
    return member if member and member.ended_at is None else None


def _index(tx: Transaction, bot: str, user: str) -> bytes:
    return tx.blind("staff-chat-user", bot, user)
