"""Numbers that name a person or their money: found in words, to be covered or held back."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

import phonenumbers
from stdnum import luhn
from stdnum.cn import ric

REGION: Final = "CN"
"""Whose way of writing phone numbers is read where they have no country's code."""

_IDENTITY: Final = re.compile(r"(?<![0-9A-Za-z])\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx](?![0-9A-Za-z])")
_CARD: Final = re.compile(r"(?<![0-9A-Za-z])\d(?:[ -]?\d){12,18}(?![0-9A-Za-z])")
_SHOWN: Final = 2
"""So many digits at the end stay to be seen."""


def holds_numbers(text: str) -> bool:
    """Tell whether identity numbers, phone numbers or card numbers stand in a text."""
    return any(True for _ in _found(_plain(text)))


def covered(text: str) -> str:
    """Put dots for such numbers, but for their last two digits."""
    plain = _plain(text)
    spans = sorted(_found(plain))
    return _cover(plain, spans) if spans else text


def _cover(text: str, spans: list[tuple[int, int]]) -> str:
    parts, done = [], 0
    for start, end in spans:
        if start < done:
            continue
        parts += [text[done:start], "••••", text[end - _SHOWN : end]]
        done = end
    return "".join([*parts, text[done:]])


def _found(plain: str) -> Iterator[tuple[int, int]]:
    for found in _IDENTITY.finditer(plain):
        if ric.is_valid(re.sub(r"[ -]", "", found.group()).upper()):
            yield found.span()
    for found in _CARD.finditer(plain):
        if luhn.is_valid(re.sub(r"\D", "", found.group())):
            yield found.span()
    for match in phonenumbers.PhoneNumberMatcher(plain, REGION):
        yield match.start, match.end


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text)
