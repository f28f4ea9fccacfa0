"""What people do with a conversation: take it, answer in it, note, pass it on, give it back.

Exactly one owner answers in a conversation: the bot, or the one person who holds its ticket.
"""

from datetime import datetime, timedelta
from typing import Final

from handlers.holding import (
    NotHeldError,
    UnknownTicketError,
    free,
    held,
    opened,
    seen,
    step,
    still_open,
    tell,
)
from handlers.messages import Button, Reply, reply_json, say
from handlers.turn import NEEDS, STATUS
from storage import (
    conversations,
    drafts,
    messages,
    staff,
    ticket_alarms,
    ticket_lists,
    ticket_marks,
    tickets,
)
from storage.records import Message
from storage.staff import StaffMember
from storage.terms import MessageState
from storage.tickets import Ticket
from storage.transaction import Transaction

__all__ = ["NotHeldError", "UnknownTicketError", "seen"]

EDITED_WITHIN: Final = timedelta(hours=48)
"""How long words may be put right where they were said; later it takes new ones."""
_EDITABLE: Final = frozenset({MessageState.SENT, MessageState.QUEUED})


class NotEditableError(RuntimeError):
    """The words are not their own, did not reach the borrower, or were said too long ago."""


STARS: Final = 5
OUTCOMES: Final = ("solved", "returned", "unanswered")
"""What may come of a ticket: solved; given back to the bot; the borrower did not answer."""


def claim(tx: Transaction, member: StaffMember, ticket_id: str, at: datetime) -> None:
    """Take a free ticket; the borrower hears who is there. Raises NotHeldError if it is taken."""
    ticket, conversation = opened(tx, member, ticket_id, at)
    had = ticket.holder(at) == member.id
    if not tickets.take(tx, ticket.id, member.id, now=at):
        raise NotHeldError(ticket_id)
    if had:
        return
    conversations.set_owner(tx, conversation.id, f"staff:{member.id}")
    step(tx, member, ticket, "claimed", at)
    tell(tx, conversation, say("handover-claimed", name=member.name), at)


def reply(
    tx: Transaction,
    member: StaffMember,
    ticket_id: str,
    text: str,
    at: datetime,
    *,
    quotes: int | None = None,
) -> int:
    """Say something to the borrower, in the person's own words; return its position.

    ``quotes`` is the position of what it answers.
    """
    ticket, conversation = held(tx, member, ticket_id, at)
    tickets.answered(tx, ticket.id, at)
    drafts.drop(tx, ticket.id, member.id)
    said = say("handover-says", name=member.name, text=text)
    return tell(tx, conversation, said.model_copy(update={"quotes": quotes, "by": member.id}), at)


def edit(
    tx: Transaction, member: StaffMember, ticket_id: str, position: int, text: str, at: datetime
) -> int:
    """Put one's own words right where the borrower reads them; what was said before is kept.

    The new words are a message of their own on the line, so that they come after the old ones, are
    tried again, and may fail like any other. Raises NotEditableError.
    """
    ticket, conversation = held(tx, member, ticket_id, at)
    before = messages.at(tx, conversation.id, position)
    if before is None or not is_editable(before, member.id, at):
        raise NotEditableError(position)
    step(tx, member, ticket, "edited", at)
    said = say("handover-says", name=member.name, text=text)
    right = said.model_copy(update={"replaces": position, "by": member.id})
    return tell(tx, conversation, right, at)


def is_editable(message: Message, staff_id: str, at: datetime) -> bool:
    """Tell whether somebody may still change a message: their own, sent, and not long ago."""
    if message.author != messages.STAFF or message.state not in _EDITABLE:
        return False
    said = reply_json.validate_json(message.content)
    own = said.by == staff_id and said.replaces is None
    return own and at - message.at <= EDITED_WITHIN


def note(tx: Transaction, member: StaffMember, ticket_id: str, text: str, at: datetime) -> None:
    """Leave a note for colleagues; whoever may see the ticket may, and who is mentioned does."""
    ticket = seen(tx, member, ticket_id)
    tickets.renew(tx, ticket.id, member.id, now=at)
    step(tx, member, ticket, "noted", at, text)
    for colleague in _mentioned(tx, ticket, text):
        ticket_marks.mention(tx, ticket.id, colleague.id, at)


def pass_on(tx: Transaction, member: StaffMember, ticket_id: str, text: str, at: datetime) -> None:
    """Put a ticket back into the queue for a colleague, with a note; it keeps its place."""
    ticket, conversation = held(tx, member, ticket_id, at)
    step(tx, member, ticket, "passed-on", at, text)
    free(tx, ticket, conversation, say("handover-passed-on", STATUS, NEEDS), at)


def settle(
    tx: Transaction, member: StaffMember, ticket_id: str, outcome: str, at: datetime
) -> None:
    """End a ticket and give the conversation back to the bot, which goes on where it was."""
    if outcome not in OUTCOMES:
        raise ValueError(outcome)
    ticket, conversation = held(tx, member, ticket_id, at)
    tickets.settle(tx, ticket, outcome, at)
    ticket_alarms.settle(tx, ticket.id, at)
    conversations.set_owner(tx, conversation.id, conversations.BOT)
    step(tx, member, ticket, outcome, at)
    tell(tx, conversation, _farewell(ticket, outcome), at)


def lapse(tx: Transaction, at: datetime) -> int:
    """Put tickets whose person has gone away back into the queue; count them."""
    gone = ticket_lists.lapsed(tx, at)
    for found in gone:
        ticket, conversation = still_open(tx, found, at)
        if ticket is None or conversation is None or ticket.holder(at):
            continue
        step(tx, None, ticket, "lapsed", at)
        free(tx, ticket, conversation, say("handover-lapsed", STATUS, NEEDS), at)
    return len(gone)


def _mentioned(tx: Transaction, ticket: Ticket, text: str) -> list[StaffMember]:
    """Find whom a note names: ``@`` and the name, as it is written in the console."""
    if "@" not in text:
        return []
    known = staff.colleagues(tx, ticket.lender_id)
    return [it for it in known if f"@{it.name}".casefold() in text.casefold()]


def _farewell(ticket: Ticket, outcome: str) -> Reply:
    if outcome == "returned":
        return say("handover-returned", STATUS, NEEDS)
    buttons = (
        Button(label="button-stars", action=f"rate:{ticket.id}-{stars}", args={"count": stars})
        for stars in range(1, STARS + 1)
    )
    again = Button(label="button-not-solved", action=f"again:{ticket.id}")
    return say("handover-solved", *buttons, again)
