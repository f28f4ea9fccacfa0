"""Hindi as it is spelled in Latin letters: people write either, and are read alike.

For reading only: nothing that we say goes through here.
"""

import re
from typing import Final

_PLAIN: Final = (
    "क k ख kh ग g घ gh ङ n च ch छ chh ज j झ jh ञ n ट t ठ th ड d ढ dh ण n त t थ th द d "
    "ध dh न n प p फ f ब b भ bh म m य y र r ल l व v श sh ष sh स s ह h"
)
_AFTER: Final = "ा a ि i ी i ु u ू u ृ ri े e ै ai ो o ौ au ॉ o ॅ e"
_ALONE: Final = "अ a आ a इ i ई i उ u ऊ u ऋ ri ए e ऐ ai ओ o औ au ऑ o"
_MORE: Final = {"\u0902": "n", "\u0903": "h", "\u0901": "n", "\u0950": "om", "\u0964": "."}
_INHERENT: Final = "ə"
"""The vowel that a consonant has where no other is written; it is not always spoken."""
_VIRAMA: Final = "्"

_SCRIPT: Final = re.compile(r"[\u0900-\u097f]")


def _pairs(table: str) -> dict[str, str]:
    words = table.split()
    return dict(zip(words[::2], words[1::2], strict=True))


_TABLE: Final = str.maketrans(
    {letter: sound + _INHERENT for letter, sound in _pairs(_PLAIN).items()}
    | {sign: f"\b{sound}" for sign, sound in _pairs(_AFTER).items()}
    | _pairs(_ALONE)
    | _MORE
    | {_VIRAMA: "\b"}
)
_SILENT: Final = re.compile(
    rf"{_INHERENT}\b(?![\b])|(?<=[aeiou{_INHERENT}])((?:[b-df-hj-np-tv-z]h?){{1,2}}){_INHERENT}"
    rf"(?=[b-df-hj-np-tv-z]h?[aeiou])"
)


def in_latin(text: str) -> str:
    """Spell what is written in Devanagari as people spell it in Latin letters."""
    if not _SCRIPT.search(text):
        return text
    spelled = text.translate(_TABLE).replace(f"{_INHERENT}\b", "").replace("\b", "")
    return _SILENT.sub(lambda it: it[1] or "", spelled).replace(_INHERENT, "a")
