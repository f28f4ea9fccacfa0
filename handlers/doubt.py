"""What was not understood: the nearest readings are offered, and after three misses a person."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from handlers import greeting
from handlers.intents import Reading, Wish
from handlers.messages import Button, Reply, say
from handlers.state import Idle
from handlers.turn import ASK_A_PERSON, Outcome, Turn, go

MISSES_ALLOWED: Final = 3
OFFERED: Final = 3

LABELS: Final[Mapping[Wish, str]] = {
    Wish.STATUS: "button-status",
    Wish.WHAT_CHANGED: "wish-what-changed",
    Wish.NEXT_STEPS: "wish-next-steps",
    Wish.NEEDS: "button-needs",
    Wish.EXPLAIN_DOCUMENT: "wish-explain-document",
    Wish.HOW_TO_SEND: "button-upload",
    Wish.RECEIPT: "wish-receipt",
    Wish.REJECTED_WHY: "wish-rejected-why",
    Wish.DECLINED_WHY: "wish-declined-why",
    Wish.DECISION: "wish-decision",
    Wish.DISBURSEMENT: "wish-disbursement",
    Wish.CHANGE: "wish-change",
    Wish.WITHDRAW: "wish-withdraw",
    Wish.WRONG_DETAILS: "wish-wrong-details",
    Wish.NOT_APPLICABLE: "wish-not-applicable",
    Wish.MORE_TIME: "wish-more-time",
    Wish.DUE_DATES: "wish-due-dates",
    Wish.REPAYMENT: "wish-repayment",
    Wish.BRANCH: "wish-branch",
    Wish.APPOINTMENT: "button-appointment",
    Wish.PERSON: "button-person",
    Wish.COMPLAINT: "wish-complaint",
    Wish.TRUST: "wish-trust",
    Wish.PRIVACY: "wish-privacy",
    Wish.STOP_NOTICES: "button-stop-notices",
    Wish.RESUME_NOTICES: "button-resume-notices",
    Wish.LANGUAGE: "button-language",
    Wish.HELP: "wish-help",
}
"""What a reading is called on a button; what has no name here is not offered."""


def unsure(turn: Turn, found: Sequence[Reading]) -> Outcome:
    """Offer what may have been meant; nothing is guessed."""
    nearest = [it.wish for it in found if it.wish in LABELS][:OFFERED]
    if not nearest:
        return beyond(turn)
    buttons = (Button(label=LABELS[wish], action=wish) for wish in nearest)
    return _missed(turn) or _counted(turn, say("intents-did-you-mean", *buttons))


def beyond(turn: Turn) -> Outcome:
    """Say what we can do where something is wanted that we cannot."""
    return _missed(turn) or _counted(turn, *greeting.not_understood(turn).replies)


def to_nothing(turn: Turn) -> Outcome:
    """Answer a yes or no where nothing was asked."""
    return turn.stay(say("intents-nothing-asked", *greeting.menu(turn)))


def _missed(turn: Turn) -> Outcome | None:
    """Offer a person after the third miss in a row, and count anew."""
    if not is_third(turn):
        return None
    offered = say("intents-still-not-understood", ASK_A_PERSON)
    return go(Idle(application=turn.application), offered)


def _counted(turn: Turn, *replies: Reply) -> Outcome:
    state = turn.state
    if isinstance(state, Idle):
        state = state.model_copy(update={"misses": state.misses + 1})
    return Outcome(state, replies)


def is_third(turn: Turn) -> bool:
    """Tell whether not being understood now is one time too many."""
    return isinstance(turn.state, Idle) and turn.state.misses + 1 >= MISSES_ALLOWED


def understood(turn: Turn) -> Turn:
    """Count no misses any more."""
    if isinstance(turn.state, Idle) and turn.state.misses:
        return replace(turn, state=turn.state.model_copy(update={"misses": 0}))
    return turn
