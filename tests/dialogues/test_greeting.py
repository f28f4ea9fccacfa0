"""Before anything else: a language, and a consent."""

from datetime import datetime, timedelta

import pytest

from handlers.asked import COMMANDS
from handlers.messages import Channel, Unsupported
from storage import consents, outgoing
from storage.consents import Purpose
from storage.outgoing import Settled
from storage.terms import MessageState
from storage.transaction import Transaction
from tests.arrange import LenderDesk
from tests.chat import Chat


async def test_a_newcomer_is_asked_for_a_language_first(chat: Chat) -> None:
    heard = await chat.opens()

    assert heard.said == ["greeting-language"]
    assert heard.labels == ["language-en", "language-zh-hans"]
    assert heard.replies[0].ask == "language"


async def test_then_the_privacy_notice_comes_in_that_language(chat: Chat) -> None:
    await chat.opens()

    heard = await chat.presses("language-zh-hans")

    assert heard.said == ["greeting-privacy"]
    assert heard.labels == ["button-agree", "button-refuse"]
    assert (await chat.conversation()).locale == "zh-Hans"


@pytest.mark.parametrize("words", ["LN-2044", "我的贷款到哪一步了", "13800138000", "042317"])
async def test_nothing_is_looked_up_before_consent(
    chat: Chat, lakeside: LenderDesk, words: str
) -> None:
    await lakeside.has_application()
    await chat.opens()
    assert (await chat.writes(words)).said == ["greeting-language"]

    await chat.presses("language-en")

    assert (await chat.writes(words)).said == ["greeting-privacy"]
    assert (await chat.shares_contact()).said == ["greeting-privacy"]
    assert (await chat.sends_file()).said == ["greeting-privacy"]
    assert (await chat.conversation()).links == ()


async def test_who_agrees_is_greeted(chat: Chat) -> None:
    heard = await chat.settles_in()

    assert heard.said == ["greeting-hello"]
    assert "button-status" in heard.labels


async def test_who_refuses_is_told_what_that_means_and_may_agree_later(chat: Chat) -> None:
    await chat.opens()
    await chat.presses("language-en")

    heard = await chat.presses("button-refuse")

    assert heard.said == ["greeting-refused"]
    assert (await chat.writes("status")).said == ["greeting-privacy"]
    assert (await chat.presses("button-agree")).said == ["linking-ask-contact"]


async def test_who_refuses_can_still_reach_a_person(chat: Chat) -> None:
    await chat.opens()
    await chat.presses("language-en")
    await chat.presses("button-refuse")

    assert (await chat.presses("button-person")).said == ["handover-requested", "handover-position"]


async def test_a_person_may_be_asked_for_in_words_without_consent(chat: Chat) -> None:
    await chat.opens()
    await chat.presses("language-zh-hans")

    assert (await chat.writes("我要找人工客服")).said == ["handover-requested", "handover-position"]


@pytest.mark.parametrize(
    ("channel", "asked"),
    [(Channel.TELEGRAM, "linking-ask-contact"), (Channel.WEB, "linking-ask-phone")],
)
async def test_what_was_asked_at_the_very_first_is_taken_up_after_consent(
    chat: Chat, channel: Channel, asked: str
) -> None:
    chat.channel = channel

    await chat.writes("我的贷款到哪一步了？")
    await chat.presses("language-zh-hans")
    heard = await chat.presses("button-agree")

    assert heard.said == [asked]


async def test_the_language_can_be_changed_at_any_time(chat: Chat) -> None:
    await chat.settles_in("en")

    await chat.writes("请说中文")
    heard = await chat.presses("language-zh-hans")

    assert heard.said == ["greeting-language-set"]
    assert (await chat.conversation()).locale == "zh-Hans"


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("你好", "greeting-hello"),
        ("Thank you!", "greeting-thanks"),
        ("再见", "greeting-bye"),
        ("你们是不是骗子？", "greeting-trust"),
        ("help", "greeting-help"),
        ("我的个人信息会泄露吗", "privacy-notice"),
        ("今天天气不错", "greeting-not-understood"),
        ("取消", "greeting-nothing-to-cancel"),
    ],
)
async def test_everyday_words_get_their_answer(chat: Chat, words: str, answer: str) -> None:
    await chat.settles_in()

    assert (await chat.writes(words)).said == [answer]


async def test_what_we_cannot_read_is_said_to_be_so(chat: Chat) -> None:
    await chat.settles_in()

    assert (await chat.does(Unsupported(what="voice"))).said == ["greeting-unsupported"]


async def test_a_question_under_way_can_be_left(chat: Chat) -> None:
    await chat.settles_in()
    await chat.writes("查进度")

    assert (await chat.writes("算了")).said == ["greeting-cancelled"]
    assert (await chat.commands("cancel")).said == ["greeting-nothing-to-cancel"]


@pytest.mark.parametrize("action", ["nonsense", "status:0", "language:fr", "code:again", "na:1"])
async def test_an_old_button_is_answered_but_never_obeyed(
    chat: Chat, lakeside: LenderDesk, action: str
) -> None:
    await lakeside.has_application()
    await chat.is_linked()

    heard = await chat.presses_from_long_ago(action)

    assert heard.said in (["greeting-old-button"], ["needs-unknown"], ["linking-ask-contact"])


async def test_every_command_of_the_menu_is_answered(chat: Chat, lakeside: LenderDesk) -> None:
    await lakeside.has_application()
    await chat.is_linked()

    answers = {name: (await chat.commands(name)).said[0] for name in COMMANDS}

    assert answers == {
        "status": "status-number",
        "documents": "needs-none",
        "upload": "uploads-nothing-wanted",
        "help": "greeting-help",
        "language": "greeting-choose-language",
        "privacy": "privacy-notice",
        "human": "handover-requested",
        "cancel": "greeting-nothing-to-cancel",
    }


async def test_what_was_agreed_to_is_kept_in_the_very_words_that_were_sent(chat: Chat) -> None:
    await chat.opens()
    await chat.presses("language-en")
    await chat.store.write(_sent_as, "Do you agree?", chat.clock.now)
    await chat.presses("button-agree")

    kept = await chat.store.read(consents.standing, await chat.conversation())

    entry = kept[None, Purpose.SERVICE]
    assert (entry.given, entry.text, entry.locale) == (True, "Do you agree?", "en")


def _sent_as(tx: Transaction, words: str, now: datetime) -> None:
    """Have all that waits sent in these words, as delivery does."""
    until = now + timedelta(minutes=1)
    while found := outgoing.lease(tx, f"test {now}", now=now, until=until, limit=50):
        outgoing.settle(tx, [Settled(it, MessageState.SENT, at=now, words=words) for it in found])
