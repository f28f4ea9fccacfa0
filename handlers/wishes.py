"""What is wished, answered: the same whether it was typed, pressed or a command."""

from collections.abc import Callable
from typing import Final

from handlers import (
    answers,
    appointments,
    changes,
    distress,
    doubt,
    greeting,
    handover,
    linking,
    needs,
    own_answers,
    places,
    privacy,
    requests,
    scope,
    silence,
    status,
    uploads,
)
from handlers.intents import Wish
from handlers.turn import Outcome, Transaction, Turn
from storage.records import Application

About = Callable[[Turn, Transaction, Application], Outcome]


def grant(  # noqa: PLR0911  one return for each way of answering
    turn: Turn, wish: Wish | None, tx: Transaction
) -> Outcome:
    """Answer a wish; those about an application need to know whose it is, and which."""
    if wish is None:
        return greeting.not_understood(turn)
    if plain := _PLAIN.get(wish):
        return plain(turn)
    if written := _WRITTEN.get(wish):
        return written(turn, tx)
    if not turn.linked:
        return linking.ask_phone(turn, wish)
    if wish in _PASSED_ON:
        return requests.pass_on(turn, wish, tx)
    if wish is Wish.HOW_TO_SEND:
        return uploads.ask(turn, tx)
    return _about_application(turn, wish, tx)


def _about_application(turn: Turn, wish: Wish, tx: Transaction) -> Outcome:
    if wish in _ABOUT:
        found = scope.applications_of(tx, turn.conversation)
        named = [own for own in found if own.id == turn.application] or found
        if len(named) > 1:
            return status.ask_which(named, wish)
        if named:
            return for_application(turn, wish, named[0], tx)
    return status.show(turn, tx)


def for_application(turn: Turn, wish: Wish, application: Application, tx: Transaction) -> Outcome:
    """Answer a wish about one application of their own."""
    if about := _ABOUT.get(wish):
        own = scope.mine(tx, turn.conversation, application)
        if not own.may("may_see_stage"):
            return status.stage_hidden(own, wish)
        return about(turn, tx, application)
    if wish in _PLAIN or wish in _WRITTEN or wish in _PASSED_ON:
        return grant(turn, wish, tx)
    return status.card(turn, tx, application)


def _complaint(turn: Turn, tx: Transaction) -> Outcome:
    return requests.pass_on(turn, Wish.COMPLAINT, tx)


_PLAIN: Final[dict[Wish, Callable[[Turn], Outcome]]] = {
    Wish.HELP: greeting.help_,
    Wish.LANGUAGE: greeting.ask_language,
    Wish.CANCEL: greeting.cancel,
    Wish.GREETING: greeting.hello,
    Wish.THANKS: greeting.thanks,
    Wish.BYE: greeting.bye,
    Wish.TRUST: greeting.trust,
    Wish.YES: doubt.to_nothing,
    Wish.NO: doubt.to_nothing,
    Wish.UNKNOWN: doubt.beyond,
}
"""What is answered to anybody, and looks nothing up."""
_WRITTEN: Final[dict[Wish, Callable[[Turn, Transaction], Outcome]]] = {
    Wish.PERSON: handover.request,
    Wish.REPAYMENT: own_answers.repayment,
    Wish.BRANCH: places.show,
    Wish.APPOINTMENT: appointments.in_words,
    Wish.COMPLAINT: _complaint,
    Wish.DISTRESS: distress.answer,
    Wish.PRIVACY: privacy.show,
    Wish.STOP_NOTICES: silence.stop,
    Wish.RESUME_NOTICES: silence.resume,
}
"""What anybody may ask, and what is kept."""
_PASSED_ON: Final = frozenset({Wish.CHANGE, Wish.WRONG_DETAILS, Wish.MORE_TIME})
_ABOUT: Final[dict[Wish, About]] = {
    Wish.WHAT_CHANGED: changes.show,
    Wish.NEXT_STEPS: answers.next_steps,
    Wish.NEEDS: needs.show,
    Wish.REJECTED_WHY: answers.rejected_why,
    Wish.EXPLAIN_DOCUMENT: answers.explain_document,
    Wish.RECEIPT: needs.receipt,
    Wish.DECLINED_WHY: answers.declined_why,
    Wish.DECISION: answers.decision,
    Wish.DISBURSEMENT: answers.disbursement,
    Wish.WITHDRAW: requests.ask_withdrawal,
    Wish.NOT_APPLICABLE: answers.not_applicable,
    Wish.DUE_DATES: answers.due_dates,
}
"""What is about one application, which has to be known first."""
NAMING: Final = frozenset({Wish.STATUS, *_ABOUT})
"""What an application may be named with."""
