"""Who are you? An invitation, a shared contact, or a code sent to the phone the lender knows.

Everything here answers in the same words, and with the same work, whether or not anybody was
found: whether a phone number is known is decided outside the turn, when the code is sent.
"""

import secrets
from dataclasses import replace
from datetime import timedelta
from typing import Final

import phonenumbers

from handlers import handover, slots
from handlers.messages import Button, Contact, say
from handlers.state import AwaitingCode, AwaitingPhone, Idle
from handlers.turn import ASK_A_PERSON, Job, Kind, Outcome, Transaction, Turn, go
from handlers.wording import lender_name, masked
from storage import audit, borrowers, codes, conversations, events, invitations, lenders, limits
from storage.events import EventKind
from storage.ids import new_id
from storage.limits import Limit
from storage.records import Borrower, Lender, Link
from storage.terms import Assurance, Method
from storage.ticket_terms import Concern

MISSES_ALLOWED: Final = 3
AGAIN: Final = Button(label="button-code-again", action="code:again")
OTHER_PHONE: Final = Button(label="button-other-phone", action="code:phone")

# NIST SP 800-63B-4, section 3.2.2, and ASVS 5.0, 6.6.4: few tries, few messages, for everybody.
CODES_PER_CHAT: Final = (
    Limit("codes-chat-minute", 1, timedelta(minutes=1)),
    Limit("codes-chat-hour", 5, timedelta(hours=1)),
)
CODES_PER_PHONE: Final = (
    Limit("codes-phone-minute", 1, timedelta(minutes=1)),
    Limit("codes-phone-hour", 3, timedelta(hours=1)),
    Limit("codes-phone-day", 5, timedelta(days=1)),
)
FAILURES_PER_CHAT: Final = Limit("code-failures-chat", 15, timedelta(days=1))
_OF_PHONES: Final = frozenset({Method.CODE, Method.CONTACT})
CONTACTS_PER_CHAT: Final = Limit("contacts-chat", 10, timedelta(hours=1))


def ask_phone(turn: Turn, wish: str) -> Outcome:
    """Ask who they are; what they asked for is answered afterwards."""
    asked = (
        say("linking-ask-contact", ASK_A_PERSON)
        if turn.on_telegram
        else say("linking-ask-phone", ASK_A_PERSON)
    )
    return go(AwaitingPhone(wish=wish), asked.asking("phone"))


def take_phone(turn: Turn, state: AwaitingPhone, text: str, tx: Transaction) -> Outcome:
    """Send a code to a phone number, whoever's it is; only the lender's own gets one."""
    phone = e164(text, _regions(turn, tx))
    if phone is None:
        misses = state.misses + 1
        again = state.model_copy(update={"misses": misses})
        buttons = (ASK_A_PERSON,) if misses >= MISSES_ALLOWED else ()
        return go(again, say("linking-phone-unreadable", *buttons).asking("phone"))
    return _send_code(turn, phone, state.wish, tx)


def send_again(turn: Turn, tx: Transaction) -> Outcome:
    """Send a new code to the same phone; the old one ends by itself."""
    if not isinstance(turn.state, AwaitingCode):
        return ask_phone(turn, turn.state.wish if isinstance(turn.state, AwaitingPhone) else "")
    phone = codes.phone_of(tx, turn.state.challenge, turn.conversation.id)
    if phone is None:
        return ask_phone(turn, turn.state.wish)
    return _send_code(turn, phone, turn.state.wish, tx)


def step_up(turn: Turn, then: str) -> Outcome:
    """Ask for one more proof of who they are; ``then`` is answered after it."""
    return ask_phone(turn, then or "status")


def other_phone(turn: Turn) -> Outcome:
    """Ask for another number; what they asked for is kept."""
    return ask_phone(turn, getattr(turn.state, "wish", ""))


def take_code(turn: Turn, state: AwaitingCode, text: str, tx: Transaction) -> Outcome:
    """Try a code; a right one links, a wrong one counts, and too many everywhere stop all."""
    code = slots.code_in(text)
    if code is None and (phone := e164(text, _regions(turn, tx))):
        return _send_code(turn, phone, state.wish, tx)
    if code is None:
        misses = state.misses + 1
        again = state.model_copy(update={"misses": misses})
        return go(again, say("linking-code-unreadable", AGAIN, ASK_A_PERSON).asking("code"))
    if _failures_spent(turn, tx):
        paused = handover.unasked(turn, tx, Concern.IDENTITY, say("linking-paused"))
        return Outcome(Idle(), (paused,), secret=True)
    tried = codes.attempt(tx, state.challenge, turn.conversation.id, code, turn.now)
    found = borrowers.with_phone(tx, [each.id for each in _scope(turn, tx)], tried.phone or "")
    if tried.phone is None or not found:
        return _wrong_code(turn, state, tried, tx)
    return replace(_link(turn, tx, found, Method.CODE, Assurance.PHONE, state.wish), secret=True)


def take_contact(turn: Turn, contact: Contact, tx: Transaction) -> Outcome:
    """Link by a contact that the channel vouches for; anybody else's proves nothing."""
    wish = turn.state.wish if isinstance(turn.state, AwaitingPhone | AwaitingCode) else ""
    if not contact.own:
        return go(AwaitingPhone(wish=wish), say("linking-not-your-contact").asking("phone"))
    if not limits.take(tx, CONTACTS_PER_CHAT, turn.conversation.id, turn.now):
        return turn.rest(say("linking-too-many", ASK_A_PERSON))
    phone = e164("+" + contact.phone.lstrip("+0 "), ()) or ""
    found = borrowers.with_phone(tx, [each.id for each in _scope(turn, tx)], phone)
    if not found:
        return go(AwaitingPhone(wish=wish), say("linking-no-match", ASK_A_PERSON))
    return _link(turn, tx, found, Method.CONTACT, Assurance.PHONE, wish)


def take_token(turn: Turn, tx: Transaction, token: str) -> Outcome:
    """Open an invitation by its one-time token; a second chat that tries gets nothing."""
    conversation = turn.conversation
    taken = invitations.take(
        tx, token, conversation_id=conversation.id, at=turn.now, lender_id=conversation.lender_id
    )
    if taken is None:
        return turn.rest(say("linking-invitation-invalid", ASK_A_PERSON))
    return take_invitation(turn, tx, taken.id, "status")


def take_invitation(turn: Turn, tx: Transaction, invitation_id: str, wish: str) -> Outcome:
    """Link by an invitation that this conversation has claimed."""
    invitation = invitations.by_id(tx, invitation_id)
    borrower = borrowers.by_id(tx, invitation.borrower_id) if invitation else None
    if (
        invitation is None
        or borrower is None
        or invitation.spoilt_at is not None
        or invitation.conversation_id != turn.conversation.id
    ):
        return turn.rest(say("linking-invitation-invalid", ASK_A_PERSON))
    proven = {link.borrower_id: link for link in turn.conversation.links}
    if (old := proven.get(borrower.id)) and not _adds(old, invitation.method):
        return Outcome(Idle(), (say("linking-already"),))
    # Whoever is handed over has proven to the lender itself who they are.
    handed = invitation.method is Method.HANDOVER
    level = Assurance.PHONE if handed else Assurance.INVITED
    return _link(turn, tx, [borrower], invitation.method, level, wish)


def e164(text: str, regions: tuple[str, ...]) -> str | None:
    """Read a phone number as E.164, trying the lenders' countries for numbers without one."""
    for region in (None, *regions):
        try:
            number = phonenumbers.parse(text, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return None


def _send_code(turn: Turn, phone: str, wish: str, tx: Transaction) -> Outcome:
    now, index = turn.now, tx.blind("phone", "codes", phone)
    allowed = [limits.take(tx, limit, turn.conversation.id, now) for limit in CODES_PER_CHAT]
    allowed += [limits.take(tx, limit, index, now) for limit in CODES_PER_PHONE]
    if not all(allowed):
        # A code that is on its way already goes on being waited for.
        waiting = turn.state if isinstance(turn.state, AwaitingCode) else AwaitingPhone(wish=wish)
        return go(waiting, say("linking-too-many", ASK_A_PERSON))
    code = f"{secrets.randbelow(1_000_000):06d}"
    challenge = codes.add(tx, turn.conversation.id, phone, code, now)
    scope = [each.id for each in _scope(turn, tx)]
    payload = {"phone": phone, "code": code, "locale": turn.conversation.locale, "lenders": scope}
    return Outcome(
        AwaitingCode(challenge=challenge, wish=wish),
        (say("linking-code-sent", AGAIN, OTHER_PHONE, ASK_A_PERSON, minutes=5).asking("code"),),
        (Job(Kind.SMS, challenge, payload),),
    )


def _wrong_code(turn: Turn, state: AwaitingCode, tried: codes.Tried, tx: Transaction) -> Outcome:
    limits.take(tx, FAILURES_PER_CHAT, turn.conversation.id, turn.now)
    limits.take(tx, _failures_of_lender(turn), turn.conversation.lender_id or "all", turn.now)
    if tried.expired or tried.tries_left <= 0:
        said = say("linking-code-expired", ASK_A_PERSON)
        if not tried.expired:
            said = handover.unasked(turn, tx, Concern.IDENTITY, said)
        return Outcome(AwaitingPhone(wish=state.wish), (said.asking("phone"),), secret=True)
    said = say("linking-code-wrong", AGAIN, ASK_A_PERSON, left=tried.tries_left)
    return Outcome(state, (said.asking("code"),), secret=True)


def _failures_spent(turn: Turn, tx: Transaction) -> bool:
    everybody = turn.conversation.lender_id or "all"
    return limits.spent(tx, FAILURES_PER_CHAT, turn.conversation.id, turn.now) or limits.spent(
        tx, _failures_of_lender(turn), everybody, turn.now
    )


def _failures_of_lender(turn: Turn) -> Limit:
    """Limit failures for a lender as a whole: spraying few tries over many accounts stops here."""
    return Limit("code-failures", turn.rules.code_failures_per_day, timedelta(days=1))


def _scope(turn: Turn, tx: Transaction) -> list[Lender]:
    """List the lenders that this line speaks for: its own, or all of the installation."""
    if turn.conversation.lender_id:
        return [lenders.by_id(tx, turn.conversation.lender_id)]
    return lenders.everyone(tx)


def _regions(turn: Turn, tx: Transaction) -> tuple[str, ...]:
    return tuple(dict.fromkeys(lender.country for lender in _scope(turn, tx)))


def _link(
    turn: Turn, tx: Transaction, found: list[Borrower], method: Method, level: int, wish: str
) -> Outcome:
    known = {lender.id: lender for lender in _scope(turn, tx)}
    before = {link.borrower_id: link for link in turn.conversation.links}
    for borrower in found:
        lender = known.get(borrower.lender_id) or lenders.by_id(tx, borrower.lender_id)
        old = before.get(borrower.id)
        both = old is not None and _adds(old, method)
        new = Link(
            new_id(turn.now),
            turn.conversation.id,
            borrower.id,
            lender.id,
            method,
            Assurance.PHONE_AND_INVITED if both else max(level, old.assurance if old else 0),
            turn.now + timedelta(days=lender.policy.link_days),
        )
        conversations.link(tx, new, turn.now)
        _tell_lender(turn, tx, new)
    lender = known.get(found[0].lender_id) or lenders.by_id(tx, found[0].lender_id)
    said = say("linking-done", name=masked(found[0].name), lender=lender_name(lender))
    return Outcome(Idle(), (said,), then=wish or "status")


def _adds(old: Link, method: Method) -> bool:
    """Tell whether a second proof is of another kind than the first."""
    return (old.method in _OF_PHONES) is not (method in _OF_PHONES)


def _tell_lender(turn: Turn, tx: Transaction, link: Link) -> None:
    audit.note(
        tx,
        link.lender_id,
        at=turn.now,
        actor=f"conversation:{turn.conversation.id}",
        action="borrower-linked",
        subject=link.borrower_id,
        method=link.method,
        assurance=int(link.assurance),
    )
    events.note(
        tx,
        link.lender_id,
        EventKind.BORROWER_LINKED,
        link.borrower_id,
        at=turn.now,
        borrower=link.borrower_id,
        conversation=turn.conversation.id,
        method=link.method,
        assurance=int(link.assurance),
        wording=turn.conversation.consented,
    )
