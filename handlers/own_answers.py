"""Lenders' own questions and answers: found by the letters of what is asked, told as the lender's.

They say nothing of an application, and never come before a sure question about one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from handlers import intents, learned, scope
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
    found = best(turn, tx, text, needed) if needed else None
    return turn.rest(_told(found.lender, found.faq)) if found else None


def meant(text: str, known: Phrases) -> tuple[Wish, ...]:
    """Read what words wish, as the conversation does before it looks for an own answer."""
    return intents.wishes(text, known, calm=True)


def repayment(turn: Turn, tx: Transaction) -> Outcome:
    """Say what a lender says of paying back, or that nothing is said of it.

    Where it is known which application they speak of, its lender's word alone is of use.
    """
    told = [
        (lender, _told(lender, faq))
        for lender in own_lenders(turn, tx)
        for faq in faqs.of_lender(tx, lender.id)
        if faq.key == REPAYMENT
    ]
    if not told:
        return turn.stay(say("answers-repayment-unknown", ASK_A_PERSON))
    meant = _talked_about(turn, tx)
    theirs = [reply for lender, reply in told if lender.id == meant]
    return turn.rest(*(theirs or [reply for _, reply in told]))


def best(turn: Turn, tx: Transaction, text: str, needed: float) -> Found | None:
    """Find the answer whose question is most like a text; the lender that is meant comes first."""
    if len(text) > READ:
        return None
    known = turn.rules.phrases
    each = [
        Found(lender, faq, likeness(text, faq, known))
        for lender in own_lenders(turn, tx)
        for faq in faqs.of_lender(tx, lender.id)
    ]
    alike = [it for it in each if it.likeness >= needed]
    if not alike:
        return None
    meant = _talked_about(turn, tx)
    return max(alike, key=lambda it: (it.lender.id == meant, it.likeness))


def likeness(text: str, faq: Faq, known: Phrases) -> float:
    """Say how much a text is like the nearest way of asking a question, from 0 to 1."""
    return max((learned.likeness(text, it, known.model) for it in _questions(faq)), default=0.0)


def own_lenders(turn: Turn, tx: Transaction) -> list[Lender]:
    """List the lenders that speak here, the one that is meant first.

    They are the line's own one, that of the application talked about, and all others they are
    linked to.
    """
    talk = turn.conversation
    linked = [link.lender_id for link in talk.links]
    meant = _talked_about(turn, tx) if len(set(linked)) > 1 else ""
    return [lenders.by_id(tx, it) for it in dict.fromkeys((meant, talk.lender_id, *linked)) if it]


def _talked_about(turn: Turn, tx: Transaction) -> str:
    """Name the lender of the application talked about last, or nothing."""
    if not turn.application or not turn.linked:
        return ""
    found = scope.applications_of(tx, turn.conversation)
    return next((it.lender_id for it in found if it.id == turn.application), "")


def _questions(faq: Faq) -> Iterator[str]:
    for said in faq.questions.values():
        yield from said


def _told(lender: Lender, faq: Faq) -> Reply:
    words = Wording(words=dict(faq.answers))
    return say("faq-answer", STATUS, ASK_A_PERSON, lender=lender_name(lender), answer=words)
