"""What is often said, kept by supervisors: per language and queue, with steps for a macro."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from aiohttp import web

from bot.inspection import sniff
from bot.pages.rendering import LANGUAGES
from bot.parts import Parts
from bot.staff import canning
from bot.staff.acting import HOURS
from bot.staff.canning import BLANKS
from bot.staff.permissions import Action
from bot.staff.visits import Visit, guarded, to
from storage import canned, canned_files, lenders, ticket_marks
from storage.canned import LENGTH, Canned
from storage.records import Lender
from storage.sent_files import SentFile
from storage.staff import StaffMember
from storage.ticket_terms import Subject
from storage.transaction import Transaction

REPLIES: Final = "/staff/replies"
_NAME: Final = 80
ENDINGS: Final = ("", "settle:solved", "settle:returned", *(f"snooze:{it}" for it in HOURS))
"""What a macro may end with."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """What one lender's staff say often."""

    lender: Lender
    replies: list[Canned]
    files: Mapping[str, list[SentFile]]


@dataclass(frozen=True, slots=True)
class Replies:
    """The views; `setup` mounts them."""

    parts: Parts

    async def show(self, visit: Visit) -> web.StreamResponse:
        """Show them all, with room for one more."""
        shelves = await self.parts.store.read(_shelves, visit.member)
        return visit.page(
            "replies.html",
            shelves=shelves,
            refused=visit.request.query.get("refused", ""),
            languages_of=LANGUAGES,
            subjects=list(Subject),
            endings=ENDINGS,
            blanks=BLANKS,
            accepted=",".join(sorted(sniff.ACCEPTED)),
        )

    async def keep(self, visit: Visit) -> web.StreamResponse:
        """Keep a new one, or a changed one."""
        given = (await visit.request.post()).items()
        form = {name: value for name, value in given if isinstance(value, str)}
        known = await self.parts.store.write(_keep, visit.member, form, self.parts.now())
        return to(REPLIES if known else f"{REPLIES}?refused=form")

    async def end(self, visit: Visit) -> web.StreamResponse:
        """Use one no more."""
        reply, now = visit.request.match_info["reply"], self.parts.now()
        await self.parts.store.write(_end, visit.member, reply, now)
        return to(REPLIES)


def setup(app: web.Application, parts: Parts) -> None:
    """Mount the views."""
    views, may = Replies(parts), Action.MANAGE_DESK
    guarded(app, "GET", REPLIES, may, views.show)
    guarded(app, "POST", REPLIES, may, views.keep)
    guarded(app, "POST", f"{REPLIES}/{{reply:[0-9a-f]{{32}}}}/end", may, views.end)


def _shelves(tx: Transaction, member: StaffMember) -> list[Shelf]:
    if member.lender_id is not None:
        theirs = [lenders.by_id(tx, member.lender_id)]
    else:
        theirs = lenders.everyone(tx)
    return [_shelf(tx, it) for it in theirs]


def _shelf(tx: Transaction, lender: Lender) -> Shelf:
    found = canned.of_lender(tx, lender.id)
    return Shelf(lender, found, canned_files.of_replies(tx, [it.id for it in found]))


def _keep(tx: Transaction, member: StaffMember, form: Mapping[str, str], at: datetime) -> bool:
    of, lender_id = form.get("of", ""), form.get("lender", "")
    before = canned.by_id(tx, of) if of else None
    if before is not None:
        lender_id = before.lender_id
    if member.lender_id not in {None, lender_id} or (of and before is None):
        return False
    if lender_id not in {it.id for it in lenders.everyone(tx)}:
        return False
    reply = _read(form, of)
    if not reply.name or not (reply.words or reply.steps):
        return False
    canned.put(tx, lender_id, reply, by=member.actor, at=at)
    return True


def _read(form: Mapping[str, str], of: str) -> Canned:
    words = {tag: form.get(f"words-{tag}", "").strip()[:LENGTH] for tag in LANGUAGES}
    subject, ending = form.get("subject", ""), form.get("ending", "")
    tags = [ticket_marks.normal(it) for it in form.get("tags", "").split(",")]
    steps = [f"tag:{it}" for it in tags if it]
    return Canned(
        name=form.get("name", "").strip()[:_NAME],
        words={tag: text for tag, text in words.items() if text},
        subject=subject if subject in set(Subject) else canned.ANY,
        steps=[*steps, ending] if ending and ending in ENDINGS else steps,
        id=of,
    )


def _end(tx: Transaction, member: StaffMember, of: str, at: datetime) -> None:
    canned.end(tx, canning.own(tx, member, of), by=member.actor, at=at)
