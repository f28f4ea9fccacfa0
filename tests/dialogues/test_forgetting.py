"""Whoever asks to be forgotten is unlinked at once, and forgotten as soon as that may be."""

import pytest

from bot.jobs import retention
from storage import borrowers, erasures, events, files, holds, lenders
from storage.holds import HoldReason, Stated
from storage.policies import Policy
from storage.records import Application, Need
from storage.terms import Stage
from storage.transaction import Transaction
from tests.arrange import MEI, PHONE, Clock, LenderDesk
from tests.chat import Chat


@pytest.fixture
async def need(chat: Chat, lakeside: LenderDesk) -> Need:
    need = await lakeside.asks_for(await lakeside.has_application(), "bank-statement")
    await chat.is_linked()
    await chat.presses_from_long_ago(f"send:{need.id}")
    await chat.sends_file("statement.pdf")
    return need


async def asks_to_be_forgotten(chat: Chat) -> str:
    await chat.commands("privacy")
    await chat.presses("button-forget")
    heard = await chat.presses("button-forget-surely")
    return str(heard.facts("privacy-forgotten")["number"])


async def night_falls(chat: Chat, clock: Clock, days: int = 1) -> None:
    clock.passes(days=days)
    await retention.forget(chat.store, clock.now)


async def is_erased(chat: Chat) -> bool:
    return not await chat.store.read(erasures.waiting)


async def told(chat: Chat, lakeside: LenderDesk) -> list[str]:
    def kinds(tx: Transaction) -> list[str]:
        return [it.kind.value for it in events.after(tx, lakeside.lender.id, 0, limit=500)]

    return await chat.store.read(kinds)


async def test_they_are_unlinked_at_once_and_forgotten_when_their_application_has_ended(
    chat: Chat, lakeside: LenderDesk, clock: Clock, need: Need
) -> None:
    number = await asks_to_be_forgotten(chat)
    assert (await chat.conversation()).links == ()
    await night_falls(chat, clock)
    assert not await is_erased(chat)

    await lakeside.states(stage=Stage.DECLINED)
    await night_falls(chat, clock)

    assert await is_erased(chat)
    whose = lakeside.lender.id
    (erasure,) = await chat.store.read(erasures.of_lender, whose, after="", limit=9)
    assert (erasure.number, erasure.erased_at) == (number, clock.now)
    forgotten = await chat.store.read(borrowers.by_id, erasure.borrower_id)
    assert forgotten is not None
    assert (forgotten.name, forgotten.phone, forgotten.reference) == ("", "", None)
    assert await chat.store.read(borrowers.with_phone, [lakeside.lender.id], PHONE) == []
    assert await chat.store.read(files.of_need, need.id) == []
    assert b"statement.pdf" not in b"".join(it.content for it in await chat.transcript())
    assert {"erasure.asked", "erasure.done"} <= set(await told(chat, lakeside))


async def test_a_lender_that_states_them_anew_states_somebody_new(
    chat: Chat, lakeside: LenderDesk, clock: Clock, need: Need
) -> None:
    assert need.reference
    await asks_to_be_forgotten(chat)
    await lakeside.states(stage=Stage.DECLINED)
    await night_falls(chat, clock)

    again = await lakeside.has_application("LN-3000", of=[MEI])
    heard = await chat.writes("到哪一步了")
    linked = await chat.shares_contact()

    assert heard.said == ["linking-ask-contact"]
    assert linked.facts("status-number")["number"] == again.number


@pytest.mark.usefixtures("need")
async def test_a_hold_and_a_rule_of_the_lender_come_first(
    chat: Chat, lakeside: LenderDesk, clock: Clock
) -> None:
    rules = Policy(keep_days={"bank-statement": 30}, deletion_warning_days=1)
    await chat.store.write(lenders.set_policy, lakeside.lender.id, rules)
    ended = await lakeside.states(stage=Stage.DECLINED)
    await holds_it(chat, ended)
    await asks_to_be_forgotten(chat)

    for _ in range(3):
        await night_falls(chat, clock, days=14)
        await retention.once(chat.store, clock.now)
        assert not await is_erased(chat)
    await chat.store.write(holds.lift, ended, "H-1", "", actor="test", at=clock.now)
    for _ in range(4):
        await night_falls(chat, clock)
        await retention.once(chat.store, clock.now)

    assert await is_erased(chat)


async def holds_it(chat: Chat, application: Application) -> None:
    stated = Stated("H-1", HoldReason.DISPUTE)
    await chat.store.write(holds.put, application, stated, actor="test", at=chat.clock.now)
