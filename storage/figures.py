"""What figures are made of: what is counted, how often limits were kept, how long things took."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Scope:
    """What is counted: whose, in which queue, by whom, and when."""

    since: datetime
    until: datetime
    now: datetime
    lender_id: str | None = None
    """None counts all lenders', and what is nobody's."""
    subject: str = ""
    owner_id: str = ""
    """Counts only what one person held last."""


@dataclass(frozen=True, slots=True)
class Spread:
    """How long things took, in seconds: how many there were, the middle one, and nine of ten."""

    count: int = 0
    middle: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Met:
    """How often a limit was kept, of those cases that had one and are decided."""

    kept: int = 0
    late: int = 0


Lengths = Iterable[tuple[int, int]]
"""Lengths in seconds, and how many there were of each."""


def spread(lengths: Lengths) -> Spread:
    """Find the middle of lengths, and what nine of ten are within."""
    found = sorted(lengths)
    count = sum(number for _, number in found)
    if not count:
        return Spread()
    return Spread(count, _ranked(found, (count + 1) // 2), _ranked(found, (count * 9 + 9) // 10))


def steps(lengths: Lengths, limits: Iterable[int]) -> list[int]:
    """Count what took up to each limit (and more than the one before), and what took longer."""
    bounds = list(limits)
    counts = [0] * (len(bounds) + 1)
    for length, number in lengths:
        counts[sum(length > bound for bound in bounds)] += number
    return counts


def _ranked(found: Iterable[tuple[int, int]], rank: int) -> int:
    passed = 0
    for length, number in found:
        passed += number
        if passed >= rank:
            return length
    raise AssertionError(rank)
