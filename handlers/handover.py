"""A person, please: the conversation waits in the queue, and the borrower knows where."""

from datetime import timedelta
from typing import Final

from handlers.messages import Button, Reply, say, together
from handlers.turn import STATUS, Outcome, Transaction, Turn
from storage import audit, tickets

URGENT: Final = tickets.URGENT
"""The reason of a request that comes before all others."""
CANCEL: Final = Button(label="button-no-person", action="no-person")
LATELY: Final = timedelta(hours=12)
"""Answers as old as this still tell how long one waits."""


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
        return turn.stay(_where(turn, tx, say("handover-waiting", STATUS, CANCEL)))
    audit.note(
        tx,
        lender_id,
        at=turn.now,
        actor=f"conversation:{turn.conversation.id}",
        action="person-requested",
        subject=turn.conversation.id,
        reason=reason,
    )
    return turn.rest(_where(turn, tx, say("handover-requested", STATUS, CANCEL)))


def cancel(turn: Turn, tx: Transaction) -> Outcome:
    """Take the request back."""
    if tickets.close(tx, turn.conversation.id, turn.now):
        return turn.rest(say("handover-cancelled", STATUS))
    return turn.rest(say("handover-none", STATUS))


def rate(turn: Turn, tx: Transaction, subject: str) -> Outcome:
    """Keep how content they were with the person, once."""
    ticket_id, _, stars = subject.rpartition("-")
    known = stars in {"1", "2", "3", "4", "5"}
    if known and tickets.rate(tx, ticket_id, turn.conversation.id, int(stars)):
        return turn.rest(say("handover-rated", STATUS))
    return turn.rest(say("handover-rated-before", STATUS))


def _where(turn: Turn, tx: Transaction, told: Reply) -> Reply:
    """Add the place in the queue, and how long it usually takes when enough is known."""
    ticket = tickets.of_conversation(tx, turn.conversation.id)
    if ticket is None:
        return told
    said = [told, say("handover-position", position=tickets.ahead(tx, ticket, turn.now) + 1)]
    if wait := tickets.usual_wait(tx, turn.now - LATELY):
        said.append(say("handover-wait", minutes=max(1, round(wait.total_seconds() / 60))))
    return together(*said)
