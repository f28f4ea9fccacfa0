"""What can be read exactly: numbers, codes, days, amounts, phones, identities, and choices."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

import phonenumbers
from stdnum.cn import ric

from handlers.script import folded, is_han, plain


@dataclass(frozen=True, slots=True)
class Words:
    """The words of all languages for what can be chosen or named."""

    documents: tuple[tuple[str, str], ...] = ()
    ordinals: Mapping[str, int] = field(default_factory=dict)
    pictures: tuple[str, ...] = ()


_NUMBER: Final = re.compile(r"[A-Za-z]{0,6}[-_ ]?(?=[A-Za-z0-9-]*\d)[A-Za-z0-9-]{4,40}")
_CODE: Final = re.compile(r"(?<!\d)(\d[ -]?){5}\d(?!\d)")
_IDENTITY: Final = re.compile(r"(?<![0-9A-Za-z])\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx](?![0-9A-Za-z])")
_AMOUNT: Final = re.compile(
    r"(?:[¥$€£]|rmb|cny|usd|eur)\s*(?P<before>\d[\d,]*(?:\.\d+)?)(?P<times>万|千|k\b)?"
    r"|(?P<after>\d[\d,]*(?:\.\d+)?)\s*(?P<unit>万|千|k\b|元|块|yuan|dollars?|euros?|rmb|cny|usd)"
)
_TIMES: Final = {"万": 10_000, "千": 1000, "k": 1000}
_ISO_DAY: Final = re.compile(r"(?<!\d)(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)")
_MONTH_DAY: Final = re.compile(r"(?<!\d)(\d{1,2})月(\d{1,2})[日号]?")
_DAY: Final = re.compile(r"(?<!\d)(\d{1,2})(?:[日号]|(?:st|nd|rd|th)\b)")
_CHOICE: Final = re.compile(r"(?:第|no|#)? ?(\d{1,2}) ?(?:个|号|笔)?")


def words(
    documents: Mapping[str, Sequence[str]],
    ordinals: Mapping[str, int],
    pictures: Sequence[str] = (),
) -> Words:
    """Make words ready, the longest name of a document first."""
    named = {plain(name): document for document, names in documents.items() for name in names}
    longest_first = sorted(named.items(), key=lambda pair: (-len(pair[0]), pair[0]))
    places = {plain(word): place for word, place in ordinals.items()}
    return Words(tuple(longest_first), places, tuple(dict.fromkeys(map(plain, pictures))))


def numbers_in(text: str) -> list[str]:
    """List what may be an application number, in the order in which it stands in the text.

    A word before a gap may belong to it ("ln 2044") or not ("is LN-2044"): both are listed.
    """
    found = [each.group().strip() for each in _NUMBER.finditer(unicodedata.normalize("NFKC", text))]
    either = ((number, number.rpartition(" ")[2]) for number in found)
    return list(dict.fromkeys(number for pair in either for number in pair))


def code_in(text: str) -> str | None:
    """Find a six-digit code."""
    found = _CODE.search(unicodedata.normalize("NFKC", text))
    return re.sub(r"\D", "", found.group()) if found else None


def wants_picture(text: str, known: Words) -> bool:
    """Tell whether progress is asked for as a picture."""
    said = f" {plain(text)} "
    return any(it in said if is_han(it) else f" {it} " in said for it in known.pictures)


def identity_in(text: str) -> str | None:
    """Find an identity number that is written rightly: its day, its place and its check digit."""
    found = _IDENTITY.search(unicodedata.normalize("NFKC", text))
    number = re.sub(r"[ -]", "", found.group()).upper() if found else ""
    return number if ric.is_valid(number) else None


def phone_in(text: str, region: str) -> str | None:
    """Find a phone number, as a country writes them or with its country's code."""
    matcher = phonenumbers.PhoneNumberMatcher(unicodedata.normalize("NFKC", text), region)
    found = next(iter(matcher), None)
    if found is None:
        return None
    return phonenumbers.format_number(found.number, phonenumbers.PhoneNumberFormat.E164)


def amount_in(text: str) -> Decimal | None:
    """Find an amount of money: digits beside a currency, or in thousands."""
    found = _AMOUNT.search(unicodedata.normalize("NFKC", text).casefold())
    if found is None:
        return None
    digits = found["before"] or found["after"]
    return Decimal(digits.replace(",", "")) * _TIMES.get(found["times"] or found["unit"] or "", 1)


def day_in(text: str, today: date) -> date | None:
    """Find a calendar day; one without a month or a year is the next that comes."""
    said = unicodedata.normalize("NFKC", text).casefold()
    if found := _ISO_DAY.search(said):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _MONTH_DAY.search(said):
        month, day = int(found[1]), int(found[2])
        this_year = _day(today.year, month, day)
        return this_year if this_year and this_year >= today else _day(today.year + 1, month, day)
    if found := _DAY.search(said):
        following = today.replace(day=1) + timedelta(days=32)
        if (day := int(found[1])) >= today.day:
            return _day(today.year, today.month, day)
        return _day(following.year, following.month, day)
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def document_in(text: str, known: Words) -> str | None:
    """Find the type of document that is spoken of: the longest of its names decides."""
    squeezed, spaced = folded(text).replace(" ", ""), f" {plain(text)} "
    for name, document in known.documents:
        if name in squeezed if is_han(name) else _spells(name, spaced):
            return document
    return None


def _spells(name: str, spaced: str) -> bool:
    return f" {name} " in spaced or f" {name}s " in spaced


def choice_in(text: str, count: int, known: Words) -> int | None:
    """Find which of ``count`` things is chosen, from 0: "2", "第二个", "the last one"."""
    said = plain(text)
    place = known.ordinals.get(said)
    if place is None and (found := _CHOICE.fullmatch(said)):
        place = int(found[1])
    if place is None:
        return None
    index = count + place if place < 0 else place - 1
    return index if 0 <= index < count else None
