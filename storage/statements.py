"""What a lender states of an application in one push, and what the application is then."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final, TypeVar

from pydantic_core import to_json

from storage.altering import altered
from storage.borrowers import Stated
from storage.errors import DomainError, ForbiddenStepError, IncompleteApplicationError
from storage.records import UNSTATED, Application, Decision, Unstated, Words
from storage.terms import CLOSED, Collection, Role, Stage

T = TypeVar("T")

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
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
    traits: tuple[str, ...] | Unstated = UNSTATED
    """What the lender's rules go by, beside the facts that borrowers see."""
    packs: tuple[str, ...] | Unstated = UNSTATED
    """What is asked for with it, by the names of the lender's packs."""
    sequence: int | None = None
    occurred_at: datetime | Unstated = UNSTATED
    """When it became so, where that orders statements; its ``sequence`` then counts the same."""
    correction: bool = False
    said: "Push | Unstated" = UNSTATED
    """The statement as it was made, if it was completed by what was known then."""


class FutureStatementError(DomainError):
    """A statement says that it became so later than now; it would hide all until then."""

    code = "future-statement"


def canonical(push: Push) -> str:
    """Write a statement in the one way in which it is compared: as made, without its place."""
    made = push if isinstance(push.said, Unstated) else push.said
    return _written(made, _COMPARED)


def kept(push: Push) -> str:
    """Write a statement in the one way in which it is kept: all that was taken from it."""
    return _written(push, _KEPT)


def read(text: str) -> Push:
    """Read what `kept` has written."""
    said = json.loads(text)
    return Push(**{name: _READ.get(name, _same)(value) for name, value in said.items()})


def _written(push: Push, names: Sequence[str]) -> str:
    # By the names in their order, as `json.dumps` sorts them, which takes several times as long.
    said = {
        name: _plain(value)
        for name in names
        if (value := None if name == "sequence" else getattr(push, name)) is not UNSTATED
    }
    return to_json(said).decode()


def both(push: Push) -> tuple[str, str]:
    """Write a statement as `canonical` and as `kept` do; most often that is the same."""
    compared = canonical(push)
    same = isinstance(push.said, Unstated) and isinstance(push.occurred_at, Unstated)
    return compared, compared if same else kept(push)


def place_of(occurred_at: datetime) -> int:
    """Give the sequence that a moment stands for: its microseconds since 1970."""
    return (occurred_at - _EPOCH) // _MICROSECOND


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
        stage_since=_or(push.occurred_at, at),
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
    """Apply a statement to an application; raise IncompleteApplicationError for half an amount."""
    after = merged(application, push, at=at)
    if after.amount is not None and after.currency is None:
        raise IncompleteApplicationError(field="currency")
    return after


def forbidden(before: Stage, push: Push, after: Stage) -> ForbiddenStepError | None:
    """Tell whether a statement makes a step that no application takes."""
    if after is before or push.correction or after in NEXT[before]:
        return None
    return ForbiddenStepError(before=before, after=after)


def merged(application: Application, push: Push, *, at: datetime) -> Application:
    """Apply a statement to an application, whatever it says."""
    stage = _or(push.stage, application.stage)
    moved = stage is not application.stage
    stated = _or(push.collection, application.collection if application.collection_stated else None)
    return altered(
        application,
        product=_or(push.product, application.product),
        amount=_or(push.amount, application.amount),
        currency=_or(push.currency, application.currency),
        applied_on=_or(push.applied_on, application.applied_on),
        stage=stage,
        stage_since=_or(
            push.stage_since, _or(push.occurred_at, at) if moved else application.stage_since
        ),
        # A lender's own wording belongs to the stage for which it was written.
        stage_words=_or(push.stage_words, None if moved else application.stage_words),
        decision=_or(push.decision, application.decision),
        collection=stated or application.collection,
        collection_stated=stated is not None,
        disbursed_on=_or(push.disbursed_on, application.disbursed_on),
        disbursed_amount=_or(push.disbursed_amount, application.disbursed_amount),
        traits=_or(push.traits, application.traits),
        sequence=push.sequence or application.sequence + 1,
        confirmed_at=at,
        version=application.version + 1,
    )


def _or(value: T | Unstated, kept: T) -> T:
    return kept if isinstance(value, Unstated) else value


def _same(value: Any) -> Any:  # noqa: ANN401  as JSON has it
    return value


def _plain(value: Any) -> Any:  # noqa: ANN401  any value of a statement, kind by kind
    write = _WRITTEN.get(type(value))
    if write is not None:
        return write(value)
    return _sorted(value) if isinstance(value, Mapping) else value


def _sorted(words: Mapping[str, Any]) -> dict[str, Any]:
    return dict(words) if len(words) < 2 else dict(sorted(words.items()))  # noqa: PLR2004  to sort


def _by_name(value: Any) -> dict[str, Any]:  # noqa: ANN401  a statement, or a part of it
    named = ((name, getattr(value, name)) for name in _NAMES[type(value)])
    return {name: _plain(said) for name, said in named if said is not UNSTATED}


_NAMES: Final[Mapping[type, tuple[str, ...]]] = {
    kind: tuple(sorted(field.name for field in fields(kind)))
    for kind in (Push, StatedParty, Decision)
}
_KEPT: Final = tuple(name for name in _NAMES[Push] if name != "said")
_COMPARED: Final = tuple(name for name in _KEPT if name != "occurred_at")
# By kind, for a look-up is quicker than asking a value what it is: a batch writes many.
_WRITTEN: Final[Mapping[type, Callable[[Any], Any]]] = {
    **dict.fromkeys((str, int, bool, type(None), Stage, Role, Collection), _same),
    dict: _sorted,
    **dict.fromkeys((Push, StatedParty, Decision), _by_name),
    **dict.fromkeys((datetime, date), lambda value: value.isoformat()),
    Decimal: lambda value: format(value, "f"),
    tuple: lambda value: [_plain(said) for said in value],
}


def _maybe(make: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else make(value)


def _decision(said: Any) -> Decision:  # noqa: ANN401  a JSON object
    amount, day = _maybe(Decimal)(said["amount"]), _maybe(date.fromisoformat)(said["decided_on"])
    return Decision(amount, said["term_months"], day, said["conditions"], said["reason"])


_READ: Final[Mapping[str, Callable[[Any], Any]]] = {
    "amount": _maybe(Decimal),
    "applied_on": _maybe(date.fromisoformat),
    "stage": Stage,
    "stage_since": datetime.fromisoformat,
    "decision": _maybe(_decision),
    "disbursed_on": _maybe(date.fromisoformat),
    "disbursed_amount": _maybe(Decimal),
    "collection": _maybe(Collection),
    "borrowers": lambda people: tuple(
        StatedParty(**{**said, "role": Role(said["role"])}) for said in people
    ),
    "occurred_at": datetime.fromisoformat,
    "traits": tuple,
    "packs": tuple,
}
"""How the values of a statement are read back that JSON has no kind for."""
