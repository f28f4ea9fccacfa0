"""What was measured, beside what it is held against: for eyes and as JSON."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Row:
    """One figure beside a peer's, or beside a limit.

    ``at_least`` and ``at_most`` bound the ratio of the two; without either it only informs.
    """

    what: str
    figure: float
    beside: str
    other: float
    at_least: float | None = None
    at_most: float | None = None
    note: str = ""

    @property
    def ratio(self) -> float:
        """Divide the figure by what it is held against."""
        return self.figure / self.other if self.other else 0.0

    @property
    def verdict(self) -> str:
        """Say ``ok`` or ``over``; nothing where no limit is."""
        if self.at_least is not None:
            return "ok" if self.ratio >= self.at_least else "over"
        if self.at_most is not None:
            return "ok" if self.ratio <= self.at_most else "over"
        return ""

    def plain(self) -> dict[str, Any]:
        """Write it for JSON."""
        return asdict(self) | {"ratio": round(self.ratio, 3), "verdict": self.verdict}

    def line(self) -> str:
        """Write it for eyes."""
        bound = f">= {self.at_least}" if self.at_least is not None else ""
        bound = f"<= {self.at_most}" if self.at_most is not None else bound
        return (
            f"{self.what:<52}{self.figure:>10,.1f}  {self.beside:<58}{self.other:>10,.1f}"
            f"{self.ratio:>8.2f} {bound:<8}{self.verdict:<5}{self.note}"
        )


HEAD = f"{'what':<52}{'figure':>10}  {'beside':<58}{'its':>10}{'ratio':>8} {'limit':<8}{'':<5}note"


def write(path: Path, rows: Sequence[Row], facts: dict[str, Any]) -> None:
    """Keep the table as JSON."""
    content = {**facts, "rows": [row.plain() for row in rows]}
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
