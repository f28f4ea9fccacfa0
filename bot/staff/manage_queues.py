"""Queues of a lender: how soon one is answered there, and how a ticket finds its person."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from aiohttp import web

from bot.pages.rendering import LANGUAGES
from bot.staff import managing
from bot.staff.managing import WrongFormError, form_of, mounted
from bot.staff.permissions import Action
from bot.staff.visits import CONSOLE, Visit, to
from storage import lender_changes, queues
from storage.queues import ANY, Level
from storage.records import Lender
from storage.ticket_terms import Sharing, Subject
from storage.transaction import Transaction

LONGEST: Final = 60 * 24 * 90
"""The longest time that can be promised, in minutes."""


def setup(app: web.Application) -> None:
    """Mount the page and what is done on it."""
    mounted(app, "GET", "queues", Action.MANAGE_DESK, show)
    mounted(app, "POST", "queues", Action.MANAGE_DESK, keep)
    mounted(app, "POST", "queues/remove", Action.MANAGE_DESK, remove)


async def show(visit: Visit, lender: Lender) -> web.StreamResponse:
    """List the queues."""
    return await _page(visit, lender)


async def keep(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Say what holds in a queue."""
    parts, form = visit.request.app[CONSOLE].parts, await form_of(visit)
    try:
        level = _level(form)
    except WrongFormError as error:
        return await _page(visit, lender, error.code)
    await parts.store.write(
        _keep, lender, level, form.get("stamp", ""), visit.member.actor, parts.now()
    )
    return to(f"{visit.request.path}?kept")


async def remove(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Let the nearest wider queue hold again."""
    parts, form = visit.request.app[CONSOLE].parts, await form_of(visit)
    where = form.get("subject", ""), form.get("locale", "")
    await parts.store.write(
        _remove, lender, where, form.get("stamp", ""), visit.member.actor, parts.now()
    )
    return to(f"{managing.MANAGE}/{lender.slug}/queues?kept")


def _level(form: Mapping[str, str]) -> Level:
    subject, locale = form.get("subject", ""), form.get("locale", "")
    sharing = form.get("sharing", "")
    known = subject in {ANY, *Subject} and locale in {ANY, *LANGUAGES} and sharing in {*Sharing}
    if not known:
        raise WrongFormError
    first, following, settled = (_span(form.get(it, "")) for it in ("first", "next", "settled"))
    return Level(subject, locale, first, following, settled, Sharing(sharing))


def _span(text: str) -> timedelta | None:
    return timedelta(minutes=managing.number(text, 1, LONGEST)) if text else None


def _keep(
    tx: Transaction, lender: Lender, level: Level, stamped: str, by: str, at: datetime
) -> None:
    lender_changes.hold(tx, lender, "queues", stamped)
    lender_changes.put_queue(tx, lender, level, by=by, at=at)


def _remove(
    tx: Transaction, lender: Lender, where: tuple[str, str], stamped: str, by: str, at: datetime
) -> None:
    lender_changes.hold(tx, lender, "queues", stamped)
    lender_changes.remove_queue(tx, lender, *where, by=by, at=at)


async def _page(visit: Visit, lender: Lender, fault: str = "") -> web.Response:
    store = visit.request.app[CONSOLE].parts.store
    return await managing.page(
        visit,
        lender,
        "queues",
        "manage_queues.html",
        levels=await store.read(queues.of_lender, lender.id),
        blank=Level(),
        subjects=list(Subject),
        ways=list(Sharing),
        languages_of=LANGUAGES,
        longest=LONGEST,
        minutes=_minutes,
        fault=fault,
    )


def _minutes(span: timedelta | None) -> str:
    return "" if span is None else str(int(span.total_seconds() // 60))
