"""What was counted, as tables and charts: one section for each question that is asked of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.staff import charts
from bot.staff.charts import Bars, Columns
from bot.staff.report_periods import Period
from storage.figures import Met, Spread
from storage.report_papers import Papers, Talks
from storage.reports import Line, Report

Say = Callable[..., str]
_WIDE, _NARROW = 720, 340
_UNITS: Final = ((60.0, "seconds", 1.0), (3600.0, "minutes", 60.0), (172_800.0, "hours", 3600.0))
_WAITS: Final = ("1m", "5m", "15m", "1h", "4h", "1d", "more")
_TAKES: Final = ("1d", "3d", "7d", "14d", "30d", "more")
STARS: Final = 5
_TENS: Final = 9.95
"""From here on, whole numbers are exact enough."""


@dataclass(frozen=True, slots=True)
class Section:
    """One question with its answer: in a chart, and in numbers."""

    name: str
    heads: Sequence[str]
    rows: Sequence[Sequence[object]]
    said: Sequence[str] = ()
    """What stands out, in words."""
    bars: Bars | None = None
    wide: Columns | None = None
    narrow: Columns | None = None


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure that is seen first."""

    name: str
    shown: str


@dataclass(frozen=True, slots=True)
class Counted:
    """All that was counted, and the names of people."""

    tickets: Report
    talks: Talks | None
    papers: Papers | None
    names: Mapping[str, str]


def tiles(counted: Counted, say: Say) -> Sequence[Tile]:
    """Give the figures that are seen first."""
    tickets, stars = counted.tickets, counted.tickets.stars
    found = [
        Tile("opened", str(sum(tickets.opened.values()))),
        Tile("settled", str(sum(tickets.settled.values()))),
        Tile("waits", length(tickets.waits.middle, say)),
        Tile("first", _share(tickets.first, say)),
        Tile("stars", _average(sum(it * n for it, n in stars.items()), sum(stars.values()), say)),
    ]
    if counted.talks is not None:
        talks = counted.talks
        kept = Met(talks.held - talks.needed, talks.needed)
        found.insert(0, Tile("alone", _share(kept, say)))
    if counted.papers is not None:
        found.append(Tile("taken", length(counted.papers.taken.middle, say)))
    return found


def sections(
    counted: Counted, period: Period, say: Say, day: Callable[[date], str]
) -> Sequence[Section]:
    """Answer every question."""
    tickets = counted.tickets
    found = [_volume(tickets, period, say, day), _waiting(tickets, say), _levels(tickets, say)]
    if counted.talks is not None:
        found.append(_alone(counted.talks, say))
    found += [_reasons(tickets, say), _stars(tickets, say)]
    found.append(_lines("queues", tickets.queues, lambda key: say(f"desk-subject-{key}"), say))
    found.append(_lines("people", tickets.people, lambda key: counted.names.get(key, key), say))
    if counted.papers is not None:
        found += [_rejected(counted.papers, say), _taken(counted.papers, say)]
    return found


def length(seconds: float | None, say: Say) -> str:
    """Say how long something took, in the unit that fits."""
    if seconds is None:
        return say("report-none")
    for limit, unit, one in _UNITS:
        if seconds < limit:
            return say(f"report-{unit}", number=_number(seconds / one))
    return say("report-days", number=_number(seconds / 86_400))


def _number(value: float) -> str:
    return f"{value:.0f}" if value >= _TENS else f"{value:.1f}".removesuffix(".0")


def _share(met: Met, say: Say) -> str:
    of = met.kept + met.late
    return (
        say("report-percent", number=str(round(met.kept * 100 / of))) if of else say("report-none")
    )


def _average(total: int, count: int, say: Say) -> str:
    return f"{total / count:.1f}" if count else say("report-none")


def _heads(say: Say, *names: str) -> Sequence[str]:
    return [say(f"report-head-{name}") for name in names]


def _volume(tickets: Report, period: Period, say: Say, day: Callable[[date], str]) -> Section:
    opened, settled = period.by_step(tickets.opened), period.by_step(tickets.settled)
    labels = [day(it) for it in period.steps]
    rows = [*zip((it.isoformat() for it in period.steps), opened, settled, strict=True)]
    said = [say("report-volume-said", opened=sum(opened), settled=sum(settled))]
    if tickets.reopened:
        said.append(say("report-volume-again", count=tickets.reopened))
    return Section(
        "volume",
        _heads(say, "day", "opened", "settled"),
        rows,
        said,
        wide=charts.columns(labels, opened, settled, _WIDE),
        narrow=charts.columns(labels, opened, settled, _NARROW),
    )


def _bars(
    name: str, heads: Sequence[str], rows: Sequence[tuple[str, int]], said: Sequence[str] = ()
) -> Section:
    drawn = charts.bars([(label, value, str(value)) for label, value in rows])
    known = any(value for _, value in rows)
    return Section(name, heads, rows if known else [], said, bars=drawn)


def _waiting(tickets: Report, say: Say) -> Section:
    rows = [
        (say(f"report-within-{step}"), number)
        for step, number in zip(_WAITS, tickets.waiting, strict=True)
    ]
    rows.append((say("report-unanswered"), tickets.unanswered))
    return _bars("waiting", _heads(say, "wait", "tickets"), rows, _spread(tickets.waits, say))


def _spread(spread: Spread, say: Say) -> Sequence[str]:
    if not spread.count:
        return []
    middle, most = length(spread.middle, say), length(spread.most, say)
    return [say("report-spread-said", middle=middle, most=most)]


def _levels(tickets: Report, say: Say) -> Section:
    known = [("first", tickets.first), ("final", tickets.final)]
    rows = [
        (say(f"report-level-{name}"), met.kept, met.late, _share(met, say)) for name, met in known
    ]
    drawn = [
        (say(f"report-level-{name}"), met.kept / max(1, met.kept + met.late), _share(met, say))
        for name, met in known
    ]
    heads = _heads(say, "level", "kept", "late", "share")
    said = [say("report-levels-said")]
    # The whole width is all of them, not the better of the two.
    return Section("levels", heads, rows, said, bars=charts.bars(drawn, most=1.0))


def _alone(talks: Talks, say: Say) -> Section:
    alone = talks.held - talks.needed
    rows = [(say("report-alone"), alone), (say("report-helped"), talks.needed)]
    share = _share(Met(alone, talks.needed), say)
    said = [say("report-alone-said", share=share, count=talks.held)] if talks.held else []
    return _bars("alone", _heads(say, "conversations", "number"), rows, said)


def _reasons(tickets: Report, say: Say) -> Section:
    found = sorted(tickets.reasons.items(), key=lambda it: -it[1])
    rows = [(say(f"desk-reason-{reason}"), number) for reason, number in found]
    return _bars("reasons", _heads(say, "reason", "tickets"), rows)


def _stars(tickets: Report, say: Say) -> Section:
    stars = tickets.stars
    rows = [(say("report-stars", count=it), stars.get(it, 0)) for it in range(STARS, 0, -1)]
    count = sum(stars.values())
    average = _average(sum(it * number for it, number in stars.items()), count, say)
    said = [say("report-stars-said", average=average, count=count)] if count else []
    return _bars("ratings", _heads(say, "rating", "tickets"), rows, said)


def _lines(name: str, lines: Sequence[Line], called: Callable[[str], str], say: Say) -> Section:
    heads = _heads(say, name, "opened", "settled", "middle", "most", "share", "rating", "ratings")
    rows = [
        (
            called(it.key),
            it.opened,
            it.settled,
            length(it.waits.middle, say),
            length(it.waits.most, say),
            _share(it.first, say),
            _average(it.stars, it.ratings, say),
            it.ratings,
        )
        for it in lines
    ]
    drawn = charts.bars([(called(it.key), it.opened, str(it.opened)) for it in lines[:12]])
    return Section(name, heads, rows, bars=drawn)


def _rejected(papers: Papers, say: Say) -> Section:
    found = sorted(papers.rejected.items(), key=lambda it: -it[1])
    rows = [(say(f"reason-{reason}"), number) for reason, number in found]
    return _bars("rejected", _heads(say, "reason", "documents"), rows)


def _taken(papers: Papers, say: Say) -> Section:
    rows = [
        (say(f"report-taken-{step}"), number)
        for step, number in zip(_TAKES, papers.taking, strict=True)
    ]
    return _bars("taken", _heads(say, "taken", "documents"), rows, _spread(papers.taken, say))
