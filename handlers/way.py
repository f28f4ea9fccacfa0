"""The way an application goes: what lies behind it, where it stands, and what is still to come."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from handlers import history
from handlers.messages import Special
from handlers.scope import Mine
from storage import applications
from storage.terms import Stage
from storage.transaction import Transaction

USUAL: Final = (
    Stage.SUBMITTED,
    Stage.ACCEPTED,
    Stage.IN_REVIEW,
    Stage.APPROVED,
    Stage.SIGNING,
    Stage.DISBURSING,
    Stage.DISBURSED,
)
"""The stages of an application that goes well, in their order."""


class Place(StrEnum):
    """Where a stage lies on the way."""

    DONE = "done"
    NOW = "now"
    NEXT = "next"
    REACHED = "reached"
    """The end, and a good one."""
    ENDED = "ended"
    """An end before the money was paid."""


@dataclass(frozen=True, slots=True)
class Step:
    """One stage of the way, in words; ``on`` is the day since when, where it has been reached."""

    place: Place
    stage: Special
    on: date | None = None


def of(tx: Transaction, own: Mine) -> tuple[Step, ...]:
    """Put the stages of an application in order; one that the lender passed over is left out."""
    now, zone = own.application.stage, ZoneInfo(own.lender.zone)
    named = history.stage_words(tx, own)
    reached = {it.stage: it.since for it in applications.history(tx, own.application.id)}
    at = USUAL.index(now) if now in USUAL else len(USUAL)
    done = [
        Step(Place.DONE, named[stage], reached[stage].astimezone(zone).date())
        for stage in USUAL[:at]
        if stage in reached
    ]
    here = Step(_place(now), named[now], own.application.stage_since.astimezone(zone).date())
    return *done, here, *(Step(Place.NEXT, named[stage]) for stage in USUAL[at + 1 :])


def _place(stage: Stage) -> Place:
    if stage is Stage.DISBURSED:
        return Place.REACHED
    return Place.NOW if stage in USUAL else Place.ENDED
