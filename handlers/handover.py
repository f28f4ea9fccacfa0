"""A person, please: the conversation waits in the queue, and the borrower knows where."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from handlers.messages import Button, Moment, Reply, reply_json, say, together
from handlers.state import AwaitingComment
from handlers.turn import STATUS, Outcome, Transaction, Turn, go
from storage import (
    audit,
    conversations,
    hours,
    meeting_offers,
    messages,
    ratings,
    ticket_lists,
    ticket_moves,
    ticket_steps,
    tickets,
)
from storage.messages import BOT, Draft
from storage.records import Application, Conversation
from storage.ticket_terms import Concern
from storage.tickets import Ticket

URGENT: Final = tickets.URGENT
"""The reason of a request that comes before all others."""
CANCEL: Final = Button(label="button-no-person", action="no-person")
MEET: Final = Button(label="button-appointment", action="meets")
BACK_WITHIN: Final = timedelta(hours=24)
"""How long after its end words of theirs may open a ticket again."""
LATELY: Final = timedelta(hours=12)
"""Answers as old as this still tell how long one waits."""
AGAIN_WITHIN: Final = timedelta(days=3)
"""How long after its end a ticket may be opened again by the borrower."""


def request(turn: Turn, tx: Transaction, reason: str = Concern.ASKED) -> Outcome:
    """Mark the conversation; the bot goes on helping meanwhile and the place is kept."""
    if open_for(turn, tx, reason):
        return turn.rest(_where(turn, tx, say("handover-requested", STATUS, CANCEL)))
    if reason == URGENT:
        tickets.make_urgent(tx, turn.conversation.id)
    return turn.stay(_where(turn, tx, say("handover-waiting", STATUS, CANCEL)))


def unasked(turn: Turn, tx: Transaction, reason: str, told: Reply) -> Reply:
    """Ask for a person on their behalf where we got no further, and say so once."""
    if not open_for(turn, tx, reason):
        return told
    ticket = tickets.of_conversation(tx, turn.conversation.id)
    when = _when(turn, tx, ticket) if ticket else ()
    return together(told, say("handover-opened", CANCEL), *when)


def after_accident(tx: Transaction, conversation: Conversation, told: Reply, at: datetime) -> None:
    """Tell of an accident of ours and have a person look; while one answers, they alone see it."""
    ticket = tickets.of_conversation(tx, conversation.id)
    if conversation.owner != conversations.BOT:
        if ticket is not None:
            ticket_steps.add(tx, ticket.id, "accident", actor="bot", name="", at=at)
        return
    if ticket is None:
        lender_id = _lender_of(conversation)
        tickets.open_for(
            tx,
            conversation.id,
            lender_id=lender_id,
            reason=Concern.ACCIDENT,
            locale=conversation.locale,
            at=at,
            by="bot",
        )
        told = together(told, say("handover-opened", CANCEL))
    messages.add(tx, conversation.id, [Draft(BOT, reply_json.dump_json(told))], at=at)


def for_lender(
    tx: Transaction,
    conversation: Conversation,
    application: Application,
    *,
    note: str,
    actor: str,
    at: datetime,
) -> Ticket:
    """Have a person talk to a borrower because the lender wants it; they hear so, staff why."""
    new = tickets.open_for(
        tx,
        conversation.id,
        lender_id=application.lender_id,
        reason=Concern.LENDER,
        locale=conversation.locale,
        at=at,
        application_id=application.id,
        by=actor,
    )
    ticket = tickets.of_conversation(tx, conversation.id)
    if ticket is None:
        raise LookupError(conversation.id)
    if note:
        ticket_steps.add(tx, ticket.id, "noted", actor=actor, name="", at=at, note=note)
    if new:
        told = say("handover-lender-asked", CANCEL, number=application.number)
        messages.add(tx, conversation.id, [Draft(BOT, reply_json.dump_json(told))], at=at)
        audit.note(
            tx,
            application.lender_id,
            at=at,
            actor=actor,
            action="ticket-opened",
            subject=ticket.id,
        )
    return ticket


def open_for(turn: Turn, tx: Transaction, reason: str) -> bool:
    """Open a ticket unless there is one; tell whether it is new."""
    conversation = turn.conversation
    lender_id = _lender_of(conversation)
    new = tickets.open_for(
        tx,
        conversation.id,
        lender_id=lender_id,
        reason=reason,
        locale=conversation.locale,
        at=turn.now,
        application_id=turn.application or None,
    )
    if new:
        audit.note(
            tx,
            lender_id,
            at=turn.now,
            actor=f"conversation:{conversation.id}",
            action="person-requested",
            subject=conversation.id,
            reason=reason,
        )
    return new


def cancel(turn: Turn, tx: Transaction) -> Outcome:
    """Take the request back."""
    if tickets.close(tx, turn.conversation.id, turn.now):
        return turn.rest(say("handover-cancelled", STATUS))
    return turn.rest(say("handover-none", STATUS))


def again(turn: Turn, tx: Transaction, ticket_id: str) -> Outcome:
    """Open their ticket again, or a new one if that was too long ago."""
    found = tickets.by_id(tx, ticket_id)
    late = found is None or found.closed_at is None or found.closed_at < turn.now - AGAIN_WITHIN
    if found is None or late or found.conversation_id != turn.conversation.id:
        return request(turn, tx)
    if tickets.of_conversation(tx, turn.conversation.id) is None:
        ticket_moves.reopen(tx, found, turn.now)
        actor = f"conversation:{turn.conversation.id}"
        ticket_steps.add(tx, found.id, "reopened", actor=actor, name="", at=turn.now)
        audit.note(
            tx,
            found.lender_id,
            at=turn.now,
            actor=actor,
            action="ticket-reopened",
            subject=found.id,
        )
    return turn.rest(_where(turn, tx, say("handover-reopened", STATUS, CANCEL)))


def back(turn: Turn, tx: Transaction) -> Outcome | None:
    """Take words that the bot cannot read, soon after a person has finished, as meant for them."""
    found = ticket_lists.closed_last(tx, turn.conversation.id, turn.now - BACK_WITHIN)
    if found is None or found.outcome not in {"solved", "unanswered"}:
        return None
    waits = tickets.of_conversation(tx, turn.conversation.id) is not None
    return None if waits else again(turn, tx, found.id)


def here(turn: Turn, tx: Transaction) -> Outcome:
    """Note that the borrower is still there."""
    if not heard(tx, turn):
        return turn.rest(say("handover-none", STATUS))
    return turn.stay(_where(turn, tx, say("handover-waiting", STATUS, CANCEL)))


def heard(tx: Transaction, turn: Turn) -> bool:
    """Note that the borrower has said something for a person; tell whether one is to answer."""
    ticket = tickets.of_conversation(tx, turn.conversation.id)
    if ticket is not None:
        ticket_moves.heard(tx, ticket, turn.now)
    return ticket is not None


def rate(turn: Turn, tx: Transaction, subject: str) -> Outcome:
    """Keep how content they were with the person, once."""
    ticket_id, _, stars = subject.rpartition("-")
    known = stars in {"1", "2", "3", "4", "5"}
    if known and ratings.rate(tx, ticket_id, turn.conversation.id, int(stars)):
        waiting = AwaitingComment(ticket=ticket_id, application=turn.application)
        return go(waiting, together(say("handover-rated", STATUS), say("handover-rated-why")))
    return turn.rest(say("handover-rated-before", STATUS))


def comment(turn: Turn, tx: Transaction, ticket_id: str) -> Outcome:
    """Keep why they were content or not, with the ticket and so with the person."""
    ratings.comment(tx, ticket_id, turn.conversation.id, turn.said.strip()[:2000])
    return turn.rest(say("handover-commented", STATUS))


def meeting(tx: Transaction, lender_id: str | None) -> tuple[Button, ...]:
    """Give the button for an appointment, where a lender offers some."""
    return (MEET,) if lender_id and meeting_offers.offers(tx, lender_id) else ()


def _where(turn: Turn, tx: Transaction, told: Reply) -> Reply:
    """Add the place in the queue, how long it usually takes, and when people are there."""
    ticket = tickets.of_conversation(tx, turn.conversation.id)
    return together(told, *_standing(turn, tx, ticket)) if ticket else told


def _standing(turn: Turn, tx: Transaction, ticket: Ticket) -> Iterator[Reply]:
    place = ticket_lists.ahead(tx, ticket, turn.now) + 1
    ticket_moves.told_place(tx, ticket.id, place)
    yield say("handover-position", position=place)
    yield from _when(turn, tx, ticket)


def _when(turn: Turn, tx: Transaction, ticket: Ticket) -> Iterator[Reply]:
    there = hours.of_lender(tx, ticket.lender_id)
    if opening := there.next_opening(turn.now):
        meet = meeting(tx, ticket.lender_id)
        yield say("handover-closed-now", *meet, opens=Moment(at=opening, zone=there.zone.key))
    elif wait := ticket_lists.usual_wait(tx, turn.now - LATELY):
        yield say("handover-wait", minutes=max(1, round(wait.total_seconds() / 60)))
    if ticket.promised_at:
        yield say("handover-by", by=Moment(at=ticket.promised_at, zone=there.zone.key))


def _lender_of(conversation: Conversation) -> str | None:
    links = conversation.links
    return conversation.lender_id or (links[0].lender_id if links else None)
