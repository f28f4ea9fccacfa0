"""What changed? What is new on an application since its borrower looked at it last."""

from datetime import date
from decimal import Decimal

import pytest

from bot.catalogue import Catalogue
from handlers.messages import Phrase, Wording
from storage import own_stages
from storage.database import Store
from storage.own_stages import OwnStage
from storage.policies import Policy
from storage.records import Decision, Need
from storage.terms import Assurance, Reason, Stage
from tests.arrange import JUN, MEI, OTHERS_PHONE, Clock, LenderDesk, open_desk
from tests.chat import Chat, Heard
from tests.dialogues.conftest import NewChat

OWN_WORDS = {"zh-Hans": "终审中", "en": "Final review"}


def told(heard: Heard) -> list[str]:
    """List what is told between the head and the date of it all."""
    assert heard.said[0] == "status-number"
    assert heard.said[-1] == "status-as-of"
    return heard.said[1:-1]


async def statement(lakeside: LenderDesk) -> Need:
    application = await lakeside.has_application(stage=Stage.ACCEPTED)
    return await lakeside.asks_for(application)


async def test_whoever_looks_for_the_first_time_hears_what_came_last(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await statement(lakeside)

    linked = await chat.is_linked()  # which shows how things stand
    heard = await chat.writes("有什么变化")

    assert "wish-what-changed" not in linked.labels  # there is nothing to compare with yet
    assert told(heard) == ["history-first", "history-day", "history-stage", "history-asked"]


async def test_only_what_came_after_the_last_look_is_new(
    chat: Chat, clock: Clock, lakeside: LenderDesk
) -> None:
    need = await statement(lakeside)
    await chat.is_linked()
    clock.passes(days=1)
    await lakeside.states(stage=Stage.IN_REVIEW)
    await lakeside.asks_for(await lakeside.states(), "identity-card")
    await lakeside.waives(await lakeside.states(), need.reference)

    heard = await chat.writes("what has changed since last time?")

    assert told(heard) == [
        "history-since",
        "history-day",
        "history-stage",
        "history-asked",
        "history-waived",
    ]
    assert heard.facts("history-stage")["stage"] == Phrase(message="stage-in-review")
    assert heard.facts("history-waived")["title"] == Phrase(message="document-bank-statement")


async def test_what_is_new_stays_new_for_one_visit_and_is_old_at_the_next(
    chat: Chat, clock: Clock, lakeside: LenderDesk
) -> None:
    await statement(lakeside)
    await chat.is_linked()
    clock.passes(days=1)
    await lakeside.states(stage=Stage.IN_REVIEW)

    status = await chat.commands("status")
    first, again = await chat.presses("wish-what-changed"), await chat.writes("有什么变化")
    clock.passes(minutes=31)
    later = await chat.writes("有什么变化")

    assert "history-stage" not in status.said
    assert told(first) == told(again) == ["history-since", "history-day", "history-stage"]
    assert told(later) == ["history-nothing"]


async def test_it_is_told_per_application(chat: Chat, clock: Clock, lakeside: LenderDesk) -> None:
    await lakeside.has_application("LN-1")
    await lakeside.has_application("LN-2")
    await chat.is_linked()
    clock.passes(days=1)
    await chat.writes("LN-1")
    clock.passes(days=1)
    await lakeside.states("LN-1", stage=Stage.APPROVED)
    await lakeside.states("LN-2", stage=Stage.APPROVED)

    one = await chat.writes("what changed with LN-1")
    other = await chat.writes("what changed with LN-2")

    assert told(one) == ["history-since", "history-day", "history-stage"]
    assert told(other)[0] == "history-first"


async def test_a_joint_party_hears_only_what_is_theirs(
    chat: Chat, another_chat: NewChat, clock: Clock, lakeside: LenderDesk
) -> None:
    application = await lakeside.has_application(of=(MEI, JUN))
    await chat.is_linked()
    jun = another_chat()
    await jun.is_linked(OTHERS_PHONE)
    clock.passes(days=1)
    await lakeside.asks_for(application, "bank-statement")

    assert told(await chat.writes("有什么变化"))[-1] == "history-asked"
    assert told(await jun.writes("有什么变化")) == ["history-nothing"]


async def test_what_may_not_be_seen_is_no_news(
    chat: Chat, clock: Clock, lakeside: LenderDesk
) -> None:
    application = await lakeside.has_application()
    await chat.settles_in()
    await chat.opens(await lakeside.invites(application))  # proves less than a phone does
    clock.passes(days=1)
    await lakeside.states(decision=Decision(amount=Decimal(50_000), decided_on=date(2026, 3, 3)))

    assert told(await chat.writes("有什么变化")) == ["history-nothing"]


async def test_a_decision_stated_alone_is_news_without_its_amount(
    chat: Chat, clock: Clock, lakeside: LenderDesk
) -> None:
    await lakeside.has_application()
    await chat.is_linked()
    clock.passes(days=1)
    await lakeside.states(decision=Decision(amount=Decimal(50_000), decided_on=date(2026, 3, 3)))
    clock.passes(seconds=1)
    await lakeside.states(disbursed_on=date(2026, 3, 4), disbursed_amount=Decimal(50_000))

    heard = await chat.writes("有什么变化")

    assert told(heard)[2:] == ["history-decision", "history-disbursement"]
    assert "50" not in Catalogue.load().render(heard.replies[0], "en").words


async def test_stages_are_named_in_the_lenders_own_words(
    chat: Chat, clock: Clock, lakeside: LenderDesk
) -> None:
    stages = [OwnStage("FINAL", Stage.IN_REVIEW, OWN_WORDS)]
    await lakeside.store.write(
        own_stages.put, lakeside.lender.id, stages, actor="lender", at=clock.now
    )
    await lakeside.has_application(stage=Stage.ACCEPTED)
    await chat.is_linked()
    clock.passes(days=1)
    await lakeside.states(stage=Stage.IN_REVIEW)
    await lakeside.states(stage=Stage.ACCEPTED, correction=True)

    heard = await chat.writes("有什么变化")

    assert heard.facts("history-stage")["stage"] == Wording(words=OWN_WORDS)
    assert heard.facts("history-corrected")["stage"] == Phrase(message="stage-accepted")


async def test_every_step_of_a_need_is_told(chat: Chat, clock: Clock, lakeside: LenderDesk) -> None:
    need = await statement(lakeside)
    await chat.is_linked()
    clock.passes(days=1)
    await lakeside.asks_for(await lakeside.states(), due_on=date(2026, 4, 1))
    await chat.presses_from_long_ago(f"send:{need.id}")
    await chat.sends_file()
    await lakeside.rejects(need, Reason.UNREADABLE)
    await chat.presses_from_long_ago(f"send:{need.id}")
    await chat.sends_file("b.jpg")
    await lakeside.accepts(need)
    await lakeside.withdraws(await lakeside.states(), need.reference)

    heard = await chat.writes("有什么变化")

    assert told(heard)[2:] == [
        "history-changed",
        "history-sent",
        "history-rejected",
        "history-sent",
        "history-accepted",
        "history-withdrawn",
    ]
    assert heard.facts("history-rejected")["reason"] == Phrase(message="reason-unreadable")


async def test_much_news_is_cut_to_what_came_last(
    chat: Chat, clock: Clock, lakeside: LenderDesk
) -> None:
    application = await lakeside.has_application()
    await chat.is_linked()
    clock.passes(days=1)
    for number in range(20):
        await lakeside.asks_for(application, reference=f"statement-{number}")

    heard = await chat.writes("有什么变化")

    assert heard.facts("history-more") == {"count": 5}
    assert heard.said.count("history-asked") == 15


async def test_it_reads_well(chat: Chat, clock: Clock, lakeside: LenderDesk) -> None:
    await statement(lakeside)
    await chat.is_linked()
    clock.passes(days=1)
    await lakeside.states(stage=Stage.IN_REVIEW)

    heard = await chat.writes("有什么变化")

    assert Catalogue.load().render(heard.replies[0], "zh-Hans").words == (
        "申请编号：LN-2044（湖畔小贷）\n"
        "您2026年3月2日 16:30看过以后，有这些变化：\n"
        "2026年3月3日\n"
        "• 状态：正在审核\n"
        "更新时间：2026年3月3日 16:30（由贷款机构确认）"
    )


@pytest.mark.usefixtures("lakeside")
async def test_a_stranger_is_asked_who_they_are(chat: Chat) -> None:
    await chat.settles_in()

    assert (await chat.writes("有什么变化")).replies[0].ask == "phone"


async def test_where_a_stage_is_hidden_its_changes_are(store: Store, clock: Clock) -> None:
    desk = await open_desk(store, clock, policy=Policy(may_see_stage=Assurance.PHONE))
    application = await desk.has_application()
    chat = Chat(store, clock)
    await chat.settles_in()
    await chat.opens(await desk.invites(application))

    assert (await chat.writes("有什么变化")).said == ["proof-stage-hidden"]
