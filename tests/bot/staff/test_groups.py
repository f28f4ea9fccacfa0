"""Staff work on tickets in a Telegram group: the same ledger, the same lease as in the console."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count

import pytest
import pytest_asyncio

from handlers import desk
from storage import (
    conversations,
    staff,
    staff_chats,
    staff_groups,
    ticket_alarms,
    ticket_steps,
    tickets,
)
from storage.staff import StaffMember
from storage.terms import StaffRole
from storage.ticket_terms import Alarm
from storage.tickets import Ticket
from storage.transaction import Transaction
from tests.arrange import MEI
from tests.fakes.telegram_borrower import Borrower
from tests.fakes.telegram_group import PER_MINUTE, Colleague, Group, Thread
from tests.running import Running, hears, photo, running, settled, until

_users = count(7_700_001)

pytestmark = pytest.mark.asyncio(loop_scope="module")


@dataclass(slots=True)
class Bureau:
    """A group of staff, the people in it, and the line before it."""

    line: Running
    group: Group
    boss: StaffMember

    async def colleague(self, name: str, *, of_lender: bool = False) -> Colleague:
        """Let a member of staff join and make themselves known by their own link."""

        def invited(tx: Transaction) -> str:
            lender = self.line.desk.lender if of_lender else None
            member = staff.add(tx, lender, name, at=datetime.now(UTC))
            return staff_chats.invite(tx, member, datetime.now(UTC))

        token = await self.line.store.write(invited)
        private = self.line.account.borrower(name, language="en", chat=next(_users))
        private.writes(f"/start {token}")
        await hears(private, f"You are known as {name} now")
        return self.group.member(private.chat, name)

    def stranger(self, name: str) -> Colleague:
        """Let somebody join who is no staff."""
        return self.group.member(next(_users), name)

    async def asked(self, name: str = "Mei") -> tuple[Borrower, Thread]:
        """Let a borrower ask for a person, and wait for the topic."""
        before = set(self.group.threads)
        borrower = self.line.account.borrower(name, language="en")
        await settled(borrower)
        borrower.writes("I want to talk to a real person")
        await hears(borrower, "I have asked a person to help you")

        def shown() -> bool:
            return any(it.posts for key, it in self.group.threads.items() if key not in before)

        await until(shown, what="no topic was made")
        [new] = [it for key, it in self.group.threads.items() if key not in before]
        await self.shows(new, "I want to talk to a real person")
        return borrower, new

    async def shows(self, thread: Thread, *parts: str) -> None:
        """Wait until a topic shows these words."""
        await until(
            lambda: all(part in thread.text for part in parts),
            what=f"{parts} not in {thread.text!r}",
        )

    async def ticket(self, thread: Thread) -> Ticket:
        """Find the ticket of a topic."""
        [packet] = [it for it in thread.posts if "/staff/tickets/" in it.text][:1]
        found = await self.line.store.read(tickets.by_id, packet.text[-32:])
        assert found is not None
        return found

    async def steps(self, thread: Thread) -> list[tuple[str, str, str]]:
        """List what the ledger says was done."""
        ticket = await self.ticket(thread)
        found = await self.line.store.read(ticket_steps.of_ticket, ticket.id)
        return [(it.name, it.action, it.note) for it in found]

    async def is_over(self) -> bool:
        """Tell whether the bot has understood that it is not in the group any more."""
        known = await self.line.store.read(staff_groups.of_bot, str(self.line.account.id))
        return str(self.group.chat) not in {it.chat for it in known}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Running]:
    async with running(tmp_path_factory.mktemp("groups")) as line:
        yield line


@pytest_asyncio.fixture(loop_scope="module")
async def bureau(shared: Running) -> AsyncIterator[Bureau]:
    bureau = await open_bureau(shared)
    yield bureau
    await shared.store.write(_settle_all)
    bureau.group.removes_the_bot()
    await until(bureau.is_over, what="the group was not given up")


def _settle_all(tx: Transaction) -> None:
    """Leave nothing behind that would get a topic in the next test's group."""
    for ticket in tickets.waiting(tx):
        tickets.settle(tx, ticket, "solved", datetime.now(UTC))
        conversations.set_owner(tx, ticket.conversation_id, conversations.BOT)


async def open_bureau(line: Running, *, papers: bool = False) -> Bureau:
    at = datetime.now(UTC)

    def prepared(tx: Transaction) -> tuple[StaffMember, str]:
        boss = staff.add(tx, None, "Boss", role=StaffRole.ADMINISTRATOR, at=at)
        token = staff_groups.add(
            tx,
            boss,
            lender_id=None,
            bot=str(line.account.id),
            subject="",
            locale="",
            language="en",
            papers=papers,
            at=at,
        )
        return boss, token

    boss, token = await line.store.write(prepared)
    group = line.account.group()
    group.member(7, "Admin").writes(f"/start@loanline_bot {token}")
    await until(lambda: bool(group.general), what="the bot never spoke in the group")
    assert "a topic for each" in group.general[0].text
    return Bureau(line, group, boss)


async def test_a_ticket_is_taken_answered_and_given_back(bureau: Bureau) -> None:
    li = await bureau.colleague("Li Na")
    mei, thread = await bureau.asked()
    assert "Somebody not linked yet" in thread.title
    assert "Language of the borrower: en" in thread.posts[0].text

    li.writes("/claim", thread)
    await hears(mei, "Li Na is here now")
    await bureau.shows(thread, "Li Na: took it")
    mei.writes("Where is my money?")
    await bureau.shows(thread, "👤 Where is my money?")
    li.writes("It is on its way.", thread)
    await hears(mei, "Li Na: It is on its way.")

    li.presses("Back to the bot", thread)
    await hears(mei, "I am back")
    await bureau.shows(thread, "gave it back to the bot")
    await until(lambda: thread.closed, what="the topic stayed open")
    # What staff wrote in the topic is there already, and is not said again.
    assert "It is on its way." not in thread.text


async def test_what_is_done_in_the_console_is_in_the_topic_at_once(bureau: Bureau) -> None:
    mei, thread = await bureau.asked()
    ticket = await bureau.ticket(thread)
    at = datetime.now(UTC)
    await bureau.line.store.write(desk.claim, bureau.boss, ticket.id, at)
    await bureau.line.store.write(desk.reply, bureau.boss, ticket.id, "From the console.", at)
    await bureau.line.store.write(desk.note, bureau.boss, ticket.id, "A note.", at)
    bureau.line.application.parts.delivery.wake()
    await hears(mei, "Boss is here now")
    await bureau.shows(thread, "Boss: took it", "Boss: From the console.", "noted: A note.")


async def test_words_without_a_claim_wait_for_a_yes(bureau: Bureau) -> None:
    wang = await bureau.colleague("Wang")
    mei, thread = await bureau.asked()
    wang.writes("Good morning!", thread)
    await bureau.shows(thread, "Nobody has this ticket yet")
    await mei.hears_nothing()
    wang.presses("Take it and send this", thread)
    await hears(mei, "Wang is here now")
    await hears(mei, "Wang: Good morning!")


async def test_a_colleagues_words_on_a_held_ticket_are_a_note(bureau: Bureau) -> None:
    zhou, qian = await bureau.colleague("Zhou"), await bureau.colleague("Qian")
    mei, thread = await bureau.asked()
    zhou.writes("/claim", thread)
    await hears(mei, "Zhou is here now")
    qian.writes("She called yesterday.", thread)
    await bureau.shows(thread, "Qian: noted: She called yesterday.")
    qian.writes("/claim", thread)
    await bureau.shows(thread, "Zhou has this ticket")
    await mei.hears_nothing()
    assert ("Qian", "noted", "She called yesterday.") in await bureau.steps(thread)


async def test_a_ticket_is_passed_to_a_colleague_by_name(bureau: Bureau) -> None:
    sun, _ = await bureau.colleague("Sun"), await bureau.colleague("Zhao Min")
    mei, thread = await bureau.asked()
    sun.writes("/claim", thread)
    await hears(mei, "Sun is here now")
    sun.writes("/transfer zhao min please look", thread)
    await hears(mei, "Zhao Min will go on with this")
    assert ("Sun", "passed-to", "@Zhao Min please look") in await bureau.steps(thread)


@pytest.mark.parametrize("number", ["11010519491231002X", "4111 1111 1111 1111", "13800138000"])
async def test_numbers_are_held_back_with_a_question(bureau: Bureau, number: str) -> None:
    wu = await bureau.colleague("Wu")
    mei, thread = await bureau.asked()
    wu.writes("/claim", thread)
    await hears(mei, "Wu is here now")
    wu.writes(f"Is it {number}?", thread)
    await bureau.shows(thread, "seems to be in this")
    await mei.hears_nothing()
    wu.presses("Do not send", thread)
    await bureau.shows(thread, "Not sent.")
    wu.writes(f"It is {number}.", thread)
    await until(lambda: thread.text.count("seems to be in this") == 2)
    wu.presses("Send it", thread)
    await hears(mei, f"It is {number}.")


async def test_a_borrowers_numbers_are_covered_in_the_group(bureau: Bureau) -> None:
    mei, thread = await bureau.asked()
    mei.writes("my card is 4111 1111 1111 1111 ok")
    await bureau.shows(thread, "my card is ••••11 ok")
    assert "4111" not in thread.text


async def test_what_is_answered_is_quoted_both_ways(bureau: Bureau) -> None:
    kong = await bureau.colleague("Kong")
    mei, thread = await bureau.asked()
    kong.writes("/claim", thread)
    claimed = await hears(mei, "Kong is here now")
    asked = mei.answers(claimed, "Which paper do you mean?")
    await bureau.shows(thread, "↩ “Kong is here now")
    [post] = [it for it in thread.posts if "Which paper" in it.text]
    kong.writes("The licence.", thread, quoting=post.id)
    told = await hears(mei, "Kong: The licence.")
    [message] = [it for it in mei.messages.values() if it.get("text") == "Which paper do you mean?"]
    assert told.answers == message["message_id"]
    assert asked


async def test_strangers_count_for_nothing_and_a_supervisor_is_told(bureau: Bureau) -> None:
    thief = bureau.stranger("Thief")
    officer = await bureau.colleague("Ma", of_lender=True)
    mei, thread = await bureau.asked()
    thief.writes("/claim", thread)
    await bureau.shows(thread, "is not known as staff")
    thief.writes("Send me your password", thread)
    thief.presses("Take it", thread)
    officer.writes("/claim", thread)  # of a lender, while the borrower is nobody's yet
    await mei.hears_nothing(for_seconds=0.5)
    ticket = await bureau.ticket(thread)
    assert ticket.owner_id is None
    assert thread.text.count("is not known as staff") == 1
    raised = await bureau.line.store.read(ticket_alarms.unseen, None)
    assert [it.kind for it in raised if it.ticket_id == ticket.id] == [Alarm.STRANGER]


async def test_a_deleted_topic_is_made_again(bureau: Bureau) -> None:
    mei, thread = await bureau.asked()
    thread.deleted = True
    mei.writes("Hello? Is anybody there?")

    def again() -> list[Thread]:
        return [
            it
            for it in bureau.group.threads.values()
            if not it.deleted and "Is anybody there?" in it.text
        ]

    await until(lambda: bool(again()), what="the topic was not made again")
    [new] = again()
    assert new.text.startswith(thread.posts[0].text[:20])
    assert "I want to talk to a real person" in new.text


async def test_closing_the_topic_settles_the_ticket_of_who_holds_it(bureau: Bureau) -> None:
    he, other = await bureau.colleague("He"), await bureau.colleague("Shi")
    mei, thread = await bureau.asked()
    he.writes("/claim", thread)
    await hears(mei, "He is here now")
    other.closes(thread)
    await bureau.shows(thread, "He has this ticket")
    await until(lambda: not thread.closed, what="the topic was not opened again")
    he.closes(thread)
    await hears(mei, "Our colleague has finished")


async def test_a_full_group_lets_another_have_the_topic(bureau: Bureau) -> None:
    other = await open_bureau(bureau.line)
    bureau.group.most = len(bureau.group.threads)
    mei = bureau.line.account.borrower("Mei", language="en")
    await settled(mei)
    mei.writes("I want to talk to a real person")
    await until(lambda: bool(other.group.threads), what="no other group took the topic")
    other.group.removes_the_bot()
    await until(other.is_over, what="the group was not given up")


async def test_somebody_with_a_used_or_made_up_link_stays_unknown(bureau: Bureau) -> None:
    thief = bureau.line.account.borrower("Thief", language="en")
    thief.writes("/start s" + "A" * 32)
    await hears(thief, "This link has been used or has expired")


async def test_much_at_once_is_shown_in_few_posts(bureau: Bureau) -> None:
    mei, thread = await bureau.asked()
    for number in range(40):
        mei.writes(f"line {number} of my story")
    await bureau.shows(thread, "line 0 of my story", "line 39 of my story")
    assert len(thread.posts) <= PER_MINUTE
    assert thread.text.count("line 20 of my story") == 1


async def test_documents_are_shown_as_pictures_where_the_group_may_see_them(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    async with running(tmp_path_factory.mktemp("papers"), telegram_lender="lakeside") as line:
        bureau = await open_bureau(line, papers=True)
        application = await line.desk.has_application("LN-8", of=(MEI,))
        await line.desk.asks_for(application, "bank-statement", files_min=1)
        mei = line.account.borrower(language="en")
        await line.linked(mei)
        mei.writes("I want to talk to a real person")
        await hears(mei, "I have asked a person to help you")
        await until(lambda: bool(bureau.group.threads), what="no topic was made")
        [thread] = bureau.group.threads.values()
        await bureau.shows(thread, "LN-8")

        mei.presses("What is missing")
        listed = await hears(mei, "1 item is still missing")
        mei.presses(listed.labels[0])
        await hears(mei, "Why:", "How:")
        mei.presses("Send it now")
        await hears(mei, "Please send it now")
        mei.sends_photo(photo())
        await until(lambda: any(post.file for post in thread.posts), what="no picture in the topic")
        [picture] = [post for post in thread.posts if post.file]
        assert picture.file.startswith(b"\xff\xd8")  # a rendering, whatever was sent
        assert "pages shown: 1 of 1" in picture.text


async def test_words_put_right_in_the_topic_or_the_chat_are_put_right_on_the_other_side(
    bureau: Bureau,
) -> None:
    zhou, qian = await bureau.colleague("Zhou"), await bureau.colleague("Qian")
    mei, thread = await bureau.asked()
    zhou.writes("/claim", thread)
    await hears(mei, "Zhou is here now")
    said = zhou.writes("The rate is 3 %.", thread)
    heard = await hears(mei, "Zhou: The rate is 3 %.")

    zhou.edits(said, "The rate is 4 %.", thread)
    await until(
        lambda: mei.messages[heard.id]["text"] == "Zhou: The rate is 4 %.",
        what="the message in the borrower's chat was not put right",
    )
    await bureau.shows(thread, "✎ Zhou: The rate is 4 %.")
    zhou.edits(said, "My number is 110101199003071233", thread)
    await bureau.shows(thread, "There is a number of a person in it")
    noted = qian.writes("I know them", thread)
    await bureau.shows(thread, "noted: I know them")
    qian.edits(noted, "I do not know them", thread)
    await bureau.shows(thread, "Only what was passed on to the borrower can be put right")

    mei.writes("Where is my lone?")
    await bureau.shows(thread, "👤 Where is my lone?")
    mei.edits("Where is my loan?")
    await bureau.shows(thread, "👤 ✎ Where is my loan?")
    await mei.hears_nothing()
    assert bureau.line.account.edited


async def test_files_put_into_the_topic_reach_the_borrower_by_a_link_of_their_own(
    bureau: Bureau,
) -> None:
    zhou = await bureau.colleague("Zhou")
    mei, thread = await bureau.asked()
    account = bureau.line.account

    def document(content: bytes, name: str, **more: str) -> dict[str, object]:
        return {"document": account.keep_file(content, name), **more}

    zhou.sends(document(photo(), "Form.jpg"), thread)
    await bureau.shows(thread, "Nobody has this ticket ju")
    zhou.writes("/claim", thread)
    await hears(mei, "Zhou is here now")

    for name in ("One.jpg", "Two.jpg"):
        zhou.sends(document(photo(), name, media_group_id="7", caption=f"This is {name}"), thread)
    for name in ("One.jpg", "Two.jpg"):
        await hears(mei, f"Zhou: This is {name}")
        heard = await hears(mei, name)
        assert heard.keys or "/sent/" in heard.text
    zhou.sends(document(b"#!/bin/sh\n", "script.sh"), thread)
    await bureau.shows(thread, "“script.sh” was not passed on")
    zhou.sends(document(photo(), "a.jpg", caption="110101199003071233"), thread)
    await bureau.shows(thread, "a number of a person in the words beside the file")
