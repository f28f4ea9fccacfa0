"""A borrower says that what they sent answers something else as well."""

from collections.abc import Sequence

import pytest

from handlers.messages import Done, Phrase
from storage import documents, events, files, served, serving
from storage.described import OwnType
from storage.records import Need
from storage.schema import audit
from storage.terms import NeedState
from storage.transaction import Transaction
from tests.arrange import JUN, MEI, LenderDesk, need_is, tell_notices
from tests.chat import Chat
from tests.dialogues.test_own_types import STALL, keep

PDF = {"media_type": "application/pdf"}


@pytest.fixture
async def pair(lakeside: LenderDesk) -> tuple[Need, Need]:
    """Two needs of the same kind, and one of another."""
    application = await lakeside.has_application()
    first = await lakeside.asks_for(application, "bank-statement", reference="B-1")
    second = await lakeside.asks_for(application, "bank-statement", reference="B-2")
    await lakeside.asks_for(application, "payslip")
    return first, second


def stated(tx: Transaction, need: Need) -> tuple[str | None, str]:
    return served.source_of(tx, need.id), served.stated_by(tx, need.id)


def noted(tx: Transaction, need: Need) -> list[str]:
    rows = tx.execute(audit.select().where(audit.c.subject == need.id))
    return [row.action for row in rows]


async def told(desk: LenderDesk) -> Sequence[str]:
    return [it.kind for it in await desk.store.read(events.after, desk.lender.id, 0, limit=50)]


async def test_the_receipt_offers_what_else_it_may_answer(
    chat: Chat, lakeside: LenderDesk, pair: tuple[Need, Need]
) -> None:
    first, second = pair
    await chat.is_linked()

    receipt = await chat.sends_file(need=first.id, **PDF)
    assert "needs-also" in receipt.said
    assert [it.action for it in receipt.buttons if it.label == "button-also"] == [
        f"also:{second.id}"
    ]
    heard = await chat.presses("button-also")

    assert heard.said == ["needs-also-taken"]
    assert heard.facts("needs-also-taken")["sent"] == Phrase(message="document-bank-statement")
    assert await need_is(chat.store, second, NeedState.UPLOADED)
    assert await chat.store.read(documents.of_need, second.id) == []
    assert await chat.store.read(stated, second) == (first.id, f"borrower:{first.borrower_id}")
    assert "need-served" in await chat.store.read(noted, second)
    assert "need.served" in await told(lakeside)
    await lakeside.accepts(first)
    assert await need_is(chat.store, second, NeedState.ACCEPTED)


async def test_a_word_given_by_mistake_is_taken_back(chat: Chat, pair: tuple[Need, Need]) -> None:
    first, second = pair
    await chat.is_linked()
    await chat.sends_file(need=first.id, **PDF)
    await chat.presses("button-also")

    assert (await chat.presses("button-apart")).said == ["needs-apart"]

    assert await need_is(chat.store, first, NeedState.UPLOADED)
    assert await need_is(chat.store, second, NeedState.REQUESTED)
    assert await chat.store.read(stated, second) == (None, "")
    again = await chat.presses_from_long_ago(f"apart:{second.id}")
    assert again.said == ["greeting-old-button"]


async def test_whoever_looks_later_is_offered_the_same(chat: Chat, pair: tuple[Need, Need]) -> None:
    first, second = pair
    await chat.is_linked()
    await chat.sends_file(need=first.id, **PDF)

    explained = await chat.presses_from_long_ago(f"need:{second.id}")
    assert explained.facts("needs-also-sent")["title"] == Phrase(message="document-bank-statement")
    await chat.presses("button-also")

    told = await chat.presses_from_long_ago(f"need:{second.id}")
    assert "needs-shared" in told.said
    assert "button-apart" in told.labels


async def test_what_was_accepted_before_waits_for_a_verdict_of_its_own(
    chat: Chat, lakeside: LenderDesk, pair: tuple[Need, Need]
) -> None:
    first, second = pair
    await chat.is_linked()
    await chat.sends_file(need=first.id, **PDF)
    await lakeside.accepts(first)
    await tell_notices(chat.store, chat.clock)
    await chat.hears()

    await chat.presses_from_long_ago(f"also:{second.id}")

    assert await need_is(chat.store, first, NeedState.ACCEPTED)
    assert await need_is(chat.store, second, NeedState.UPLOADED)


async def test_nothing_is_offered_that_it_cannot_answer(chat: Chat, lakeside: LenderDesk) -> None:
    application = await lakeside.has_application(of=(MEI, JUN))
    short = await lakeside.asks_for(application, reference="B-1", period_months=3)
    await lakeside.asks_for(application, reference="B-2", period_months=12)
    await lakeside.asks_for(application, reference="B-3", of=JUN.reference)
    await lakeside.asks_for(application, "payslip")
    await chat.is_linked()

    receipt = await chat.sends_file(need=short.id, **PDF)

    assert "needs-also" not in receipt.said


async def test_a_type_of_the_lenders_own_answers_what_the_lender_says(
    chat: Chat, lakeside: LenderDesk
) -> None:
    facts = {name: getattr(STALL, name) for name in STALL.__slots__}
    more = {"also_answers": ("lease-of-premises",), "sensitivity": "ordinary"}
    await keep(lakeside, OwnType(**facts | more))
    application = await lakeside.has_application()
    stall = await lakeside.asks_for(application, STALL.code)
    lease = await lakeside.asks_for(application, "lease-of-premises")
    await chat.is_linked()

    backwards = await chat.sends_file(need=lease.id, **PDF)
    assert "needs-also" not in backwards.said
    [sent] = await chat.store.read(files.of_need, lease.id)
    await chat.presses_from_long_ago(f"back:{sent.id}")
    receipt = await chat.sends_file("stall.pdf", need=stall.id, **PDF)
    assert "button-also" in receipt.labels
    await chat.presses("button-also")

    assert await need_is(chat.store, lease, NeedState.UPLOADED)


async def test_the_page_says_the_same_as_the_chat(chat: Chat, pair: tuple[Need, Need]) -> None:
    first, second = pair
    await chat.is_linked()
    await chat.sends_file(need=first.id, **PDF)

    assert (await chat.does(Done(what="also", need=second.id))).said == ["needs-also-taken"]
    assert await need_is(chat.store, second, NeedState.UPLOADED)
    assert (await chat.does(Done(what="apart", need=second.id))).said == ["needs-apart"]
    assert await need_is(chat.store, second, NeedState.REQUESTED)


async def test_a_lenders_own_word_stands(
    chat: Chat, lakeside: LenderDesk, pair: tuple[Need, Need]
) -> None:
    application = await lakeside.has_application()
    names = (pair[0].reference, pair[1].reference)
    await chat.store.write(serving.serve, application, *names, at=chat.clock.now)
    await chat.is_linked()
    await chat.sends_file(need=pair[0].id, **PDF)

    told = await chat.presses_from_long_ago(f"need:{pair[1].id}")
    assert "button-apart" not in told.labels
    heard = await chat.presses_from_long_ago(f"apart:{pair[1].id}")
    assert heard.said == ["greeting-old-button"]
    assert await need_is(chat.store, pair[1], NeedState.UPLOADED)
