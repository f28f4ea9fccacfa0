"""Lists of tickets: a place in the queue, pages of the inbox, and what time has come for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, Literal

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, or_, select

from storage.columns import Instant
from storage.schema import ticket_mentions, ticket_tags, tickets
from storage.ticket_terms import Subject
from storage.tickets import Ticket, read
from storage.transaction import Transaction

ENOUGH: Final = 5
"""Fewer answers than this say nothing of how long one waits."""
PAGE: Final = 50
AT_ONCE: Final = 100
"""How many tickets are looked after in one transaction."""

View = Literal[
    "all",
    "unassigned",
    "mine",
    "mentioned",
    "snoozed",
    "waiting-longest",
    "near-limit",
    "closed",
]

_now: Final = bindparam("now", type_=Instant)
_open: Final = tickets.c.closed_at.is_(None)
_free: Final = or_(tickets.c.owner_id.is_(None), tickets.c.leased_until <= _now)
_awake: Final = or_(tickets.c.snoozed_until.is_(None), tickets.c.snoozed_until <= _now)
_before: Final = or_(
    tickets.c.priority < bindparam("rank"),
    and_(
        tickets.c.priority == bindparam("rank"),
        or_(
            tickets.c.opened_at < bindparam("since", type_=Instant),
            and_(
                tickets.c.opened_at == bindparam("since", type_=Instant),
                tickets.c.id < bindparam("this"),
            ),
        ),
    ),
)
_ahead: Final = select(func.count()).where(_open, _free, _awake, _before)
_queue: Final = (
    select(tickets.c.id, tickets.c.lender_id, tickets.c.told_place)
    .where(_open, _free, _awake)
    .order_by(tickets.c.priority, tickets.c.opened_at, tickets.c.id)
)
_answers: Final = (
    select(tickets.c.opened_at, tickets.c.answered_at)
    .where(tickets.c.answered_at >= bindparam("since"))
    .order_by(tickets.c.answered_at.desc())
    .limit(50)
)


def _list(*which: ColumnElement[bool]) -> Select[Any]:
    return select(tickets).where(_open, *which).order_by(tickets.c.opened_at).limit(AT_ONCE)


_lapsed: Final = _list(tickets.c.owner_id.is_not(None), tickets.c.leased_until <= _now)
_rested: Final = _list(tickets.c.snoozed_until <= _now)
_broken: Final = _list(_free, tickets.c.promised_at <= _now)
_silent: Final = _list(
    _awake,
    tickets.c.waiting_since.is_(None),
    tickets.c.spoken_at <= bindparam("quiet", type_=Instant),
    tickets.c.asked_at.is_(None),
)
_unheard: Final = _list(tickets.c.asked_at <= bindparam("quiet", type_=Instant))
_unmeant: Final = _list(_free, _awake, tickets.c.meant_for.is_(None)).order_by(None)
_closed: Final = (
    select(tickets)
    .where(
        tickets.c.conversation_id == bindparam("of"),
        tickets.c.closed_at >= bindparam("since", type_=Instant),
    )
    .order_by(tickets.c.closed_at.desc())
    .limit(1)
)
_VIEWS: Final[Mapping[View, Sequence[ColumnElement[bool]]]] = {
    "all": (),
    "unassigned": (_free, _awake),
    "mine": (
        or_(
            and_(tickets.c.owner_id == bindparam("me"), tickets.c.leased_until > _now),
            tickets.c.meant_for == bindparam("me"),
        ),
    ),
    "mentioned": (
        select(ticket_mentions.c.at)
        .where(
            ticket_mentions.c.ticket_id == tickets.c.id,
            ticket_mentions.c.staff_id == bindparam("me"),
            ticket_mentions.c.seen_at.is_(None),
        )
        .exists(),
    ),
    "closed": (tickets.c.closed_at.is_not(None),),
    "snoozed": (tickets.c.snoozed_until > _now,),
    "waiting-longest": (tickets.c.waiting_since.is_not(None), _awake),
    "near-limit": (tickets.c.answer_due_at.is_not(None), _awake),
}
_ENDED: Final = frozenset({"mentioned", "closed"})
"""Views that hold tickets which are over, too."""
_ORDERS: Final = {
    "waiting-longest": (tickets.c.waiting_since, tickets.c.id),
    "near-limit": (tickets.c.answer_due_at, tickets.c.id),
    "closed": (tickets.c.closed_at, tickets.c.id),
}
_usual_order: Final = (tickets.c.priority, tickets.c.opened_at, tickets.c.id)


_pulse: Final = select(
    func.count(),
    func.count(tickets.c.owner_id),
    func.min(tickets.c.owner_id),
    func.max(tickets.c.owner_id),
    func.count(tickets.c.meant_for),
    func.count(tickets.c.snoozed_until),
    func.count(tickets.c.waiting_since),
    func.max(tickets.c.opened_at),
    func.sum(tickets.c.priority),
).where(_open)


@dataclass(frozen=True, slots=True)
class Page:
    """Some tickets of a view, and the cursor to go on behind them; none after the last."""

    tickets: Sequence[Ticket]
    after: str


def page(  # noqa: PLR0913  what a view is narrowed by
    tx: Transaction,
    lender_id: str | None,
    view: View,
    *,
    me: str,
    now: datetime,
    after: str = "",
    subject: Subject | None = None,
    locale: str = "",
    tag: str = "",
) -> Page:
    """List open tickets of one lender, or of all, by a view; a page at a time."""
    wanted: Select[Any] = select(tickets).where(*_VIEWS[view])
    if view not in _ENDED:
        wanted = wanted.where(_open)
    if lender_id is not None:
        wanted = wanted.where(tickets.c.lender_id == lender_id)
    if subject is not None:
        wanted = wanted.where(tickets.c.subject == subject)
    if locale:
        wanted = wanted.where(tickets.c.locale == locale)
    if tag:
        marked = select(ticket_tags.c.ticket_id).where(ticket_tags.c.tag == tag)
        wanted = wanted.where(tickets.c.id.in_(marked))
    order, falling = _ORDERS.get(view, _usual_order), view == "closed"
    if after and (last := _place(tx, after, order)) is not None:
        wanted = wanted.where(_behind(order, last, falling=falling))
    values = {name: value for name, value in (("me", me), ("now", now)) if name in _names(wanted)}
    sorted_ = wanted.order_by(*(it.desc() if falling else it for it in order))
    rows = tx.execute(sorted_.limit(PAGE + 1), values).all()
    more = len(rows) > PAGE
    return Page([read(row) for row in rows[:PAGE]], rows[PAGE - 1].id if more else "")


def pulse(tx: Transaction, lender_id: str | None) -> Sequence[Any]:
    """Give what changes whenever a list of open tickets does, cheaper than the list."""
    own = _pulse if lender_id is None else _pulse.where(tickets.c.lender_id == lender_id)
    return tuple(tx.execute(own).one())


def ahead(tx: Transaction, ticket: Ticket, now: datetime) -> int:
    """Count the tickets that are free and come before this one at the same lender."""
    mine = (
        tickets.c.lender_id.is_(None)
        if ticket.lender_id is None
        else tickets.c.lender_id == ticket.lender_id
    )
    values = {
        "now": now,
        "rank": ticket.priority,
        "since": ticket.opened_at,
        "this": ticket.id,
    }
    return int(tx.execute(_ahead.where(mine), values).scalar_one())


def usual_wait(tx: Transaction, since: datetime) -> timedelta | None:
    """Say how long people waited for an answer lately; None when there are too few to tell."""
    waits = sorted(
        row.answered_at - row.opened_at for row in tx.execute(_answers, {"since": since})
    )
    return waits[len(waits) // 2] if len(waits) >= ENOUGH else None


def moved_on(tx: Transaction, now: datetime) -> list[tuple[str, int]]:
    """List who waits much further ahead than they were told, with the place they have now."""
    places: dict[str | None, int] = {}
    found = []
    for row in tx.execute(_queue, {"now": now}):
        place = places[row.lender_id] = places.get(row.lender_id, 0) + 1
        told = row.told_place
        if told is not None and told - place >= max(2, told // 2):
            found.append((row.id, place))
    return found[:AT_ONCE]


def lapsed(tx: Transaction, now: datetime) -> list[Ticket]:
    """List the tickets whose person has gone away."""
    return _read(tx, _lapsed, now=now)


def rested(tx: Transaction, now: datetime) -> list[Ticket]:
    """List the snoozed tickets that wake now."""
    return _read(tx, _rested, now=now)


def broken_promises(tx: Transaction, now: datetime) -> list[Ticket]:
    """List the tickets that nobody has taken by the time that was promised."""
    return _read(tx, _broken, now=now)


def silent(tx: Transaction, now: datetime, since: datetime) -> list[Ticket]:
    """List the tickets whose borrower has said nothing since a person answered."""
    return _read(tx, _silent, now=now, quiet=since)


def unheard(tx: Transaction, since: datetime) -> list[Ticket]:
    """List the tickets whose borrower was asked whether they are there, and did not say."""
    return _read(tx, _unheard, quiet=since)


def unmeant(tx: Transaction, now: datetime) -> list[Ticket]:
    """List the free tickets that are meant for nobody yet, first come first."""
    return _read(tx, _unmeant.order_by(*_usual_order), now=now)


def closed_last(tx: Transaction, conversation_id: str, since: datetime) -> Ticket | None:
    """Find the conversation's ticket that was closed last, not before ``since``."""
    row = tx.execute(_closed, {"of": conversation_id, "since": since}).first()
    return read(row) if row else None


def _read(tx: Transaction, which: Select[Any], **values: datetime) -> list[Ticket]:
    return [read(row) for row in tx.execute(which, values)]


def _names(wanted: Select[Any]) -> frozenset[str]:
    return frozenset(wanted.compile().params)


def _place(
    tx: Transaction, ticket_id: str, order: Sequence[ColumnElement[Any]]
) -> Sequence[Any] | None:
    return tx.execute(select(*order).where(tickets.c.id == ticket_id)).first()


def _behind(
    order: Sequence[ColumnElement[Any]], last: Sequence[Any], *, falling: bool = False
) -> ColumnElement[bool]:
    head, rest = order[0], order[1:]
    further: ColumnElement[bool] = head < last[0] if falling else head > last[0]
    if not rest:
        return further
    return or_(further, and_(head == last[0], _behind(rest, last[1:], falling=falling)))
