"""What staff do with appointments: book and move them, cancel them, say what became of them."""

from datetime import datetime

from handlers.appointments import KINDS, told
from handlers.handover import MEET
from handlers.holding import UnknownTicketError, locked, step, tell
from handlers.messages import Moment, say
from storage import appointments, conversations, hours, meeting_offers
from storage.appointments import Appointment
from storage.staff import StaffMember
from storage.ticket_terms import Kept
from storage.transaction import Transaction


def settle(
    tx: Transaction,
    member: StaffMember,
    appointment_id: str,
    became: Kept,
    outcome: str,
    at: datetime,
) -> None:
    """Say what became of an appointment; it stands with the application from then on."""
    own = seen(tx, member, appointment_id)
    actor = f"staff:{member.id}"
    done = appointments.settle(tx, own, became, outcome=outcome, actor=actor, at=at)
    if not done or became is not Kept.CANCELLED:
        return
    conversation = conversations.locked(tx, own.conversation_id, at)
    if conversation is not None:
        when = Moment(at=own.starts_at, zone=hours.of_lender(tx, own.lender_id).zone.key)
        sorry = say("appointment-cancelled-by-us", MEET, kind=KINDS[own.kind], at=when)
        tell(tx, conversation, sorry, at)


def book(  # noqa: PLR0913  what is booked for whom, and where its file is
    tx: Transaction,
    member: StaffMember,
    ticket_id: str,
    offer_id: str,
    starts_at: datetime,
    at: datetime,
    *,
    public_url: str = "",
) -> bool:
    """Book a time for the borrower of a ticket, or move theirs to it; False if it is not free."""
    ticket, conversation = locked(tx, member, ticket_id, at)
    it = meeting_offers.offer_by_id(tx, offer_id)
    if it is None or it.lender_id != ticket.lender_id:
        raise UnknownTicketError(offer_id)
    booked = appointments.book(
        tx,
        it,
        hours.of_lender(tx, it.lender_id),
        conversation,
        starts_at,
        application_id=ticket.application_id,
        by=member.actor,
        at=at,
    )
    if booked is None:
        return False
    step(tx, member, ticket, "met", at)
    tell(tx, conversation, told(tx, booked, say("appointment-booked"), public_url), at)
    return True


def seen(tx: Transaction, member: StaffMember, appointment_id: str) -> Appointment:
    """Find an appointment of the member's lender; raise UnknownTicketError."""
    own = appointments.by_id(tx, appointment_id)
    if own is None or member.lender_id not in {None, own.lender_id}:
        raise UnknownTicketError(appointment_id)
    return own
