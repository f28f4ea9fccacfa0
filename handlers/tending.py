"""What the desk does by itself: wakes, warns, keeps promises or says so, asks, and closes."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from handlers import appointments
from handlers.desk import lapse
from handlers.handover import CANCEL, meeting
from handlers.holding import step, still_open, tell
from handlers.messages import Button, say
from handlers.talking import send_planned
from handlers.turn import STATUS
from storage import appointments as booked
from storage import (
    conversations,
    queues,
    sharing,
    ticket_alarms,
    ticket_lists,
    ticket_moves,
    tickets,
)
from storage.ticket_terms import Alarm, Sharing
from storage.transaction import Transaction

QUIET_FOR: Final = timedelta(hours=1)
"""How long a borrower may say nothing to a person before they are asked whether they are there."""
CLOSED_AFTER: Final = timedelta(hours=12)
"""How long after that question a ticket is closed."""
HERE: Final = Button(label="button-still-here", action="here")


def wake(tx: Transaction, at: datetime) -> int:
    """Wake snoozed tickets: they wait for the person who put them off, and then for anybody."""
    found = ticket_lists.rested(tx, at)
    for each in found:
        ticket, _ = still_open(tx, each, at)
        if ticket is None or ticket.snoozed_until is None:
            continue
        ticket_moves.snooze(tx, ticket.id, None)
        ticket_alarms.put(tx, ticket, Alarm.WOKEN, ticket.snoozed_until, at)
        step(tx, None, ticket, "woken", at)
    return len(found)


def own_up(tx: Transaction, at: datetime) -> int:
    """Tell borrowers whom nobody has answered in time, and a supervisor too."""
    found = ticket_lists.broken_promises(tx, at)
    for each in found:
        ticket, conversation = still_open(tx, each, at)
        if ticket is None or conversation is None or ticket.promised_at is None:
            continue
        ticket_alarms.put(tx, ticket, Alarm.PROMISE_BROKEN, ticket.promised_at, at)
        ticket_moves.promise(tx, ticket.id, None)
        step(tx, None, ticket, "promise-broken", at)
        meet = meeting(tx, ticket.lender_id)
        tell(tx, conversation, say("handover-late", *meet, STATUS, CANCEL), at)
    return len(found)


def tell_places(tx: Transaction, at: datetime) -> int:
    """Tell those who wait when they have moved on much."""
    found = ticket_lists.moved_on(tx, at)
    for ticket_id, place in found:
        known = tickets.by_id(tx, ticket_id)
        ticket, conversation = still_open(tx, known, at) if known else (None, None)
        if ticket is None or conversation is None or ticket.holder(at):
            continue
        ticket_moves.told_place(tx, ticket.id, place)
        tell(tx, conversation, say("handover-moved-up", STATUS, CANCEL, position=place), at)
    return len(found)


def ask(tx: Transaction, at: datetime) -> int:
    """Ask borrowers who have long said nothing to a person whether they are still there."""
    found = ticket_lists.silent(tx, at, at - QUIET_FOR)
    for each in found:
        ticket, conversation = still_open(tx, each, at)
        if ticket is None or conversation is None or ticket.waiting_since:
            continue
        ticket_moves.asked(tx, ticket.id, at)
        tell(tx, conversation, say("handover-still-there", HERE, CANCEL), at)
    return len(found)


def close(tx: Transaction, at: datetime) -> int:
    """Close what nobody answered after that question; the bot goes on."""
    found = ticket_lists.unheard(tx, at - CLOSED_AFTER)
    for each in found:
        ticket, conversation = still_open(tx, each, at)
        if ticket is None or conversation is None or ticket.waiting_since:
            continue
        tickets.settle(tx, ticket, "unanswered", at)
        ticket_alarms.settle(tx, ticket.id, at)
        conversations.set_owner(tx, conversation.id, conversations.BOT)
        step(tx, None, ticket, "unanswered", at)
        again = Button(label="button-not-solved", action=f"again:{ticket.id}")
        tell(tx, conversation, say("handover-closed-quiet", again, STATUS), at)
    return len(found)


def share(tx: Transaction, at: datetime) -> int:
    """Mean waiting tickets for people at work, where a queue wants it so."""
    shared = 0
    for found in ticket_lists.unmeant(tx, at):
        how = queues.level(tx, found.lender_id, found.subject, found.locale).sharing
        if how is Sharing.HAND:
            continue
        chosen = sharing.choose(sharing.at_work(tx, at), found, how)
        ticket, _ = still_open(tx, found, at) if chosen else (None, None)
        if chosen is None or ticket is None or ticket.holder(at):
            continue
        ticket_moves.mean(tx, ticket.id, chosen.id, now=at)
        step(tx, None, ticket, "assigned", at, f"@{chosen.name}")
        shared += 1
    return shared


def remind(tx: Transaction, at: datetime) -> int:
    """Remind of appointments."""
    found = booked.due_reminders(tx, at)
    for own in found:
        conversation = conversations.locked(tx, own.conversation_id, at)
        now = booked.by_id(tx, own.id)
        if conversation is None or now is None or now != own:
            continue
        booked.reminded(tx, own, at)
        tell(tx, conversation, appointments.reminder(tx, own), at)
    return len(found)


DUTIES: Final[tuple[Callable[[Transaction, datetime], int], ...]] = (
    lapse,
    wake,
    share,
    own_up,
    tell_places,
    ask,
    close,
    remind,
    send_planned,
    ticket_alarms.raise_due,
)
"""Each is done in a transaction of its own, and counts what it did."""
