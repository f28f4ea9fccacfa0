"""What staff work with while they talk: canned replies, drafts, mentions, tags, words for later."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
import pytest_asyncio
from sqlalchemy import update

from bot.app import Application
from handlers import talking
from storage import canned, drafts, lenders
from storage.canned import Canned
from storage.database import Store
from storage.schema import messages, planned_messages
from storage.terms import MessageState, StaffRole
from storage.tickets import Ticket
from storage.transaction import Transaction
from tests.bot.staff.browsing import StaffBrowser, signed_in
from tests.bot.staff.waiting import Waiter, does, running, waits
from tests.running import until

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def application(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Application]:
    async with running(tmp_path_factory.mktemp("talking")) as application:
        yield application


@pytest_asyncio.fixture(loop_scope="module")
async def ada(application: Application) -> AsyncIterator[StaffBrowser]:
    async with signed_in(application, StaffRole.SUPERVISOR, "harbour") as ada:
        yield ada


@pytest_asyncio.fixture(loop_scope="module")
async def waiter(application: Application) -> Waiter:
    return await waits(application)


@pytest_asyncio.fixture(loop_scope="module")
async def ticket(waiter: Waiter, ada: StaffBrowser) -> Ticket:
    """A borrower's ticket that Ada has."""
    found = await waiter.ticket()
    await does(ada, found, "claim")
    return found


async def keeps(who: StaffBrowser, name: str, **fields: str) -> Canned:
    """Keep a canned reply by its form, and find it again."""
    form = {"lender": who.member.lender_id or "", "name": name} | fields
    assert await who.posts("/staff/replies", **form) == 303
    found = await who.application.parts.store.read(canned.of_lender, who.member.lender_id or "")
    return next(it for it in found if it.name == name)


async def said(waiter: Waiter) -> str:
    return "\n".join(it.content.decode() for it in await waiter.transcript())


async def test_a_canned_reply_goes_out_in_the_borrowers_language(
    ada: StaffBrowser, ticket: Ticket
) -> None:
    words = {"words-en": "Hello, {staff} of {lender}. {number}", "words-zh-Hans": "您好"}
    kept = await keeps(ada, "Hello", **words)
    path = f"/staff/tickets/{ticket.id}/canned/{kept.id}"

    # What is not known stays in its braces, to be seen before it is sent.
    assert await ada.sees(path) == "Hello, Ada of Harbour Loans. {number}"

    def chinese(tx: Transaction) -> None:
        lender = lenders.by_id(tx, ada.member.lender_id or "")
        changed = Canned("Hello", {"zh-Hans": "您好", "vi": "Xin chào"}, id=kept.id)
        canned.put(tx, lender.id, changed, by="staff:0", at=ada.application.parts.now())

    await ada.application.parts.store.write(chinese)
    assert await ada.sees(path) == "您好"  # nobody has written it in English


async def test_a_canned_reply_is_offered_in_its_queue(ada: StaffBrowser, ticket: Ticket) -> None:
    await keeps(ada, "For all queues", **{"words-en": "Hello"})
    await keeps(ada, "For safety", subject="security", **{"words-en": "Never give codes away"})

    page = await ada.sees(f"/staff/tickets/{ticket.id}")

    assert "For all queues" in page
    assert "For safety" not in page


async def test_a_reply_without_name_or_words_is_not_kept(ada: StaffBrowser) -> None:
    lender = ada.member.lender_id or ""
    before = await ada.application.parts.store.read(canned.of_lender, lender)
    for form in (
        {"name": "", "words-en": "x"},
        {"name": "Empty"},
        {"name": "x", "of": "0" * 32, "words-en": "x"},
    ):
        await ada.posts("/staff/replies", lender=lender, **form)

    assert await ada.application.parts.store.read(canned.of_lender, lender) == before


async def test_another_lender_gets_no_reply_of_ours(ada: StaffBrowser) -> None:
    def summit(tx: Transaction) -> str:
        lender = lenders.by_slug(tx, "summit")
        assert lender is not None
        return lender.id

    theirs = await ada.application.parts.store.read(summit)
    await ada.posts("/staff/replies", lender=theirs, name="Ours", **{"words-en": "x"})

    assert await ada.application.parts.store.read(canned.of_lender, theirs) == []


async def test_a_macro_does_all_its_steps(
    ada: StaffBrowser, waiter: Waiter, ticket: Ticket
) -> None:
    macro = await keeps(
        ada, "Close it", tags="done, Later Call", ending="settle:solved", **{"words-en": "Goodbye"}
    )

    assert await ada.posts(f"/staff/tickets/{ticket.id}/canned/{macro.id}/run") == 303

    assert "Goodbye" in await said(waiter)
    page = await ada.sees(f"/staff/tickets/{ticket.id}")
    assert "#later call" in page
    assert "This ticket is closed" in page
    assert ticket.id in await ada.sees("/staff/inbox", of="closed")


async def test_a_macro_of_a_ticket_that_another_has_does_nothing(
    application: Application, ada: StaffBrowser, waiter: Waiter, ticket: Ticket
) -> None:
    macro = await keeps(ada, "Tag and tell", tags="told", **{"words-en": "I was here"})
    async with signed_in(application, lender="harbour", name="Bea") as bea:
        await bea.posts(f"/staff/tickets/{ticket.id}/canned/{macro.id}/run")

    assert "I was here" not in await said(waiter)
    assert "#told" not in await ada.sees(f"/staff/tickets/{ticket.id}")


async def test_a_draft_is_kept_per_person_until_it_is_sent(
    application: Application, ada: StaffBrowser, ticket: Ticket
) -> None:
    path = f"/staff/tickets/{ticket.id}"
    assert await ada.posts(f"{path}/draft", words="half a sent") == 204
    assert "half a sent" in await ada.sees(path)
    async with signed_in(application, lender="harbour", name="Bea") as bea:
        assert "half a sent" not in await bea.sees(path)

    await does(ada, ticket, "reply", words="half a sentence")
    kept = await application.parts.store.read(drafts.of, ticket.id, ada.member.id)
    assert kept == ""


async def test_who_is_mentioned_finds_it_until_they_have_looked(
    application: Application, ada: StaffBrowser, ticket: Ticket
) -> None:
    async with signed_in(application, lender="harbour", name="Chen Wei") as chen:
        await does(ada, ticket, "note", words="@chen wei, do you know them?")

        assert ticket.id in await chen.sees("/staff/inbox", of="mentioned")
        assert ticket.id not in await ada.sees("/staff/inbox", of="mentioned")
        await chen.sees(f"/staff/tickets/{ticket.id}")
        assert ticket.id not in await chen.sees("/staff/inbox", of="mentioned")


async def test_tags_are_put_found_and_taken_away(ada: StaffBrowser, ticket: Ticket) -> None:
    await does(ada, ticket, "tag", tag="#VIP  customer")
    assert ticket.id in await ada.sees("/staff/inbox", tag="vip customer")
    assert ticket.id not in await ada.sees("/staff/inbox", tag="vip")

    await does(ada, ticket, "untag", tag="vip customer")
    assert ticket.id not in await ada.sees("/staff/inbox", tag="vip customer")


async def test_words_for_later_are_sent_when_their_time_comes(
    ada: StaffBrowser, waiter: Waiter, ticket: Ticket
) -> None:
    await does(ada, ticket, "plan", words="Is it solved now?", until="4")
    assert "Is it solved now?" in await ada.sees(f"/staff/tickets/{ticket.id}")
    assert "Is it solved now?" not in await said(waiter)

    await comes(ada, hours=4)
    assert (await said(waiter)).count("Is it solved now?") == 1
    await comes(ada, hours=4)
    assert (await said(waiter)).count("Is it solved now?") == 1


async def test_words_for_later_wait_no_more_once_the_borrower_has_written(
    ada: StaffBrowser, waiter: Waiter, ticket: Ticket
) -> None:
    await does(ada, ticket, "plan", words="Are you there?", until="1", **{"unless-heard": "1"})
    await does(ada, ticket, "plan", words="In any case.", until="1")
    await waiter.says("Yes, I am here")

    await comes(ada, hours=1)

    assert "Are you there?" not in await said(waiter)
    assert "In any case." in await said(waiter)


async def test_words_for_later_do_not_speak_over_a_colleague(
    application: Application, ada: StaffBrowser, waiter: Waiter, ticket: Ticket
) -> None:
    await does(ada, ticket, "plan", words="From Ada, later", until="1")
    async with signed_in(application, lender="harbour", name="Bea") as bea:
        await does(bea, ticket, "take-over")
        # Bea is still there when the time comes.
        await application.parts.store.write(_due_now, application)
        await application.parts.store.write(talking.send_planned, application.parts.now())

    assert "From Ada, later" not in await said(waiter)


async def test_words_for_later_can_be_taken_back(
    ada: StaffBrowser, waiter: Waiter, ticket: Ticket
) -> None:
    await does(ada, ticket, "plan", words="Never mind", until="1")
    page = await ada.sees(f"/staff/tickets/{ticket.id}/panel")
    of = page.partition('name="of" value="')[2][:32]
    await does(ada, ticket, "unplan", of=of)

    await comes(ada, hours=1)
    assert "Never mind" not in await said(waiter)


async def test_what_was_not_delivered_says_why_and_is_tried_again(
    application: Application, ada: StaffBrowser, waiter: Waiter, ticket: Ticket
) -> None:
    await does(ada, ticket, "reply", words="Can you read this?")
    position = (await waiter.transcript())[-1].position

    async def is_sent() -> bool:  # what is on its way would be noted as sent over our fault
        return (await waiter.transcript())[-1].state is MessageState.SENT

    await until(is_sent)
    await application.parts.store.write(_die, ticket, position)
    page = await ada.sees(f"/staff/tickets/{ticket.id}")
    assert "Not delivered: Bad Request" in page

    await does(ada, ticket, "retry", of=str(position))
    await does(ada, ticket, "retry", of="many")

    assert (await waiter.transcript())[position - 1].state is not MessageState.DEAD
    assert "tried again" in await ada.sees(f"/staff/tickets/{ticket.id}")


async def comes(who: StaffBrowser, **span: float) -> None:
    """Let the time come that was planned for; nobody has held the ticket so long."""
    later = who.application.parts.now() + timedelta(**span, seconds=5)
    store: Store = who.application.parts.store
    await store.write(talking.send_planned, later)


def _die(tx: Transaction, ticket: Ticket, position: int) -> None:
    tx.execute(
        update(messages)
        .where(
            messages.c.conversation_id == ticket.conversation_id, messages.c.position == position
        )
        .values(state="dead", error="Bad Request")
    )


def _due_now(tx: Transaction, application: Application) -> None:
    tx.execute(update(planned_messages).values(due_at=application.parts.now()))
