"""Days as people and spreadsheets write them; what could be two different days is none."""

import re
from datetime import date, datetime, time
from functools import lru_cache
from typing import Final

from bot.lenders.imports.cells import FaultyError, plain

_TAIL: Final = r"(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?"
_DAYS: Final = (
    re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})" + _TAIL),
    re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})" + _TAIL),
    re.compile(r"(\d{4})\.(\d{1,2})\.(\d{1,2})" + _TAIL),
    re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})[日号]" + _TAIL),
    re.compile(r"(\d{4})(\d{2})(\d{2})"),
)
_ENGLISH_DAYS: Final = ("%d %b %Y", "%d %B %Y", "%b %d %Y", "%B %d %Y")
_TIMED: Final = re.compile(r"\d:\d")
_SERIAL: Final = re.compile(r"[2-7]\d{4}(\.\d+)?")
_EARLIEST, _LATEST = date(1900, 1, 1), date(2199, 12, 31)


def day(value: object) -> date:
    """Read a day."""
    found = _day(value)
    if not _EARLIEST <= found <= _LATEST:
        raise FaultyError("day-far")
    return found


def _day(value: object) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    found = plain(value)
    return _day_written(found)


@lru_cache(maxsize=4096)
def _day_written(found: str) -> date:
    for form in _DAYS:
        if parts := form.fullmatch(found):
            try:
                return date(*map(int, parts.groups()))
            except ValueError:
                raise FaultyError("no-such-day") from None
    if _SERIAL.fullmatch(found):
        # Only now: nearly nobody sends days as serial numbers, and openpyxl is large.
        from openpyxl.utils.datetime import from_excel  # noqa: PLC0415  see above

        serial = from_excel(float(found))
        if isinstance(serial, datetime):
            return serial.date()
    bare = " ".join(re.split(r"[\s,.\-]+", found.strip()))
    for written in _ENGLISH_DAYS:
        try:
            return datetime.strptime(bare, written).date()  # noqa: DTZ007  a day has no zone
        except ValueError:
            continue
    raise FaultyError("day")


def moment(value: object) -> datetime | date:
    """Read a moment on the lender's clock, or a day where no time is said."""
    if isinstance(value, datetime):
        return value if value.time() != time() else value.date()
    found = plain(value)
    if not _TIMED.search(found):
        return day(value)
    try:
        return datetime.fromisoformat(found.replace("/", "-"))
    except ValueError:
        raise FaultyError("moment") from None
