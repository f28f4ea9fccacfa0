"""The hand-over packet: what was asked, what the bot tried, and what went wrong last."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pydantic import ValidationError

from handlers.messages import Command, Press, Text, content_json, reply_json
from storage import messages
from storage.records import Message
from storage.ticket_steps import Step
from storage.tickets import Ticket
from storage.transaction import Transaction

LOOKED_BACK: Final = 30
"""Messages before the ticket that are looked through."""
ASKED: Final = 3
SETTLING_IN: Final = frozenset({"language", "consent"})
"""What everybody presses first, whatever they want."""
TRIED: Final = 2


@dataclass(frozen=True, slots=True)
class Packet:
    """What a person has to know before they answer; ``error`` is where the bot refused last."""

    asked: Sequence[Message] = ()
    tried: Sequence[Message] = ()
    error: Message | None = None
    accidents: int = 0


def packet(tx: Transaction, ticket: Ticket, steps: Sequence[Step]) -> Packet:
    """Gather the packet from what was said before the ticket was opened."""
    before = messages.until(tx, ticket.conversation_id, ticket.opened_at, limit=LOOKED_BACK)
    asked = [it for it in before if it.author == messages.BORROWER and _asks(it)]
    tried = [it for it in before if it.author == messages.BOT and _tries(it)]
    errors = [it for it in before if any(line.startswith("error-") for line in _lines(it))]
    return Packet(
        asked[-ASKED:],
        tried[-TRIED:],
        errors[-1] if errors else None,
        sum(step.action == "accident" for step in steps),
    )


def _asks(message: Message) -> bool:
    try:
        content = content_json.validate_json(message.content)
    except ValidationError:
        return False
    settling_in = isinstance(content, Press) and content.action in SETTLING_IN
    return isinstance(content, Text | Press | Command) and not settling_in


def _tries(message: Message) -> bool:
    """Tell whether the bot said something of its own there, not only that a person comes."""
    said = _lines(message)
    return any(not it.startswith(("handover-", "greeting-")) for it in said)


def _lines(message: Message) -> list[str]:
    if message.author == messages.BORROWER:
        return []
    try:
        reply = reply_json.validate_json(message.content)
    except ValidationError:
        return []
    return [line.message for line in reply.lines]
