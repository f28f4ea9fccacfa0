"""Appointments: who is called, visited or expected when, and what became of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Row, Select, bindparam, insert, select, update

from storage import audit, lenders
from storage.columns import Instant
from storage.hours import Hours
from storage.ids import new_id
from storage.meeting_offers import Offer, free
from storage.records import Conversation
from storage.schema import appointments, conversations, meeting_offers
from storage.ticket_terms import Kept, Meeting
from storage.transaction import Transaction

REMINDED: Final = (timedelta(hours=24), timedelta(hours=1))
"""How long before it a borrower is reminded."""
AT_ONCE: Final = 100

_all: Final[Select[Any]] = select(
    appointments, meeting_offers.c.kind, meeting_offers.c.place, meeting_offers.c.minutes
).join(meeting_offers, meeting_offers.c.id == appointments.c.offer_id)
_by_id: Final = _all.where(appointments.c.id == bindparam("of"))
_coming: Final = (
    _all.where(
        appointments.c.conversation_id == bindparam("of"),
        appointments.c.state == Kept.BOOKED,
        appointments.c.starts_at > bindparam("since", type_=Instant),
    )
    .order_by(appointments.c.starts_at)
    .limit(1)
)
_between: Final = (
    _all.where(
        appointments.c.lender_id == bindparam("of"),
        appointments.c.starts_at >= bindparam("since", type_=Instant),
        appointments.c.starts_at < bindparam("until", type_=Instant),
    )
    .order_by(appointments.c.starts_at, appointments.c.id)
    .limit(500)
)
_of_application: Final = _all.where(appointments.c.application_id == bindparam("of")).order_by(
    appointments.c.starts_at
)
_of_conversation: Final = _all.where(appointments.c.conversation_id == bindparam("of")).order_by(
    appointments.c.starts_at
)
_due: Final = (
    _all.where(
        appointments.c.remind_at <= bindparam("now", type_=Instant),
        appointments.c.state == Kept.BOOKED,
    )
    .order_by(appointments.c.remind_at)
    .limit(AT_ONCE)
)
_add: Final = insert(appointments)
_move: Final = (
    update(appointments)
    .where(appointments.c.id == bindparam("of"), appointments.c.state == Kept.BOOKED)
    .values(
        offer_id=bindparam("offer"),
        starts_at=bindparam("starts"),
        remind_at=bindparam("remind"),
        version=appointments.c.version + 1,
    )
)
_remind: Final = (
    update(appointments)
    .where(appointments.c.id == bindparam("of"))
    .values(remind_at=bindparam("remind"))
)
_settle: Final = (
    update(appointments)
    .where(appointments.c.id == bindparam("of"), appointments.c.state == Kept.BOOKED)
    .values(
        state=bindparam("became"),
        outcome_sealed=bindparam("sealed"),
        remind_at=None,
        version=appointments.c.version + 1,
    )
)
_data_key: Final = select(conversations.c.data_key_id).where(conversations.c.id == bindparam("of"))


@dataclass(frozen=True, slots=True)
class Appointment:
    """When a borrower is called, visited or expected; ``version`` grows with each change."""

    id: str
    lender_id: str
    offer_id: str
    conversation_id: str
    application_id: str | None
    kind: Meeting
    place: str
    state: Kept
    starts_at: datetime
    ends_at: datetime
    version: int
    outcome: str = ""


def book(  # noqa: PLR0913  who, what, when
    tx: Transaction,
    it: Offer,
    there: Hours,
    conversation: Conversation,
    starts_at: datetime,
    *,
    application_id: str | None,
    by: str = "",
    at: datetime,
) -> Appointment | None:
    """Take a seat, or move the seat they have to this time; None if it is not free any more."""
    lenders.lock(tx, it.lender_id)
    if starts_at not in free(tx, it, there, at):
        return None
    had = coming(tx, conversation.id, at)
    if had:
        remind = _reminder(starts_at, at)
        tx.execute(_move, {"of": had.id, "offer": it.id, "starts": starts_at, "remind": remind})
    appointment_id = had.id if had else _added(tx, it, conversation, starts_at, application_id, at)
    audit.note(
        tx,
        it.lender_id,
        at=at,
        actor=by or f"conversation:{conversation.id}",
        action="appointment-moved" if had else "appointment-booked",
        subject=appointment_id,
    )
    return by_id(tx, appointment_id)


def _added(
    tx: Transaction,
    it: Offer,
    conversation: Conversation,
    starts_at: datetime,
    application_id: str | None,
    at: datetime,
) -> str:
    appointment_id = new_id(at)
    tx.execute(
        _add,
        {
            "id": appointment_id,
            "lender_id": it.lender_id,
            "offer_id": it.id,
            "conversation_id": conversation.id,
            "application_id": application_id,
            "state": Kept.BOOKED,
            "starts_at": starts_at,
            "version": 0,
            "booked_at": at,
            "remind_at": _reminder(starts_at, at),
        },
    )
    return appointment_id


def settle(
    tx: Transaction, it: Appointment, became: Kept, *, outcome: str = "", actor: str, at: datetime
) -> bool:
    """Cancel it, or say what became of it; False if that has been said already."""
    sealed = None
    if outcome:
        data_key = tx.execute(_data_key, {"of": it.conversation_id}).scalar_one()
        sealed = tx.seal(data_key, outcome, _place(it.id))
    if not tx.execute(_settle, {"of": it.id, "became": became, "sealed": sealed}).rowcount:
        return False
    audit.note(tx, it.lender_id, at=at, actor=actor, action=f"appointment-{became}", subject=it.id)
    return True


def file_secret(tx: Transaction, appointment_id: str) -> str:
    """Make what the link to an appointment's file has, and nobody can guess."""
    return tx.blind("appointment-file", "", appointment_id).hex()[:32]


def by_id(tx: Transaction, appointment_id: str) -> Appointment | None:
    """Find an appointment."""
    row = tx.execute(_by_id, {"of": appointment_id}).first()
    return _read(tx, row) if row else None


def coming(tx: Transaction, conversation_id: str, now: datetime) -> Appointment | None:
    """Find the next appointment of a conversation."""
    row = tx.execute(_coming, {"of": conversation_id, "since": now}).first()
    return _read(tx, row) if row else None


def between(tx: Transaction, lender_id: str, since: datetime, until: datetime) -> list[Appointment]:
    """List a lender's appointments in a span of time, for staff."""
    values = {"of": lender_id, "since": since, "until": until}
    return [_read(tx, row) for row in tx.execute(_between, values)]


def of_application(tx: Transaction, application_id: str) -> list[Appointment]:
    """List the appointments about an application, with what became of them."""
    return [_read(tx, row) for row in tx.execute(_of_application, {"of": application_id})]


def of_conversation(tx: Transaction, conversation_id: str) -> list[Appointment]:
    """List all appointments of a conversation, with what became of them."""
    return [_read(tx, row) for row in tx.execute(_of_conversation, {"of": conversation_id})]


def due_reminders(tx: Transaction, now: datetime) -> list[Appointment]:
    """List the appointments to be reminded of now."""
    return [_read(tx, row) for row in tx.execute(_due, {"now": now}).all()]


def reminded(tx: Transaction, it: Appointment, now: datetime) -> None:
    """Note that they have been reminded; there may be one more reminder."""
    tx.execute(_remind, {"of": it.id, "remind": _reminder(it.starts_at, now)})


def _reminder(starts_at: datetime, now: datetime) -> datetime | None:
    return next((when for span in REMINDED if (when := starts_at - span) > now), None)


def _read(tx: Transaction, row: Row[Any]) -> Appointment:
    sealed = row.outcome_sealed
    return Appointment(
        row.id,
        row.lender_id,
        row.offer_id,
        row.conversation_id,
        row.application_id,
        Meeting(row.kind),
        row.place,
        Kept(row.state),
        row.starts_at,
        row.starts_at + timedelta(minutes=row.minutes),
        row.version,
        tx.unseal(sealed, _place(row.id)).decode() if sealed else "",
    )


def _place(appointment_id: str) -> str:
    return f"|appointments|outcome|{appointment_id}"
