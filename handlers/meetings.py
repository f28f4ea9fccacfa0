"""What staff do with appointments: say what became of them, or cancel them."""

from datetime import datetime

from handlers.appointments import KINDS
from handlers.handover import MEET
from handlers.holding import UnknownTicketError, tell
from handlers.messages import Moment, say
from storage import appointments, conversations, hours
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
    own = _seen(tx, member, appointment_id)
    actor = f"staff:{member.id}"
    done = appointments.settle(tx, own, became, outcome=outcome, actor=actor, at=at)
    if not done or became is not Kept.CANCELLED:
        return
    conversation = conversations.locked(tx, own.conversation_id, at)
    if conversation is not None:
        when = Moment(at=own.starts_at, zone=hours.of_lender(tx, own.lender_id).zone.key)
        told = say("appointment-cancelled-by-us", MEET, kind=KINDS[own.kind], at=when)
        tell(tx, conversation, told, at)


def _seen(tx: Transaction, member: StaffMember, appointment_id: str) -> Appointment:
    own = appointments.by_id(tx, appointment_id)
    if own is None or member.lender_id not in {None, own.lender_id}:
        raise UnknownTicketError(appointment_id)
    return own
