"""A lender's system has a person talk to a borrower."""

from datetime import datetime, timedelta

import pytest

from handlers.messages import reply_json
from storage import conversations, messages, ticket_steps, tickets
from storage.database import Store
from storage.ids import new_id
from storage.records import Link
from storage.terms import Assurance, Method
from storage.ticket_terms import Concern
from storage.transaction import Transaction
from tests.bot.lenders.conftest import System
from tests.bot.lenders.saying import APPLICATION, AT


@pytest.fixture
async def pushed(system: System) -> System:
    await system.put(AT, APPLICATION)
    return system


async def in_a_chat(system: System, store: Store, now: datetime, place: int = 0) -> str:
    """Have a borrower linked to a chat; give the conversation."""
    borrower_id = (await system.get(AT)).body["borrowers"][place]["id"]

    def link(tx: Transaction) -> str:
        talk = conversations.open_for(
            tx, "web", "web", f"chat-{place}", lender_id=None, locale="zh-Hans", at=now
        )
        until = now + timedelta(days=30)
        lender = system.lender.id
        new = Link(
            new_id(now), talk.id, borrower_id, lender, Method.CONTACT, Assurance.PHONE, until
        )
        conversations.link(tx, new, now)
        return talk.id

    return await store.write(link)


async def test_a_ticket_is_opened_in_the_borrowers_chat(
    pushed: System, store: Store, now: datetime
) -> None:
    chat = await in_a_chat(pushed, store, now)

    reply = await pushed.post(f"{AT}/tickets", {"note": "The lease names another landlord."})

    assert (reply.status, reply.body["reason"]) == (201, "lender")
    ticket = await store.read(tickets.by_id, reply.body["id"])
    assert ticket is not None
    assert (ticket.conversation_id, ticket.reason) == (chat, Concern.LENDER)
    assert ticket.lender_id == pushed.lender.id
    (step,) = await store.read(ticket_steps.of_ticket, ticket.id)
    assert step.note == "The lease names another landlord."
    (told,) = await store.read(messages.after, chat, 0)
    (line,) = reply_json.validate_json(told.content).lines
    assert (line.message, line.args) == ("handover-lender-asked", {"number": "LN-1"})
    events = (await pushed.get("/v1/events")).body["items"]
    assert "loanline.ticket.opened" in {it["type"] for it in events}


async def test_a_second_one_only_adds_its_note(pushed: System, store: Store, now: datetime) -> None:
    chat = await in_a_chat(pushed, store, now)

    first = await pushed.post(f"{AT}/tickets", {"note": "one"})
    second = await pushed.post(f"{AT}/tickets", {"role": "main", "note": "two"})

    assert (second.status, second.body["id"]) == (200, first.body["id"])
    assert len(await store.read(messages.after, chat, 0)) == 1
    steps = await store.read(ticket_steps.of_ticket, first.body["id"])
    assert [it.note for it in steps] == ["one", "two"]


async def test_who_has_no_chat_with_us_is_said_to_be_out_of_reach(
    pushed: System, store: Store, now: datetime
) -> None:
    await in_a_chat(pushed, store, now)

    assert (await pushed.post(f"{AT}/tickets", {"role": "spouse"})).code == "unreachable-borrower"
    assert (await pushed.post(f"{AT}/tickets", {"borrower": "C-9"})).code == "unknown-borrower"
    assert (await pushed.post("/v1/applications/LN-9/tickets", {})).code == "unknown-application"


async def test_another_lenders_key_opens_nothing(
    pushed: System, stranger: System, store: Store, now: datetime
) -> None:
    await in_a_chat(pushed, store, now)

    assert (await stranger.post(f"{AT}/tickets", {})).code == "unknown-application"
