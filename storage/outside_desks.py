"""A lender's desk elsewhere (Chatwoot): where it is, and how far its side has been read.

To the ledger it is one more place that shows tickets (`staff_groups`, `topics`), with one member
of staff under whose id its people act.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from storage import audit, staff, staff_groups, topics
from storage.columns import Instant
from storage.ids import new_id
from storage.records import Lender
from storage.schema import messages, outside_desks, outside_threads, tickets, topic_posts
from storage.schema import staff_groups as groups
from storage.sealed import place, text
from storage.staff import StaffMember
from storage.staff_groups import StaffGroup
from storage.terms import MessageState
from storage.transaction import Transaction

CHATWOOT: Final = "chatwoot"
"""Stands for the bot of places that are conversations at Chatwoot."""
NAME: Final = "Chatwoot"

_here: Final = (
    select(outside_desks)
    .join(groups, groups.c.id == outside_desks.c.group_id)
    .where(groups.c.ended_at.is_(None))
)
_of_lender: Final = _here.where(outside_desks.c.lender_id == bindparam("of"))
_of_group: Final = _here.where(outside_desks.c.group_id == bindparam("of"))
_add: Final = insert(outside_desks)
_change: Final = update(outside_desks).where(outside_desks.c.group_id == bindparam("of"))
_polled: Final = _change.values(polled_at=bindparam("when", type_=Instant))
_seen: Final = select(outside_threads.c.seen).where(outside_threads.c.ticket_id == bindparam("of"))
_set_seen: Final = upsert(outside_threads)
_set_seen_on_conflict: Final = _set_seen.on_conflict_do_update(
    index_elements=[outside_threads.c.ticket_id], set_={"seen": _set_seen.excluded.seen}
)
_untold: Final = (
    select(topic_posts.c.ref, topic_posts.c.told, messages.c.state, messages.c.error)
    .join(tickets, tickets.c.id == topic_posts.c.ticket_id)
    .join(
        messages,
        (messages.c.conversation_id == tickets.c.conversation_id)
        & (messages.c.position == topic_posts.c.position),
    )
    .where(
        topic_posts.c.group_id == bindparam("of"),
        topic_posts.c.told == "waits",
        messages.c.state.in_([MessageState.SENT, MessageState.DEAD]),
    )
    .limit(50)
)
_await: Final = (
    update(topic_posts)
    .where(topic_posts.c.group_id == bindparam("of"), topic_posts.c.ref == bindparam("its"))
    .values(told=bindparam("so"))
)


@dataclass(frozen=True, slots=True)
class OutsideDesk:
    """Where a lender's other desk is, and who its people are to us."""

    group: StaffGroup
    lender_id: str
    member: StaffMember
    url: str
    account: int
    inbox: int
    token: str = field(repr=False)
    secret: str = field(repr=False)
    polled_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a message that was written at the other desk."""

    ref: int
    arrived: bool
    error: str


def put(  # noqa: PLR0913  where it is and what opens it
    tx: Transaction,
    lender: Lender,
    *,
    url: str,
    account: int,
    inbox: int,
    token: str,
    secret: str,
    actor: str,
    at: datetime,
) -> OutsideDesk:
    """Show the lender's tickets there from now on; what was said before is replaced."""
    known = of_lender(tx, lender.id)
    group_id = known.group.id if known else _new_place(tx, lender, at)
    values = {
        "url": url,
        "account": account,
        "inbox": inbox,
        "token_sealed": _seal(tx, lender.id, "token_sealed", group_id, token, at),
        "secret_sealed": _seal(tx, lender.id, "secret_sealed", group_id, secret, at),
    }
    if known:
        tx.execute(_change, {"of": group_id, **values})
    else:
        member = staff.add(tx, lender, NAME, locale=lender.locale, by=actor, at=at)
        ids = {"group_id": group_id, "lender_id": lender.id, "member_id": member.id}
        tx.execute(_add, {**ids, **values})
    audit.note(tx, lender.id, at=at, actor=actor, action="outside-desk-set", subject=group_id)
    found = of_lender(tx, lender.id)
    if found is None:
        raise LookupError(group_id)
    return found


def end(tx: Transaction, desk: OutsideDesk, *, actor: str, at: datetime) -> None:
    """Show no tickets there any more."""
    staff_groups.end(tx, desk.group, "ended by the lender", by=actor, at=at)
    topics.drop_open(tx, desk.group.id)


def of_lender(tx: Transaction, lender_id: str) -> OutsideDesk | None:
    """Find a lender's other desk."""
    row = tx.execute(_of_lender, {"of": lender_id}).first()
    return _read(tx, row) if row else None


def of_group(tx: Transaction, group_id: str) -> OutsideDesk | None:
    """Find the desk that a place is."""
    row = tx.execute(_of_group, {"of": group_id}).first()
    return _read(tx, row) if row else None


def everything(tx: Transaction) -> list[OutsideDesk]:
    """List the other desks of all lenders."""
    return [_read(tx, row) for row in tx.execute(_here)]


def polled(tx: Transaction, group_id: str, at: datetime) -> None:
    """Note up to when we have asked for everything that happened there."""
    tx.execute(_polled, {"of": group_id, "when": at})


def seen(tx: Transaction, ticket_id: str) -> int:
    """Say up to which of its messages we have read a conversation there."""
    return int(tx.execute(_seen, {"of": ticket_id}).scalar() or 0)


def set_seen(tx: Transaction, ticket_id: str, last: int) -> None:
    """Note up to which of its messages we have read a conversation there."""
    tx.execute(_set_seen_on_conflict, {"ticket_id": ticket_id, "seen": last})


def awaits(tx: Transaction, group_id: str, ref: int) -> None:
    """Have the desk told what becomes of a message that was written there."""
    tx.execute(_await, {"of": group_id, "its": ref, "so": "waits"})


def told(tx: Transaction, group_id: str, ref: int) -> None:
    """Note that it was told."""
    tx.execute(_await, {"of": group_id, "its": ref, "so": "told"})


def untold(tx: Transaction, group_id: str) -> Sequence[Fate]:
    """List what the desk is still to be told."""
    return [
        Fate(row.ref, row.state == MessageState.SENT, row.error or "")
        for row in tx.execute(_untold, {"of": group_id})
    ]


def _new_place(tx: Transaction, lender: Lender, at: datetime) -> str:
    group_id = new_id(at)
    staff_groups.put(
        tx,
        group_id,
        lender_id=lender.id,
        bot=CHATWOOT,
        chat=group_id,
        language=lender.locale if lender.locale.startswith("zh") else "en",
        at=at,
    )
    return group_id


def _seal(
    tx: Transaction, lender_id: str, column: str, group_id: str, value: str, at: datetime
) -> bytes:
    where = place(lender_id, outside_desks, column, group_id)
    return tx.seal(tx.own_data_key(at), value, where)


def _read(tx: Transaction, row: Row[Any]) -> OutsideDesk:
    group, member = staff_groups.by_group(tx, row.group_id), staff.by_id(tx, row.member_id)
    if group is None or member is None:
        raise LookupError(row.group_id)

    def opened(column: str, sealed: bytes) -> str:
        return text(tx, sealed, place(row.lender_id, outside_desks, column, row.group_id))

    return OutsideDesk(
        group,
        row.lender_id,
        member,
        row.url,
        row.account,
        row.inbox,
        opened("token_sealed", row.token_sealed),
        opened("secret_sealed", row.secret_sealed),
        row.polled_at,
    )
