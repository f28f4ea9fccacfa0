"""Appointments in the console, documents asked for while talking, and what was sent as pictures."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any, Final

import aiohttp
import pytest
import pytest_asyncio
from icalendar import Calendar
from PIL import Image

from bot.app import Application
from handlers.messages import Arrived
from storage import (
    applications,
    appointments,
    conversations,
    hours,
    lenders,
    meeting_offers,
    needs,
    own_types,
    pushes,
    vault,
)
from storage.appointments import Appointment
from storage.described import OwnType
from storage.ids import new_id
from storage.meeting_offers import Offer
from storage.pushes import Push, StatedParty
from storage.records import Application as Loan
from storage.records import Link
from storage.terms import Assurance, Method, StaffRole, Stage
from storage.ticket_terms import Meeting
from storage.tickets import Ticket
from storage.transaction import Transaction
from tests.bot.staff.browsing import StaffBrowser, signed_in
from tests.bot.staff.waiting import Waiter, conversation, does, running, waits

HALF_AN_HOUR: Final = timedelta(minutes=30)
pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def application(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Application]:
    async with running(tmp_path_factory.mktemp("meetings")) as application:
        await application.parts.store.write(_offers, application.parts.now())
        yield application


def _offers(tx: Transaction, at: datetime) -> Offer:
    lender = lenders.by_slug(tx, "harbour")
    assert lender is not None
    hours.set_spans(tx, lender.id, {day: [(0, hours.DAY)] for day in range(7)})
    return meeting_offers.offer(tx, lender.id, Meeting.CALL, length=HALF_AN_HOUR, at=at)


@pytest_asyncio.fixture(loop_scope="module")
async def ada(application: Application) -> AsyncIterator[StaffBrowser]:
    async with signed_in(application, lender="harbour") as ada:
        yield ada


@pytest_asyncio.fixture(loop_scope="module")
async def waiter(application: Application) -> Waiter:
    return await waits(application)


@pytest_asyncio.fixture(loop_scope="module")
async def ticket(waiter: Waiter, ada: StaffBrowser) -> Ticket:
    found = await waiter.ticket()
    await does(ada, found, "claim")
    return found


async def coming(waiter: Waiter) -> Appointment | None:
    def read(tx: Transaction) -> Appointment | None:
        at = waiter.application.parts.now()
        return appointments.coming(tx, conversation(tx, waiter).id, at)

    return await waiter.application.parts.store.read(read)


async def slots(who: StaffBrowser, ticket: Ticket) -> list[str]:
    page = await who.sees(f"/staff/tickets/{ticket.id}/panel")
    offered = page.partition('<select name="slot">')[2].partition("</select>")[0]
    return [it.partition('"')[0] for it in offered.split('<option value="')[1:]]


async def test_an_appointment_is_booked_moved_and_settled(
    ada: StaffBrowser, waiter: Waiter, ticket: Ticket
) -> None:
    first, *_, later = await slots(ada, ticket)
    await does(ada, ticket, "meet", slot=first)
    booked = await coming(waiter)
    assert booked is not None
    assert "appointment-booked" in await waiter.hears()

    await does(ada, ticket, "meet", slot=later)
    moved = await coming(waiter)
    assert moved is not None
    assert (moved.id, moved.version) == (booked.id, 1)
    assert moved.starts_at > booked.starts_at

    path = f"/staff/appointments/{moved.id}"
    assert path in await ada.sees("/staff/appointments")
    assert path not in await ada.sees("/staff/appointments", **{"from": "2031-01-01"})
    assert await ada.posts(f"{path}/settle", became="held", words="We agreed on the 5th") == 303
    assert "We agreed on the 5th" in await ada.sees("/staff/appointments")


async def test_a_cancelled_appointment_is_told(
    ada: StaffBrowser, waiter: Waiter, ticket: Ticket
) -> None:
    await does(ada, ticket, "meet", slot=(await slots(ada, ticket))[3])
    booked = await coming(waiter)
    assert booked is not None
    await ada.posts(f"/staff/appointments/{booked.id}/settle", became="cancelled")

    assert await coming(waiter) is None
    assert (await waiter.hears())[-1] == "appointment-cancelled-by-us"


async def test_a_time_that_is_not_free_is_refused(
    ada: StaffBrowser, waiter: Waiter, ticket: Ticket
) -> None:
    offer = (await slots(ada, ticket))[0].partition("-")[0]
    for slot in (f"{offer}-12345", f"{offer}-soon", offer):
        await does(ada, ticket, "meet", slot=slot)
    assert await coming(waiter) is None


async def test_a_calendar_file_names_no_person(
    ada: StaffBrowser, waiter: Waiter, ticket: Ticket
) -> None:
    await does(ada, ticket, "meet", slot=(await slots(ada, ticket))[5])
    booked = await coming(waiter)
    assert booked is not None

    made = Calendar.from_ical(await ada.sees(f"/staff/appointments/{booked.id}.ics"))

    (event,) = made.walk("VEVENT")
    assert event.decoded("dtstart") == booked.starts_at
    assert str(event["summary"]) == "a call from us"


async def test_the_borrowers_calendar_file_follows_their_appointment(
    application: Application, ada: StaffBrowser, waiter: Waiter, ticket: Ticket
) -> None:
    """Booked, moved and cancelled it is one entry, which each fetch puts in place of the last."""
    first, *_, later = await slots(ada, ticket)
    await does(ada, ticket, "meet", slot=first)
    booked = await coming(waiter)
    assert booked is not None
    secret = await application.parts.store.read(appointments.file_secret, booked.id)
    path = f"/appointments/{booked.id}-{secret}.ics"
    events = [await _event(ada, path)]
    await does(ada, ticket, "meet", slot=later)
    moved = await coming(waiter)
    events.append(await _event(ada, path))
    await ada.posts(f"/staff/appointments/{booked.id}/settle", became="cancelled")
    events.append(await _event(ada, path))

    assert moved is not None
    starts = [it.decoded("dtstart") for it in events]
    assert starts == [booked.starts_at, moved.starts_at, moved.starts_at]
    assert all(it.decoded("dtend") - it.decoded("dtstart") == HALF_AN_HOUR for it in events)
    assert len({str(it["uid"]) for it in events}) == 1
    assert [str(it["status"]) for it in events] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]
    sequences = [it["sequence"] for it in events]
    assert sequences == sorted(set(sequences)), "a calendar would keep the older one"
    async with ada.http.get(f"/appointments/{booked.id}-{'0' * 32}.ics") as answer:
        assert answer.status == 404


async def _event(anybody: StaffBrowser, path: str) -> Any:  # noqa: ANN401  a calendar's own
    async with aiohttp.ClientSession(anybody.application.address) as http, http.get(path) as answer:
        assert (answer.status, answer.content_type) == (200, "text/calendar")
        (event,) = Calendar.from_ical(await answer.text()).walk("VEVENT")
    return event


async def test_a_document_of_the_lenders_own_is_asked_for_while_talking(
    application: Application, ada: StaffBrowser
) -> None:
    words = {"en": "Market stall lease"}
    stall = OwnType(code="stall-lease", names=words, what=words, why=words, where=words, how=words)
    store, at = application.parts.store, application.parts.now()
    await store.write(own_types.put, ada.member.lender_id or "", stall, actor="test", at=at)
    waiter = await waits(application)
    loan, ticket = await store.write(_linked, waiter), await waiter.ticket()

    page = await ada.sees(f"/staff/tickets/{ticket.id}")
    assert '<option value="stall-lease">Market stall lease</option>' in page
    form = {"ticket": ticket.id, "document_type": "stall-lease", "of": "main"}
    assert await ada.posts(f"/staff/applications/{loan.id}/ask", **form) == 303

    found = await store.read(needs.of_application, loan.id)
    assert "stall-lease" in {it.document_type for it in found}


async def test_a_document_is_asked_for_while_talking(
    application: Application, ada: StaffBrowser, waiter: Waiter, ticket: Ticket
) -> None:
    loan = await application.parts.store.write(_linked, waiter)
    page = await ada.sees(f"/staff/tickets/{ticket.id}")
    assert loan.number in page

    path = f"/staff/applications/{loan.id}/ask"
    form = {"ticket": ticket.id, "document_type": "bank-statement", "of": "main"}
    assert await ada.posts(path, **form) == 303

    (need,) = await application.parts.store.read(needs.of_application, loan.id)
    assert need.document_type == "bank-statement"
    assert "bank statement" in (await ada.sees(f"/staff/tickets/{ticket.id}")).casefold()


async def test_what_was_sent_is_shown_as_a_picture_where_it_was_sent(
    application: Application, ada: StaffBrowser, ticket: Ticket, waiter: Waiter
) -> None:
    await application.parts.store.write(_linked, waiter)
    await waiter.says(await _picture(application))
    sent = (await waiter.transcript())[-1]
    path = f"/staff/tickets/{ticket.id}/said/{sent.position}/1"
    assert path in await ada.sees(f"/staff/tickets/{ticket.id}")

    async with ada.http.get(path, params={"width": "small"}) as answer:
        assert answer.status == 200
        drawn = Image.open(BytesIO(await answer.read()))
    assert drawn.width <= 320
    for other in (sent.position - 1, sent.position + 1):
        async with ada.http.get(f"/staff/tickets/{ticket.id}/said/{other}/1") as answer:
            assert answer.status == 404


async def test_an_auditor_looks_and_books_nothing(application: Application, ticket: Ticket) -> None:
    async with signed_in(application, StaffRole.AUDITOR, "harbour") as auditor:
        page = await auditor.sees(f"/staff/tickets/{ticket.id}")
        assert "<textarea" not in page
        assert 'name="slot"' not in page


async def _picture(application: Application) -> Arrived:
    made = BytesIO()
    Image.effect_noise((900, 600), 90).convert("RGB").save(made, "JPEG")
    place, key = vault.new_place(), vault.new_file_key()

    async def content() -> AsyncIterator[bytes]:
        yield made.getvalue()

    sealed = await vault.receive(application.parts.vault, place, key, content(), limit=10_000_000)
    return Arrived(
        place=place,
        key=key,
        name="receipt.jpg",
        media_type="image/jpeg",
        size=sealed.size,
        sha256=sealed.sha256,
    )


def _linked(tx: Transaction, waiter: Waiter) -> Loan:
    """Let the borrower have an application, and prove that it is theirs."""
    lender, at = lenders.by_slug(tx, "harbour"), waiter.application.parts.now()
    assert lender is not None
    mei = StatedParty(reference=waiter.chat, name="Mei Wang", phone="+8613800138000")
    push = Push(number=f"LN-{waiter.chat[-6:]}", stage=Stage.IN_REVIEW, borrowers=(mei,))
    loan = pushes.put(tx, lender, push, at=at).application
    talk = conversation(tx, waiter)
    own = applications.parties(tx, loan.id)[0].borrower_id
    method, until = Method.INVITATION, at + timedelta(days=1)
    proven = Assurance.PHONE_AND_INVITED
    link = Link(new_id(at), talk.id, own, lender.id, method, proven, until)
    conversations.link(tx, link, at)
    return loan
