"""Free words: two questions at once, what is not understood, what people alone can do."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from handlers.messages import Day, Phrase
from storage import tickets
from storage.records import Decision
from storage.terms import Stage
from storage.ticket_terms import Concern
from tests.arrange import MEI, LenderDesk, tell_notices
from tests.chat import Chat

UNREADABLE = "qwv zxj"
REASON = {"zh-Hans": "负债过高", "en": "Too much debt"}


async def reasons(chat: Chat) -> list[str]:
    return [ticket.reason for ticket in await chat.store.read(tickets.waiting)]


async def test_two_questions_in_one_message_get_both_answers(
    chat: Chat, lakeside: LenderDesk
) -> None:
    application = await lakeside.has_application()
    await lakeside.asks_for(application)
    await chat.is_linked()

    heard = await chat.writes("还缺什么资料？什么时候放款？")

    assert len(heard.replies) == 1
    assert {"needs-head", "answers-not-paid"} <= set(heard.said)
    assert len({button.action for button in heard.buttons}) == len(heard.buttons)


async def test_a_greeting_before_a_question_is_no_second_question(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application()
    await chat.is_linked()

    heard = await chat.writes("你好，我的贷款到哪一步了？谢谢")

    assert heard.said[0] == "status-number"
    assert "greeting-hello" not in heard.said


async def test_a_number_in_the_middle_of_a_question_chooses_the_application(
    chat: Chat, lakeside: LenderDesk
) -> None:
    first = await lakeside.has_application("LN-1001", of=[MEI])
    await lakeside.has_application("LN-1002", of=[MEI])
    await lakeside.asks_for(first)
    await chat.is_linked()

    heard = await chat.writes("请问LN-1001还缺什么资料")

    assert heard.facts("needs-head")["number"] == "LN-1001"


@pytest.mark.parametrize("words", ["第二个", "the second one", "2", "最后一个"])
async def test_an_application_is_chosen_by_its_place(
    chat: Chat, lakeside: LenderDesk, words: str
) -> None:
    await lakeside.has_application("LN-1001", of=[MEI])
    await lakeside.has_application("LN-1002", of=[MEI])
    await chat.is_linked()
    await chat.commands("status")

    assert (await chat.writes(words)).facts("status-number")["number"] == "LN-1001"


async def test_what_has_nothing_to_do_with_us_is_answered_with_what_we_can_do(chat: Chat) -> None:
    await chat.settles_in()

    heard = await chat.writes("帮我查下明天的天气")

    assert heard.said == ["greeting-not-understood"]
    assert "button-status" in heard.labels


async def test_the_third_miss_in_a_row_asks_for_a_person(chat: Chat) -> None:
    await chat.settles_in()

    said = [(await chat.writes(words)).said for words in ("今天天气不错", UNREADABLE, "讲个笑话")]

    assert said[2] == [
        "intents-still-not-understood",
        "handover-opened",
    ]
    assert "intents-still-not-understood" not in said[0] + said[1]
    assert [button.label for button in chat.on_screen] == ["button-person", "button-no-person"]
    (ticket,) = await chat.store.read(tickets.waiting)
    assert ticket.reason is Concern.MISSES
    assert (await chat.writes("今天天气不错")).said == ["greeting-not-understood"]


async def test_what_is_understood_between_misses_counts_them_anew(chat: Chat) -> None:
    await chat.settles_in()
    await chat.writes("今天天气不错")
    await chat.writes("讲个笑话")
    await chat.writes("谢谢")

    assert (await chat.writes("今天天气不错")).said == ["greeting-not-understood"]


async def test_what_may_mean_several_things_is_asked_by_buttons_and_not_guessed(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application()
    await chat.is_linked()

    heard = await chat.writes("额度材料网点")

    assert heard.said == ["intents-did-you-mean"]
    assert 1 <= len(heard.buttons) <= 3
    assert (await chat.presses_from_long_ago(heard.buttons[0].action)).said != heard.said


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("我想把贷款金额改成5万", "change"),
        ("你们把我的名字搞错了", "wrong-details"),
        ("能宽限几天吗，资料还没准备好", "more-time"),
        ("我要投诉你们", "complaint"),
    ],
)
async def test_what_people_alone_can_do_is_passed_on_with_its_reason(
    chat: Chat, lakeside: LenderDesk, words: str, reason: str
) -> None:
    await lakeside.has_application()
    await chat.is_linked()

    assert (await chat.writes(words)).said == [
        f"requests-{reason}",
        "handover-requested",
        "handover-position",
    ]
    assert await reasons(chat) == [reason]


@pytest.mark.parametrize(("answer", "kept"), [("是的", False), ("确定", False), ("不", True)])
async def test_a_withdrawal_is_confirmed_before_it_is_passed_on(
    chat: Chat,
    lakeside: LenderDesk,
    answer: str,
    kept: bool,  # noqa: FBT001  a table's own column
) -> None:
    await lakeside.has_application()
    await chat.is_linked()

    assert (await chat.writes("我不想贷了，帮我撤回申请")).said == ["requests-withdraw-sure"]
    heard = await chat.writes(answer)

    assert heard.said[0] == ("requests-kept" if kept else "requests-withdraw")
    assert await reasons(chat) == ([] if kept else ["withdraw"])


async def test_a_withdrawal_is_confirmed_by_button_once(chat: Chat, lakeside: LenderDesk) -> None:
    await lakeside.has_application()
    await chat.is_linked()
    await chat.writes("cancel my loan application")

    assert (await chat.presses("button-withdraw-surely")).said[0] == "requests-withdraw"
    again = await chat.presses_from_long_ago("withdrawal:yes")
    assert again.said == ["greeting-old-button"]


async def test_a_question_between_leaves_the_withdrawal_undone(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application()
    await chat.is_linked()
    await chat.writes("cancel my loan application")

    assert (await chat.writes("我的贷款到哪一步了")).said[0] == "status-number"
    assert (await chat.writes("是的")).said == ["intents-nothing-asked"]
    assert await reasons(chat) == []


@pytest.mark.parametrize(
    "words",
    [
        "我不想活了",
        "i want to kill myself",
        "你们逼我去跳楼吗",
        "my family would be better without me",
        "I can't go on any more",
        "there is no point in living",
        "没有我家人会更好",
        "活着没意思",
        "撑不下去了整晚睡不着",
    ],
)
async def test_a_life_in_danger_comes_before_everything(chat: Chat, words: str) -> None:
    heard = await chat.writes(words)

    assert heard.said == ["distress-careful", "handover-requested", "handover-position"]
    assert await reasons(chat) == ["distress"]


async def test_whoever_waits_already_is_put_before_all_others(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application()
    await chat.is_linked()
    await chat.writes("找人工")

    assert (await chat.writes("活不下去了")).said == [
        "distress-careful",
        "handover-waiting",
        "handover-position",
    ]
    assert await reasons(chat) == ["distress"]


async def test_insults_are_answered_calmly_and_a_person_is_offered(chat: Chat) -> None:
    await chat.settles_in()

    heard = await chat.writes("你们这群王八蛋")

    assert (heard.said, heard.labels) == (["distress-calm"], ["button-person"])
    assert await reasons(chat) == []


async def test_news_stop_when_they_are_not_wanted_and_come_again(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application()
    await chat.is_linked()

    assert (await chat.writes("别再给我发通知了")).said == ["silence-stopped"]
    await lakeside.states(stage=Stage.SIGNING)
    await tell_notices(chat.store, chat.clock)
    assert (await chat.hears()).replies == ()
    assert (await chat.writes("到哪一步了")).said[0] == "status-number"

    assert (await chat.presses_from_long_ago("resume_notices")).said == ["silence-resumed"]
    await lakeside.states(stage=Stage.DISBURSING)
    await tell_notices(chat.store, chat.clock)
    assert (await chat.hears()).said[0] == "notice-head"


ANSWERS = [
    ("接下来是什么流程", {}, ["status-stage", "status-next", "answers-time-unknown"]),
    ("批了多少", {}, ["status-stage", "answers-not-decided", "status-as-of"]),
    (
        "批了多少",
        {"stage": Stage.APPROVED, "decision": Decision(amount=Decimal(6), term_months=12)},
        ["status-decision-amount", "status-decision-term", "answers-terms-elsewhere"],
    ),
    ("为什么被拒了", {}, ["status-stage", "answers-not-declined"]),
    (
        "why was I turned down",
        {"stage": Stage.DECLINED, "decision": Decision(reason=REASON)},
        ["status-decision-reason"],
    ),
    ("why was I declined", {"stage": Stage.DECLINED}, ["status-decision-no-reason"]),
    ("什么时候放款", {}, ["answers-not-paid", "status-next"]),
    (
        "钱怎么还没到账",
        {"stage": Stage.DISBURSED, "disbursed_on": date(2026, 3, 1)},
        ["status-disbursed-on", "answers-money-sent"],
    ),
]


@pytest.mark.parametrize(("words", "facts", "told"), ANSWERS)
async def test_every_question_is_answered_by_what_the_lender_stated(
    chat: Chat, lakeside: LenderDesk, words: str, facts: dict[str, Any], told: Sequence[str]
) -> None:
    await lakeside.has_application(**facts)
    await chat.is_linked()

    heard = await chat.writes(words)

    assert heard.said[0] == "status-number"
    assert [it for it in heard.said if it in told] == told


async def test_days_are_listed_with_the_most_urgent_first(chat: Chat, lakeside: LenderDesk) -> None:
    application = await lakeside.has_application()
    await lakeside.asks_for(application, "payslip", due_on=date(2026, 3, 20))
    await lakeside.asks_for(application, "tax-return", due_on=date(2026, 3, 10))
    await chat.is_linked()

    heard = await chat.writes("资料最晚什么时候交")

    due = [line.args["due"] for line in heard.lines if line.message == "needs-line-due"]
    assert due == [Day(on=date(2026, 3, 10)), Day(on=date(2026, 3, 20))]


async def test_a_document_that_is_named_is_explained_whether_it_is_asked_for_or_not(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.asks_for(await lakeside.has_application(), "payslip", due_on=date(2026, 3, 20))
    await chat.is_linked()

    asked = await chat.writes("工资条是什么")
    other = await chat.writes("收入证明怎么开")

    assert asked.facts("needs-title")["title"] == Phrase(message="document-payslip")
    assert "needs-due" in asked.said
    assert other.facts("needs-title")["title"] == Phrase(message="document-proof-of-income")
    assert other.said[-1] == "answers-not-asked-for"


async def test_what_they_do_not_have_is_chosen_or_named(chat: Chat, lakeside: LenderDesk) -> None:
    application = await lakeside.has_application()
    need = await lakeside.asks_for(application, "marriage-certificate")
    await chat.is_linked()

    chosen = await chat.writes("这个材料我没有")
    named = await chat.writes("我没有结婚证")

    assert chosen.said == ["answers-which-not-applicable"]
    assert chosen.buttons[0].action == f"na:{need.id}"
    assert named.said == ["needs-why-not-applicable"]


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("每月还多少", "answers-repayment-unknown"),
        ("你们网点在哪", "answers-branch-unknown"),
        ("好的", "intents-nothing-asked"),
    ],
)
async def test_what_is_not_stored_is_said_to_be_unknown(
    chat: Chat, words: str, answer: str
) -> None:
    await chat.settles_in()

    assert (await chat.writes(words)).said == [answer]


async def test_an_identity_number_does_not_stay_in_the_transcript(chat: Chat) -> None:
    await chat.settles_in()

    await chat.writes("我的身份证号是11010519491231002X")

    kept = b"".join(message.content for message in await chat.transcript())
    assert b"11010519491231002X" not in kept
