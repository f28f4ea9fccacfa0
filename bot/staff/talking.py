"""Beside the buttons: drafts that are kept while one writes, and what is often said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Final

from aiohttp import web

from bot.parts import Parts
from bot.staff import canning
from bot.staff.acting import WORDS
from bot.staff.enclosing import Enclosures, send
from bot.staff.permissions import Action
from bot.staff.visits import Visit, guarded, to
from handlers import desk, passing, talking
from handlers.desk import NotHeldError
from storage import canned, drafts
from storage.sent_files import SentFile
from storage.staff import StaffMember
from storage.transaction import Transaction

_ONE: Final = "/staff/tickets/{ticket:[0-9a-f]{32}}"
_REPLY: Final = "{reply:[0-9a-f]{32}}"


@dataclass(frozen=True, slots=True)
class Talking:
    """The views; `setup` mounts them."""

    parts: Parts

    async def draft(self, visit: Visit) -> web.StreamResponse:
        """Keep what somebody has written so far."""
        words = str((await visit.request.post()).get("words", ""))[:WORDS]
        ticket, now = visit.request.match_info["ticket"], self.parts.now()
        await self.parts.store.write(_keep_draft, visit.member, ticket, words, now)
        return web.Response(status=HTTPStatus.NO_CONTENT)

    async def canned(self, visit: Visit) -> web.StreamResponse:
        """Write a canned reply out for this borrower, to be looked at before it is sent."""
        ticket, reply = visit.request.match_info["ticket"], visit.request.match_info["reply"]
        found = await self.parts.store.read(
            canning.filling, visit.member, ticket, reply, self.parts.now()
        )
        return web.Response(text=found.words(self.parts.catalogue))

    async def run(self, visit: Visit) -> web.StreamResponse:
        """Do all the steps of a macro, or none of them."""
        ticket, reply = visit.request.match_info["ticket"], visit.request.match_info["reply"]
        refused, enclosures = "", Enclosures(self.parts)
        files = await enclosures.of_reply(visit.member, ticket, reply)
        try:
            await self.parts.store.write(_run, visit.member, ticket, reply, files, self.parts)
        except NotHeldError:
            refused = "?refused=late"
            await enclosures.drop(files)
        self.parts.delivery.wake()
        self.parts.console.ring()
        return to(f"/staff/tickets/{ticket}{refused}")


def setup(app: web.Application, parts: Parts) -> None:
    """Mount the views."""
    views = Talking(parts)
    for method, path, view in (
        ("POST", f"{_ONE}/draft", views.draft),
        ("GET", f"{_ONE}/canned/{_REPLY}", views.canned),
        ("POST", f"{_ONE}/canned/{_REPLY}/run", views.run),
    ):
        guarded(app, method, path, Action.ANSWER, view)


def _keep_draft(
    tx: Transaction, member: StaffMember, ticket: str, words: str, at: datetime
) -> None:
    drafts.put(tx, desk.seen(tx, member, ticket).id, member.id, words, at)


def _run(
    tx: Transaction,
    member: StaffMember,
    ticket: str,
    reply: str,
    files: Sequence[SentFile],
    parts: Parts,
) -> None:
    at, found = parts.now(), canned.by_id(tx, reply)
    filled = canning.filling(tx, member, ticket, reply, at)
    if words := filled.words(parts.catalogue):
        desk.reply(tx, member, ticket, words, at)
    for file in files:
        send(tx, member, ticket, file, parts)
    for step in found.steps if found else ():
        name, _, what = step.partition(":")
        match name:
            case "tag":
                talking.tag(tx, member, ticket, what, at)
            case "snooze":
                passing.snooze(tx, member, ticket, at + timedelta(hours=int(what)), at)
            case "settle":
                desk.settle(tx, member, ticket, what, at)
            case _:
                raise ValueError(step)
