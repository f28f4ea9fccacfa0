"""The conversation on one page: interruptions first, then the question we wait on."""

import re
from dataclasses import replace
from typing import Final, assert_never

from handlers import (
    abroad,
    aside,
    asked,
    consent,
    free_words,
    greeting,
    handover,
    intents,
    linking,
    naming,
    needs,
    places,
    pressing,
    requests,
    slots,
    status,
    taking_up,
    uploads,
    wishes,
)
from handlers.intents import Wish
from handlers.messages import (
    AlbumEnded,
    Arrived,
    Blocked,
    Command,
    Contact,
    Done,
    Location,
    Press,
    Start,
    Text,
    Unsupported,
    Upload,
)
from handlers.state import (
    AwaitingAnswer,
    AwaitingApplication,
    AwaitingCode,
    AwaitingComment,
    AwaitingConsent,
    AwaitingFile,
    AwaitingPermission,
    AwaitingPhone,
    AwaitingPurpose,
    AwaitingReason,
    AwaitingWithdrawal,
    ChoosingLanguage,
    Idle,
)
from handlers.turn import Outcome, Transaction, Turn
from storage import conversations
from storage.conversations import BOT


def answer(turn: Turn, tx: Transaction) -> Outcome:
    """Find the one handler for this turn and let it answer."""
    if isinstance(turn.incoming.content, Blocked):
        return _blocked(turn, tx)
    if turn.conversation.owner != BOT:
        return _beside_a_person(turn, tx)
    gate = _gate(turn, tx)
    passing, abroad_ = (turn, None) if gate else abroad.gate(turn, tx)
    outcome = naming.named(turn, gate or abroad_ or _past_the_gate(passing, tx), tx)
    outcome = abroad.hushed(turn, outcome, tx)
    if outcome.then:
        return taking_up.go_on(turn, outcome, tx)
    return consent.credit(passing, outcome, tx)


def _gate(turn: Turn, tx: Transaction) -> Outcome | None:
    """Ask what comes before anything personal; what is about nobody is answered at once."""
    gate = greeting.gate(turn, tx)
    if gate is None or gate.then or not isinstance(gate.state, AwaitingConsent):
        return gate
    wanted = list(asked.read(gate.state.wish))
    told = [
        reply
        for it, _ in wanted
        if it in greeting.IMPERSONAL
        for reply in wishes.grant(turn, Wish(it), tx).replies
    ]
    rest = " ".join(asked.about(*it) for it in wanted if it[0] not in greeting.IMPERSONAL)
    state = gate.state.model_copy(update={"wish": rest})
    return replace(gate, state=state, replies=(*told, *gate.replies))


def _beside_a_person(turn: Turn, tx: Transaction) -> Outcome:
    """Keep quiet while a person answers, but lose no file that comes meanwhile."""
    match turn.incoming.content:
        case Upload() | Arrived() | AlbumEnded() as file if turn.linked:
            return Outcome(turn.state, jobs=_file(turn, file, tx).jobs)
        case Done() as done:
            return Outcome(turn.state, jobs=pressing.done(turn, done, tx).jobs)
        case _:
            return turn.stay()


def _past_the_gate(  # noqa: C901, PLR0911  one arm for each kind of content
    turn: Turn, tx: Transaction
) -> Outcome:
    match turn.incoming.content:
        case Start(token=token):
            return _start(turn, token, tx)
        case Command(name=name, argument=argument):
            return _aside(turn, name, _command(turn, name, argument, tx), tx)
        case Press(action=action, subject=subject):
            outcome = taking_up.pressed(turn, action, subject, tx)
            return _aside(turn, action, outcome, tx) if action in _ASKING else outcome
        case Contact() as contact:
            return linking.take_contact(turn, contact, tx)
        case Upload() | Arrived() | AlbumEnded() as file:
            return _file(turn, file, tx)
        case Done() as done:
            return pressing.done(turn, done, tx)
        case Location(latitude=latitude, longitude=longitude):
            return places.near(turn, tx, latitude, longitude)
        case Unsupported():
            return greeting.unsupported(turn)
        case Text(text=text):
            return _text(turn, text, tx)
        case Blocked():
            return _blocked(turn, tx)
        case other:
            assert_never(other)


def _start(turn: Turn, token: str, tx: Transaction) -> Outcome:
    if not token:
        return greeting.hello(turn)
    return linking.take_token(turn, tx, token)


def _command(turn: Turn, name: str, argument: str, tx: Transaction) -> Outcome:
    """Answer a command, whatever we waited for; a number behind it names the application."""
    wish = asked.COMMANDS.get(name)
    if wish is None or wish not in wishes.NAMING or not argument:
        return wishes.grant(turn, wish, tx)
    if not turn.linked:
        return linking.ask_phone(turn, asked.in_words((wish,), argument))
    return taking_up.named(turn, wish, argument, tx)


def _text(turn: Turn, text: str, tx: Transaction) -> Outcome:
    """Read words: a wish interrupts, otherwise they answer what we asked."""
    if intents.alarms(text, turn.rules.phrases):
        return wishes.grant(turn, Wish.DISTRESS, tx)
    outcome = _read(turn, text, tx)
    hidden = slots.identity_in(text) is not None
    return replace(outcome, secret=True) if hidden else outcome


def _read(  # noqa: C901, PLR0911  one arm for each question that words may answer
    turn: Turn, text: str, tx: Transaction
) -> Outcome:
    found = _found(turn, text)
    # A yes or no, or what has nothing to do with us, may well be meant for what we asked.
    wish = next((it for it in found if it not in _ANSWERING), None)
    match turn.state:
        case AwaitingCode() as state if slots.code_in(text) or wish is None:
            return linking.take_code(turn, state, text, tx)
        case AwaitingPhone() as state if wish in _OF_PHONES or _DIGITS.search(text):
            return linking.take_phone(turn, state, text, tx)
        case AwaitingAnswer() as state if not _leaves(turn, text, tx):
            return needs.take_answer(turn, state, text, tx)
        case AwaitingReason() as state if not _leaves(turn, text, tx):
            return needs.take_reason(turn, state, text, tx)
        case AwaitingComment(ticket=ticket) if wish in _IN_COMMENTS:
            return handover.comment(turn, tx, ticket)
        case AwaitingApplication() as state if wish is None or _is_choice(turn, text):
            return taking_up.choose(turn, state, text, tx)
        case AwaitingPermission() | AwaitingWithdrawal() if _says_yes_or_no(found):
            return _agreed(turn, tx, agreed=Wish.NO not in found)
        case (
            Idle()
            | ChoosingLanguage()
            | AwaitingConsent()
            | AwaitingPermission()
            | AwaitingPhone()
            | AwaitingCode()
            | AwaitingApplication()
            | AwaitingFile()
            | AwaitingPurpose()
            | AwaitingAnswer()
            | AwaitingReason()
            | AwaitingWithdrawal()
            | AwaitingComment()
        ):
            outcome = free_words.answer(turn, text, found, tx)
            return outcome if found[:1] == (Wish.CANCEL,) else aside.keep(turn, outcome, tx)
        case other:
            assert_never(other)


def _found(turn: Turn, text: str) -> tuple[Wish, ...]:
    if _is_number(text):
        return ()
    if slots.wants_picture(text, turn.rules.phrases.words):
        return (Wish.STATUS,)
    return intents.wishes(text, turn.rules.phrases, calm=True)


def _says_yes_or_no(found: tuple[Wish, ...]) -> bool:
    return Wish.YES in found or Wish.NO in found


def _agreed(turn: Turn, tx: Transaction, *, agreed: bool) -> Outcome:
    return consent.take(turn, tx, agreed=agreed) or requests.take_withdrawal(
        turn, tx, surely=agreed
    )


def _leaves(turn: Turn, text: str, tx: Transaction) -> bool:
    # An answer in words may well speak of stopping or cancelling something.
    cancels = intents.only_says(text, Wish.CANCEL, turn.rules.phrases)
    return cancels or aside.is_over(turn, tx)


def _aside(turn: Turn, name: str, outcome: Outcome, tx: Transaction) -> Outcome:
    return outcome if name == Wish.CANCEL else aside.keep(turn, outcome, tx)


def _is_number(text: str) -> bool:
    return text.strip() in slots.numbers_in(text)


def _is_choice(turn: Turn, text: str) -> bool:
    return slots.choice_in(text, status.SHOWN, turn.rules.phrases.words) is not None


def _file(turn: Turn, file: Upload | Arrived | AlbumEnded, tx: Transaction) -> Outcome:
    if not turn.linked:
        return linking.ask_phone(turn, Wish.HOW_TO_SEND)
    match file:
        case Upload():
            return uploads.expect(turn, file, tx)
        case Arrived():
            return uploads.arrived(turn, file, tx)
        case AlbumEnded():
            return uploads.album_ended(turn, file, tx)
        case other:
            assert_never(other)


def _blocked(turn: Turn, tx: Transaction) -> Outcome:
    blocked = isinstance(turn.incoming.content, Blocked) and turn.incoming.content.blocked
    conversations.mark_unreachable(tx, turn.conversation.id, turn.now if blocked else None)
    return turn.stay()


_ASKING: Final = frozenset({*(it.value for it in Wish), "need", "sent", "picture"}) - {
    Wish.HOW_TO_SEND.value
}
"""Buttons that only ask something, and leave what was going on as it is."""
_ANSWERING: Final = frozenset({Wish.YES, Wish.NO, Wish.UNKNOWN})
_IN_COMMENTS: Final = frozenset({None, Wish.THANKS, Wish.COMPLAINT, Wish.PERSON})
"""What a comment on a person's help is, however it reads."""
_OF_PHONES: Final = frozenset({None, Wish.BRANCH, Wish.WRONG_DETAILS})
"""What is meant for the question for their phone, however it reads."""
_DIGITS: Final = re.compile(r"(?:\d[ -]?){7}")
