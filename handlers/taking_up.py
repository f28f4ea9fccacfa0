"""What was asked before we had to ask something ourselves, answered now, in the same message."""

from dataclasses import replace
from typing import Final

from handlers import asked, consent, linking, pressing, scope, status, wishes
from handlers.asked import NUMBER
from handlers.intents import Wish
from handlers.messages import together
from handlers.state import AwaitingApplication, AwaitingConsent, AwaitingPhone, Idle
from handlers.turn import Outcome, Transaction, Turn, once
from storage import conversations

_WISHES: Final = {wish.value: wish for wish in Wish}


def go_on(turn: Turn, before: Outcome, tx: Transaction) -> Outcome:
    """Answer what they wanted before we had to ask, knowing now who they are."""
    now = conversations.by_id(tx, turn.conversation.id, turn.now)
    if now is None:
        return before
    known = replace(
        now, consented=turn.conversation.consented if before.consented is None else before.consented
    )
    following = replace(turn, conversation=known, state=before.state)
    invitation = before.state.invitation if isinstance(before.state, AwaitingConsent) else ""
    if question := consent.abroad(following, tx, before.then, invitation):
        return _both(before, question)
    if isinstance(before.state, AwaitingConsent):
        if before.state.invitation:
            outcome = linking.take_invitation(following, tx, before.state.invitation, before.then)
            return _both(before, go_on(following, outcome, tx) if outcome.then else outcome)
        following = replace(following, state=Idle())
    return consent.credit(following, _each(following, before, tx), tx)


def choose(turn: Turn, state: AwaitingApplication, text: str, tx: Transaction) -> Outcome:
    """Answer what was asked about the application that a text names."""
    found = status.take_number(turn, state, text, tx)
    if isinstance(found, Outcome):
        return found
    answered = wishes.for_application(turn, Wish(state.wish or Wish.STATUS), found, tx)
    return replace(answered, then=state.also) if state.also else answered


def pressed(turn: Turn, action: str, subject: str, tx: Transaction) -> Outcome:
    """Answer a button; one that chooses an application answers all that was asked about it."""
    outcome = pressing.press(turn, action, subject, tx)
    state = turn.state
    if isinstance(state, AwaitingApplication) and state.also and action == state.wish and subject:
        return replace(outcome, then=state.also)
    return outcome


def named(turn: Turn, wish: Wish, text: str, tx: Transaction) -> Outcome:
    """Answer a wish about the application that is named with it, whatever we waited for."""
    return choose(turn, AwaitingApplication(wish=wish), text, tx)


def _each(turn: Turn, before: Outcome, tx: Transaction) -> Outcome:
    told, state = replace(before, then="", state=turn.state), turn.state
    wanted = list(asked.read(before.then))
    while wanted:
        told = _both(told, _one(replace(turn, state=state), *wanted[0], tx))
        state = told.state
        if isinstance(state, AwaitingPhone) and not turn.linked:
            kept = " ".join(asked.about(*each) for each in wanted)
            return replace(told, state=state.model_copy(update={"wish": kept}))
        if not isinstance(state, Idle):
            break  # one question at a time
        wanted.pop(0)
    return told


def _one(turn: Turn, action: str, subject: str, tx: Transaction) -> Outcome:
    wish = _WISHES.get(action)
    found = scope.applications_of(tx, turn.conversation) if subject and turn.linked else []
    if action == NUMBER:
        return (
            named(turn, Wish.STATUS, subject, tx) if found else wishes.grant(turn, Wish.STATUS, tx)
        )
    if wish is None:
        return pressing.press(turn, action, subject, tx)
    if own := scope.one_of(found, subject):
        return wishes.for_application(turn, wish, own, tx)
    # A number that is not theirs was perhaps none of an application: a year, an amount.
    return wishes.grant(turn, wish, tx)


def _both(before: Outcome, after: Outcome) -> Outcome:
    said = (*before.replies, *after.replies)
    return replace(
        after,
        replies=(once(together(*said)),) if said else (),
        jobs=(*before.jobs, *after.jobs),
        consented=before.consented if after.consented is None else after.consented,
        secret=before.secret or after.secret,
        locale=after.locale or before.locale,
    )
