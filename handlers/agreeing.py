"""Consents that a page of ours asks for, right where a document is sent."""

from dataclasses import dataclass

from handlers import consent, scope
from handlers.messages import Channel, Done, Reply, say
from handlers.scope import Mine
from handlers.state import AwaitingPermission
from handlers.turn import ASK_A_PERSON, Outcome, Transaction, Turn
from handlers.wording import lender_name, title
from storage import lenders
from storage.consents import Purpose
from storage.page_links import PageLink
from storage.records import Conversation, Lender, Need


@dataclass(frozen=True, slots=True)
class Asking:
    """A consent that a page asks for: in these words, and whether it was refused before."""

    purpose: Purpose
    words: Reply
    refused: bool


def for_document(
    tx: Transaction, conversation: Conversation, own: Mine, need: Need
) -> Asking | None:
    """Say what is to be agreed to before a document is taken; None if nothing is."""
    if not consent.is_sensitive(need):
        return None
    words = say("consent-sensitive", lender=lender_name(own.lender), title=title(need))
    return _asking(tx, conversation, own.lender, Purpose.SENSITIVE, words)


def for_receipts(tx: Transaction, conversation: Conversation, lender: Lender) -> Asking | None:
    """Say what is to be agreed to before the chat speaks of what is sent here."""
    if conversation.channel != Channel.TELEGRAM:
        return None
    words = say("consent-abroad-page", lender=lender_name(lender))
    return _asking(tx, conversation, lender, Purpose.ABROAD, words)


def asked_on(
    tx: Transaction, conversation: Conversation, link: PageLink, need_id: str
) -> Asking | None:
    """Find what a page asks for beside a need, or above all of them: nobody agrees unasked."""
    if not need_id:
        return for_receipts(tx, conversation, lenders.by_id(tx, link.lender_id))
    found = scope.need_of(tx, conversation, need_id)
    return for_document(tx, conversation, *found) if found else None


def take(turn: Turn, tx: Transaction, what: Done) -> Outcome:
    """Note an answer that was given on a page, with the very words; the chat says so too."""
    agreed, purpose = what.what == "agree", Purpose(what.purpose)
    lender = next((it for it in consent.concerned(turn, tx) if it.id == what.lender), None)
    if lender is None or not consent.asks(lender, purpose):
        return turn.stay()
    if consent.decided(tx, turn.conversation, lender, purpose) is agreed:
        return turn.stay()
    consent.note(turn, tx, purpose, lender, agreed=agreed, words=what.text)
    state = turn.state
    if isinstance(state, AwaitingPermission) and (state.purpose, state.lender) == (
        purpose,
        lender.id,
    ):
        state = consent.before(state)
    if agreed:
        return Outcome(state, (say("consent-noted"),))
    if purpose is Purpose.ABROAD:
        return Outcome(state)
    named = lender_name(lender)
    return Outcome(state, (say("consent-refused-sensitive", ASK_A_PERSON, lender=named),))


def _asking(
    tx: Transaction, conversation: Conversation, lender: Lender, purpose: Purpose, words: Reply
) -> Asking | None:
    if not consent.asks(lender, purpose):
        return None
    answered = consent.decided(tx, conversation, lender, purpose)
    return None if answered else Asking(purpose, words, refused=answered is False)
