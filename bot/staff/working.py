"""What lies on the desk beside a ticket: one's draft, what is often said, what is planned, tags."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.staff import appointments, canning, looking
from bot.staff.appointments import Booking
from bot.staff.looking import Look
from storage import canned_files, drafts, planned, ticket_marks
from storage.canned import Canned
from storage.planned import Planned
from storage.sent_files import SentFile
from storage.staff import StaffMember
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Work:
    """What one member of staff works with on one ticket."""

    draft: str
    replies: Sequence[Canned]
    files: Mapping[str, Sequence[SentFile]]
    """The files of those replies that have some."""
    planned: Sequence[Planned]
    tags: Sequence[str]
    known_tags: Sequence[str]
    mentioned: bool
    booking: Booking


def at_hand(
    tx: Transaction, member: StaffMember, ticket_id: str, now: datetime
) -> tuple[Look, Work]:
    """Gather a ticket's page; raise UnknownTicketError if it is not theirs to see."""
    look = looking.ticket(tx, member, ticket_id, now)
    replies = canning.fitting(tx, member, ticket_id)
    work = Work(
        drafts.of(tx, ticket_id, member.id),
        replies,
        canned_files.of_replies(tx, [it.id for it in replies]),
        planned.of_ticket(tx, ticket_id),
        ticket_marks.tags(tx, [ticket_id])[ticket_id],
        ticket_marks.known_tags(tx, look.waiting.ticket.lender_id),
        ticket_marks.is_mentioned(tx, ticket_id, member.id),
        appointments.booking(tx, member, ticket_id, now),
    )
    return look, work


def see(tx: Transaction, member: StaffMember, ticket_id: str, now: datetime) -> None:
    """Note that somebody has looked at where a note mentions them."""
    ticket_marks.see(tx, ticket_id, member.id, now)
