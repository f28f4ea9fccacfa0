"""More that staff do with a ticket by its forms: words for later, tries, tags, and macros."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from bot.staff.acting import Act, Form, UnreadableFormError, is_new, moment_of, words_of
from handlers import desk, talking
from storage import hours
from storage.staff import StaffMember
from storage.transaction import Transaction

_POSITION: Final = 9
"""Digits of a position at most."""


def _plan(tx: Transaction, member: StaffMember, ticket: str, form: Form, at: datetime) -> None:
    words = words_of(form)
    if not words:
        raise UnreadableFormError("words")
    zone = hours.of_lender(tx, desk.seen(tx, member, ticket).lender_id).zone
    due, unless = moment_of(form, "until", at, zone), "unless-heard" in form
    talking.plan(tx, member, ticket, words, due, unless_heard=unless, at=at)


def _unplan(tx: Transaction, member: StaffMember, ticket: str, form: Form, at: datetime) -> None:
    talking.unplan(tx, member, ticket, form.get("of", ""), at)


def _retry(tx: Transaction, member: StaffMember, ticket: str, form: Form, at: datetime) -> None:
    given = form.get("of", "")
    if not given.isdecimal() or len(given) > _POSITION:
        raise UnreadableFormError("of")
    talking.retry(tx, member, ticket, int(given), at)


def _edit(tx: Transaction, member: StaffMember, ticket: str, form: Form, at: datetime) -> None:
    """Put one's own words right; what stands there already changes nothing."""
    given, words = form.get("of", ""), words_of(form)
    if not words or not given.isdecimal() or len(given) > _POSITION:
        raise UnreadableFormError("of")
    if not is_new(tx, member, form, at):
        return
    try:
        desk.edit(tx, member, ticket, int(given), words, at)
    except desk.NotEditableError:
        raise UnreadableFormError("of") from None


def _tag(tx: Transaction, member: StaffMember, ticket: str, form: Form, at: datetime) -> None:
    talking.tag(tx, member, ticket, form.get("tag", ""), at)


def _untag(tx: Transaction, member: StaffMember, ticket: str, form: Form, at: datetime) -> None:
    talking.untag(tx, member, ticket, form.get("tag", ""), at)


COMPOSING: Final[Mapping[str, Act]] = {
    "plan": _plan,
    "unplan": _unplan,
    "retry": _retry,
    "edit": _edit,
    "tag": _tag,
    "untag": _untag,
}
"""What further buttons of the page do."""
