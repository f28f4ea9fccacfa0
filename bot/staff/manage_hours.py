"""When people of a lender are there: office hours with breaks, and holidays, also from a file."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from aiohttp import web
from aiohttp.web_request import FileField

from bot.staff import managing, opening
from bot.staff.managing import WrongFormError, form_of, mounted
from bot.staff.permissions import Action
from bot.staff.visits import CONSOLE, Visit, to
from handlers.messages import Day
from storage import hours, lender_changes
from storage.hours import Hours, Span
from storage.records import Lender
from storage.transaction import Transaction

LARGEST: Final = 512 * 1024
"""The largest calendar that is read, in bytes."""


def setup(app: web.Application) -> None:
    """Mount the page and what is done on it."""
    for method, path, view in (
        ("GET", "hours", show),
        ("POST", "hours", keep_hours),
        ("POST", "hours/holidays", keep_holidays),
        ("POST", "hours/calendar", read_calendar),
    ):
        mounted(app, method, path, Action.MANAGE_DESK, view)


async def show(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Show when people are there."""
    return await _page(visit, lender)


async def keep_hours(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Keep the hours of the week, or first show what they come to."""
    parts, form = visit.request.app[CONSOLE].parts, await form_of(visit)
    try:
        week = opening.read_week(form)
    except WrongFormError as error:
        return await _page(visit, lender, fault=error.code, form=form)
    if form.get("act") == "look":
        return await _page(visit, lender, form=form, week=week)
    await parts.store.write(
        _keep_hours, lender, week, form.get("stamp", ""), visit.member.actor, parts.now()
    )
    return to(f"{managing.MANAGE}/{lender.slug}/hours?kept")


async def keep_holidays(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Keep the holidays."""
    parts, form = visit.request.app[CONSOLE].parts, await form_of(visit)
    try:
        days = sorted(opening.read_days(form.get("days", "")).items())
    except WrongFormError as error:
        return await _page(visit, lender, fault=error.code, form=form)
    await parts.store.write(
        _keep_holidays, lender, days, form.get("stamp", ""), visit.member.actor, parts.now()
    )
    return to(f"{managing.MANAGE}/{lender.slug}/hours?kept")


async def read_calendar(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Show the holidays of a file among those that are kept; nothing is kept by this."""
    from bot.calendars import (  # noqa: PLC0415  icalendar is heavy, and this is rare
        UnreadableCalendarError,
        holidays_in,
    )

    store = visit.request.app[CONSOLE].parts.store
    given = (await visit.request.post()).get("calendar")
    content = given.file.read(LARGEST + 1) if isinstance(given, FileField) else b""
    if len(content) > LARGEST:
        raise web.HTTPRequestEntityTooLarge(LARGEST, len(content))
    try:
        days = holidays_in(content) if content else []
    except UnreadableCalendarError:
        days = []
    if not days:
        return await _page(visit, lender, fault="calendar")
    known = await store.read(hours.of_lender, lender.id)
    text = opening.merged(opening.written_days(known.holidays), days)
    return await _page(visit, lender, form={"days": text}, read=len(days))


def _keep_hours(
    tx: Transaction,
    lender: Lender,
    week: Mapping[int, Sequence[Span]],
    stamped: str,
    by: str,
    at: datetime,
) -> None:
    lender_changes.hold(tx, lender, "hours", stamped)
    lender_changes.set_hours(tx, lender, week, by=by, at=at)


def _keep_holidays(
    tx: Transaction,
    lender: Lender,
    days: Sequence[tuple[date, str]],
    stamped: str,
    by: str,
    at: datetime,
) -> None:
    lender_changes.hold(tx, lender, "hours", stamped)
    lender_changes.set_holidays(tx, lender, days, by=by, at=at)


async def _page(
    visit: Visit,
    lender: Lender,
    *,
    fault: str = "",
    form: Mapping[str, str] | None = None,
    week: Mapping[int, Sequence[Span]] | None = None,
    read: int = 0,
) -> web.Response:
    parts, form = visit.request.app[CONSOLE].parts, form or {}
    known = await parts.store.read(hours.of_lender, lender.id)
    seen = known if week is None else Hours(known.zone, week, known.holidays)
    today = parts.now().astimezone(ZoneInfo(lender.zone)).date()
    days = {day: opening.typed(known.spans.get(day, ())) for day in opening.WEEK}
    return await managing.page(
        visit,
        lender,
        "hours",
        "manage_hours.html",
        week={day: form.get(f"day-{day}", text) for day, text in days.items()},
        days=form.get("days", opening.written_days(known.holidays)),
        coming=list(opening.coming(seen, today)),
        always=not seen.spans,
        looked=week is not None,
        read=read,
        fault=fault,
        day=_day,
    )


def _day(on: date) -> Day:
    return Day(on=on)
