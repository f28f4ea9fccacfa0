"""One-time links from a chat to a page of ours, and the short sessions they are exchanged for.

Link and session are two secrets, each kept as a keyed hash. The first dies when it is exchanged,
so that what stays behind in a chat or in a browser's history opens nothing.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import Row, bindparam, insert, select, update

from storage import audit
from storage.ids import new_id
from storage.records import Link
from storage.schema import page_links
from storage.transaction import Transaction

LIFE: Final = timedelta(minutes=30)
"""How long a link waits to be opened."""
SESSION: Final = timedelta(minutes=30)
"""How long a page stays open after what was done on it last."""
LONGEST: Final = timedelta(hours=4)
"""How long a page stays open at most, whatever is done on it."""
_RENEWED: Final = timedelta(minutes=5)


class Purpose(StrEnum):
    """What a page is opened for; a session for one opens no other."""

    UPLOAD = "upload"
    EXPORT = "export"
    APPLICATION = "application"


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link that was made, whose it is, and what became of it."""

    id: str
    lender_id: str
    purpose: Purpose
    conversation_id: str
    borrower_id: str
    application_id: str | None
    need_id: str | None
    created_at: datetime
    expires_at: datetime
    used_at: datetime | None = None
    session_ends_at: datetime | None = None
    stepped_up_at: datetime | None = None
    ended_at: datetime | None = None


_add: Final = insert(page_links)
_by_token: Final = (
    select(page_links).where(page_links.c.token_index == bindparam("token_index")).with_for_update()
)
_by_session: Final = select(page_links).where(
    page_links.c.session_index == bindparam("session_index"),
    page_links.c.session_ends_at > bindparam("now"),
    page_links.c.ended_at.is_(None),
)
_change: Final = update(page_links).where(page_links.c.id == bindparam("row_id"))
_end_of_conversation: Final = (
    update(page_links)
    .where(page_links.c.conversation_id == bindparam("of"), page_links.c.ended_at.is_(None))
    .values(ended_at=bindparam("at"))
)


def add(  # noqa: PLR0913  what a link is bound to
    tx: Transaction,
    purpose: Purpose,
    link: Link,
    *,
    application_id: str | None = None,
    need_id: str | None = None,
    token: str = "",
    at: datetime,
) -> tuple[PageLink, str]:
    """Make a link to a page for whom a chat is tied to; the token is given out here only.

    A ``token`` may be given that a chat app has vouched for, and that opens nothing twice.
    """
    token = token or secrets.token_urlsafe(24)
    made = PageLink(
        id=new_id(at),
        lender_id=link.lender_id,
        purpose=purpose,
        conversation_id=link.conversation_id,
        borrower_id=link.borrower_id,
        application_id=application_id,
        need_id=need_id,
        created_at=at,
        expires_at=at + LIFE,
    )
    tx.execute(_add, {**_row(made), "token_index": _blind(tx, "page-link", token)})
    _note(tx, made, "page-link-made", at)
    return made, token


def is_known(tx: Transaction, token: str) -> bool:
    """Tell whether there was ever a link with this token."""
    return (
        tx.execute(_by_token, {"token_index": _blind(tx, "page-link", token)}).first() is not None
    )


def exchange(tx: Transaction, token: str, *, at: datetime) -> tuple[PageLink, str] | None:
    """Use a link up; return it and the secret of the browser's session, or None for a dead one."""
    row = tx.execute(_by_token, {"token_index": _blind(tx, "page-link", token)}).first()
    if row is None:
        return None
    found = _read(row)
    if found.used_at is not None or found.ended_at is not None or found.expires_at <= at:
        return None
    secret, ends = secrets.token_urlsafe(32), at + SESSION
    tx.execute(
        _change,
        {
            "row_id": found.id,
            "used_at": at,
            "session_index": _blind(tx, "page-session", secret),
            "session_ends_at": ends,
        },
    )
    _note(tx, found, "page-opened", at)
    return _read(row, used_at=at, session_ends_at=ends), secret


def of_session(tx: Transaction, secret: str, *, at: datetime) -> PageLink | None:
    """Find what a browser's session is for, while it holds."""
    given = {"session_index": _blind(tx, "page-session", secret), "now": at}
    row = tx.execute(_by_session, given).first()
    return _read(row) if row else None


def keep_open(tx: Transaction, link: PageLink, *, at: datetime) -> None:
    """Let a page on which something is done stay open a little longer."""
    used = link.used_at or at
    ends = min(at + SESSION, used + LONGEST)
    if link.session_ends_at is None or ends - link.session_ends_at >= _RENEWED:
        tx.execute(_change, {"row_id": link.id, "session_ends_at": ends})


def step_up(tx: Transaction, link: PageLink, *, at: datetime) -> None:
    """Note that whoever has the page open has proven who they are once more."""
    tx.execute(_change, {"row_id": link.id, "stepped_up_at": at})
    _note(tx, link, "page-stepped-up", at)


def end(tx: Transaction, link: PageLink, *, at: datetime) -> None:
    """Close a page for good."""
    tx.execute(_change, {"row_id": link.id, "ended_at": at})
    _note(tx, link, "page-closed", at)


def end_all(tx: Transaction, conversation_id: str, *, at: datetime) -> None:
    """Close every page of a conversation, as when it is tied to nobody any more."""
    tx.execute(_end_of_conversation, {"of": conversation_id, "at": at})


def _row(made: PageLink) -> dict[str, object]:
    return {
        "id": made.id,
        "lender_id": made.lender_id,
        "purpose": made.purpose,
        "conversation_id": made.conversation_id,
        "borrower_id": made.borrower_id,
        "application_id": made.application_id,
        "need_id": made.need_id,
        "created_at": made.created_at,
        "expires_at": made.expires_at,
    }


def _note(tx: Transaction, link: PageLink, action: str, at: datetime) -> None:
    audit.note(
        tx,
        link.lender_id,
        at=at,
        actor=f"borrower:{link.borrower_id}",
        action=action,
        subject=link.id,
        purpose=link.purpose,
    )


def _blind(tx: Transaction, purpose: str, secret: str) -> bytes:
    return tx.blind(purpose, "", secret)


def _read(row: Row[Any], **changed: datetime) -> PageLink:
    facts: dict[str, Any] = {
        "id": row.id,
        "lender_id": row.lender_id,
        "purpose": Purpose(row.purpose),
        "conversation_id": row.conversation_id,
        "borrower_id": row.borrower_id,
        "application_id": row.application_id,
        "need_id": row.need_id,
        "created_at": row.created_at,
        "expires_at": row.expires_at,
        "used_at": row.used_at,
        "session_ends_at": row.session_ends_at,
        "stepped_up_at": row.stepped_up_at,
        "ended_at": row.ended_at,
    }
    return PageLink(**(facts | changed))
