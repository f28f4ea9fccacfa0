"""Waiting tickets find a person by themselves: who is at work, speaks the language, has room."""

from bot.jobs import tending
from storage import queues, staff_sessions, tickets
from storage.queues import Level
from storage.sharing import PRESENT
from storage.staff import StaffMember
from storage.ticket_terms import Sharing
from tests.arrange import LenderDesk
from tests.dialogues.conftest import NewChat
from tests.dialogues.test_desk import Person, hired


async def at_work(lakeside: LenderDesk, name: str) -> Person:
    person = await hired(lakeside.store, lakeside.clock, lakeside.lender, name)
    await lakeside.store.write(staff_sessions.begin, person.member, at=lakeside.clock.now)
    return person


async def shares(lakeside: LenderDesk, how: Sharing) -> None:
    await lakeside.store.write(queues.put, lakeside.lender.id, Level(sharing=how))


async def wait(lakeside: LenderDesk, another_chat: NewChat, count: int) -> None:
    await lakeside.has_application()
    for number in range(count):
        chat = another_chat(f"90{number}")
        await chat.is_linked()
        await chat.commands("human")


async def given(lakeside: LenderDesk) -> list[str | None]:
    await tending.once(lakeside.store, lakeside.clock.now)
    return [it.meant_for for it in await lakeside.store.read(tickets.waiting)]


def ids(*people: Person) -> list[str]:
    found: list[StaffMember] = [it.member for it in people]
    return [it.id for it in found]


async def test_by_hand_nothing_is_given(lakeside: LenderDesk, another_chat: NewChat) -> None:
    await at_work(lakeside, "Li")
    await wait(lakeside, another_chat, 1)

    assert await given(lakeside) == [None]


async def test_round_robin_gives_to_each_in_turn(
    lakeside: LenderDesk, another_chat: NewChat
) -> None:
    await shares(lakeside, Sharing.ROUND_ROBIN)
    li, wang = await at_work(lakeside, "Li"), await at_work(lakeside, "Wang")
    await wait(lakeside, another_chat, 4)

    found = await given(lakeside)

    assert sorted(map(str, found[:2])) == sorted(ids(li, wang))
    assert found[2:] == found[:2]


async def test_whoever_has_fewest_gets_the_next(
    lakeside: LenderDesk, another_chat: NewChat
) -> None:
    await shares(lakeside, Sharing.FEWEST)
    li = await at_work(lakeside, "Li")
    await wait(lakeside, another_chat, 1)
    (first,) = await li.sees()
    await li.claims(first)
    wang = await at_work(lakeside, "Wang")
    other = another_chat("999")
    await other.is_linked()
    await other.commands("human")

    assert (await given(lakeside))[-1] == wang.member.id


async def test_nobody_gets_more_than_they_can_hold(
    lakeside: LenderDesk, another_chat: NewChat
) -> None:
    await shares(lakeside, Sharing.FEWEST)
    li = await at_work(lakeside, "Li")
    room = li.member.capacity
    await wait(lakeside, another_chat, room + 2)

    found = await given(lakeside)

    assert found.count(li.member.id) == room
    assert found.count(None) == 2


async def test_who_has_gone_away_gets_nothing(lakeside: LenderDesk, another_chat: NewChat) -> None:
    await shares(lakeside, Sharing.FEWEST)
    await at_work(lakeside, "Li")
    lakeside.clock.passes(seconds=PRESENT.total_seconds())
    await wait(lakeside, another_chat, 1)

    assert await given(lakeside) == [None]
