"""Finding what was said in the conversations that one may see."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from aiohttp import web

from bot.pages.rendering import LANGUAGES
from bot.parts import Parts
from bot.staff import looking
from bot.staff.looking import Waiting
from bot.staff.permissions import Action
from bot.staff.showing import moment, shown
from bot.staff.visits import Visit, guarded
from handlers.script import folded
from storage import messages, searching, ticket_steps, tickets
from storage.records import Message
from storage.searching import Hit
from storage.staff import StaffMember
from storage.ticket_steps import Step
from storage.transaction import Transaction

LONGEST: Final = 200
SHOWN: Final = 40
_AROUND: Final = 60
"""Characters shown before and after what was found."""


@dataclass(frozen=True, slots=True)
class Found:
    """A place where all words stand: a message, or a note of staff."""

    line: Waiting
    message: Message | None
    note: Step | None


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The words around what was found; ``hit`` is empty where it cannot be pointed at."""

    before: str
    hit: str
    after: str


@dataclass(frozen=True, slots=True)
class Search:
    """The view; `setup` mounts it."""

    parts: Parts

    async def show(self, visit: Visit) -> web.StreamResponse:
        """Show where the words stand, newest tickets first."""
        query = visit.request.query.get("q", "").strip()[:LONGEST]
        found = await self.parts.store.read(_find, visit.member, query, self.parts.now())
        return visit.page(
            "search.html",
            query=query,
            found=[(it, self._excerpt(visit, it, query)) for it in found],
            moment=moment,
            languages_of=LANGUAGES,
        )

    def _excerpt(self, visit: Visit, it: Found, query: str) -> Excerpt:
        if it.note is not None:
            return excerpt(it.note.note, query)
        if it.message is None:
            return Excerpt("", "", "")
        view = shown(it.message, self.parts.catalogue, visit.locale)
        text = view.words if _holds(view.words, query) else view.very or view.words
        return excerpt(text, query)


def setup(app: web.Application, parts: Parts) -> None:
    """Mount the view."""
    guarded(app, "GET", "/staff/search", Action.SEE_INBOX, Search(parts).show)


def excerpt(text: str, query: str) -> Excerpt:
    """Cut out what stands around the query, or else around its first word."""
    plain = text.casefold()
    for wanted in (query, *sorted(searching.words(folded(query)), key=len, reverse=True)):
        at = plain.find(wanted.casefold())
        if at >= 0 and len(plain) == len(text):
            begin, end = max(0, at - _AROUND), at + len(wanted)
            lead, tail = "…" if begin else "", "…" if end + _AROUND < len(text) else ""
            after = text[end : end + _AROUND] + tail
            return Excerpt(lead + text[begin:at], text[at:end], after)
    return Excerpt(text[: 2 * _AROUND], "", "…" if len(text) > 2 * _AROUND else "")


def _holds(text: str, query: str) -> bool:
    return set(searching.words(folded(query))) <= set(searching.words(folded(text)))


def _find(tx: Transaction, member: StaffMember, query: str, now: datetime) -> list[Found]:
    hits = searching.find(tx, member.lender_id, folded(query))[:SHOWN]
    lines: dict[str, Waiting] = {}
    for hit in hits:
        ticket = tickets.by_id(tx, hit.ticket_id)
        line = looking.line(tx, member, ticket, now) if ticket else None
        if line is not None:
            lines[hit.ticket_id] = line
    return [_found(tx, hit, lines[hit.ticket_id]) for hit in hits if hit.ticket_id in lines]


def _found(tx: Transaction, hit: Hit, line: Waiting) -> Found:
    if hit.note:
        steps: Sequence[Step] = ticket_steps.of_ticket(tx, hit.ticket_id)
        return Found(line, None, next((it for it in steps if it.number == -hit.number), None))
    said = messages.after(tx, hit.conversation_id, hit.number - 1, limit=1)
    return Found(line, said[0] if said else None, None)
