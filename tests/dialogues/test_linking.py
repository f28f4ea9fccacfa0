"""Proving who one is: by a code, by the channel's contact, and what nobody gets to know."""

import pytest

from handlers.messages import Channel
from storage import codes, tickets
from storage.policies import Policy
from storage.pushes import StatedParty
from storage.schema import tasks as tasks_table
from storage.terms import Assurance, Method
from storage.ticket_terms import Concern
from storage.transaction import Transaction
from tests.arrange import MEI, OTHERS_PHONE, PHONE, STRANGERS_PHONE, Clock, LenderDesk
from tests.arrange import open_desk as new_desk
from tests.chat import Chat
from tests.dialogues.conftest import NewChat


def wrong(code: str) -> str:
    return "000000" if code != "000000" else "111111"


async def asks_for_a_code(chat: Chat, phone: str = "13800138000") -> None:
    await chat.settles_in()
    await chat.writes("我的贷款到哪一步了")
    assert (await chat.writes(phone)).said == ["linking-code-sent"]


async def test_a_right_code_links_and_answers_what_was_asked(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application(of=[MEI])
    await asks_for_a_code(chat)

    heard = await chat.types_the_code()

    assert heard.said[:2] == ["linking-done", "status-number"]
    assert heard.facts("linking-done")["name"] == "王**"
    (link,) = (await chat.conversation()).links
    assert (link.method, link.assurance) == (Method.CODE, Assurance.PHONE)


async def test_a_code_does_not_stay_in_the_transcript(chat: Chat, lakeside: LenderDesk) -> None:
    await lakeside.has_application()
    await asks_for_a_code(chat)
    code = await chat.sms()

    await chat.writes(wrong(code))
    await chat.writes(code)

    kept = b" ".join(message.content for message in await chat.transcript())
    assert code.encode() not in kept
    assert wrong(code).encode() not in kept


async def test_a_wrong_code_counts_down(chat: Chat, lakeside: LenderDesk) -> None:
    await lakeside.has_application()
    await asks_for_a_code(chat)
    code = await chat.sms()

    lefts = [(await chat.writes(wrong(code))).facts("linking-code-wrong")["left"] for _ in "1234"]

    assert lefts == [4, 3, 2, 1]
    assert (await chat.writes(code)).said[0] == "linking-done"


async def test_after_five_wrong_codes_the_right_one_is_worth_nothing(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application()
    await asks_for_a_code(chat)
    code = await chat.sms()

    for _ in range(4):
        await chat.writes(wrong(code))

    assert (await chat.writes(wrong(code))).said == [
        "linking-code-expired",
        "handover-opened",
    ]
    assert (await chat.writes(code)).said == ["linking-phone-unreadable"]
    assert (await chat.conversation()).links == ()


async def test_a_code_is_worth_nothing_after_five_minutes(
    chat: Chat, lakeside: LenderDesk, clock: Clock
) -> None:
    await lakeside.has_application()
    await asks_for_a_code(chat)
    clock.passes(minutes=5)

    assert (await chat.types_the_code()).said == ["linking-code-expired"]


async def test_a_code_of_one_chat_is_worth_nothing_in_another(
    chat: Chat, lakeside: LenderDesk, another_chat: NewChat, clock: Clock
) -> None:
    await lakeside.has_application()
    await asks_for_a_code(chat)
    code = await chat.sms()
    clock.passes(minutes=1)
    thief = another_chat()
    await asks_for_a_code(thief)
    own = await thief.sms()

    heard = await thief.writes(code)

    assert heard.said == (["linking-code-wrong"] if code != own else heard.said)


async def test_no_two_codes_within_a_minute(chat: Chat, lakeside: LenderDesk, clock: Clock) -> None:
    await lakeside.has_application()
    await asks_for_a_code(chat)

    assert (await chat.presses("button-code-again")).said == ["linking-too-many"]

    clock.passes(minutes=1)
    assert (await chat.writes("13800138000")).said == ["linking-code-sent"]


async def test_asking_for_a_new_code_too_early_does_not_spoil_the_first(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application()
    await asks_for_a_code(chat)
    await chat.presses("button-code-again")

    assert (await chat.types_the_code()).said[0] == "linking-done"


async def test_a_phone_is_not_flooded_from_many_chats(
    lakeside: LenderDesk, another_chat: NewChat, clock: Clock
) -> None:
    await lakeside.has_application()
    for number in range(3):
        await asks_for_a_code(another_chat(f"30{number}"))
        clock.passes(minutes=2)
    fourth = another_chat("304")
    await fourth.settles_in()
    await fourth.writes("查进度")

    assert (await fourth.writes("13800138000")).said == ["linking-too-many"]


async def test_an_unknown_phone_is_answered_just_like_a_known_one(
    chat: Chat, lakeside: LenderDesk, another_chat: NewChat, clock: Clock
) -> None:
    await lakeside.has_application(of=[MEI])
    told = []
    for borrower, phone in ((chat, PHONE), (another_chat(), STRANGERS_PHONE)):
        clock.passes(hours=1)
        await borrower.settles_in()
        heard = [await borrower.writes("查进度"), await borrower.writes(phone)]
        states = [(await borrower.conversation()).state["at"]]
        code = await borrower.sms()
        for _ in range(5):
            heard.append(await borrower.writes(wrong(code)))
            states.append((await borrower.conversation()).state["at"])
        told.append((heard, states))

    assert told[0] == told[1]


async def test_a_code_is_sent_by_the_same_task_whether_or_not_the_phone_is_known(
    chat: Chat, lakeside: LenderDesk, another_chat: NewChat
) -> None:
    await lakeside.has_application(of=[MEI])
    await asks_for_a_code(chat)
    stranger = another_chat()
    await asks_for_a_code(stranger, STRANGERS_PHONE)

    def kinds(tx: Transaction) -> list[str]:
        return [row.kind for row in tx.execute(tasks_table.select()) if row.kind == "sms"]

    assert await chat.store.read(kinds) == ["sms", "sms"]


@pytest.mark.parametrize("words", ["12", "电话", "+999 1234567", "1380013800"])
async def test_an_unreadable_phone_is_asked_for_again(chat: Chat, words: str) -> None:
    await chat.settles_in()
    await chat.writes("查进度")

    heard = await chat.writes(words)

    assert heard.said[0] in {"linking-phone-unreadable", "handover-requested"}


async def test_after_three_unreadable_phones_a_person_is_offered(chat: Chat) -> None:
    await chat.settles_in()
    await chat.writes("查进度")

    labels = [(await chat.writes("12")).labels for _ in range(3)]

    assert labels == [[], [], ["button-person"]]


async def test_another_number_can_be_given_while_a_code_is_on_its_way(
    chat: Chat, lakeside: LenderDesk, clock: Clock
) -> None:
    await lakeside.has_application(of=[MEI])
    await asks_for_a_code(chat, STRANGERS_PHONE)
    clock.passes(minutes=1)

    assert (await chat.presses("button-other-phone")).said == ["linking-ask-contact"]
    assert (await chat.writes(PHONE)).said == ["linking-code-sent"]
    assert (await chat.types_the_code()).said[:2] == ["linking-done", "status-number"]


async def test_a_number_typed_instead_of_a_code_gets_a_code_of_its_own(
    chat: Chat, lakeside: LenderDesk, clock: Clock
) -> None:
    await lakeside.has_application(of=[MEI])
    await asks_for_a_code(chat, STRANGERS_PHONE)
    clock.passes(minutes=1)

    assert (await chat.writes("1234567")).said == ["linking-code-unreadable"]
    assert (await chat.writes("13800138000")).said == ["linking-code-sent"]
    assert (await chat.types_the_code()).said[0] == "linking-done"


async def test_an_own_contact_links_at_once(chat: Chat, lakeside: LenderDesk) -> None:
    await lakeside.has_application(of=[MEI])
    await chat.settles_in()
    await chat.writes("还缺什么资料")

    heard = await chat.shares_contact(PHONE)

    assert heard.said == ["linking-done", "needs-none"]


async def test_a_contact_of_somebody_else_proves_nothing(chat: Chat, lakeside: LenderDesk) -> None:
    await lakeside.has_application(of=[MEI])
    await chat.settles_in()

    heard = await chat.shares_contact(PHONE, own=False)

    assert heard.said == ["linking-not-your-contact"]
    assert heard.replies[0].ask == "phone"
    assert (await chat.conversation()).links == ()


async def test_an_own_contact_that_no_lender_knows_is_told_so(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application(of=[MEI])
    await chat.settles_in()
    await chat.writes("查进度")

    heard = await chat.shares_contact(STRANGERS_PHONE)

    assert heard.said == ["linking-no-match"]
    assert heard.labels == ["button-person"]
    assert (await chat.writes("13800138000")).said == ["linking-code-sent"]


async def test_a_line_of_one_lender_links_its_own_borrowers_only(
    chat: Chat, lakeside: LenderDesk, clock: Clock
) -> None:
    harbour = await new_desk(chat.store, clock, slug="harbour", names={"en": "Harbour"})
    await harbour.has_application("H-1001", of=[MEI])
    chat.lender = lakeside.lender.slug

    assert (await chat.is_linked()).said == ["linking-no-match"]


async def test_a_changed_phone_ends_the_link(chat: Chat, lakeside: LenderDesk) -> None:
    application = await lakeside.has_application(of=[MEI])
    await chat.is_linked()

    moved = StatedParty(reference=MEI.reference, phone=OTHERS_PHONE)
    await lakeside.states(application.number, of=[moved])

    assert (await chat.writes("查进度")).said == ["linking-ask-contact"]


async def test_a_link_ends_by_itself(chat: Chat, lakeside: LenderDesk, clock: Clock) -> None:
    await lakeside.has_application(of=[MEI])
    await chat.is_linked()

    clock.passes(days=Policy().link_days)

    assert (await chat.writes("查进度")).said == ["linking-ask-contact"]


async def test_a_borrower_can_unlink_a_chat(chat: Chat, lakeside: LenderDesk) -> None:
    await lakeside.has_application(of=[MEI])
    await chat.is_linked()

    await chat.commands("privacy")
    assert (await chat.presses("button-unlink")).said == ["privacy-unlink-sure"]
    assert (await chat.presses("button-unlink-surely")).said == ["privacy-unlinked"]

    assert (await chat.conversation()).links == ()
    assert (await chat.writes("查进度")).said == ["linking-ask-contact"]


async def test_the_web_asks_for_the_number_in_words(chat: Chat) -> None:
    chat.channel = Channel.WEB
    await chat.settles_in()

    assert (await chat.writes("查进度")).said == ["linking-ask-phone"]


async def test_who_spends_all_tries_gets_a_person(chat: Chat, lakeside: LenderDesk) -> None:
    await lakeside.has_application()
    await asks_for_a_code(chat)
    right = await chat.sms()
    wrong = f"{(int(right) + 1) % 1_000_000:06d}"

    said = [(await chat.writes(wrong)).said for _ in range(codes.TRIES)]

    assert said[0] == ["linking-code-wrong"]
    assert said[-1] == ["linking-code-expired", "handover-opened"]
    (ticket,) = await chat.store.read(tickets.waiting)
    assert ticket.reason is Concern.IDENTITY
