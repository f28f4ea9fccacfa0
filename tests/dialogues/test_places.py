"""Lenders' own answers, and their branches: found by free words, told under the lender's name."""

from typing import Final

import pytest

from bot.catalogue import Catalogue
from handlers.messages import Location, Wording
from storage import branches, faqs
from storage.branches import Branch
from storage.faqs import Faq
from storage.terms import Stage
from tests.arrange import MEI, LenderDesk, open_desk
from tests.chat import Chat

EARLY: Final = Faq(
    "early-payback",
    {
        "en": ["Can I pay back early?", "Is there a fee for paying early?"],
        "zh-Hans": ["可以提前还款吗", "提前还款收手续费吗"],
    },
    {"en": "Yes, without a fee.", "zh-Hans": "可以，不收手续费。"},
)
REPAYMENT: Final = Faq(
    "repayment", {}, {"en": "By direct debit on the 10th.", "zh-Hans": "每月10日代扣。"}
)
LAKE: Final = Branch(
    "lake",
    {"en": "Lakeside", "zh-Hans": "湖畔支行"},
    {"en": "8 Lake Road", "zh-Hans": "湖滨路8号"},
    "+86 571 8888 0000",
    {day: [(9 * 60, 12 * 60), (13 * 60, 17 * 60)] for day in range(5)},
    30.2442,
    120.1508,
)
HILL: Final = Branch("hill", {"en": "Hill"}, {"en": "1 Hill Street"}, "", {}, 31.2304, 121.4737)


@pytest.fixture
async def known(lakeside: LenderDesk) -> LenderDesk:
    at, of = lakeside.clock.now, lakeside.lender.id
    await lakeside.store.write(faqs.put, of, [EARLY, REPAYMENT], actor="key:1", at=at)
    await lakeside.store.write(branches.put, of, [LAKE, HILL], actor="key:1", at=at)
    return lakeside


@pytest.mark.parametrize(
    "asked",
    [
        "Can I pay back early?",
        "可以提前还款么",
        "提前还款要收手续费吗",
        "can i pay early, is there a fee",
    ],
)
async def test_a_lenders_own_answer_is_found_and_told_as_the_lenders(
    chat: Chat, known: LenderDesk, asked: str
) -> None:
    await known.has_application()
    await chat.is_linked()
    heard = await chat.writes(asked)
    assert heard.said == ["faq-answer"]
    assert heard.facts("faq-answer")["answer"] == Wording(words=dict(EARLY.answers))
    words = Catalogue.load().render(heard.replies[0], "en").words
    assert words == "Lakeside Credit answers: Yes, without a fee."


@pytest.mark.parametrize(
    "asked", ["我的贷款到哪一步了", "还差什么材料", "weather tomorrow?", "放款了没"]
)
async def test_it_never_comes_before_what_is_about_the_application(
    chat: Chat, known: LenderDesk, asked: str
) -> None:
    await known.has_application()
    await chat.is_linked()
    assert "faq-answer" not in (await chat.writes(asked)).said


async def test_whatever_is_asked_of_repayment_gets_the_lenders_answer(
    chat: Chat, known: LenderDesk
) -> None:
    await known.has_application(stage=Stage.DISBURSED)
    await chat.is_linked()
    heard = await chat.writes("when is my monthly repayment due")
    assert heard.facts("faq-answer")["answer"] == Wording(words=dict(REPAYMENT.answers))


async def test_another_lenders_answers_are_not_told(
    chat: Chat, known: LenderDesk, lakeside: LenderDesk
) -> None:
    other = await open_desk(lakeside.store, lakeside.clock, slug="summit")
    await other.has_application(of=(MEI,))
    await chat.is_linked()
    assert "faq-answer" not in (await chat.writes("Can I pay back early?")).said
    assert known.lender.id != other.lender.id


async def test_branches_are_listed_with_their_hours(chat: Chat, known: LenderDesk) -> None:
    await known.has_application()
    await chat.is_linked()
    heard = await chat.writes("where is your branch?")
    assert heard.said == [
        "branch-head",
        "branch-line",
        "branch-phone",
        "branch-open",
        "branch-line",
    ]
    assert heard.facts("branch-phone")["phone"] == LAKE.phone
    assert heard.labels == ["button-nearest", "button-status", "button-person"]
    assert (await chat.presses("button-nearest")).said == ["branch-share"]


async def test_the_nearest_branch_is_found_by_a_shared_location(
    chat: Chat, known: LenderDesk
) -> None:
    await known.has_application()
    await chat.is_linked()
    heard = await chat.does(Location(latitude=31.22, longitude=121.48))
    assert heard.said == ["branch-nearest", "branch-line"]
    assert heard.facts("branch-nearest")["kilometres"] == "1.3"
    (reply,) = heard.replies
    assert reply.place is not None
    assert reply.place.title == Wording(words=dict(HILL.names))
    assert "31.22" not in "".join(it.content.decode() for it in await chat.transcript())


async def test_where_no_branches_are_known_that_is_said(chat: Chat, lakeside: LenderDesk) -> None:
    await lakeside.has_application()
    await chat.is_linked()
    assert (await chat.writes("网点在哪里")).said == ["answers-branch-unknown"]
    heard = await chat.does(Location(latitude=31.22, longitude=121.48))
    assert heard.said == ["answers-branch-unknown"]


async def test_the_lender_of_the_application_talked_about_answers_first(
    chat: Chat, known: LenderDesk
) -> None:
    summit = await open_desk(
        known.store, known.clock, slug="summit", names={"en": "Summit Bank", "zh-Hans": "山峰银行"}
    )
    same = Faq("early", EARLY.questions, {"en": "Yes, for a fee of 1%."})
    monthly = Faq("repayment", {}, {"en": "On the 20th."})
    fees = Faq("fees", {"en": ["What does the account cost?"]}, {"en": "Nothing."})
    at = known.clock.now
    await known.store.write(faqs.put, summit.lender.id, [same, monthly], actor="key:2", at=at)
    await known.store.write(
        faqs.put, known.lender.id, [EARLY, REPAYMENT, fees], actor="key:1", at=at
    )
    await known.store.write(branches.put, summit.lender.id, [HILL], actor="key:2", at=at)
    await known.has_application("LN-1")
    await summit.has_application("SB-1", of=(MEI,))
    await chat.is_linked()

    for number, faq, paying in (("SB-1", same, monthly), ("LN-1", EARLY, REPAYMENT)):
        await chat.writes(number)
        heard = await chat.writes("Can I pay back early?")
        assert heard.facts("faq-answer")["answer"] == Wording(words=dict(faq.answers))
        paid = await chat.writes("when is my monthly repayment due")
        assert paid.facts("faq-answer")["answer"] == Wording(words=dict(paying.answers))

    await chat.writes("SB-1")
    other = await chat.writes("What does the account cost?")  # which only the other one answers
    words = Catalogue.load().render(other.replies[0], "en").words
    assert words == "Lakeside Credit answers: Nothing."
    listed = await chat.writes("where is your branch?")
    names = [it.args["lender"] for it in listed.lines if it.message == "branch-head"]
    assert names == [Wording(words=dict(it.lender.names)) for it in (summit, known)]
    assert listed.said[:3] == ["branch-head", "branch-line", "branch-head"]
