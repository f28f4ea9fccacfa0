"""What the demo's lenders have asked for, and what has become of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.demo import facts, people
from bot.demo.facts import House
from storage.asking import Asked
from storage.questions import Choice, Question
from storage.records import Words
from storage.terms import AnswerForm, NeedKind, NeedState, Prior, Reason, Role

_OF_ROLE: Final = {
    Role.SPOUSE: "spouse-consent",
    Role.CO_BORROWER: "proof-of-income",
    Role.GUARANTOR: "guarantee-letter",
    Role.LEGAL_REPRESENTATIVE: "legal-representative-identity",
}
_FAULTS: Final = (
    (Reason.INCOMPLETE_PERIOD, 3),
    (Reason.UNREADABLE, 1),
    (Reason.CUT_OFF, 2),
    (Reason.TOO_OLD, None),
)


_SINCE: Final = Question(form=AnswerForm.DATE, earliest=date(1960, 1, 1))


class Story(StrEnum):
    """How the gathering of documents has gone."""

    NOTHING = "nothing"
    OPTIONAL = "optional"
    MISSING = "missing"
    WHOLE = "whole"
    PARTLY = "partly"
    PASSED = "passed"
    FAULTY = "faulty"
    REFUSED = "refused"
    PAYOUT = "payout"
    THREE = "three"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class Wish:
    """Something asked for, and where it stands now."""

    asked: Asked
    state: NeedState
    reason: Reason | None = None
    page: int | None = None
    words: Words | None = None
    answer: str = ""


def wishes(house: House, n: int, story: Story, now: datetime) -> Iterator[Wish]:
    """Tell what was asked for on a lender's n-th application."""
    due = now + timedelta(days=2 + n % 15)
    types = [house.types[(n + step) % len(house.types)] for step in range(4)]
    states = {
        Story.WHOLE: (NeedState.UPLOADED, NeedState.UPLOADED),
        Story.PARTLY: (NeedState.ACCEPTED, NeedState.IN_REVIEW),
        Story.PASSED: (NeedState.ACCEPTED, NeedState.ACCEPTED, NeedState.WAIVED),
        Story.FAULTY: (NeedState.ACCEPTED, NeedState.REJECTED),
        Story.REFUSED: (NeedState.REJECTED, NeedState.REJECTED),
        Story.MISSING: (NeedState.REQUESTED, NeedState.REJECTED, NeedState.UPLOADED),
    }.get(story, ())
    for kind, state in zip(types, states, strict=False):
        yield _document(kind, state, n, due)
    yield from _beside(house, n, story, due)
    role = people.COMPANIONS.get(n)
    if role is not None and states:
        state = NeedState.REQUESTED if story is Story.MISSING else NeedState.ACCEPTED
        yield _document(_OF_ROLE[role], state, n, due, of=role)


def _beside(house: House, n: int, story: Story, due: datetime) -> Iterator[Wish]:
    """Tell what a story has besides documents of its own."""
    match story:
        case Story.OPTIONAL:
            yield _optional(house, n)
        case Story.MISSING:
            yield from _unusual(house, n, due)
        case Story.PAYOUT:
            yield _document("bank-statement", NeedState.ACCEPTED, n, due)
            yield _document("payout-account", NeedState.REQUESTED, n, due, why="payout")
            yield _errand(due)
        case Story.THREE:
            yield _shown(_document("bank-statement", NeedState.REQUESTED, n, due, why="income"))
            yield _document("identity-card", NeedState.REQUESTED, n, due)
            yield _document("proof-of-address", NeedState.REQUESTED, n, due + timedelta(days=4))
        case Story.REVIEWED:
            yield _document("passport", NeedState.ACCEPTED, n, due)
            yield _document("payslip", NeedState.UPLOADED, n, due)
            yield _question("question", NeedState.ACCEPTED, due)
            yield _shown(_document("bank-statement", NeedState.REQUESTED, n, due, why="income"))
        case _:
            return


def _unusual(house: House, n: int, due: datetime) -> Iterator[Wish]:
    """Tell what only some applications have, so that every kind and state is somewhere."""
    match n // 5 % 5:
        case 0:
            yield _question("question", NeedState.UPLOADED, due)
        case 1:
            yield _question("employer", NeedState.REQUESTED, due, _SINCE)
            yield _question("home", NeedState.REQUESTED, due, _home())
        case 2:
            yield _document("divorce-certificate", NeedState.NOT_APPLICABLE, n, due)
        case 3:
            yield _document("invoice", NeedState.WITHDRAWN, n, due)
            yield _suggested("tax-return", n, due)
        case _:
            yield _optional(house, n)


def _document(
    kind: str,
    state: NeedState,
    n: int,
    due: datetime,
    *,
    why: str = "",
    of: Role = Role.MAIN,
) -> Wish:
    words = facts.load().words
    reason, page = _FAULTS[n % len(_FAULTS)] if state is NeedState.REJECTED else (None, None)
    return Wish(
        Asked(
            reference=f"{kind}-{n}",
            document_type=kind,
            of=of,
            why=words[why] if why else {},
            due_on=due.date(),
        ),
        state,
        reason,
        page,
        words["month"] if reason is Reason.INCOMPLETE_PERIOD else None,
    )


def _shown(wish: Wish) -> Wish:
    """Show the lender's sample with a bank statement."""
    return replace(wish, asked=replace(wish.asked, sample="statement-sample"))


def _optional(house: House, n: int) -> Wish:
    kind = house.optional[n % len(house.optional)]
    asked = Asked(reference=f"{kind}-{n}", document_type=kind, required=False)
    return Wish(asked, NeedState.REQUESTED)


def _suggested(kind: str, n: int, due: datetime) -> Wish:
    """Suggest something, with a note for whoever looks at it."""
    asked = Asked(
        reference=f"{kind}-{n}",
        document_type=kind,
        due_on=due.date(),
        internal_note=facts.load().words["compare"]["en"],
        suggested=True,
    )
    return Wish(asked, NeedState.SUGGESTED)


def _errand(due: datetime) -> Wish:
    """Send the borrower to the page of a lender that does not exist."""
    asked = Asked(
        reference="contract-1",
        kind=NeedKind.ERRAND,
        title=facts.load().words["sign"],
        link="https://sign.example.com/",
        prior_to=Prior.DISBURSEMENT,
        due_on=due.date(),
    )
    return Wish(asked, NeedState.REQUESTED)


def _home() -> Question:
    words = facts.load().words
    choices = tuple(Choice(code, words[code]) for code in ("own", "rent"))
    return Question(form=AnswerForm.CHOICE, choices=choices)


def _question(name: str, state: NeedState, due: datetime, how: Question | None = None) -> Wish:
    words = facts.load().words
    asked = Asked(
        reference=f"{name}-1",
        kind=NeedKind.QUESTION,
        title=words[name],
        due_on=due.date(),
        question=how,
    )
    answer = words["answer"]["en"] if state is not NeedState.REQUESTED else ""
    return Wish(asked, state, answer=answer)
