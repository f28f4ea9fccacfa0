"""What staff see of tickets: who waits, and all that is known of one, masked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from urllib.parse import urlencode

from bot.staff import pack_asking
from bot.staff.pack_asking import Choices
from bot.staff.packet import Packet, packet
from handlers import desk
from handlers.messages import Phrase, Special
from handlers.wording import NEED_STATES, lender_name, masked, stage, title
from storage import (
    applications,
    borrowers,
    conversations,
    hours,
    lenders,
    needs,
    staff,
    ticket_alarms,
    ticket_lists,
    ticket_marks,
    ticket_steps,
    tickets,
)
from storage.records import Application, Conversation
from storage.staff import StaffMember
from storage.staff_groups import StaffGroup
from storage.terms import StaffRole
from storage.ticket_alarms import Raised
from storage.ticket_lists import View
from storage.ticket_steps import Step
from storage.ticket_terms import Subject
from storage.tickets import Ticket
from storage.transaction import Transaction

ALARMS: Final = 20
"""How many alarms are shown at once, the oldest first."""
_TAKEN: Final = frozenset({"claimed", "taken-over", "reopened", "opened"})
"""What it is called when somebody begins to hold a ticket."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One line of the inbox."""

    ticket: Ticket
    who: str
    channel: str
    lender: Special | None
    zone: str
    holder: str
    mine: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for on an application, and where it stands."""

    title: Special
    state: Special
    outstanding: bool


@dataclass(frozen=True, slots=True)
class Known:
    """One application of the borrower's, as the hand-over packet tells it."""

    application: Application
    stage: Special
    needs: Sequence[Asked]
    locale: str
    """The lender's language, in which reasons are written."""
    choices: Choices
    """What the lender has of its own to ask for."""


@dataclass(frozen=True, slots=True)
class Look:
    """A ticket's page."""

    waiting: Waiting
    conversation: Conversation
    known: Sequence[Known]
    assurance: int
    steps: Sequence[Step]
    last_position: int
    packet: Packet
    since: datetime | None
    """Since when whoever has it has it."""
    colleagues: Sequence[StaffMember]
    blocked: bool


@dataclass(frozen=True, slots=True)
class Asking:
    """Which part of the inbox is asked for."""

    view: View = "all"
    queue: Subject | None = None
    language: str = ""
    tag: str = ""
    after: str = ""

    @property
    def query(self) -> str:
        """Write it as an address has it, but for the page."""
        narrowed = {"queue": self.queue or "", "language": self.language, "tag": self.tag}
        given = {"of": self.view, **narrowed}
        return urlencode({name: value for name, value in given.items() if value})


@dataclass(frozen=True, slots=True)
class Alarmed:
    """Something a supervisor has to see, and when it was due in the lender's time."""

    raised: Raised
    zone: str


@dataclass(frozen=True, slots=True)
class Inbox:
    """One page of a view of the inbox; ``after`` is the cursor to the next, if there is one."""

    rows: Sequence[Waiting]
    asked: Asking
    after: str
    alarms: Sequence[Alarmed]
    tags: Mapping[str, Sequence[str]]


def inbox(
    tx: Transaction, member: StaffMember, asked: Asking, now: datetime, *, alarms: bool = False
) -> Inbox:
    """List the tickets of a view that a member of staff may see; supervisors see alarms too."""
    found = ticket_lists.page(
        tx,
        member.lender_id,
        asked.view,
        me=member.id,
        now=now,
        after=asked.after,
        subject=asked.queue,
        locale=asked.language,
        tag=asked.tag,
    )
    tags = ticket_marks.tags(tx, [it.id for it in found.tickets])
    rows = [
        _waiting(tx, member, ticket, conversation, now)
        for ticket in found.tickets
        if (conversation := conversations.by_id(tx, ticket.conversation_id, now))
    ]
    raised = ticket_alarms.unseen(tx, member.lender_id) if alarms else []
    seen = [_alarmed(tx, it) for it in raised[:ALARMS]]
    return Inbox(rows, asked, found.after, seen, tags)


def ticket(tx: Transaction, member: StaffMember, ticket_id: str, now: datetime) -> Look:
    """Gather what is known of a ticket; raise UnknownTicketError if it is not theirs to see."""
    found = desk.seen(tx, member, ticket_id)
    conversation = conversations.by_id(tx, found.conversation_id, now)
    if conversation is None:
        raise desk.UnknownTicketError(ticket_id)
    links = [it for it in conversation.links if member.lender_id in {None, it.lender_id}]
    own = applications.of_borrowers(tx, [link.borrower_id for link in links])
    whose = {link.borrower_id for link in links}
    steps, until = ticket_steps.of_ticket(tx, found.id), conversation.blocked_until
    return Look(
        _waiting(tx, member, found, conversation, now),
        conversation,
        [_known(tx, it, whose) for it in own],
        max((link.assurance for link in links), default=0),
        steps,
        conversation.last_position,
        packet(tx, found, steps),
        next((it.at for it in reversed(steps) if it.action in _TAKEN), None),
        [it for it in staff.colleagues(tx, found.lender_id) if it.id != member.id],
        until is not None and until > now,
    )


def line(tx: Transaction, member: StaffMember, found: Ticket, now: datetime) -> Waiting | None:
    """Say of a ticket what a list says; None if its conversation is gone."""
    conversation = conversations.by_id(tx, found.conversation_id, now)
    return _waiting(tx, member, found, conversation, now) if conversation else None


def eyes(group: StaffGroup) -> StaffMember:
    """Look as whoever may be in a group: at its lender's, or at everything."""
    return StaffMember("group", group.lender_id, "", StaffRole.AGENT, group.language)


def keep(tx: Transaction, member: StaffMember, ticket_id: str, now: datetime) -> bool:
    """Hold a ticket longer while its page is open and being worked on."""
    return tickets.renew(tx, ticket_id, member.id, now=now)


def _waiting(
    tx: Transaction,
    member: StaffMember,
    found: Ticket,
    conversation: Conversation,
    now: datetime,
) -> Waiting:
    lender = lenders.by_id(tx, found.lender_id) if found.lender_id else None
    holder = found.holder(now)
    return Waiting(
        found,
        who(tx, member, conversation),
        conversation.channel,
        lender_name(lender) if lender else None,
        lender.zone if lender else "UTC",
        staff.name_of(tx, holder) if holder else "",
        holder == member.id,
    )


def _alarmed(tx: Transaction, raised: Raised) -> Alarmed:
    found = tickets.by_id(tx, raised.ticket_id)
    return Alarmed(raised, hours.of_lender(tx, found.lender_id if found else None).zone.key)


def who(tx: Transaction, member: StaffMember, conversation: Conversation) -> str:
    """Name the borrower so that only those who know them recognise them."""
    for link in conversation.links:
        if member.lender_id in {None, link.lender_id}:
            borrower = borrowers.by_id(tx, link.borrower_id)
            return masked(borrower.name) if borrower else ""
    return ""


def _known(tx: Transaction, application: Application, whose: set[str]) -> Known:
    asked = [it for it in needs.of_application(tx, application.id) if it.borrower_id in whose]
    states: list[Phrase] = [NEED_STATES[it.state] for it in asked]
    return Known(
        application,
        stage(application),
        [Asked(title(it), state, it.outstanding) for it, state in zip(asked, states, strict=True)],
        lenders.by_id(tx, application.lender_id).locale,
        pack_asking.choices(tx, application.lender_id),
    )
