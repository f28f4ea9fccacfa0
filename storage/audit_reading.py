"""Reads the audit for people: one chain, newest first, by who, what and when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, select

from storage.schema import audit
from storage.transaction import Transaction

_newest: Final = select(audit).order_by(audit.c.entry.desc())
_actions: Final = (
    select(audit.c.action)
    .where(audit.c.chain == bindparam("chain"))
    .distinct()
    .order_by(audit.c.action)
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for: whose chain, and perhaps by whom, which act, in which span."""

    chain: str
    actor: str = ""
    action: str = ""
    since: datetime | None = None
    until: datetime | None = None
    before: int | None = None


@dataclass(frozen=True, slots=True)
class Noted:
    """One entry of the audit."""

    entry: int
    at: datetime
    actor: str
    action: str
    subject: str
    details: Mapping[str, str | int | bool | None]


def entries(tx: Transaction, wanted: Wanted, limit: int) -> list[Noted]:
    """List entries of a chain, the newest first."""
    statement = _newest.where(audit.c.chain == wanted.chain).limit(limit)
    if wanted.actor:
        statement = statement.where(audit.c.actor == wanted.actor)
    if wanted.action:
        statement = statement.where(audit.c.action == wanted.action)
    if wanted.since:
        statement = statement.where(audit.c.at >= wanted.since)
    if wanted.until:
        statement = statement.where(audit.c.at < wanted.until)
    if wanted.before is not None:
        statement = statement.where(audit.c.entry < wanted.before)
    return [
        Noted(row.entry, row.at, row.actor, row.action, row.subject, row.details)
        for row in tx.execute(statement)
    ]


def actions(tx: Transaction, chain: str) -> Sequence[str]:
    """Name every kind of act that a chain holds."""
    return list(tx.execute(_actions, {"chain": chain}).scalars())
