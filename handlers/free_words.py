"""Words that nothing asked for: wishes, a number of theirs, or what was not understood."""

from dataclasses import replace

from handlers import (
    asked,
    doubt,
    handover,
    intents,
    linking,
    own_answers,
    requests,
    scope,
    slots,
    taking_up,
    unanswered,
    wishes,
)
from handlers.intents import Wish
from handlers.messages import together
from handlers.state import AwaitingApplication, AwaitingPhone, Idle
from handlers.turn import Outcome, Transaction, Turn, once
from storage.records import Application
from storage.ticket_terms import Concern


def answer(turn: Turn, text: str, found: tuple[Wish, ...], tx: Transaction) -> Outcome:
    """Answer words that nothing asked for: wishes, a number of theirs, or not understood."""
    if own := own_answers.answer(turn, tx, text, found):
        return own
    known = found and found[0] is not Wish.UNKNOWN
    if turn.linked and (application := _mentioned(turn, text, tx)):
        about = replace(turn, state=Idle(application=application.id))
        return _each(about, found if known else (Wish.STATUS,), tx)
    if not known and slots.numbers_in(text):
        if not turn.linked:
            return linking.ask_phone(turn, asked.in_words((), text))
        return taking_up.named(turn, Wish.STATUS, text, tx)
    if not known:
        readings = intents.readings(text, turn.rules.phrases)
        unanswered.note(turn, tx, text, readings)
        missed = doubt.beyond(turn) if found else doubt.unsure(turn, readings)
        return _or_a_person(turn, missed, tx)
    return _to_come(turn, _each(doubt.understood(turn), found, tx), found)


def _to_come(turn: Turn, outcome: Outcome, found: tuple[Wish, ...]) -> Outcome:
    """Keep all that they asked, where we have to know first who they are."""
    if turn.linked or not isinstance(outcome.state, AwaitingPhone):
        return outcome
    wish = asked.in_words(found, turn.said)
    return replace(outcome, state=outcome.state.model_copy(update={"wish": wish}))


def _or_a_person(turn: Turn, outcome: Outcome, tx: Transaction) -> Outcome:
    """Ask for a person where they were not understood too often, or have just had one."""
    if meant := handover.back(turn, tx):
        return meant
    if not doubt.is_third(turn):
        return outcome
    told = handover.unasked(turn, tx, Concern.MISSES, together(*outcome.replies))
    return replace(outcome, replies=(told,))


def _each(turn: Turn, found: tuple[Wish, ...], tx: Transaction) -> Outcome:
    """Answer one wish, or two in one message unless the first answer asks something itself.

    What is passed on to a person is passed on whole: they read the rest of the message too.
    """
    outcome = wishes.grant(turn, found[0], tx)
    for wish in () if found[0] in requests.PASSED_ON else found[1:]:
        if isinstance(outcome.state, AwaitingApplication):
            return replace(outcome, state=outcome.state.model_copy(update={"also": wish.value}))
        if not isinstance(outcome.state, Idle):
            return outcome
        after = wishes.grant(replace(turn, state=outcome.state), wish, tx)
        said = together(*outcome.replies, *after.replies)
        outcome = replace(after, replies=(once(said),), jobs=(*outcome.jobs, *after.jobs))
    return outcome


def _mentioned(turn: Turn, text: str, tx: Transaction) -> Application | None:
    numbers = slots.numbers_in(text)
    found = scope.applications_of(tx, turn.conversation) if numbers else []
    return next((own for n in numbers if (own := scope.numbered(found, n))), None)
