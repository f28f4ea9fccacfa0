"""The inbox and the page of one ticket: take it, answer, note, pass on, give back; all live."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from typing import Final, get_args

from aiohttp import web

from bot.pages.rendering import LANGUAGES
from bot.parts import Parts
from bot.staff import looking, working
from bot.staff.acting import ACTS, HOURS, UnreadableFormError
from bot.staff.composing import COMPOSING
from bot.staff.looking import Asking, Look
from bot.staff.permissions import Action
from bot.staff.showing import shown
from bot.staff.streams import Fragment, stream
from bot.staff.visits import View, Visit, guarded, to
from bot.staff.working import Work
from handlers import desk
from handlers.desk import NotHeldError, UnknownTicketError
from handlers.messages import Moment
from storage import ticket_alarms, ticket_marks
from storage.document_types import load
from storage.records import Message
from storage.staff import StaffMember
from storage.terms import MessageState
from storage.ticket_lists import View as Listing
from storage.ticket_terms import Subject
from storage.transaction import Transaction

RENEWED: Final = 60.0
"""Seconds between renewals of a lease while its holder's page is open."""

VIEWS: Final[tuple[Listing, ...]] = get_args(Listing)


@dataclass(frozen=True, slots=True)
class Tickets:
    """The views; `setup` mounts them."""

    parts: Parts

    async def inbox(self, visit: Visit) -> web.StreamResponse:
        """Show who waits."""
        inbox = await self._inbox(visit)
        return visit.page("inbox.html", inbox=inbox, **self._common())

    async def inbox_live(self, visit: Visit) -> web.StreamResponse:
        """Send the list again whenever it has changed."""

        async def fragments() -> AsyncIterator[Fragment | None]:
            before = ""
            while True:
                html = self._part(visit, "inbox_list.html", inbox=await self._inbox(visit))
                if html != before:
                    before = html
                    yield Fragment(html)
                yield None

        return await stream(visit, self.parts, fragments())

    async def ticket(self, visit: Visit) -> web.StreamResponse:
        """Show one ticket with its conversation."""
        ticket_id, now = visit.request.match_info["ticket"], self.parts.now()
        look, work = await self.parts.store.read(working.at_hand, visit.member, ticket_id, now)
        if work.mentioned:
            await self.parts.store.write(working.see, visit.member, ticket_id, now)
        _, said = await self.parts.store.read(looking.grown, visit.member, ticket_id, 0, now)
        return visit.page(
            "ticket.html",
            said=[shown(it, self.parts.catalogue, visit.locale) for it in said],
            refused=visit.request.query.get("refused", ""),
            **self._panel(visit, look, work),
        )

    async def panel(self, visit: Visit) -> web.StreamResponse:
        """Show the ticket's state and buttons again, after they have changed."""
        ticket_id, now = visit.request.match_info["ticket"], self.parts.now()
        look, work = await self.parts.store.read(working.at_hand, visit.member, ticket_id, now)
        html = visit.part("ticket_panel.html", refused="", **self._panel(visit, look, work))
        return web.Response(text=html, content_type="text/html")

    async def ticket_live(self, visit: Visit) -> web.StreamResponse:
        """Send what is said, from a position on: nothing is missed after a lost line."""
        given = visit.request.headers.get("Last-Event-ID") or visit.request.query.get("after", "")
        cursor = int(given) if given.isdecimal() and len(given) < 10 else 0  # noqa: PLR2004  digits
        ticket_id, now = visit.request.match_info["ticket"], self.parts.now()
        # Refused while that can still be said; a stream that has begun has its status already.
        await self.parts.store.read(looking.ticket, visit.member, ticket_id, now)
        return await stream(visit, self.parts, self._growing(visit, cursor))

    async def act(self, visit: Visit) -> web.StreamResponse:
        """Do what a button says; refused if a colleague was quicker."""
        ticket_id, name = visit.request.match_info["ticket"], visit.request.match_info["act"]
        act = ACTS.get(name) or COMPOSING.get(name)
        if act is None:
            return web.Response(status=HTTPStatus.NOT_FOUND)
        given = (await visit.request.post()).items()
        form = {field: value for field, value in given if isinstance(value, str)}
        refused = ""
        try:
            await self.parts.store.write(act, visit.member, ticket_id, form, self.parts.now())
        except NotHeldError:
            refused = "?refused=late"
        except UnreadableFormError:
            refused = "?refused=form"
        self.parts.delivery.wake()
        self.parts.console.ring()
        where = {"Location": f"/staff/tickets/{ticket_id}{refused}"}
        return web.Response(status=HTTPStatus.SEE_OTHER, headers=where)

    async def seen(self, visit: Visit) -> web.StreamResponse:
        """Note that a supervisor has seen an alarm."""
        alarm, now = visit.request.match_info["alarm"], self.parts.now()
        await self.parts.store.write(_see, visit.member, alarm, now)
        self.parts.console.ring()
        return to("/staff/inbox")

    async def _inbox(self, visit: Visit) -> looking.Inbox:
        supervises = visit.may(Action.MANAGE_DESK)
        return await self.parts.store.read(
            looking.inbox, visit.member, _asking(visit), self.parts.now(), alarms=supervises
        )

    async def _growing(self, visit: Visit, cursor: int) -> AsyncIterator[Fragment | None]:
        ticket_id, renewed = visit.request.match_info["ticket"], 0.0
        stood: object = None
        queued: set[int] = set()
        clock = asyncio.get_running_loop()
        while True:
            now, since = self.parts.now(), min([cursor, *(it - 1 for it in queued)])
            waiting, said = await self.parts.store.read(
                looking.grown, visit.member, ticket_id, since, now
            )
            for message in said:
                new, sent = message.position > cursor, message.state is not MessageState.QUEUED
                if new or (sent and message.position in queued):
                    cursor = max(cursor, message.position)
                    html = self._said(visit, message, waiting.zone, again=not new)
                    yield Fragment(html, str(cursor))
                (queued.discard if sent else queued.add)(message.position)
            standing = (waiting.holder, waiting.ticket.closed_at)
            if stood is not None and stood != standing:
                yield Fragment("", event="changed")
            stood = standing
            if waiting.mine and clock.time() - renewed > RENEWED:
                renewed = clock.time()
                await self.parts.store.write(looking.keep, visit.member, ticket_id, now)
            yield None

    def _said(self, visit: Visit, message: Message, zone: str, *, again: bool) -> str:
        ticket_id = visit.request.match_info["ticket"]
        view = shown(message, self.parts.catalogue, visit.locale)
        return self._part(
            visit, "ticket_message.html", message=view, zone=zone, again=again, ticket_id=ticket_id
        )

    def _part(self, visit: Visit, template: str, **data: object) -> str:
        return visit.part(template, **(data | self._common()))

    def _panel(self, visit: Visit, look: Look, work: Work) -> dict[str, object]:
        def said(message: Message) -> str:
            return shown(message, self.parts.catalogue, visit.locale).words

        return {"look": look, "work": work, "hours": HOURS, "said_as": said} | (self._common())

    def _common(self) -> dict[str, object]:
        return {
            "languages_of": LANGUAGES,
            "moment": _moment,
            "views": VIEWS,
            "subjects": list(Subject),
            "document_types": load(),
        }


def setup(app: web.Application, parts: Parts) -> None:
    """Mount the views."""
    views = Tickets(parts)
    one = "/staff/tickets/{ticket:[0-9a-f]{32}}"
    for method, path, action, view in (
        ("GET", "/staff/inbox", Action.SEE_INBOX, views.inbox),
        ("GET", "/staff/inbox/live", Action.SEE_INBOX, views.inbox_live),
        ("GET", one, Action.SEE_INBOX, views.ticket),
        ("GET", f"{one}/panel", Action.SEE_INBOX, views.panel),
        ("GET", f"{one}/live", Action.SEE_INBOX, views.ticket_live),
        ("POST", f"{one}/{{act}}", Action.ANSWER, views.act),
        ("POST", "/staff/alarms/{alarm:[0-9a-f]{32}}/seen", Action.MANAGE_DESK, views.seen),
    ):
        guarded(app, method, path, action, _found(view))


def _found(view: View) -> View:
    async def found(visit: Visit) -> web.StreamResponse:
        try:
            return await view(visit)
        except UnknownTicketError:
            raise web.HTTPNotFound from None

    return found


def _asking(visit: Visit) -> Asking:
    query = visit.request.query
    language = query.get("language", "")
    return Asking(
        next((it for it in VIEWS if it == query.get("of")), "all"),
        next((it for it in Subject if it == query.get("queue")), None),
        language if language in LANGUAGES else "",
        ticket_marks.normal(query.get("tag", "")),
        query.get("after", "")[:32],
    )


def _see(tx: Transaction, member: StaffMember, alarm: str, at: datetime) -> None:
    found = ticket_alarms.by_id(tx, alarm)
    if found is None:
        raise UnknownTicketError(alarm)
    desk.seen(tx, member, found.ticket_id)
    ticket_alarms.see(tx, alarm, member.id, at)


def _moment(at: object, zone: str = "UTC") -> Moment:
    return Moment.model_validate({"at": at, "zone": zone})
