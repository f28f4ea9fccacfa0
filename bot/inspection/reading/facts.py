"""Facts in what was read: the kind of document, names, numbers, dates, periods, pages."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from typing import Final

from stdnum.cn import ric

from bot.inspection.reading.kinds import BACK, FRONT, KINDS
from handlers.reading import Seen

_LABELS: Final = r"(?:姓名|户名|账户名称|权利人|法定代表人)(?:name)?[:：]?"
_NAMES: Final = (
    re.compile(
        _LABELS + r"([\u4e00-\u9fff·]{2,5}?)(?=$|[^\u4e00-\u9fff·]|证件|性别|账号)", re.IGNORECASE
    ),
    re.compile(r"兹证明([\u4e00-\u9fff·]{2,4}?)(?:同志|先生|女士|[(（,，])"),
)
_ALONE: Final = re.compile(_LABELS, re.IGNORECASE)
_JUST_A_NAME: Final = re.compile(r"[\u4e00-\u9fff·]{2,5}")
_LABEL: Final = re.compile(r"期|址|性别|民族|证|类型|号码|日期")
_ENGLISH_NAME: Final = re.compile(
    r"(?i:account holder|account name|employee name|customer name|full name)\s*[:：]?\s*"
    r"([A-Z][A-Za-z'’.-]+(?: [A-Z][A-Za-z'’.-]+){1,3})"
)
_NUMBER: Final = re.compile(r"(?<![\dA-Za-z])(\d{17}[\dXx])(?![\dA-Za-z])")
_MONTHS: Final = re.findall("...", "janfebmaraprmayjunjulaugsepoctnovdec")
_DAYS: Final = (
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)[-./年](?P<m>\d{1,2})[-./月](?P<d>\d{1,2})日?(?!\d)"),
    re.compile(r"(?<!\d)(?P<d>\d{1,2})(?P<n>[A-Za-z]{3})[a-z]*,?(?P<y>(?:19|20)\d\d)(?!\d)"),
    re.compile(r"(?<![A-Za-z])(?P<n>[A-Za-z]{3})[a-z]*(?P<d>\d{1,2}),(?P<y>(?:19|20)\d\d)(?!\d)"),
)
_VALIDITY: Final = re.compile(r"有效期|validuntil|dateofexpiry|expirydate|validthru", re.IGNORECASE)
_PERIOD: Final = re.compile(
    r"起止日期|查询日期范围|账单周期|查询期间|交易时段|起始日期|statementperiod|periodcovered",
    re.IGNORECASE,
)
_PAGES: Final = (
    re.compile(r"第(\d{1,3})页[/,，]?共(\d{1,3})页"),
    re.compile(r"共(\d{1,3})页[/,，]?第(\d{1,3})页"),
    re.compile(r"page(\d{1,3})of(\d{1,3})", re.IGNORECASE),
)
_STATEMENTS: Final = frozenset({"bank-statement", "salary-statement", "wallet-statement"})
_FEW: Final = 3


def seen(lines: Sequence[str]) -> Seen:
    """Find the facts in lines from the top of the first page to the end of the last."""
    plain = [unicodedata.normalize("NFKC", line) for line in lines]
    tight = ["".join(line.split()) for line in plain]
    words = "".join(tight)
    kinds = dict(_kinds(words.casefold()))
    numbers = tuple(dict.fromkeys(_numbers(plain, tight)))
    days = [_days(line) for line in tight]
    found = tuple(sorted({day for line in days for day in line}))
    side = _side(words) if kinds.get("identity-card", 0) else ""
    return Seen(
        kinds=kinds,
        side=side,
        names=tuple(dict.fromkeys(_names(plain, tight))),
        numbers=numbers,
        valid_numbers=tuple(it for it in numbers if ric.calc_check_digit(it) == it[-1]),
        valid_until=_until(tight, days),
        dates=found,
        period=_period(tight, days, kinds),
        of_pages=_of_pages(words),
        words=words,
    )


def _kinds(words: str) -> Iterator[tuple[str, int]]:
    """Give every known kind its points, so that one with none is told from one not known."""
    for kind, phrases in KINDS.items():
        yield kind, sum(points for phrase, points in phrases if phrase in words)


def _side(words: str) -> str:
    front = sum(phrase in words for phrase in FRONT)
    back = sum(phrase in words for phrase in BACK)
    if front >= _FEW and back >= _FEW:
        return "both"
    if front >= _FEW:
        return "front"
    return "back" if back >= _FEW - 1 else ""


def _names(plain: Sequence[str], tight: Sequence[str]) -> Iterator[str]:
    for at, line in enumerate(tight):
        for pattern in _NAMES:
            yield from (found[1] for found in pattern.finditer(line))
        below = tight[at + 1] if at + 1 < len(tight) else ""
        if _ALONE.fullmatch(line) and _JUST_A_NAME.fullmatch(below) and not _LABEL.search(below):
            yield below
    for line in plain:
        yield from (found[1] for found in _ENGLISH_NAME.finditer(line))


def _numbers(plain: Sequence[str], tight: Sequence[str]) -> Iterator[str]:
    """Look in lines as they stand first: without spaces two numbers may become one."""
    for line in (*plain, *tight):
        found = (it[1].upper() for it in _NUMBER.finditer(line))
        yield from (it for it in found if _days(f"{it[6:10]}-{it[10:12]}-{it[12:14]}"))


def _days(line: str) -> list[date]:
    found: list[tuple[int, date]] = []
    for pattern in _DAYS:
        for it in pattern.finditer(line):
            with suppress(ValueError):
                parts = it.groupdict()
                month = _MONTHS.index(parts["n"].lower()) + 1 if "n" in parts else int(parts["m"])
                found.append((it.start(), date(int(parts["y"]), month, int(parts["d"]))))
    return [day for _, day in sorted(found)]


def _until(tight: Sequence[str], days: Sequence[list[date]]) -> date | None:
    """Take the last day that stands with a word for validity, or right below it."""
    for at, line in enumerate(tight):
        if _VALIDITY.search(line):
            here = [day for near in days[at : at + 2] for day in near]
            if here and not any("长期" in near for near in tight[at : at + 2]):
                return max(here)
    return None


def _period(
    tight: Sequence[str], days: Sequence[list[date]], kinds: dict[str, int]
) -> tuple[date, date] | None:
    """Take the period that is stated, else that of the entries."""
    for at, line in enumerate(tight):
        if _PERIOD.search(line):
            here = [day for near in days[at : at + 2] for day in near]
            if len(here) > 1:
                return min(here), max(here)
    entries = [line[0] for line in days if line]
    best = max(kinds, key=lambda kind: kinds[kind], default="")
    if best in _STATEMENTS and len(entries) > _FEW:
        return min(entries), max(entries)
    return None


def _of_pages(words: str) -> int | None:
    totals = [max(int(it[1]), int(it[2])) for pattern in _PAGES for it in pattern.finditer(words)]
    return max(totals, default=None)
