"""Progress as a picture, before it has words: what a channel that shows pictures may draw."""

from datetime import date
from typing import Literal

from handlers.values import Data, Moment, Phrase, Special, Wording

Sign = Literal["done", "now", "next", "reached", "ended", "waiting", "open"]


class CardStep(Data):
    """One stage of the way, and since when."""

    sign: Sign
    stage: Special
    on: date | None = None


class CardNeed(Data):
    """One thing that is asked for: how it stands, and until when it is wanted."""

    sign: Sign
    title: Phrase | Wording
    state: Phrase
    due: date | None = None


class Card(Data):
    """How far an application is; ``key`` differs when what is seen has changed.

    ``needs`` are None where they may not be seen.
    """

    key: str
    number: str
    lender: Wording
    steps: tuple[CardStep, ...]
    needs: tuple[CardNeed, ...] | None
    as_of: Moment
