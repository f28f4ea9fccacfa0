"""The console's page of groups: which show tickets, and whether one's own account is known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from aiohttp import web

from bot.pages.rendering import LANGUAGES
from bot.staff.permissions import Action, may_see
from bot.staff.showing import moment, named
from bot.staff.visits import CONSOLE, Visit, guarded, to
from storage import lenders, staff_chats, staff_groups, topics
from storage.records import Lender
from storage.staff import StaffMember
from storage.staff_groups import StaffGroup
from storage.ticket_terms import Subject
from storage.transaction import Transaction

GROUPS: Final = "/staff/groups"


@dataclass(frozen=True, slots=True)
class Known:
    """What the page shows."""

    groups: Sequence[StaffGroup]
    lenders: Mapping[str, Lender]
    since: datetime | None


def setup(app: web.Application) -> None:
    """Mount the page and what is done on it."""
    one = f"{GROUPS}/{{group:[0-9a-f]{{32}}}}"
    guarded(app, "GET", GROUPS, Action.OWN_ACCOUNT, show)
    guarded(app, "POST", f"{GROUPS}/me", Action.OWN_ACCOUNT, make_known)
    guarded(app, "POST", f"{GROUPS}/me/forget", Action.OWN_ACCOUNT, forget)
    guarded(app, "POST", GROUPS, Action.MANAGE_DESK, add)
    guarded(app, "POST", f"{one}/end", Action.MANAGE_DESK, end)


async def show(visit: Visit) -> web.StreamResponse:
    """List the groups."""
    return await _page(visit)


async def make_known(visit: Visit) -> web.StreamResponse:
    """Show the link by which one's own chat account becomes known, this once."""
    parts = visit.request.app[CONSOLE].parts
    token = await parts.store.write(staff_chats.invite, visit.member, parts.now())
    return await _page(visit, own=parts.bots.link(visit.member.lender_id, "start", token) or "")


async def forget(visit: Visit) -> web.StreamResponse:
    """Know one's own chat account no more."""
    parts = visit.request.app[CONSOLE].parts
    await parts.store.write(staff_chats.forget, visit.member, parts.now())
    return to(GROUPS)


async def add(visit: Visit) -> web.StreamResponse:
    """Prepare a group, and show the link that puts the bot there."""
    parts, form = visit.request.app[CONSOLE].parts, await visit.request.post()
    fields = {name: str(value) for name, value in form.items()}
    lender = await parts.store.read(_lender, visit.member, fields)
    bot = parts.bots.of_lender(lender)
    if not bot:
        raise web.HTTPNotFound
    token = await parts.store.write(_add, visit.member, fields, lender, bot, parts.now())
    return await _page(visit, link=parts.bots.link(lender, "startgroup", token) or "")


async def end(visit: Visit) -> web.StreamResponse:
    """Show no tickets in a group any more."""
    parts, group_id = visit.request.app[CONSOLE].parts, visit.request.match_info["group"]
    group = await parts.store.read(staff_groups.by_group, group_id)
    if group is None:
        raise web.HTTPNotFound
    visit.check(group.lender_id)
    await parts.store.write(_end, group, visit.member, parts.now())
    return to(GROUPS)


def _lender(tx: Transaction, by: StaffMember, fields: Mapping[str, str]) -> str | None:
    """Find whose tickets are meant; None means everybody's."""
    slug = fields.get("lender", "")
    lender = lenders.by_slug(tx, slug) if slug else None
    of = lender.id if lender else None
    if bool(slug) != bool(lender) or not may_see(by, of):
        raise web.HTTPBadRequest
    return of


def _add(
    tx: Transaction,
    by: StaffMember,
    fields: Mapping[str, str],
    lender_id: str | None,
    bot: str,
    at: datetime,
) -> str:
    subject = fields.get("subject", "")
    tongue, language = fields.get("locale", ""), fields.get("language", "en")
    if not (subject in {"", *Subject} and {tongue or "en", language} <= LANGUAGES.keys()):
        raise web.HTTPBadRequest
    return staff_groups.add(
        tx,
        by,
        lender_id=lender_id,
        bot=bot,
        subject=subject,
        locale=tongue,
        language=language,
        papers=fields.get("papers") == "1",
        at=at,
    )


def _end(tx: Transaction, group: StaffGroup, by: StaffMember, at: datetime) -> None:
    staff_groups.end(tx, group, "ended in the console", by=by.actor, at=at)
    topics.drop_open(tx, group.id)


async def _page(visit: Visit, *, link: str = "", own: str = "") -> web.Response:
    parts = visit.request.app[CONSOLE].parts
    known = await parts.store.read(_read, visit.member)
    return visit.page(
        "groups.html",
        known=known,
        link=link,
        own=own,
        bot=bool(parts.bots.link(visit.member.lender_id, "start", "")),
        subjects=list(Subject),
        languages_of=LANGUAGES,
        name=named,
        moment=moment,
    )


def _read(tx: Transaction, by: StaffMember) -> Known:
    theirs = {it.id: it for it in lenders.everyone(tx) if may_see(by, it.id)}
    groups = staff_groups.everything(tx, by.lender_id)
    return Known(groups, theirs, staff_chats.known_since(tx, by))
