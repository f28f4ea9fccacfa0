"""What is on a picture of progress, in words: everything that is drawn, and nothing else."""

import json
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from typing import Any, Literal

Sign = Literal["done", "now", "next", "reached", "ended", "waiting", "open"]


@dataclass(frozen=True, slots=True)
class Row:
    """One line with its sign: a stage, or something that is asked for."""

    sign: Sign
    words: str
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A picture in words; ``alt`` tells in a sentence what is seen."""

    locale: str
    heading: str = field(repr=False)
    lender: str
    steps: tuple[Row, ...] = field(repr=False)
    asked: str = ""
    settled: str = ""
    needs: tuple[Row, ...] = field(default=(), repr=False)
    more: str = ""
    foot: str = ""
    alt: str = field(default="", repr=False)
    right_to_left: bool = False
    share: float = 0.0
    """How much of what is asked is settled, from 0 to 1."""

    @property
    def key(self) -> str:
        """Tell whether two pictures would be the same."""
        return sha256(self.written()).hexdigest()

    def written(self) -> bytes:
        """Write it down for whoever draws it."""
        return json.dumps(asdict(self)).encode()


def read(written: bytes) -> Sheet:
    """Read what was written down."""
    known: dict[str, Any] = json.loads(written)
    rows = {name: tuple(Row(**row) for row in known[name]) for name in ("steps", "needs")}
    return Sheet(**known | rows)
