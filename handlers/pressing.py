"""What a press on a button does; one from long ago is answered politely."""

from collections.abc import Callable
from typing import Final

from handlers import (
    agreeing,
    appointments,
    consent,
    doubt,
    greeting,
    handover,
    inspections,
    linking,
    needs,
    own_files,
    pages,
    picturing,
    places,
    privacy,
    requests,
    scope,
    serving,
    status,
    uploads,
    wishes,
)
from handlers.intents import Wish
from handlers.messages import Done
from handlers.state import AwaitingCode, AwaitingPhone, AwaitingPurpose
from handlers.turn import Outcome, Transaction, Turn


def press(turn: Turn, action: str, subject: str, tx: Transaction) -> Outcome:
    """Answer a button; one from long ago is answered politely, never obeyed blindly."""
    wish = _BUTTON_WISHES.get(action)
    if wish and not subject:
        return wishes.grant(doubt.understood(turn), wish, tx)
    if act := _BUTTONS.get(action):
        return act(turn, tx, subject)
    if act := _ON_NEEDS.get(action):
        return act(turn, tx, subject) if turn.linked else linking.ask_phone(turn, Wish.NEEDS)
    if wish and turn.linked:
        found = scope.applications_of(tx, turn.conversation)
        if own := next((each for each in found if each.id == subject), None):
            return wishes.for_application(turn, wish, own, tx)
    return greeting.old_button(turn)


def done(turn: Turn, what: Done, tx: Transaction) -> Outcome:
    """Do what was asked on a page, and say so in the chat as well."""
    match what.what:
        case "take-back" | "keep" as on_file:
            return _DONE_TO_FILES[on_file](turn, tx, what.file)
        case "also" | "apart" as on_need:
            return _DONE_TO_NEEDS[on_need](turn, tx, what.need)
        case "move":
            return own_files.move(turn, tx, (what.file,), what.need)
        case "note":
            return own_files.note(turn, tx, what.need, what.text)
        case "not-applicable":
            return own_files.claim(turn, tx, what.need, what.text)
        case "agree" | "refuse":
            return agreeing.take(turn, tx, what)


def _code(turn: Turn, tx: Transaction, subject: str) -> Outcome:
    if turn.linked and not isinstance(turn.state, AwaitingCode | AwaitingPhone):
        return greeting.old_button(turn)
    return linking.other_phone(turn) if subject == "phone" else linking.send_again(turn, tx)


def _verify(turn: Turn, _tx: Transaction, subject: str) -> Outcome:
    return linking.step_up(turn, subject)


def _permit(turn: Turn, tx: Transaction, subject: str) -> Outcome:
    return consent.take(turn, tx, agreed=subject == "yes") or greeting.old_button(turn)


def _no_person(turn: Turn, tx: Transaction, _subject: str) -> Outcome:
    return handover.cancel(turn, tx)


def _here(turn: Turn, tx: Transaction, _subject: str) -> Outcome:
    return handover.here(turn, tx)


def _rate(turn: Turn, tx: Transaction, subject: str) -> Outcome:
    return handover.rate(turn, tx, subject)


def _nearest(turn: Turn, _tx: Transaction, _subject: str) -> Outcome:
    return places.ask_where(turn)


def _withdrawal(turn: Turn, tx: Transaction, subject: str) -> Outcome:
    return requests.take_withdrawal(turn, tx, surely=subject == "yes")


def _unlink(turn: Turn, tx: Transaction, subject: str) -> Outcome:
    return privacy.unlink(turn, tx) if subject else privacy.ask_unlink(turn)


def _mine(turn: Turn, tx: Transaction, application_id: str) -> Outcome:
    found = scope.applications_of(tx, turn.conversation)
    application = next((it for it in found if it.id == application_id), None)
    if application is None:
        return greeting.old_button(turn)
    own = scope.mine(tx, turn.conversation, application)
    return turn.stay(pages.application_link(turn, tx, own))


def _picture(turn: Turn, tx: Transaction, application_id: str) -> Outcome:
    found = scope.applications_of(tx, turn.conversation)
    application = next((it for it in found if it.id == application_id), None)
    return status.drawn(turn, tx, application) if application else greeting.old_button(turn)


def _for(turn: Turn, tx: Transaction, need_id: str) -> Outcome:
    state = turn.state
    if isinstance(state, AwaitingPurpose) and own_files.were_sent(tx, state.files):
        return own_files.move(turn, tx, state.files, need_id)
    return uploads.take_purpose(turn, tx, need_id)


_BUTTON_WISHES: Final = {wish.value: wish for wish in Wish} | {"upload": Wish.HOW_TO_SEND}
_BUTTONS: Final[dict[str, Callable[[Turn, Transaction, str], Outcome]]] = {
    "code": _code,
    "verify": _verify,
    "no-person": _no_person,
    "here": _here,
    "again": handover.again,
    "meets": appointments.show,
    "meet": appointments.times,
    "slot": appointments.take,
    "unmeet": appointments.cancel,
    "rate": _rate,
    "unlink": _unlink,
    "permit": _permit,
    "consents": privacy.show_consents,
    "consent-back": privacy.take_back,
    "consent-ask": privacy.give,
    "export": privacy.export,
    "forget": privacy.forget,
    "withdrawal": _withdrawal,
    "nearest": _nearest,
    "pictures": picturing.choose,
}
_ON_NEEDS: Final[dict[str, Callable[[Turn, Transaction, str], Outcome]]] = {
    "need": needs.explain,
    "mine": _mine,
    "picture": _picture,
    "send": needs.begin,
    "pick": needs.pick,
    "na": needs.ask_reason,
    "for": _for,
    "sent": own_files.show,
    "file": own_files.ask,
    "back": own_files.take_back,
    "keep": inspections.keep,
    "keep-all": inspections.keep_all,
    "move": own_files.ask_target,
    "also": serving.take,
    "apart": serving.part,
}
_DONE_TO_FILES: Final = {"take-back": own_files.take_back, "keep": inspections.keep}
_DONE_TO_NEEDS: Final = {"also": serving.take, "apart": serving.part}
