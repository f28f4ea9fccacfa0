"""Consents that are asked for on a page of ours, beside what goes on in the chat."""

from typing import Any

import pytest

from handlers import agreeing, scope
from handlers.agreeing import Asking
from handlers.messages import Done
from handlers.turn import Kind
from storage import consents, lenders
from storage.consents import Consent, Purpose
from storage.database import Store
from storage.policies import Policy
from storage.records import Need
from storage.transaction import Transaction
from tests.arrange import Clock, LenderDesk, due_tasks, open_desk
from tests.chat import Chat

JPEG: dict[str, Any] = {"media_type": "image/jpeg"}
SHOWN = "Do you agree that I take it?"


@pytest.fixture
async def careful(store: Store, clock: Clock) -> LenderDesk:
    return await open_desk(store, clock, policy=Policy(consents=("sensitive", "abroad")))


@pytest.fixture
async def card(careful: LenderDesk) -> Need:
    return await careful.asks_for(await careful.has_application(), "identity-card")


async def ledger(chat: Chat) -> list[Consent]:
    found = await chat.store.read(consents.standing, await chat.conversation())
    return [it for (lender, _), it in found.items() if lender]


def answered(what: str, desk: LenderDesk, purpose: Purpose) -> Done:
    told = {"what": what, "lender": desk.lender.id, "purpose": purpose, "text": SHOWN}
    return Done.model_validate(told)


async def asked(chat: Chat, card: Need) -> Asking | None:
    return await chat.store.read(_asked, await chat.conversation(), card)


def _asked(tx: Transaction, *of: Any) -> Asking | None:  # noqa: ANN401  what is passed on
    conversation, card = of
    found = scope.need_of(tx, conversation, card.id)
    assert found is not None
    return agreeing.for_document(tx, conversation, *found)


async def only(chat: Chat, desk: LenderDesk, *purposes: str) -> None:
    await chat.store.write(lenders.set_policy, desk.lender.id, Policy(consents=purposes))


async def test_what_is_agreed_to_on_the_page_is_noted_with_its_very_words(
    chat: Chat, careful: LenderDesk, card: Need
) -> None:
    await only(chat, careful, "sensitive")
    await chat.is_linked()
    assert await asked(chat, card) is not None

    heard = await chat.does(answered("agree", careful, Purpose.SENSITIVE))

    assert heard.said == ["consent-noted"]
    [noted] = await ledger(chat)
    assert (noted.purpose, noted.given, noted.text) == (Purpose.SENSITIVE, True, SHOWN)
    assert await asked(chat, card) is None
    assert (await chat.presses_from_long_ago(f"send:{card.id}")).said[0] == "needs-send-now"


async def test_not_now_is_noted_and_may_become_a_yes(
    chat: Chat, careful: LenderDesk, card: Need
) -> None:
    await only(chat, careful, "sensitive")
    await chat.is_linked()

    assert (await chat.does(answered("refuse", careful, Purpose.SENSITIVE))).said == [
        "consent-refused-sensitive"
    ]
    asking = await asked(chat, card)
    assert asking is not None
    assert asking.refused
    assert (await chat.does(answered("refuse", careful, Purpose.SENSITIVE))).said == []
    await chat.does(answered("agree", careful, Purpose.SENSITIVE))

    assert await asked(chat, card) is None


async def test_the_same_question_in_the_chat_is_answered_by_it(
    chat: Chat, careful: LenderDesk, card: Need
) -> None:
    await only(chat, careful, "sensitive")
    await chat.is_linked()
    assert (await chat.presses_from_long_ago(f"send:{card.id}")).said == ["consent-sensitive"]

    await chat.does(answered("agree", careful, Purpose.SENSITIVE))

    assert (await chat.presses_from_long_ago("permit:yes")).said == ["greeting-old-button"]


async def test_a_chat_abroad_keeps_silent_of_what_comes_by_the_page_until_they_agree(
    chat: Chat, careful: LenderDesk, card: Need
) -> None:
    await only(chat, careful)
    await chat.is_linked()
    await only(chat, careful, "abroad")

    silent = await chat.sends_file("front.jpg", need=card.id, by_page=True, **JPEG)
    assert silent.said == []
    assert len(await due_tasks(chat.store, chat.clock, Kind.INSPECT)) == 1
    assert (await chat.does(answered("refuse", careful, Purpose.ABROAD))).said == []

    await chat.does(answered("agree", careful, Purpose.ABROAD))
    heard = await chat.sends_file("back.jpg", need=card.id, by_page=True, **JPEG)
    assert heard.said[0] == "uploads-received"


async def test_nobody_agrees_to_what_nobody_asks_for(
    chat: Chat, careful: LenderDesk, card: Need
) -> None:
    del card
    await only(chat, careful)
    await chat.is_linked()

    assert (await chat.does(answered("agree", careful, Purpose.SENSITIVE))).said == []
    assert await ledger(chat) == []
