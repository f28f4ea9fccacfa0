"""The demo's applications: how each came to where it stands, told as dated statements.

The same for everybody who starts the demo on the same day: chance has a seed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Final
from zoneinfo import ZoneInfo

from bot.demo import facts, people
from bot.demo.facts import House, Product
from bot.demo.wishes import Story, Wish, wishes
from storage.records import Decision
from storage.statements import Push
from storage.terms import CLOSED, Stage

EACH: Final = 100
"""How many applications each lender has."""

_COUNTS: Final = {
    Stage.IN_REVIEW: 18,
    Stage.APPROVED: 7,
    Stage.SUBMITTED: 8,
    Stage.ACCEPTED: 10,
    Stage.SIGNING: 6,
    Stage.DISBURSING: 6,
    Stage.DISBURSED: 32,
    Stage.DECLINED: 7,
    Stage.WITHDRAWN: 3,
    Stage.EXPIRED: 3,
}
_WAY: Final = (
    Stage.SUBMITTED,
    Stage.ACCEPTED,
    Stage.IN_REVIEW,
    Stage.APPROVED,
    Stage.SIGNING,
    Stage.DISBURSING,
)
_PASSED: Final = {
    Stage.DISBURSED: len(_WAY),
    Stage.DECLINED: 3,
    Stage.WITHDRAWN: 2,
    Stage.EXPIRED: 2,
}
"""How many stages of the way a closed application went through."""

_HOURS: Final = {
    Stage.SUBMITTED: (5, 40),
    Stage.ACCEPTED: (12, 60),
    Stage.IN_REVIEW: (48, 190),
    Stage.APPROVED: (20, 80),
    Stage.SIGNING: (12, 90),
    Stage.DISBURSING: (8, 50),
}
_STORIES: Final = {
    Stage.SUBMITTED: (Story.NOTHING, Story.MISSING, Story.OPTIONAL),
    Stage.ACCEPTED: (Story.MISSING, Story.OPTIONAL, Story.WHOLE, Story.NOTHING),
    Stage.IN_REVIEW: (Story.MISSING, Story.WHOLE, Story.PARTLY, Story.FAULTY, Story.PASSED),
    Stage.APPROVED: (Story.PASSED, Story.PAYOUT),
    Stage.DECLINED: (Story.FAULTY, Story.PASSED),
    Stage.WITHDRAWN: (Story.MISSING, Story.OPTIONAL),
    Stage.EXPIRED: (Story.MISSING, Story.REFUSED),
}
_OF_VISITORS: Final = {
    ("hetai", 1): Story.THREE,
    ("northbridge", 1): Story.REVIEWED,
    ("northbridge", 2): Story.PAYOUT,
}
_STAGE_OF_VISITORS: Final = {("northbridge", 2): Stage.APPROVED}


@dataclass(frozen=True, slots=True)
class Case:
    """One application: its statements in order, and what is asked for before the ``ask_after``-th.

    What is asked for comes before a closed application's last statement, as none may come later.
    """

    number: str
    said: tuple[tuple[datetime, Push], ...]
    wishes: tuple[Wish, ...]
    asked_at: datetime
    ask_after: int


def cases(house: House, now: datetime) -> Iterator[Case]:
    """Tell all of a lender's applications."""
    for n, stage in enumerate(_stages(house), start=1):
        yield _case(house, n, stage, now)


def _stages(house: House) -> list[Stage]:
    stages = [stage for stage, count in _COUNTS.items() for _ in range(count)]
    for (slug, n), stage in _STAGE_OF_VISITORS.items():
        if slug == house.slug:
            other = stages.index(stage)
            stages[other], stages[n - 1] = stages[n - 1], stages[other]
    return stages


def _case(house: House, n: int, stage: Stage, now: datetime) -> Case:
    chance = Random(f"{house.slug}-{n}")  # noqa: S311  made-up data holds no secrets
    way = _steps(stage, chance, now)
    product = chance.choice(house.products)
    said = _statements(house, n, product, way, chance)
    ask_after = len(said) - (stage in CLOSED)
    asked_at = way[min(2, ask_after - 1)][1] + timedelta(hours=2)
    story = _OF_VISITORS.get((house.slug, n)) or _story(stage, n)
    return Case(
        number=house.number.format(n=n),
        said=tuple(said),
        wishes=tuple(wishes(house, n, story, now)),
        asked_at=min(asked_at, now - timedelta(minutes=30)),
        ask_after=ask_after,
    )


def _story(stage: Stage, n: int) -> Story:
    told = _STORIES.get(stage, (Story.PASSED,))
    return told[n % len(told)]


def _steps(stage: Stage, chance: Random, now: datetime) -> list[tuple[Stage, datetime]]:
    """Go back in time from where an application stands to when it was submitted."""
    gone = _WAY[: _PASSED.get(stage, _WAY.index(stage) if stage in _WAY else 0)]
    days = chance.uniform(1, 150) if stage in CLOSED else chance.uniform(0.2, 5)
    at = now - timedelta(days=days)
    steps = [(stage, at)]
    for before in reversed(gone):
        low, high = _HOURS[before]
        at -= timedelta(hours=chance.uniform(low, high))
        steps.insert(0, (before, at))
    return steps


def _statements(
    house: House, n: int, product: Product, way: list[tuple[Stage, datetime]], chance: Random
) -> list[tuple[datetime, Push]]:
    amount, term = Decimal(chance.choice(product.amounts)), chance.choice(product.terms)
    granted = amount * 4 / 5 if n % 4 == 0 else amount
    said = [
        (at, _moved(house, n, stage, at, _Deal(granted, term), sequence))
        for sequence, (stage, at) in enumerate(way, start=1)
    ]
    first_at, first = said[0]
    first = replace(
        first,
        product=product.names,
        amount=amount,
        currency=house.currency,
        applied_on=_day(house, first_at),
        borrowers=people.parties(house, n),
    )
    return [(first_at, first), *said[1:]]


@dataclass(frozen=True, slots=True)
class _Deal:
    """What a lender grants."""

    amount: Decimal
    term: int


def _moved(house: House, n: int, stage: Stage, at: datetime, deal: _Deal, sequence: int) -> Push:
    push = Push(number=house.number.format(n=n), stage=stage, stage_since=at, sequence=sequence)
    words, day = facts.load().words, _day(house, at)
    match stage:
        case Stage.APPROVED:
            conditions = words["conditions"] if n % 2 else {}
            return replace(push, decision=Decision(deal.amount, deal.term, day, conditions))
        case Stage.DECLINED:
            # Not every lender says why.
            reason = words["reason"] if n % 2 else {}
            return replace(push, decision=Decision(decided_on=day, reason=reason))
        case Stage.DISBURSED:
            return replace(push, disbursed_on=day, disbursed_amount=deal.amount)
        case _:
            return push


def _day(house: House, at: datetime) -> date:
    return at.astimezone(ZoneInfo(house.zone)).date()
