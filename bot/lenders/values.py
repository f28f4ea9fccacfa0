"""The values that lenders' bodies are made of, each with its rule and its clear error."""

import re
import unicodedata
from contextlib import suppress
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Final
from urllib.parse import urlsplit

import phonenumbers
from babel.numbers import list_currencies
from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from bot.lenders import identities
from bot.lenders.identities import IdentityError
from storage.applications import number_key
from storage.records import UNSTATED

_AMOUNT: Final = re.compile(r"[0-9]{1,15}(\.[0-9]{1,4})?")
_TAG: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,6}){0,2}")
_LINK: Final = re.compile(r"https://[!-~]+")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT: Final = re.compile(r"\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}")
_EARLIEST: Final = date(1900, 1, 1)
_LATEST: Final = date(2199, 12, 31)
NUMBER_LENGTH: Final = 64
SEQUENCE_MAX: Final = 2**53 - 1
"""The highest whole number that every JSON reader keeps exactly."""
_CHECKED: Final = frozenset({"CN"})
"""Where identity numbers carry a check digit that we know."""
_IDENTITY_FIXES: Final = {
    "identity": "is not a number of a paper: write 5 to 20 letters and digits",
    "identity-length": "has too few or too many digits: a resident's number has 18 characters",
    "identity-birth-date": "holds a day of birth that there is not: check its digits 7 to 14",
    "identity-checksum": "does not agree with its last character: check each one",
}


class Body(BaseModel):
    """What a lender sends: nothing is guessed, and unknown fields are errors."""

    model_config = ConfigDict(
        strict=True,
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
        defer_build=True,  # until the first request that has one, so that we start sooner
    )


def unstated() -> Any:  # noqa: ANN401  stands for a value of whichever type was left out
    """Mark what a partial statement leaves out, unlike an explicit null."""
    return UNSTATED


def wrong(fix: str) -> PydanticCustomError:
    """Say what to do about a value."""
    # Braces would be taken for places to fill in.
    return PydanticCustomError("wrong", "{fix}", {"fix": fix})


def readable(text: str) -> bool:
    """Tell whether a text can be shown and stored: no control characters but line breaks."""
    return text.isprintable() or not any(
        unicodedata.category(character) in {"Cc", "Cs"} and character not in "\n\t"
        for character in text
    )


def is_number(text: str) -> bool:
    """Tell whether a text can be an application's number."""
    short = 0 < len(text) <= NUMBER_LENGTH and 0 < len(number_key(text)) <= NUMBER_LENGTH
    return short and readable(text) and text == text.strip()


def _readable(text: str) -> str:
    _storable(text)
    if not text.strip():
        raise wrong("is empty: write something, or leave it out")
    return unicodedata.normalize("NFC", text)


def _storable(text: str) -> str:
    if not readable(text):
        raise wrong("contains control characters: remove them")
    return text


def _name(text: str) -> str:
    return " ".join(text.split())


def _plain(value: object) -> object:
    """Write letters and digits in their usual width, as whatever reads them expects."""
    return unicodedata.normalize("NFKC", value).strip() if isinstance(value, str) else value


def _day_written(value: object) -> object:
    plain = _plain(value)
    if isinstance(plain, str) and _DAY.fullmatch(plain):
        with suppress(ValueError):
            return date.fromisoformat(plain)
    return plain


def _moment_written(value: object) -> object:
    plain = _plain(value)
    if isinstance(plain, str) and _MOMENT.match(plain):
        with suppress(ValueError):
            return datetime.fromisoformat(plain)
    return plain


def number_of(text: str) -> str:
    """Write an application's number as it is shown; it is found however it is written."""
    return unicodedata.normalize("NFKC", text)


def _number(text: str) -> str:
    if not is_number(text):
        raise wrong("is not a number of an application: up to 64 characters, no spaces around it")
    return number_of(text)


def _identity(text: str, info: ValidationInfo) -> str:
    country = (info.context or {}).get("country", "")
    if country not in _CHECKED:
        return str(_plain(text))
    try:
        return identities.cleaned(text, country)
    except IdentityError as error:
        raise wrong(_IDENTITY_FIXES[error.code]) from None


def _amount(value: object) -> object:
    plain = _plain(value)
    if isinstance(plain, str) and _AMOUNT.fullmatch(plain):
        return Decimal(plain)
    raise wrong('is not an amount: write a decimal in quotes, like "50000.00"')


@cache
def _currencies() -> frozenset[str]:
    return frozenset(list_currencies("en"))


def _currency(text: str) -> str:
    text = text.upper()
    if text not in _currencies():
        raise wrong("is not a currency: write its ISO 4217 code, like CNY")
    return text


def _phone(text: str) -> str:
    try:
        parsed = phonenumbers.parse(text, None)
    except phonenumbers.NumberParseException:
        parsed = None
    if parsed is None or not phonenumbers.is_possible_number(parsed):
        raise wrong("is not a phone number: write it with its country, like +8613800138000")
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def _link(text: str) -> str:
    try:
        parts = urlsplit(text)
        whole = parts.scheme == "https" and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        whole = False
    if not whole or not _LINK.fullmatch(text):
        raise wrong("is no address of a page: write it in full, beginning with https://")
    return text


def _tag(text: str) -> str:
    if not _TAG.fullmatch(text):
        raise wrong("is not a language: write its tag, like zh-Hans or en")
    return text


def _day(value: date) -> date:
    if not _EARLIEST <= value <= _LATEST:
        raise wrong("is a day too far away: write one between 1900 and 2199")
    return value


def _moment(value: datetime) -> datetime:
    _day(value.date())
    return value.astimezone(UTC)


def _named(schema: dict[str, Any]) -> WithJsonSchema:
    return WithJsonSchema(schema)


Tag = Annotated[
    str,
    AfterValidator(_tag),
    _named({"type": "string", "pattern": f"^{_TAG.pattern}$", "examples": ["zh-Hans"]}),
]
"""A language, like ``zh-Hans`` or ``en`` (BCP 47)."""

Link = Annotated[
    str,
    StringConstraints(max_length=1000),
    AfterValidator(_link),
    _named(
        {
            "type": "string",
            "format": "uri",
            "pattern": "^https://[a-z0-9.-]+(:[0-9]+)?(/[!-~]*)?$",
            "maxLength": 1000,
            "examples": ["https://sign.example.com/c/8f2a"],
        }
    ),
]
STORABLE: Final = AfterValidator(_storable)
"""What every text has to be, also one that is not read by anybody: a store would fail at it."""
Line = Annotated[str, StringConstraints(max_length=200), AfterValidator(_readable)]
Paragraph = Annotated[str, StringConstraints(max_length=2000), AfterValidator(_readable)]
Name = Annotated[Line, AfterValidator(_name)]
Identity = Annotated[
    str, StringConstraints(max_length=40), AfterValidator(_readable), AfterValidator(_identity)
]
Reference = Annotated[str, StringConstraints(max_length=120), AfterValidator(_readable)]
Number = Annotated[
    str, StringConstraints(min_length=1, max_length=NUMBER_LENGTH), AfterValidator(_number)
]
Titles = Annotated[dict[Tag, Line], Field(min_length=1, max_length=20)]
Sayings = Annotated[dict[Tag, Paragraph], Field(min_length=1, max_length=20)]
Amount = Annotated[
    Decimal,
    BeforeValidator(_amount),
    _named({"type": "string", "pattern": f"^{_AMOUNT.pattern}$", "examples": ["50000.00"]}),
]
Currency = Annotated[
    str,
    BeforeValidator(_plain),
    AfterValidator(_currency),
    _named({"type": "string", "pattern": "^[A-Z]{3}$", "examples": ["CNY"]}),
]
Phone = Annotated[
    str,
    StringConstraints(max_length=32),
    AfterValidator(_phone),
    _named({"type": "string", "pattern": r"^\+[0-9]{7,15}$", "examples": ["+8613800138000"]}),
]
Day = Annotated[date, BeforeValidator(_day_written), AfterValidator(_day)]
Moment = Annotated[AwareDatetime, BeforeValidator(_moment_written), AfterValidator(_moment)]
Id = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
