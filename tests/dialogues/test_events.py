"""What happens in a conversation, lenders hear: once, by ids alone, and only their own."""

from datetime import datetime
from typing import Any

import pytest

from bot.lenders.envelopes import envelope
from bot.lenders.event_bodies import EventAnswer
from handlers import inspections
from handlers.inspections import Inspected
from storage import events, files, notices, tickets
from storage.database import Store
from storage.records import Finding
from storage.schema import notices as table
from storage.terms import NeedKind
from storage.transaction import Transaction
from tests.arrange import ANNA, Clock, LenderDesk, open_desk, tell_notices
from tests.chat import Chat

PERSONAL = ("王小梅", "13800138000", "流水", "工资", "my own words")


async def told(desk: LenderDesk) -> list[dict[str, Any]]:
    """Read a lender's whole feed as its system does; none of it is anybody's own."""
    found = await desk.store.read(events.after, desk.lender.id, 0, limit=100)
    said = [envelope(it, "https://loans.example/v1") for it in found]
    for one in said:
        EventAnswer.model_validate(one)
        assert not [word for word in PERSONAL if word in str(one)]
    return said


async def types(desk: LenderDesk) -> list[str]:
    return [one["type"].removeprefix("loanline.") for one in await told(desk)]


async def test_a_link_is_told_to_the_lender_whose_borrower_it_is(
    chat: Chat, lakeside: LenderDesk, store: Store, clock: Clock
) -> None:
    seaside = await open_desk(store, clock, slug="seaside")
    await lakeside.has_application()
    await seaside.has_application(of=(ANNA,))

    await chat.is_linked()

    (linked,) = await told(lakeside)
    talk = await chat.conversation()
    assert linked["type"] == "loanline.borrower.linked"
    assert linked["specversion"] == "1.0"
    assert linked["sequence"] == "0000000000000001"
    assert linked["data"] == {
        "borrower": talk.links[0].borrower_id,
        "conversation": talk.id,
        "method": "contact",
        "assurance": 2,
        "wording": 1,
    }
    assert await told(seaside) == []


async def test_a_line_of_one_lender_tells_it_of_consents(
    store: Store, clock: Clock, lakeside: LenderDesk
) -> None:
    chat = Chat(store, clock, lender="lakeside")

    await chat.settles_in()

    (given,) = await told(lakeside)
    assert given["type"] == "loanline.consent.given"
    assert given["data"]["wording"] == 1


async def test_an_answer_in_words_and_a_claim_are_told_without_the_words(
    chat: Chat, lakeside: LenderDesk
) -> None:
    application = await lakeside.has_application()
    question = await lakeside.asks_for(
        application, "", reference="Q-1", kind=NeedKind.QUESTION, title={"en": "Rent?"}
    )
    claimed = await lakeside.asks_for(application, "payslip")
    await chat.is_linked()

    await chat.presses_from_long_ago(f"send:{question.id}")
    await chat.writes("my own words")
    await chat.presses_from_long_ago(f"na:{claimed.id}")
    await chat.writes("my own words again")

    _, answered, claim = await told(lakeside)
    assert answered["type"] == "loanline.need.answered"
    assert answered["data"] == {
        "application": "LN-2044",
        "need": "Q-1",
        "borrower": question.borrower_id,
    }
    assert answered["subject"] == f"need/{question.id}"
    assert claim["type"] == "loanline.need.not_applicable_claimed"
    assert claim["data"]["need"] == "payslip"


async def test_a_document_is_told_when_it_comes_and_when_it_is_inspected(
    chat: Chat, lakeside: LenderDesk, store: Store, now: datetime
) -> None:
    application = await lakeside.has_application()
    need = await lakeside.asks_for(application)
    await chat.is_linked()
    await chat.presses_from_long_ago(f"send:{need.id}")
    await chat.sends_file("流水.jpg")
    (sent,) = await store.read(files.of_need, need.id)

    for _ in range(2):  # the second time changes nothing
        await store.write(inspections.settle, sent.id, Inspected((Finding("unreadable"),)), at=now)

    _, received, inspected = await told(lakeside)
    about = {
        "application": "LN-2044",
        "need": "bank-statement",
        "document": sent.document_id,
        "file": sent.id,
    }
    came = about | {"channel": "telegram"}
    assert (received["type"], received["data"]) == ("loanline.document.received", came)
    assert inspected["type"] == "loanline.document.inspected"
    assert inspected["data"] == about | {"inspection": "refused", "findings": ["unreadable"]}


async def test_a_ticket_is_told_when_it_opens_and_when_it_closes(
    chat: Chat, lakeside: LenderDesk, store: Store, clock: Clock
) -> None:
    await lakeside.has_application()
    await chat.is_linked()

    await chat.writes("人工")
    await chat.writes("人工")
    talk = await chat.conversation()
    await store.write(tickets.close, talk.id, clock.now)
    await store.write(tickets.close, talk.id, clock.now)

    _, opened, closed = await told(lakeside)
    assert opened["type"] == "loanline.ticket.opened"
    assert closed["type"] == "loanline.ticket.closed"
    assert opened["subject"] == closed["subject"]
    assert opened["data"] == {"conversation": talk.id, "reason": "asked"}


async def test_whoever_blocks_us_is_told_of_once(chat: Chat, lakeside: LenderDesk) -> None:
    await lakeside.has_application()
    await chat.is_linked()

    await chat.blocks()
    await chat.blocks()

    assert await types(lakeside) == ["borrower.linked", "borrower.unreachable"]
    await chat.comes_back()
    await chat.blocks()
    assert (await types(lakeside))[2:] == ["borrower.unreachable"]


@pytest.mark.parametrize("arrives", [True, False])
async def test_a_notice_is_told_by_what_became_of_its_message(
    chat: Chat, lakeside: LenderDesk, store: Store, clock: Clock, *, arrives: bool
) -> None:
    application = await lakeside.has_application()
    await chat.is_linked()
    need = await lakeside.asks_for(application)
    await tell_notices(store, clock)
    telling = await store.read(_telling, need.id)

    def settle(tx: Transaction) -> None:
        for _ in range(2):  # a lease that was lost settles once more
            if arrives:
                notices.delivered(tx, telling, at=clock.now)
            else:
                notices.failed(tx, telling, "unreachable", at=clock.now)

    await store.write(settle)

    (told_of,) = (await told(lakeside))[1:]
    data = {
        "application": "LN-2044",
        "need": "bank-statement",
        "borrower": need.borrower_id,
        "notice": "need",
    }
    if arrives:
        assert (told_of["type"], told_of["data"]) == ("loanline.notice.delivered", data)
    else:
        assert told_of["type"] == "loanline.notice.failed"
        assert told_of["data"] == data | {"reason": "unreachable"}


async def test_a_notice_for_somebody_without_a_chat_has_failed(
    lakeside: LenderDesk, store: Store, clock: Clock
) -> None:
    application = await lakeside.has_application()
    await lakeside.asks_for(application)

    await tell_notices(store, clock)

    (failed,) = await told(lakeside)
    assert failed["type"] == "loanline.notice.failed"
    assert failed["data"]["reason"] == "no-chat"


async def test_a_question_about_the_status_tells_nobody(chat: Chat, lakeside: LenderDesk) -> None:
    await lakeside.has_application()
    await chat.is_linked()

    await chat.writes("进度")

    assert await types(lakeside) == ["borrower.linked"]


def _telling(tx: Transaction, need_id: str) -> str:
    found = tx.execute(table.select().where(table.c.subject == need_id)).one()
    return str(found.telling)


async def test_a_wish_to_withdraw_is_told_only_when_it_is_meant(
    chat: Chat, lakeside: LenderDesk
) -> None:
    application = await lakeside.has_application()
    await chat.is_linked()

    await chat.writes("I want to withdraw my application")
    await chat.presses("withdrawal:no")
    assert "application.withdrawal_requested" not in await types(lakeside)
    await chat.writes("I want to withdraw my application")
    await chat.presses("withdrawal:yes")

    (asked,) = [one for one in await told(lakeside) if "withdrawal" in one["type"]]
    talk = await chat.conversation()
    assert asked["subject"] == f"application/{application.id}"
    assert asked["data"] == {"application": application.number, "conversation": talk.id}
