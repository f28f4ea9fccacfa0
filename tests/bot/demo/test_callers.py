"""Those who wait for a person in a demo have said why, and proven who they are."""

from datetime import UTC, datetime

from bot.app import Application
from bot.demo import callers, facts
from handlers.messages import content_json
from storage import lenders, messages, tickets
from storage.messages import BORROWER
from storage.transaction import Transaction


def _waiting(tx: Transaction) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for lender in lenders.everyone(tx):
        for ticket in tickets.inbox(tx, lender.id):
            said = messages.after(tx, ticket.conversation_id, 0)
            own = [content_json.validate_json(it.content) for it in said if it.author == BORROWER]
            words = [it.text for it in own if it.kind == "text"]
            found.setdefault(lender.slug, []).append(words)
    return found


async def test_whoever_waits_has_said_what_they_want_once(application: Application) -> None:
    began = datetime.now(UTC)
    await callers.call(application.parts, began)
    await callers.call(application.parts, began)

    found = await application.parts.store.read(_waiting)

    for house in facts.load().houses:
        assert sorted(found[house.slug]) == sorted(map(list, house.callers))
