"""One row of an import becomes a statement: completed by what is known, and put if it is news.

A file says less than a push can: it names one borrower, and words in one language. What it leaves
out stays as it was.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from storage import applications, asking, bringing, confirming, needs, parties, pushes, restated
from storage.altering import altered
from storage.asking import Asked
from storage.imports import Count
from storage.parties import Person
from storage.pushes import Outcome
from storage.records import UNSTATED, Application, Decision, Lender, Unstated, Words
from storage.statements import Push, StatedParty, told
from storage.terms import NOT_SHOWN, NeedState, Role
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Row:
    """What a row says; ``documents`` are codes of the catalogue that are asked for.

    ``whole`` is a statement that says all it means, as a push does.
    """

    push: Push
    documents: tuple[str, ...] = ()
    currency: str | None = None
    """The currency of amounts that name none and have none yet."""
    whole: bool = False
    facts: Mapping[str, str] = field(default_factory=dict)
    """The columns behind the fields, for whoever names faults."""


def put(tx: Transaction, lender: Lender, row: Row, *, actor: str, at: datetime) -> Count:
    """Put what a row says; what is no news only counts as confirmed.

    Raise what `pushes.put` and `asking.put` raise.
    """
    before = applications.locked(tx, lender.id, row.push.number)
    again = before is not None and restated.is_restated(tx, before, row.push)
    push = row.push if again else _completed(tx, row, before)
    if before is not None and (again or (push.sequence is None and _same(before, push, at))):
        pushes.confirm(tx, before, at=at)
        brought = bringing.bring(tx, lender, before, push, actor=actor, at=at)
        after, count = before, Count.APPLIED if brought else Count.UNCHANGED
    else:
        pushed = pushes.put(tx, lender, push, actor=actor, at=at)
        after = pushed.application
        news = pushed.outcome in {Outcome.CREATED, Outcome.APPLIED}
        count = Count.APPLIED if news else Count.UNCHANGED
        if not news:
            return count
    asked = _ask(tx, after, row.documents, actor=actor, at=at)
    return Count.APPLIED if asked else count


def repeats(rows: Iterable[Row]) -> list[Push]:
    """List the statements that are no news if they were the last of their applications.

    One that orders itself has its own way of being repeated; what is stated of the gathering of
    documents holds only until a need changes, and may be news again.
    """
    plain = (it.push for it in rows if not it.whole and it.push.sequence is None)
    return [it for it in plain if isinstance(it.collection, Unstated)]


def _completed(tx: Transaction, row: Row, before: Application | None) -> Push:
    push = row.push
    if row.whole:
        return push
    stated = not isinstance(push.amount, Unstated) or not isinstance(
        push.disbursed_amount, Unstated
    )
    known = before.currency if before else None
    if stated and isinstance(push.currency, Unstated) and known is None and row.currency:
        push = altered(push, currency=row.currency)
    if before is None:
        return push if push is row.push else altered(push, said=row.push)
    return replace(
        push,
        said=row.push,
        product=_merged(push.product, before.product),
        decision=_decided(push.decision, before.decision),
        borrowers=_people(push.borrowers, parties.standing(tx, before.id)),
    )


def _merged(stated: Words | Unstated, known: Words) -> Words | Unstated:
    """Keep the other languages as long as a file says nothing new in its own."""
    if isinstance(stated, Unstated) or stated.items() <= known.items():
        return UNSTATED
    return stated


def _decided(
    stated: Decision | Unstated | None, known: Decision | None
) -> Decision | Unstated | None:
    if not isinstance(stated, Decision) or known is None:
        return stated
    after = Decision(
        amount=known.amount if stated.amount is None else stated.amount,
        term_months=known.term_months if stated.term_months is None else stated.term_months,
        decided_on=stated.decided_on or known.decided_on,
        conditions={**known.conditions, **stated.conditions},
        reason={**known.reason, **stated.reason},
    )
    return UNSTATED if after == known else after


def _people(
    stated: tuple[StatedParty, ...] | Unstated, known: list[Person]
) -> tuple[StatedParty, ...] | Unstated:
    """Keep whoever else is on the application: a file names its main borrower only."""
    if isinstance(stated, Unstated):
        return UNSTATED
    main = next((one for one in known if one.role is Role.MAIN), None)
    if main is not None and all(_says_nothing_new(one, main) for one in stated):
        return UNSTATED
    others = [
        StatedParty(
            role=one.role,
            reference=one.borrower.reference,
            name=one.borrower.name or UNSTATED,
            phone=one.borrower.phone or UNSTATED,
            identity=one.borrower.identity or UNSTATED,
        )
        for one in known
        if one.role is not Role.MAIN
    ]
    return (*stated, *others)


def _says_nothing_new(stated: StatedParty, known: Person) -> bool:
    borrower = known.borrower
    said = (
        (stated.name, borrower.name),
        (stated.phone, borrower.phone),
        (stated.identity, borrower.identity),
    )
    same = stated.reference is None or stated.reference == borrower.reference
    return same and all(isinstance(new, Unstated) or new == old for new, old in said)


def _same(before: Application, push: Push, at: datetime) -> bool:
    if not isinstance(push.borrowers, Unstated):
        return False
    after = told(before, push, at=at)
    kept = replace(
        after,
        sequence=before.sequence,
        confirmed_at=before.confirmed_at,
        version=before.version,
        collection=before.collection,
    )
    return kept == before


def _ask(
    tx: Transaction,
    application: Application,
    documents: tuple[str, ...],
    *,
    actor: str,
    at: datetime,
) -> bool:
    """Ask for what is not asked for yet, also if it was only suggested.

    A closed application takes no more documents.
    """
    if not documents or application.closed:
        return False
    known = needs.of_application(tx, application.id)
    asked = {it.document_type for it in known if it.state not in NOT_SHOWN}
    suggested = {it.document_type: it for it in known if it.state is NeedState.SUGGESTED}
    wanted = [code for code in documents if code not in asked]
    for code in wanted:
        if need := suggested.get(code):
            confirming.confirm(tx, application, need.reference, actor=actor, at=at)
        else:
            new = Asked(reference=code, document_type=code)
            asking.put(tx, application, new, actor=actor, at=at)
    return bool(wanted)
