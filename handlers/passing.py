"""Beside taking and answering: who else shall have a ticket, when, and whom nobody answers."""

from datetime import datetime

from handlers.holding import (
    NotHeldError,
    UnknownTicketError,
    free,
    held,
    locked,
    opened,
    step,
    tell,
)
from handlers.messages import Moment, say
from handlers.turn import NEEDS, STATUS
from storage import blocks, conversations, hours, ticket_alarms, ticket_moves, tickets
from storage.records import Conversation
from storage.staff import StaffMember
from storage.ticket_terms import Concern, Subject
from storage.tickets import Ticket
from storage.transaction import Transaction


def take_over(tx: Transaction, member: StaffMember, ticket_id: str, at: datetime) -> None:
    """Take a ticket from whoever holds it, or keep it from whom it is meant for; said to all."""
    ticket, conversation = opened(tx, member, ticket_id, at)
    had = ticket.holder(at)
    if had == member.id or not ticket_moves.take_over(tx, ticket.id, member.id, now=at):
        return
    conversations.set_owner(tx, conversation.id, f"staff:{member.id}")
    step(tx, member, ticket, "taken-over" if had else "claimed", at)
    tell(tx, conversation, say("handover-claimed", name=member.name), at)


def pass_to(
    tx: Transaction,
    member: StaffMember,
    ticket_id: str,
    colleague: StaffMember,
    text: str,
    at: datetime,
) -> None:
    """Pass a ticket to one colleague with a note; they claim it or decline, or time takes it on."""
    ticket, conversation = held(tx, member, ticket_id, at)
    _mean(tx, ticket, colleague, at)
    step(tx, member, ticket, "passed-to", at, f"@{colleague.name} {text}".strip())
    told = say("handover-passed-to", STATUS, NEEDS, name=colleague.name)
    free(tx, ticket, conversation, told, at)


def pass_to_queue(  # noqa: PLR0913  who, what, where to, why
    tx: Transaction,
    member: StaffMember,
    ticket_id: str,
    subject: Subject,
    locale: str,
    *,
    text: str,
    at: datetime,
) -> None:
    """Pass a ticket to another queue of its lender with a note; it keeps its time of arrival."""
    ticket, conversation = held(tx, member, ticket_id, at)
    ticket_moves.move(tx, ticket.id, subject, locale)
    step(tx, member, ticket, "passed-on", at, text)
    free(tx, ticket, conversation, say("handover-passed-on", STATUS, NEEDS), at)


def assign(
    tx: Transaction, member: StaffMember, ticket_id: str, colleague: StaffMember, at: datetime
) -> None:
    """Mean a free ticket for a colleague, who claims it or declines; NotHeldError if it is held."""
    ticket, _ = opened(tx, member, ticket_id, at)
    if ticket.holder(at):
        raise NotHeldError(ticket_id)
    _mean(tx, ticket, colleague, at)
    step(tx, member, ticket, "assigned", at, f"@{colleague.name}")


def decline(tx: Transaction, member: StaffMember, ticket_id: str, text: str, at: datetime) -> None:
    """Refuse a ticket that is meant for oneself: anybody may take it now."""
    ticket, _ = opened(tx, member, ticket_id, at)
    if ticket.meant_for != member.id:
        raise NotHeldError(ticket_id)
    ticket_moves.mean(tx, ticket.id, None, now=at)
    step(tx, member, ticket, "declined", at, text)


def snooze(
    tx: Transaction, member: StaffMember, ticket_id: str, until: datetime, at: datetime
) -> None:
    """Put a ticket off: the bot answers meanwhile, and then it waits for the same person again."""
    ticket, conversation = held(tx, member, ticket_id, at)
    if until <= at:
        raise ValueError(until)
    ticket_moves.snooze(tx, ticket.id, until)
    ticket_moves.mean(tx, ticket.id, member.id, now=until)
    step(tx, member, ticket, "snoozed", at)
    when = _moment(tx, ticket, until)
    told = say("handover-snoozed", STATUS, NEEDS, name=member.name, until=when)
    free(tx, ticket, conversation, told, at)


def reopen(tx: Transaction, member: StaffMember, ticket_id: str, at: datetime) -> None:
    """Open a closed ticket again and take it; NotHeldError if another is open there."""
    ticket, conversation = locked(tx, member, ticket_id, at)
    if tickets.of_conversation(tx, conversation.id) or not ticket_moves.reopen(tx, ticket, at):
        raise NotHeldError(ticket_id)
    step(tx, member, ticket, "reopened", at)
    ticket_moves.take_over(tx, ticket.id, member.id, now=at)
    conversations.set_owner(tx, conversation.id, f"staff:{member.id}")
    tell(tx, conversation, say("handover-claimed", name=member.name), at)


def open_with(tx: Transaction, member: StaffMember, conversation_id: str, at: datetime) -> Ticket:
    """Open a ticket in a conversation of the member's lender and take it, to write first."""
    conversation = conversations.locked(tx, conversation_id, at)
    lender_id = _lender_of(conversation, member) if conversation else None
    if conversation is None or (member.lender_id and lender_id != member.lender_id):
        raise UnknownTicketError(conversation_id)
    actor = f"staff:{member.id}"
    new = tickets.open_for(
        tx,
        conversation.id,
        lender_id=lender_id,
        reason=Concern.STAFF,
        locale=conversation.locale,
        at=at,
        by=actor,
    )
    ticket = tickets.of_conversation(tx, conversation.id)
    if ticket is None or not tickets.take(tx, ticket.id, member.id, now=at):
        raise NotHeldError(conversation_id)
    conversations.set_owner(tx, conversation.id, actor)
    if new:
        step(tx, member, ticket, "opened", at)
    tell(tx, conversation, say("handover-claimed", name=member.name), at)
    return ticket


def block(
    tx: Transaction, member: StaffMember, ticket_id: str, until: datetime, at: datetime
) -> None:
    """Answer an abusive chat no more for a time; they are told once, the ticket is closed."""
    ticket, conversation = held(tx, member, ticket_id, at)
    blocks.put(tx, conversation.id, until)
    tickets.settle(tx, ticket, "blocked", at)
    ticket_alarms.settle(tx, ticket.id, at)
    conversations.set_owner(tx, conversation.id, conversations.BOT)
    step(tx, member, ticket, "blocked", at)
    tell(tx, conversation, say("handover-blocked", until=_moment(tx, ticket, until)), at)


def unblock(tx: Transaction, member: StaffMember, ticket_id: str, at: datetime) -> None:
    """Answer a blocked chat again."""
    ticket, conversation = locked(tx, member, ticket_id, at)
    blocks.put(tx, conversation.id, None)
    step(tx, member, ticket, "unblocked", at)


def _mean(tx: Transaction, ticket: Ticket, colleague: StaffMember, at: datetime) -> None:
    if colleague.lender_id not in {None, ticket.lender_id}:
        raise UnknownTicketError(ticket.id)
    ticket_moves.mean(tx, ticket.id, colleague.id, now=at)


def _moment(tx: Transaction, ticket: Ticket, at: datetime) -> Moment:
    return Moment(at=at, zone=hours.of_lender(tx, ticket.lender_id).zone.key)


def _lender_of(conversation: Conversation, member: StaffMember) -> str | None:
    known = [conversation.lender_id, *(link.lender_id for link in conversation.links)]
    if member.lender_id in known:
        return member.lender_id
    return next(filter(None, known), None)
