"""Progress as a picture: beside the answer when something has changed, or when it is wanted."""

from datetime import date

from bot.catalogue import Catalogue
from handlers.cards import Card
from handlers.messages import Channel
from storage.database import Store
from storage.policies import Policy
from storage.terms import Stage
from tests.arrange import ANNA, JUN, MEI, Clock, LenderDesk, open_desk
from tests.chat import Chat, Heard
from tests.dialogues.conftest import NewChat

DOCUMENTS = (
    *("bank-statement", "payslip", "tax-return"),
    *("household-register", "identity-card", "business-licence"),
)


def pictures(heard: Heard) -> list[Card]:
    return [reply.card for reply in heard.replies if reply.card]


async def test_a_picture_comes_when_something_has_changed(chat: Chat, lakeside: LenderDesk) -> None:
    application = await lakeside.has_application(of=(MEI, JUN), stage=Stage.SUBMITTED)
    await lakeside.states("LN-2044", stage=Stage.IN_REVIEW, stage_words={"en": "Second look"})
    await lakeside.asks_for(application, due_on=date(2026, 3, 20))
    await lakeside.asks_for(application, "payslip", of="B-2")
    linked = await chat.is_linked()

    (first,) = pictures(linked)  # with the answer that follows the proof
    assert [(it.sign, it.on is not None) for it in first.steps[:3]] == [
        ("done", True),
        ("now", True),
        ("next", False),
    ]
    assert first.number == "LN-2044"
    assert [it.sign for it in first.needs or ()] == ["open"]  # not the co-borrower's
    again = await chat.writes("我的贷款到哪一步了")
    assert pictures(again) == []
    assert "button-picture" in again.labels

    await lakeside.waives(application, "bank-statement")
    (second,) = pictures(await chat.writes("我的贷款到哪一步了"))
    assert [it.sign for it in second.needs or ()] == ["done"]
    assert second.key != first.key
    two = await chat.writes("贷款到哪一步了？还差什么材料？")
    assert pictures(two) == []
    assert len(pictures(await chat.writes("发个进度图看看"))) == 1
    assert len(pictures(await chat.writes("Show me a picture!"))) == 1


async def test_whoever_wants_no_pictures_gets_words_alone(chat: Chat, lakeside: LenderDesk) -> None:
    await lakeside.has_application()
    await chat.is_linked()

    assert (await chat.presses("button-pictures-off")).said == ["picture-off"]
    await lakeside.states("LN-2044", stage=Stage.APPROVED)
    assert pictures(await chat.writes("我的贷款到哪一步了")) == []

    shown = await chat.presses("button-picture")  # asked for, it comes all the same
    assert len(pictures(shown)) == 1
    assert "status-stage" in shown.said
    assert (await chat.presses("button-pictures-on")).said == ["picture-on"]
    await lakeside.states("LN-2044", stage=Stage.SIGNING)
    assert len(pictures(await chat.writes("我的贷款到哪一步了"))) == 1


async def test_asked_for_in_the_middle_of_an_upload_it_leaves_the_upload_going(
    chat: Chat, lakeside: LenderDesk
) -> None:
    application = await lakeside.has_application()
    need = await lakeside.asks_for(application)
    await chat.is_linked()
    await chat.presses_from_long_ago(f"send:{need.id}")

    heard = await chat.presses_from_long_ago(f"picture:{application.id}")

    assert len(pictures(heard)) == 1
    assert heard.said[-1] == "aside-file"
    assert "uploads-received" in (await chat.sends_file()).said


async def test_none_where_a_lender_or_the_channel_has_none(
    store: Store, clock: Clock, another_chat: NewChat
) -> None:
    desk = await open_desk(store, clock, policy=Policy(pictures_in_chat=False))
    application = await desk.has_application()
    telegram = another_chat()
    assert pictures(await telegram.is_linked()) == []
    old = await telegram.presses_from_long_ago(f"picture:{application.id}")
    assert pictures(old) == []
    assert "status-stage" in old.said
    assert "button-picture" not in old.labels

    await open_desk(store, clock, slug="hillside")
    web = another_chat("3003", channel=Channel.WEB)
    await web.settles_in()
    await web.shares_contact()
    assert pictures(await web.writes("我的贷款到哪一步了")) == []


async def test_somebody_elses_application_is_not_drawn(chat: Chat, lakeside: LenderDesk) -> None:
    theirs = await lakeside.has_application("LN-9", of=(ANNA,))
    await lakeside.has_application()
    await chat.is_linked()

    heard = await chat.presses_from_long_ago(f"picture:{theirs.id}")

    assert pictures(heard) == []
    assert "status-number" not in heard.said


async def test_what_may_not_be_seen_is_not_on_it(store: Store, clock: Clock, chat: Chat) -> None:
    desk = await open_desk(store, clock, policy=Policy(may_see_needs=3))
    await desk.asks_for(await desk.has_application())

    (picture,) = pictures(await chat.is_linked())

    assert picture.needs is None


async def test_it_can_be_put_into_the_words_of_every_language(
    chat: Chat, lakeside: LenderDesk
) -> None:
    application = await lakeside.has_application()
    for document in DOCUMENTS:
        await lakeside.asks_for(application, document, due_on=date(2026, 3, 20))
    await lakeside.waives(application, "bank-statement")
    linked = await chat.is_linked()
    catalogue = Catalogue.load()

    for locale in catalogue.locales:
        rendered = catalogue.render(linked.replies[-1], locale)
        sheet = rendered.sheet
        assert sheet is not None
        assert "LN-2044" in sheet.heading
        assert "LN-2044" in sheet.alt
        assert len(sheet.alt) <= 1024
        assert len(sheet.needs) == 5
        assert all(it.sign == "open" for it in sheet.needs)  # what is to be done comes first
        assert "1" in sheet.more
        assert sheet.share == 1 / 6
        assert "20" in sheet.needs[0].aside
