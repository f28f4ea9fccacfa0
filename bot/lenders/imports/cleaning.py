"""What stands in cells, cleaned: one value for each of the ways in which people write it.

Nothing is guessed: what could mean two things is a fault that says how to write it.
"""

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Final

import phonenumbers
from babel import Locale
from babel.numbers import get_territory_currencies, list_currencies

from bot.lenders import identities
from bot.lenders.identities import IdentityError
from bot.lenders.imports.cells import FaultyError, is_blank, plain, text
from bot.lenders.imports.fields import folded
from bot.lenders.values import SEQUENCE_MAX, is_number, readable

_AMOUNT: Final = re.compile(
    r"(?:[¥$€£]|rmb|cny|人民币)?\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*"
    r"(万|亿|千)?\s*(?:元|圆|块|yuan|rmb|cny)?(?:整)?"
)
_UNITS: Final = {"千": 1_000, "万": 10_000, "亿": 100_000_000}
_AMOUNT_DIGITS: Final = 15
_AMOUNT_PLACES: Final = 4
_EXPONENT: Final = re.compile(r"\d(\.\d+)?e\+?\d+", re.IGNORECASE)
_EXACT: Final = 10**15
"""From here on spreadsheets round whole numbers."""
_TERM: Final = re.compile(r"(\d{1,3})\s*(个月|月|期|months?|m|年|years?|y)?", re.IGNORECASE)
_TERM_MAX: Final = 600
_YES: Final = frozenset({"是", "yes", "y", "true", "1", "更正"})
_NO: Final = frozenset({"否", "no", "n", "false", "0"})
_CURRENCIES: Final[Mapping[str, str]] = {"rmb": "CNY", "¥": "CNY", "元": "CNY", "€": "EUR"}
_SEPARATORS: Final = re.compile(r"[;,、|/\n\r]+")


def number(value: object) -> str:
    """Read an application's number."""
    found = _exact(value)
    if not is_number(found):
        raise FaultyError("number")
    return found


def words(value: object, longest: int) -> str:
    """Read words for people."""
    found = text(value)
    if len(found) > longest:
        raise FaultyError("too-long", limit=longest)
    if not readable(found):
        raise FaultyError("control-characters")
    return found


def phone(value: object, country: str) -> str:
    """Read a phone number; one without its country is of the lender's."""
    found = _exact(value)
    try:
        parsed = phonenumbers.parse(found, country)
    except phonenumbers.NumberParseException:
        parsed = None
    # Stricter than a push, whose sender knows its numbers: what is typed lacks a digit at times.
    if parsed is None or not phonenumbers.is_valid_number(parsed):
        raise FaultyError("phone")
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def identity(value: object, country: str) -> str:
    """Read an identity number; a Chinese one (GB 11643, GB 32100) has to be right."""
    try:
        return identities.cleaned(_exact(value), country)
    except IdentityError as error:
        raise FaultyError(error.code, **error.facts) from None


def amount(value: object, factor: int = 1) -> Decimal:
    """Read an amount; a unit in the cell goes before one in the heading."""
    if isinstance(value, bool):
        raise FaultyError("amount")
    found = _AMOUNT.fullmatch(plain(value).casefold())
    if found is None:
        raise FaultyError("amount")
    total = Decimal(found[1].replace(",", "")) * (_UNITS[found[2]] if found[2] else factor)
    _, digits, exponent = total.as_tuple()
    if not isinstance(exponent, int):
        raise FaultyError("amount")
    if exponent < -_AMOUNT_PLACES:
        total = total.normalize()
        _, digits, exponent = total.as_tuple()
    if not isinstance(exponent, int) or exponent < -_AMOUNT_PLACES:
        raise FaultyError("amount-places")
    if len(digits) + exponent > _AMOUNT_DIGITS:
        raise FaultyError("amount")
    return total.quantize(Decimal(1)) if exponent > 0 else total


def currency(value: object) -> str:
    """Read a currency by its code or by its name."""
    found = plain(value)
    code = _CURRENCIES.get(found.casefold()) or _currency_names().get(folded(found))
    if code is None:
        raise FaultyError("currency")
    return code


@cache
def _currency_names() -> Mapping[str, str]:
    names = {folded(code): code for code in list_currencies("en")}
    for tag in ("en", "zh"):
        # Today's come last: names of old ones must not hide them.
        named = sorted(Locale(tag).currencies.items(), key=lambda one: one[0] in names)
        names = {folded(name): code for code, name in named if folded(name)} | names
    today = {folded(Locale("zh").currencies["CNY"]): "CNY"}
    return names | today


@cache
def currency_of(country: str) -> str | None:
    """Name the currency of a country today."""
    found = get_territory_currencies(country)
    return str(found[0]) if found else None


def term(value: object) -> int:
    """Read a term in months."""
    found = _TERM.fullmatch(plain(value))
    if found is None:
        raise FaultyError("term")
    unit = (found[2] or "").casefold()
    months = int(found[1]) * (12 if unit.startswith(("年", "y")) else 1)
    if not 1 <= months <= _TERM_MAX:
        raise FaultyError("term")
    return months


def whole(value: object) -> int:
    """Read a number that orders statements."""
    found = plain(value)
    if not found.isdecimal() or not 1 <= int(found) <= SEQUENCE_MAX:
        raise FaultyError("sequence")
    return int(found)


def yes_or_no(value: object) -> bool:
    """Read a yes or a no."""
    found = plain(value).casefold()
    if found in _YES | _NO:
        return found in _YES
    raise FaultyError("yes-or-no")


def listed(value: object) -> list[str]:
    """Read a list: its parts, without the marks between them and around them."""
    parts = _SEPARATORS.split(unicodedata.normalize("NFKC", text(value)))
    return [part.strip(" .。") for part in parts if not is_blank(part)]


def _exact(value: object) -> str:
    """Read digits that are no quantity: a spreadsheet may have rounded them."""
    rounded = isinstance(value, float) and (abs(value) >= _EXACT or not value.is_integer())
    found = plain(value)
    if rounded or _EXPONENT.fullmatch(found):
        raise FaultyError("rounded")
    return found
