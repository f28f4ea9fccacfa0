"""A person, please: the conversation is marked, and staff will answer."""

from typing import Final

from handlers.messages import Button, say
from handlers.turn import STATUS, Outcome, Transaction, Turn
from storage import audit, tickets

URGENT: Final = tickets.URGENT
"""The reason of a request that comes before all others."""
CANCEL: Final = Button(label="button-no-person", action="no-person")


def request(turn: Turn, tx: Transaction, reason: str = "asked") -> Outcome:
    """Mark the conversation; the bot goes on helping meanwhile and the place is kept."""
    links = turn.conversation.links
    lender_id = turn.conversation.lender_id or (links[0].lender_id if links else None)
    new = tickets.open_for(
        tx,
        turn.conversation.id,
        lender_id=lender_id,
        reason=reason,
        locale=turn.conversation.locale,
        at=turn.now,
    )
    if not new:
        if reason == URGENT:
            tickets.make_urgent(tx, turn.conversation.id)
        return turn.stay(say("handover-waiting", STATUS, CANCEL))
    audit.note(
        tx,
        lender_id,
        at=turn.now,
        actor=f"conversation:{turn.conversation.id}",
        action="person-requested",
        subject=turn.conversation.id,
        reason=reason,
    )
    return turn.rest(say("handover-requested", STATUS, CANCEL))


def cancel(turn: Turn, tx: Transaction) -> Outcome:
    """Take the request back."""
    if tickets.close(tx, turn.conversation.id, turn.now):
        return turn.rest(say("handover-cancelled", STATUS))
    return turn.rest(say("handover-none", STATUS))
