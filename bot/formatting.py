"""Facts in one language: money, days, moments, sizes, numbers, lists, and other people's words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final, assert_never
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal

from handlers.languages import closest
from handlers.messages import Argument, Day, Items, Moment, Money, Phrase, Size, Wording

FALLBACK: Final = "en"
"""The language of others' words that more readers understand than any other."""

_KILO: Final = 1024
_RIGHT_TO_LEFT: Final = frozenset(("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"))
"""Languages written from right to left; Babel would load 1 MiB of each language to tell."""
_REGIONS: Final[Mapping[str, str]] = {"en": "en_GB"}
"""Day before month, and currencies by code: read alike wherever English is a second language."""
_CLEAR: Final[Mapping[str, str]] = {"en": "¤¤ #,##0.00"}
"""How money is written where a bare sign would not say which country's it is."""


@dataclass(frozen=True, slots=True)
class Formats:
    """How one language writes facts; made once for each language."""

    tag: str
    locale: Locale = field(repr=False)

    @property
    def right_to_left(self) -> bool:
        """Tell whether it is written from right to left."""
        return self.locale.language in _RIGHT_TO_LEFT

    def money(self, amount: Decimal, currency: str) -> str:
        """Write an amount so that its currency is clear."""
        return _money(amount, currency, self.locale)

    def day(self, on: date) -> str:
        """Write a day."""
        return _day(on, self.locale)

    def moment(self, at: datetime, zone: str) -> str:
        """Write a point in time as clocks show it in a zone."""
        there = at.astimezone(_zone(zone))
        day, time = self.day(there.date()), f"{there:%H:%M}"
        return _joined(self.locale).replace("{1}", day).replace("{0}", time)

    def size(self, size: int) -> str:
        """Write the size of a file as people know it."""
        if size < _KILO:
            return f"{size} B"
        if size < _KILO * _KILO:
            return f"{number(round(size / _KILO), self.locale)} KB"
        return f"{format_decimal(size / _KILO / _KILO, '#,##0.#', locale=self.locale)} MB"

    def items(self, items: Sequence[str]) -> str:
        """Join several as the language joins them."""
        return format_list(list(items), locale=self.locale)

    def wording(self, words: Mapping[str, str]) -> str:
        """Choose from others' words: this language, a relative, English, else whatever there is."""
        if said := words.get(self.tag):
            return said
        tag = closest(self.tag, tuple(words)) or closest(FALLBACK, tuple(words))
        return words[tag] if tag else next(iter(words.values()), "")


def fact(  # noqa: C901, PLR0911  one way out for each kind of fact
    value: Argument, written: Formats, zone: str, phrase: Callable[[str], str]
) -> str:
    """Write what a sentence is filled with; ``phrase`` says another message of the catalogue."""
    match value:
        case str():
            return value
        case int():
            return number(value, written.locale)
        case Money(amount=amount, currency=currency):
            return written.money(amount, currency)
        case Day(on=on):
            return written.day(on)
        case Moment(at=at, zone=own):
            return written.moment(at, zone if own == "UTC" else own)
        case Size():
            return written.size(value.bytes)
        case Phrase(message=message):
            return phrase(message)
        case Wording(words=words):
            return written.wording(words)
        case Items(items=items):
            return written.items([fact(item, written, zone, phrase) for item in items])
        case other:
            assert_never(other)


def formats(tag: str) -> Formats:
    """Make the formats of a language by its tag (BCP 47); raise ValueError if it is unknown."""
    try:
        return Formats(tag, Locale.parse(_REGIONS.get(tag, tag.replace("-", "_"))))
    except UnknownLocaleError as error:
        raise ValueError(f"{tag!r} is no language that Babel knows") from error


@cache
def _joined(locale: Locale) -> str:
    """Give how a language puts a day (1) and a time (0) together."""
    return str(locale.datetime_formats["medium"])


@cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


@lru_cache(maxsize=4096)
def number(whole: int, locale: Locale) -> str:
    """Write a whole number."""
    return format_decimal(whole, locale=locale)


@lru_cache(maxsize=4096)
def _money(amount: Decimal, currency: str, locale: Locale) -> str:
    clear = _CLEAR.get(locale.language)
    return format_currency(amount, currency, clear, locale=locale)


@lru_cache(maxsize=4096)
def _day(on: date, locale: Locale) -> str:
    return format_date(on, "medium", locale=locale)
