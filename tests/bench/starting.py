"""How soon it is ready, and how much memory it holds when nobody writes."""

import time
from collections.abc import Iterator
from statistics import median
from typing import Final

from tests.bench import processes
from tests.bench.filling import Filled
from tests.bench.table import Row

READY_WITHIN: Final = 1.5
IDLE: Final = 150.0
_TIMES: Final = 5
_SETTLED: Final = 3.0


def measure(store: Filled) -> Iterator[Row]:
    """Start it a few times on a store that is there already."""
    began, held, worked = [], [], []
    for _ in range(_TIMES):
        with processes.product(store) as product:
            worked.append(product.worked())
            began.append(product.started)
            time.sleep(_SETTLED)
            held.append(product.resident())
    yield Row(
        "seconds from start to ready",
        median(began),
        "limit",
        READY_WITHIN,
        at_most=1.0,
        note=f"processor time {median(worked):.2f} s",
    )
    yield Row("MiB resident, idle", median(held), "limit", IDLE, at_most=1.0)
