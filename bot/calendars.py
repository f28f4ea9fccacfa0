"""Calendars as files (RFC 5545): an appointment to keep, and holidays to read."""

from datetime import date, datetime, timedelta

from storage.appointments import Appointment
from storage.ticket_terms import Kept

HOLIDAYS_MAX = 1000


class UnreadableCalendarError(ValueError):
    """The file is no calendar."""


def appointment_file(it: Appointment, title: str, host: str, now: datetime) -> bytes:
    """Write an appointment; opened again after a change, it takes the place of the older one."""
    from icalendar import Calendar, Event  # noqa: PLC0415  3 MiB that few need

    event = Event()
    event.add("uid", f"{it.id}@{host}")
    event.add("sequence", it.version)
    event.add("dtstamp", now)
    event.add("dtstart", it.starts_at)
    event.add("dtend", it.ends_at)
    event.add("summary", title)
    if it.place:
        event.add("location", it.place)
    event.add("status", "CANCELLED" if it.state is Kept.CANCELLED else "CONFIRMED")
    calendar = Calendar()
    calendar.add("prodid", "-//Loanline//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def holidays_in(content: bytes) -> list[tuple[date, str]]:
    """Read whole days off from a calendar; raise UnreadableCalendarError for what is none."""
    from icalendar import Calendar  # noqa: PLC0415  see above

    try:
        calendar = Calendar.from_ical(content.decode("utf-8"))
    except ValueError as error:  # also what is no UTF-8
        raise UnreadableCalendarError from error
    found: dict[date, str] = {}
    for event in calendar.walk("VEVENT"):
        begin = event.decoded("dtstart", None)
        if not isinstance(begin, date) or isinstance(begin, datetime):
            continue
        end = event.decoded("dtend", begin + timedelta(days=1))
        for ahead in range(min((end - begin).days, 60)):
            found[begin + timedelta(days=ahead)] = str(event.get("summary", ""))
    return sorted(found.items())[:HOLIDAYS_MAX]
