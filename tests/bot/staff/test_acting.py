"""What staff do with a ticket beside answering: pass it on, put it off, take it over, block."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
import pytest_asyncio

from bot.app import Application
from handlers import tending
from storage import ticket_alarms, tickets
from storage.staff import StaffMember
from storage.terms import StaffRole
from storage.ticket_terms import Alarm
from storage.tickets import Ticket
from storage.transaction import Transaction
from tests.bot.staff.browsing import StaffBrowser, signed_in
from tests.bot.staff.waiting import Waiter, conversation, does, running, soon, waits

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def application(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Application]:
    async with running(tmp_path_factory.mktemp("acting")) as application:
        yield application


@pytest_asyncio.fixture(loop_scope="module")
async def ada(application: Application) -> AsyncIterator[StaffBrowser]:
    async with signed_in(application, StaffRole.SUPERVISOR, "harbour") as ada:
        yield ada


@pytest_asyncio.fixture(loop_scope="module")
async def bea(application: Application) -> AsyncIterator[StaffBrowser]:
    async with signed_in(application, lender="harbour", name="Bea") as bea:
        yield bea


@pytest_asyncio.fixture(loop_scope="module")
async def waiter(application: Application) -> Waiter:
    return await waits(application)


@pytest_asyncio.fixture(loop_scope="module")
async def ticket(waiter: Waiter) -> Ticket:
    return await waiter.ticket()


async def owner(waiter: Waiter) -> str | None:
    return (await waiter.ticket()).holder(waiter.application.parts.now())


async def test_a_colleague_it_was_passed_to_takes_it_with_the_note(
    waiter: Waiter, ticket: Ticket, ada: StaffBrowser, bea: StaffBrowser
) -> None:
    await does(ada, ticket, "claim")
    await does(ada, ticket, "pass-on", to=f"staff:{bea.member.id}", words="She waits for a call")

    assert (await waiter.ticket()).meant_for == bea.member.id
    page = await bea.sees(f"/staff/tickets/{ticket.id}")
    assert "This was passed to you" in page
    assert "@Bea She waits for a call" in page

    await does(bea, ticket, "claim")
    assert await owner(waiter) == bea.member.id


async def test_who_declines_leaves_it_to_others(
    waiter: Waiter, ticket: Ticket, ada: StaffBrowser, bea: StaffBrowser
) -> None:
    await does(ada, ticket, "assign", to=bea.member.id)
    assert (await waiter.ticket()).meant_for == bea.member.id

    await does(bea, ticket, "decline")
    assert (await waiter.ticket()).meant_for is None


async def test_another_queue_gets_it(waiter: Waiter, ticket: Ticket, ada: StaffBrowser) -> None:
    await does(ada, ticket, "claim")
    await does(ada, ticket, "pass-on", to="queue:security")

    path = f"/staff/tickets/{ticket.id}"
    assert (await waiter.ticket()).subject == "security"
    assert path in await ada.sees("/staff/inbox", queue="security")
    assert path not in await ada.sees("/staff/inbox", queue="complaint")
    assert path not in await ada.sees("/staff/inbox", queue="security", language="vi")


async def test_what_is_put_off_wakes_for_its_person(
    waiter: Waiter, ticket: Ticket, ada: StaffBrowser
) -> None:
    await does(ada, ticket, "claim")
    await does(ada, ticket, "snooze", **{"until": "", "until-at": soon(ada.application, hours=30)})

    put_off = await waiter.ticket()
    assert put_off.snoozed_until is not None
    assert put_off.snoozed_until > ada.application.parts.now() + timedelta(hours=29)
    assert ticket.id in await ada.sees("/staff/inbox", of="snoozed")
    assert "handover-snoozed" in await waiter.hears()

    later = put_off.snoozed_until + timedelta(seconds=1)
    await ada.application.parts.store.write(tending.wake, later)
    assert (await waiter.ticket()).meant_for == ada.member.id


@pytest.mark.parametrize("given", ["", "2019-01-01T10:00", "tomorrow", "9999-01-01T10:00"])
async def test_a_time_that_makes_no_sense_is_refused(
    waiter: Waiter, ticket: Ticket, ada: StaffBrowser, given: str
) -> None:
    await does(ada, ticket, "claim")
    await does(ada, ticket, "snooze", **{"until": "", "until-at": given})

    assert await owner(waiter) == ada.member.id
    page = await ada.sees(f"/staff/tickets/{ticket.id}", refused="form")
    assert "something in the form is missing" in page


async def test_it_is_taken_over_only_explicitly(
    waiter: Waiter, ticket: Ticket, ada: StaffBrowser, bea: StaffBrowser
) -> None:
    await does(ada, ticket, "claim")
    await does(bea, ticket, "claim")
    assert await owner(waiter) == ada.member.id
    page = await bea.sees(f"/staff/tickets/{ticket.id}", refused="late")
    assert "That was not done: Ada has had this conversation since" in page

    await does(bea, ticket, "take-over")
    assert await owner(waiter) == bea.member.id
    await does(ada, ticket, "reply", words="too late")
    assert "too late" not in await bea.sees(f"/staff/tickets/{ticket.id}")


async def test_a_closed_one_is_opened_again(
    waiter: Waiter, ticket: Ticket, ada: StaffBrowser
) -> None:
    await does(ada, ticket, "claim")
    await does(ada, ticket, "solved")
    assert "This ticket is closed" in await ada.sees(f"/staff/tickets/{ticket.id}")

    await does(ada, ticket, "reopen")
    assert await owner(waiter) == ada.member.id


async def test_abuse_is_not_answered_for_a_time(
    waiter: Waiter, ticket: Ticket, ada: StaffBrowser
) -> None:
    await does(ada, ticket, "claim")
    await does(ada, ticket, "block", until="4")
    blocked = await ada.application.parts.store.read(conversation, waiter)
    assert blocked.blocked_until is not None

    await does(ada, ticket, "unblock")
    again = await ada.application.parts.store.read(conversation, waiter)
    assert again.blocked_until is None


async def test_only_those_at_work_who_may_see_it_get_it(
    application: Application, ticket: Ticket, ada: StaffBrowser
) -> None:
    await does(ada, ticket, "claim")
    async with signed_in(application, lender="summit", name="Eve") as eve:
        for whom in (f"staff:{eve.member.id}", "staff:nobody", "queue:nowhere"):
            await does(ada, ticket, "pass-on", to=whom)
    found = await application.parts.store.read(tickets.by_id, ticket.id)
    assert found is not None
    assert found.holder(application.parts.now()) == ada.member.id


async def test_a_supervisor_sees_alarms_until_they_have_been_seen(
    ticket: Ticket, ada: StaffBrowser, bea: StaffBrowser
) -> None:
    def late(tx: Transaction, member: StaffMember) -> str:
        at = ada.application.parts.now()
        ticket_alarms.put(tx, ticket, Alarm.ANSWER_LATE, at, at)
        return next(
            it.id for it in ticket_alarms.unseen(tx, member.lender_id) if it.ticket_id == ticket.id
        )

    alarm = await ada.application.parts.store.write(late, ada.member)
    assert alarm in await ada.sees("/staff/inbox")
    assert alarm not in await bea.sees("/staff/inbox")

    assert await ada.posts(f"/staff/alarms/{alarm}/seen") == 303
    assert alarm not in await ada.sees("/staff/inbox")


async def test_the_packet_says_what_was_asked_and_what_the_bot_tried(
    application: Application, ada: StaffBrowser
) -> None:
    lost = await waits(application)
    found = await lost.ticket()
    await does(ada, found, "claim")
    await does(ada, found, "returned")
    for words in ("blue elephants dance", "seven purple sofas", "xylophone quartz jam"):
        await lost.says(words)
    missed = await lost.ticket()

    page = await ada.sees(f"/staff/tickets/{missed.id}/panel")

    assert "What they asked" in page
    assert "seven purple sofas" in page
    assert "What the bot answered" in page


async def test_an_accident_shows_in_the_packet(application: Application, ada: StaffBrowser) -> None:
    unlucky = await waits(application)
    found = await unlucky.ticket()
    await does(ada, found, "claim")
    await does(ada, found, "returned")
    await unlucky.meets_an_accident("where is my loan?")

    page = await ada.sees(f"/staff/tickets/{(await unlucky.ticket()).id}/panel")
    assert "Where the bot got no further" in page


async def test_a_form_that_is_sent_again_is_done_once(
    waiter: Waiter, ticket: Ticket, ada: StaffBrowser
) -> None:
    await does(ada, ticket, "claim")
    for _ in range(3):
        await does(ada, ticket, "reply", words="Only this once", key="k-1")
        await does(ada, ticket, "note", words="Noted this once", key="k-2")
    await does(ada, ticket, "reply", words="Only this once", key="k-3")

    said = [it for it in await waiter.transcript() if b"Only this once" in it.content]
    assert len(said) == 2
    page = await ada.sees(f"/staff/tickets/{ticket.id}/panel")
    assert page.count("Noted this once") == 1
