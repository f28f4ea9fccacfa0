"""``python -m tests.bench``: fill, measure, print a table and write it to ``bench.json``."""

import argparse
import os
import platform
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.bench import (
    filling,
    importing,
    inspecting,
    processes,
    pushing,
    starting,
    table,
    talking,
    telling,
    turns,
    uploading,
)
from tests.bench.filling import Filled
from tests.bench.table import Row

MANY: Final = 1_000_000
FEW: Final = 10_000
BOT: Final = turns.FULL.token.partition(":")[0]
SMALL_BOT: Final = turns.SMALL.token.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Stores:
    """What is measured on."""

    full: Filled
    small: Filled


def main() -> int:
    """Measure what is asked for; 1 if a limit is not kept."""
    options = _parser().parse_args()
    parts: Mapping[str, Callable[[Stores], Iterator[Row]]] = {
        "start": lambda stores: starting.measure(stores.full),
        "turns": lambda stores: turns.measure(
            stores.full, stores.small, options.peers, seconds=options.seconds, rounds=options.rounds
        ),
        "pushes": lambda stores: pushing.measure(
            stores.full, seconds=2 * options.seconds, pushes=options.pushes
        ),
        "imports": lambda stores: importing.measure(stores.full, rows=options.rows),
        "webhooks": lambda _: telling.measure(options.cache, count=options.webhooks),
        "uploads": lambda stores: uploading.measure(stores.full),
        "inspection": lambda _: inspecting.measure(),
        "consoles": lambda _: talking.measure(),
    }
    options.cache.mkdir(parents=True, exist_ok=True)
    # Before anything is pinned: filling takes all cores there are.
    stores = Stores(
        filling.filled(options.cache, options.applications, BOT),
        filling.filled(options.cache, min(FEW, options.applications), SMALL_BOT),
    )
    print(
        f"filled: {options.applications:,} applications in {stores.full.seconds:.0f} s", flush=True
    )
    os.sched_setaffinity(0, processes.LOADED_FROM)
    rows = list(_all(parts, stores, options.only or list(parts)))
    facts = {
        "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "machine": f"{platform.machine()}, {os.cpu_count()} cores",
        "python": platform.python_version(),
        "applications": options.applications,
        "filled_in_seconds": stores.full.seconds,
    }
    table.write(options.output, rows, facts)
    return 1 if any(row.verdict == "over" for row in rows) else 0


def _all(
    parts: Mapping[str, Callable[[Stores], Iterator[Row]]], stores: Stores, names: list[str]
) -> Iterator[Row]:
    print(table.HEAD)
    for name in names:
        for row in parts[name](stores):
            print(row.line(), flush=True)
            yield row


_PARTS: Final = (
    "start",
    "turns",
    "pushes",
    "imports",
    "webhooks",
    "uploads",
    "inspection",
    "consoles",
)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    add = parser.add_argument
    add("--only", action="append", choices=_PARTS)
    add("--applications", type=int, default=MANY, help="in the store (1,000,000)")
    add("--pushes", type=int, default=100_000, help="in batches of 1,000 (100,000)")
    add("--rows", type=int, default=1_000_000, help="of the file that is imported (1,000,000)")
    add("--webhooks", type=int, default=10_000, help="that are sent (10,000)")
    add("--seconds", type=float, default=3.0, help="of load each time (3)")
    add("--rounds", type=int, default=3, help="whose median counts (3)")
    add("--cache", type=Path, default=processes.ROOT / ".data" / "bench", help="filled stores")
    add("--output", type=Path, default=processes.ROOT / "bench.json")
    add("--peers", type=Path, default=Path(sys.executable), help="Python that has the other bots")
    return parser


if __name__ == "__main__":
    sys.exit(main())
