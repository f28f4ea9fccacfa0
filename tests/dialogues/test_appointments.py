"""A time is chosen in the chat, moved, cancelled and reminded of; staff say what became of it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from bot.calendars import UnreadableCalendarError, appointment_file, holidays_in
from bot.jobs import tending
from handlers import meetings
from handlers.holding import UnknownTicketError
from handlers.messages import Moment
from storage import appointments, hours, meeting_offers, queues
from storage.appointments import Appointment
from storage.database import Store
from storage.meeting_offers import Offer
from storage.queues import Level
from storage.staff import StaffMember
from storage.terms import StaffRole
from storage.ticket_terms import Kept, Meeting
from tests.arrange import Clock, LenderDesk
from tests.chat import Chat, Heard
from tests.dialogues.conftest import NewChat
from tests.dialogues.test_desk import hired, told

NINE = datetime(2026, 3, 3, 1, 0, tzinfo=UTC)
"""Tuesday, 9:00 in Shanghai."""


@pytest.fixture
async def offer(store: Store, clock: Clock, lakeside: LenderDesk) -> Offer:
    """A lender that calls back for half an hour, 9 to 12 on weekdays."""
    week = {day: [(9 * 60, 12 * 60)] for day in range(5)}
    await store.write(hours.set_spans, lakeside.lender.id, week)
    return await store.write(
        meeting_offers.offer,
        lakeside.lender.id,
        Meeting.CALL,
        length=timedelta(minutes=30),
        at=clock.now,
    )


@pytest.fixture
async def known(chat: Chat, lakeside: LenderDesk, offer: Offer) -> Chat:
    """A borrower of that lender."""
    assert offer.kind is Meeting.CALL
    await lakeside.has_application()
    await chat.is_linked()
    return chat


async def sees_times(chat: Chat) -> Heard:
    await chat.presses_from_long_ago("meets")
    return await chat.presses("button-call-back")


def offered(heard: Heard) -> list[datetime]:
    found = [it.args["at"] for it in heard.buttons if it.label == "button-slot"]
    return [it.at for it in found if isinstance(it, Moment)]


async def own(chat: Chat) -> Appointment | None:
    talk = await chat.conversation()
    return await chat.store.read(appointments.coming, talk.id, chat.clock.now)


async def books(chat: Chat, place: int = 0) -> Appointment:
    heard = await sees_times(chat)
    slots = [it for it in heard.buttons if it.label == "button-slot"]
    heard = await chat.presses(slots[place].action)
    assert heard.said[:2] == ["appointment-booked", "appointment-at"]
    found = await own(chat)
    assert found is not None
    return found


async def test_free_times_are_offered_in_office_hours_only(known: Chat) -> None:
    heard = await sees_times(known)

    assert offered(heard) == [NINE + timedelta(minutes=30 * it) for it in range(6)]
    heard = await known.presses("button-later")
    assert offered(heard)[0] == NINE + timedelta(days=1)


@pytest.mark.parametrize("words", ["我想预约个时间", "schedule a call please", "cita para mañana"])
async def test_words_are_enough_to_be_offered_times(known: Chat, words: str) -> None:
    heard = await known.writes(words)

    assert heard.said == ["appointment-when"]
    assert offered(heard)[0] == NINE


async def test_a_day_that_is_named_comes_first(known: Chat) -> None:
    heard = await known.writes("我想预约3月5日的电话")

    assert offered(heard)[0] == NINE + timedelta(days=2)


async def test_words_move_and_cancel_it_too(known: Chat) -> None:
    booked = await books(known)

    heard = await known.writes("取消我的预约")
    assert heard.said == ["appointment-yours", "appointment-at"]
    assert heard.labels == [
        "button-calendar",
        "button-move-appointment",
        "button-cancel-appointment",
    ]
    heard = await known.writes("把我的预约改到3月4日")
    await known.presses(next(it for it in heard.buttons if it.label == "button-slot").action)

    moved = await own(known)
    assert moved is not None
    assert (moved.id, moved.starts_at) == (booked.id, NINE + timedelta(days=1))


async def test_a_holiday_is_left_out(known: Chat, lakeside: LenderDesk) -> None:
    days = [(date(2026, 3, 3), "holiday")]
    await known.store.write(hours.set_holidays, lakeside.lender.id, days)

    assert offered(await sees_times(known))[0] == NINE + timedelta(days=1)


async def test_a_time_is_booked_and_then_shown(known: Chat) -> None:
    booked = await books(known, 1)

    assert booked.starts_at == NINE + timedelta(minutes=30)
    heard = await known.presses_from_long_ago("meets")
    assert heard.said == ["appointment-yours", "appointment-at"]
    assert heard.facts("appointment-at")["at"] == Moment(at=booked.starts_at, zone="Asia/Shanghai")


async def test_it_is_moved_not_doubled(known: Chat) -> None:
    first = await books(known)
    await known.presses("button-move-appointment")
    slots = [it for it in known.on_screen if it.label == "button-slot"]
    await known.presses(slots[2].action)

    moved = await own(known)
    assert moved is not None
    assert (moved.id, moved.version) == (first.id, 1)
    assert first.starts_at in offered(await known.presses("button-move-appointment"))


async def test_it_is_cancelled_and_the_time_is_free_again(known: Chat) -> None:
    first = await books(known)

    assert (await known.presses("button-cancel-appointment")).said == ["appointment-cancelled"]
    assert await own(known) is None
    assert first.starts_at in offered(await sees_times(known))


async def test_the_last_seat_is_given_once(
    known: Chat, lakeside: LenderDesk, another_chat: NewChat
) -> None:
    other = another_chat("7007")
    await other.is_linked()
    seen = await sees_times(other)
    booked = await books(known)
    slot = next(it for it in seen.buttons if it.label == "button-slot")

    heard = await other.presses_from_long_ago(slot.action)

    assert heard.said == ["appointment-taken"]
    assert booked.starts_at not in offered(heard)
    lender = lakeside.lender.id
    all_day = (NINE - timedelta(days=1), NINE + timedelta(days=1))
    assert len(await known.store.read(appointments.between, lender, *all_day)) == 1


async def test_nobody_cancels_anothers_or_books_elsewhere(
    known: Chat, another_chat: NewChat, offer: Offer
) -> None:
    booked = await books(known)
    stranger = another_chat("8008")
    await stranger.settles_in()

    assert (await stranger.presses_from_long_ago(f"unmeet:{booked.id}")).said == [
        "appointment-none"
    ]
    minutes = int(NINE.timestamp()) // 60
    for action in (f"meet:{offer.id}", f"slot:{offer.id}-{minutes}", "slot:x-y", "meet:"):
        assert (await stranger.presses_from_long_ago(action)).said == ["appointment-none"]
    assert await own(known) == booked


async def test_they_are_reminded_a_day_and_an_hour_before(known: Chat) -> None:
    await sees_times(known)
    later = await known.presses("button-later")
    await known.presses(next(it for it in later.buttons if it.label == "button-slot").action)
    start = NINE + timedelta(days=1)

    known.clock.now = start - timedelta(hours=24, minutes=1)
    await tending.once(known.store, known.clock.now)
    assert await told(known) == []
    for before in (timedelta(hours=24), timedelta(hours=1)):
        known.clock.now = start - before
        await tending.once(known.store, known.clock.now)
        await tending.once(known.store, known.clock.now)
        assert await told(known) == ["appointment-reminder", "appointment-at"]
    known.clock.now = start
    await tending.once(known.store, known.clock.now)
    assert await told(known) == []


async def test_staff_say_what_became_of_it_and_it_stands_with_the_application(
    known: Chat, lakeside: LenderDesk
) -> None:
    await known.writes("查进度")
    booked = await books(known)
    li = await hired(known.store, known.clock, lakeside.lender)
    stranger = StaffMember("f" * 32, "e" * 32, "Stranger", StaffRole.AGENT)
    known.clock.now = booked.ends_at

    with pytest.raises(UnknownTicketError):
        await known.store.write(
            meetings.settle, stranger, booked.id, Kept.HELD, "", known.clock.now
        )
    await known.store.write(
        meetings.settle, li.member, booked.id, Kept.HELD, "地址核实无误", known.clock.now
    )

    assert booked.application_id is not None
    (kept,) = await known.store.read(appointments.of_application, booked.application_id)
    assert (kept.state, kept.outcome) == (Kept.HELD, "地址核实无误")


async def test_what_staff_cancel_is_told(known: Chat, lakeside: LenderDesk) -> None:
    booked = await books(known)
    li = await hired(known.store, known.clock, lakeside.lender)

    for _ in range(2):
        await known.store.write(
            meetings.settle, li.member, booked.id, Kept.CANCELLED, "", known.clock.now
        )

    assert await told(known) == ["appointment-cancelled-by-us"]


async def test_whom_nobody_answers_in_time_is_offered_a_call_back(
    known: Chat, lakeside: LenderDesk
) -> None:
    level = Level(first_answer=timedelta(minutes=10))
    await known.store.write(queues.put, lakeside.lender.id, level)
    heard = await known.commands("human")
    assert "button-appointment" in heard.labels
    known.clock.now = NINE + timedelta(minutes=11)
    await tending.once(known.store, known.clock.now)

    said = await known.transcript(known.position)

    assert b"handover-late" in said[0].content
    assert b'"meets"' in said[0].content


async def test_without_offers_a_person_is_offered(chat: Chat, lakeside: LenderDesk) -> None:
    await lakeside.has_application()
    await chat.is_linked()

    assert (await chat.presses_from_long_ago("meets")).said == ["appointment-none"]
    assert (await chat.writes("我想预约")).said == ["appointment-none"]


async def test_it_is_a_file_for_any_calendar(known: Chat, clock: Clock) -> None:
    booked = await books(known)

    file = appointment_file(booked, "客服回电", "loans.example", clock.now)

    (event,) = Calendar.from_ical(file.decode()).walk("VEVENT")
    assert event.decoded("dtstart") == booked.starts_at
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(minutes=30)
    assert (str(event["uid"]), str(event["summary"])) == (f"{booked.id}@loans.example", "客服回电")


def test_holidays_are_read_from_a_calendar() -> None:
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:x",
        "BEGIN:VEVENT",
        "UID:1",
        "DTSTAMP:20260101T000000Z",
        "DTSTART;VALUE=DATE:20261001",
        "DTEND;VALUE=DATE:20261003",
        "SUMMARY:国庆节",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:2",
        "DTSTAMP:20260101T000000Z",
        "DTSTART:20261105T090000Z",
        "SUMMARY:a meeting",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    )

    assert holidays_in("\r\n".join(lines).encode()) == [
        (date(2026, 10, 1), "国庆节"),
        (date(2026, 10, 2), "国庆节"),
    ]
    with pytest.raises(UnreadableCalendarError):
        holidays_in(b"\xff\xfe")
    with pytest.raises(UnreadableCalendarError):
        holidays_in(b"name,day\r\nNew Year,2026-01-01\r\n")
