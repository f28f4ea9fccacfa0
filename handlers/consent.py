"""Consents asked for one by one, each when it is first needed; a refusal is respected.

The notice comes before all of them (`handlers.greeting`). Which others a lender asks for is its
policy: sensitive data before the first document that holds some, a chat whose messages are kept
abroad before anything is said in it, a credit inquiry once an application is spoken of.
"""

from collections.abc import Iterator
from typing import Final

from handlers.messages import Button, Channel, Phrase, Reply, reply_json, say
from handlers.scope import Mine
from handlers.state import AwaitingConsent, AwaitingPermission, AwaitingPurpose, Idle, State
from handlers.turn import ASK_A_PERSON, STATUS, Outcome, Transaction, Turn, go
from handlers.wording import lender_name, title
from storage import applications, consents, document_types, events, lenders, messages
from storage.consents import Purpose
from storage.document_types import Sensitivity
from storage.events import EventKind
from storage.messages import BOT
from storage.records import Conversation, Lender, Need
from storage.terms import CLOSED

WORDING: Final = 1
"""The version of these questions; it changes with what they say."""
YES: Final = Button(label="button-agree", action="permit:yes")
NO: Final = Button(label="button-refuse", action="permit:no")
NAMES: Final = {
    Purpose.SERVICE: Phrase(message="consent-name-service"),
    Purpose.SENSITIVE: Phrase(message="consent-name-sensitive"),
    Purpose.ABROAD: Phrase(message="consent-name-abroad"),
    Purpose.CREDIT: Phrase(message="consent-name-credit"),
}
_SPOKEN_OF: Final = frozenset({"status-number", "needs-head"})
_LOOKED_BACK: Final = 30
"""How many messages back the words are looked for that were agreed to."""


def sensitive(turn: Turn, tx: Transaction, own: Mine, need: Need, then: str) -> Outcome | None:
    """Ask before a document with sensitive data is taken, unless that was agreed to."""
    if not is_sensitive(need) or given(tx, turn.conversation, own.lender, Purpose.SENSITIVE):
        return None
    named = lender_name(own.lender)
    question = say("consent-sensitive", YES, NO, lender=named, title=title(need))
    return _ask(turn, Purpose.SENSITIVE, own.lender.id, question, then)


def is_sensitive(need: Need) -> bool:
    """Tell whether a document holds sensitive personal data."""
    known = need.own or document_types.load().get(need.document_type)
    return known is not None and known.sensitivity == Sensitivity.SENSITIVE


def abroad(turn: Turn, tx: Transaction, then: str, invitation: str = "") -> Outcome | None:
    """Ask before anything of a lender's is said in a chat abroad, unless that was decided."""
    for lender in concerned(turn, tx) if turn.on_telegram else ():
        talk = turn.conversation
        if asks(lender, Purpose.ABROAD) and decided(tx, talk, lender, Purpose.ABROAD) is None:
            question = say("consent-abroad", YES, NO, lender=lender_name(lender))
            return _ask(turn, Purpose.ABROAD, lender.id, question, then, invitation)
    return None


def credit(turn: Turn, outcome: Outcome, tx: Transaction) -> Outcome:
    """Ask for a credit inquiry once an application is spoken of that is still to be decided on."""
    spoken_of = any(it.message in _SPOKEN_OF for reply in outcome.replies for it in reply.lines)
    if not spoken_of or not isinstance(outcome.state, Idle):
        return outcome
    if not any(asks(it, Purpose.CREDIT) for it in concerned(turn, tx)):
        return outcome
    application = applications.by_id(tx, outcome.state.application)
    if application is None or application.stage in CLOSED or application.decision:
        return outcome
    lender = lenders.by_id(tx, application.lender_id)
    answered = decided(tx, turn.conversation, lender, Purpose.CREDIT) is not None
    if answered or not asks(lender, Purpose.CREDIT):
        return outcome
    question = say("consent-credit", YES, NO, lender=lender_name(lender))
    state = AwaitingPermission(purpose=Purpose.CREDIT, lender=lender.id, application=application.id)
    # A message of its own: there is one question in a message at most.
    return Outcome(state, (*outcome.replies, question), outcome.jobs, secret=outcome.secret)


def ask_again(turn: Turn, tx: Transaction, purpose: Purpose, lender_id: str) -> Outcome | None:
    """Ask for what was refused or withdrawn before; None if nobody asks for it."""
    lender = next((it for it in concerned(turn, tx) if it.id == lender_id), None)
    if lender is None or not asks(lender, purpose):
        return None
    named = lender_name(lender)
    questions = {
        Purpose.ABROAD: say("consent-abroad", YES, NO, lender=named),
        Purpose.CREDIT: say("consent-credit", YES, NO, lender=named),
        Purpose.SENSITIVE: say("consent-sensitive-all", YES, NO, lender=named),
    }
    return _ask(turn, purpose, lender_id, questions[purpose], "")


def take(turn: Turn, tx: Transaction, *, agreed: bool) -> Outcome | None:
    """Note the answer; who agrees gets what they asked for, who refuses hears what is left."""
    state = turn.state
    if not isinstance(state, AwaitingPermission):
        return None
    purpose, lender = Purpose(state.purpose), lenders.by_id(tx, state.lender)
    note(turn, tx, purpose, lender, agreed=agreed)
    if not agreed:
        plain = state.model_copy(update={"invitation": ""})
        return go(before(plain), refused(turn, purpose, lender))
    if not state.then and not state.invitation:
        return go(before(state), say("consent-noted", STATUS))
    return Outcome(before(state), then=state.then or "status")


def note(
    turn: Turn,
    tx: Transaction,
    purpose: Purpose,
    lender: Lender,
    *,
    agreed: bool,
    words: str = "",
) -> None:
    """Write the answer into the ledger, with the very words, and tell the lender."""
    earlier = decided(tx, turn.conversation, lender, purpose)
    links = [it for it in turn.conversation.links if it.lender_id == lender.id]
    whose: list[str | None] = [it.borrower_id for it in links]
    for borrower_id in whose or [None]:
        consents.note(
            tx,
            turn.conversation.id,
            purpose=purpose,
            wording=WORDING,
            locale=turn.conversation.locale,
            channel=turn.conversation.channel,
            given=agreed,
            at=turn.now,
            lender_id=lender.id,
            borrower_id=borrower_id,
            text=words or shown(tx, turn.conversation, f"consent-{purpose}"),
        )
        if agreed or earlier:
            kind = EventKind.CONSENT_GIVEN if agreed else EventKind.CONSENT_WITHDRAWN
            about = {"conversation": turn.conversation.id, "borrower": borrower_id}
            said = {"purpose": purpose.value, "wording": WORDING}
            subject = turn.conversation.id
            events.note(tx, lender.id, kind, subject, at=turn.now, **about, **said)


def refused(turn: Turn, purpose: Purpose, lender: Lender) -> Reply:
    """Say what is not possible then, and what is."""
    named = lender_name(lender)
    match purpose:
        case Purpose.ABROAD:
            return say(
                "consent-refused-abroad", _web_chat(turn, lender), ASK_A_PERSON, lender=named
            )
        case Purpose.CREDIT:
            return say("consent-refused-credit", ASK_A_PERSON, lender=named)
        case _:
            return say("consent-refused-sensitive", ASK_A_PERSON, lender=named)


def given(tx: Transaction, conversation: Conversation, lender: Lender, purpose: Purpose) -> bool:
    """Tell whether something may be done: it was agreed to, or nobody asks for it."""
    return not asks(lender, purpose) or bool(decided(tx, conversation, lender, purpose))


def asks(lender: Lender, purpose: Purpose) -> bool:
    """Tell whether a lender asks for this consent at all."""
    return purpose in lender.policy.consents


def decided(
    tx: Transaction, conversation: Conversation, lender: Lender, purpose: Purpose
) -> bool | None:
    """Give what was answered; None if nothing was."""
    found = consents.standing(tx, conversation).get((lender.id, purpose))
    return found.given if found else None


def concerned(turn: Turn, tx: Transaction) -> Iterator[Lender]:
    """Give the lenders that this chat has to do with: the line's own, and those it is tied to."""
    known = (turn.conversation.lender_id, *(it.lender_id for it in turn.conversation.links))
    for lender_id in dict.fromkeys(filter(None, known)):
        yield lenders.by_id(tx, lender_id)


def may_hear(tx: Transaction, conversation: Conversation, lender_id: str) -> bool:
    """Tell whether a lender's news may be told in a chat: not abroad unless that was agreed to."""
    if conversation.channel != Channel.TELEGRAM:
        return True
    return given(tx, conversation, lenders.by_id(tx, lender_id), Purpose.ABROAD)


def shown(tx: Transaction, conversation: Conversation, message: str) -> str | None:
    """Find the very words in which something was asked, as they were sent."""
    since = max(0, conversation.last_position - _LOOKED_BACK)
    for found in reversed(messages.after(tx, conversation.id, since)):
        if found.author == BOT and found.words:
            said = reply_json.validate_json(found.content)
            if any(line.message.startswith(message) for line in said.lines):
                return found.words
    return None


def before(state: AwaitingPermission) -> State:
    """Say what we waited for before we asked."""
    if state.files:
        return AwaitingPurpose(files=state.files, application=state.application)
    if state.invitation:
        return AwaitingConsent(wish=state.then, invitation=state.invitation)
    return Idle(application=state.application)


def _ask(
    turn: Turn, purpose: Purpose, lender_id: str, question: Reply, then: str, invitation: str = ""
) -> Outcome:
    files = turn.state.files if isinstance(turn.state, AwaitingPurpose) else ()
    state = AwaitingPermission(
        purpose=purpose,
        lender=lender_id,
        then=then,
        application=turn.application,
        files=files,
        invitation=invitation,
    )
    return go(state, question)


def _web_chat(turn: Turn, lender: Lender) -> Button:
    return Button(label="button-web-chat", url=f"{turn.rules.public_url}/chat?lender={lender.slug}")
