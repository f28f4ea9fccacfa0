"""What was not understood is kept for people to learn from, without what is personal in it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from handlers.intents import Reading
from handlers.script import is_han
from handlers.turn import Transaction, Turn
from storage import borrowers, unanswered

LONGEST: Final = 160
"""How much of a message is kept: what it wants is said by then."""
HIDDEN: Final = "…"

_ADDRESS: Final = re.compile(r"\S+@\S+|\b(?:https?://|www\.)\S+", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\+?\d(?:[\d\s().,/:+-]*\d)?|[零〇一二三四五六七八九两幺]{4,}")
_WORDS_OF_NAMES: Final = (
    r"(?i:\bmy name is|\bi am called|\bmr|\bmrs|\bms|\bmiss|\bdr|\bmister|\bme llamo|"
    r"\bmi nombre es|\bmeu nome é|\bme chamo|\bsr|\bsra|\bdon|\bdoña|\bdona|\bnama saya|"
    r"\bpak|\bbapak|\bibu|\btên tôi là|\btôi tên|\bmera naam|\bshri|मेरा नाम|श्री)\.?\s+"
)
_NAMED: Final = re.compile(rf"({_WORDS_OF_NAMES})\S+(?:\s+[^\W\d_a-z]\S*)*")
_CALLED: Final = re.compile(r"(我叫|我姓|名字叫|名字是|姓名是?[:：]?)[\u3400-\u9fff]{1,4}")
_TITLED: Final = re.compile(r"[\u3400-\u9fff]{1,3}(?=先生|女士|小姐|经理|經理)")
_CAPITAL: Final = re.compile(r"(?<=[^\W\d_])([,;]?\s+)([^\W\d_a-z][a-zà-ỹ]{2,})\b")


def note(turn: Turn, tx: Transaction, text: str, readings: Sequence[Reading]) -> None:
    """Keep what was not understood, masked, for the lender whose line it is."""
    talk = turn.conversation
    lender_id = talk.lender_id or next((it.lender_id for it in talk.links), None)
    names = (known.name for it in talk.links if (known := borrowers.by_id(tx, it.borrower_id)))
    said = masked(text, names)
    if any(letter.isalpha() for letter in said):
        near = [(it.wish.value, it.confidence) for it in readings[:3]]
        unanswered.note(tx, lender_id, talk.locale, said, near, turn.now)


def masked(text: str, names: Iterable[str] = ()) -> str:
    """Leave out numbers, addresses and names, known ones and what looks like one."""
    said = unicodedata.normalize("NFKC", text)
    for part in sorted({it for name in names for it in _parts(name)}, key=len, reverse=True):
        said = re.sub(re.escape(part), HIDDEN, said, flags=re.IGNORECASE)
    said = _NUMBER.sub("#", _ADDRESS.sub("@", said))
    said = _NAMED.sub(rf"\1{HIDDEN}", said)
    said = _TITLED.sub(HIDDEN, _CALLED.sub(rf"\1{HIDDEN}", said))
    said = _CAPITAL.sub(rf"\1{HIDDEN}", said)
    return " ".join(said.split())[:LONGEST]


def _parts(name: str) -> Iterator[str]:
    """List in which ways a name is written: all of it, its words, and what follows a surname."""
    yield name
    yield from (it for it in re.split(r"[\s·・]+", name) if len(it) > 1)
    if is_han(name) and len(name) > 2:  # noqa: PLR2004  a surname and a given name of two
        yield name[1:]
