"""The inbox and the page of one ticket: take it, answer, note, pass on, give back; all live."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

from aiohttp import web

from bot.pages.rendering import LANGUAGES, Pages
from bot.parts import Parts
from bot.staff import looking
from bot.staff.showing import shown
from bot.staff.streams import Fragment, stream
from bot.staff.visits import Visit, guarded, page
from handlers import desk
from handlers.desk import NotHeldError, UnknownTicketError
from handlers.messages import Moment
from storage.records import Message
from storage.staff import StaffMember
from storage.terms import MessageState
from storage.transaction import Transaction

WORDS: Final = 4000
"""How long an answer may be; Telegram takes 4,096 with the name before it."""
RENEWED: Final = 60.0
"""Seconds between renewals of a lease while its holder's page is open."""

Act = Callable[[Transaction, StaffMember, str, str, Parts], None]


def _claim(tx: Transaction, member: StaffMember, ticket: str, _words: str, parts: Parts) -> None:
    desk.claim(tx, member, ticket, parts.now())


def _reply(tx: Transaction, member: StaffMember, ticket: str, words: str, parts: Parts) -> None:
    if words:
        desk.reply(tx, member, ticket, words, parts.now())


def _note(tx: Transaction, member: StaffMember, ticket: str, words: str, parts: Parts) -> None:
    if words:
        desk.note(tx, member, ticket, words, parts.now())


def _pass_on(tx: Transaction, member: StaffMember, ticket: str, words: str, parts: Parts) -> None:
    desk.pass_on(tx, member, ticket, words, parts.now())


def _solved(tx: Transaction, member: StaffMember, ticket: str, _words: str, parts: Parts) -> None:
    desk.settle(tx, member, ticket, "solved", parts.now())


def _returned(tx: Transaction, member: StaffMember, ticket: str, _words: str, parts: Parts) -> None:
    desk.settle(tx, member, ticket, "returned", parts.now())


ACTS: Final[dict[str, Act]] = {
    "claim": _claim,
    "reply": _reply,
    "note": _note,
    "pass-on": _pass_on,
    "solved": _solved,
    "returned": _returned,
}
"""What the page's buttons do."""


@dataclass(frozen=True, slots=True)
class Tickets:
    """The views; `setup` mounts them."""

    parts: Parts
    pages: Pages

    async def inbox(self, visit: Visit) -> web.StreamResponse:
        """Show who waits."""
        return page(
            self.pages,
            "inbox.html",
            visit.locale,
            member=visit.member,
            rows=await self._rows(visit),
            **self._common(),
        )

    async def inbox_live(self, visit: Visit) -> web.StreamResponse:
        """Send the list again whenever it has changed."""

        async def fragments() -> AsyncIterator[Fragment | None]:
            before = ""
            while True:
                rows = await self._rows(visit)
                html = self._part("inbox_list.html", visit.locale, rows=rows)
                if html != before:
                    before = html
                    yield Fragment(html)
                yield None

        return await stream(visit.request, self.parts, fragments())

    async def ticket(self, visit: Visit) -> web.StreamResponse:
        """Show one ticket with its conversation."""
        ticket_id, now = visit.request.match_info["ticket"], self.parts.now()
        look = await self.parts.store.read(looking.ticket, visit.member, ticket_id, now)
        _, said = await self.parts.store.read(looking.grown, visit.member, ticket_id, 0, now)
        return page(
            self.pages,
            "ticket.html",
            visit.locale,
            member=visit.member,
            look=look,
            said=[shown(it, self.parts.catalogue, visit.locale) for it in said],
            refused=visit.request.query.get("refused") == "1",
            **self._common(),
        )

    async def panel(self, visit: Visit) -> web.StreamResponse:
        """Show the ticket's state and buttons again, after they have changed."""
        ticket_id, now = visit.request.match_info["ticket"], self.parts.now()
        look = await self.parts.store.read(looking.ticket, visit.member, ticket_id, now)
        html = self._part("ticket_panel.html", visit.locale, look=look, refused=False)
        return web.Response(text=html, content_type="text/html")

    async def ticket_live(self, visit: Visit) -> web.StreamResponse:
        """Send what is said, from a position on: nothing is missed after a lost line."""
        given = visit.request.headers.get("Last-Event-ID") or visit.request.query.get("after", "")
        cursor = int(given) if given.isdecimal() and len(given) < 10 else 0  # noqa: PLR2004  digits
        ticket_id, now = visit.request.match_info["ticket"], self.parts.now()
        # Refused while that can still be said; a stream that has begun has its status already.
        await self.parts.store.read(looking.ticket, visit.member, ticket_id, now)
        return await stream(visit.request, self.parts, self._growing(visit, cursor))

    async def act(self, visit: Visit) -> web.StreamResponse:
        """Do what a button says; refused if a colleague was quicker."""
        ticket_id, name = visit.request.match_info["ticket"], visit.request.match_info["act"]
        act = ACTS.get(name)
        if act is None:
            return web.Response(status=HTTPStatus.NOT_FOUND)
        words = str((await visit.request.post()).get("words", "")).strip()[:WORDS]
        refused = ""
        try:
            await self.parts.store.write(act, visit.member, ticket_id, words, self.parts)
        except NotHeldError:
            refused = "?refused=1"
        self.parts.delivery.wake()
        self.parts.console.ring()
        where = {"Location": f"/staff/tickets/{ticket_id}{refused}"}
        return web.Response(status=HTTPStatus.SEE_OTHER, headers=where)

    async def _rows(self, visit: Visit) -> list[looking.Waiting]:
        return await self.parts.store.read(looking.inbox, visit.member, self.parts.now())

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
                    html = self._said(message, visit.locale, waiting.zone, again=not new)
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

    def _said(self, message: Message, locale: str, zone: str, *, again: bool) -> str:
        view = shown(message, self.parts.catalogue, locale)
        return self._part("ticket_message.html", locale, message=view, zone=zone, again=again)

    def _part(self, template: str, locale: str, **data: object) -> str:
        return self.pages.page(template, locale, framed=False, **(data | self._common()))

    def _common(self) -> dict[str, object]:
        return {"languages_of": LANGUAGES, "moment": _moment, "waited": self._waited}

    def _waited(self, waiting: looking.Waiting) -> int:
        return int(looking.waited(waiting, self.parts.now()).total_seconds() // 60)


def setup(app: web.Application, parts: Parts, pages: Pages) -> None:
    """Mount the views."""
    views = Tickets(parts, pages)

    def add(method: str, path: str, view: Callable[[Visit], Awaitable[web.StreamResponse]]) -> None:
        app.router.add_route(method, path, _found(guarded(parts, pages, view)))

    one = "/staff/tickets/{ticket:[0-9a-f]{32}}"
    add("GET", "/staff/inbox", views.inbox)
    add("GET", "/staff/inbox/live", views.inbox_live)
    add("GET", one, views.ticket)
    add("GET", f"{one}/panel", views.panel)
    add("GET", f"{one}/live", views.ticket_live)
    add("POST", f"{one}/{{act}}", views.act)


def _found(
    handle: Callable[[web.Request], Awaitable[web.StreamResponse]],
) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    async def found(request: web.Request) -> web.StreamResponse:
        try:
            return await handle(request)
        except UnknownTicketError:
            raise web.HTTPNotFound from None

    return found


def _moment(at: object, zone: str = "UTC") -> Moment:
    return Moment.model_validate({"at": at, "zone": zone})
