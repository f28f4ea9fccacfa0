"""A question on the side: answered, and what was going on goes on."""

from dataclasses import replace

from handlers import consent, needs, scope, uploads
from handlers.messages import Phrase, Reply, Wording, say, together
from handlers.state import (
    AwaitingAnswer,
    AwaitingCode,
    AwaitingFile,
    AwaitingPermission,
    AwaitingPurpose,
    AwaitingReason,
    Idle,
)
from handlers.turn import Outcome, Transaction, Turn
from handlers.wording import title

Waiting = (
    AwaitingAnswer
    | AwaitingCode
    | AwaitingFile
    | AwaitingPermission
    | AwaitingPurpose
    | AwaitingReason
)


def keep(turn: Turn, outcome: Outcome, tx: Transaction) -> Outcome:
    """Go on waiting for what we waited for, and say so; or say that it is over."""
    state = turn.state
    if not isinstance(state, Waiting) or not isinstance(outcome.state, Idle):
        return outcome
    if not outcome.replies or is_over(turn, tx):
        over = () if not outcome.replies else (together(say("aside-over"), *outcome.replies),)
        return replace(outcome, replies=over)
    reminder = _reminder(turn, state, tx)
    if reminder is None:
        return outcome
    return replace(outcome, state=state, replies=(together(*outcome.replies, reminder),))


def is_over(turn: Turn, tx: Transaction) -> bool:
    """Tell whether what we wait for is asked for no longer."""
    state = turn.state
    if not isinstance(state, AwaitingAnswer | AwaitingFile | AwaitingReason):
        return False
    found = scope.need_of(tx, turn.conversation, state.need)
    return found is None or found[0].application.closed or found[1].state in needs.SETTLED


def _reminder(turn: Turn, state: Waiting, tx: Transaction) -> Reply | None:
    match state:
        case AwaitingCode():
            return say("aside-code").asking("code")
        case AwaitingPermission():
            return say("aside-permission", consent.YES, consent.NO)
        case AwaitingPurpose():
            return uploads.asked_again(turn, tx)
        case AwaitingFile() | AwaitingAnswer() | AwaitingReason():
            found = scope.need_of(tx, turn.conversation, state.need)
            return _of_need(state, title(found[1])) if found else None


def _of_need(
    state: AwaitingAnswer | AwaitingFile | AwaitingReason, named: Phrase | Wording
) -> Reply:
    match state:
        case AwaitingFile():
            return say("aside-file", title=named).asking("file")
        case AwaitingAnswer():
            return say("aside-answer", title=named).asking("text")
        case AwaitingReason():
            return say("aside-reason", title=named).asking("text")
