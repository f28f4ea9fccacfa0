"""A question on the side: answered, and what was going on goes on."""

from dataclasses import replace

from handlers import needs, scope
from handlers.messages import Reply, say, together
from handlers.state import (
    AwaitingAnswer,
    AwaitingCode,
    AwaitingFile,
    AwaitingPurpose,
    AwaitingReason,
    Idle,
)
from handlers.turn import Outcome, Transaction, Turn
from handlers.wording import title

Waiting = AwaitingAnswer | AwaitingCode | AwaitingFile | AwaitingPurpose | AwaitingReason


def keep(turn: Turn, outcome: Outcome, tx: Transaction) -> Outcome:
    """Go on waiting for what we waited for, and say so; or say that it is over."""
    state = turn.state
    if not isinstance(state, Waiting) or not isinstance(outcome.state, Idle):
        return outcome
    if not outcome.replies or is_over(turn, tx):
        over = () if not outcome.replies else (together(say("aside-over"), *outcome.replies),)
        return replace(outcome, replies=over)
    told = together(*outcome.replies, _reminder(turn, state, tx))
    return replace(outcome, state=state, replies=(told,))


def is_over(turn: Turn, tx: Transaction) -> bool:
    """Tell whether what we wait for is asked for no longer."""
    state = turn.state
    if not isinstance(state, AwaitingAnswer | AwaitingFile | AwaitingReason):
        return False
    found = scope.need_of(tx, turn.conversation, state.need)
    return found is None or found[0].application.closed or found[1].state in needs.SETTLED


def _reminder(turn: Turn, state: Waiting, tx: Transaction) -> Reply:
    if isinstance(state, AwaitingCode):
        return say("aside-code").asking("code")
    if isinstance(state, AwaitingPurpose):
        return say("aside-purpose")
    found = scope.need_of(tx, turn.conversation, state.need)
    if found is None:
        return say("aside-over")
    named = title(found[1])
    match state:
        case AwaitingFile():
            return say("aside-file", title=named).asking("file")
        case AwaitingAnswer():
            return say("aside-answer", title=named).asking("text")
        case AwaitingReason():
            return say("aside-reason", title=named).asking("text")
