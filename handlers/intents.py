"""What somebody wants, read from their words: pure, no store, no language of our own.

Each language's ``phrases.yaml`` lists what people say. The longest phrase found in a message
tells the wish; where nothing is found nothing is guessed.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Wish(StrEnum):
    """What a borrower may want of us."""

    STATUS = "status"
    NEXT_STEPS = "next_steps"
    NEEDS = "needs"
    HOW_TO_SEND = "how_to_send"
    RECEIPT = "receipt"
    REJECTED_WHY = "rejected_why"
    DECLINED_WHY = "declined_why"
    DECISION = "decision"
    DISBURSEMENT = "disbursement"
    PERSON = "person"
    TRUST = "trust"
    PRIVACY = "privacy"
    LANGUAGE = "language"
    GREETING = "greeting"
    THANKS = "thanks"
    BYE = "bye"
    HELP = "help"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class Phrases:
    """What people say, longest first, made ready for `wish_of`; and the same as a set."""

    spoken: tuple[tuple[str, Wish], ...]
    meant: frozenset[tuple[str, Wish]]


_SPACES: Final = re.compile(r"\s+")
_NOISE: Final = re.compile(r"[^\w]+")
_NUMBER: Final = re.compile(r"[A-Za-z]{0,6}[-_ ]?(?=[A-Za-z0-9-]*\d)[A-Za-z0-9-]{4,40}")
_CODE: Final = re.compile(r"(?<!\d)(\d[ -]?){5}\d(?!\d)")
_CJK: Final = re.compile(r"[\u3400-\u9fff]")
_CJK_RUN: Final = re.compile(r"[\u3400-\u9fff]+")


def phrases(by_wish: Mapping[str, Sequence[str]]) -> Phrases:
    """Make phrases ready for reading; raise ValueError for a wish that does not exist."""
    spoken = {(plain(phrase), Wish(wish)) for wish, said in by_wish.items() for phrase in said}
    longest_first = sorted(spoken, key=lambda pair: (-len(pair[0]), pair[0]))
    return Phrases(tuple(longest_first), frozenset(spoken))


def plain(text: str) -> str:
    """Bring words into one form: full width and capitals folded, punctuation dropped."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return _squeeze(folded) if _CJK.search(folded) else _spaced(folded)


def _spaced(text: str) -> str:
    return f" {_NOISE.sub(' ', text).strip()} "


def _squeeze(text: str) -> str:
    return _NOISE.sub("", text)


def wish_of(text: str, known: Phrases) -> Wish | None:
    """Read the wish of a message, or nothing where nothing is known."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    said, squeezed = _spaced(_CJK_RUN.sub(r" \g<0> ", folded)), _squeeze(folded)
    for phrase, wish in known.spoken:
        # Only phrases of languages with spaces begin with one: see `plain`.
        if phrase in (said if phrase[0] == " " else squeezed):
            return wish
    return None


def only_says(text: str, wish: Wish, known: Phrases) -> bool:
    """Tell whether a message is nothing but one phrase for a wish."""
    return (plain(text), wish) in known.meant


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
