"""What staff do with a ticket by the buttons of its page, each from the fields of a form."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta, tzinfo
from typing import Final

from handlers import desk, passing
from storage import conversations, hours, staff
from storage.staff import StaffMember
from storage.ticket_terms import Subject
from storage.transaction import Transaction

WORDS: Final = 4000
"""How long an answer may be; Telegram takes 4,096 with the name before it."""
HOURS: Final = (1, 4, 24, 72)
"""For how long a ticket may be put off, or a chat be blocked."""
LONGEST: Final = timedelta(days=60)
"""The furthest that a ticket is put off by a date."""

Form = Mapping[str, str]
Act = Callable[[Transaction, StaffMember, str, Form, datetime], None]


class UnreadableFormError(ValueError):
    """A field that an act needs was left out or makes no sense."""


def _claim(tx: Transaction, member: StaffMember, ticket: str, _form: Form, at: datetime) -> None:
    desk.claim(tx, member, ticket, at)


def _take_over(
    tx: Transaction, member: StaffMember, ticket: str, _form: Form, at: datetime
) -> None:
    passing.take_over(tx, member, ticket, at)


def _decline(tx: Transaction, member: StaffMember, ticket: str, form: Form, at: datetime) -> None:
    passing.decline(tx, member, ticket, words_of(form), at)


def _reply(tx: Transaction, member: StaffMember, ticket: str, form: Form, at: datetime) -> None:
    words = words_of(form)
    if words and is_new(tx, member, form, at):
        desk.reply(tx, member, ticket, words, at)


def _note(tx: Transaction, member: StaffMember, ticket: str, form: Form, at: datetime) -> None:
    words = words_of(form)
    if words and is_new(tx, member, form, at):
        desk.note(tx, member, ticket, words, at)


def _pass_on(tx: Transaction, member: StaffMember, ticket: str, form: Form, at: datetime) -> None:
    """Pass it to the colleague or the queue that was chosen, or back into its own queue."""
    kind, _, wanted = form.get("to", "").partition(":")
    if kind == "staff":
        colleague = _colleague(tx, member, ticket, wanted)
        passing.pass_to(tx, member, ticket, colleague, words_of(form), at)
    elif kind == "queue":
        own = desk.seen(tx, member, ticket)
        subject = _subject(wanted)
        passing.pass_to_queue(tx, member, ticket, subject, own.locale, text=words_of(form), at=at)
    else:
        desk.pass_on(tx, member, ticket, words_of(form), at)


def _assign(tx: Transaction, member: StaffMember, ticket: str, form: Form, at: datetime) -> None:
    """Mean a free ticket for a colleague."""
    passing.assign(tx, member, ticket, _colleague(tx, member, ticket, form.get("to", "")), at)


def _snooze(tx: Transaction, member: StaffMember, ticket: str, form: Form, at: datetime) -> None:
    own = desk.seen(tx, member, ticket)
    zone = hours.of_lender(tx, own.lender_id).zone
    passing.snooze(tx, member, ticket, moment_of(form, "until", at, zone), at)


def _reopen(tx: Transaction, member: StaffMember, ticket: str, _form: Form, at: datetime) -> None:
    passing.reopen(tx, member, ticket, at)


def _block(tx: Transaction, member: StaffMember, ticket: str, form: Form, at: datetime) -> None:
    passing.block(tx, member, ticket, at + _hours(form.get("until", "")), at)


def _unblock(tx: Transaction, member: StaffMember, ticket: str, _form: Form, at: datetime) -> None:
    passing.unblock(tx, member, ticket, at)


def _settle(outcome: str) -> Act:
    def settle(
        tx: Transaction, member: StaffMember, ticket: str, _form: Form, at: datetime
    ) -> None:
        desk.settle(tx, member, ticket, outcome, at)

    return settle


ACTS: Final[Mapping[str, Act]] = {
    "claim": _claim,
    "take-over": _take_over,
    "decline": _decline,
    "assign": _assign,
    "reply": _reply,
    "note": _note,
    "pass-on": _pass_on,
    "snooze": _snooze,
    "reopen": _reopen,
    "block": _block,
    "unblock": _unblock,
    **{outcome: _settle(outcome) for outcome in desk.OUTCOMES},
}
"""What the page's buttons do."""


def is_new(tx: Transaction, member: StaffMember, form: Form, at: datetime) -> bool:
    """Tell whether a form comes for the first time: it is sent again when its answer was lost."""
    key = form.get("key", "")[:40]
    return not key or conversations.claim(tx, "staff", f"{member.id}:{key}", at)


def words_of(form: Form) -> str:
    """Read what was written."""
    return form.get("words", "").strip()[:WORDS]


def moment_of(form: Form, name: str, at: datetime, zone: tzinfo) -> datetime:
    """Read a moment to come: so many hours from now, or a day and time in the lender's zone."""
    given = form.get(name, "")
    if given.isdecimal():
        return at + _hours(given)
    try:
        found = datetime.fromisoformat(form.get(f"{name}-at", "")).replace(tzinfo=zone)
    except ValueError:
        raise UnreadableFormError(name) from None
    if not at < found < at + LONGEST:
        raise UnreadableFormError(name)
    return found


def _hours(given: str) -> timedelta:
    return timedelta(hours=next((it for it in HOURS if str(it) == given), HOURS[0]))


def _subject(wanted: str) -> Subject:
    try:
        return Subject(wanted)
    except ValueError:
        raise UnreadableFormError(wanted) from None


def _colleague(tx: Transaction, member: StaffMember, ticket: str, wanted: str) -> StaffMember:
    """Find somebody at work who may see the ticket too."""
    own = desk.seen(tx, member, ticket)
    found = staff.by_id(tx, wanted)
    if found is None or found.ended_at or found.lender_id not in {None, own.lender_id}:
        raise UnreadableFormError(wanted)
    return found
