"""What borrowers hear unasked: gathered into one message, with reasons and what to do."""

from datetime import date
from decimal import Decimal

from handlers.messages import Phrase
from storage import undoing
from storage.records import Decision
from storage.terms import Reason, Role, Stage
from tests.arrange import JUN, MEI, OTHERS_PHONE, PHONE, LenderDesk, tell_notices
from tests.chat import Chat
from tests.dialogues.conftest import NewChat

PDF = {"media_type": "application/pdf"}


async def test_a_batch_of_news_becomes_one_message(chat: Chat, lakeside: LenderDesk) -> None:
    application = await lakeside.has_application(stage=Stage.ACCEPTED)
    await chat.is_linked()
    await lakeside.states(stage=Stage.IN_REVIEW)
    await lakeside.asks_for(application, "payslip")
    await lakeside.asks_for(application, "bank-statement")

    assert await tell_notices(chat.store, chat.clock) == 1
    heard = await chat.hears()

    assert len(heard.replies) == 1
    assert heard.said == ["notice-head", "status-stage", "notice-need", "notice-need"]
    assert heard.labels == ["button-status", "button-needs"]
    assert await tell_notices(chat.store, chat.clock) == 0


async def test_a_rejection_brings_its_reason_and_the_fix(chat: Chat, lakeside: LenderDesk) -> None:
    need = await lakeside.asks_for(await lakeside.has_application())
    await chat.is_linked()
    await chat.sends_file(need=need.id, **PDF)
    await tell_notices(chat.store, chat.clock)
    await chat.hears()

    await lakeside.rejects(need, Reason.PASSWORD, {"zh-Hans": "打不开"})
    await tell_notices(chat.store, chat.clock)
    heard = await chat.hears()

    assert heard.said == [
        "notice-head",
        "notice-rejected",
        "needs-rejected",
        "needs-rejected-words",
        "needs-fix",
    ]
    assert heard.facts("needs-fix")["fix"] == Phrase(message="reason-password.fix")


async def test_a_decision_that_is_taken_back_is_told_to_whoever_heard_it(
    chat: Chat, lakeside: LenderDesk
) -> None:
    need = await lakeside.asks_for(await lakeside.has_application())
    await chat.is_linked()
    await chat.sends_file(need=need.id, **PDF)
    await lakeside.rejects(need, Reason.CUT_OFF)
    await tell_notices(chat.store, chat.clock)
    await chat.hears()

    await chat.store.write(undoing.undo, need, at=chat.clock.now)
    await tell_notices(chat.store, chat.clock)
    heard = await chat.hears()

    assert heard.said == ["notice-head", "notice-review-undone"]
    assert heard.facts("notice-review-undone")["state"] == Phrase(message="need-state-uploaded")
    changes = await chat.writes("有什么变化")
    assert changes.said[-2:] == ["history-review-undone", "status-as-of"]


async def test_what_was_rejected_meanwhile_is_asked_for_once_only(
    chat: Chat, lakeside: LenderDesk
) -> None:
    need = await lakeside.asks_for(await lakeside.has_application())
    await chat.is_linked()
    await chat.sends_file(need=need.id, **PDF)
    await lakeside.rejects(need, Reason.CUT_OFF)
    await tell_notices(chat.store, chat.clock)

    assert (await chat.hears()).said == [
        "notice-head",
        "notice-rejected",
        "needs-rejected",
        "needs-fix",
    ]


async def test_an_acceptance_is_told(chat: Chat, lakeside: LenderDesk) -> None:
    need = await lakeside.asks_for(await lakeside.has_application())
    await chat.is_linked()
    await chat.sends_file(need=need.id, **PDF)
    await tell_notices(chat.store, chat.clock)
    await chat.hears()

    await lakeside.accepts(need)
    await tell_notices(chat.store, chat.clock)

    assert (await chat.hears()).said == ["notice-head", "notice-accepted"]


async def test_a_decision_comes_with_amount_and_term(chat: Chat, lakeside: LenderDesk) -> None:
    await lakeside.has_application()
    await chat.is_linked()

    await lakeside.states(
        stage=Stage.APPROVED, decision=Decision(amount=Decimal(60_000), term_months=12)
    )
    await tell_notices(chat.store, chat.clock)

    assert (await chat.hears()).said == [
        "notice-head",
        "status-stage",
        "status-decision-amount",
        "status-decision-term",
    ]


async def test_a_later_stage_does_not_repeat_the_decision(chat: Chat, lakeside: LenderDesk) -> None:
    await lakeside.has_application()
    await chat.is_linked()
    decided = Decision(amount=Decimal(60_000), term_months=12)
    await lakeside.states(stage=Stage.APPROVED, decision=decided)
    await tell_notices(chat.store, chat.clock)
    await chat.hears()

    await lakeside.states(stage=Stage.SIGNING, decision=decided)
    await tell_notices(chat.store, chat.clock)

    assert (await chat.hears()).said == ["notice-head", "status-stage"]


async def test_the_payment_is_told(chat: Chat, lakeside: LenderDesk) -> None:
    await lakeside.has_application(stage=Stage.DISBURSING)
    await chat.is_linked()

    await lakeside.states(
        stage=Stage.DISBURSED, disbursed_on=date(2026, 3, 2), disbursed_amount=Decimal(60_000)
    )
    await tell_notices(chat.store, chat.clock)

    assert "status-disbursed" in (await chat.hears()).said


async def test_an_invited_chat_hears_of_a_decision_without_amounts(
    chat: Chat, lakeside: LenderDesk
) -> None:
    token = await lakeside.invites(await lakeside.has_application())
    await chat.settles_in()
    await chat.opens(token)

    await lakeside.states(stage=Stage.APPROVED, decision=Decision(amount=Decimal(60_000)))
    await tell_notices(chat.store, chat.clock)

    assert (await chat.hears()).said == ["notice-head", "status-stage"]


async def test_what_is_not_needed_any_more_is_told(chat: Chat, lakeside: LenderDesk) -> None:
    application = await lakeside.has_application()
    withdrawn = await lakeside.asks_for(application, "payslip")
    waived = await lakeside.asks_for(application, "bank-statement")
    await chat.is_linked()
    await tell_notices(chat.store, chat.clock)
    await chat.hears()

    await lakeside.withdraws(application, withdrawn.reference)
    await lakeside.waives(application, waived.reference)
    await tell_notices(chat.store, chat.clock)

    assert set((await chat.hears()).said) == {
        "notice-head",
        "notice-need-withdrawn",
        "notice-need-waived",
    }


async def test_news_of_one_borrowers_documents_are_not_told_to_the_other(
    chat: Chat, lakeside: LenderDesk, another_chat: NewChat
) -> None:
    application = await lakeside.has_application(of=[MEI, JUN])
    of_jun = another_chat()
    await chat.is_linked(PHONE)
    await of_jun.is_linked(OTHERS_PHONE)

    await lakeside.asks_for(application, "identity-card", of=Role.CO_BORROWER)
    await tell_notices(chat.store, chat.clock)

    assert (await chat.hears()).replies == ()
    assert (await of_jun.hears()).said == ["notice-head", "notice-need"]


async def test_a_chat_that_blocked_us_is_not_told(chat: Chat, lakeside: LenderDesk) -> None:
    await lakeside.has_application(stage=Stage.ACCEPTED)
    await chat.is_linked()
    await chat.blocks()

    await lakeside.states(stage=Stage.IN_REVIEW)

    assert await tell_notices(chat.store, chat.clock) == 0


async def test_nobody_hears_anything_of_an_unlinked_application(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application(stage=Stage.ACCEPTED)
    await chat.settles_in()

    await lakeside.states(stage=Stage.IN_REVIEW)

    assert await tell_notices(chat.store, chat.clock) == 0
    assert (await chat.hears()).replies == ()
