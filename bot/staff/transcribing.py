"""A conversation on paper for the file: who said what and when; numbers of persons covered."""

import asyncio
import base64
import re
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from typing import Final

from aiohttp import web

from bot import streaming
from bot.channels.webchat_transcript import frame_of
from bot.parts import Parts
from bot.printing.press import Facts, NotPrintedError, Paper, Press
from bot.staff import looking
from bot.staff.looking import Look
from bot.staff.permissions import Action
from bot.staff.showing import moment, replaced_by
from bot.staff.visits import Visit, guarded
from handlers import desk
from handlers.messages import Argument
from handlers.personal import covered
from storage import audit, messages
from storage.messages import BORROWER
from storage.records import Message
from storage.staff import StaffMember
from storage.ticket_steps import Step
from storage.transaction import Transaction

LONGEST: Final = 20_000
"""Messages that one transcript holds at most: the newest."""
_UNFIT: Final = re.compile(r"[^A-Za-z0-9._-]+")
_HAN: Final[Mapping[str, tuple[str, str, str]]] = {
    "zh-Hant-TW": ("Noto Sans CJK TC", "zh", "tw"),
    "zh-Hant-HK": ("Noto Sans CJK HK", "zh", "hk"),
}
"""Where Chinese characters have other forms: which font draws them, and what they are called."""
_MAINLAND: Final = ("Noto Sans CJK SC", "zh", "cn")
_OTHERS: Final = ("Noto Sans Devanagari", "Noto Sans Symbols", "Noto Emoji")


@dataclass(frozen=True, slots=True)
class Telling:
    """Puts a ticket and its conversation into the words of whoever takes them along."""

    visit: Visit
    look: Look
    notes: bool
    times: dict[int, datetime] = field(default_factory=dict)

    @property
    def zone(self) -> str:
        """Name the lender's zone."""
        return self.look.waiting.zone

    def head(self, now: datetime) -> Facts:
        """Say whose conversation it is, and on which pages."""
        numbers = ", ".join(it.application.number for it in self.look.known)
        locale = self.look.conversation.locale
        han, language, region = _HAN.get(locale, _MAINLAND)
        return {
            "title": self.say("transcript-title"),
            "footer": self.say("transcript-footer", numbers=numbers or self.say("desk-stranger")),
            "facts": [list(pair) for pair in self._facts(numbers, now)],
            "fonts": ["Noto Sans", han, *_OTHERS],
            "lang": language if locale.startswith("zh") else locale.partition("-")[0],
            "region": region if locale.startswith("zh") else "",
        }

    def _facts(self, numbers: str, now: datetime) -> Iterator[tuple[str, str]]:
        look, ticket = self.look, self.look.waiting.ticket
        if look.waiting.lender:
            yield self.say("desk-lender"), self.say("desk-plain", fact=look.waiting.lender)
        if numbers:
            yield self.say("transcript-applications"), numbers
        yield self.say("desk-by-borrower"), look.waiting.who or self.say("desk-stranger")
        yield self.say("desk-proof"), self.say(f"desk-proof-{look.assurance}")
        yield self.say("desk-reason"), self.say(f"desk-reason-{ticket.reason}")
        yield self.say("transcript-opened"), self.at(ticket.opened_at)
        if ticket.closed_at:
            yield self.say("transcript-closed"), self.at(ticket.closed_at)
        names = ", ".join(dict.fromkeys(it.name for it in look.steps if it.name))
        yield self.say("transcript-people"), names or "—"
        by = self.visit.member.name
        yield self.say("transcript-made"), self.say("transcript-made-by", at=self.at(now), name=by)
        yield "", self.say("transcript-covered")

    def page(self, said: Sequence[Message], steps: Sequence[Step]) -> list[Facts]:
        """Put messages and steps into one order, and into words."""
        dated = [(it.at, fact) for it in said if (fact := self._message(it))]
        dated += [(it.at, self._step(it)) for it in steps]
        return [fact for _, fact in sorted(dated, key=lambda pair: pair[0])]

    def _message(self, message: Message) -> Facts | None:
        frame = frame_of(message, self.visit.pages.catalogue, self.visit.locale)
        self.times[message.position] = message.at
        if frame is None:
            return None
        file = str(frame.get("file") or "")
        words = f"{frame.get('words') or ''}{f' ({file})' if file else ''}"
        return {
            "by": message.author,
            "who": self.say(f"desk-by-{message.author}"),
            "about": " · ".join(self._about(message)),
            "words": covered(words),
            "quotes": covered(str(frame.get("quotes") or "")),
        }

    def _about(self, message: Message) -> Iterator[str]:
        yield self.at(message.at)
        if message.author != BORROWER:
            yield self.say(f"desk-state-{message.state}")
        before = self.times.get(replaced_by(message) or 0)
        if before:
            yield self.say("transcript-right", at=self.at(before))

    def _step(self, step: Step) -> Facts:
        return {
            "by": "note",
            "who": step.name or self.say("desk-title"),
            "about": f"{self.at(step.at)} · {self.say(f'desk-step-{step.action}')}",
            "words": covered(step.note) if self.notes else "",
            "quotes": "",
        }

    def at(self, at: datetime) -> str:
        """Write a moment in the lender's zone."""
        return self.say("desk-plain", fact=moment(at, self.zone))

    def say(self, message: str, **args: Argument) -> str:
        """Say one sentence."""
        return self.visit.pages.catalogue.words(message, self.visit.locale, **args)


@dataclass(frozen=True, slots=True)
class Transcribing:
    """The view; `setup` mounts it."""

    parts: Parts
    press: Press

    async def take(self, visit: Visit) -> web.StreamResponse:
        """Give a ticket's conversation as a PDF; who took it, and its hash, are noted first."""
        ticket_id, now = visit.request.match_info["ticket"], self.parts.now()
        form = await visit.request.post()
        look = await self.parts.store.read(looking.ticket, visit.member, ticket_id, now)
        telling = Telling(visit, look, "notes" in form and visit.may(Action.TAKE_NOTES))
        try:
            async with self.press.printed(telling.head(now), self._pages(telling)) as paper:
                await self.parts.store.write(_taken, visit.member, telling, paper, now)
                return await _given(visit.request, look, paper)
        except NotPrintedError:
            return visit.told("transcript-failed", HTTPStatus.SERVICE_UNAVAILABLE)

    async def _pages(self, telling: Telling) -> AsyncIterator[Sequence[Facts]]:
        """Read and word a page at a time, beside the loop: a long one would hold up everybody."""
        look, steps = telling.look, list(telling.look.steps)
        position = max(0, look.last_position - LONGEST)
        while position < look.last_position:
            of = look.conversation.id
            page = await self.parts.store.read(messages.after, of, position)
            if not page:
                break
            position = page[-1].position
            over = position >= look.last_position
            due = [it for it in steps if over or it.at <= page[-1].at]
            steps = steps[len(due) :]
            yield await asyncio.to_thread(telling.page, page, due)
        if steps:
            yield telling.page((), steps)


def setup(app: web.Application, parts: Parts) -> None:
    """Mount the view: by POST, as each copy that leaves is noted."""
    path = "/staff/tickets/{ticket:[0-9a-f]{32}}/transcript"
    guarded(app, "POST", path, Action.TAKE_TRANSCRIPT, Transcribing(parts, Press()).take)


async def _given(request: web.Request, look: Look, paper: Paper) -> web.StreamResponse:
    number = look.known[0].application.number if look.known else look.waiting.ticket.id[:8]
    digest = base64.b64encode(bytes.fromhex(paper.sha256)).decode()
    headers = {
        "Content-Type": "application/pdf",
        "Content-Length": str(paper.size),
        "Content-Disposition": f'attachment; filename="transcript-{_UNFIT.sub("_", number)}.pdf"',
        "Repr-Digest": f"sha-256=:{digest}:",
        "Cache-Control": "no-store",
    }
    return await streaming.send(request, web.StreamResponse(headers=headers), paper.pieces())


def _taken(
    tx: Transaction, member: StaffMember, telling: Telling, paper: Paper, at: datetime
) -> None:
    ticket = desk.seen(tx, member, telling.look.waiting.ticket.id)
    audit.note(
        tx,
        ticket.lender_id,
        at=at,
        actor=member.actor,
        action="transcript-taken",
        subject=ticket.id,
        sha256=paper.sha256,
        content=paper.content,
        notes=telling.notes,
    )
