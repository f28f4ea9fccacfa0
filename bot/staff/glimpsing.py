"""The page of a borrower as they see it now, for staff: with a reason, and only to look."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from bot.pages.application import telling
from bot.parts import Parts
from bot.staff import casefile
from bot.staff.deciding import WHYS, IncompleteFormError
from bot.staff.permissions import Action
from bot.staff.visits import Visit, guarded, to
from handlers import desk, progress
from handlers.progress import Hidden, Progress
from handlers.wording import masked
from storage import audit, borrowers, conversations, parties
from storage.records import Application, Conversation
from storage.staff import StaffMember
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What is seen, from which chat's page and whose; ``seen`` is None without a chat."""

    number: str
    seen: Progress | Hidden | None
    locale: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class WatchedBy:
    """The band on top, in the language of whoever looks."""

    lang: str
    words: str


@dataclass(frozen=True, slots=True)
class Glimpsing:
    """The view; `setup` mounts it."""

    parts: Parts

    async def show(self, visit: Visit) -> web.StreamResponse:
        """Show the page; that it was looked at, and why, is noted first."""
        of = visit.request.match_info["of"]
        given = (await visit.request.post()).items()
        form = {name: value for name, value in given if isinstance(value, str)}
        try:
            found = await self.parts.store.write(_glimpse, visit.member, of, form, self.parts.now())
        except IncompleteFormError:
            return to(f"/staff/applications/{of}?refused=form")
        if not isinstance(found.seen, Progress):
            hidden = found.seen is not None
            return visit.page("glimpse_none.html", of=of, number=found.number, hidden=hidden)
        words = self.parts.catalogue.words("glimpse-band", visit.locale, who=found.who)
        return visit.pages.response(
            "progress.html",
            found.locale,
            seen=found.seen,
            watched_by=WatchedBy(visit.locale, words),
            picture_of=lambda file: f"/staff/files/{file.id}/1?width=small",
            **telling(self.parts.catalogue, found.locale, found.seen),
        )


def setup(app: web.Application, parts: Parts) -> None:
    """Mount the view: by POST, as the reason is no part of an address."""
    path = "/staff/applications/{of:[0-9a-f]{32}}/as-borrower"
    guarded(app, "POST", path, Action.SEE_AS_BORROWER, Glimpsing(parts).show)


def _glimpse(
    tx: Transaction, member: StaffMember, of: str, form: Mapping[str, str], at: datetime
) -> Glimpse:
    application = casefile.own(tx, member, of)
    why = form.get("why", "")
    if why not in WHYS:
        raise IncompleteFormError
    conversation = _chat(tx, member, application, form, at)
    if conversation is None:
        return Glimpse(application.number, None)
    borrower_id = _theirs(tx, application, conversation)
    audit.note(
        tx,
        application.lender_id,
        at=at,
        actor=member.actor,
        action="page-seen-as-borrower",
        subject=application.id,
        borrower=borrower_id,
        why=why,
    )
    borrower = borrowers.by_id(tx, borrower_id)
    seen = progress.glimpse(tx, conversation, application, at)
    who = masked(borrower.name) if borrower else ""
    return Glimpse(application.number, seen, conversation.locale, who)


def _chat(
    tx: Transaction,
    member: StaffMember,
    application: Application,
    form: Mapping[str, str],
    at: datetime,
) -> Conversation | None:
    """Find the chat whose page is meant: a ticket's, or the one its borrower used last."""
    if ticket := form.get("ticket", ""):
        own = desk.seen(tx, member, ticket)
        found = [conversations.by_id(tx, own.conversation_id, at)]
    else:
        reaching = conversations.reaching(tx, form.get("borrower", ""), at)
        found = [conversations.by_id(tx, it, at) for it in reaching]
    known = [it for it in found if it and _theirs(tx, application, it)]
    return max(known, key=lambda it: it.last_at, default=None)


def _theirs(tx: Transaction, application: Application, conversation: Conversation) -> str:
    """Name the borrower of an application who is linked to a chat, or nobody."""
    people = {it.borrower.id for it in parties.standing(tx, application.id)}
    return next((it.borrower_id for it in conversation.links if it.borrower_id in people), "")
