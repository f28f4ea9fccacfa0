"""Lenders' own questions and answers: found by the letters of what is asked, told as the lender's.

They say nothing of an application, and never come before a sure question about one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from handlers import learned
from handlers.intents import Phrases, Wish
from handlers.messages import Reply, Wording, say
from handlers.turn import ASK_A_PERSON, STATUS, Outcome, Transaction, Turn
from handlers.wording import lender_name
from storage import faqs, lenders
from storage.faqs import REPAYMENT, Faq
from storage.records import Lender

ALIKE: Final = 0.55
"""From here on, words that mean nothing else to us are taken for a lender's question."""
NEEDED: Final[Mapping[Wish, float]] = {
    Wish.UNKNOWN: ALIKE,
    Wish.REPAYMENT: 0.6,
    Wish.BRANCH: 0.6,
    Wish.HELP: 0.75,
    Wish.TRUST: 0.75,
    Wish.GREETING: 0.75,
}
"""How alike a lender's question must be where words mean something that is about no application."""
READ: Final = 200
"""Longer messages are stories, not questions."""


@dataclass(frozen=True, slots=True)
class Found:
    """A lender's answer, and how much its question is like what was asked."""

    lender: Lender
    faq: Faq
    likeness: float


def answer(turn: Turn, tx: Transaction, text: str, wishes: Sequence[Wish]) -> Outcome | None:
    """Answer with a lender's own words if they were asked for; None if not."""
    needed = NEEDED.get(wishes[0] if wishes else Wish.UNKNOWN)
    found = best(turn, tx, text) if needed else None
    if needed is None or found is None or found.likeness < needed:
        return None
    return turn.rest(_told(found.lender, found.faq))


def repayment(turn: Turn, tx: Transaction) -> Outcome:
    """Say what the lenders say of paying back, or that they have said nothing."""
    told = [
        _told(lender, faq)
        for lender in own_lenders(turn, tx)
        for faq in faqs.of_lender(tx, lender.id)
        if faq.key == REPAYMENT
    ]
    if not told:
        return turn.stay(say("answers-repayment-unknown", ASK_A_PERSON))
    return turn.rest(*told)


def best(turn: Turn, tx: Transaction, text: str) -> Found | None:
    """Find the answer whose question is most like a text."""
    if len(text) > READ:
        return None
    known = turn.rules.phrases
    each = (
        Found(lender, faq, likeness(text, faq, known))
        for lender in own_lenders(turn, tx)
        for faq in faqs.of_lender(tx, lender.id)
    )
    return max(each, key=lambda it: it.likeness, default=None)


def likeness(text: str, faq: Faq, known: Phrases) -> float:
    """Say how much a text is like the nearest way of asking a question, from 0 to 1."""
    return max((learned.likeness(text, it, known.model) for it in _questions(faq)), default=0.0)


def own_lenders(turn: Turn, tx: Transaction) -> list[Lender]:
    """List the lenders that speak here: the line's own one, and those they are linked to."""
    ids = [turn.conversation.lender_id, *(link.lender_id for link in turn.conversation.links)]
    return [lenders.by_id(tx, it) for it in dict.fromkeys(ids) if it]


def _questions(faq: Faq) -> Iterator[str]:
    for said in faq.questions.values():
        yield from said


def _told(lender: Lender, faq: Faq) -> Reply:
    words = Wording(words=dict(faq.answers))
    return say("faq-answer", STATUS, ASK_A_PERSON, lender=lender_name(lender), answer=words)
