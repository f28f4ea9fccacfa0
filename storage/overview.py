"""What staff see at a glance: one lender's own figures, and those of the installation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import BindParameter, Select, bindparam, exists, func, or_, select

from storage.schema import (
    applications,
    conversations,
    dead_letters,
    documents,
    files,
    links,
    messages,
    needs,
    tasks,
    tickets,
)
from storage.tasks import DEAD
from storage.terms import OUTSTANDING, DocumentState, Inspection, MessageState, Stage
from storage.transaction import Transaction

SHOWN: Final = 50

_LENDER: Final[BindParameter[str]] = bindparam("lender_id")
_stages: Final = (
    select(applications.c.stage, func.count().label("number"))
    .where(applications.c.lender_id == _LENDER)
    .group_by(applications.c.stage)
)
_linked: Final = select(func.count(links.c.borrower_id.distinct())).where(
    links.c.lender_id == _LENDER,
    links.c.ended_at.is_(None),
    links.c.expires_at > bindparam("now"),
)
_needs: Final = select(func.count()).where(
    needs.c.lender_id == _LENDER, needs.c.state.in_(sorted(OUTSTANDING))
)
_to_inspect: Final = select(func.count()).where(
    files.c.lender_id == _LENDER, files.c.inspection == Inspection.PENDING
)
_to_review: Final = select(func.count()).where(
    documents.c.lender_id == _LENDER, documents.c.state == DocumentState.RECEIVED
)
# A conversation on the line shared by all belongs to those whose borrowers are linked in it.
_theirs: Final = or_(
    conversations.c.lender_id == _LENDER,
    exists().where(
        links.c.conversation_id == conversations.c.id,
        links.c.lender_id == _LENDER,
        links.c.ended_at.is_(None),
    ),
)
_unsent: Final = (
    select(func.count())
    .select_from(messages.join(conversations, conversations.c.id == messages.c.conversation_id))
    .where(messages.c.state == MessageState.QUEUED)
)
_unsent_theirs: Final = _unsent.where(_theirs)
_waiting: Final = (
    select(
        tickets.c.opened_at,
        tickets.c.locale,
        tickets.c.reason,
        conversations.c.channel,
    )
    .join(conversations, conversations.c.id == tickets.c.conversation_id)
    .where(tickets.c.closed_at.is_(None))
    .order_by(tickets.c.opened_at)
    .limit(SHOWN)
)
_waiting_theirs: Final = _waiting.where(tickets.c.lender_id == _LENDER)
_waiting_nobodys: Final = _waiting.where(tickets.c.lender_id.is_(None))
_failed_tasks: Final = (
    select(tasks.c.id, tasks.c.kind, tasks.c.error, tasks.c.ended_at.label("at"))
    .where(tasks.c.state == DEAD)
    .order_by(tasks.c.id.desc())
    .limit(SHOWN)
)
_dead_letters: Final = (
    select(
        dead_letters.c.id,
        dead_letters.c.channel.label("kind"),
        dead_letters.c.error,
        dead_letters.c.at,
    )
    .order_by(dead_letters.c.id.desc())
    .limit(SHOWN)
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A conversation that waits for a person; whose it is, is not said."""

    since: datetime
    locale: str
    reason: str
    channel: str


@dataclass(frozen=True, slots=True)
class Failure:
    """What could not be done, by its number; ``error`` is its kind."""

    id: str
    kind: str
    error: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Overview:
    """One lender's figures."""

    waiting: Sequence[Waiting]
    stages: Mapping[Stage, int]
    linked: int
    outstanding: int
    to_inspect: int
    to_review: int
    unsent: int


@dataclass(frozen=True, slots=True)
class Upkeep:
    """What belongs to no lender: only those who look after the installation see it."""

    waiting: Sequence[Waiting]
    unsent: int
    failed_tasks: Sequence[Failure]
    dead_letters: Sequence[Failure]


def of_lender(tx: Transaction, lender_id: str, now: datetime) -> Overview:
    """Count what is one lender's, and nothing of any other."""
    whose = {"lender_id": lender_id}

    def count(statement: Select[int], **more: datetime) -> int:
        return int(tx.execute(statement, whose | more).scalar_one())

    stages = {Stage(row.stage): int(row.number) for row in tx.execute(_stages, whose)}
    return Overview(
        waiting=_list(tx, _waiting_theirs, whose),
        stages={stage: stages.get(stage, 0) for stage in Stage},
        linked=count(_linked, now=now),
        outstanding=count(_needs),
        to_inspect=count(_to_inspect),
        to_review=count(_to_review),
        unsent=count(_unsent_theirs),
    )


def of_installation(tx: Transaction) -> Upkeep:
    """List what went wrong, and count what waits, whoever's it is."""
    return Upkeep(
        waiting=_list(tx, _waiting_nobodys, {}),
        unsent=int(tx.execute(_unsent).scalar_one()),
        failed_tasks=_failures(tx, _failed_tasks),
        dead_letters=_failures(tx, _dead_letters),
    )


def _list(tx: Transaction, statement: Select[Any], parameters: Mapping[str, str]) -> list[Waiting]:
    return [
        Waiting(row.opened_at, row.locale, row.reason, row.channel)
        for row in tx.execute(statement, parameters)
    ]


def _failures(tx: Transaction, statement: Select[Any]) -> list[Failure]:
    return [Failure(row.id, row.kind, row.error or "", row.at) for row in tx.execute(statement)]
