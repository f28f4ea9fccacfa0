"""What was sent for one thing answers another as well: its sender says so, or takes it back."""

from collections.abc import Iterator
from typing import Final

from handlers import consent, proof, scope
from handlers.messages import Button, Reply, say, together
from handlers.scope import Mine
from handlers.turn import NEEDS, Outcome, Transaction, Turn
from handlers.wording import title
from storage import needs, served, serving
from storage.records import Need
from storage.terms import NeedState

OFFERED: Final = 3
_WAITING: Final = frozenset({NeedState.REQUESTED, NeedState.UPLOADED})


def others(tx: Transaction, own: Mine, need: Need) -> list[Need]:
    """List what is still open that the document of a need may answer as well."""
    if own.application.closed or not own.may("may_send"):
        return []
    known = needs.by_id(tx, need.id) or need
    return [it for it in scope.needs_of(tx, own) if serving.may(tx, known, it)]


def source(tx: Transaction, own: Mine, other: Need) -> Need | None:
    """Find what was sent already that may answer something still open; the latest of several."""
    if own.application.closed or not own.may("may_send"):
        return None
    fit = [it for it in scope.needs_of(tx, own) if serving.may(tx, it, other)]
    return max(fit, key=lambda it: it.updated_at, default=None)


def offer(tx: Transaction, own: Mine, need: Need) -> Iterator[Reply]:
    """Offer, beside a receipt, to use what has come for something else as well."""
    buttons = [button(it) for it in others(tx, own, need)[:OFFERED]]
    if buttons:
        yield say("needs-also", *buttons)


def said_of(tx: Transaction, own: Mine, need: Need) -> Iterator[Reply]:
    """Say of a need what answers it already, or could."""
    if stands_for := needs.by_id(tx, served.source_of(tx, need.id) or ""):
        apart = (_apart(need),) if may_part(tx, need) else ()
        yield say("needs-shared", *apart, title=title(stands_for))
    elif sent := source(tx, own, need):
        yield say("needs-also-sent", button(need), title=title(sent))


def button(other: Need) -> Button:
    """Make the button that uses what was sent for something else as well."""
    return Button(label="button-also", action=f"also:{other.id}", args={"title": title(other)})


def may_part(tx: Transaction, need: Need) -> bool:
    """Tell whether its borrower may ask for a need to stand alone: nobody else's word is undone."""
    own_word = served.stated_by(tx, need.id).startswith(serving.BORROWER)
    return own_word and need.state in _WAITING


def take(turn: Turn, tx: Transaction, other_id: str) -> Outcome:
    """Use what was sent for one thing for another as well."""
    found = scope.need_of(tx, turn.conversation, other_id)
    if found is None:
        return turn.stay(say("needs-unknown", NEEDS))
    own, other = found
    then = f"also:{other.id}"
    if not own.may("may_send"):
        return turn.stay(proof.wanted(own, "may_send", then, proof.SENDING_HIDDEN))
    sent = source(tx, own, other)
    if sent is None:
        return turn.stay(say("greeting-old-button", NEEDS))
    if asked := consent.sensitive(turn, tx, own, other, then):
        return asked
    names, actor = (sent.reference, other.reference), f"{serving.BORROWER}{other.borrower_id}"
    serving.serve(tx, own.application, *names, actor=actor, at=turn.now)
    said = say("needs-also-taken", _apart(other), NEEDS, sent=title(sent), title=title(other))
    more = [it for it in others(tx, own, sent) if it.id != other.id][:OFFERED]
    return turn.stay(together(said, say("needs-also", *map(button, more))) if more else said)


def part(turn: Turn, tx: Transaction, other_id: str) -> Outcome:
    """Let a need stand alone again, as its borrower has thought better of it."""
    found = scope.need_of(tx, turn.conversation, other_id)
    sent = needs.by_id(tx, served.source_of(tx, other_id) or "")
    if found is None or sent is None or not may_part(tx, found[1]):
        return turn.stay(say("greeting-old-button", NEEDS))
    own, other = found
    names, actor = (sent.reference, other.reference), f"{serving.BORROWER}{other.borrower_id}"
    serving.unserve(tx, own.application, *names, actor=actor, at=turn.now)
    send = Button(label="button-send", action=f"send:{other.id}")
    return turn.stay(say("needs-apart", send, NEEDS, title=title(other)))


def _apart(need: Need) -> Button:
    return Button(label="button-apart", action=f"apart:{need.id}")
