"""An appointment: a time is chosen by buttons, moved and cancelled the same way."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from itertools import islice
from typing import Final

from handlers import slots
from handlers.handover import MEET
from handlers.messages import Button, Moment, Phrase, Reply, say
from handlers.turn import ASK_A_PERSON, STATUS, Outcome, Transaction, Turn
from storage import appointments, hours, meeting_offers
from storage.appointments import Appointment
from storage.meeting_offers import Offer
from storage.ticket_terms import Kept, Meeting

SHOWN: Final = 6
"""How many times are offered at once."""
KINDS: Final = {
    Meeting.CALL: Phrase(message="appointment-call"),
    Meeting.VISIT: Phrase(message="appointment-visit"),
    Meeting.BRANCH: Phrase(message="appointment-branch"),
}


def show(turn: Turn, tx: Transaction, _subject: str) -> Outcome:
    """Tell of the appointment they have, or offer what there is."""
    own = appointments.coming(tx, turn.conversation.id, turn.now)
    if own:
        return turn.stay(told(tx, own, say("appointment-yours"), turn.rules.public_url))
    found = [it for lender_id in _lenders(turn) for it in meeting_offers.offers(tx, lender_id)]
    if not found:
        return turn.stay(say("appointment-none", ASK_A_PERSON))
    return turn.stay(say("appointment-what", *(_kind(it) for it in found)))


def in_words(turn: Turn, tx: Transaction) -> Outcome:
    """Answer words about an appointment: theirs, what there is, or the times from a day on."""
    own = appointments.coming(tx, turn.conversation.id, turn.now)
    found = [it for lender_id in _lenders(turn) for it in meeting_offers.offers(tx, lender_id)]
    offer = next((it for it in found if own and it.id == own.offer_id), None)
    if offer is None and len(found) == 1:
        offer = found[0]
    if offer is None or (own and not _day(turn, tx, offer)):
        return show(turn, tx, "")
    after = _day(turn, tx, offer)
    return turn.stay(_times(turn, tx, offer, say("appointment-when"), after))


def times(turn: Turn, tx: Transaction, offer_id: str) -> Outcome:
    """Offer the next free times, after one (``id-minutes``) when they want later ones."""
    offer_id, _, after = offer_id.partition("-")
    offer = _offer(turn, tx, offer_id)
    if offer is None:
        return turn.stay(say("appointment-none", ASK_A_PERSON))
    return turn.stay(_times(turn, tx, offer, say("appointment-when"), _moment(after)))


def take(turn: Turn, tx: Transaction, subject: str) -> Outcome:
    """Book a time, or move to it."""
    offer_id, _, minutes = subject.partition("-")
    offer, starts_at = _offer(turn, tx, offer_id), _moment(minutes)
    if offer is None or starts_at is None:
        return turn.stay(say("appointment-none", ASK_A_PERSON))
    there = hours.of_lender(tx, offer.lender_id)
    about = turn.application or None
    booked = appointments.book(
        tx, offer, there, turn.conversation, starts_at, application_id=about, at=turn.now
    )
    if booked is None:
        return turn.stay(_times(turn, tx, offer, say("appointment-taken"), None))
    return turn.stay(told(tx, booked, say("appointment-booked"), turn.rules.public_url))


def cancel(turn: Turn, tx: Transaction, appointment_id: str) -> Outcome:
    """Cancel an appointment of their own."""
    own = appointments.by_id(tx, appointment_id)
    actor = f"conversation:{turn.conversation.id}"
    if own is None or own.conversation_id != turn.conversation.id:
        return turn.stay(say("appointment-none", ASK_A_PERSON))
    appointments.settle(tx, own, Kept.CANCELLED, actor=actor, at=turn.now)
    return turn.stay(say("appointment-cancelled", MEET, STATUS))


def reminder(tx: Transaction, own: Appointment) -> Reply:
    """Say what to remind of."""
    return told(tx, own, say("appointment-reminder"))


def told(tx: Transaction, own: Appointment, first: Reply, public_url: str = "") -> Reply:
    """Say when, where and what it is, with buttons to keep it, to move and to cancel it."""
    zone = hours.of_lender(tx, own.lender_id).zone.key
    when = Moment(at=own.starts_at, zone=zone)
    lines = [*first.lines, *say("appointment-at", kind=KINDS[own.kind], at=when).lines]
    if own.place:
        lines += say("appointment-place", place=own.place).lines
    buttons = (
        Button(label="button-move-appointment", action=f"meet:{own.offer_id}"),
        Button(label="button-cancel-appointment", action=f"unmeet:{own.id}"),
    )
    return Reply(lines=tuple(lines), buttons=(*_keeping(tx, own, public_url), *buttons))


def _keeping(tx: Transaction, own: Appointment, public_url: str) -> Iterator[Button]:
    """Offer it as a file for their own calendar, by a link that only they have."""
    if public_url:
        secret = appointments.file_secret(tx, own.id)
        url = f"{public_url}/appointments/{own.id}-{secret}.ics"
        yield Button(label="button-calendar", url=url)


def _times(turn: Turn, tx: Transaction, offer: Offer, told: Reply, after: datetime | None) -> Reply:
    there = hours.of_lender(tx, offer.lender_id)
    all_free = meeting_offers.free(tx, offer, there, turn.now)
    later = (it for it in all_free if after is None or it > after)
    found = list(islice(later, SHOWN))
    if not found:
        return say("appointment-full", ASK_A_PERSON)
    return told.model_copy(update={"buttons": tuple(_slots(offer, found, there.zone.key))})


def _day(turn: Turn, tx: Transaction, offer: Offer) -> datetime | None:
    """Find the beginning of a day that they name."""
    zone = hours.of_lender(tx, offer.lender_id).zone
    day = slots.day_in(turn.said, turn.now.astimezone(zone).date())
    return datetime.combine(day, time.min, zone) - timedelta(minutes=1) if day else None


def _slots(offer: Offer, found: list[datetime], zone: str) -> Iterator[Button]:
    for it in found:
        action = f"slot:{offer.id}-{_minutes(it)}"
        yield Button(label="button-slot", action=action, args={"at": Moment(at=it, zone=zone)})
    if len(found) == SHOWN:
        yield Button(label="button-later", action=f"meet:{offer.id}-{_minutes(found[-1])}")


def _kind(it: Offer) -> Button:
    action = f"meet:{it.id}"
    match it.kind:
        case Meeting.CALL:
            return Button(label="button-call-back", action=action)
        case Meeting.VISIT:
            return Button(label="button-visit", action=action)
        case Meeting.BRANCH:
            return Button(label="button-branch", action=action)


def _offer(turn: Turn, tx: Transaction, offer_id: str) -> Offer | None:
    found = meeting_offers.offer_by_id(tx, offer_id)
    return found if found and found.lender_id in _lenders(turn) else None


def _lenders(turn: Turn) -> list[str]:
    own = [turn.conversation.lender_id, *(it.lender_id for it in turn.conversation.links)]
    return [it for it in dict.fromkeys(own) if it]


def _minutes(at: datetime) -> int:
    return int(at.timestamp()) // 60


def _moment(minutes: str) -> datetime | None:
    known = minutes.isdecimal() and len(minutes) < 10  # noqa: PLR2004  digits
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(minutes=int(minutes)) if known else None
