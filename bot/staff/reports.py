"""What the desk has done: figures with charts, for those who answer for it; and as tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Final
from zoneinfo import ZoneInfo

from aiohttp import web
from babel.dates import format_skeleton

from bot.staff import report_sections, tables
from bot.staff.managing import name
from bot.staff.permissions import Action, may_see
from bot.staff.report_periods import SPANS, Period, period
from bot.staff.report_sections import Counted, Section
from bot.staff.visits import CONSOLE, Visit, guarded
from storage import lenders, report_papers, reports
from storage.figures import Scope
from storage.records import Lender
from storage.staff import StaffMember
from storage.ticket_terms import Subject
from storage.transaction import Transaction

REPORTS: Final = "/staff/reports"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for, and of what it may be asked."""

    period: Period
    scope: Scope
    lender: Lender | None
    theirs: Sequence[Lender]
    own: bool
    """Somebody sees their own figures alone."""


def setup(app: web.Application) -> None:
    """Mount the page and the tables."""
    guarded(app, "GET", REPORTS, Action.SEE_OWN_REPORTS, show)
    guarded(app, "GET", f"{REPORTS}/{{table:[a-z0-9]{{1,32}}}}.csv", Action.SEE_OWN_REPORTS, table)


async def show(visit: Visit) -> web.StreamResponse:
    """Show the figures."""
    wanted, counted = await _counted(visit)
    known = {"span", "from", "to", "queue"} | ({"lender"} if not visit.member.lender_id else set())
    query = {key: it for key, it in visit.request.query.items() if key in known}
    say = partial(visit.pages.catalogue.words, locale=visit.locale)
    return visit.page(
        "reports.html",
        wanted=wanted,
        tiles=report_sections.tiles(counted, say),
        sections=_sections(visit, wanted, counted),
        query=query,
        spans=list(SPANS),
        subjects=list(Subject),
        name=name,
    )


async def table(visit: Visit) -> web.StreamResponse:
    """Give one of the tables, to be kept."""
    wanted, counted = await _counted(visit)
    asked = visit.request.match_info["table"]
    for section in _sections(visit, wanted, counted):
        if section.name == asked:
            days = f"{wanted.period.first.isoformat()}-{wanted.period.last.isoformat()}"
            return tables.download(f"{asked}-{days}.csv", section.heads, section.rows)
    raise web.HTTPNotFound


def _sections(visit: Visit, wanted: Wanted, counted: Counted) -> Sequence[Section]:
    say = partial(visit.pages.catalogue.words, locale=visit.locale)

    def day(on: date) -> str:
        return format_skeleton("MMMd", on, locale=visit.locale.replace("-", "_"))

    return report_sections.sections(counted, wanted.period, say, day)


async def _counted(visit: Visit) -> tuple[Wanted, Counted]:
    parts = visit.request.app[CONSOLE].parts
    wanted = await parts.store.read(_wanted, visit, parts.now())
    return wanted, await parts.store.read(_count, wanted)


def _wanted(tx: Transaction, visit: Visit, now: datetime) -> Wanted:
    """Read what is asked for; who is of a lender sees that lender's alone."""
    member, query = visit.member, visit.request.query
    theirs = [it for it in lenders.everyone(tx) if may_see(member, it.id)]
    lender = _lender(member, theirs, query.get("lender", ""))
    days = period(query, ZoneInfo(lender.zone if lender else "UTC"), now)
    own, subject = not visit.may(Action.SEE_REPORTS), query.get("queue", "")
    scope = Scope(
        days.since,
        days.until,
        now,
        lender.id if lender else None,
        subject if subject in set(Subject) else "",
        member.id if own else "",
    )
    return Wanted(days, scope, lender, theirs, own)


def _lender(member: StaffMember, theirs: Sequence[Lender], slug: str) -> Lender | None:
    if member.lender_id is not None:
        return next(it for it in theirs if it.id == member.lender_id)
    return next((it for it in theirs if it.slug == slug), None)


def _count(tx: Transaction, wanted: Wanted) -> Counted:
    """Count; what is of no ticket is nobody's own, nor of any queue."""
    scope = wanted.scope
    tickets = reports.of_tickets(tx, scope)
    apart = bool(scope.owner_id or scope.subject)
    return Counted(
        tickets,
        None if apart else report_papers.of_talks(tx, scope),
        None if apart else report_papers.of_papers(tx, scope),
        reports.names(tx, [it.key for it in tickets.people]),
    )
