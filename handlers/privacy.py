"""What we hold and what for; consents taken back, a copy, being left alone, and being forgotten."""

from collections.abc import Iterator
from typing import Final

from handlers import consent, pages, proof, scope
from handlers.consent import NAMES
from handlers.messages import Button, Day, Reply, say, together
from handlers.state import Idle
from handlers.turn import ASK_A_PERSON, STATUS, Outcome, Transaction, Turn, go
from handlers.wording import lender_name
from storage import (
    audit,
    consents,
    conversations,
    erasures,
    events,
    held,
    lenders,
    page_links,
    preferences,
)
from storage.consents import Consent, Purpose
from storage.events import EventKind
from storage.records import Lender, Link

UNLINK: Final = Button(label="button-unlink", action="unlink")
UNLINK_SURELY: Final = Button(label="button-unlink-surely", action="unlink:yes")
CONSENTS: Final = Button(label="button-consents", action="consents")
EXPORT: Final = Button(label="button-export", action="export")
FORGET: Final = Button(label="button-forget", action="forget")
FORGET_SURELY: Final = Button(label="button-forget-surely", action="forget:yes")
RESUME: Final = Button(label="button-resume-notices", action="resume_notices")
STOP: Final = Button(label="button-stop-notices", action="stop_notices")
SERVICE_BACK: Final = Button(
    label="button-withdraw-consent",
    action="consent-back:service",
    args={"what": NAMES[Purpose.SERVICE]},
)


def show(turn: Turn, tx: Transaction) -> Outcome:
    """Tell what is kept and why (Telegram's terms for bots ask for an answer to /privacy)."""
    told = say("privacy-notice")
    if turn.linked:
        kept = held.of(tx, turn.conversation)
        counted = say(
            "privacy-held",
            applications=kept.applications,
            files=kept.files,
            messages=kept.messages,
        )
        told = together(told, counted)
    buttons = (*_offers(turn), ASK_A_PERSON)
    return turn.stay(told.model_copy(update={"buttons": buttons}))


def show_consents(turn: Turn, tx: Transaction, _subject: str = "") -> Outcome:
    """List what was agreed to and refused, each with the way back."""
    standing = consents.standing(tx, turn.conversation)
    lines, buttons = [say("consent-list")], []
    service = standing.get((None, Purpose.SERVICE))
    if service and service.given:
        lines.append(say("consent-line-service", on=Day(on=service.at.date())))
        buttons.append(SERVICE_BACK)
    for lender in consent.concerned(turn, tx):
        for purpose in map(Purpose, lender.policy.consents):
            found = standing.get((lender.id, purpose))
            lines.append(_line(lender, purpose, found))
            buttons.append(_change(lender, purpose, given=bool(found and found.given)))
    told = together(*lines).model_copy(update={"buttons": (*buttons, ASK_A_PERSON)})
    return turn.stay(told)


def take_back(turn: Turn, tx: Transaction, subject: str) -> Outcome:
    """Take a consent back, at once and for good, or ask for one that was refused."""
    name, _, lender_id = subject.partition(":")
    if name == Purpose.SERVICE:
        return _take_back_all(turn, tx)
    lender = next((it for it in consent.concerned(turn, tx) if it.id == lender_id), None)
    if lender is None or name not in lender.policy.consents:
        return turn.stay(say("greeting-old-button", CONSENTS))
    purpose = Purpose(name)
    consent.note(turn, tx, purpose, lender, agreed=False)
    what = say("consent-withdrawn", what=NAMES[purpose], lender=lender_name(lender))
    return turn.rest(together(what, consent.refused(turn, purpose, lender)))


def give(turn: Turn, tx: Transaction, subject: str) -> Outcome:
    """Ask again for a consent that was refused or taken back."""
    name, _, lender_id = subject.partition(":")
    known = name in set(Purpose) - {Purpose.SERVICE}
    asked = consent.ask_again(turn, tx, Purpose(name), lender_id) if known else None
    return asked or turn.stay(say("greeting-old-button", CONSENTS))


def ask_unlink(turn: Turn) -> Outcome:
    """Ask once more before the link is ended."""
    return turn.stay(say("privacy-unlink-sure", UNLINK_SURELY, STATUS))


def unlink(turn: Turn, tx: Transaction) -> Outcome:
    """End this chat's links; the next question needs a new proof."""
    _unlink(turn, tx, "asked")
    return go(Idle(), say("privacy-unlinked"))


def export(turn: Turn, tx: Transaction, _subject: str = "") -> Outcome:
    """Give one-time links to a copy of everything, a lender each."""
    known = {link.lender_id: link for link in turn.conversation.links}
    allowed = [it for it in known.values() if _may_read_back(turn, tx, it)]
    if not allowed:
        return turn.stay(say("privacy-export-hidden", proof.verify("export"), ASK_A_PERSON))
    buttons = tuple(_copy(turn, tx, link) for link in allowed)
    return turn.stay(say("privacy-export", *buttons, minutes=30))


def forget(turn: Turn, tx: Transaction, subject: str) -> Outcome:
    """Ask once more; then unlink at once, and have all erased as soon as the law lets us."""
    if not turn.linked:
        return turn.stay(say("privacy-forget-nobody", ASK_A_PERSON))
    if not subject:
        return turn.stay(say("privacy-forget-sure", FORGET_SURELY, STATUS))
    number = erasures.ask(tx, turn.conversation.links, at=turn.now)
    preferences.set_notices(tx, turn.conversation.id, off_at=turn.now)
    page_links.end_all(tx, turn.conversation.id, at=turn.now)
    _unlink(turn, tx, "forgotten")
    return go(Idle(), say("privacy-forgotten", ASK_A_PERSON, number=number))


def _offers(turn: Turn) -> Iterator[Button]:
    yield CONSENTS
    if turn.linked:
        yield EXPORT
        yield RESUME if turn.conversation.notices_off_at else STOP
        yield UNLINK
        yield FORGET


def _line(lender: Lender, purpose: Purpose, found: Consent | None) -> Reply:
    what, named = NAMES[purpose], lender_name(lender)
    if found is None:
        return say("consent-line-open", what=what, lender=named)
    on = Day(on=found.at.date())
    if found.given:
        return say("consent-line-given", what=what, lender=named, on=on)
    return say("consent-line-refused", what=what, lender=named, on=on)


def _change(lender: Lender, purpose: Purpose, *, given: bool) -> Button:
    what = NAMES[purpose]
    if given:
        back = f"consent-back:{purpose}:{lender.id}"
        return Button(label="button-withdraw-consent", action=back, args={"what": what})
    ask = f"consent-ask:{purpose}:{lender.id}"
    return Button(label="button-give-consent", action=ask, args={"what": what})


def _take_back_all(turn: Turn, tx: Transaction) -> Outcome:
    """Take the consent to everything back: nothing is looked up any more."""
    consents.note(
        tx,
        turn.conversation.id,
        purpose=Purpose.SERVICE,
        wording=turn.conversation.consented,
        locale=turn.conversation.locale,
        channel=turn.conversation.channel,
        given=False,
        at=turn.now,
    )
    for lender in consent.concerned(turn, tx):
        about = {"conversation": turn.conversation.id, "purpose": Purpose.SERVICE.value}
        kind, wording = EventKind.CONSENT_WITHDRAWN, turn.conversation.consented
        events.note(
            tx, lender.id, kind, turn.conversation.id, at=turn.now, wording=wording, **about
        )
    _unlink(turn, tx, "consent-withdrawn")
    told = say("privacy-service-withdrawn", ASK_A_PERSON)
    return Outcome(Idle(), (told,), consented=0)


def _unlink(turn: Turn, tx: Transaction, why: str) -> None:
    ended = conversations.unlink(tx, turn.conversation.id, why=why, at=turn.now)
    for lender_id in {link.lender_id for link in turn.conversation.links}:
        audit.note(
            tx,
            lender_id,
            at=turn.now,
            actor=f"conversation:{turn.conversation.id}",
            action="borrower-unlinked",
            subject=turn.conversation.id,
            links=ended,
        )


def _may_read_back(turn: Turn, tx: Transaction, link: Link) -> bool:
    policy = lenders.by_id(tx, link.lender_id).policy
    return scope.assurance(policy, [link], turn.conversation) >= policy.may_read_back


def _copy(turn: Turn, tx: Transaction, link: Link) -> Button:
    lender = lenders.by_id(tx, link.lender_id)
    return Button(
        label="button-copy",
        url=pages.copy_address(turn, tx, link),
        args={"lender": lender_name(lender)},
    )
