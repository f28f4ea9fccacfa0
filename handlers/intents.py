"""What somebody wants, read from their words: pure, no store, no language of our own.

Each language's ``phrases.yaml`` gives examples of what people say. What is said in just these
words is certain; everything else is read by what was learned from them, with a confidence.
Below a threshold nothing is guessed.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from handlers import slots
from handlers.learned import NOTHING, Model, Sayings, likelihoods, sayings
from handlers.script import is_han, plain, tokens


class Wish(StrEnum):
    """What a borrower may want of us."""

    STATUS = "status"
    WHAT_CHANGED = "what_changed"
    NEXT_STEPS = "next_steps"
    NEEDS = "needs"
    EXPLAIN_DOCUMENT = "explain_document"
    HOW_TO_SEND = "how_to_send"
    RECEIPT = "receipt"
    REJECTED_WHY = "rejected_why"
    DECLINED_WHY = "declined_why"
    DECISION = "decision"
    DISBURSEMENT = "disbursement"
    CHANGE = "change"
    WITHDRAW = "withdraw"
    WRONG_DETAILS = "wrong_details"
    NOT_APPLICABLE = "not_applicable"
    MORE_TIME = "more_time"
    DUE_DATES = "due_dates"
    REPAYMENT = "repayment"
    BRANCH = "branch"
    PERSON = "person"
    COMPLAINT = "complaint"
    TRUST = "trust"
    PRIVACY = "privacy"
    STOP_NOTICES = "stop_notices"
    RESUME_NOTICES = "resume_notices"
    LANGUAGE = "language"
    GREETING = "greeting"
    THANKS = "thanks"
    BYE = "bye"
    APPOINTMENT = "appointment"
    DISTRESS = "distress"
    YES = "yes"
    NO = "no"
    HELP = "help"
    CANCEL = "cancel"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that a message may mean, and how sure that is."""

    wish: Wish
    confidence: float


@dataclass(frozen=True, slots=True)
class Phrases:
    """What people say, made ready for reading."""

    said: Sayings = field(repr=False)
    alarming: tuple[str, ...] = ()
    words: slots.Words = field(default_factory=slots.Words)
    model: Model = field(default=NOTHING, repr=False)


SURE: Final = 0.38
"""Below this nothing is guessed."""
NEAR: Final = 0.08
"""A reading that is less likely than this is not worth being offered."""
ALSO_SURE: Final = 0.75
"""A second wish in the same message has to be this certain to be answered too."""

_PARTS: Final = re.compile(
    r"[,;.!?，。；！？、\n]+|\b(?:and|also|but|plus|y|además|e|também|dan|terus|và|aur|और)\b|还有|另外|顺便|以及|并且|同时|"
    r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])"
)
_SMALL_TALK: Final = frozenset(
    {Wish.GREETING, Wish.THANKS, Wish.BYE, Wish.YES, Wish.NO, Wish.UNKNOWN, Wish.HELP, Wish.CANCEL}
)
"""What stands beside a question without being one."""


def phrases(
    by_wish: Mapping[str, Sequence[str]],
    alarming: Sequence[str] = (),
    words: slots.Words | None = None,
    model: Model = NOTHING,
) -> Phrases:
    """Make phrases ready for reading; raise ValueError for a wish that does not exist."""
    meant = {plain(phrase): Wish(wish).value for wish, said in by_wish.items() for phrase in said}
    marked = (plain(it) for it in alarming)
    # Words of a language with spaces are found as whole words.
    spaced = tuple(it if is_han(it) else f" {it} " for it in marked)
    return Phrases(sayings(meant), spaced, words or slots.Words(), model)


def readings(text: str, known: Phrases) -> tuple[Reading, ...]:
    """Read what a message may mean, the likeliest first."""
    if alarms(text, known):
        return (Reading(Wish.DISTRESS, 1.0),)
    return _calm(text, known)


def _calm(text: str, known: Phrases) -> tuple[Reading, ...]:
    said = plain(text)
    if wish := known.said.meaning(said):
        return (Reading(Wish(wish), 1.0),)
    if not any(letter.isalpha() for letter in said):
        return (Reading(Wish.UNKNOWN, 1.0),)
    found = likelihoods(text, known.model)
    return tuple(Reading(Wish(name), share) for name, share in found if share >= NEAR)


def wishes(text: str, known: Phrases, *, calm: bool = False) -> tuple[Wish, ...]:
    """Read the wishes of a message: mostly one, two if two are asked, none if nothing is sure.

    ``calm`` says that it has been looked through for what alarms already.
    """
    if not calm and alarms(text, known):
        return (Wish.DISTRESS,)
    if len(parts := _parts(text)) > 1:
        each = [found[0] for part in parts if (found := _calm(part, known))]
        sure = [it.wish for it in each if it.confidence >= ALSO_SURE and it.wish not in _SMALL_TALK]
        if len(two := tuple(dict.fromkeys(sure))) > 1:
            return two[:2]
    found = _calm(text, known)
    return (found[0].wish,) if found and found[0].confidence >= SURE else ()


def wish_of(text: str, known: Phrases) -> Wish | None:
    """Read the one wish of a message that matters most, or nothing where nothing is sure."""
    found = wishes(text, known)
    return found[0] if found else None


def only_says(text: str, wish: Wish, known: Phrases) -> bool:
    """Tell whether a message is nothing but one phrase for a wish."""
    return known.said.meaning(plain(text)) == wish


def alarms(text: str, known: Phrases) -> bool:
    """Tell whether words suggest that somebody may harm themselves: never left to likelihood."""
    said = f" {' '.join(tokens(text))} "
    for it in known.alarming:  # noqa: SIM110  a generator takes longer, and this is asked of all
        if it in said:
            return True
    return False


def _parts(text: str) -> list[str]:
    return [part for part in _PARTS.split(text) if len(part.strip()) > 1]
