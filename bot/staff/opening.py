"""Office hours and holidays as people type them, and what they come to in the next days."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.staff.days import day_of
from bot.staff.managing import WrongFormError
from storage.hours import DAY, Hours, Span

WEEK: Final = range(7)
AHEAD: Final = 14
MOST_DAYS: Final = 1000
_CLOCK: Final = r"\s*(\d{1,2})(?:[:.\uff1a](\d{2}))?\s*"
_TIMES: Final = re.compile(_CLOCK + r"[-~\u2013\u2014\uff5e\u81f3]" + _CLOCK)
_SEVERAL: Final = re.compile(r"[,;\uff0c\uff1b\u3001]")
"""Between times of a day, and between several of them: as they are typed here and in China."""
_DAY: Final = re.compile(r"(\d{4}-\d{2}-\d{2})(?:\s+(.*))?")
_SIXTY: Final = 60


@dataclass(frozen=True, slots=True)
class Coming:
    """A day soon, when people are there on it, and why they are not."""

    on: date
    times: str
    holiday: str


def typed(spans: Sequence[Span]) -> str:
    """Write the hours of one day."""
    return ", ".join(f"{_clock(begin)}–{_clock(end)}" for begin, end in spans)


def read_day(text: str) -> list[Span]:
    """Read the hours of one day; raise WrongFormError for what are none."""
    if not text:
        return []
    spans = sorted(_span(part) for part in _SEVERAL.split(text) if part.strip())
    ends = 0
    for begin, end in spans:
        if not ends <= begin < end <= DAY:
            raise WrongFormError("hours")
        ends = end
    return spans


def read_week(form: Mapping[str, str]) -> dict[int, list[Span]]:
    """Read the hours of a week; days without any are not there."""
    week = {day: read_day(form.get(f"day-{day}", "")) for day in WEEK}
    return {day: spans for day, spans in week.items() if spans}


def written_days(days: Mapping[date, str]) -> str:
    """Write holidays, each on a line of its own."""
    return "\n".join(f"{on.isoformat()} {called}".strip() for on, called in sorted(days.items()))


def read_days(text: str) -> dict[date, str]:
    """Read holidays; lines that begin with # are left out. Raises WrongFormError."""
    found: dict[date, str] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith("#"):
            continue
        match = _DAY.fullmatch(line)
        on = day_of(match[1]) if match else None
        if match is None or on is None or len(found) >= MOST_DAYS:
            raise WrongFormError("days")
        found[on] = (match[2] or "").strip()[:120]
    return found


def merged(before: str, days: Sequence[tuple[date, str]]) -> str:
    """Add days of a calendar to what is typed; those on which people work come as remarks."""
    known = read_days(before)
    worked = [(on, called) for on, called in days if _is_worked(called)]
    known |= {on: called for on, called in days if not _is_worked(called)}
    remarks = [f"# {on.isoformat()} {called}" for on, called in worked]
    return "\n".join([written_days(known), *remarks])


def coming(hours: Hours, today: date) -> Iterator[Coming]:
    """Say when people are there on the next days."""
    for ahead in range(AHEAD):
        on = today + timedelta(days=ahead)
        there = ", ".join(
            f"{begin.astimezone(hours.zone):%H:%M}–{_end(end, hours.zone)}"
            for begin, end in hours.of_day(on)
        )
        yield Coming(on, there, hours.holidays.get(on, "") if on in hours.holidays else "")


def _is_worked(called: str) -> bool:
    """Tell whether a calendar marks a day on which one works in a holiday's stead (调休)."""
    return "班" in called and "休" not in called.replace("调休", "")


def _end(end: datetime, zone: ZoneInfo) -> str:
    clock = f"{end.astimezone(zone):%H:%M}"
    return "24:00" if clock == "00:00" else clock


def _span(text: str) -> Span:
    match = _TIMES.fullmatch(text)
    if match is None:
        raise WrongFormError("hours")
    begin, end = _minutes(match[1], match[2]), _minutes(match[3], match[4])
    return begin, end


def _minutes(hour: str, minute: str | None) -> int:
    if int(minute or 0) >= _SIXTY:
        raise WrongFormError("hours")
    return int(hour) * _SIXTY + int(minute or 0)


def _clock(minutes: int) -> str:
    return f"{minutes // _SIXTY:02}:{minutes % _SIXTY:02}"
