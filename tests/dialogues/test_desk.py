"""A person takes over: one at a time, announced, and the bot goes on where it was."""

import asyncio
import os
import random
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

import pytest

from bot.jobs.tending import once as tending_once
from handlers import desk, passing, talking
from handlers.desk import NotHeldError, UnknownTicketError
from handlers.messages import Text, reply_json
from storage import conversations, messages, ratings, staff, ticket_lists, ticket_steps, tickets
from storage.database import Store
from storage.records import Lender
from storage.staff import StaffMember
from storage.terms import Stage
from storage.tickets import LEASE, Ticket
from storage.transaction import Transaction
from tests.arrange import Clock, LenderDesk, tell_notices
from tests.chat import Chat
from tests.dialogues.conftest import NewChat
from tests.storage.lending import new_lender

RUNS: Final = int(os.environ.get("LOANLINE_DESK_RUNS", "20"))
"""How many random runs are made; all 10,000 take about half an hour."""
STEPS: Final = 14


@dataclass(frozen=True, slots=True)
class Person:
    """A member of staff at work."""

    store: Store
    clock: Clock
    member: StaffMember

    async def sees(self) -> list[Ticket]:
        return await self.store.read(tickets.inbox, self.member.lender_id)

    async def claims(self, ticket: Ticket) -> None:
        await self.store.write(desk.claim, self.member, ticket.id, self.clock.now)

    async def says(self, ticket: Ticket, text: str) -> None:
        await self.store.write(desk.reply, self.member, ticket.id, text, self.clock.now)

    async def notes(self, ticket: Ticket, text: str) -> None:
        await self.store.write(desk.note, self.member, ticket.id, text, self.clock.now)

    async def passes_on(self, ticket: Ticket, text: str) -> None:
        await self.store.write(desk.pass_on, self.member, ticket.id, text, self.clock.now)

    async def settles(self, ticket: Ticket, outcome: str = "solved") -> None:
        await self.store.write(desk.settle, self.member, ticket.id, outcome, self.clock.now)


async def hired(store: Store, clock: Clock, lender: Lender | None, name: str = "Li Na") -> Person:
    member = await store.write(staff.add, lender, name, at=clock.now)
    return Person(store, clock, member)


@pytest.fixture
async def li(store: Store, clock: Clock, lakeside: LenderDesk) -> Person:
    return await hired(store, clock, lakeside.lender)


@pytest.fixture
async def ticket(chat: Chat, lakeside: LenderDesk, li: Person) -> Ticket:
    """A borrower who asked for a person."""
    await lakeside.has_application()
    await chat.is_linked()
    await chat.commands("human")
    (found,) = await li.sees()
    return found


async def told(chat: Chat) -> list[str]:
    """What the borrower reads now, whoever says it."""
    found = await chat.transcript(chat.position)
    chat.position = found[-1].position if found else chat.position
    replies = [reply_json.validate_json(it.content) for it in found if it.author != "borrower"]
    return [line.message for reply in replies for line in reply.lines]


async def test_who_waits_hears_their_place(
    chat: Chat, lakeside: LenderDesk, another_chat: NewChat
) -> None:
    await lakeside.has_application()
    other = another_chat("2002")
    await other.is_linked()
    await other.commands("human")
    await chat.is_linked()

    heard = await chat.commands("human")

    assert heard.said == ["handover-requested", "handover-position"]
    assert heard.facts("handover-position") == {"position": 2}


async def test_a_person_takes_over_and_the_bot_is_silent(
    chat: Chat, li: Person, ticket: Ticket
) -> None:
    await li.claims(ticket)
    assert await told(chat) == ["handover-claimed"]

    assert (await chat.writes("查进度")).replies == ()
    await li.says(ticket, "您好，我帮您看一下。")
    heard = await chat.transcript(chat.position)

    assert [it.author for it in heard] == ["staff"]
    assert reply_json.validate_json(heard[0].content).lines[0].args == {
        "name": "Li Na",
        "text": "您好，我帮您看一下。",
    }


async def test_the_bot_goes_on_where_it_was(chat: Chat, lakeside: LenderDesk, li: Person) -> None:
    need = await lakeside.asks_for(await lakeside.has_application())
    await chat.is_linked()
    await chat.commands("human")
    await chat.presses_from_long_ago(f"send:{need.id}")
    before = (await chat.conversation()).state
    (ticket,) = await li.sees()
    await li.claims(ticket)
    await chat.writes("等一下")
    await li.settles(ticket, "returned")

    assert (await told(chat))[-1] == "handover-returned"
    assert (await chat.conversation()).state == before
    assert "uploads-received" in (await chat.sends_file()).said


async def test_two_people_cannot_have_the_same_ticket(
    chat: Chat, lakeside: LenderDesk, li: Person, ticket: Ticket
) -> None:
    wang = await hired(chat.store, chat.clock, lakeside.lender, "Wang")
    await li.claims(ticket)

    with pytest.raises(NotHeldError):
        await wang.claims(ticket)
    with pytest.raises(NotHeldError):
        await wang.says(ticket, "Me too")
    await li.claims(ticket)

    assert await told(chat) == ["handover-claimed"]


async def test_a_colleague_goes_on_and_reads_the_note(
    chat: Chat, lakeside: LenderDesk, li: Person, ticket: Ticket
) -> None:
    wang = await hired(chat.store, chat.clock, lakeside.lender, "Wang")
    await li.claims(ticket)
    await li.passes_on(ticket, "流水需要复核")
    assert (await told(chat))[-1] == "handover-passed-on"
    assert (await chat.writes("查进度")).said[0] == "status-number"

    await wang.claims(ticket)
    steps = await chat.store.read(ticket_steps.of_ticket, ticket.id)

    assert [(it.name, it.action, it.note) for it in steps] == [
        ("Li Na", "claimed", ""),
        ("Li Na", "passed-on", "流水需要复核"),
        ("Wang", "claimed", ""),
    ]
    with pytest.raises(NotHeldError):
        await li.says(ticket, "still me")


async def test_who_goes_away_loses_the_ticket_and_nobody_is_left_alone(
    chat: Chat, li: Person, ticket: Ticket
) -> None:
    await li.claims(ticket)
    await told(chat)
    chat.clock.passes(seconds=LEASE.total_seconds() - 1)
    await li.notes(ticket, "one moment")
    chat.clock.passes(minutes=2)
    assert await chat.store.write(desk.lapse, chat.clock.now) == 0

    chat.clock.passes(seconds=LEASE.total_seconds())
    assert await chat.store.write(desk.lapse, chat.clock.now) == 1

    assert await told(chat) == ["handover-lapsed"]
    assert (await chat.writes("查进度")).said[0] == "status-number"
    assert [it.owner_id for it in await li.sees()] == [None]


async def test_the_help_is_rated_once_by_whoever_got_it(
    chat: Chat, li: Person, ticket: Ticket, another_chat: NewChat
) -> None:
    await li.claims(ticket)
    await li.settles(ticket)
    assert (await told(chat))[-1] == "handover-solved"
    stranger = another_chat("3003")
    await stranger.settles_in()

    assert (await stranger.presses_from_long_ago(f"rate:{ticket.id}-1")).said == [
        "handover-rated-before"
    ]
    assert (await chat.presses_from_long_ago(f"rate:{ticket.id}-9")).said == [
        "handover-rated-before"
    ]
    assert (await chat.presses_from_long_ago(f"rate:{ticket.id}-4")).said == [
        "handover-rated",
        "handover-rated-why",
    ]
    assert (await chat.presses_from_long_ago(f"rate:{ticket.id}-5")).said == [
        "handover-rated-before"
    ]
    kept = await chat.store.read(tickets.by_id, ticket.id)
    assert kept is not None
    assert (kept.outcome, kept.rating) == ("solved", 4)


async def test_why_is_kept_in_their_own_words_and_a_question_is_answered_instead(
    chat: Chat, li: Person, ticket: Ticket
) -> None:
    await li.claims(ticket)
    await li.settles(ticket)
    await told(chat)
    await chat.presses_from_long_ago(f"rate:{ticket.id}-5")

    assert (await chat.writes("回复很快，讲得清楚")).said == ["handover-commented"]
    assert await chat.store.read(ratings.comment_on, ticket.id) == "回复很快，讲得清楚"

    await chat.commands("human")
    (again,) = await li.sees()
    await li.claims(again)
    await li.settles(again)
    await told(chat)
    await chat.presses_from_long_ago(f"rate:{again.id}-5")
    assert (await chat.writes("查进度")).said[0] == "status-number"
    assert await chat.store.read(ratings.comment_on, again.id) == ""


async def test_another_lenders_staff_does_not_see_it(
    ticket: Ticket, store: Store, clock: Clock
) -> None:
    other = await store.write(_another_lender, clock)
    stranger = await hired(store, clock, other)

    assert await stranger.sees() == []
    with pytest.raises(UnknownTicketError):
        await stranger.claims(ticket)
    with pytest.raises(UnknownTicketError):
        await stranger.notes(ticket, "hm")


async def test_news_waits_until_the_person_is_done(
    chat: Chat, lakeside: LenderDesk, li: Person, ticket: Ticket
) -> None:
    await li.claims(ticket)
    await told(chat)
    await lakeside.states(stage=Stage.APPROVED)
    assert await tell_notices(chat.store, chat.clock) == 0
    assert await told(chat) == []

    await li.settles(ticket)
    chat.clock.passes(minutes=2)

    assert await tell_notices(chat.store, chat.clock) == 1
    assert "status-stage" in await told(chat)


async def test_the_usual_wait_is_said_when_enough_is_known(
    chat: Chat, lakeside: LenderDesk, li: Person, another_chat: NewChat
) -> None:
    await lakeside.has_application()
    for number in range(ticket_lists.ENOUGH):
        other = another_chat(f"40{number}")
        await other.is_linked()
        await other.commands("human")
        chat.clock.passes(minutes=3)
        (waiting,) = await li.sees()
        await li.claims(waiting)
        await li.says(waiting, "hello")
        await li.settles(waiting)
    await chat.is_linked()

    assert (await chat.commands("human")).facts("handover-wait") == {"minutes": 3}


async def test_an_accident_while_a_person_answers_is_theirs_to_tell(
    chat: Chat, li: Person, ticket: Ticket
) -> None:
    await li.claims(ticket)
    await told(chat)

    await chat.meets_an_accident(Text(text="查进度"))

    assert await told(chat) == []
    steps = await chat.store.read(ticket_steps.of_ticket, ticket.id)
    assert [it.action for it in steps] == ["claimed", "accident"]


async def test_a_thousand_claims_at_once_give_each_ticket_one_owner(
    store: Store, clock: Clock, lakeside: LenderDesk
) -> None:
    people = [await hired(store, clock, lakeside.lender, f"P{n}") for n in range(50)]
    opened = await store.write(open_many, lakeside.lender, clock, 100)

    async def tries(person: Person, ticket_id: str) -> str | None:
        try:
            await store.write(desk.claim, person.member, ticket_id, clock.now)
        except NotHeldError:
            return None
        return ticket_id

    wanted = [
        (person, opened[(turn * 7 + number) % len(opened)])
        for turn in range(20)
        for number, person in enumerate(people)
    ]
    won = await asyncio.gather(*(tries(person, it) for person, it in wanted))

    assert sorted(filter(None, won)) == sorted(opened)


async def test_only_the_owner_speaks_whatever_happens(
    chat: Chat, another_chat: NewChat, lakeside: LenderDesk, li: Person
) -> None:
    """In any order of acts, no bot speaks while a person has it, and no other person ever."""
    wang = await hired(chat.store, chat.clock, lakeside.lender, "Wang")
    await lakeside.has_application()
    for seed in range(RUNS):
        chance = random.Random(seed)  # noqa: S311  a test's own luck
        own = another_chat(f"{seed}")
        await (own.is_linked() if seed % 4 == 0 else own.settles_in())
        for _ in range(STEPS):
            before = await own.conversation()
            await _anything(own, chance, [li, wang])
            after, said = await own.conversation(), await own.transcript(before.last_position)
            if before.owner != conversations.BOT and after.owner == before.owner:
                assert {it.author for it in said} <= {messages.BORROWER, messages.STAFF}, seed
        await chat.store.write(_let_go, own)


async def _anything(chat: Chat, chance: random.Random, people: list[Person]) -> None:
    person, other = chance.sample(people, 2)
    chat.clock.passes(minutes=chance.choice([0, 1, 1, 20]))
    ticket = await chat.store.read(_open_ticket, chat)
    try:
        if ticket is None or chance.random() < 0.4:
            await _borrower_does(chat, chance)
        else:
            await _staff_does(chat, chance, person, other, ticket)
    except (NotHeldError, UnknownTicketError):
        pass


async def _borrower_does(chat: Chat, chance: random.Random) -> None:
    match chance.randrange(5):
        case 0 | 1:
            await chat.commands("human")
        case 2:
            await chat.writes(chance.choice(["查进度", "hello", "转人工", "还差什么", "不想活了"]))
        case 3:
            await chat.sends_file(f"{chat.chat}-{chat.count}.jpg")
        case _:
            await chat.commands(chance.choice(["status", "cancel", "help"]))


async def _staff_does(
    chat: Chat, chance: random.Random, person: Person, other: Person, ticket: Ticket
) -> None:
    write, member, now = chat.store.write, person.member, chat.clock.now
    later = now + timedelta(minutes=chance.choice([5, 90]))
    match chance.randrange(10):
        case 0 | 1 | 2:
            await person.claims(ticket)
        case 3:
            await person.says(ticket, "在的")
        case 4:
            await person.settles(ticket, chance.choice(desk.OUTCOMES))
        case 5:
            await write(passing.pass_to, member, ticket.id, other.member, "please", now)
        case 6:
            await write(passing.take_over, member, ticket.id, now)
        case 7:
            await write(passing.snooze, member, ticket.id, later, now)
        case 8:
            words = "稍后见"
            await write(talking.plan, member, ticket.id, words, later, unless_heard=True, at=now)
        case _:
            await tending_once(chat.store, now)


def _open_ticket(tx: Transaction, chat: Chat) -> Ticket | None:
    found = conversations.by_chat(tx, chat.channel, "7", chat.chat, chat.clock.now)
    return tickets.of_conversation(tx, found.id) if found else None


def _let_go(tx: Transaction, chat: Chat) -> None:
    """Close what a run has left open, so that the next ones are not held up by it."""
    found = conversations.by_chat(tx, chat.channel, "7", chat.chat, chat.clock.now)
    assert found is not None
    tickets.close(tx, found.id, chat.clock.now)
    conversations.set_owner(tx, found.id, conversations.BOT)


def _another_lender(tx: Transaction, clock: Clock) -> Lender:
    return new_lender(tx, clock.now, slug="elsewhere")


def open_many(tx: Transaction, lender: Lender, clock: Clock, count: int) -> list[str]:
    opened = []
    for number in range(count):
        talk = conversations.open_for(
            tx, "web", "web", f"many-{number}", lender_id=lender.id, locale="en", at=clock.now
        )
        tickets.open_for(
            tx, talk.id, lender_id=lender.id, reason="asked", locale="en", at=clock.now
        )
        found = tickets.of_conversation(tx, talk.id)
        assert found is not None
        opened.append(found.id)
    return opened
