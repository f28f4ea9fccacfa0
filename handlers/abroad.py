"""A chat whose messages are kept abroad: nothing of a lender's is said in it before they agree."""

from dataclasses import replace
from typing import Final

from handlers import asked, consent, intents
from handlers.intents import Wish
from handlers.messages import AlbumEnded, Arrived, Command, Done, Press, Text, Upload
from handlers.state import AwaitingCode, AwaitingComment, AwaitingPermission, AwaitingPhone
from handlers.turn import Outcome, Transaction, Turn
from storage.consents import Purpose
from storage.records import Lender

_ABOUT_THEM: Final = frozenset({
    *("status", "documents", "upload"),
    *("status", "needs", "need", "send", "na", "for", "sent", "file", "back", "move"),
    *("keep", "keep-all"),
    *("export", "mine", "withdrawal", "slot", "meet"),
    *(it.value for it in asked.ABOUT_APPLICATIONS),
})  # fmt: skip
"""Commands and buttons that something of a lender's is said to."""
_ANSWERING: Final = (AwaitingCode, AwaitingPhone, AwaitingComment)


def gate(turn: Turn, tx: Transaction) -> tuple[Turn, Outcome | None]:
    """Ask whoever has not been asked; say what is left to who refused; else let pass.

    Lenders whose affairs are held back are left out of the turn that goes on.
    """
    if not turn.on_telegram:
        return turn, None
    # First what is cheap to know: hardly any lender asks, and words are read again further on.
    asking = [it for it in consent.concerned(turn, tx) if Purpose.ABROAD in it.policy.consents]
    if not asking or not _asks(turn):
        return turn, None
    if question := consent.abroad(turn, tx, _wanted(turn)):
        return turn, question
    refused = [it for it in asking if not _agreed(turn, it, tx)]
    rest = _without(turn, refused)
    if not refused or (rest.linked and turn.conversation.lender_id is None):
        return rest, None
    return rest, turn.stay(consent.refused(turn, Purpose.ABROAD, refused[0]))


def hushed(turn: Turn, outcome: Outcome, tx: Transaction) -> Outcome:
    """Say nothing here of what is done on a page of ours, unless that was agreed to."""
    content = turn.incoming.content
    if not turn.on_telegram or not isinstance(content, Arrived | AlbumEnded | Done):
        return outcome
    asking = [it for it in consent.concerned(turn, tx) if Purpose.ABROAD in it.policy.consents]
    if all(_agreed(turn, it, tx) for it in asking):
        return outcome
    return replace(outcome, replies=())


def _agreed(turn: Turn, lender: Lender, tx: Transaction) -> bool:
    return consent.given(tx, turn.conversation, lender, Purpose.ABROAD)


def _without(turn: Turn, refused: list[Lender]) -> Turn:
    held_back = {it.id for it in refused}
    links = tuple(it for it in turn.conversation.links if it.lender_id not in held_back)
    return replace(turn, conversation=replace(turn.conversation, links=links))


def _asks(turn: Turn) -> bool:
    """Tell whether an answer would say, or take, something of a lender's."""
    match turn.incoming.content:
        case Command(name=name) | Press(action=name):
            return name in _ABOUT_THEM
        case Text(text=text):
            found = intents.wishes(text, turn.rules.phrases)
            answers = isinstance(turn.state, AwaitingPermission) and found[:1] in _YES_OR_NO
            plain = bool(found) and not set(found) & asked.ABOUT_APPLICATIONS
            return not (answers or plain or isinstance(turn.state, _ANSWERING))
        case Upload():
            return True
        case _:
            return False


def _wanted(turn: Turn) -> str:
    before = turn.state.then if isinstance(turn.state, AwaitingPermission) else ""
    match turn.incoming.content:
        case Command(name=name, argument=said):
            return asked.about(asked.COMMANDS[name], asked.numbers_in(said))
        case Press(action=action, subject=subject):
            return asked.about(action, subject)
        case Text(text=text):
            found = intents.wishes(text, turn.rules.phrases)
            return asked.in_words(found, text) or before
        case _:
            return before or Wish.NEEDS.value


_YES_OR_NO: Final = ((Wish.YES,), (Wish.NO,))
