"""Progress as a picture: when one goes along with the answer, and what is on it."""

from collections.abc import Sequence
from hashlib import blake2b
from typing import Final

from handlers import way
from handlers.cards import Card, CardNeed, CardStep, Sign
from handlers.messages import Button, Moment, say
from handlers.scope import Mine
from handlers.turn import STATUS, Outcome, Transaction, Turn
from handlers.way import Place
from handlers.wording import NEED_STATES, lender_name, title
from storage import preferences
from storage.records import Need
from storage.terms import NeedState

_SETTLED: Final = frozenset({NeedState.ACCEPTED, NeedState.WAIVED})
_OPEN: Final = frozenset({NeedState.REQUESTED, NeedState.REJECTED})
_SIGNS: Final[dict[Place, Sign]] = {
    Place.DONE: "done",
    Place.NOW: "now",
    Place.NEXT: "next",
    Place.REACHED: "reached",
    Place.ENDED: "ended",
}


def may_be(turn: Turn, own: Mine) -> bool:
    """Tell whether pictures can be seen in this chat, and the lender lets them go there."""
    return turn.on_telegram and own.lender.policy.pictures_in_chat


def unasked(turn: Turn, tx: Transaction, own: Mine, needs: Sequence[Need]) -> Card | None:
    """Draw progress where it has changed since the last picture in this chat."""
    if not may_be(turn, own) or turn.conversation.pictures_off_at:
        return None
    key = _key(turn, own, needs)
    return None if key == turn.conversation.pictured else _card(tx, own, needs, key)


def asked(turn: Turn, tx: Transaction, own: Mine, needs: Sequence[Need]) -> Card | None:
    """Draw progress because they want to see it."""
    return _card(tx, own, needs, _key(turn, own, needs)) if may_be(turn, own) else None


def button(turn: Turn, own: Mine, card: Card | None) -> tuple[Button, ...]:
    """Offer a picture, or none any more."""
    if not may_be(turn, own):
        return ()
    if card is None:
        return (Button(label="button-picture", action=f"picture:{own.application.id}"),)
    if turn.conversation.pictures_off_at:
        return (Button(label="button-pictures-on", action="pictures:on"),)
    return (Button(label="button-pictures-off", action="pictures:off"),)


def choose(turn: Turn, tx: Transaction, wanted: str) -> Outcome:
    """Leave pictures out from now on, or send them again."""
    off = wanted == "off"
    preferences.set_pictures(tx, turn.conversation.id, off_at=turn.now if off else None)
    if off:
        again = Button(label="button-pictures-on", action="pictures:on")
        return turn.stay(say("picture-off", again, STATUS))
    return turn.stay(say("picture-on", STATUS))


def _key(turn: Turn, own: Mine, needs: Sequence[Need]) -> str:
    """Sum up what is seen, so that the same picture is not sent twice."""
    it = own.application
    seen = [it.id, it.stage, turn.conversation.locale, str(it.stage_words or "")]
    seen.append(str(it.stage_since.timestamp()))
    for need in needs:
        seen += (need.id, need.state, str(need.due_on or ""))
    return blake2b("|".join(seen).encode(), digest_size=8).hexdigest()


def _card(tx: Transaction, own: Mine, needs: Sequence[Need], key: str) -> Card:
    return Card(
        key=key,
        number=own.application.number,
        lender=lender_name(own.lender),
        steps=tuple(
            CardStep(sign=_SIGNS[it.place], stage=it.stage, on=it.on) for it in way.of(tx, own)
        ),
        needs=tuple(_need(need) for need in needs) if own.may("may_see_needs") else None,
        as_of=Moment(at=own.application.confirmed_at, zone=own.lender.zone),
    )


def _need(need: Need) -> CardNeed:
    return CardNeed(
        sign=_sign(need.state),
        title=title(need),
        state=NEED_STATES[need.state],
        due=need.due_on if need.outstanding else None,
    )


def _sign(state: NeedState) -> Sign:
    if state in _SETTLED:
        return "done"
    return "open" if state in _OPEN else "waiting"
