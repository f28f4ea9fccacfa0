"""How long a stage usually takes, from the lender's own history, when there is enough of it."""

from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise
from statistics import quantiles
from typing import Final

from sqlalchemy import bindparam, select

from storage.schema import applications, stage_history
from storage.transaction import Transaction

CASES: Final = 30
"""Fewer cases than this say nothing."""
_SAMPLE: Final = 5_000
_DAY: Final = 86_400

_newest: Final = (
    select(applications.c.id)
    .where(applications.c.lender_id == bindparam("lender_id"))
    .order_by(applications.c.id.desc())
    .limit(_SAMPLE)
    .subquery()
)
_steps: Final = (
    select(stage_history.c.application_id, stage_history.c.stage, stage_history.c.since)
    .join(_newest, _newest.c.id == stage_history.c.application_id)
    .order_by(stage_history.c.application_id, stage_history.c.version)
)


def usual_days(tx: Transaction, lender_id: str) -> Mapping[str, tuple[int, int]]:
    """Give each stage's usual days as a range: the middle half of the cases, rounded outwards."""
    stays: dict[str, list[float]] = defaultdict(list)
    rows = tx.execute(_steps, {"lender_id": lender_id}).all()
    for before, after in pairwise(rows):
        seconds = (after.since - before.since).total_seconds()
        if before.application_id == after.application_id and seconds >= 0:
            stays[before.stage].append(seconds / _DAY)
    return {stage: _range(days) for stage, days in stays.items() if len(days) >= CASES}


def _range(days: list[float]) -> tuple[int, int]:
    low, _, high = quantiles(days, n=4)
    shortest = max(1, int(low))
    return shortest, max(shortest + 1, int(high) + 1)
