"""The people of staff, for administrators: invite, change, end; each of their own lender."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from aiohttp import web

from bot.pages.rendering import LANGUAGES
from bot.staff.permissions import Action, may_see
from bot.staff.showing import named
from bot.staff.visits import CONSOLE, SIGN_IN, Visit, guarded, to
from storage import lenders, staff, staff_changes, staff_emails, staff_invitations
from storage.records import Lender
from storage.staff import OfficerOfNobodyError, StaffMember
from storage.staff_changes import LastAdministratorError, Work
from storage.staff_emails import EmailTakenError
from storage.terms import StaffRole
from storage.transaction import Transaction

PEOPLE: Final = "/staff/people"
MOST: Final = 50
"""The largest number of conversations that one person may be given at once."""
_NAME: Final = 80
_EMAIL: Final = re.compile(r"[^@\s]{1,64}@[^@\s]{1,190}")


@dataclass(frozen=True, slots=True)
class People:
    """What the page shows."""

    members: Sequence[StaffMember]
    lenders: Mapping[str, Lender]
    emails: Mapping[str, str]


class WrongWishError(ValueError):
    """A form that asks for what there is not."""


_FAULTS: Final[Mapping[type[Exception], str]] = {
    LastAdministratorError: "last",
    OfficerOfNobodyError: "officer",
    EmailTakenError: "email",
    WrongWishError: "wrong",
}


def setup(app: web.Application) -> None:
    """Mount the page and what is done on it; all of it asks for a fresh proof."""
    one = f"{PEOPLE}/{{person:[0-9a-f]{{32}}}}"
    for method, path, view in (
        ("GET", PEOPLE, show),
        ("POST", PEOPLE, add),
        ("POST", f"{one}/change", change),
        ("POST", f"{one}/end", end),
        ("POST", f"{one}/invite", invite),
    ):
        guarded(app, method, path, Action.MANAGE_PEOPLE, view, fresh=True)


async def show(visit: Visit) -> web.StreamResponse:
    """List the people."""
    return await _page(visit)


async def add(visit: Visit) -> web.StreamResponse:
    """Take somebody on, and show the link that lets them in this once."""
    parts, form = visit.request.app[CONSOLE].parts, await visit.request.post()
    fields = {name: str(value) for name, value in form.items()}
    try:
        member, secret = await parts.store.write(_add, visit.member, fields, parts.now())
    except (OfficerOfNobodyError, EmailTakenError, WrongWishError) as fault:
        return await _page(visit, _FAULTS[type(fault)])
    return _link(visit, member, secret)


async def change(visit: Visit) -> web.StreamResponse:
    """Change somebody's role, capacity and languages."""
    parts, form = visit.request.app[CONSOLE].parts, await visit.request.post()
    member = await _person(visit)
    try:
        chosen = [str(it) for it in form.getall("languages", [])]
        work = _work(str(form.get("role", "")), str(form.get("capacity", "")), chosen)
        email = str(form.get("email", ""))
        await parts.store.write(_change, member, work, email, visit.member.actor, parts.now())
    except (
        LastAdministratorError,
        OfficerOfNobodyError,
        EmailTakenError,
        WrongWishError,
    ) as fault:
        return await _page(visit, _FAULTS[type(fault)])
    return to(PEOPLE)


async def end(visit: Visit) -> web.StreamResponse:
    """End somebody's access, at once."""
    parts, member = visit.request.app[CONSOLE].parts, await _person(visit)
    try:
        await parts.store.write(staff_changes.end, member, by=visit.member.actor, at=parts.now())
    except LastAdministratorError:
        return await _page(visit, "last")
    return to(PEOPLE)


async def invite(visit: Visit) -> web.StreamResponse:
    """Invite somebody anew who lost what proves them."""
    parts, member = visit.request.app[CONSOLE].parts, await _person(visit)
    secret = await parts.store.write(
        staff_changes.invite_anew, member, by=visit.member.actor, at=parts.now()
    )
    return _link(visit, member, secret)


async def _person(visit: Visit) -> StaffMember:
    """Find whom a form is about; another lender's people do not exist."""
    parts = visit.request.app[CONSOLE].parts
    member = await parts.store.read(staff.by_id, visit.request.match_info["person"])
    if member is None or member.ended_at is not None:
        raise web.HTTPNotFound
    visit.check(member.lender_id)
    return member


def _add(
    tx: Transaction, by: StaffMember, fields: Mapping[str, str], at: datetime
) -> tuple[StaffMember, str]:
    name, slug = fields.get("name", "").strip(), fields.get("lender", "")
    lender = lenders.by_slug(tx, slug) if slug else None
    of = lender.id if lender else None
    if not 0 < len(name) <= _NAME or bool(slug) != bool(lender) or not may_see(by, of):
        raise WrongWishError
    locale = fields.get("language", "en")
    member = staff.add(
        tx, lender, name, role=_role(fields.get("role", "")), locale=locale[:16], by=by.actor, at=at
    )
    _set_email(tx, member, fields.get("email", ""), by.actor, at)
    return member, staff_invitations.add(tx, member, by=by.actor, at=at)


def _change(
    tx: Transaction, member: StaffMember, work: Work, email: str, by: str, at: datetime
) -> None:
    staff_changes.change(tx, member, work, by=by, at=at)
    _set_email(tx, member, email, by, at)


def _set_email(tx: Transaction, member: StaffMember, email: str, by: str, at: datetime) -> None:
    email = email.strip()
    if email and not _EMAIL.fullmatch(email):
        raise EmailTakenError
    staff_emails.put(tx, member, email, by=by, at=at)


def _work(role: str, capacity: str, languages: Sequence[str]) -> Work:
    if not capacity.isdecimal() or not 1 <= int(capacity[:4]) <= MOST:
        raise WrongWishError
    return Work(_role(role), int(capacity), [it for it in languages if it in LANGUAGES])


def _role(text: str) -> StaffRole:
    try:
        return StaffRole(text)
    except ValueError:
        raise WrongWishError from None


def _link(visit: Visit, member: StaffMember, secret: str) -> web.Response:
    address = visit.request.app[CONSOLE].parts.settings.public_url
    # After the #, so that it reaches no log of any server on the way.
    return visit.page("people_link.html", person=member, link=f"{address}{SIGN_IN}#{secret}")


async def _page(visit: Visit, fault: str = "") -> web.Response:
    parts = visit.request.app[CONSOLE].parts
    found = await parts.store.read(_read, visit.member)
    return visit.page(
        "people.html",
        people=found,
        fault=fault,
        roles=list(StaffRole),
        languages_of=LANGUAGES,
        name=named,
        most=MOST,
    )


def _read(tx: Transaction, by: StaffMember) -> People:
    theirs = [it for it in lenders.everyone(tx) if may_see(by, it.id)]
    people = staff_changes.everyone(tx, by.lender_id)
    emails = {it.id: staff_emails.of(tx, it) for it in people}
    return People(people, {it.id: it for it in theirs}, emails)
