"""Which days a report is about, by the clocks of its lender."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.staff.days import day_of

SPANS: Final[Mapping[str, int]] = {"today": 1, "7": 7, "30": 30, "90": 90}
USUAL: Final = "30"
LONGEST: Final = 366
_BY_DAY: Final = 92
"""Days that are shown one by one; of longer spans, weeks are."""
_HOUR: Final = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Period:
    """Whole days from the first to the last, both counted."""

    first: date
    last: date
    zone: ZoneInfo
    span: str = ""
    """Its name, when it is one of `SPANS`."""

    @property
    def since(self) -> datetime:
        """Say when it begins."""
        return _midnight(self.first, self.zone)

    @property
    def until(self) -> datetime:
        """Say when it is over."""
        return _midnight(self.last + timedelta(days=1), self.zone)

    @property
    def steps(self) -> Sequence[date]:
        """List the days that are shown, or the first days of weeks."""
        length = (self.last - self.first).days + 1
        every = 1 if length <= _BY_DAY else 7
        return [self.first + timedelta(days=it) for it in range(0, length, every)]

    def by_step(self, hourly: Mapping[int, int]) -> Sequence[int]:
        """Sum what was counted by hours, for each of the steps."""
        steps = self.steps
        every = (steps[1] - steps[0]).days if len(steps) > 1 else 1
        sums = [0] * len(steps)
        for hour, count in hourly.items():
            day = (self.since + hour * _HOUR).astimezone(self.zone).date()
            sums[min((day - self.first).days // every, len(sums) - 1)] += count
        return sums


def period(query: Mapping[str, str], zone: ZoneInfo, now: datetime) -> Period:
    """Read which days are asked for; what cannot be read is the usual span."""
    today = now.astimezone(zone).date()
    first, last = day_of(query.get("from", "")), day_of(query.get("to", ""))
    if first and last and first <= last and (last - first).days < LONGEST:
        return Period(first, min(last, max(today, first)), zone)
    span = query.get("span", "")
    span = span if span in SPANS else USUAL
    return Period(today - timedelta(days=SPANS[span] - 1), today, zone, span)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone).astimezone(UTC)
