"""When people are there: a lender's office hours with their breaks, and its holidays."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, delete, insert, select

from storage.schema import holidays, lenders, office_hours
from storage.transaction import Transaction

DAY: Final = 24 * 60
LOOKED_AHEAD: Final = 60
"""Days; whoever is closed for longer names no day on which they are back."""

Span = tuple[int, int]
"""From and to, in minutes since midnight."""

_zone_of: Final = select(lenders.c.zone).where(lenders.c.id == bindparam("of"))
_spans_of: Final = (
    select(office_hours)
    .where(office_hours.c.lender_id == bindparam("of"))
    .order_by(office_hours.c.weekday, office_hours.c.opens)
)
_days_of: Final = (
    select(holidays.c.on, holidays.c.name)
    .where(holidays.c.lender_id == bindparam("of"))
    .order_by(holidays.c.on)
)
_drop_spans: Final = delete(office_hours).where(office_hours.c.lender_id == bindparam("of"))
_drop_days: Final = delete(holidays).where(holidays.c.lender_id == bindparam("of"))
_add_span: Final = insert(office_hours)
_add_day: Final = insert(holidays)


class SpansOverlapError(ValueError):
    """Office hours of a day that end before they begin, or overlap."""


@dataclass(frozen=True, slots=True)
class Hours:
    """Office hours by weekday (Monday is 0); without any, people are always there."""

    zone: ZoneInfo
    spans: Mapping[int, Sequence[Span]] = field(default_factory=dict)
    holidays: Mapping[date, str] = field(default_factory=dict)

    def are_open(self, at: datetime) -> bool:
        """Tell whether people are there at a moment."""
        return not self.spans or any(
            begin <= at < end for begin, end in self.of_day(at.astimezone(self.zone).date())
        )

    def next_opening(self, at: datetime) -> datetime | None:
        """Say when people are there again; None if they are there, or not for a long time."""
        if self.are_open(at):
            return None
        return next((begin for begin, _ in self._from(at) if begin > at), None)

    def after(self, at: datetime, span: timedelta) -> datetime:
        """Say when so much time has passed in which people were there."""
        if not self.spans:
            return at + span
        left, now = span, at
        for begin, end in self._from(at):
            now = max(at, begin)
            if end - now >= left:
                return now + left
            left -= max(timedelta(), end - now)
        return now + left

    def of_day(self, day: date) -> Iterator[tuple[datetime, datetime]]:
        """List when people are there on one day, in universal time."""
        if day in self.holidays:
            return
        for begin, end in self.spans.get(day.weekday(), ()):
            yield self._moment(day, begin), self._moment(day, end)

    def _from(self, at: datetime) -> Iterator[tuple[datetime, datetime]]:
        first = at.astimezone(self.zone).date()
        for ahead in range(LOOKED_AHEAD):
            for begin, end in self.of_day(first + timedelta(days=ahead)):
                if end > at:
                    yield begin, end

    def _moment(self, day: date, minutes: int) -> datetime:
        # By the clock on the wall, also on days on which that is moved.
        wall = datetime.combine(day, time()) + timedelta(minutes=minutes)
        return wall.replace(tzinfo=self.zone).astimezone(UTC)


def of_lender(tx: Transaction, lender_id: str | None) -> Hours:
    """Read a lender's hours; a ticket of no lender is answered whenever somebody is there."""
    if lender_id is None:
        return Hours(ZoneInfo("UTC"))
    zone = ZoneInfo(str(tx.execute(_zone_of, {"of": lender_id}).scalar_one()))
    spans: dict[int, list[Span]] = {}
    for row in tx.execute(_spans_of, {"of": lender_id}):
        spans.setdefault(row.weekday, []).append((row.opens, row.closes))
    days = {date.fromisoformat(row.on): row.name for row in tx.execute(_days_of, {"of": lender_id})}
    return Hours(zone, spans, days)


def set_spans(tx: Transaction, lender_id: str, spans: Mapping[int, Sequence[Span]]) -> None:
    """Replace the office hours; raise SpansOverlapError for what no day can have."""
    rows = []
    for weekday, of_day in spans.items():
        before = 0
        for begin, end in sorted(of_day):
            if not before <= begin < end <= DAY:
                raise SpansOverlapError(weekday, begin, end)
            before = end
            rows.append({"lender_id": lender_id, "weekday": weekday, "opens": begin, "closes": end})
    tx.execute(_drop_spans, {"of": lender_id})
    if rows:
        tx.execute(_add_span, rows)


def set_holidays(tx: Transaction, lender_id: str, days: Iterable[tuple[date, str]]) -> None:
    """Replace the holidays."""
    tx.execute(_drop_days, {"of": lender_id})
    named = {day.isoformat(): name for day, name in days}
    if named:
        tx.execute(
            _add_day,
            [{"lender_id": lender_id, "on": on, "name": name[:120]} for on, name in named.items()],
        )
