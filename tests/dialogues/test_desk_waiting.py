"""Waiting for a person: office hours, promises, places in the queue, put off and opened again."""

from datetime import date, timedelta

import pytest

from bot.jobs import tending
from handlers import desk, passing
from handlers.desk import NotHeldError, UnknownTicketError
from handlers.messages import Moment
from storage import hours, queues, ticket_alarms, ticket_lists, ticket_moves, ticket_steps, tickets
from storage.database import Store
from storage.queues import Level
from storage.staff import StaffMember
from storage.terms import StaffRole
from storage.ticket_lists import View
from storage.ticket_terms import Alarm, Concern, Priority, Subject
from storage.tickets import Ticket
from storage.transaction import Transaction
from tests.arrange import Clock, LenderDesk
from tests.chat import Chat, Heard
from tests.dialogues.conftest import NewChat
from tests.dialogues.test_desk import Person, hired, open_many, told

MORNING, NOON, AFTERNOON, EVENING = 9 * 60, 12 * 60, 13 * 60 + 30, 18 * 60


@pytest.fixture
async def li(store: Store, clock: Clock, lakeside: LenderDesk) -> Person:
    return await hired(store, clock, lakeside.lender)


@pytest.fixture
async def wang(store: Store, clock: Clock, lakeside: LenderDesk) -> Person:
    return await hired(store, clock, lakeside.lender, "Wang")


async def asks(chat: Chat, lakeside: LenderDesk) -> Heard:
    await lakeside.has_application()
    await chat.is_linked()
    return await chat.commands("human")


async def the_ticket(chat: Chat) -> Ticket:
    found = await chat.store.read(tickets.of_conversation, (await chat.conversation()).id)
    assert found is not None
    return found


async def has_hours(lakeside: LenderDesk, *, holidays: tuple[date, ...] = ()) -> None:
    week = {day: [(MORNING, NOON), (AFTERNOON, EVENING)] for day in range(5)}
    await lakeside.store.write(hours.set_spans, lakeside.lender.id, week)
    named = [(day, "holiday") for day in holidays]
    await lakeside.store.write(hours.set_holidays, lakeside.lender.id, named)


async def promises(
    lakeside: LenderDesk, *, first: timedelta, then: timedelta | None = None
) -> None:
    level = Level(first_answer=first, next_answer=then)
    await lakeside.store.write(queues.put, lakeside.lender.id, level)


async def time_passes(chat: Chat, **span: float) -> int:
    chat.clock.passes(**span)
    return await tending.once(chat.store, chat.clock.now)


async def test_out_of_hours_they_hear_when_we_are_back_by_the_lenders_clock(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await has_hours(lakeside, holidays=(date(2026, 3, 3),))
    chat.clock.passes(hours=4)  # 20:30 on a Monday in Shanghai

    heard = await asks(chat, lakeside)

    assert heard.said == ["handover-requested", "handover-position", "handover-closed-now"]
    opens = heard.facts("handover-closed-now")["opens"]
    assert isinstance(opens, Moment)
    assert opens.at.isoformat() == "2026-03-04T01:00:00+00:00"  # Wednesday, 9:00 there
    assert opens.zone == "Asia/Shanghai"


async def test_in_a_break_they_hear_so_too(chat: Chat, lakeside: LenderDesk) -> None:
    await has_hours(lakeside)
    chat.clock.passes(hours=20)  # 12:30 on Tuesday

    heard = await asks(chat, lakeside)

    opens = heard.facts("handover-closed-now")["opens"]
    assert isinstance(opens, Moment)
    assert opens.at.isoformat() == "2026-03-03T05:30:00+00:00"


async def test_a_promise_counts_office_hours_only(chat: Chat, lakeside: LenderDesk) -> None:
    await has_hours(lakeside)
    await promises(lakeside, first=timedelta(minutes=30))
    chat.clock.passes(minutes=75)  # 17:45

    heard = await asks(chat, lakeside)

    by = heard.facts("handover-by")["by"]
    assert isinstance(by, Moment)
    # Fifteen minutes and some seconds are left today, the rest is tomorrow's.
    assert by.at.date() == date(2026, 3, 3)
    assert by.at.hour == 1


async def test_a_promise_not_kept_is_owned_up_to_once_and_a_supervisor_sees_it(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await promises(lakeside, first=timedelta(minutes=30))
    await asks(chat, lakeside)

    await time_passes(chat, minutes=27)
    assert await told(chat) == []
    await time_passes(chat, minutes=4)
    assert await told(chat) == ["handover-late"]
    await time_passes(chat, minutes=4)
    assert await told(chat) == []

    raised = await chat.store.read(ticket_alarms.unseen, lakeside.lender.id)
    assert {it.kind for it in raised} == {
        Alarm.ANSWER_NEAR,
        Alarm.ANSWER_LATE,
        Alarm.PROMISE_BROKEN,
    }
    await chat.store.write(ticket_alarms.see, raised[0].id, "boss", chat.clock.now)
    assert len(await chat.store.read(ticket_alarms.unseen, lakeside.lender.id)) == 2


async def test_an_answer_in_time_raises_nothing(
    chat: Chat, lakeside: LenderDesk, li: Person
) -> None:
    await promises(lakeside, first=timedelta(minutes=30), then=timedelta(minutes=10))
    await asks(chat, lakeside)
    ticket = await the_ticket(chat)
    await li.claims(ticket)
    await li.says(ticket, "在的")
    await time_passes(chat, minutes=40)
    assert await chat.store.read(ticket_alarms.unseen, None) == []

    await li.claims(ticket)
    await chat.writes("那我的贷款呢？")
    await time_passes(chat, minutes=11)

    raised = await chat.store.read(ticket_alarms.unseen, None)
    assert Alarm.ANSWER_LATE in {it.kind for it in raised}


async def test_who_moves_up_much_hears_so(
    chat: Chat, lakeside: LenderDesk, li: Person, another_chat: NewChat
) -> None:
    await lakeside.has_application()
    before = []
    for number in range(4):
        other = another_chat(f"50{number}")
        await other.is_linked()
        await other.commands("human")
        before.append(await the_ticket(other))
    await chat.is_linked()
    assert (await chat.commands("human")).facts("handover-position") == {"position": 5}

    await li.claims(before[0])
    await time_passes(chat, seconds=1)
    assert await told(chat) == []
    await li.claims(before[1])
    await time_passes(chat, seconds=1)

    assert await told(chat) == ["handover-moved-up"]
    await time_passes(chat, seconds=1)
    assert await told(chat) == []


async def test_distress_comes_first_and_fraud_before_the_rest(
    chat: Chat, lakeside: LenderDesk, li: Person, another_chat: NewChat
) -> None:
    await asks(chat, lakeside)
    other = another_chat("2002")
    await other.is_linked()
    await other.writes("我要投诉")
    third = another_chat("3003")
    await third.is_linked()
    await third.writes("我不想活了")

    seen = await li.sees()

    assert [it.reason for it in seen] == [Concern.DISTRESS, Concern.COMPLAINT, Concern.ASKED]
    assert [it.priority for it in seen] == [Priority.URGENT, Priority.HIGH, Priority.NORMAL]
    assert seen[1].subject is Subject.COMPLAINT


async def test_a_ticket_passed_to_a_colleague_waits_for_them_and_then_for_anybody(
    chat: Chat, lakeside: LenderDesk, li: Person, wang: Person
) -> None:
    await asks(chat, lakeside)
    ticket = await the_ticket(chat)
    await li.claims(ticket)
    await told(chat)
    note = "please check the statements"
    await chat.store.write(passing.pass_to, li.member, ticket.id, wang.member, note, chat.clock.now)
    assert await told(chat) == ["handover-passed-to"]

    with pytest.raises(NotHeldError):
        await li.claims(ticket)
    await wang.claims(ticket)
    steps = await chat.store.read(ticket_steps.of_ticket, ticket.id)
    assert steps[1].note == f"@Wang {note}"

    await chat.store.write(
        passing.pass_to, wang.member, ticket.id, li.member, "back", chat.clock.now
    )
    chat.clock.passes(seconds=ticket_moves.KEPT_FOR.total_seconds())
    await wang.claims(ticket)


async def test_a_colleague_may_decline(
    chat: Chat, lakeside: LenderDesk, li: Person, wang: Person
) -> None:
    await asks(chat, lakeside)
    ticket = await the_ticket(chat)
    await chat.store.write(passing.assign, li.member, ticket.id, wang.member, chat.clock.now)
    with pytest.raises(NotHeldError):
        await li.claims(ticket)
    with pytest.raises(NotHeldError):
        await chat.store.write(passing.decline, li.member, ticket.id, "", chat.clock.now)

    await chat.store.write(passing.decline, wang.member, ticket.id, "on the phone", chat.clock.now)

    await li.claims(ticket)
    with pytest.raises(NotHeldError):
        await chat.store.write(passing.assign, wang.member, ticket.id, wang.member, chat.clock.now)


async def test_another_lenders_colleague_gets_nothing(
    chat: Chat, lakeside: LenderDesk, li: Person
) -> None:
    await asks(chat, lakeside)
    ticket = await the_ticket(chat)
    stranger = StaffMember("f" * 32, "e" * 32, "Stranger", StaffRole.AGENT)

    with pytest.raises(UnknownTicketError):
        await chat.store.write(passing.assign, li.member, ticket.id, stranger, chat.clock.now)
    with pytest.raises(UnknownTicketError):
        await chat.store.write(passing.take_over, stranger, ticket.id, chat.clock.now)


async def test_taking_over_is_explicit_and_the_first_person_can_answer_no_more(
    chat: Chat, lakeside: LenderDesk, li: Person, wang: Person
) -> None:
    await asks(chat, lakeside)
    ticket = await the_ticket(chat)
    await li.claims(ticket)
    await told(chat)

    await chat.store.write(passing.take_over, wang.member, ticket.id, chat.clock.now)
    await chat.store.write(passing.take_over, wang.member, ticket.id, chat.clock.now)

    assert await told(chat) == ["handover-claimed"]
    with pytest.raises(NotHeldError):
        await li.says(ticket, "still me?")
    assert (await chat.conversation()).owner == f"staff:{wang.member.id}"


async def test_another_queue_has_it_with_its_note(
    chat: Chat, lakeside: LenderDesk, li: Person
) -> None:
    await asks(chat, lakeside)
    ticket = await the_ticket(chat)
    await li.claims(ticket)

    def moves(tx: Transaction) -> None:
        passing.pass_to_queue(
            tx, li.member, ticket.id, Subject.SECURITY, "en", text="fraud?", at=chat.clock.now
        )

    await chat.store.write(moves)

    now = await the_ticket(chat)
    assert (now.subject, now.locale, now.standing(chat.clock.now)) == ("security", "en", "waiting")
    page = await chat.store.read(
        ticket_lists.page,
        lakeside.lender.id,
        "unassigned",
        me=li.member.id,
        now=chat.clock.now,
        subject=Subject.SECURITY,
    )
    assert [it.id for it in page.tickets] == [ticket.id]


async def test_a_snoozed_ticket_sleeps_and_wakes_for_the_same_person(
    chat: Chat, lakeside: LenderDesk, li: Person, wang: Person
) -> None:
    await asks(chat, lakeside)
    ticket = await the_ticket(chat)
    await li.claims(ticket)
    await told(chat)
    until = chat.clock.now + timedelta(hours=2)
    await chat.store.write(passing.snooze, li.member, ticket.id, until, chat.clock.now)

    assert await told(chat) == ["handover-snoozed"]
    assert (await chat.writes("查进度")).said[0] == "status-number"
    assert (await the_ticket(chat)).standing(chat.clock.now) == "snoozed"
    assert await time_passes(chat, hours=1) == 0
    await time_passes(chat, hours=1)

    assert (await the_ticket(chat)).standing(chat.clock.now) == "waiting"
    (alarm,) = await chat.store.read(ticket_alarms.unseen, None)
    assert alarm.kind is Alarm.WOKEN
    with pytest.raises(NotHeldError):
        await wang.claims(ticket)
    await li.claims(ticket)


async def test_who_says_nothing_is_asked_and_then_left_in_peace(
    chat: Chat, lakeside: LenderDesk, li: Person
) -> None:
    await asks(chat, lakeside)
    ticket = await the_ticket(chat)
    await li.claims(ticket)
    await li.says(ticket, "您好？")
    await told(chat)
    await time_passes(chat, hours=1)
    assert "handover-still-there" in await told(chat)

    await chat.presses_from_long_ago("here")
    await time_passes(chat, hours=12)
    assert "handover-closed-quiet" not in await told(chat)

    await li.claims(ticket)
    await li.says(ticket, "还在吗？")
    await time_passes(chat, hours=1)
    await time_passes(chat, hours=12)
    assert (await told(chat))[-1] == "handover-closed-quiet"
    closed = await chat.store.read(tickets.by_id, ticket.id)
    assert closed is not None
    assert closed.outcome == "unanswered"
    assert (await chat.conversation()).owner == "bot"


async def test_what_is_not_solved_is_opened_again_for_the_same_person(
    chat: Chat, lakeside: LenderDesk, li: Person, wang: Person
) -> None:
    await asks(chat, lakeside)
    ticket = await the_ticket(chat)
    await li.claims(ticket)
    await li.settles(ticket)
    await told(chat)
    chat.clock.passes(hours=5)

    heard = await chat.presses_from_long_ago(f"again:{ticket.id}")

    assert heard.said == ["handover-reopened", "handover-position"]
    now = await the_ticket(chat)
    assert (now.id, now.reopened, now.outcome) == (ticket.id, 1, None)
    with pytest.raises(NotHeldError):
        await wang.claims(ticket)
    await li.claims(ticket)


async def test_words_for_the_person_soon_after_the_end_open_it_again(
    chat: Chat, lakeside: LenderDesk, li: Person
) -> None:
    await asks(chat, lakeside)
    ticket = await the_ticket(chat)
    await li.claims(ticket)
    await li.settles(ticket)
    await told(chat)

    assert (await chat.writes("查进度")).said[0] == "status-number"
    heard = await chat.writes("asdf qwer zxcv")

    assert heard.said[0] == "handover-reopened"
    assert (await the_ticket(chat)).id == ticket.id


async def test_a_day_later_they_do_not(chat: Chat, lakeside: LenderDesk, li: Person) -> None:
    await asks(chat, lakeside)
    ticket = await the_ticket(chat)
    await li.claims(ticket)
    await li.settles(ticket)
    await told(chat)
    chat.clock.passes(hours=24)

    assert "handover-reopened" not in (await chat.writes("asdf qwer zxcv")).said


async def test_after_some_days_it_is_a_new_ticket(
    chat: Chat, lakeside: LenderDesk, li: Person, another_chat: NewChat
) -> None:
    await asks(chat, lakeside)
    ticket = await the_ticket(chat)
    await li.claims(ticket)
    await li.settles(ticket)
    stranger = another_chat("6006")
    await stranger.is_linked()

    assert (await stranger.presses_from_long_ago(f"again:{ticket.id}")).said[0] == (
        "handover-requested"
    )
    chat.clock.passes(days=4)
    await chat.presses_from_long_ago(f"again:{ticket.id}")

    assert (await the_ticket(chat)).id != ticket.id


async def test_staff_open_a_closed_ticket_again_unless_another_is_open(
    chat: Chat, lakeside: LenderDesk, li: Person
) -> None:
    await asks(chat, lakeside)
    ticket = await the_ticket(chat)
    await li.claims(ticket)
    await li.settles(ticket)

    await chat.store.write(passing.reopen, li.member, ticket.id, chat.clock.now)
    assert (await chat.conversation()).owner == f"staff:{li.member.id}"
    await li.settles(ticket)
    await chat.commands("human")
    with pytest.raises(NotHeldError):
        await chat.store.write(passing.reopen, li.member, ticket.id, chat.clock.now)


async def test_staff_may_write_first(chat: Chat, lakeside: LenderDesk, li: Person) -> None:
    await lakeside.has_application()
    await chat.is_linked()
    talk = await chat.conversation()

    ticket = await chat.store.write(passing.open_with, li.member, talk.id, chat.clock.now)
    await li.says(ticket, "关于您的申请")

    assert ticket.reason is Concern.STAFF
    assert await told(chat) == ["handover-claimed", "handover-says"]
    stranger = StaffMember("f" * 32, "e" * 32, "Stranger", StaffRole.AGENT)
    with pytest.raises(UnknownTicketError):
        await chat.store.write(passing.open_with, stranger, talk.id, chat.clock.now)


async def test_abuse_is_answered_no_more_for_a_time_but_a_life_in_danger_is(
    chat: Chat, lakeside: LenderDesk, li: Person
) -> None:
    await asks(chat, lakeside)
    ticket = await the_ticket(chat)
    await li.claims(ticket)
    await told(chat)
    until = chat.clock.now + timedelta(days=1)
    await chat.store.write(passing.block, li.member, ticket.id, until, chat.clock.now)
    assert await told(chat) == ["handover-blocked"]

    assert (await chat.writes("查进度")).replies == ()
    assert (await chat.commands("human")).replies == ()
    assert (await chat.writes("我不想活了")).said[0] == "distress-careful"
    chat.clock.passes(days=1)
    assert (await chat.writes("查进度")).said[0] == "status-number"

    await chat.store.write(passing.block, li.member, (await taken(chat, li)).id, until, until)
    await chat.store.write(passing.unblock, li.member, ticket.id, chat.clock.now)
    assert (await chat.writes("查进度")).said[0] == "status-number"


async def taken(chat: Chat, person: Person) -> Ticket:
    ticket = await the_ticket(chat)
    await chat.store.write(desk.claim, person.member, ticket.id, chat.clock.now)
    return ticket


async def test_a_long_inbox_is_read_page_by_page_without_a_gap(
    store: Store, clock: Clock, lakeside: LenderDesk, li: Person
) -> None:
    opened = await store.write(open_many, lakeside.lender, clock, 2 * ticket_lists.PAGE + 3)
    views: tuple[View, ...] = ("all", "unassigned", "waiting-longest")
    for view in views:
        found: list[str] = []
        after, pages = "", 0
        while True:
            page = await store.read(
                ticket_lists.page,
                lakeside.lender.id,
                view,
                me=li.member.id,
                now=clock.now,
                after=after,
            )
            found += [it.id for it in page.tickets]
            after, pages = page.after, pages + 1
            if not after:
                break
        assert (sorted(found), pages) == (sorted(opened), 3)
