"""Where the gathering of documents stands, derived from the needs."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from storage.records import Need
from storage.terms import NOT_SHOWN, Collection, NeedState

_SETTLED: Final = frozenset({NeedState.ACCEPTED, NeedState.WAIVED})
_WITH_LENDER: Final = frozenset({NeedState.UPLOADED, NeedState.NOT_APPLICABLE, NeedState.IN_REVIEW})
_NEAREST: Final = (
    NeedState.ACCEPTED,
    NeedState.WAIVED,
    NeedState.IN_REVIEW,
    NeedState.UPLOADED,
    NeedState.NOT_APPLICABLE,
    NeedState.REJECTED,
    NeedState.REQUESTED,
)
"""Of accepted alternatives the one that is nearest to its end counts for all."""


def collection_of(needs: Sequence[Need]) -> Collection:
    """Derive where the gathering stands; only what is required counts."""
    standing = [need for need in needs if need.state not in NOT_SHOWN]
    states = _required(standing)
    if not states:
        return Collection.ACCEPTED if standing else Collection.SUBMITTED
    if states <= _SETTLED:
        return Collection.PASSED
    if NeedState.REQUESTED in states:
        return Collection.SUPPLEMENT_NEEDED
    if NeedState.REJECTED in states:
        waiting = states & _WITH_LENDER
        return Collection.SUPPLEMENT_NEEDED if waiting else Collection.FAILED
    if NeedState.IN_REVIEW in states or states & _SETTLED:
        return Collection.IN_REVIEW
    return Collection.COMPLETE


def _required(needs: Sequence[Need]) -> frozenset[NeedState]:
    groups: dict[str, list[NeedState]] = defaultdict(list)
    for need in needs:
        if need.required:
            groups[need.alternatives or f"need {need.id}"].append(need.state)
    return frozenset(min(states, key=_NEAREST.index) for states in groups.values())
