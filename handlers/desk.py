"""What people do with a conversation: take it, answer in it, note, pass it on, give it back.

Exactly one owner answers in a conversation: the bot, or the one person who holds its ticket. Each
act locks the conversation first, as a turn does, so that neither speaks while the other does.
"""

from datetime import datetime
from typing import Final

from handlers.messages import Button, Reply, reply_json, say
from handlers.turn import NEEDS, STATUS
from storage import audit, conversations, messages, ticket_steps, tickets
from storage.messages import STAFF, Draft
from storage.records import Conversation
from storage.staff import StaffMember
from storage.tickets import Ticket
from storage.transaction import Transaction

STARS: Final = 5
OUTCOMES: Final = ("solved", "returned", "unanswered")
"""What may come of a ticket: solved; given back to the bot; the borrower did not answer."""


class UnknownTicketError(LookupError):
    """There is no such ticket among those this member of staff may see."""


class NotHeldError(RuntimeError):
    """The ticket is another's, nobody's or closed: nothing was done."""


def seen(tx: Transaction, member: StaffMember, ticket_id: str) -> Ticket:
    """Find a ticket that a member of staff may see; raise UnknownTicketError for others."""
    ticket = tickets.by_id(tx, ticket_id)
    if ticket is None or (member.lender_id and ticket.lender_id != member.lender_id):
        raise UnknownTicketError(ticket_id)
    return ticket


def claim(tx: Transaction, member: StaffMember, ticket_id: str, at: datetime) -> None:
    """Take a free ticket; the borrower hears who is there. Raises NotHeldError if it is taken."""
    ticket, conversation = _opened(tx, member, ticket_id, at)
    held = ticket.holder(at) == member.id
    if not tickets.take(tx, ticket.id, member.id, now=at):
        raise NotHeldError(ticket_id)
    if held:
        return
    conversations.set_owner(tx, conversation.id, f"staff:{member.id}")
    _step(tx, member, ticket, "claimed", at)
    _say(tx, conversation, say("handover-claimed", name=member.name), at)


def reply(tx: Transaction, member: StaffMember, ticket_id: str, text: str, at: datetime) -> None:
    """Say something to the borrower, in the person's own words."""
    ticket, conversation = _held(tx, member, ticket_id, at)
    tickets.answered(tx, ticket.id, at)
    _say(tx, conversation, say("handover-says", name=member.name, text=text), at)


def note(tx: Transaction, member: StaffMember, ticket_id: str, text: str, at: datetime) -> None:
    """Leave a note for colleagues; whoever may see the ticket may."""
    ticket = seen(tx, member, ticket_id)
    tickets.renew(tx, ticket.id, member.id, now=at)
    _step(tx, member, ticket, "noted", at, text)


def pass_on(tx: Transaction, member: StaffMember, ticket_id: str, text: str, at: datetime) -> None:
    """Put a ticket back into the queue for a colleague, with a note; it keeps its place."""
    ticket, conversation = _held(tx, member, ticket_id, at)
    _step(tx, member, ticket, "passed-on", at, text)
    _free(tx, ticket, conversation, say("handover-passed-on", STATUS, NEEDS), at)


def settle(
    tx: Transaction, member: StaffMember, ticket_id: str, outcome: str, at: datetime
) -> None:
    """End a ticket and give the conversation back to the bot, which goes on where it was."""
    if outcome not in OUTCOMES:
        raise ValueError(outcome)
    ticket, conversation = _held(tx, member, ticket_id, at)
    tickets.settle(tx, ticket, outcome, at)
    conversations.set_owner(tx, conversation.id, conversations.BOT)
    _step(tx, member, ticket, outcome, at)
    _say(tx, conversation, _farewell(ticket, outcome), at)


def lapse(tx: Transaction, at: datetime) -> int:
    """Put tickets whose person has gone away back into the queue; count them."""
    gone = tickets.lapsed(tx, at)
    for ticket in gone:
        conversation = conversations.locked(tx, ticket.conversation_id, at)
        now = tickets.by_id(tx, ticket.id)
        if conversation is None or now is None or now.holder(at) or now.closed_at:
            continue
        ticket_steps.add(tx, ticket.id, "lapsed", actor="desk", name="", at=at)
        _free(tx, ticket, conversation, say("handover-lapsed", STATUS, NEEDS), at)
    return len(gone)


def _farewell(ticket: Ticket, outcome: str) -> Reply:
    if outcome == "returned":
        return say("handover-returned", STATUS, NEEDS)
    buttons = (
        Button(label="button-stars", action=f"rate:{ticket.id}-{stars}", args={"count": stars})
        for stars in range(1, STARS + 1)
    )
    return say("handover-solved", *buttons)


def _opened(
    tx: Transaction, member: StaffMember, ticket_id: str, at: datetime
) -> tuple[Ticket, Conversation]:
    conversation_id = seen(tx, member, ticket_id).conversation_id
    conversation = conversations.locked(tx, conversation_id, at)
    # Read again, now that nobody else can act on it.
    ticket = seen(tx, member, ticket_id)
    if conversation is None or ticket.closed_at is not None:
        raise NotHeldError(ticket_id)
    return ticket, conversation


def _held(
    tx: Transaction, member: StaffMember, ticket_id: str, at: datetime
) -> tuple[Ticket, Conversation]:
    ticket, conversation = _opened(tx, member, ticket_id, at)
    if not tickets.renew(tx, ticket.id, member.id, now=at):
        raise NotHeldError(ticket_id)
    return ticket, conversation


def _free(
    tx: Transaction, ticket: Ticket, conversation: Conversation, told: Reply, at: datetime
) -> None:
    tickets.release(tx, ticket.id)
    conversations.set_owner(tx, conversation.id, conversations.BOT)
    _say(tx, conversation, told, at)


def _say(tx: Transaction, conversation: Conversation, told: Reply, at: datetime) -> None:
    messages.add(tx, conversation.id, [Draft(STAFF, reply_json.dump_json(told))], at=at)


def _step(
    tx: Transaction,
    member: StaffMember,
    ticket: Ticket,
    action: str,
    at: datetime,
    text: str = "",
) -> None:
    actor = f"staff:{member.id}"
    ticket_steps.add(tx, ticket.id, action, actor=actor, name=member.name, at=at, note=text)
    audit.note(
        tx, ticket.lender_id, at=at, actor=actor, action=f"ticket-{action}", subject=ticket.id
    )
