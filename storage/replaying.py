"""Statements that arrive late: what they say counts where no later one has spoken.

A statement may be partial, so one that overtakes another does not say all that the other said. All
of an application's statements are kept; a late one is put in its place among them, and what they
say from first to last is what is known. So any order of arrival ends in the same facts.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import reduce
from typing import Any, Final

from sqlalchemy import Row, bindparam, select

from storage import applications, sealed
from storage.applications import Step
from storage.records import UNSTATED, Application, Unstated
from storage.schema import pushes
from storage.statements import Push, StatedParty, merged, read
from storage.transaction import Transaction

_everything: Final = (
    select(pushes)
    .where(pushes.c.application_id == bindparam("application_id"))
    .order_by(pushes.c.sequence)
)
_late: Final = _everything.where(pushes.c.outcome == "late")
PERSONAL: Final = ("name", "phone", "identity", "locale")
"""What is known of a person, fact by fact."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement in its place, and when it arrived."""

    push: Push
    at: datetime


def place(application: Application, sequence: int) -> str:
    """Name the place of a sealed statement."""
    return sealed.place(
        application.lender_id, pushes, "body_sealed", f"{application.id}/{sequence}"
    )


def everything(tx: Transaction, application: Application) -> list[Said]:
    """Read all statements about an application, in their order; not those forgotten."""
    rows = tx.execute(_everything, {"application_id": application.id}).all()
    return [said for row in rows if (said := _read(tx, application, row))]


def late_steps(tx: Transaction, application: Application) -> list[Step]:
    """List the stages that only late statements have told of: they have moved nothing."""
    taken = {(it.stage, it.recorded_at) for it in applications.history(tx, application.id)}
    steps = []
    for row in tx.execute(_late, {"application_id": application.id}):
        said = _read(tx, application, row)
        if said is None or isinstance(said.push.stage, Unstated):
            continue
        stage, since = said.push.stage, said.push.stage_since
        if (stage, said.at) not in taken:
            since = said.at if isinstance(since, Unstated) else since
            steps.append(Step(stage, since, said.push.correction, said.at, row.warning, late=True))
    return steps


def replayed(before: Application, said: Sequence[Said], late: Said) -> Application:
    """Tell how an application stands when a late statement takes its place among the others."""
    order = sorted((*said, late), key=lambda one: one.push.sequence or 0)
    stages = ((one.push.stage, one.at) for one in order)
    first = next(((it, at) for it, at in stages if not isinstance(it, Unstated)), None)
    if first is None:
        return before  # the statement that made it was forgotten
    blank = replace(
        before,
        product={},
        amount=None,
        currency=None,
        applied_on=None,
        stage=first[0],
        stage_since=first[1],
        stage_words=None,
        decision=None,
        disbursed_on=None,
        disbursed_amount=None,
        traits=(),
    )
    known = reduce(lambda so_far, one: merged(so_far, one.push, at=one.at), order, blank)
    return replace(
        known,
        sequence=before.sequence,
        confirmed_at=before.confirmed_at,
        version=before.version,
        **_collection(before, later(said, late), late.push),
    )


def later(said: Sequence[Said], late: Said) -> list[Push]:
    """List the statements that come after a late one."""
    return [one.push for one in said if (one.push.sequence or 0) > (late.push.sequence or 0)]


def news_of_people(late: Push, others: Sequence[Push]) -> list[StatedParty]:
    """Tell what only a late statement says of people whom a later one names as well.

    Who is on an application, the newest list says.
    """
    if isinstance(late.borrowers, Unstated):
        return []
    told = [party for push in others for party in _people(push)]
    news = []
    for party in late.borrowers:
        same = [one for one in told if one.reference and one.reference == party.reference]
        kept = {name: _unless_said(name, party, same) for name in PERSONAL}
        if same and any(value is not UNSTATED for value in kept.values()):
            news.append(replace(party, **kept))
    return news


def _unless_said(name: str, party: StatedParty, same: Sequence[StatedParty]) -> Any:  # noqa: ANN401  a field's own
    said = any(getattr(one, name) is not UNSTATED for one in same)
    return UNSTATED if said else getattr(party, name)


def _people(push: Push) -> tuple[StatedParty, ...]:
    return () if isinstance(push.borrowers, Unstated) else push.borrowers


def _collection(before: Application, others: Sequence[Push], late: Push) -> dict[str, Any]:
    # A change of needs may have ended what was stated: only what is news counts.
    spoken = any(not isinstance(one.collection, Unstated) for one in others)
    if spoken or isinstance(late.collection, Unstated) or late.collection is None:
        return {
            "collection": before.collection,
            "collection_stated": before.collection_stated,
        }
    return {"collection": late.collection, "collection_stated": True}


def _read(tx: Transaction, application: Application, row: Row[Any]) -> Said | None:
    text = sealed.text(tx, row.body_sealed, place(application, row.sequence))
    if not text:
        return None
    return Said(replace(read(text), sequence=row.sequence), row.received_at)
