"""A person, please: requested, waited for, taken back; and who owns the conversation."""

from dataclasses import replace

from storage import conversations, tickets
from storage.transaction import Transaction
from tests.arrange import LenderDesk
from tests.chat import Chat


async def taken_over(chat: Chat, owner: str) -> None:
    def take(tx: Transaction) -> None:
        found = conversations.by_chat(tx, chat.channel, "7", chat.chat, chat.clock.now)
        assert found is not None
        conversations.save(tx, found, replace(found, owner=owner))

    await chat.store.write(take)


async def test_a_person_is_requested_once_and_the_bot_goes_on_helping(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application()
    await chat.is_linked()

    assert (await chat.writes("找人工")).said == ["handover-requested", "handover-position"]
    assert (await chat.writes("人工客服")).said == ["handover-waiting", "handover-position"]

    (ticket,) = await chat.store.read(tickets.waiting)
    assert (ticket.lender_id, ticket.locale) == (lakeside.lender.id, "zh-Hans")
    assert (await chat.writes("查进度")).said[0] == "status-number"


async def test_the_request_can_be_taken_back(chat: Chat) -> None:
    await chat.settles_in()
    await chat.commands("human")

    assert (await chat.presses("button-no-person")).said == ["handover-cancelled"]
    assert await chat.store.read(tickets.waiting) == []
    assert (await chat.presses_from_long_ago("no-person")).said == ["handover-none"]


async def test_somebody_whom_we_do_not_know_can_ask_for_a_person(chat: Chat) -> None:
    await chat.settles_in()

    assert (await chat.writes("I want to talk to a real person")).said == [
        "handover-requested",
        "handover-position",
    ]


async def test_what_a_person_owns_the_bot_is_silent_about(chat: Chat, lakeside: LenderDesk) -> None:
    await lakeside.has_application()
    await chat.is_linked()
    await taken_over(chat, "staff:1")

    assert (await chat.writes("查进度")).replies == ()
    assert (await chat.presses_from_long_ago("status")).replies == ()
    kept = [message.content for message in await chat.transcript()]
    assert any("查进度".encode() in content for content in kept)

    await taken_over(chat, conversations.BOT)
    assert (await chat.writes("查进度")).said[0] == "status-number"


async def test_who_blocks_us_is_not_reachable_until_they_come_back(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application()
    await chat.is_linked()

    assert (await chat.blocks()).replies == ()
    assert (await chat.conversation()).unreachable_at == chat.clock.now

    assert (await chat.comes_back()).replies == ()
    assert (await chat.conversation()).unreachable_at is None
    assert (await chat.writes("查进度")).said[0] == "status-number"
