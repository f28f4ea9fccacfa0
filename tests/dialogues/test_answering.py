"""Questions are answered by choice, number, date or in words; errands on the lender's own page."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

import pytest

from handlers.messages import Channel, Day, Phrase, Wording
from storage import confirming, events, needs
from storage.events import EventKind
from storage.questions import Choice, Question
from storage.records import Need
from storage.terms import AnswerForm, NeedKind, NeedState, Prior, Reason
from tests.arrange import LenderDesk, need_is, need_now, tell_notices
from tests.chat import Chat

RENT: Final = Choice("rent", {"zh-Hans": "租房", "en": "I rent"})
OWN: Final = Choice("own", {"zh-Hans": "自有住房", "en": "I own it"})
HOME: Final = Question(form=AnswerForm.CHOICE, choices=(OWN, RENT))
INCOME: Final = Question(form=AnswerForm.NUMBER, least=Decimal(500), most=Decimal(90_000))
MOVED: Final = Question(form=AnswerForm.DATE, earliest=date(2000, 1, 1), latest=date(2026, 3, 1))
POSTCODE: Final = Question(
    pattern="[0-9]{6}", length_max=6, length_min=2, hint={"zh-Hans": "六位数字"}
)
LINK: Final = "https://sign.example.com/c/8f2a"


async def asked(desk: LenderDesk, question: Question, **more: Any) -> Need:  # noqa: ANN401  a need's own
    words = {"zh-Hans": "请回答"}
    application = await desk.has_application()
    return await desk.asks_for(
        application, "", kind=NeedKind.QUESTION, title=words, question=question, **more
    )


async def errand(desk: LenderDesk, **more: Any) -> Need:  # noqa: ANN401  a need's own
    application = await desk.has_application()
    title = {"zh-Hans": "签署合同"}
    return await desk.asks_for(
        application, "", reference="E-1", kind=NeedKind.ERRAND, title=title, link=LINK, **more
    )


@pytest.mark.parametrize("channel", list(Channel))
async def test_a_choice_is_made_by_a_button(
    chat: Chat, lakeside: LenderDesk, channel: Channel
) -> None:
    chat.channel = channel
    need = await asked(lakeside, HOME)
    await chat.is_linked()

    heard = await chat.presses_from_long_ago(f"send:{need.id}")
    assert heard.said == ["answer-choose"]
    assert [button.args["choice"] for button in heard.buttons] == [
        Wording(words=dict(OWN.words)),
        Wording(words=dict(RENT.words)),
    ]

    assert (await chat.presses(f"pick:{need.id}/rent")).said == ["answer-taken", "needs-answered"]
    kept = await need_now(chat.store, need)
    assert (kept.state, kept.answer) == (NeedState.UPLOADED, "rent")


@pytest.mark.parametrize("typed", ["2", "租房", "i RENT", "rent"])
async def test_a_choice_may_be_typed_as_well(chat: Chat, lakeside: LenderDesk, typed: str) -> None:
    need = await asked(lakeside, HOME)
    await chat.is_linked()
    await chat.presses_from_long_ago(f"send:{need.id}")

    await chat.writes(typed)

    assert (await need_now(chat.store, need)).answer == "rent"


async def test_what_is_no_choice_brings_the_buttons_again(chat: Chat, lakeside: LenderDesk) -> None:
    need = await asked(lakeside, HOME)
    await chat.is_linked()
    await chat.presses_from_long_ago(f"send:{need.id}")

    heard = await chat.writes("住在船上")

    assert heard.said == ["answer-not-a-choice"]
    assert heard.labels == ["button-choice", "button-choice"]
    assert await need_is(chat.store, need, NeedState.REQUESTED)


@pytest.mark.parametrize(
    ("question", "typed", "kept"),
    [
        (INCOME, "\uff13\uff0c\uff15\uff10\uff10", "3500"),
        (INCOME, "500", "500"),
        (MOVED, "2019年3月7日", "2019-03-07"),
        (MOVED, "2026/3/1", "2026-03-01"),
        (POSTCODE, " 100080 ", "100080"),
    ],
)
async def test_an_answer_is_kept_in_one_form(
    chat: Chat, lakeside: LenderDesk, question: Question, typed: str, kept: str
) -> None:
    need = await asked(lakeside, question)
    await chat.is_linked()
    await chat.presses_from_long_ago(f"send:{need.id}")

    assert (await chat.writes(typed)).said == ["needs-answered"]
    assert (await need_now(chat.store, need)).answer == kept


@pytest.mark.parametrize(
    ("question", "typed", "said", "facts"),
    [
        (INCOME, "不多", "answer-not-a-number", {}),
        (INCOME, "499.99", "answer-too-low", {"least": "500"}),
        (INCOME, "90000.01", "answer-too-high", {"most": "90000"}),
        (MOVED, "去年春天", "answer-not-a-date", {}),
        (MOVED, "2023-02-30", "answer-not-a-date", {}),
        (MOVED, "1999-12-31", "answer-too-early", {"day": Day(on=date(2000, 1, 1))}),
        (MOVED, "2026-03-02", "answer-too-late", {"day": Day(on=date(2026, 3, 1))}),
        (POSTCODE, "1", "answer-too-short", {"count": 2}),
        (POSTCODE, "1000801", "answer-too-long", {"count": 6}),
        (POSTCODE, "10008X", "answer-not-fitting", {}),
    ],
)
async def test_what_is_no_answer_is_asked_for_again_with_why(
    chat: Chat,
    lakeside: LenderDesk,
    question: Question,
    typed: str,
    said: str,
    facts: dict[str, Any],
) -> None:
    need = await asked(lakeside, question)
    await chat.is_linked()
    await chat.presses_from_long_ago(f"send:{need.id}")

    heard = await chat.writes(typed)

    assert heard.said[0] == said
    assert heard.facts(said) == facts
    assert heard.replies[0].ask == "text"
    assert await need_is(chat.store, need, NeedState.REQUESTED)


async def test_who_cannot_answer_three_times_is_offered_a_person(
    chat: Chat, lakeside: LenderDesk
) -> None:
    need = await asked(lakeside, POSTCODE)
    await chat.is_linked()
    await chat.presses_from_long_ago(f"send:{need.id}")

    first = await chat.writes("abc")
    await chat.writes("abcd")
    third = await chat.writes("abcde")

    assert (first.said, first.labels) == (["answer-not-fitting", "needs-note"], [])
    assert third.labels == ["button-person"]
    assert (await chat.writes("100080")).said == ["needs-answered"]


async def test_a_button_from_long_ago_changes_no_settled_answer(
    chat: Chat, lakeside: LenderDesk
) -> None:
    need = await asked(lakeside, HOME)
    await chat.is_linked()
    await chat.presses_from_long_ago(f"pick:{need.id}/own")
    assert (await chat.presses_from_long_ago(f"pick:{need.id}/rent")).said[0] == "answer-taken"
    await lakeside.waives((await lakeside.has_application()), need.reference)

    assert (await chat.presses_from_long_ago(f"pick:{need.id}/own")).said == [
        "error-forbidden-need-step"
    ]
    assert (await chat.presses_from_long_ago(f"pick:{need.id}/boat")).said[0] == "needs-title"
    assert (await chat.presses_from_long_ago("pick:nothing/own")).said == ["needs-unknown"]
    assert (await need_now(chat.store, need)).answer == "rent"


async def test_an_errand_opens_the_lenders_page_and_is_done_when_the_lender_says_so(
    chat: Chat, lakeside: LenderDesk
) -> None:
    need = await errand(lakeside, prior_to=Prior.DISBURSEMENT)
    await chat.is_linked()

    heard = await chat.presses_from_long_ago(f"need:{need.id}")
    assert heard.said == ["needs-title", "needs-before", "needs-errand"]
    assert heard.facts("needs-before") == {"step": Phrase(message="prior-disbursement")}
    assert (heard.buttons[0].label, heard.buttons[0].url) == ("button-errand", LINK)
    assert (await chat.presses_from_long_ago(f"send:{need.id}")).said == heard.said
    await chat.writes("我已经签好了")
    assert await need_is(chat.store, need, NeedState.REQUESTED)

    application = await lakeside.has_application()
    for _ in range(2):
        done = await chat.store.write(confirming.done, application, "E-1", at=lakeside.clock.now)
        assert done.state is NeedState.ACCEPTED
    await tell_notices(chat.store, lakeside.clock)

    assert (await chat.hears()).said.count("notice-errand-done") == 1
    assert (await chat.writes("还缺什么")).said == ["needs-none"]
    told = await chat.store.read(events.after, lakeside.lender.id, 0, limit=100)
    assert [it.need for it in told if it.kind is EventKind.NEED_DONE] == ["E-1"]


async def test_what_is_needed_before_a_step_is_said_with_the_status(
    chat: Chat, lakeside: LenderDesk
) -> None:
    need = await errand(lakeside, prior_to=Prior.SIGNING)
    await chat.is_linked()

    heard = await chat.commands("status")

    assert heard.facts("status-before") == {"count": 1, "step": Phrase(message="prior-signing")}
    await lakeside.waives(await lakeside.has_application(), need.reference)
    assert "status-before" not in (await chat.commands("status")).said


async def test_a_suggestion_is_nothing_to_its_borrower_until_a_person_confirms_it(
    chat: Chat, lakeside: LenderDesk
) -> None:
    application = await lakeside.has_application()
    need = await lakeside.asks_for(application, "payslip", suggested=True)
    dropped = await lakeside.asks_for(application, "invoice", suggested=True)
    await chat.is_linked()
    assert (await chat.writes("还缺什么")).said == ["needs-none"]
    for action in ("need", "send", "na", "sent", "for"):
        heard = await chat.presses_from_long_ago(f"{action}:{need.id}")
        assert heard.said in (["needs-unknown"], ["greeting-old-button"]), action
    assert "needs-standing" not in (await chat.writes("资料收到了吗")).said
    assert await tell_notices(chat.store, lakeside.clock) <= 1
    assert "notice-need" not in (await chat.hears()).said

    now = lakeside.clock.now
    await chat.store.write(confirming.dismiss, application, dropped.reference, at=now)
    asked_for = await chat.store.write(confirming.confirm, application, need.reference, at=now)
    await tell_notices(chat.store, lakeside.clock)

    assert asked_for.state is NeedState.REQUESTED
    assert (await chat.hears()).said.count("notice-need") == 1
    assert (await chat.writes("还缺什么")).facts("needs-head")["count"] == 1
    assert "history-withdrawn" not in (await chat.writes("有什么进展")).said
    assert (await chat.store.read(needs.by_id, dropped.id)) is not None


async def test_an_internal_note_reaches_its_borrower_by_no_door(
    chat: Chat, lakeside: LenderDesk
) -> None:
    secret = "looks seasonal"  # noqa: S105  words that nobody may hear
    application = await lakeside.has_application()
    need = await lakeside.asks_for(application, internal_note=secret, why={"en": "For checks"})
    await chat.is_linked()

    await chat.commands("status")
    await chat.commands("documents")
    for action in ("need", "send", "na", "sent"):
        await chat.presses_from_long_ago(f"{action}:{need.id}")
    await chat.sends_file("b.pdf", media_type="application/pdf", need=need.id)
    await lakeside.rejects(need, Reason.MISSING_PAGE)
    await tell_notices(chat.store, lakeside.clock)
    await chat.hears()
    await chat.writes("为什么退回")
    await chat.writes("有什么进展")

    said = [message.content.decode() for message in await chat.transcript()]
    assert any("For checks" in each for each in said)
    assert not any(secret in each for each in said)
    assert (await need_now(chat.store, need)).internal_note == secret
