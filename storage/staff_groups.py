"""Chat groups of staff: whose tickets each shows, and which replica speaks there."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Row, bindparam, insert, or_, select, update

from storage import audit
from storage.columns import Instant
from storage.ids import new_id
from storage.schema import staff_groups
from storage.staff import StaffMember
from storage.transaction import Transaction

TOKEN_HOURS: Final = 24
"""How long a link works that puts the bot into a group."""
FULL_FOR: Final = timedelta(hours=6)
"""After that a group that took no more topics is tried again."""
ANY: Final = ""

_here: Final = staff_groups.c.ended_at.is_(None)
_joined: Final = (_here, staff_groups.c.joined_at.is_not(None))
_add: Final = insert(staff_groups)
_by_id: Final = select(staff_groups).where(staff_groups.c.id == bindparam("of"))
_of_bot: Final = (
    select(staff_groups)
    .where(*_joined, staff_groups.c.bot == bindparam("bot"))
    .order_by(staff_groups.c.joined_at, staff_groups.c.id)
)
_by_chat: Final = _of_bot.where(staff_groups.c.chat == bindparam("chat"))
_by_token: Final = (
    select(staff_groups)
    .where(_here, staff_groups.c.token_index == bindparam("token"))
    .with_for_update()
)
_everything: Final = select(staff_groups).where(_here).order_by(staff_groups.c.created_at)
_change: Final = update(staff_groups).where(staff_groups.c.id == bindparam("of"))
_join: Final = _change.values(
    chat=bindparam("to_chat"), joined_at=bindparam("at"), token_index=None, token_until=None
)
_move: Final = (
    update(staff_groups)
    .where(staff_groups.c.bot == bindparam("bot_id"), staff_groups.c.chat == bindparam("old"))
    .values(chat=bindparam("new"))
)
_fill: Final = _change.values(full_at=bindparam("at"))
_end: Final = _change.values(
    ended_at=bindparam("at"), trouble=bindparam("why"), lease=None, leased_until=None
)
_lease: Final = (
    update(staff_groups)
    .where(
        staff_groups.c.id == bindparam("of"),
        _here,
        or_(
            staff_groups.c.lease == bindparam("by"),
            staff_groups.c.leased_until.is_(None),
            staff_groups.c.leased_until <= bindparam("now", type_=Instant),
        ),
    )
    .values(lease=bindparam("by"), leased_until=bindparam("until"))
)


_free: Final = _change.where(staff_groups.c.lease == bindparam("by")).values(
    lease=None, leased_until=None
)


@dataclass(frozen=True, slots=True)
class StaffGroup:
    """One group: tickets of a lender (or of all), of one subject and language (or of any)."""

    id: str
    lender_id: str | None
    bot: str
    chat: str
    subject: str
    locale: str
    language: str
    """In which language the bot speaks there."""
    papers: bool
    """Whether pictures of borrowers' documents may be shown there."""
    joined_at: datetime | None = None
    full_at: datetime | None = None

    def takes(self, lender_id: str | None, subject: str, locale: str, now: datetime) -> bool:
        """Tell whether a ticket belongs here and there is room."""
        full = self.full_at is not None and self.full_at > now - FULL_FOR
        return (
            not full
            and self.lender_id in {None, lender_id}
            and self.subject in {ANY, subject}
            and self.locale in {ANY, locale}
        )

    @property
    def narrowness(self) -> int:
        """Say how special it is: the most special group that takes a ticket gets it."""
        return 4 * bool(self.lender_id) + 2 * bool(self.subject) + bool(self.locale)


def add(  # noqa: PLR0913  a group's own fields
    tx: Transaction,
    by: StaffMember,
    *,
    lender_id: str | None,
    bot: str,
    subject: str,
    locale: str,
    language: str,
    papers: bool,
    at: datetime,
) -> str:
    """Prepare a group; return the token that its first member who is an admin brings there."""
    token, group_id = f"g{secrets.token_urlsafe(24)}", new_id(at)
    tx.execute(
        _add,
        {
            "id": group_id,
            "lender_id": lender_id,
            "bot": bot,
            "subject": subject,
            "locale": locale,
            "language": language,
            "papers": papers,
            "created_at": at,
            "token_index": tx.blind("staff-group", "", token),
            "token_until": at + timedelta(hours=TOKEN_HOURS),
        },
    )
    audit.note(
        tx,
        lender_id,
        at=at,
        actor=by.actor,
        action="group-prepared",
        subject=group_id,
        papers=papers,
    )
    return token


def put(  # noqa: PLR0913  a place's own fields
    tx: Transaction,
    group_id: str,
    *,
    lender_id: str,
    bot: str,
    chat: str,
    language: str,
    at: datetime,
) -> None:
    """Have a place that needs nobody to bring us there: another desk of the lender."""
    values = {
        "id": group_id,
        "lender_id": lender_id,
        "bot": bot,
        "chat": chat,
        "subject": ANY,
        "locale": ANY,
        "language": language,
        "papers": False,
        "created_at": at,
        "joined_at": at,
    }
    tx.execute(_add, values)


def join(tx: Transaction, token: str, bot: str, chat: str, at: datetime) -> StaffGroup | None:
    """Let the bot's presence in a group be what was prepared; None if the token is not good."""
    row = tx.execute(_by_token, {"token": tx.blind("staff-group", "", token)}).first()
    if row is None or row.bot != bot or row.token_until <= at or by_chat(tx, bot, chat):
        return None
    tx.execute(_join, {"of": row.id, "to_chat": chat, "at": at})
    audit.note(
        tx, row.lender_id, at=at, actor="installation", action="group-joined", subject=row.id
    )
    return by_chat(tx, bot, chat)


def of_bot(tx: Transaction, bot: str) -> list[StaffGroup]:
    """List the groups that a bot is in."""
    return [_read(row) for row in tx.execute(_of_bot, {"bot": bot})]


def everything(tx: Transaction, lender_id: str | None) -> list[StaffGroup]:
    """List the groups of a lender, or (with None) all, those only prepared included."""
    found = [_read(row) for row in tx.execute(_everything)]
    return [it for it in found if lender_id is None or it.lender_id == lender_id]


def by_chat(tx: Transaction, bot: str, chat: str) -> StaffGroup | None:
    """Find the group by the chat's id."""
    row = tx.execute(_by_chat, {"bot": bot, "chat": chat}).first()
    return _read(row) if row else None


def by_group(tx: Transaction, group_id: str) -> StaffGroup | None:
    """Find a group, also one that has ended."""
    row = tx.execute(_by_id, {"of": group_id}).first()
    return _read(row) if row else None


def moved(tx: Transaction, bot: str, old: str, new: str) -> None:
    """Follow a group that has got another id (it became a supergroup)."""
    tx.execute(_move, {"bot_id": bot, "old": old, "new": new})


def full(tx: Transaction, group_id: str, at: datetime) -> None:
    """Note that a group takes no more topics: new tickets go to another."""
    tx.execute(_fill, {"of": group_id, "at": at})


def end(tx: Transaction, group: StaffGroup, why: str, *, by: str, at: datetime) -> None:
    """Show no tickets there any more."""
    tx.execute(_end, {"of": group.id, "at": at, "why": why[:200]})
    audit.note(
        tx, group.lender_id, at=at, actor=by, action="group-ended", subject=group.id, why=why
    )


def lease(tx: Transaction, group_id: str, by: str, *, now: datetime, until: datetime) -> bool:
    """Be the one replica that speaks in a group, for a while; False if another is."""
    return tx.execute(_lease, {"of": group_id, "by": by, "now": now, "until": until}).rowcount == 1


def free(tx: Transaction, group_id: str, by: str) -> None:
    """Let other replicas speak there."""
    tx.execute(_free, {"of": group_id, "by": by})


def best(
    groups: Sequence[StaffGroup], lender_id: str | None, subject: str, locale: str, now: datetime
) -> StaffGroup | None:
    """Choose the group for a ticket: the most special that takes it, the oldest of these."""
    fitting = [it for it in groups if it.takes(lender_id, subject, locale, now)]
    return max(fitting, key=lambda it: it.narrowness, default=None)


def _read(row: Row[Any]) -> StaffGroup:
    return StaffGroup(
        row.id,
        row.lender_id,
        row.bot,
        row.chat or "",
        row.subject,
        row.locale,
        row.language,
        row.papers,
        row.joined_at,
        row.full_at,
    )
