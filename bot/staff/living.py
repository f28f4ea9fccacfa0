"""A ticket's page, live: what is said from a position on, who else is there, and who writes."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from typing import Final
from uuid import uuid4

from aiohttp import web

from bot.parts import Parts
from bot.staff.permissions import Action
from bot.staff.showing import moment, replaced_by, shown_of
from bot.staff.streams import Fragment, stream
from bot.staff.visits import Visit, guarded
from bot.waking import line_name
from handlers import desk
from handlers.desk import UnknownTicketError
from handlers.messages import Channel
from storage import conversations, hours, messages, presences, tickets
from storage.presences import Present
from storage.records import Conversation, Message
from storage.staff import StaffMember
from storage.terms import MessageState
from storage.tickets import Ticket
from storage.transaction import Transaction

RENEWED: Final = 60.0
"""Seconds between renewals of a lease while its holder's page is open."""
SEEN_EVERY: Final = 20.0
"""Seconds between two notes that a page is open."""
PAGE: Final = 200
_DIGITS: Final = 10
_ONE: Final = "/staff/tickets/{ticket:[0-9a-f]{32}}"


@dataclass(frozen=True, slots=True)
class Grown:
    """How a ticket stands, what has been said since, and who else is at its page."""

    ticket: Ticket
    holder: str | None
    said: Sequence[Message]
    present: Sequence[Present]


@dataclass(frozen=True, slots=True)
class Living:
    """The views; `setup` mounts them."""

    parts: Parts
    pages: Counter[tuple[str, str]] = field(default_factory=Counter)
    """How many pages of a ticket somebody has open: one that is loaded anew is gone late."""

    async def live(self, visit: Visit) -> web.StreamResponse:
        """Send what is said, from a position on: nothing is missed after a lost line."""
        given = visit.request.headers.get("Last-Event-ID") or visit.request.query.get("after", "")
        cursor = int(given) if given.isdecimal() and len(given) < _DIGITS else 0
        ticket_id, now = visit.request.match_info["ticket"], self.parts.now()
        # Refused while that can still be said; a stream that has begun has its status already.
        talk, zone = await self.parts.store.read(_talk, visit.member, ticket_id, now)
        growing = self._growing(visit, cursor, zone, _line(talk))
        page = (ticket_id, visit.member.id)
        self.pages[page] += 1
        try:
            return await stream(visit, self.parts, growing, of=_line(talk))
        finally:
            self.pages[page] -= 1
            if not self.pages[page]:
                del self.pages[page]
                await self.parts.store.write(presences.leave, *page)
                self.parts.console.ring(_line(talk))

    async def typing(self, visit: Visit) -> web.StreamResponse:
        """Show colleagues that somebody writes, and the borrower if it is whoever has them."""
        ticket_id, now = visit.request.match_info["ticket"], self.parts.now()
        talk, mine = await self.parts.store.write(_type, visit.member, ticket_id, now)
        self.parts.console.ring(_line(talk))
        if mine and talk.channel == Channel.WEB:
            until = asyncio.get_running_loop().time() + presences.TYPING.total_seconds()
            self.parts.hub.writes(f"{talk.bot}|{talk.chat}", until)
        elif mine and (telegram := self.parts.bots.telegrams.get(talk.bot)):
            await telegram.writes(talk.chat)
        return web.Response(status=HTTPStatus.NO_CONTENT)

    async def _growing(
        self, visit: Visit, cursor: int, zone: str, line: str
    ) -> AsyncIterator[Fragment | None]:
        ticket_id = visit.request.match_info["ticket"]
        stood: object = None
        there: Sequence[Present] = ()
        queued: set[int] = set()
        upkeep = _Upkeep(self.parts, visit.member, ticket_id, line)
        while True:
            now, since = self.parts.now(), min([cursor, *(it - 1 for it in queued)])
            grown = await self.parts.store.read(grown_since, visit.member, ticket_id, since, now)
            for message in grown.said:
                new, sent = message.position > cursor, message.state is not MessageState.QUEUED
                if new or (sent and message.position in queued):
                    cursor = max(cursor, message.position)
                    html = await self._said(visit, message, zone, again=not new)
                    yield Fragment(html, str(cursor))
                (queued.discard if sent else queued.add)(message.position)
            standing = (grown.holder, grown.ticket.closed_at)
            if stood is not None and stood != standing:
                yield Fragment("", event="changed")
            stood = standing
            if list(there) != list(grown.present):
                there = grown.present
                yield Fragment(visit.part("ticket_present.html", present=there))
            await upkeep.done(now, mine=grown.holder == visit.member.id)
            yield None

    async def _said(self, visit: Visit, message: Message, zone: str, *, again: bool) -> str:
        """Show a message, or the one that it puts right in its place."""
        versions, now = [message], self.parts.now()
        if (target := replaced_by(message)) is not None:
            read, ticket = self.parts.store.read, visit.request.match_info["ticket"]
            versions = await read(_versions, visit.member, ticket, target) or versions
        return visit.part(
            "ticket_message.html",
            message=shown_of(versions, self.parts.catalogue, visit.locale),
            zone=zone,
            again=again or versions[0] is not message,
            editable=editable(visit.member.id, versions, now),
            new_key=lambda: uuid4().hex,
            ticket_id=visit.request.match_info["ticket"],
            moment=moment,
        )


@dataclass(slots=True)
class _Upkeep:
    """Keeps a lease and a presence while a page is open."""

    parts: Parts
    member: StaffMember
    ticket_id: str
    line: str
    renewed: float = 0.0
    seen: float = 0.0

    async def done(self, now: datetime, *, mine: bool) -> None:
        clock = asyncio.get_running_loop().time()
        if mine and clock - self.renewed > RENEWED:
            self.renewed = clock
            await self.parts.store.write(tickets.renew, self.ticket_id, self.member.id, now=now)
        if clock - self.seen > SEEN_EVERY:
            came, self.seen = not self.seen, clock
            await self.parts.store.write(presences.see, self.ticket_id, self.member.id, now)
            if came:
                self.parts.console.ring(self.line)


def setup(app: web.Application, parts: Parts) -> None:
    """Mount the views."""
    views = Living(parts)
    guarded(app, "GET", f"{_ONE}/live", Action.SEE_INBOX, views.live)
    guarded(app, "POST", f"{_ONE}/typing", Action.ANSWER, views.typing)


def grown_since(
    tx: Transaction, member: StaffMember, ticket_id: str, after: int, now: datetime
) -> Grown:
    """Read what has been said since a position, and how the ticket stands."""
    found = desk.seen(tx, member, ticket_id)
    said = messages.after(tx, found.conversation_id, after, limit=PAGE)
    present = presences.others(tx, ticket_id, member.id, now)
    return Grown(found, found.holder(now), said, present)


def editable(staff_id: str, said: Sequence[Message], now: datetime) -> frozenset[int]:
    """Name the messages that somebody may still change."""
    return frozenset(it.position for it in said if desk.is_editable(it, staff_id, now))


def _versions(tx: Transaction, member: StaffMember, ticket_id: str, position: int) -> list[Message]:
    """Read a message and all that put it right."""
    conversation_id = desk.seen(tx, member, ticket_id).conversation_id
    first = messages.at(tx, conversation_id, position)
    found = [first] if first else []
    while first and (page := messages.after(tx, conversation_id, position, limit=PAGE)):
        position = page[-1].position
        found += [it for it in page if replaced_by(it) == first.position]
    return found


def _talk(
    tx: Transaction, member: StaffMember, ticket_id: str, now: datetime
) -> tuple[Conversation, str]:
    found = desk.seen(tx, member, ticket_id)
    talk = conversations.by_id(tx, found.conversation_id, now)
    if talk is None:
        raise UnknownTicketError(ticket_id)
    return talk, hours.of_lender(tx, found.lender_id).zone.key


def _type(
    tx: Transaction, member: StaffMember, ticket_id: str, now: datetime
) -> tuple[Conversation, bool]:
    talk, _ = _talk(tx, member, ticket_id, now)
    presences.types(tx, ticket_id, member.id, now)
    return talk, desk.seen(tx, member, ticket_id).holder(now) == member.id


def _line(talk: Conversation) -> str:
    return line_name(talk.channel, talk.bot, talk.chat)
