"""Who did what, and when: for whoever has to answer for it; on a page, and as a table to keep."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Final

from aiohttp import web

from bot.staff import tables
from bot.staff.days import day_of
from bot.staff.managing import moment, name
from bot.staff.permissions import Action, may_see
from bot.staff.visits import CONSOLE, Visit, guarded
from storage import audit_reading, lenders, staff
from storage.audit import SHARED
from storage.audit_reading import Noted, Wanted
from storage.records import Lender
from storage.staff import StaffMember
from storage.transaction import Transaction

AUDIT: Final = "/staff/audit"
SHOWN: Final = 100
_NUMBER: Final = re.compile(r"[0-9]{1,9}")
MOST: Final = 20_000
"""Lines of one table; whoever needs more asks for shorter spans of time."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A page of the audit, and who is meant by each actor that is one of staff."""

    entries: Sequence[Noted]
    names: Mapping[str, str]
    chains: Sequence[Lender]
    actions: Sequence[str]


def setup(app: web.Application) -> None:
    """Mount the page and the table."""
    guarded(app, "GET", AUDIT, Action.SEE_AUDIT, show)
    guarded(app, "GET", f"{AUDIT}.csv", Action.SEE_AUDIT, table)


async def show(visit: Visit) -> web.StreamResponse:
    """Show what was done lately."""
    parts, wanted = visit.request.app[CONSOLE].parts, _wanted(visit)
    seen = await parts.store.read(_read, visit.member, wanted, SHOWN)
    query = {key: value for key, value in visit.request.query.items() if key != "before"}
    return visit.page(
        "audit.html",
        seen=seen,
        wanted=wanted,
        query=query,
        shared=SHARED,
        more=len(seen.entries) == SHOWN,
        name=name,
        moment=moment,
    )


async def table(visit: Visit) -> web.StreamResponse:
    """Give the same as a table."""
    parts, wanted = visit.request.app[CONSOLE].parts, _wanted(visit)
    seen = await parts.store.read(_read, visit.member, wanted, MOST)
    rows = (
        (
            it.entry,
            it.at.astimezone(UTC).isoformat(timespec="seconds"),
            it.actor,
            seen.names.get(it.actor, ""),
            it.action,
            it.subject,
            " ".join(f"{key}={value}" for key, value in it.details.items()),
        )
        for it in seen.entries
    )
    heads = ("entry", "at", "actor", "name", "action", "subject", "details")
    return tables.download("audit.csv", heads, rows)


def _wanted(visit: Visit) -> Wanted:
    """Read what is asked for; somebody of a lender sees that lender's alone."""
    query, own = visit.request.query, visit.member.lender_id
    before = query.get("before", "")
    return Wanted(
        chain=own or query.get("chain", "")[:32] or SHARED,
        actor=query.get("actor", "").strip()[:80],
        action=query.get("action", "").strip()[:40],
        since=_day(query.get("from", "")),
        until=_day(query.get("to", ""), ends=True),
        before=int(before) if _NUMBER.fullmatch(before) else None,
    )


def _day(text: str, *, ends: bool = False) -> datetime | None:
    if (on := day_of(text)) is None:
        return None
    day = datetime.combine(on, time(), UTC)
    return day + timedelta(days=1) if ends else day


def _read(tx: Transaction, member: StaffMember, wanted: Wanted, limit: int) -> Seen:
    found = audit_reading.entries(tx, wanted, limit)
    actors = {it.actor for it in found if it.actor.startswith("staff:")}
    names = {it: staff.name_of(tx, it.removeprefix("staff:")) for it in actors}
    theirs = [it for it in lenders.everyone(tx) if may_see(member, it.id)]
    return Seen(found, names, theirs, audit_reading.actions(tx, wanted.chain))
