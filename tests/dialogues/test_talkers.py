"""Whatever borrowers do, all of it is answered, in words there are, with nothing of another's.

All of 10,000 turns: ``python -m tests.talkers`` (some 40 s), which `make bench` does as well.
"""

import pytest

from storage.database import Store
from tests import talkers


@pytest.mark.parametrize("seed", [1, 2])
async def test_random_talkers_are_answered_and_hear_nothing_of_others(
    store: Store, seed: int
) -> None:
    told = await talkers.talk(store, 500, seed)

    assert {"status-number", "linking-done", "consent-abroad", "needs-head"} <= told.keys()
