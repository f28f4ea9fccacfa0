"""Beside answering at once: words for later, what failed sent again, tags."""

from datetime import datetime, timedelta
from typing import Final

from handlers.holding import held, seen, step, still_open, tell
from handlers.messages import Button, say
from storage import outgoing, planned, staff, ticket_marks, tickets
from storage.planned import Planned
from storage.staff import StaffMember
from storage.tickets import Ticket
from storage.transaction import Transaction

FURTHEST: Final = timedelta(days=60)
"""How far ahead words may be planned."""


def plan(  # noqa: PLR0913  who, what, when
    tx: Transaction,
    member: StaffMember,
    ticket_id: str,
    words: str,
    due_at: datetime,
    *,
    unless_heard: bool,
    at: datetime,
) -> None:
    """Write words now that are sent later, perhaps only if the borrower says nothing before."""
    ticket, _ = held(tx, member, ticket_id, at)
    if not at < due_at < at + FURTHEST:
        raise ValueError(due_at)
    planned.add(tx, ticket.id, member.id, words, due_at=due_at, unless_heard=unless_heard, at=at)
    step(tx, member, ticket, "planned", at)


def unplan(
    tx: Transaction, member: StaffMember, ticket_id: str, planned_id: str, at: datetime
) -> None:
    """Leave planned words unsent."""
    ticket = seen(tx, member, ticket_id)
    theirs = planned_id in {it.id for it in planned.of_ticket(tx, ticket.id)}
    if theirs and planned.settle(tx, planned_id, sent=False):
        step(tx, member, ticket, "unplanned", at)


def send_planned(tx: Transaction, at: datetime) -> int:
    """Send the words that are due, unless something has made them wrong meanwhile."""
    found = planned.due(tx, at)
    for each in found:
        known = tickets.by_id(tx, each.ticket_id)
        ticket, conversation = still_open(tx, known, at) if known else (None, None)
        author = staff.by_id(tx, each.staff_id)
        if ticket is None or conversation is None or author is None or author.ended_at:
            planned.settle(tx, each.id, sent=False)
            continue
        wanted = _is_wanted(tx, each, ticket, at)
        if not planned.settle(tx, each.id, sent=wanted):
            continue
        step(tx, author, ticket, "sent-later" if wanted else "unsent", at)
        if wanted:
            tickets.answered(tx, ticket.id, at)
            told = say("handover-says", name=author.name, text=each.words)
            tell(tx, conversation, told, at)
    return len(found)


def send_file(
    tx: Transaction,
    member: StaffMember,
    ticket_id: str,
    name: str,
    url: str,
    at: datetime,
) -> str:
    """Say that a file can be had; return whose conversation it is for, whose key seals it."""
    ticket, conversation = held(tx, member, ticket_id, at)
    tickets.answered(tx, ticket.id, at)
    step(tx, member, ticket, "sent-file", at, name)
    opening = Button(label="button-open-file", url=url)
    tell(tx, conversation, say("handover-sends-file", opening, name=member.name, file=name), at)
    return conversation.id


def retry(
    tx: Transaction, member: StaffMember, ticket_id: str, position: int, at: datetime
) -> None:
    """Try once more to send what could not be delivered."""
    ticket, conversation = held(tx, member, ticket_id, at)
    if outgoing.retry(tx, conversation.id, position, at):
        step(tx, member, ticket, "retried", at)


def tag(tx: Transaction, member: StaffMember, ticket_id: str, name: str, at: datetime) -> None:
    """Put a tag on a ticket."""
    ticket = seen(tx, member, ticket_id)
    if ticket_marks.tag(tx, ticket.id, name):
        step(tx, member, ticket, "tagged", at, f"#{ticket_marks.normal(name)}")


def untag(tx: Transaction, member: StaffMember, ticket_id: str, name: str, at: datetime) -> None:
    """Take a tag away from a ticket."""
    ticket = seen(tx, member, ticket_id)
    if ticket_marks.untag(tx, ticket.id, name):
        step(tx, member, ticket, "untagged", at, f"#{ticket_marks.normal(name)}")


def _is_wanted(tx: Transaction, it: Planned, ticket: Ticket, at: datetime) -> bool:
    """Tell whether words may still go out: nobody else has it, and silence was kept if it must."""
    if ticket.holder(at) not in {None, it.staff_id}:
        return False
    return not (it.unless_heard and planned.heard_since(tx, it))
