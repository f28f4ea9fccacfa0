"""Where the marks of a chart stand: plain numbers, which a template draws as SVG."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_ROW: Final = 38
_WIDTH: Final = 360
_HEIGHT: Final = 200
_TOP, _BOTTOM, _LEFT = 12, 26, 34
_STEPS: Final = (1, 2, 5)
_GAP: Final = 0.25
"""The part of a column's room that stays empty."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a chart of bars: how far it goes, in the chart's own units."""

    label: str
    shown: str
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars one below the other, each under its label."""

    height: int
    bars: Sequence[Bar]
    width: int = _WIDTH


@dataclass(frozen=True, slots=True)
class Column:
    """One column, and the point of the line above (or in) it."""

    x: float
    y: float
    width: float
    height: float
    middle: float
    point: float


@dataclass(frozen=True, slots=True)
class Mark:
    """A word at an axis, and where."""

    at: float
    words: str


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns side by side with a line over them."""

    width: int
    columns: Sequence[Column]
    line: str
    levels: Sequence[Mark]
    days: Sequence[Mark]
    height: int = _HEIGHT
    left: int = _LEFT
    floor: int = _HEIGHT - _BOTTOM


def bars(rows: Sequence[tuple[str, float, str]], most: float = 0) -> Bars:
    """Place bars for labels, values, and the values in words; the longest is ``most``."""
    most = most or max((value for _, value, _ in rows), default=0) or 1
    placed = [
        Bar(label, shown, number * _ROW, round(value / most * _WIDTH, 1))
        for number, (label, value, shown) in enumerate(rows)
    ]
    return Bars(max(1, len(rows)) * _ROW, placed)


def columns(
    labels: Sequence[str], heights: Sequence[int], points: Sequence[int], width: int
) -> Columns:
    """Place columns and a line for as many days."""
    top = _rounded(max([*heights, *points, 1]))
    room = (width - _LEFT) / max(1, len(labels))
    floor, scale = _HEIGHT - _BOTTOM, (_HEIGHT - _BOTTOM - _TOP) / top
    placed = [
        Column(
            round(_LEFT + number * room + room * _GAP / 2, 1),
            round(floor - high * scale, 1),
            round(room * (1 - _GAP), 1),
            round(high * scale, 1),
            round(_LEFT + (number + 0.5) * room, 1),
            round(floor - point * scale, 1),
        )
        for number, (high, point) in enumerate(zip(heights, points, strict=True))
    ]
    levels = [
        Mark(round(floor - top * part * scale, 1), str(int(top * part))) for part in _parts(top)
    ]
    return Columns(width, placed, _path(placed), levels, _days(labels, placed, width))


def _days(labels: Sequence[str], placed: Sequence[Column], width: int) -> Sequence[Mark]:
    """Name as many days as have room for their names."""
    every = -(-len(labels) * 56 // (width - _LEFT))
    return [
        Mark(placed[number].middle, label)
        for number, label in enumerate(labels)
        if number % max(1, every) == 0
    ]


def _path(placed: Sequence[Column]) -> str:
    return " ".join(f"{it.middle},{it.point}" for it in placed)


def _parts(top: int) -> Sequence[float]:
    return (0, 0.5, 1) if top % 2 == 0 else (0, 1)


def _rounded(most: int) -> int:
    """Find the next number that is easy to read."""
    size = 1
    while True:
        for step in _STEPS:
            if step * size >= most:
                return step * size
        size *= 10
