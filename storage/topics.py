"""Topics of tickets in groups of staff: how far each has been shown, and what was posted there.

A topic mirrors the ledger: it has a cursor in the conversation and one in the ticket's steps, and
what lies behind them is still to be shown. So nothing is queued twice, and whatever was held up
goes out together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Row,
    and_,
    bindparam,
    delete,
    func,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.dialects.postgresql import insert as upsert

from storage.schema import (
    conversations,
    ticket_steps,
    tickets,
    topic_posts,
    topics,
)
from storage.staff_groups import StaffGroup
from storage.tickets import Ticket, read
from storage.transaction import Transaction

BEFORE: Final = 10
"""So many messages before the ticket are shown in a new topic."""
AT_ONCE: Final = 50

_steps: Final = (
    select(func.coalesce(func.max(ticket_steps.c.number), 0))
    .where(ticket_steps.c.ticket_id == topics.c.ticket_id)
    .correlate(topics)
    .scalar_subquery()
)
_new: Final = (
    select(tickets)
    .outerjoin(topics, topics.c.ticket_id == tickets.c.id)
    .where(tickets.c.closed_at.is_(None), topics.c.ticket_id.is_(None))
    .order_by(tickets.c.priority, tickets.c.opened_at, tickets.c.id)
    .limit(AT_ONCE)
)
_alive: Final = (
    select(topics)
    .select_from(topics)
    .join(tickets, tickets.c.id == topics.c.ticket_id)
    .join(conversations, conversations.c.id == tickets.c.conversation_id)
    .where(
        topics.c.group_id == bindparam("of"),
        or_(tickets.c.closed_at.is_(None), topics.c.closed.is_(False)),
    )
)
_behind: Final = (
    _alive.where(
        or_(
            topics.c.thread.is_(None),
            topics.c.step < _steps,
            topics.c.closed != tickets.c.closed_at.is_not(None),
            and_(conversations.c.last_position > topics.c.position, tickets.c.closed_at.is_(None)),
        )
    )
    .order_by(tickets.c.priority, tickets.c.waiting_since.is_(None), tickets.c.opened_at)
    .limit(AT_ONCE)
)
_drop_open: Final = delete(topics).where(
    topics.c.group_id == bindparam("of"),
    topics.c.ticket_id.in_(select(tickets.c.id).where(tickets.c.closed_at.is_(None))),
)
_drop_unmade: Final = delete(topics).where(
    topics.c.group_id == bindparam("of"), topics.c.thread.is_(None)
)
_drop: Final = delete(topics).where(topics.c.ticket_id == bindparam("of"))
_by_thread: Final = select(topics).where(
    topics.c.group_id == bindparam("of"), topics.c.thread == bindparam("thread")
)
_of_ticket: Final = select(topics).where(topics.c.ticket_id == bindparam("of"))
_add: Final = upsert(topics).on_conflict_do_nothing()
_change: Final = update(topics).where(topics.c.ticket_id == bindparam("of"))
_last_position: Final = select(conversations.c.last_position, conversations.c.data_key_id).where(
    conversations.c.id == bindparam("of")
)
_post: Final = upsert(topic_posts).on_conflict_do_nothing()
_posts_of_ticket: Final = select(topic_posts).where(
    topic_posts.c.ticket_id == bindparam("of"), topic_posts.c.position > bindparam("after")
)
_post_by_ref: Final = select(topic_posts).where(
    topic_posts.c.group_id == bindparam("of"), topic_posts.c.ref == bindparam("ref")
)


@dataclass(frozen=True, slots=True)
class Topic:
    """A ticket's topic; without a thread it is still to be made (again)."""

    ticket_id: str
    group_id: str
    thread: int | None
    position: int
    step: int
    closed: bool

    @property
    def cursors(self) -> tuple[int, int]:
        """How far the conversation and the steps are shown."""
        return self.position, self.step


def without(tx: Transaction, groups: Sequence[StaffGroup]) -> list[Ticket]:
    """List open tickets that have no topic and belong into one of these groups."""
    if not groups:
        return []
    return [read(row) for row in tx.execute(_new.where(or_(*map(_belongs, groups))))]


def add(tx: Transaction, ticket: Ticket, group_id: str) -> None:
    """Give a ticket a topic, still to be made; what was said shortly before is shown there."""
    row = tx.execute(_last_position, {"of": ticket.conversation_id}).one()
    tx.execute(
        _add,
        {
            "ticket_id": ticket.id,
            "group_id": group_id,
            "thread": None,
            "position": max(0, row.last_position - BEFORE),
            "step": 0,
            "closed": False,
        },
    )


def behind(tx: Transaction, group_id: str) -> list[Topic]:
    """List topics that do not show everything yet, the most pressing first."""
    return [_read(row) for row in tx.execute(_behind, {"of": group_id})]


def by_thread(tx: Transaction, group_id: str, thread: int) -> Topic | None:
    """Find the topic that a thread of a group is."""
    row = tx.execute(_by_thread, {"of": group_id, "thread": thread}).first()
    return _read(row) if row else None


def of_ticket(tx: Transaction, ticket_id: str) -> Topic | None:
    """Find a ticket's topic."""
    row = tx.execute(_of_ticket, {"of": ticket_id}).first()
    return _read(row) if row else None


def made(tx: Transaction, ticket_id: str, thread: int) -> None:
    """Keep which thread a topic is."""
    tx.execute(_change.values(thread=bindparam("is_")), {"of": ticket_id, "is_": thread})


def lost(tx: Transaction, ticket_id: str) -> None:
    """Have a topic made anew that somebody deleted; what it showed last is shown again."""
    found = of_ticket(tx, ticket_id)
    if found:
        back = max(0, found.position - BEFORE)
        again = _change.values(thread=None, position=back, step=0, closed=False)
        tx.execute(again, {"of": ticket_id})


def shown(
    tx: Transaction, topic: Topic, *, position: int, step: int, refs: Sequence[int] = ()
) -> None:
    """Move a topic's cursors on; ``refs`` are the posts that showed it."""
    tx.execute(
        _change.values(position=bindparam("so_far"), step=bindparam("steps")),
        {"of": topic.ticket_id, "so_far": position, "steps": step},
    )
    for ref in refs:
        posted(tx, topic, ref, position)


def set_closed(tx: Transaction, ticket_id: str, *, closed: bool) -> None:
    """Keep whether a topic is closed in the group."""
    tx.execute(_change.values(closed=bindparam("so")), {"of": ticket_id, "so": closed})


def posted(tx: Transaction, topic: Topic, ref: int, position: int) -> None:
    """Keep which message of the conversation a post of the topic is, or is the last of."""
    tx.execute(
        _post,
        {
            "group_id": topic.group_id,
            "ref": ref,
            "ticket_id": topic.ticket_id,
            "position": position,
        },
    )


def posts(tx: Transaction, ticket_id: str, after: int) -> dict[int, int]:
    """Say which messages of the conversation have a post of the topic already."""
    found = tx.execute(_posts_of_ticket, {"of": ticket_id, "after": after})
    return {row.position: row.ref for row in found}


def position_of(tx: Transaction, group_id: str, ref: int) -> int | None:
    """Find the message of the conversation behind a post."""
    row = tx.execute(_post_by_ref, {"of": group_id, "ref": ref}).first()
    return row.position if row else None


def thread_of_post(tx: Transaction, group_id: str, ref: int) -> int | None:
    """Find in which thread a post is."""
    row = tx.execute(_post_by_ref, {"of": group_id, "ref": ref}).first()
    topic = of_ticket(tx, row.ticket_id) if row else None
    return topic.thread if topic else None


def drop_open(tx: Transaction, group_id: str) -> None:
    """Forget the topics of open tickets in a group that has ended: others make them anew."""
    tx.execute(_drop_open, {"of": group_id})


def drop_unmade(tx: Transaction, group_id: str) -> None:
    """Forget the topics that a group which is full never got: others make them."""
    tx.execute(_drop_unmade, {"of": group_id})


def drop(tx: Transaction, ticket_id: str) -> None:
    """Show a ticket no more."""
    tx.execute(_drop, {"of": ticket_id})


def _belongs(group: StaffGroup) -> ColumnElement[bool]:
    narrowed = (
        (tickets.c.lender_id, group.lender_id),
        (tickets.c.subject, group.subject),
        (tickets.c.locale, group.locale),
    )
    return and_(true(), *(column == wanted for column, wanted in narrowed if wanted))


def _read(row: Row[Any]) -> Topic:
    return Topic(row.ticket_id, row.group_id, row.thread, row.position, row.step, row.closed)
