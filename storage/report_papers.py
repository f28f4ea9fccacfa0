"""What became of documents that were asked for, and which conversations needed no person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import ColumnElement, and_, case, exists, func, or_, select, true

from storage import figures
from storage.figures import Scope, Spread
from storage.schema import conversations, links, messages, need_history, needs, tickets
from storage.spans import roughly, seconds_between
from storage.terms import NeedState
from storage.transaction import Transaction

TAKES: Final = tuple(it * 86_400 for it in (1, 3, 7, 14, 30))
"""Up to how many seconds it took from asking for a document to accepting it."""
_BORROWER: Final = "borrower"


@dataclass(frozen=True, slots=True)
class Talks:
    """How many conversations there were, and how many of them needed a person."""

    held: int
    needed: int


@dataclass(frozen=True, slots=True)
class Papers:
    """What became of documents that were asked for."""

    rejected: Mapping[str, int]
    taken: Spread
    taking: Sequence[int]


def of_talks(tx: Transaction, scope: Scope) -> Talks:
    """Count the conversations in which borrowers said something, and those that got a ticket."""
    said = exists().where(
        messages.c.conversation_id == conversations.c.id,
        messages.c.author == _BORROWER,
        messages.c.at >= scope.since,
        messages.c.at < scope.until,
    )
    helped = exists().where(
        tickets.c.conversation_id == conversations.c.id,
        tickets.c.opened_at >= scope.since,
        tickets.c.opened_at < scope.until,
    )
    within = (conversations.c.last_at >= scope.since, conversations.c.created_at < scope.until)
    row = tx.execute(
        select(func.count().label("held"), func.sum(case((helped, 1), else_=0)).label("needed"))
        .select_from(conversations)
        .where(*within, said, _theirs(scope))
    ).one()
    return Talks(row.held, row.needed or 0)


def of_papers(tx: Transaction, scope: Scope) -> Papers:
    """Count verdicts on documents, and how long it took from asking to accepting."""
    of = and_(
        need_history.c.at >= scope.since,
        need_history.c.at < scope.until,
        need_history.c.state.in_((NeedState.ACCEPTED, NeedState.REJECTED)),
        need_history.c.undone.is_not(true()),
        needs.c.lender_id == scope.lender_id if scope.lender_id else true(),
    )
    joined = need_history.join(needs, needs.c.id == need_history.c.need_id)
    took = roughly(seconds_between(needs.c.requested_at, need_history.c.at))
    length = case((need_history.c.state == NeedState.ACCEPTED, took)).label("length")
    rows = tx.execute(
        select(need_history.c.reason, need_history.c.state, length, func.count().label("number"))
        .select_from(joined)
        .where(of)
        .group_by(need_history.c.reason, need_history.c.state, "length")
    ).all()
    rejected: dict[str, int] = {}
    for row in rows:
        if row.state == NeedState.REJECTED:
            why = row.reason or "other"
            rejected[why] = rejected.get(why, 0) + row.number
    lengths = [(row.length, row.number) for row in rows if row.length is not None]
    return Papers(rejected, figures.spread(lengths), figures.steps(lengths, TAKES))


def _theirs(scope: Scope) -> ColumnElement[bool]:
    """Tell a lender's conversations: its own, and those in which its borrowers are linked."""
    if not scope.lender_id:
        return true()
    linked = exists().where(
        links.c.conversation_id == conversations.c.id, links.c.lender_id == scope.lender_id
    )
    return or_(conversations.c.lender_id == scope.lender_id, linked)
