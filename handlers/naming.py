"""Which application an answer is about, said where the borrower has several and it is not plain."""

from dataclasses import replace
from typing import Final

from handlers import scope
from handlers.messages import Line, Reply, say, together
from handlers.turn import Outcome, Transaction, Turn
from handlers.wording import lender_name
from storage import lenders

_UNNAMED: Final = frozenset({
    *("needs-title", "needs-send-now", "needs-answer-now", "needs-answered", "needs-secure-page"),
    *("needs-why-not-applicable", "needs-not-applicable-claimed"),
    *("uploads-received",),
})  # fmt: skip
"""Answers about one application that do not say which."""


def named(turn: Turn, outcome: Outcome, tx: Transaction) -> Outcome:
    """Name the application first, where there are several and nothing else names it."""
    about = getattr(outcome.state, "application", "")
    if not about or not outcome.replies or not _is_unnamed(outcome.replies[0]):
        return outcome
    found = scope.applications_of(tx, turn.conversation)
    own = next((it for it in found if it.id == about), None)
    if own is None or len(found) == 1:
        return outcome
    lender = lender_name(lenders.by_id(tx, own.lender_id))
    head = say("status-number", number=own.number, lender=lender)
    first, *others = outcome.replies
    return replace(outcome, replies=(together(head, first), *others))


def _is_unnamed(reply: Reply) -> bool:
    said = {line.message for line in reply.lines}
    return bool(said & _UNNAMED) and not any("number" in it.args for it in _plain(reply))


def _plain(reply: Reply) -> list[Line]:
    return [line for line in reply.lines if line.message not in {"needs-line", "needs-line-due"}]
