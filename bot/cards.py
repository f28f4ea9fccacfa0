"""How far an application is, in words: what is drawn where a channel shows pictures."""

from typing import Final, Protocol

from bot.drawing.sheet import Row, Sheet
from handlers.cards import Card, CardNeed, CardStep
from handlers.messages import Argument, Day

SHOWN: Final = 5
"""More needs than that would make a picture too high to be read on a phone."""
_SETTLED: Final = "done"
_ORDER: Final = ("open", "waiting", _SETTLED)


class Speaker(Protocol):
    """Whoever puts facts into words."""

    def words(self, message_id: str, locale: str, **args: Argument) -> str:
        """Say one sentence."""


def sheet(card: Card, speaker: Speaker, locale: str, *, right_to_left: bool) -> Sheet:
    """Put a picture into words."""
    needs = card.needs or ()
    settled, more = sum(it.sign == _SETTLED for it in needs), len(needs) - SHOWN
    # What is still to be done comes first, if not everything fits.
    shown = sorted(needs, key=lambda it: _ORDER.index(it.sign))[:SHOWN] if more > 0 else needs
    return Sheet(
        locale=locale,
        heading=speaker.words("progress-way", locale, number=card.number),
        lender=speaker.words("needs-title", locale, title=card.lender),
        steps=tuple(_step(it, speaker, locale) for it in card.steps),
        asked=_asked(card, speaker, locale),
        settled=speaker.words("picture-settled", locale, done=settled, all=len(needs))
        if needs
        else "",
        needs=tuple(_need(it, speaker, locale) for it in shown),
        more=speaker.words("picture-more", locale, count=more) if more > 0 else "",
        foot=speaker.words("picture-as-of", locale, at=card.as_of),
        alt=_alt(card, settled, speaker, locale),
        right_to_left=right_to_left,
        share=settled / len(needs) if needs else 0.0,
    )


def _asked(card: Card, speaker: Speaker, locale: str) -> str:
    if card.needs is None:
        return ""
    return speaker.words("progress-needs" if card.needs else "progress-nothing", locale)


def _step(step: CardStep, speaker: Speaker, locale: str) -> Row:
    on = speaker.words("history-day", locale, on=Day(on=step.on)) if step.on else ""
    return Row(step.sign, speaker.words("needs-title", locale, title=step.stage), on)


def _need(need: CardNeed, speaker: Speaker, locale: str) -> Row:
    due = speaker.words("picture-due", locale, due=Day(on=need.due)) if need.due else ""
    state = speaker.words("sending-state", locale, state=need.state)
    named = speaker.words("needs-title", locale, title=need.title)
    return Row(need.sign, named, " · ".join(filter(None, (due, state))))


def _alt(card: Card, settled: int, speaker: Speaker, locale: str) -> str:
    """Tell what is seen, for whoever does not see it."""
    stage = next(it.stage for it in card.steps if it.sign not in {"done", "next"})
    number, lender = card.number, card.lender
    if not card.needs:
        return speaker.words("picture-alt", locale, number=number, lender=lender, stage=stage)
    return speaker.words(
        "picture-alt-asked",
        locale,
        number=number,
        lender=lender,
        stage=stage,
        done=settled,
        all=len(card.needs),
    )
