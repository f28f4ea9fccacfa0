"""A borrower's copy tells of the people who helped them too, and of what they sent."""

import json
from typing import Any

from handlers import dossier
from handlers.dossier import Dossier
from storage import conversations, page_links, ratings, schema, sent_files, tickets
from storage.database import Store
from storage.page_links import Purpose
from storage.sent_files import SentFile
from storage.transaction import Transaction
from tests.arrange import JUN, MEI, Clock, LenderDesk, open_desk
from tests.chat import Chat
from tests.dialogues.conftest import NewChat
from tests.dialogues.test_appointments import books, known, offer  # noqa: F401  fixtures

LETTER = SentFile("2026/letter", bytes(32), "答复/../函.pdf", "application/pdf", 5, "ab" * 32)


async def test_it_holds_help_ratings_appointments_and_files(
    known: Chat,  # noqa: F811  the fixture
) -> None:
    chat = known
    booked = await books(chat)
    await chat.commands("human")
    talk = await chat.conversation()
    ticket = await chat.store.read(tickets.of_conversation, talk.id)
    assert ticket is not None
    await chat.store.write(tickets.settle, ticket, "solved", chat.clock.now)
    assert await chat.store.write(ratings.rate, ticket.id, talk.id, 5)
    assert await chat.store.write(ratings.comment, ticket.id, talk.id, "讲得清楚")
    await chat.store.write(
        sent_files.add, talk.id, LETTER, "a-token", by="staff:1", at=chat.clock.now
    )

    found = await chat.store.write(_copy, chat)
    facts: dict[str, Any] = json.loads(found.written())

    (help_,) = facts["help_by_people"]
    assert (help_["because"], help_["outcome"]) == ("asked", "solved")
    assert (help_["your_rating"], help_["your_comment"]) == (5, "讲得清楚")
    (meeting,) = facts["appointments"]
    assert (meeting["kind"], meeting["state"]) == ("call", "booked")
    assert meeting["starts_at"] == booked.starts_at.isoformat()
    (file,) = facts["files_from_people"]
    assert file["name"] == LETTER.name
    assert file["in_this_copy"] == "from-lender/001-答复_.._函.pdf"
    assert [it.file.sha256 for it in found.enclosures] == [LETTER.sha256]
    assert "a-token" not in found.written().decode()


async def test_help_by_another_lender_and_of_another_party_is_not_in_it(
    store: Store, clock: Clock, chat: Chat, another_chat: NewChat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application(of=(MEI, JUN))
    await chat.is_linked()
    jun = another_chat()
    await jun.is_linked(str(JUN.phone))
    await jun.commands("human")
    hillside = await open_desk(store, clock, slug="hillside")
    talk = await chat.conversation()
    await chat.commands("human")
    await store.write(_moved, talk.id, hillside.lender.id)

    facts = json.loads((await store.write(_copy, chat)).written())

    assert facts["help_by_people"] == []
    assert facts["appointments"] == []


def _copy(tx: Transaction, chat: Chat) -> Dossier:
    talk = conversations.by_chat(tx, chat.channel, "7", chat.chat, chat.clock.now)
    assert talk is not None
    link, _ = page_links.add(tx, Purpose.EXPORT, talk.links[0], at=chat.clock.now)
    return dossier.gather(tx, talk, link, chat.clock.now)


def _moved(tx: Transaction, conversation_id: str, lender_id: str) -> None:
    """Have another lender's people help."""
    theirs = schema.tickets.c.conversation_id == conversation_id
    tx.execute(schema.tickets.update().where(theirs).values(lender_id=lender_id))
