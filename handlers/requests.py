"""What only people at the lender can do: passed on to them with its reason, and said to be so."""

from collections.abc import Mapping
from typing import Final

from handlers import handover, scope, status
from handlers.intents import Wish
from handlers.messages import Button, Reply, say, together
from handlers.state import AwaitingWithdrawal, Idle
from handlers.turn import ASK_A_PERSON, STATUS, Outcome, Transaction, Turn, go
from storage import events
from storage.events import EventKind
from storage.records import Application

SURELY: Final = Button(label="button-withdraw-surely", action="withdrawal:yes")
KEEP: Final = Button(label="button-keep", action="withdrawal:no")

PASSED_ON: Final[Mapping[Wish, Reply]] = {
    Wish.CHANGE: say("requests-change"),
    Wish.WRONG_DETAILS: say("requests-wrong-details"),
    Wish.MORE_TIME: say("requests-more-time"),
    Wish.COMPLAINT: say("requests-complaint"),
}
"""What is said when a wish is passed on."""


def pass_on(turn: Turn, wish: Wish, tx: Transaction) -> Outcome:
    """Pass a wish on to people; they see what it is about."""
    asked = handover.request(turn, tx, wish.value.replace("_", "-"))
    return Outcome(asked.state, (together(PASSED_ON[wish], *asked.replies),))


def ask_withdrawal(turn: Turn, tx: Transaction, application: Application) -> Outcome:
    """Ask once more before a withdrawal is passed on."""
    if application.closed:
        return status.card(turn, tx, application)
    sure = say("requests-withdraw-sure", SURELY, KEEP, number=application.number)
    return go(AwaitingWithdrawal(application=application.id), sure)


def take_withdrawal(turn: Turn, tx: Transaction, *, surely: bool) -> Outcome:
    """Pass the withdrawal on, or leave the application as it is."""
    if not isinstance(turn.state, AwaitingWithdrawal):
        return turn.stay(say("greeting-old-button", STATUS, ASK_A_PERSON))
    found = scope.applications_of(tx, turn.conversation)
    own = next((each for each in found if each.id == turn.state.application), None)
    if own is None:
        return go(Idle(), say("greeting-old-button", STATUS, ASK_A_PERSON))
    if not surely:
        return turn.rest(say("requests-kept", STATUS, number=own.number))
    events.note(
        tx,
        own.lender_id,
        EventKind.APPLICATION_WITHDRAWAL_REQUESTED,
        own.id,
        at=turn.now,
        application=own.id,
        conversation=turn.conversation.id,
    )
    asked = handover.request(turn, tx, "withdraw")
    told = say("requests-withdraw", number=own.number)
    return Outcome(Idle(application=own.id), (together(told, *asked.replies),))
