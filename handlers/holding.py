"""Who may act on a ticket, and what every act on one does: told, stepped, audited.

Each act locks the conversation first, as a turn does, so that neither speaks while the other does.
"""

from datetime import datetime
from typing import Final

from handlers.messages import Reply, reply_json
from handlers.script import folded
from storage import audit, conversations, messages, searching, ticket_steps, tickets
from storage.messages import STAFF, Draft
from storage.records import Conversation
from storage.staff import StaffMember
from storage.tickets import Ticket
from storage.transaction import Transaction

DESK: Final = "desk"
"""Who acts when nobody does: what runs by itself."""


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


def opened(
    tx: Transaction, member: StaffMember, ticket_id: str, at: datetime
) -> tuple[Ticket, Conversation]:
    """Find a ticket that is open, with its conversation locked; else raise NotHeldError."""
    ticket, conversation = locked(tx, member, ticket_id, at)
    if ticket.closed_at is not None:
        raise NotHeldError(ticket_id)
    return ticket, conversation


def held(
    tx: Transaction, member: StaffMember, ticket_id: str, at: datetime
) -> tuple[Ticket, Conversation]:
    """Find a ticket that the member holds, and have them hold it longer; else NotHeldError."""
    ticket, conversation = opened(tx, member, ticket_id, at)
    if not tickets.renew(tx, ticket.id, member.id, now=at):
        raise NotHeldError(ticket_id)
    return ticket, conversation


def locked(
    tx: Transaction, member: StaffMember, ticket_id: str, at: datetime
) -> tuple[Ticket, Conversation]:
    """Find a ticket, open or closed, with its conversation locked."""
    conversation_id = seen(tx, member, ticket_id).conversation_id
    conversation = conversations.locked(tx, conversation_id, at)
    if conversation is None:
        raise NotHeldError(ticket_id)
    # Read again, now that nobody else can act on it.
    return seen(tx, member, ticket_id), conversation


def still_open(
    tx: Transaction, ticket: Ticket, at: datetime
) -> tuple[Ticket, Conversation] | tuple[None, None]:
    """Lock a ticket that was found in a list, unless it has been closed meanwhile."""
    conversation = conversations.locked(tx, ticket.conversation_id, at)
    now = tickets.by_id(tx, ticket.id)
    if conversation is None or now is None or now.closed_at is not None:
        return None, None
    return now, conversation


def free(
    tx: Transaction, ticket: Ticket, conversation: Conversation, told: Reply, at: datetime
) -> None:
    """Put a ticket back into the queue: the bot answers meanwhile."""
    tickets.release(tx, ticket.id)
    conversations.set_owner(tx, conversation.id, conversations.BOT)
    tell(tx, conversation, told, at)


def tell(tx: Transaction, conversation: Conversation, told: Reply, at: datetime) -> int:
    """Say something to the borrower for the desk; return its position."""
    return messages.add(tx, conversation.id, [Draft(STAFF, reply_json.dump_json(told))], at=at)


def step(
    tx: Transaction,
    member: StaffMember | None,
    ticket: Ticket,
    action: str,
    at: datetime,
    text: str = "",
) -> None:
    """Keep what was done with a ticket, and by whom; None is the desk itself."""
    actor, name = (f"staff:{member.id}", member.name) if member else (DESK, "")
    number = ticket_steps.add(tx, ticket.id, action, actor=actor, name=name, at=at, note=text)
    if text:
        note = searching.Said(-number, folded(text), ticket.id)
        searching.mark(tx, ticket.conversation_id, [note])
    audit.note(
        tx, ticket.lender_id, at=at, actor=actor, action=f"ticket-{action}", subject=ticket.id
    )
