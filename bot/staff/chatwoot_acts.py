"""What people do at Chatwoot, done on the ledger under the lender's member of staff for it."""

from dataclasses import replace
from datetime import datetime

from bot.staff.chatwoot_api import Written
from handlers import desk, passing
from handlers.desk import NotHeldError
from handlers.messages import reply_json, say
from storage import conversations, outside_desks, staff, tickets, topic_talk, topics
from storage.outside_desks import CHATWOOT, OutsideDesk
from storage.staff import StaffMember
from storage.tickets import Ticket
from storage.topics import Topic
from storage.transaction import Transaction


def take(
    tx: Transaction, place: OutsideDesk, topic: Topic, said: list[Written], at: datetime
) -> None:
    """Do what was written there, in order and each once."""
    for written in said:
        if written.by_agent and conversations.claim(
            tx, CHATWOOT, f"{place.group.id}:{written.id}", at
        ):
            _written(tx, place, topic, written, at)
    if said:
        _catch_up(tx, topic, said)
        outside_desks.set_seen(tx, topic.ticket_id, said[-1].id)


def _catch_up(tx: Transaction, topic: Topic, said: list[Written]) -> None:
    """Move the cursors behind what we posted, also where its answer never reached us."""
    position = max([topic.position, *(it.number for it in said if it.mark.startswith("m"))])
    step = max([topic.step, *(it.number for it in said if it.mark.startswith("s"))])
    if (position, step) != topic.cursors:
        topics.shown(tx, topic, position=position, step=step)


def _written(
    tx: Transaction, place: OutsideDesk, topic: Topic, written: Written, at: datetime
) -> None:
    member, words = _member(place, written.name), written.words.strip()[:4000]
    if written.private:
        if words:
            desk.note(tx, member, topic.ticket_id, words, at)
        return
    if written.files or not words:
        _say(tx, place, topic, "group-not-passed-on", at)
    if not words:
        return
    try:
        with tx.savepoint():
            _hold(tx, member, topic.ticket_id, at)
            position = desk.reply(tx, member, topic.ticket_id, words, at)
    except NotHeldError:
        holder = _holder(tx, topic.ticket_id, at)
        _say(tx, place, topic, "group-held", at, name=holder)
        return
    topics.posted(tx, topic, written.id, position)
    outside_desks.awaits(tx, place.group.id, written.id)


def stands(tx: Transaction, place: OutsideDesk, topic: Topic, status: str, at: datetime) -> None:
    """Follow a conversation that was resolved or given to a bot there; open, it is worked on."""
    ticket = tickets.by_id(tx, topic.ticket_id)
    if ticket is None or ticket.closed_at is not None or topic.closed:
        return
    if status not in {"resolved", "pending"}:
        tickets.renew(tx, ticket.id, place.member.id, now=at)
        return
    outcome = "solved" if status == "resolved" else "returned"
    try:
        with tx.savepoint():
            _hold(tx, place.member, ticket.id, at)
            desk.settle(tx, place.member, ticket.id, outcome, at)
            topics.set_closed(tx, ticket.id, closed=True)
    except NotHeldError:
        # Somebody else has it: the mirror opens the conversation again, and says who.
        topics.set_closed(tx, ticket.id, closed=True)
        _say(tx, place, topic, "group-held", at, name=_holder(tx, ticket.id, at))


def _hold(tx: Transaction, member: StaffMember, ticket_id: str, at: datetime) -> None:
    ticket = desk.seen(tx, member, ticket_id)
    if ticket.closed_at is not None:
        passing.reopen(tx, member, ticket_id, at)
    elif ticket.holder(at) != member.id:
        desk.claim(tx, member, ticket_id, at)


def _member(place: OutsideDesk, name: str) -> StaffMember:
    """Name the one who wrote: to the borrower they are a person, not a programme."""
    return replace(place.member, name=name) if name else place.member


def _holder(tx: Transaction, ticket_id: str, at: datetime) -> str:
    ticket: Ticket | None = tickets.by_id(tx, ticket_id)
    holder = ticket.holder(at) if ticket else None
    return staff.name_of(tx, holder) if holder else "—"


def _say(
    tx: Transaction, place: OutsideDesk, topic: Topic, message: str, at: datetime, **args: str
) -> None:
    content = reply_json.dump_json(say(message, **args))
    topic_talk.say(tx, place.group.id, content, thread=topic.thread, at=at)
