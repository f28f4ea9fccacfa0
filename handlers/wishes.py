"""What is wished, answered: the same whether it was typed, pressed or a command."""

from collections.abc import Callable
from typing import Final

from handlers import greeting, handover, linking, needs, privacy, scope, status, uploads
from handlers.intents import Wish
from handlers.turn import Outcome, Transaction, Turn
from storage.records import Application


def grant(turn: Turn, wish: Wish | None, tx: Transaction) -> Outcome:
    """Answer a wish; those about an application need to know whose it is, and which."""
    if wish is None:
        return greeting.not_understood(turn)
    if plain := _PLAIN.get(wish):
        return plain(turn)
    if wish is Wish.PERSON:
        return handover.request(turn, tx)
    if not turn.linked:
        return linking.ask_phone(turn, wish)
    if wish is Wish.HOW_TO_SEND:
        return uploads.ask(turn, tx)
    return _about_application(turn, wish, tx)


def _about_application(turn: Turn, wish: Wish, tx: Transaction) -> Outcome:
    if wish in _ABOUT_NEEDS:
        found = scope.applications_of(tx, turn.conversation)
        named = [own for own in found if own.id == turn.application] or found
        if len(named) > 1:
            return status.ask_which(named, wish)
        if named:
            return for_application(turn, wish, named[0], tx)
    return status.show(turn, tx)


def for_application(turn: Turn, wish: Wish, application: Application, tx: Transaction) -> Outcome:
    """Answer a wish about one application of their own."""
    match wish:
        case Wish.NEEDS | Wish.REJECTED_WHY:
            return needs.show(turn, tx, application)
        case Wish.RECEIPT:
            return needs.receipt(turn, tx, application)
        case Wish.PERSON:
            return handover.request(turn, tx)
        case _:
            return status.card(turn, tx, application)


_PLAIN: Final[dict[Wish, Callable[[Turn], Outcome]]] = {
    Wish.HELP: greeting.help_,
    Wish.LANGUAGE: greeting.ask_language,
    Wish.CANCEL: greeting.cancel,
    Wish.GREETING: greeting.hello,
    Wish.THANKS: greeting.thanks,
    Wish.BYE: greeting.bye,
    Wish.TRUST: greeting.trust,
    Wish.PRIVACY: privacy.show,
}
_ABOUT_NEEDS: Final = frozenset({Wish.NEEDS, Wish.RECEIPT, Wish.REJECTED_WHY})
