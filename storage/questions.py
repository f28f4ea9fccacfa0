"""Questions: how each may be answered, and whether an answer will do."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Final

from pydantic import StringConstraints, TypeAdapter, ValidationError

from storage.terms import AnswerForm

_GROUPED: Final = re.compile(r"[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?")
_NUMBER: Final = re.compile(r"[+-]?[0-9]{1,15}(\.[0-9]{1,6})?")
_DAY: Final = re.compile(
    r"([0-9]{4})\s*[-/.年]\s*([0-9]{1,2})\s*[-/.月]\s*([0-9]{1,2})\s*[日号號]?"
)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers to choose from: its code for the lender, its words for the borrower."""

    code: str
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Question:
    """How a question may be answered; bounds that are left out do not bind."""

    form: AnswerForm = AnswerForm.TEXT
    choices: tuple[Choice, ...] = ()
    hint: Mapping[str, str] = field(default_factory=dict)
    """What is said to whoever answers otherwise than is asked."""
    pattern: str | None = None
    length_min: int = 1
    length_max: int = 2000
    least: Decimal | None = None
    most: Decimal | None = None
    earliest: date | None = None
    latest: date | None = None


class Wrong(StrEnum):
    """What keeps an answer from being one."""

    NOT_A_NUMBER = "not-a-number"
    TOO_LOW = "too-low"
    TOO_HIGH = "too-high"
    NOT_A_DATE = "not-a-date"
    TOO_EARLY = "too-early"
    TOO_LATE = "too-late"
    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    NOT_FITTING = "not-fitting"
    NOT_A_CHOICE = "not-a-choice"


@dataclass(frozen=True, slots=True)
class Fault:
    """Why an answer will not do, and the bound that it breaks."""

    wrong: Wrong
    bound: str = ""


def read(question: Question, text: str) -> str | Fault:
    """Read an answer: give it as it is kept, or say what keeps it from being one."""
    said = unicodedata.normalize("NFKC", text).strip()
    match question.form:
        case AnswerForm.NUMBER:
            return _number(question, said)
        case AnswerForm.DATE:
            return _date(question, said)
        case AnswerForm.CHOICE:
            return _choice(question, said)
        case AnswerForm.TEXT:
            return _text(question, text.strip())


def fits(pattern: str, text: str) -> bool:
    """Tell whether a whole text has a form; raise ValueError for a form that is none."""
    return _matches(pattern, text)


def chosen(question: Question, code: str) -> Choice | None:
    """Find a choice by its code."""
    return next((it for it in question.choices if it.code == code), None)


def plain(question: Question | None) -> dict[str, Any] | None:
    """Give a question as it is kept."""
    if question is None:
        return None
    return {
        "form": str(question.form),
        "choices": [[it.code, dict(it.words)] for it in question.choices],
        "hint": dict(question.hint),
        "pattern": question.pattern,
        "length": [question.length_min, question.length_max],
        "bounds": [_kept(question.least), _kept(question.most)],
        "days": [_kept(question.earliest), _kept(question.latest)],
    }


def of_plain(kept: Mapping[str, Any] | None) -> Question | None:
    """Read a question as it was kept."""
    if not kept:
        return None
    (length_min, length_max), (least, most) = kept["length"], kept["bounds"]
    earliest, latest = kept["days"]
    return Question(
        form=AnswerForm(kept["form"]),
        choices=tuple(Choice(code, words) for code, words in kept["choices"]),
        hint=kept["hint"],
        pattern=kept["pattern"],
        length_min=length_min,
        length_max=length_max,
        least=Decimal(least) if least is not None else None,
        most=Decimal(most) if most is not None else None,
        earliest=date.fromisoformat(earliest) if earliest else None,
        latest=date.fromisoformat(latest) if latest else None,
    )


def _kept(bound: Decimal | date | None) -> str | None:
    return None if bound is None else str(bound)


def _number(question: Question, said: str) -> str | Fault:
    bare = said.replace(",", "") if _GROUPED.fullmatch(said) else said
    if not _NUMBER.fullmatch(bare):
        return Fault(Wrong.NOT_A_NUMBER)
    value = Decimal(bare)
    if question.least is not None and value < question.least:
        return Fault(Wrong.TOO_LOW, format(question.least, "f"))
    if question.most is not None and value > question.most:
        return Fault(Wrong.TOO_HIGH, format(question.most, "f"))
    return format(value, "f")


def _date(question: Question, said: str) -> str | Fault:
    found = _DAY.fullmatch(said)
    try:
        day = date(*(int(part) for part in found.groups())) if found else None
    except ValueError:
        day = None
    if day is None:
        return Fault(Wrong.NOT_A_DATE)
    if question.earliest and day < question.earliest:
        return Fault(Wrong.TOO_EARLY, question.earliest.isoformat())
    if question.latest and day > question.latest:
        return Fault(Wrong.TOO_LATE, question.latest.isoformat())
    return day.isoformat()


def _choice(question: Question, said: str) -> str | Fault:
    """Find what they mean: its number in the list, its code, or its words in any language."""
    if said.isdecimal() and 0 < int(said[:3]) <= len(question.choices):
        return question.choices[int(said[:3]) - 1].code
    for it in question.choices:
        if said.casefold() in {_bare(word) for word in (it.code, *it.words.values())}:
            return it.code
    return Fault(Wrong.NOT_A_CHOICE)


def _bare(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().casefold()


def _text(question: Question, said: str) -> str | Fault:
    if len(said) < question.length_min:
        return Fault(Wrong.TOO_SHORT, str(question.length_min))
    if len(said) > question.length_max:
        return Fault(Wrong.TOO_LONG, str(question.length_max))
    if question.pattern and not _matches(question.pattern, said):
        return Fault(Wrong.NOT_FITTING)
    return said


def _matches(pattern: str, text: str) -> bool:
    # By pydantic's own engine, which takes time in proportion to the text whatever the form:
    # Python's would let a lender's careless form hold up everybody.
    form: Any = Annotated[str, StringConstraints(pattern=f"^(?:{pattern})$")]
    try:
        adapter: TypeAdapter[str] = TypeAdapter(form)
    except Exception as error:
        raise ValueError("is no form that can be read") from error
    try:
        adapter.validate_python(text)
    except ValidationError:
        return False
    return True
