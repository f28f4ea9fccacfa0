"""The inbox and the page of one ticket: take it, answer, note, pass on, give back; all live."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from typing import Final, get_args
from uuid import uuid4

from aiohttp import web

from bot.pages.rendering import LANGUAGES
from bot.parts import Parts
from bot.staff import living, looking, working
from bot.staff.acting import ACTS, HOURS, UnreadableFormError
from bot.staff.composing import COMPOSING
from bot.staff.deciding import WHYS
from bot.staff.enclosing import Enclosures
from bot.staff.looking import Asking, Look
from bot.staff.permissions import Action
from bot.staff.showing import folded, moment, shown, shown_of, wording
from bot.staff.streams import Fragment, stream
from bot.staff.visits import Visit, guarded, to
from bot.staff.working import Work
from handlers import desk
from handlers.desk import NotHeldError, UnknownTicketError
from storage import ticket_alarms, ticket_lists, ticket_marks
from storage.document_types import load
from storage.records import Message
from storage.staff import StaffMember
from storage.ticket_lists import View as Listing
from storage.ticket_terms import Subject
from storage.transaction import Transaction

BREATH: Final = 0.5
"""Seconds between two looks at the inbox, however often it rings."""
ANYWAY: Final = 10.0
"""Seconds after which a list is made anew although nothing seems to have changed."""
VIEWS: Final[tuple[Listing, ...]] = get_args(Listing)


@dataclass(frozen=True, slots=True)
class Tickets:
    """The views; `setup` mounts them."""

    parts: Parts
    pulses: dict[str | None, tuple[float, Sequence[object]]] = field(default_factory=dict)
    """What was felt last of each lender's lists, and when."""

    async def inbox(self, visit: Visit) -> web.StreamResponse:
        """Show who waits."""
        inbox = await self._inbox(visit)
        return visit.page("inbox.html", inbox=inbox, **self._common())

    async def inbox_live(self, visit: Visit) -> web.StreamResponse:
        """Send the list again whenever it has changed."""

        async def fragments() -> AsyncIterator[Fragment | None]:
            before, looked = "", -ANYWAY
            felt: Sequence[object] = ()
            while True:
                now = asyncio.get_running_loop().time()
                pulse = await self._pulse(visit.member.lender_id, now)
                if pulse != felt or now - looked > ANYWAY:
                    felt, looked = pulse, now
                    html = self._part(visit, "inbox_list.html", inbox=await self._inbox(visit))
                    if html != before:
                        before = html
                        yield Fragment(html)
                yield None

        return await stream(visit, self.parts, fragments(), breath=BREATH)

    async def _pulse(self, lender_id: str | None, now: float) -> Sequence[object]:
        """Feel whether any list may have changed: once for all who look at the same moment."""
        at, felt = self.pulses.get(lender_id, (-ANYWAY, ()))
        if now - at < BREATH / 2:
            return felt
        felt = await self.parts.store.read(ticket_lists.pulse, lender_id)
        self.pulses[lender_id] = now, felt
        return felt

    async def ticket(self, visit: Visit) -> web.StreamResponse:
        """Show one ticket with its conversation."""
        ticket_id, now = visit.request.match_info["ticket"], self.parts.now()
        look, work = await self.parts.store.read(working.at_hand, visit.member, ticket_id, now)
        if work.mentioned:
            await self.parts.store.write(working.see, visit.member, ticket_id, now)
        grown = await self.parts.store.read(living.grown_since, visit.member, ticket_id, 0, now)
        return visit.page(
            "ticket.html",
            said=[shown_of(it, self.parts.catalogue, visit.locale) for it in folded(grown.said)],
            editable=living.editable(visit.member.id, grown.said, now),
            after=grown.said[-1].position if grown.said else 0,
            refused=visit.request.query.get("refused", ""),
            **self._panel(visit, look, work),
        )

    async def panel(self, visit: Visit) -> web.StreamResponse:
        """Show the ticket's state and buttons again, after they have changed."""
        ticket_id, now = visit.request.match_info["ticket"], self.parts.now()
        look, work = await self.parts.store.read(working.at_hand, visit.member, ticket_id, now)
        html = visit.part("ticket_panel.html", refused="", **self._panel(visit, look, work))
        return web.Response(text=html, content_type="text/html")

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
            if name == "reply" and form.get("files-of"):
                await Enclosures(self.parts).answer(visit.member, ticket_id, form)
            else:
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

    def _part(self, visit: Visit, template: str, **data: object) -> str:
        return visit.part(template, **(data | self._common()))

    def _panel(self, visit: Visit, look: Look, work: Work) -> dict[str, object]:
        def said(message: Message) -> str:
            return shown(message, self.parts.catalogue, visit.locale).words

        own = {"new_key": lambda: uuid4().hex, "said_as": said}
        return {"look": look, "work": work, "hours": HOURS, **own} | (self._common())

    def _common(self) -> dict[str, object]:
        return {
            "languages_of": LANGUAGES,
            "moment": moment,
            "views": VIEWS,
            "subjects": list(Subject),
            "document_types": load(),
            "whys": WHYS,
            "wording": wording,
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
        ("POST", f"{one}/{{act}}", Action.ANSWER, views.act),
        ("POST", "/staff/alarms/{alarm:[0-9a-f]{32}}/seen", Action.MANAGE_DESK, views.seen),
    ):
        guarded(app, method, path, action, view)


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
