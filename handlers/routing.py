"""The conversation on one page: interruptions first, then the question we wait on."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final, assert_never

from handlers import (
    greeting,
    handover,
    intents,
    linking,
    needs,
    privacy,
    scope,
    status,
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
    Press,
    Start,
    Text,
    Unsupported,
    Upload,
    together,
)
from handlers.state import (
    AwaitingAnswer,
    AwaitingApplication,
    AwaitingCode,
    AwaitingConsent,
    AwaitingFile,
    AwaitingPhone,
    AwaitingPurpose,
    AwaitingReason,
    ChoosingLanguage,
    Idle,
)
from handlers.turn import Outcome, Transaction, Turn
from storage import conversations
from storage.conversations import BOT
from storage.records import Application

COMMANDS: Final = {
    "status": Wish.STATUS,
    "documents": Wish.NEEDS,
    "upload": Wish.HOW_TO_SEND,
    "help": Wish.HELP,
    "language": Wish.LANGUAGE,
    "privacy": Wish.PRIVACY,
    "human": Wish.PERSON,
    "cancel": Wish.CANCEL,
}
"""The commands of the menu, and what they wish."""


def answer(turn: Turn, tx: Transaction) -> Outcome:
    """Find the one handler for this turn and let it answer."""
    if isinstance(turn.incoming.content, Blocked):
        return _blocked(turn, tx)
    if turn.conversation.owner != BOT:
        return turn.stay()
    outcome = greeting.gate(turn, tx) or _past_the_gate(turn, tx)
    return _go_on(turn, outcome, tx) if outcome.then else outcome


def _past_the_gate(  # noqa: C901, PLR0911  one arm for each kind of content
    turn: Turn, tx: Transaction
) -> Outcome:
    match turn.incoming.content:
        case Start(token=token):
            return _start(turn, token, tx)
        case Command(name=name):
            return wishes.grant(turn, COMMANDS.get(name), tx)
        case Press(action=action, subject=subject):
            return _press(turn, action, subject, tx)
        case Contact() as contact:
            return linking.take_contact(turn, contact, tx)
        case Upload() | Arrived() | AlbumEnded() as file:
            return _file(turn, file, tx)
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


def _go_on(turn: Turn, before: Outcome, tx: Transaction) -> Outcome:
    """Answer what they wanted before we had to ask, knowing now who they are."""
    now = conversations.by_id(tx, turn.conversation.id, turn.now)
    if now is None:
        return before
    known = replace(
        now, consented=turn.conversation.consented if before.consented is None else before.consented
    )
    following = replace(turn, conversation=known, state=before.state)
    if isinstance(before.state, AwaitingConsent) and before.state.invitation:
        outcome = linking.take_invitation(following, tx, before.state.invitation, before.then)
        if outcome.then:
            outcome = _go_on(following, outcome, tx)
    else:
        fresh = (
            replace(following, state=Idle())
            if isinstance(before.state, AwaitingConsent)
            else following
        )
        outcome = wishes.grant(fresh, Wish(before.then), tx)
    return Outcome(
        outcome.state,
        (together(*before.replies, *outcome.replies),),
        (*before.jobs, *outcome.jobs),
        consented=before.consented,
        secret=before.secret,
    )


def _text(turn: Turn, text: str, tx: Transaction) -> Outcome:
    """Read words: a wish interrupts, otherwise they answer what we asked."""
    wish = intents.wish_of(text, turn.rules.phrases)
    match turn.state:
        case AwaitingCode() as state if intents.code_in(text) or wish is None:
            return linking.take_code(turn, state, text, tx)
        case AwaitingPhone() as state if wish is None:
            return linking.take_phone(turn, state, text, tx)
        case AwaitingAnswer() as state if not _leaves(turn, text):
            return needs.take_answer(turn, state, text, tx)
        case AwaitingReason() as state if not _leaves(turn, text):
            return needs.take_reason(turn, state, text, tx)
        case AwaitingApplication() as state if wish is None:
            return _chosen(turn, state, text, tx)
        case (
            Idle()
            | ChoosingLanguage()
            | AwaitingConsent()
            | AwaitingPhone()
            | AwaitingCode()
            | AwaitingApplication()
            | AwaitingFile()
            | AwaitingPurpose()
            | AwaitingAnswer()
            | AwaitingReason()
        ):
            return _free_text(turn, text, wish, tx)
        case other:
            assert_never(other)


def _leaves(turn: Turn, text: str) -> bool:
    # An answer in words may well speak of stopping or cancelling something.
    return intents.only_says(text, Wish.CANCEL, turn.rules.phrases)


def _free_text(turn: Turn, text: str, wish: Wish | None, tx: Transaction) -> Outcome:
    """Answer words that nothing asked for: a wish, a number of theirs, or not understood."""
    if turn.linked and (application := _mentioned(turn, text, tx)):
        return wishes.for_application(turn, wish or Wish.STATUS, application, tx)
    if wish is None and intents.numbers_in(text):
        if not turn.linked:
            return linking.ask_phone(turn, Wish.STATUS)
        return _chosen(turn, AwaitingApplication(wish=Wish.STATUS), text, tx)
    return wishes.grant(turn, wish, tx)


def _mentioned(turn: Turn, text: str, tx: Transaction) -> Application | None:
    numbers = intents.numbers_in(text)
    found = scope.applications_of(tx, turn.conversation) if numbers else []
    return next((own for n in numbers if (own := scope.numbered(found, n))), None)


def _chosen(turn: Turn, state: AwaitingApplication, text: str, tx: Transaction) -> Outcome:
    found = status.take_number(turn, state, text, tx)
    if isinstance(found, Outcome):
        return found
    return wishes.for_application(turn, Wish(state.wish or Wish.STATUS), found, tx)


def _press(turn: Turn, action: str, subject: str, tx: Transaction) -> Outcome:
    """Answer a button; one from long ago is answered politely, never obeyed blindly."""
    wish = _BUTTON_WISHES.get(action)
    if wish and not subject:
        return wishes.grant(turn, wish, tx)
    if press := _BUTTONS.get(action):
        return press(turn, tx, subject)
    if press := _ON_NEEDS.get(action):
        return press(turn, tx, subject) if turn.linked else linking.ask_phone(turn, Wish.NEEDS)
    if wish and turn.linked:
        found = scope.applications_of(tx, turn.conversation)
        if own := next((each for each in found if each.id == subject), None):
            return wishes.for_application(turn, wish, own, tx)
    return greeting.old_button(turn)


def _code(turn: Turn, tx: Transaction, subject: str) -> Outcome:
    return linking.other_phone(turn) if subject == "phone" else linking.send_again(turn, tx)


def _verify(turn: Turn, _tx: Transaction, _subject: str) -> Outcome:
    return linking.ask_phone(turn, Wish.STATUS)


def _no_person(turn: Turn, tx: Transaction, _subject: str) -> Outcome:
    return handover.cancel(turn, tx)


def _unlink(turn: Turn, tx: Transaction, subject: str) -> Outcome:
    return privacy.unlink(turn, tx) if subject else privacy.ask_unlink(turn)


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


_BUTTON_WISHES: Final = {
    "status": Wish.STATUS,
    "needs": Wish.NEEDS,
    "receipt": Wish.RECEIPT,
    "upload": Wish.HOW_TO_SEND,
    "person": Wish.PERSON,
    "language": Wish.LANGUAGE,
    "privacy": Wish.PRIVACY,
    "help": Wish.HELP,
    "cancel": Wish.CANCEL,
}
_BUTTONS: Final[dict[str, Callable[[Turn, Transaction, str], Outcome]]] = {
    "code": _code,
    "verify": _verify,
    "no-person": _no_person,
    "unlink": _unlink,
}
_ON_NEEDS: Final[dict[str, Callable[[Turn, Transaction, str], Outcome]]] = {
    "need": needs.explain,
    "send": needs.begin,
    "na": needs.ask_reason,
    "for": uploads.take_purpose,
}
