"""What a lender states of an application in one push, and what the application is then."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final, TypeVar

from storage.borrowers import Stated
from storage.errors import ForbiddenStepError, IncompleteApplicationError
from storage.records import UNSTATED, Application, Decision, Unstated, Words
from storage.terms import CLOSED, Collection, Role, Stage

T = TypeVar("T")

_WAY: Final = (
    Stage.SUBMITTED,
    Stage.ACCEPTED,
    Stage.IN_REVIEW,
    Stage.APPROVED,
    Stage.SIGNING,
    Stage.DISBURSING,
)
NEXT: Final[Mapping[Stage, frozenset[Stage]]] = {
    stage: frozenset(_WAY[place + 1 :]) | CLOSED for place, stage in enumerate(_WAY)
} | {stage: frozenset() for stage in CLOSED}
"""The steps an application may take: forward, also past a stage; out of a closed one none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedParty(Stated):
    """What a lender says of one person on an application."""

    role: Role = Role.MAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Push:
    """A lender's statement; None clears a value, what is unstated keeps it.

    Without a ``sequence`` it is taken to be newer than all before it.
    """

    number: str
    product: Words | Unstated = UNSTATED
    amount: Decimal | Unstated | None = UNSTATED
    currency: str | Unstated | None = UNSTATED
    applied_on: date | Unstated | None = UNSTATED
    stage: Stage | Unstated = UNSTATED
    stage_since: datetime | Unstated = UNSTATED
    stage_words: Words | Unstated | None = UNSTATED
    decision: Decision | Unstated | None = UNSTATED
    disbursed_on: date | Unstated | None = UNSTATED
    disbursed_amount: Decimal | Unstated | None = UNSTATED
    collection: Collection | Unstated | None = UNSTATED
    borrowers: tuple[StatedParty, ...] | Unstated = UNSTATED
    sequence: int | None = None
    correction: bool = False
    said: "Push | Unstated" = UNSTATED
    """The statement as it was made, if it was completed by what was known then."""


def canonical(push: Push) -> str:
    """Write a statement in the one way in which it is compared and kept; without its sequence."""
    made = push if isinstance(push.said, Unstated) else push.said
    said = _plain(replace(made, sequence=None))
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def plain_decision(decision: Decision | None) -> Any:  # noqa: ANN401  JSON is any value
    """Write a decision as JSON."""
    return _plain(decision) if decision else None


def begun(push: Push, *, application_id: str, lender_id: str, at: datetime) -> Application:
    """Make an application of a lender's first statement.

    Raise IncompleteApplicationError if it does not say where the application stands and whose
    it is.
    """
    if isinstance(push.stage, Unstated):
        raise IncompleteApplicationError(field="stage")
    if isinstance(push.borrowers, Unstated):
        raise IncompleteApplicationError(field="borrowers")
    blank = Application(
        id=application_id,
        lender_id=lender_id,
        number=push.number,
        product={},
        amount=None,
        currency=None,
        applied_on=None,
        stage=push.stage,
        stage_since=at,
        stage_words=None,
        data_key_id="",
        decision=None,
        collection=Collection.SUBMITTED,
        collection_stated=False,
        disbursed_on=None,
        disbursed_amount=None,
        sequence=0,
        confirmed_at=at,
        version=0,
    )
    return told(blank, push, at=at)


def told(application: Application, push: Push, *, at: datetime) -> Application:
    """Apply a statement to an application; raise ForbiddenStepError for a step none takes."""
    stage = _or(push.stage, application.stage)
    moved = stage is not application.stage
    if moved and not push.correction and stage not in NEXT[application.stage]:
        raise ForbiddenStepError(before=application.stage, after=stage)
    amount = _or(push.amount, application.amount)
    currency = _or(push.currency, application.currency)
    if amount is not None and currency is None:
        raise IncompleteApplicationError(field="currency")
    stated = _or(push.collection, application.collection if application.collection_stated else None)
    return replace(
        application,
        product=_or(push.product, application.product),
        amount=amount,
        currency=currency,
        applied_on=_or(push.applied_on, application.applied_on),
        stage=stage,
        stage_since=_or(push.stage_since, at if moved else application.stage_since),
        # A lender's own wording belongs to the stage for which it was written.
        stage_words=_or(push.stage_words, None if moved else application.stage_words),
        decision=_or(push.decision, application.decision),
        collection=stated or application.collection,
        collection_stated=stated is not None,
        disbursed_on=_or(push.disbursed_on, application.disbursed_on),
        disbursed_amount=_or(push.disbursed_amount, application.disbursed_amount),
        sequence=push.sequence or application.sequence + 1,
        confirmed_at=at,
        version=application.version + 1,
    )


def _or(value: T | Unstated, kept: T) -> T:
    return kept if isinstance(value, Unstated) else value


def _plain(value: Any) -> Any:  # noqa: ANN401  any value of a statement, kind by kind
    match value:
        case Push() | StatedParty() | Decision():
            named = ((field.name, getattr(value, field.name)) for field in fields(value))
            return {name: _plain(said) for name, said in named if said is not UNSTATED}
        case Decimal():
            return format(value, "f")
        case datetime() | date():
            return value.isoformat()
        case Mapping():
            return dict(value)
        case tuple():
            return [_plain(said) for said in value]
        case _:
            return value
