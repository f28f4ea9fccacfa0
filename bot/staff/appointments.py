"""Appointments for staff: who is called, visited or expected when, and what became of it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Final
from urllib.parse import urlsplit

from aiohttp import web

from bot import calendars
from bot.parts import Parts
from bot.staff import looking
from bot.staff.days import day_of
from bot.staff.permissions import Action
from bot.staff.showing import moment
from bot.staff.visits import Visit, guarded, to
from handlers import desk, meetings
from handlers.appointments import KINDS
from handlers.messages import Phrase
from storage import applications, appointments, conversations, hours, lenders, meeting_offers
from storage.appointments import Appointment
from storage.meeting_offers import Offer
from storage.records import Lender
from storage.staff import StaffMember
from storage.ticket_terms import Kept
from storage.transaction import Transaction

APPOINTMENTS: Final = "/staff/appointments"
DAYS: Final = 14
TIMES: Final = 40
"""Free times that are offered of one kind."""
_OUTCOME: Final = 1000
_ONE: Final = "{appointment:[0-9a-f]{32}}"


@dataclass(frozen=True, slots=True)
class Entry:
    """One appointment in the list."""

    own: Appointment
    kind: Phrase
    who: str
    number: str
    zone: str
    over: bool


@dataclass(frozen=True, slots=True)
class Free:
    """What is offered, and when there is room."""

    offer: Offer
    kind: Phrase
    times: list[datetime]


@dataclass(frozen=True, slots=True)
class Booking:
    """What a ticket's page shows of appointments."""

    coming: Entry | None
    free: list[Free]


@dataclass(frozen=True, slots=True)
class Appointments:
    """The views; `setup` mounts them."""

    parts: Parts

    async def show(self, visit: Visit) -> web.StreamResponse:
        """List two weeks from a day on."""
        now = self.parts.now()
        first = _day(visit.request.query.get("from", ""), now.date())
        found = await self.parts.store.read(_listed, visit.member, first, now)
        return visit.page(
            "appointments.html",
            entries=found,
            first=first,
            before=first - timedelta(days=DAYS),
            after=first + timedelta(days=DAYS),
            moment=moment,
            outcomes=(Kept.HELD, Kept.MISSED, Kept.CANCELLED),
        )

    async def settle(self, visit: Visit) -> web.StreamResponse:
        """Say what became of one, or cancel it."""
        form, now = await visit.request.post(), self.parts.now()
        of, outcome = visit.request.match_info["appointment"], str(form.get("words", ""))
        await self.parts.store.read(meetings.seen, visit.member, of)
        became = next((it for it in Kept if it == form.get("became")), None)
        if became is None or became is Kept.BOOKED:
            raise web.HTTPBadRequest
        await self.parts.store.write(
            meetings.settle, visit.member, of, became, outcome.strip()[:_OUTCOME], now
        )
        self.parts.delivery.wake()
        return to(APPOINTMENTS)

    async def calendar(self, visit: Visit) -> web.StreamResponse:
        """Give one as a file for a calendar."""
        of, now = visit.request.match_info["appointment"], self.parts.now()
        entry = await self.parts.store.read(_entry_of, visit.member, of, now)
        kind = self.parts.catalogue.fact(entry.kind, visit.locale)
        title = f"{kind} · {entry.number}" if entry.number else kind
        host = urlsplit(self.parts.settings.public_url).hostname or "loanline"
        made = calendars.appointment_file(entry.own, title, host, now)
        headers = {"Content-Disposition": 'attachment; filename="appointment.ics"'}
        return web.Response(body=made, content_type="text/calendar", headers=headers)

    async def book(self, visit: Visit) -> web.StreamResponse:
        """Book a time for a ticket's borrower."""
        form, ticket = await visit.request.post(), visit.request.match_info["ticket"]
        await self.parts.store.read(desk.seen, visit.member, ticket)
        offer, _, minutes = str(form.get("slot", "")).partition("-")
        known = minutes.isdecimal() and len(minutes) < 10  # noqa: PLR2004  digits of a moment
        booked = known and await self.parts.store.write(
            meetings.book,
            visit.member,
            ticket,
            offer,
            datetime.fromtimestamp(int(minutes) * 60, UTC),
            self.parts.now(),
            public_url=self.parts.settings.public_url,
        )
        self.parts.delivery.wake()
        self.parts.console.ring()
        return to(f"/staff/tickets/{ticket}{'' if booked else '?refused=form'}")


def setup(app: web.Application, parts: Parts) -> None:
    """Mount the views."""
    views = Appointments(parts)
    for method, path, action, view in (
        ("GET", APPOINTMENTS, Action.SEE_INBOX, views.show),
        ("GET", f"{APPOINTMENTS}/{_ONE}.ics", Action.SEE_INBOX, views.calendar),
        ("POST", f"{APPOINTMENTS}/{_ONE}/settle", Action.ANSWER, views.settle),
        ("POST", "/staff/tickets/{ticket:[0-9a-f]{32}}/meet", Action.ANSWER, views.book),
    ):
        guarded(app, method, path, action, view)


def booking(tx: Transaction, member: StaffMember, ticket_id: str, now: datetime) -> Booking:
    """Say what a ticket's borrower has booked, and what is free."""
    ticket = desk.seen(tx, member, ticket_id)
    if ticket.lender_id is None:
        return Booking(None, [])
    own, there = (
        appointments.coming(tx, ticket.conversation_id, now),
        hours.of_lender(tx, ticket.lender_id),
    )
    free = [
        Free(it, KINDS[it.kind], list(islice(meeting_offers.free(tx, it, there, now), TIMES)))
        for it in meeting_offers.offers(tx, ticket.lender_id)
    ]
    mine = own if own and own.lender_id == ticket.lender_id else None
    return Booking(_entry(tx, member, mine, now) if mine else None, [it for it in free if it.times])


def _listed(tx: Transaction, member: StaffMember, first: date, now: datetime) -> list[Entry]:
    found = [
        own
        for lender in _theirs(tx, member)
        for own in appointments.between(tx, lender.id, *_span(tx, lender.id, first))
    ]
    return [_entry(tx, member, it, now) for it in sorted(found, key=lambda it: it.starts_at)]


def _span(tx: Transaction, lender_id: str, first: date) -> tuple[datetime, datetime]:
    zone = hours.of_lender(tx, lender_id).zone
    begin = datetime.combine(first, time(), zone).astimezone(UTC)
    return begin, begin + timedelta(days=DAYS)


def _theirs(tx: Transaction, member: StaffMember) -> list[Lender]:
    if member.lender_id is not None:
        return [lenders.by_id(tx, member.lender_id)]
    return lenders.everyone(tx)


def _entry_of(tx: Transaction, member: StaffMember, of: str, now: datetime) -> Entry:
    return _entry(tx, member, meetings.seen(tx, member, of), now)


def _entry(tx: Transaction, member: StaffMember, own: Appointment, now: datetime) -> Entry:
    talk = conversations.by_id(tx, own.conversation_id, now)
    about = applications.by_id(tx, own.application_id) if own.application_id else None
    return Entry(
        own,
        KINDS[own.kind],
        looking.who(tx, member, talk) if talk else "",
        about.number if about else "",
        hours.of_lender(tx, own.lender_id).zone.key,
        own.starts_at <= now,
    )


def _day(given: str, today: date) -> date:
    near, found = timedelta(days=3650), day_of(given)
    return found if found and today - near < found < today + near else today
