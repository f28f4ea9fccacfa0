"""Words brought into one form before they are read, and the script they are written in.

Full width and capitals are folded, traditional characters become simplified ones, Hindi is spelled
in Latin letters, accents go as they do where people type in haste, spaces inside Chinese words go,
letters that are drawn out become one, punctuation goes, emoji stay.
"""

import re
import unicodedata
from typing import Final

from handlers.characters import SIMPLIFIED
from handlers.devanagari import in_latin

HAN: Final = r"\u3400-\u9fff"

_APOSTROPHES: Final = re.compile(r"(?<=\w)['’`\u00b4](?=\w)")
_DRAWN_OUT: Final = re.compile(r"([a-z])\1{2,}")
_REPEATED: Final = re.compile(rf"([{HAN}])\1{{2,}}")
# An application number, perhaps with letters before it; other digits say only that there are some.
_NUMBER: Final = re.compile(r"(?<![a-z])[a-z]{1,6}[-_]?\d{3,}[\d-]*|\d{5,}")
_DIGITS: Final = re.compile(r"\d+(?:[.,]\d+)*")
_HAN: Final = re.compile(rf"[{HAN}]")
_BETWEEN_HAN: Final = re.compile(rf"(?<=[{HAN}])[\s_]+(?=[{HAN}])")
_TOKEN: Final = re.compile(rf"[{HAN}]+|[^\W{HAN}]+|[^\w\s]")
_EMOJI: Final = re.compile(r"[\u2190-\u2bff\U0001f000-\U0001faff]")
_ACCENTS: Final = re.compile("[\u0300-\u036f\u093c\u200b-\u200f]+")
_ALIKE: Final = str.maketrans({"\u0111": "d", "\u0131": "i", "\u0901": "\u0902"})
"""Letters that people take for one another, and that no accent tells apart."""


def folded(text: str) -> str:
    """Fold full width, capitals, accents, traditional characters and drawn-out letters."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    if not plain.isascii():
        bare = _ACCENTS.sub("", unicodedata.normalize("NFD", plain)).translate(_ALIKE)
        plain = in_latin(unicodedata.normalize("NFC", bare)).translate(SIMPLIFIED)
    plain = _APOSTROPHES.sub("", plain)
    return _REPEATED.sub(r"\1\1", _DRAWN_OUT.sub(r"\1", plain))


def plain(text: str) -> str:
    """Bring a whole message into the form by which equal ones are known."""
    words = folded(text)
    kept = [it for it in _TOKEN.findall(words) if it[0].isalnum() or _EMOJI.match(it)]
    if not kept:
        return "".join(words.split())
    return ("" if _HAN.search(words) else " ").join(kept)


def tokens(text: str) -> list[str]:
    """List the runs of Chinese, the words of other scripts, and the emoji of a message.

    Which number it is tells nothing about what is wanted: numbers become ``#`` and ``0``.
    """
    words = _DIGITS.sub(" 0 ", _NUMBER.sub(" # ", _BETWEEN_HAN.sub("", folded(text))))
    return [it for it in _TOKEN.findall(words) if it[0].isalnum() or it == "#" or _EMOJI.match(it)]


def is_han(word: str) -> bool:
    """Tell whether a word is written in characters: one beside the other, with no gap."""
    return _HAN.search(word) is not None


def is_chinese(text: str) -> bool:
    """Tell whether a message is written in Chinese, at least for the greater part of its words."""
    han = len(_HAN.findall(text))
    return han > 0 and han >= len(re.findall(r"[A-Za-z]{2,}", text))


def is_latin(text: str) -> bool:
    """Tell whether a message has words in Latin letters and no Chinese."""
    return not _HAN.search(text) and re.search(r"[A-Za-z]{2,}", text) is not None
