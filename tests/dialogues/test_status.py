"""Where is my loan: facts of the lender's, for whoever may see them, and nothing else."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from bot.catalogue import Catalogue
from handlers.messages import Day, Money, Phrase, Wording
from storage.records import Decision
from storage.terms import Stage
from tests.arrange import ANNA, JUN, MEI, PHONE, Clock, LenderDesk
from tests.arrange import open_desk as new_desk
from tests.chat import Chat

WORDS = {"zh-Hans": "征信记录不足", "en": "Too little credit history"}


async def test_a_card_tells_all_that_is_known(chat: Chat, lakeside: LenderDesk) -> None:
    application = await lakeside.has_application()
    await lakeside.asks_for(application, due_on=date(2026, 3, 20))
    await lakeside.usually_takes({Stage.IN_REVIEW: (2, 5)})
    await chat.is_linked()

    heard = await chat.writes("我的贷款到哪一步了")

    assert heard.said == [
        "status-number",
        "status-product",
        "status-amount",
        "status-applied",
        "status-stage",
        "status-collection",
        "status-outstanding-due",
        "status-next-send",
        "status-usual",
        "status-as-of",
    ]
    assert heard.facts("status-number")["number"] == "LN-2044"
    assert heard.facts("status-amount")["amount"] == Money(amount=Decimal(80_000), currency="CNY")
    assert heard.facts("status-stage") == {
        "stage": Phrase(message="stage-in-review"),
        "since": Day(on=date(2026, 3, 2)),
    }
    assert heard.facts("status-outstanding-due") == {"count": 1, "due": Day(on=date(2026, 3, 20))}
    assert heard.facts("status-usual") == {"low": 2, "high": 5}
    assert heard.labels == [
        "button-needs",
        "button-my-application",
        "button-picture",
        "button-person",
    ]


async def test_a_card_reads_well(chat: Chat, lakeside: LenderDesk) -> None:
    await lakeside.has_application()
    await chat.is_linked()

    heard = await chat.commands("status")

    assert Catalogue.load().render(heard.replies[0], "zh-Hans").words == (
        "申请编号：LN-2044（湖畔小贷）\n"
        "贷款产品：经营贷\n"
        "申请金额：¥80,000.00\n"
        "申请日期：2026年2月20日\n"
        "当前状态：正在审核（自2026年3月2日起）\n"
        "资料状态：已提交\n"
        "下一步：贷款机构正在审核，有结果我会马上告诉您。\n"
        "更新时间：2026年3月2日 16:30（由贷款机构确认）"
    )


DECIDED = Decision(amount=Decimal(60_000), term_months=12, conditions={"en": "A guarantor"})
DECLINED = Decision(reason=WORDS)
PAID = {"disbursed_on": date(2026, 3, 1), "disbursed_amount": Decimal(60_000)}


@pytest.mark.parametrize(
    ("stage", "facts", "also"),
    [
        (Stage.SUBMITTED, {}, []),
        (Stage.ACCEPTED, {}, []),
        (Stage.IN_REVIEW, {}, []),
        (Stage.APPROVED, {"decision": DECIDED}, ["amount", "term", "conditions"]),
        (Stage.SIGNING, {"decision": DECIDED}, ["amount", "term", "conditions"]),
        (Stage.DISBURSING, {}, []),
        (Stage.DISBURSED, PAID, ["status-disbursed"]),
        (Stage.DISBURSED, {"disbursed_on": date(2026, 3, 1)}, ["status-disbursed-on"]),
        (Stage.DECLINED, {"decision": DECLINED}, ["reason"]),
        (Stage.DECLINED, {"decision": Decision()}, ["no-reason"]),
        (Stage.WITHDRAWN, {}, []),
        (Stage.EXPIRED, {}, []),
    ],
)
async def test_every_stage_has_its_facts_and_its_next_step(
    chat: Chat, lakeside: LenderDesk, stage: Stage, facts: dict[str, Any], also: Sequence[str]
) -> None:
    await lakeside.has_application(stage=stage, **facts)
    await chat.is_linked()

    heard = await chat.commands("status")

    expected = [it if it.startswith("status") else f"status-decision-{it}" for it in also]
    told = [it for it in heard.said if it.startswith(("status-decision", "status-disbursed"))]
    slug = stage.replace("_", "-")
    assert told == expected
    assert heard.facts("status-stage")["stage"] == Phrase(message=f"stage-{slug}")
    assert heard.facts("status-next")["next"] == Phrase(message=f"status-next-{slug}")


async def test_a_lender_may_name_a_stage_in_its_own_words(chat: Chat, lakeside: LenderDesk) -> None:
    await lakeside.has_application(stage_words={"zh-Hans": "终审中"})
    await chat.is_linked()

    heard = await chat.commands("status")

    assert heard.facts("status-stage")["stage"] == Wording(words={"zh-Hans": "终审中"})


async def test_what_is_not_known_is_not_said(chat: Chat, lakeside: LenderDesk) -> None:
    await lakeside.has_application(product={}, amount=None, currency=None, applied_on=None)
    await chat.is_linked()

    heard = await chat.commands("status")

    assert heard.said[:2] == ["status-number", "status-stage"]


async def test_as_of_is_when_the_lender_confirmed_it_last(
    chat: Chat, lakeside: LenderDesk, clock: Clock
) -> None:
    await lakeside.has_application()
    await chat.is_linked()
    clock.now = datetime(2026, 3, 5, 1, 0, tzinfo=UTC)
    await lakeside.states()

    heard = await chat.commands("status")

    confirmed = heard.facts("status-as-of")["at"]
    assert getattr(confirmed, "at", None) == datetime(2026, 3, 5, 1, 0, tzinfo=UTC)
    assert heard.facts("status-stage")["since"] == Day(on=date(2026, 3, 2))


async def test_several_applications_are_offered_as_buttons(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application("LN-1", of=[MEI])
    await lakeside.has_application("LN-2", of=[MEI])
    await chat.settles_in()
    heard = await chat.shares_contact(PHONE)

    assert heard.said == ["linking-done", "status-which"]
    assert [button.args["number"] for button in heard.buttons] == ["LN-2", "LN-1"]

    heard = await chat.presses(heard.buttons[1].action)
    assert heard.facts("status-number")["number"] == "LN-1"
    assert (await chat.writes("到哪一步了")).facts("status-number")["number"] == "LN-1"


FULL_WIDTH = "\uff2c\uff2e\uff0d\uff12\uff10\uff10\uff12"


@pytest.mark.parametrize(
    "words",
    [
        "LN-2002",
        "ln 2002",
        "ln2002",
        FULL_WIDTH,
        "LN-2002 到哪一步了",
        "查一下LN-2002",
        "where is LN-2002 now",
    ],
)
async def test_an_application_is_found_by_its_number_however_it_is_written(
    chat: Chat, lakeside: LenderDesk, words: str
) -> None:
    await lakeside.has_application("LN-1001", of=[MEI])
    await lakeside.has_application("LN-2002", of=[MEI])
    await chat.is_linked()

    heard = await chat.writes(words)

    assert heard.facts("status-number")["number"] == "LN-2002"


async def test_somebody_elses_number_is_answered_like_one_that_does_not_exist(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application("LN-1001", of=[MEI])
    await lakeside.has_application("LN-1002", of=[MEI])
    await lakeside.has_application("LN-7777", of=[ANNA])
    await chat.is_linked()

    somebodys = await chat.writes("LN-7777")
    state = (await chat.conversation()).state
    await chat.writes("查进度")
    nobodys = await chat.writes("LN-8888")

    assert somebodys == nobodys
    assert somebodys.said == ["status-unknown-number"]
    assert (await chat.conversation()).state == state


async def test_with_one_application_another_number_is_not_answered_with_it(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application("LN-1001", of=[MEI])
    await lakeside.has_application("LN-7777", of=[ANNA])
    await chat.is_linked()

    assert (await chat.writes("LN-7777")).said == ["status-unknown-number"]


async def test_a_button_for_somebody_elses_application_shows_nothing(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application("LN-1001", of=[MEI])
    other = await lakeside.has_application("LN-7777", of=[ANNA])
    await chat.is_linked()

    assert (await chat.presses_from_long_ago(f"status:{other.id}")).said == ["greeting-old-button"]


async def test_after_three_unknown_numbers_a_person_is_offered(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application("LN-1001", of=[MEI])
    await lakeside.has_application("LN-1002", of=[MEI])
    await chat.is_linked()

    said = [(await chat.writes(f"LN-999{number}")).said for number in range(3)]

    assert said == [["status-unknown-number"]] * 2 + [["status-unknown-thrice"]]
    assert chat.on_screen[-1].label == "button-person"


async def test_a_co_borrower_sees_the_application_they_are_on(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application(of=[MEI, JUN])

    heard = await chat.is_linked(JUN.phone if isinstance(JUN.phone, str) else "")

    assert heard.facts("status-number")["number"] == "LN-2044"


async def test_one_phone_at_two_lenders_shows_the_applications_of_both(
    chat: Chat, lakeside: LenderDesk, clock: Clock
) -> None:
    harbour = await new_desk(chat.store, clock, slug="harbour", names={"en": "Harbour"})
    await lakeside.has_application("LN-1", of=[MEI])
    await harbour.has_application("H-1", of=[MEI])

    heard = await chat.is_linked()

    assert {button.args.get("number") for button in heard.buttons} == {"LN-1", "H-1"}


@pytest.mark.parametrize(
    "words", ["放款了没", "批了吗", "下一步要做什么", "为什么被拒", "when will I get the money"]
)
async def test_questions_about_the_outcome_are_answered_by_the_card(
    chat: Chat, lakeside: LenderDesk, words: str
) -> None:
    await lakeside.has_application()
    await chat.is_linked()

    assert (await chat.writes(words)).said[0] == "status-number"
