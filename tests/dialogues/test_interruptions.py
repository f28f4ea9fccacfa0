"""Commands in the middle of anything, numbers behind them, and questions on the side."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from handlers.asked import COMMANDS
from handlers.state import (
    AwaitingAnswer,
    AwaitingApplication,
    AwaitingCode,
    AwaitingComment,
    AwaitingFile,
    AwaitingPermission,
    AwaitingPhone,
    AwaitingPurpose,
    AwaitingReason,
    AwaitingWithdrawal,
    Idle,
    State,
    dump,
    load,
)
from storage import conversations
from storage.records import Need
from storage.terms import NeedKind
from storage.transaction import Transaction
from tests.arrange import LenderDesk
from tests.chat import Chat


@pytest.fixture
async def flow(chat: Chat, lakeside: LenderDesk) -> Need:
    application = await lakeside.has_application()
    await lakeside.asks_for(application, "identity-card")
    need = await lakeside.asks_for(application, "bank-statement")
    await chat.is_linked()
    return need


async def test_a_number_behind_a_command_names_the_application(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application("LN-1")
    await lakeside.has_application("LN-2")
    await chat.is_linked()

    heard = await chat.types("/status ln 1")

    assert heard.facts("status-number")["number"] == "LN-1"
    assert (await chat.types("/documents LN-2")).facts("needs-none")["number"] == "LN-2"
    assert (await chat.types("/status LN-999")).said == ["status-unknown-number"]


async def test_a_number_behind_a_command_is_kept_until_we_know_who_asks(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application("LN-1")
    await lakeside.has_application("LN-2")

    await chat.types("/status LN-1")
    await chat.presses("language:zh-Hans")
    assert (await chat.presses("button-agree")).said == ["linking-ask-contact"]
    heard = await chat.shares_contact()

    assert heard.facts("status-number")["number"] == "LN-1"


async def test_two_questions_and_a_number_are_kept_until_we_know_who_asks(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application("LN-1")
    await lakeside.asks_for(await lakeside.has_application("LN-2"), "bank-statement")
    await chat.settles_in()

    await chat.writes("LN-2 到哪一步了？还缺什么资料？")
    heard = await chat.shares_contact()

    assert next(it.args["number"] for it in heard.lines if "number" in it.args) == "LN-2"
    assert {"linking-done", "status-number", "needs-head"} <= set(heard.said)


async def test_a_number_alone_that_is_not_theirs_is_said_to_be_unknown_after_the_proof(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application("LN-1")
    await chat.settles_in()

    await chat.writes("LN-999")

    assert (await chat.shares_contact()).said == ["linking-done", "status-unknown-number"]


async def test_two_questions_are_both_answered_for_the_application_that_is_chosen(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application("LN-1")
    await lakeside.asks_for(await lakeside.has_application("LN-2"), "bank-statement")
    await chat.is_linked()
    await chat.writes("我的贷款到哪一步了？还缺什么资料？")

    by_words = await chat.writes("LN-2")
    await chat.writes("取消")
    await chat.types("/status")

    assert {"status-number", "needs-head"} <= set(by_words.said)


async def test_a_question_on_the_side_leaves_the_upload_going(chat: Chat, flow: Need) -> None:
    await chat.presses_from_long_ago(f"send:{flow.id}")

    heard = await chat.writes("我的贷款到哪一步了")

    assert heard.said[0] == "status-number"
    assert heard.said[-1] == "aside-file"
    assert (await chat.sends_file()).said[0] == "uploads-received"


@pytest.mark.parametrize("name", [it for it in COMMANDS if it not in {"cancel", "human"}])
async def test_every_command_is_answered_in_the_middle_of_an_upload(
    chat: Chat, flow: Need, name: str
) -> None:
    await chat.presses_from_long_ago(f"send:{flow.id}")

    assert (await chat.commands(name)).replies
    assert (await chat.sends_file()).said[0] == "uploads-received"


async def test_an_answer_in_words_is_waited_for_while_a_command_is_answered(
    chat: Chat, lakeside: LenderDesk
) -> None:
    application = await lakeside.has_application()
    question = await lakeside.asks_for(
        application, "", kind=NeedKind.QUESTION, title={"en": "What is it for?"}
    )
    await chat.is_linked()
    await chat.presses_from_long_ago(f"send:{question.id}")

    assert (await chat.commands("status")).said[-1] == "aside-answer"
    assert (await chat.writes("For a van.")).said == ["needs-answered"]


async def test_cancel_leaves_whatever_is_going_on(chat: Chat, flow: Need) -> None:
    for action in (f"send:{flow.id}", f"na:{flow.id}", "withdraw"):
        await chat.presses_from_long_ago(action)
        assert (await chat.commands("cancel")).said == ["greeting-cancelled"]
        assert (await chat.commands("cancel")).said == ["greeting-nothing-to-cancel"]


async def test_an_upload_that_nobody_wants_any_more_is_left_with_a_word(
    chat: Chat, lakeside: LenderDesk, flow: Need
) -> None:
    await chat.presses_from_long_ago(f"send:{flow.id}")
    application = await lakeside.states()
    await lakeside.withdraws(application, flow.reference)

    assert (await chat.writes("我的贷款到哪一步了")).said[0] == "aside-over"
    assert (await chat.writes("谢谢")).said == ["greeting-thanks"]


async def test_a_file_for_what_nobody_wants_any_more_is_asked_about(
    chat: Chat, lakeside: LenderDesk, flow: Need
) -> None:
    await chat.presses_from_long_ago(f"send:{flow.id}")
    application = await lakeside.states()
    await lakeside.withdraws(application, flow.reference)

    assert (await chat.sends_file()).said == ["aside-over", "uploads-what-for"]


async def test_words_for_what_nobody_wants_any_more_are_answered_as_words(
    chat: Chat, lakeside: LenderDesk, flow: Need
) -> None:
    await chat.presses_from_long_ago(f"na:{flow.id}")
    application = await lakeside.states()
    await lakeside.withdraws(application, flow.reference)

    assert (await chat.writes("还缺什么资料")).said[:2] == ["aside-over", "needs-head"]


WAITED_FOR: tuple[State, ...] = (
    AwaitingPermission(purpose="sensitive", lender="0" * 32),
    AwaitingPhone(wish="status", misses=2),
    AwaitingCode(challenge="0" * 32, misses=1),
    AwaitingApplication(wish="status", misses=2, also="needs"),
    AwaitingFile(need="0" * 32),
    AwaitingPurpose(files=("0" * 32,)),
    AwaitingAnswer(need="0" * 32, misses=1),
    AwaitingReason(need="0" * 32),
    AwaitingWithdrawal(application="0" * 32),
    AwaitingComment(ticket="0" * 32),
)


async def test_cancel_leaves_whatever_was_waited_for(chat: Chat, flow: Need) -> None:
    assert flow.id
    for state in WAITED_FOR:
        await chat.store.write(_waits_for, chat, dump(state))

        assert (await chat.commands("cancel")).said == ["greeting-cancelled"], state
        assert isinstance(load((await chat.conversation()).state), Idle), state
    assert (await chat.commands("cancel")).said == ["greeting-nothing-to-cancel"]


async def test_what_an_older_version_waited_for_is_left_with_a_word(chat: Chat, flow: Need) -> None:
    assert flow.id
    for stored in ({"at": "awaiting-signature", "of": "1"}, {"at": "awaiting-file"}):
        await chat.store.write(_waits_for, chat, stored)

        heard = await chat.writes("还差什么材料")

        assert heard.said[:2] == ["aside-over", "needs-head"]
        assert "aside-over" not in (await chat.writes("还差什么材料")).said


def _waits_for(tx: Transaction, chat: Chat, state: Mapping[str, object]) -> None:
    found = conversations.by_chat(tx, chat.channel, "7", chat.chat, chat.clock.now)
    assert found is not None
    conversations.save(tx, found, replace(found, state=state))
