"""What is still missing: listed, explained, answered in words, or said not to apply."""

from datetime import date
from typing import Any

import pytest

from handlers.messages import Channel, Day, Phrase, Wording
from storage.terms import NeedKind, NeedState, Reason, Role, Stage
from tests.arrange import JUN, MEI, OTHERS_PHONE, LenderDesk, need_is, need_now
from tests.chat import Chat

QUESTION: Any = {
    "reference": "Q-1",
    "kind": NeedKind.QUESTION,
    "title": {"zh-Hans": "您的月租金是多少？"},
}


async def test_what_is_missing_is_listed_the_nearest_day_first(
    chat: Chat, lakeside: LenderDesk
) -> None:
    application = await lakeside.has_application()
    await lakeside.asks_for(application, "payslip", due_on=date(2026, 4, 1))
    await lakeside.asks_for(application, "bank-statement", due_on=date(2026, 3, 15))
    await lakeside.asks_for(application, "household-register", required=False)
    await chat.is_linked()

    heard = await chat.writes("还缺什么资料")

    assert heard.said == [
        "needs-head",
        "needs-line-due",
        "needs-line-due",
        "needs-line",
        "needs-line-optional",
        "needs-press",
    ]
    assert heard.facts("needs-head") == {"count": 3, "number": "LN-2044"}
    assert heard.lines[1].args == {
        "number": 1,
        "title": Phrase(message="document-bank-statement"),
        "due": Day(on=date(2026, 3, 15)),
    }
    assert heard.labels == ["button-need"] * 3 + ["button-person"]


async def test_a_need_is_explained_in_full(chat: Chat, lakeside: LenderDesk) -> None:
    application = await lakeside.has_application()
    need = await lakeside.asks_for(
        application, due_on=date(2026, 3, 15), note={"zh-Hans": "工资卡的流水"}
    )
    await chat.is_linked()
    await chat.commands("documents")

    heard = await chat.presses(f"need:{need.id}")

    assert heard.said == [
        "needs-title",
        "needs-what",
        "needs-why",
        "needs-where",
        "needs-how",
        "needs-period",
        "needs-fresh",
        "needs-note",
        "needs-due",
    ]
    assert heard.facts("needs-where")["words"] == Phrase(message="document-bank-statement.where")
    assert heard.facts("needs-period") == {"months": 6}
    assert heard.labels == ["button-send", "button-not-applicable", "button-needs", "button-person"]


async def test_a_lenders_own_title_and_reason_come_before_ours(
    chat: Chat, lakeside: LenderDesk
) -> None:
    application = await lakeside.has_application()
    need = await lakeside.asks_for(
        application, title={"zh-Hans": "建行流水"}, why={"zh-Hans": "核对还款来源"}
    )
    await chat.is_linked()

    heard = await chat.presses_from_long_ago(f"need:{need.id}")

    assert heard.facts("needs-title")["title"] == Wording(words={"zh-Hans": "建行流水"})
    assert heard.facts("needs-why")["words"] == Wording(words={"zh-Hans": "核对还款来源"})


async def test_a_returned_document_comes_with_reason_and_fix(
    chat: Chat, lakeside: LenderDesk
) -> None:
    application = await lakeside.has_application()
    need = await lakeside.asks_for(application)
    await chat.is_linked()
    await chat.sends_file("b.pdf", media_type="application/pdf", need=need.id)
    await lakeside.rejects(need, Reason.MISSING_PAGE, {"zh-Hans": "缺第3页"}, page=3)

    listed = await chat.writes("为什么退回")
    heard = await chat.presses(f"need:{need.id}")

    assert listed.facts("needs-rejected")["reason"] == Phrase(message="reason-missing-page")
    assert heard.said[:5] == [
        "needs-title",
        "needs-rejected",
        "needs-rejected-page",
        "needs-rejected-words",
        "needs-fix",
    ]
    assert heard.facts("needs-fix")["fix"] == Phrase(message="reason-missing-page.fix")


async def test_nothing_missing_is_said_to_be_so(chat: Chat, lakeside: LenderDesk) -> None:
    await lakeside.has_application()
    await chat.is_linked()

    assert (await chat.writes("what is missing")).said == ["needs-none"]


async def test_what_is_with_the_lender_is_counted_apart(chat: Chat, lakeside: LenderDesk) -> None:
    application = await lakeside.has_application()
    need = await lakeside.asks_for(application)
    await chat.is_linked()
    await chat.sends_file(media_type="application/pdf", need=need.id)

    heard = await chat.commands("documents")

    assert heard.said == ["needs-none", "needs-under-review"]


async def test_what_was_sent_is_told_with_its_state(chat: Chat, lakeside: LenderDesk) -> None:
    application = await lakeside.has_application()
    need = await lakeside.asks_for(application)
    await chat.is_linked()
    assert (await chat.writes("资料收到了吗")).said == ["needs-nothing-sent"]
    await chat.sends_file(media_type="application/pdf", need=need.id)

    heard = await chat.writes("资料收到了吗")

    assert heard.said == ["needs-sent-head", "needs-standing"]
    assert heard.facts("needs-standing")["state"] == Phrase(message="need-state-uploaded")


async def test_a_question_is_answered_in_words(chat: Chat, lakeside: LenderDesk) -> None:
    application = await lakeside.has_application()
    need = await lakeside.asks_for(application, "", **QUESTION)
    await chat.is_linked()
    await chat.presses_from_long_ago(f"need:{need.id}")

    heard = await chat.presses("button-answer")
    assert (heard.said, heard.replies[0].ask) == (["needs-answer-now"], "text")

    heard = await chat.writes("每月3500元，上个月取消了旧租约")
    assert heard.said == ["needs-answered"]
    kept = await need_now(chat.store, need)
    assert (kept.state, kept.answer) == (NeedState.UPLOADED, "每月3500元，上个月取消了旧租约")


async def test_a_question_can_be_left_by_cancelling(chat: Chat, lakeside: LenderDesk) -> None:
    application = await lakeside.has_application()
    need = await lakeside.asks_for(application, "", **QUESTION)
    await chat.is_linked()
    await chat.presses_from_long_ago(f"send:{need.id}")

    assert (await chat.writes("取消！")).said == ["greeting-cancelled"]
    assert await need_is(chat.store, need, NeedState.REQUESTED)


async def test_who_says_that_something_does_not_apply_is_asked_why(
    chat: Chat, lakeside: LenderDesk
) -> None:
    application = await lakeside.has_application()
    need = await lakeside.asks_for(application, "marriage-certificate")
    await chat.is_linked()
    await chat.presses_from_long_ago(f"need:{need.id}")

    assert (await chat.presses("button-not-applicable")).said == ["needs-why-not-applicable"]
    assert (await chat.writes("我还没有结婚")).said == ["needs-not-applicable-claimed"]

    kept = await need_now(chat.store, need)
    assert (kept.state, kept.answer) == (NeedState.NOT_APPLICABLE, "我还没有结婚")


async def test_a_joint_borrower_sees_only_what_is_asked_of_them(
    chat: Chat, lakeside: LenderDesk
) -> None:
    application = await lakeside.has_application(of=[MEI, JUN])
    of_mei = await lakeside.asks_for(application, "payslip")
    of_jun = await lakeside.asks_for(application, "identity-card", of=Role.CO_BORROWER)
    await chat.is_linked(OTHERS_PHONE)

    heard = await chat.commands("documents")

    assert heard.facts("needs-head")["count"] == 1
    assert heard.facts("needs-line")["title"] == Phrase(message="document-identity-card")
    assert (await chat.presses_from_long_ago(f"need:{of_mei.id}")).said == ["needs-unknown"]
    assert (await chat.presses_from_long_ago(f"send:{of_mei.id}")).said == ["needs-unknown"]
    assert (await chat.presses_from_long_ago(f"na:{of_mei.id}")).said == ["needs-unknown"]
    assert (await chat.presses_from_long_ago(f"need:{of_jun.id}")).said[0] == "needs-title"


async def test_what_may_not_travel_through_a_chat_goes_to_the_secure_page(
    chat: Chat, lakeside: LenderDesk
) -> None:
    application = await lakeside.has_application()
    need = await lakeside.asks_for(application, "identity-card", chat_allowed=False)
    await chat.is_linked()

    heard = await chat.presses_from_long_ago(f"send:{need.id}")

    assert heard.said == ["needs-secure-page"]
    page = heard.buttons[0]
    assert page.url.startswith("https://loans.example/page#")
    assert page.app == f"https://loans.example/page/app?bot=7&need={need.id}"


@pytest.mark.parametrize("channel", list(Channel))
async def test_how_to_send_is_told_as_fits_the_channel(
    chat: Chat, lakeside: LenderDesk, channel: Channel
) -> None:
    chat.channel = channel
    need = await lakeside.asks_for(await lakeside.has_application())
    await chat.is_linked()

    heard = await chat.presses_from_long_ago(f"send:{need.id}")

    where = "chat" if channel is Channel.TELEGRAM else "web"
    assert heard.said == ["needs-send-now", f"needs-send-now-{where}"]
    assert heard.replies[0].ask == "file"


async def test_needs_of_a_closed_application_take_nothing(chat: Chat, lakeside: LenderDesk) -> None:
    application = await lakeside.has_application()
    need = await lakeside.asks_for(application)
    await lakeside.states(stage=Stage.WITHDRAWN)
    await chat.is_linked()

    assert (await chat.presses_from_long_ago(f"send:{need.id}")).said == [
        "error-closed-application"
    ]


async def test_with_several_applications_it_is_asked_whose_needs(
    chat: Chat, lakeside: LenderDesk
) -> None:
    first = await lakeside.has_application("LN-1", of=[MEI])
    await lakeside.has_application("LN-2", of=[MEI])
    await lakeside.asks_for(first)
    await chat.is_linked()

    assert (await chat.writes("缺什么")).said == ["status-which"]
    assert (await chat.presses(f"needs:{first.id}")).said[0] == "needs-head"


async def test_a_withdrawn_need_is_asked_for_no_more(chat: Chat, lakeside: LenderDesk) -> None:
    application = await lakeside.has_application()
    need = await lakeside.asks_for(application)
    await lakeside.withdraws(application, need.reference)
    await chat.is_linked()

    assert (await chat.writes("缺什么")).said == ["needs-none"]
    heard = await chat.presses_from_long_ago(f"send:{need.id}")
    assert heard.said == ["needs-unknown"]


async def test_what_was_accepted_is_not_sent_again(chat: Chat, lakeside: LenderDesk) -> None:
    need = await lakeside.asks_for(await lakeside.has_application())
    await chat.is_linked()
    await chat.sends_file(media_type="application/pdf", need=need.id)
    await lakeside.accepts(need)

    heard = await chat.presses_from_long_ago(f"send:{need.id}")

    assert heard.said == ["error-forbidden-need-step"]


async def test_what_was_sent_is_not_claimed_not_to_apply(chat: Chat, lakeside: LenderDesk) -> None:
    need = await lakeside.asks_for(await lakeside.has_application())
    await chat.is_linked()
    await chat.sends_file(media_type="application/pdf", need=need.id)

    heard = await chat.presses_from_long_ago(f"na:{need.id}")

    assert heard.facts("needs-standing")["state"] == Phrase(message="need-state-uploaded")
