"""Lenders' desks at Chatwoot: tickets shown as conversations, and what its people do taken back.

Its webhooks come once, twice, late or not at all. So they only ring: what happened is read from
its API, by the number of the last message that was read, and lists are asked for now and then.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

import aiohttp
import structlog
from aiohttp import web
from yarl import URL

from bot.addresses import Addresses
from bot.parts import Parts
from bot.staff import chatwoot_acts, looking
from bot.staff.chatwoot_api import (
    Chatwoot,
    ChatwootBusyError,
    ChatwootRefusedError,
    is_signed,
)
from bot.staff.group_words import GroupWords
from handlers.holding import UnknownTicketError
from handlers.messages import reply_json
from storage import (
    messages,
    outside_desks,
    staff_groups,
    ticket_steps,
    topic_talk,
    topics,
)
from storage.database import StoreUnavailableError
from storage.ids import new_id
from storage.outside_desks import CHATWOOT, OutsideDesk
from storage.records import Message
from storage.staff_groups import StaffGroup
from storage.ticket_steps import Step
from storage.topic_talk import Saying
from storage.topics import Topic
from storage.transaction import Transaction

LOOK_EVERY: Final = 1.0
CALM: Final = 0.05
POLL_EVERY: Final = timedelta(seconds=5)
OVERLAP: Final = timedelta(seconds=90)
"""How far back each list reaches: its clock and ours differ, and it counts whole seconds."""
LEASE: Final = timedelta(minutes=2)
AILING: Final = timedelta(seconds=5)
BODY: Final = 256 * 1024
WEBHOOK: Final = "/desks/chatwoot/{desk:[0-9a-f]{32}}"

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class _News:
    look: looking.Look
    said: list[Message]
    steps: list[Step]


@dataclass(slots=True)
class ChatwootDesks:
    """All lenders' desks at Chatwoot."""

    parts: Parts
    _me: str = ""
    _any: bool = False
    _rung: set[str] = field(default_factory=set)
    _rest: dict[str, datetime] = field(default_factory=dict)

    async def run(self) -> None:
        """Show and take until cancelled."""
        self._me = new_id(self.parts.now())
        with self.parts.console.listening() as bell:
            while True:
                try:
                    await self.round()
                except StoreUnavailableError:
                    log.warning("chatwoot_waits", why="store")
                if self._any:
                    await bell.wait(LOOK_EVERY)
                await asyncio.sleep(CALM if self._any else LOOK_EVERY)

    async def round(self) -> None:
        """Do once what there is to do at each desk."""
        places = await self.parts.store.read(outside_desks.everything)
        self._any = bool(places)
        if places:
            await self.parts.store.write(_place, self.parts.now())
        await asyncio.gather(*(self._serve(place) for place in places))

    def ring(self, group_id: str) -> None:
        """Say that something may have happened at a desk."""
        self._rung.add(group_id)
        self.parts.console.ring()

    async def _serve(self, place: OutsideDesk) -> None:
        store, now, group_id = self.parts.store, self.parts.now(), place.group.id
        if now < self._rest.get(group_id, now):
            return
        due = place.polled_at is None or now - place.polled_at >= POLL_EVERY
        if not due and group_id not in self._rung and not await store.read(_has_news, group_id):
            return
        if not await store.write(
            staff_groups.lease, group_id, self._me, now=now, until=now + LEASE
        ):
            return
        rung = group_id in self._rung
        self._rung.discard(group_id)
        try:
            async with open_session(self.parts, place.url) as session:
                line = Chatwoot(session, place.url, place.account, place.inbox, place.token)
                await _Round(self.parts, place, line).serve(ask=due or rung)
        except (ChatwootBusyError, ChatwootRefusedError) as error:
            log.warning("chatwoot_ails", desk=group_id, why=str(error))
            self._rest[group_id] = now + AILING
            if rung:
                self._rung.add(group_id)
        await store.write(staff_groups.free, group_id, self._me)


@dataclass(slots=True)
class _Round:
    """One visit to one desk."""

    parts: Parts
    place: OutsideDesk
    line: Chatwoot

    async def serve(self, *, ask: bool) -> None:
        store, group_id = self.parts.store, self.place.group.id
        if ask:
            await self._take()
        for saying in await store.read(topic_talk.unsaid, group_id):
            await self._say(saying)
        for topic in await store.read(topics.behind, group_id):
            await self._show(topic)
        for fate in await store.read(outside_desks.untold, group_id):
            thread = await store.read(topics.thread_of_post, group_id, fate.ref)
            if thread:
                await self.line.deliver(thread, fate.ref, arrived=fate.arrived, error=fate.error)
            await store.write(outside_desks.told, group_id, fate.ref)

    async def _take(self) -> None:
        """Read every conversation in which something happened since we last asked."""
        now, polled = self.parts.now(), self.place.polled_at
        since = (polled or self.place.group.joined_at or now) - OVERLAP
        for standing in await self.line.lately(since):
            topic = await self.parts.store.read(
                topics.by_thread, self.place.group.id, standing.thread
            )
            if topic:
                await self._read(topic, standing.status)
        await self.parts.store.write(outside_desks.polled, self.place.group.id, now)

    async def _read(self, topic: Topic, status: str) -> None:
        """Take what was written in one conversation, then how it stands."""
        store, now, thread = self.parts.store, self.parts.now(), topic.thread or 0
        after = await store.read(outside_desks.seen, topic.ticket_id)
        written = list(await self.line.messages(thread, after))
        await store.write(chatwoot_acts.take, self.place, topic, written, now)
        current = await store.read(topics.of_ticket, topic.ticket_id) or topic
        await store.write(chatwoot_acts.stands, self.place, current, status, now)
        self.parts.delivery.wake()

    async def _say(self, saying: Saying) -> None:
        reply = reply_json.validate_python(saying.content)
        words = self.parts.catalogue.render(reply, self.place.group.language).words
        if saying.thread:
            await self.line.post(saying.thread, words, private=True, mark=f"x{saying.id}")
        await self.parts.store.write(topic_talk.said, saying.id, self.parts.now())

    async def _show(self, topic: Topic) -> None:
        store, now = self.parts.store, self.parts.now()
        try:
            news = await store.read(_news, self.place.group, topic, now)
        except UnknownTicketError:  # the borrower was forgotten
            await store.write(topics.drop, topic.ticket_id)
            return
        words = GroupWords(self.parts.catalogue, self.place.group, news.look.waiting.zone)
        if topic.thread is None:
            await self._open(topic, words, news)
            return
        try:
            await self._catch_up(topic, topic.thread, words, news)
        except ChatwootRefusedError as refused:
            if refused.status != web.HTTPNotFound.status_code:
                raise
            await store.write(topics.lost, topic.ticket_id)  # deleted there: made again

    async def _open(self, topic: Topic, words: GroupWords, news: _News) -> None:
        """Make the conversation, or find the one that was made before a kill."""
        look = news.look
        name = look.waiting.who or words.somebody
        contact, source = await self.line.contact(f"loanline-{look.conversation.id}", name)
        thread = await self.line.conversation(contact, source, topic.ticket_id)
        if not await self.line.messages(thread, 0):
            url = f"{self.parts.settings.public_url}/staff/tickets/{topic.ticket_id}"
            packet = words.packet(look, url)
            await self.line.post(thread, packet, private=True, mark="packet")
        await self.parts.store.write(topics.made, topic.ticket_id, thread)

    async def _catch_up(self, topic: Topic, thread: int, words: GroupWords, news: _News) -> None:
        store, now = self.parts.store, self.parts.now()
        over = news.look.waiting.ticket.closed_at is not None
        seen = await store.read(outside_desks.seen, topic.ticket_id)
        there = {it.mark for it in await self.line.messages(thread, seen) if it.mark}
        posted = await store.read(topics.posts, topic.ticket_id, topic.position)
        for item in words.items(news.said, news.steps, posted, since=topic.cursors, now=now):
            # What was posted before a kill is there already, under its mark.
            if item.words and item.mark not in there:
                await self.line.post(thread, item.words, private=item.private, mark=item.mark)
            await store.write(topics.shown, topic, position=item.position, step=item.step)
        if over != topic.closed:
            await self.line.set_status(thread, "resolved" if over else "open")
            await store.write(topics.set_closed, topic.ticket_id, closed=over)


def open_session(parts: Parts, url: str) -> aiohttp.ClientSession:
    """Open connections to a desk: to public addresses, or to hosts that the installation names."""
    named = (URL(url).host or "") in parts.settings.desk_hosts
    addresses: Addresses = parts.webhook_addresses
    connector = aiohttp.TCPConnector(
        socket_factory=None if named else addresses.connecting(), limit=8
    )
    return aiohttp.ClientSession(
        connector=connector,
        cookie_jar=aiohttp.DummyCookieJar(),
        headers={"User-Agent": "Loanline-Desk/1"},
    )


DESKS: Final = web.AppKey("chatwoot", ChatwootDesks)


def mount(app: web.Application, parts: Parts) -> None:
    """Take its webhooks: they ring, and say nothing that is believed."""
    desks = app[DESKS] = ChatwootDesks(parts)

    async def receive(request: web.Request) -> web.Response:
        group_id = request.match_info["desk"]
        place = await parts.store.read(outside_desks.of_group, group_id)
        body = await request.clone(client_max_size=BODY).read()
        stamp = request.headers.get("X-Chatwoot-Timestamp", "")
        given = request.headers.get("X-Chatwoot-Signature", "")
        if place is None or not is_signed(place.secret, stamp, body, given, parts.now()):
            return web.Response(status=web.HTTPUnauthorized.status_code)
        desks.ring(group_id)
        return web.Response()

    app.router.add_post(WEBHOOK, receive)


def _place(tx: Transaction, now: datetime) -> None:
    """Give tickets without a topic to their lender's desk."""
    groups: Sequence[StaffGroup] = staff_groups.of_bot(tx, CHATWOOT)
    for ticket in topics.without(tx, groups):
        group = staff_groups.best(groups, ticket.lender_id, ticket.subject, ticket.locale, now)
        if group:
            topics.add(tx, ticket, group.id)


def _has_news(tx: Transaction, group_id: str) -> bool:
    return bool(
        topic_talk.unsaid(tx, group_id)
        or topics.behind(tx, group_id)
        or outside_desks.untold(tx, group_id)
    )


def _news(tx: Transaction, group: StaffGroup, topic: Topic, now: datetime) -> _News:
    look = looking.ticket(tx, looking.eyes(group), topic.ticket_id, now)
    said = messages.after(tx, look.conversation.id, topic.position)
    return _News(look, said, list(ticket_steps.of_ticket(tx, topic.ticket_id)))
