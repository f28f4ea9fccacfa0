"""The line itself: once each, in order, and after an accident the chat goes on."""

import asyncio

from handlers.converse import converse
from handlers.messages import Text
from storage import dead_letters, tickets
from storage.messages import BORROWER, BOT
from storage.ticket_terms import Concern
from tests.arrange import LenderDesk
from tests.chat import Chat


async def test_a_message_delivered_twice_is_answered_once(chat: Chat, lakeside: LenderDesk) -> None:
    await lakeside.has_application()
    await chat.is_linked()

    first = await chat.does(Text(text="查进度"), key="update-1")
    again = await chat.does(Text(text="查进度"), key="update-1")

    assert first.said[0] == "status-number"
    assert again.replies == ()


async def test_messages_at_once_are_all_answered_each_behind_its_question(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application()
    await chat.is_linked()
    incoming = [chat.incoming(Text(text="查进度")) for _ in range(6)]

    await asyncio.gather(*(chat.store.write(converse, each, chat.rules) for each in incoming))

    said = await chat.transcript(chat.position)
    assert [message.author for message in said] == [BORROWER, BOT] * 6
    assert [message.position for message in said] == list(
        range(chat.position + 1, chat.position + 13)
    )
    assert (await chat.hears()).said.count("status-number") == 6


async def test_one_message_delivered_many_times_at_once_is_answered_once(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application()
    await chat.is_linked()
    incoming = chat.incoming(Text(text="查进度"))

    await asyncio.gather(*(chat.store.write(converse, incoming, chat.rules) for _ in range(6)))

    assert (await chat.hears()).said.count("status-number") == 1


async def test_two_first_messages_at_once_begin_one_conversation(chat: Chat) -> None:
    incoming = [chat.incoming(Text(text="你好")) for _ in range(2)]

    await asyncio.gather(*(chat.store.write(converse, each, chat.rules) for each in incoming))

    assert (await chat.hears()).said == ["greeting-language", "greeting-language"]


async def test_an_accident_is_kept_told_with_its_number_and_the_chat_goes_on(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application()
    await chat.is_linked()

    heard = await chat.meets_an_accident(Text(text="查进度"))

    assert heard.said == ["error-accident", "handover-opened"]
    (ticket,) = await chat.store.read(tickets.waiting)
    assert ticket.reason is Concern.ACCIDENT
    assert len(str(heard.facts("error-accident")["incident"])) == 8
    assert await chat.store.read(dead_letters.count) == 1
    assert (await chat.writes("查进度")).said[0] == "status-number"


async def test_a_buried_message_that_comes_again_is_not_tried_again(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application()
    await chat.is_linked()
    await chat.meets_an_accident(Text(text="查进度"))

    assert (await chat.does(Text(text="查进度"), key=f"{chat.chat}-{chat.count}")).replies == ()


async def test_a_refusal_undoes_what_was_written_but_keeps_the_question(
    chat: Chat, lakeside: LenderDesk
) -> None:
    application = await lakeside.has_application()
    need = await lakeside.asks_for(application, files_max=1)
    await chat.is_linked()
    for number in range(5):
        heard = await chat.sends_file(f"{number}.pdf", need=need.id, media_type="application/pdf")

    assert heard.said == ["error-too-many-files"]
    assert [it.author for it in await chat.transcript()][-2:] == [BORROWER, BOT]
