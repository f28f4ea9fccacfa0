"""Tickets shown in Telegram groups of staff, and what staff do there: one ledger, one lease.

One replica speaks in a group at a time. It keeps to the group's budget by showing, in one post,
all that is new in a topic, and by beginning with the most pressing one.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Final

import structlog

from bot.channels.telegram import Telegram
from bot.channels.telegram_groups import (
    GroupFullError,
    GroupGoneError,
    GroupMovedError,
    Groups,
    GroupSaid,
    TopicGoneError,
)
from bot.channels.telegram_outcomes import TelegramBusyError, TelegramRefusedError
from bot.parts import Parts
from bot.staff import group_acts, looking
from bot.staff.group_budgets import Budget
from bot.staff.group_papers import GroupPapers
from bot.staff.group_words import GroupWords
from bot.waking import Bell
from handlers.holding import UnknownTicketError
from handlers.messages import Incoming, Start, reply_json, say
from storage import (
    messages,
    staff_chats,
    staff_groups,
    ticket_steps,
    topic_papers,
    topic_talk,
    topics,
)
from storage.database import StoreUnavailableError
from storage.ids import new_id
from storage.records import Message
from storage.staff_chats import TOKEN, TOKEN_LENGTH
from storage.staff_groups import StaffGroup
from storage.ticket_steps import Step
from storage.topic_talk import Saying
from storage.topics import Topic
from storage.transaction import Transaction

LEASE: Final = timedelta(seconds=30)
LOOK_EVERY: Final = 1.0
CALM: Final = 0.05
"""Seconds between two looks at least: what is said in them goes out together."""
REFUSED: Final = 60.0
"""Seconds before a group is tried again that refuses what we do not know the meaning of."""

log = structlog.get_logger()


Post = Callable[[], Awaitable[bool]]
"""Says something, and tells whether anything was said."""


@dataclass(frozen=True, slots=True)
class _News:
    """A topic's ticket, and what it does not show yet."""

    look: looking.Look
    said: list[Message]
    steps: list[Step]
    posted: Mapping[int, int]

    @property
    def last(self) -> tuple[int, int]:
        """The ends of the conversation and of the steps."""
        return self.look.last_position, self.steps[-1].number if self.steps else 0


@dataclass(slots=True)
class StaffGroups:
    """The groups of one bot."""

    parts: Parts
    line: Groups
    bot: str
    _me: str = ""
    _groups: list[StaffGroup] = field(default_factory=list)
    _budgets: dict[str, Budget] = field(default_factory=dict)

    async def take(self, said: GroupSaid) -> None:
        """Do what somebody did in a group; its effects are durable when this returns."""
        try:
            await self.parts.store.write(group_acts.take, said)
        except StoreUnavailableError:
            raise
        except Exception:  # it would go wrong again each time it came, and hold up all others
            log.exception("group_act_failed", what=said.what)
            await self.parts.store.write(group_acts.own_up, said)
        self.parts.delivery.wake()
        self.parts.workers.wake()
        self.parts.console.ring()

    async def take_private(self, incoming: Incoming) -> None:
        """Make a member of staff known who comes by their own link; hand all others on."""
        token = incoming.content.token if isinstance(incoming.content, Start) else ""
        if not (token.startswith(TOKEN) and len(token) == TOKEN_LENGTH):
            await self.parts.reception.take(incoming)
            return
        member = await self.parts.store.write(
            staff_chats.know, token, self.bot, incoming.chat, incoming.at
        )
        locale = member.locale if member else incoming.locale
        words = say("group-known", name=member.name) if member else say("group-unknown")
        with suppress(Exception):  # the page of their account tells as well
            told = self.parts.catalogue.render(words, locale).words
            await self.line.post(incoming.chat, None, told)

    async def run(self) -> None:
        """Show what is new until cancelled."""
        self._me = new_id(self.parts.now())
        with self.parts.console.listening() as bell:
            while True:
                try:
                    await self.round()
                except StoreUnavailableError:
                    log.warning("groups_wait", why="store")
                await self._rested(bell)

    async def _rested(self, bell: Bell) -> None:
        """Wait for the next round; where no group is, a turn of the line costs nothing here."""
        if self._groups:
            await bell.wait(LOOK_EVERY)
        await asyncio.sleep(CALM if self._groups else LOOK_EVERY)

    async def round(self) -> None:
        """Show once what is new in each group, as far as the budgets go."""
        store, now = self.parts.store, self.parts.now()
        groups = self._groups = await store.read(staff_groups.of_bot, self.bot)
        if await store.read(_homeless, groups):
            await store.write(_place, groups, now)
        await asyncio.gather(*(self._speak(group) for group in groups))

    async def _speak(self, group: StaffGroup) -> None:
        store, now = self.parts.store, self.parts.now()
        budget = self._budgets.setdefault(group.id, Budget())
        if not budget.free() or not await store.read(_has_news, group):
            return
        until = now + LEASE
        if not await store.write(staff_groups.lease, group.id, self._me, now=now, until=until):
            return
        for post in await self._due(group):
            if not budget.free():
                return
            await self._guarded(group, budget, post)

    async def _due(self, group: StaffGroup) -> list[Post]:
        """List what there is to say: answers to people, then the most pressing topics, papers."""
        store, papers = self.parts.store, GroupPapers(self.parts, self.line, group)
        found: list[Post] = [
            partial(self._say, group, it) for it in await store.read(topic_talk.unsaid, group.id)
        ]
        found += [
            partial(self._show, group, it) for it in await store.read(topics.behind, group.id)
        ]
        if group.papers:
            waiting = await store.read(topic_papers.waiting, group.id)
            found += [partial(papers.show, it) for it in waiting]
        return found

    async def _guarded(self, group: StaffGroup, budget: Budget, post: Post) -> None:
        """Speak once, and take what Telegram says of it to heart."""
        store, now = self.parts.store, self.parts.now()
        try:
            if await post():
                budget.speak()
        except TelegramRefusedError as refused:
            log.error("group_refuses", group=group.id, why=refused.why)  # noqa: TRY400  see the words
            budget.hold(REFUSED)
        except TelegramBusyError as busy:
            budget.hold(busy.wait.total_seconds() if busy.wait else 5.0)
        except GroupMovedError as moved:
            await store.write(staff_groups.moved, self.bot, group.chat, moved.chat)
        except GroupFullError:
            log.warning("group_full", group=group.id)
            await store.write(staff_groups.full, group.id, now)
            await store.write(topics.drop_unmade, group.id)
        except GroupGoneError as gone:
            log.warning("group_gone", group=group.id, why=str(gone))
            await store.write(group_acts.leave, group, str(gone), now)

    async def _say(self, group: StaffGroup, saying: Saying) -> bool:
        reply = reply_json.validate_python(saying.content)
        rendered = self.parts.catalogue.render(reply, group.language)
        try:
            await self.line.post(
                group.chat,
                saying.thread,
                rendered.words,
                labels=rendered.labels,
                reply_to=saying.reply_to,
            )
        except (TopicGoneError, TelegramRefusedError) as error:
            log.info("saying_dropped", group=group.id, error=type(error).__name__)
        await self.parts.store.write(topic_talk.said, saying.id, self.parts.now())
        return True

    async def _show(self, group: StaffGroup, topic: Topic) -> bool:
        store, now = self.parts.store, self.parts.now()
        try:
            news = await store.read(_news, group, topic, now)
        except UnknownTicketError:  # the borrower was forgotten
            await store.write(topics.drop, topic.ticket_id)
            return False
        words = GroupWords(self.parts.catalogue, group, news.look.waiting.zone)
        if topic.thread is None:
            await self._open(group, topic, words, news)
            return True
        try:
            return await self._catch_up(group, topic, words, news)
        except TopicGoneError:
            log.info("topic_lost", ticket=topic.ticket_id)
            await store.write(topics.lost, topic.ticket_id)
            return False
        except TelegramRefusedError as refused:
            # One post that cannot be said must not hold up what comes after it.
            log.error("post_refused", ticket=topic.ticket_id, why=refused.why)  # noqa: TRY400  see the words
            position, step = news.last
            await store.write(topics.shown, topic, position=position, step=step)
            return True

    async def _open(self, group: StaffGroup, topic: Topic, words: GroupWords, news: _News) -> None:
        """Make a topic and put the packet there; a kill in between leaves a topic at most."""
        thread = await self.line.open_topic(group.chat, words.title(news.look))
        url = f"{self.parts.settings.public_url}/staff/tickets/{topic.ticket_id}"
        buttons = say("group-how", group_acts.CLAIM, group_acts.RETURN, group_acts.CLOSE)
        labels = self.parts.catalogue.render(buttons, group.language).labels
        await self.line.post(group.chat, thread, words.packet(news.look, url), labels=labels)
        await self.parts.store.write(topics.made, topic.ticket_id, thread)

    async def _catch_up(
        self, group: StaffGroup, topic: Topic, words: GroupWords, news: _News
    ) -> bool:
        store, now, thread = self.parts.store, self.parts.now(), topic.thread or 0
        over = news.look.waiting.ticket.closed_at is not None
        if topic.closed and not over:
            await self.line.set_closed(group.chat, thread, closed=False)
            await store.write(topics.set_closed, topic.ticket_id, closed=False)
        since = (topic.position, topic.step)
        new = words.news(news.said, news.steps, news.posted, since=since, now=now)
        if new.words:
            ref = await self.line.post(group.chat, thread, new.words)
            await store.write(topics.shown, topic, position=new.position, step=new.step, refs=[ref])
        elif (new.position, new.step) != since:
            await store.write(topics.shown, topic, position=new.position, step=new.step)
        if over and not topic.closed:
            await self.line.set_closed(group.chat, thread, closed=True)
            await store.write(topics.set_closed, topic.ticket_id, closed=True)
        return bool(new.words)


def _homeless(tx: Transaction, groups: list[StaffGroup]) -> bool:
    return bool(topics.without(tx, groups))


def _place(tx: Transaction, groups: list[StaffGroup], now: datetime) -> None:
    """Give tickets without a topic to the group where they belong."""
    for ticket in topics.without(tx, groups):
        group = staff_groups.best(groups, ticket.lender_id, ticket.subject, ticket.locale, now)
        if group:
            topics.add(tx, ticket, group.id)


def _has_news(tx: Transaction, group: StaffGroup) -> bool:
    return bool(
        topic_talk.unsaid(tx, group.id)
        or topics.behind(tx, group.id)
        or (group.papers and topic_papers.waiting(tx, group.id))
    )


def _news(tx: Transaction, group: StaffGroup, topic: Topic, now: datetime) -> _News:
    look = looking.ticket(tx, looking.eyes(group), topic.ticket_id, now)
    of = look.conversation.id
    return _News(
        look,
        messages.after(tx, of, topic.position),
        list(ticket_steps.of_ticket(tx, topic.ticket_id)),
        topics.posts(tx, topic.ticket_id, topic.position),
    )


def open_groups(parts: Parts, telegram: Telegram) -> StaffGroups:
    """Open a bot's groups."""
    return StaffGroups(parts, Groups(telegram), telegram.bot_id)
