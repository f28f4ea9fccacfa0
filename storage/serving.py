"""One document serves several needs: stored once, it answers each and is judged for each."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from storage import audit, events, needs, reviews, served
from storage.errors import DomainError, ForbiddenNeedStepError, UnknownNeedError
from storage.events import EventKind
from storage.records import Application, Document, Need
from storage.reviews import Verdict
from storage.terms import NOT_SHOWN, NeedKind, NeedState
from storage.transaction import Transaction

BORROWER: Final = "borrower:"
"""What the names of borrowers begin with where it is noted who did something."""
_OPEN: Final = frozenset({NeedState.REQUESTED, NeedState.REJECTED, NeedState.UPLOADED})
_ANSWERED: Final = frozenset({NeedState.UPLOADED, NeedState.IN_REVIEW, NeedState.ACCEPTED})


class UnservedNeedError(DomainError):
    """A document cannot answer this need as well; ``why`` says what stands in the way."""

    code = "unserved-need"

    def __init__(self, *, reference: str, why: str) -> None:
        super().__init__(reference=reference, why=why)


def serve(
    tx: Transaction,
    application: Application,
    reference: str,
    other_reference: str,
    *,
    actor: str = "lender",
    at: datetime,
) -> Need:
    """Let what answers one need answer another as well; return the other.

    The same again changes nothing. Raise UnknownNeedError or UnservedNeedError.
    """
    needs.lock(tx, application.id)
    source, other = _both(tx, application, reference, other_reference)
    before = served.source_of(tx, other.id)
    if before == source.id:
        return other
    if why := _hindrance(tx, source, other, before):
        raise UnservedNeedError(reference=other.reference, why=why)
    served.add(tx, application.lender_id, source.id, other.id, by=actor, at=at)
    audit.note(
        tx,
        application.lender_id,
        at=at,
        actor=actor,
        action="need-served",
        subject=other.id,
        source=source.id,
    )
    about = {"application": application.id, "need": other.id, "borrower": other.borrower_id}
    events.note(tx, application.lender_id, EventKind.NEED_SERVED, other.id, at=at, **about)
    return _follow(tx, source, other, actor=actor, at=at)


def may(tx: Transaction, source: Need, other: Need) -> bool:
    """Tell whether what was sent for one need is fit to answer another that is still open."""
    if not (other.outstanding and source.state in _ANSWERED and _alike(source, other)):
        return False
    before = served.source_of(tx, other.id)
    return before is None and not (_hindrance(tx, source, other, None) or reviews.sent(tx, other))


def _alike(source: Need, other: Need) -> bool:
    """Compare what both are: the same type, or one that the lender says answers the other too."""
    kinds = {source.document_type, *(source.own.also_answers if source.own else ())}
    if not other.document_type or other.document_type not in kinds:
        return False
    return (other.period_months or 0) <= (source.period_months or other.period_months or 0)


def unserve(
    tx: Transaction,
    application: Application,
    reference: str,
    other_reference: str,
    *,
    actor: str = "lender",
    at: datetime,
) -> Need:
    """Let a need be answered for itself again; what waited for its verdict is asked for again."""
    needs.lock(tx, application.id)
    source, other = _both(tx, application, reference, other_reference)
    if served.source_of(tx, other.id) != source.id:
        return other
    served.drop(tx, other.id)
    audit.note(
        tx, application.lender_id, at=at, actor=actor, action="need-unserved", subject=other.id
    )
    if other.state in {NeedState.UPLOADED, NeedState.IN_REVIEW} and not reviews.sent(tx, other):
        return needs.step(tx, other, NeedState.REQUESTED, actor=actor, at=at)
    return other


def state(
    tx: Transaction,
    application: Application,
    reference: str,
    others: Sequence[str],
    *,
    actor: str = "lender",
    at: datetime,
) -> None:
    """Let what answers a need answer these others as well, and no others."""
    needs.lock(tx, application.id)
    source = needs.by_reference(tx, application.id, reference)
    if source is None:
        raise UnknownNeedError(reference=reference)
    for need_id in served.others(tx, source.id):
        known = needs.by_id(tx, need_id)
        if known is not None and known.reference not in others:
            unserve(tx, application, reference, known.reference, actor=actor, at=at)
    for other in others:
        serve(tx, application, reference, other, actor=actor, at=at)


def judge(
    tx: Transaction,
    document: Document,
    reference: str,
    verdict: Verdict,
    *,
    actor: str = "lender",
    at: datetime,
) -> Need:
    """Give a verdict of its own on one of the needs that a document answers as well."""
    needs.lock(tx, document.application_id)
    other = needs.by_reference(tx, document.application_id, reference)
    if other is None or served.source_of(tx, other.id) != document.need_id:
        raise UnknownNeedError(reference=reference)
    served.judged(tx, other.id)
    return reviews.settle(tx, other, verdict, document=document, actor=actor, at=at)


def _both(
    tx: Transaction, application: Application, reference: str, other: str
) -> tuple[Need, Need]:
    found = []
    for each in (reference, other):
        need = needs.by_reference(tx, application.id, each)
        if need is None:
            raise UnknownNeedError(reference=each)
        found.append(need)
    return found[0], found[1]


def _hindrance(tx: Transaction, source: Need, other: Need, before: str | None) -> str:
    if source.id == other.id:
        return "same"
    if {source.kind, other.kind} != {NeedKind.DOCUMENT}:
        return "no-document"
    if source.borrower_id != other.borrower_id:
        return "other-borrower"
    if {source.state, other.state} & NOT_SHOWN:
        return "not-asked"
    if before is not None or served.source_of(tx, source.id) or served.others(tx, other.id):
        return "served-already"
    return "" if other.state in _OPEN else "settled"


def _follow(tx: Transaction, source: Need, other: Need, *, actor: str, at: datetime) -> Need:
    """Bring a need to where its new source stands, by steps that it may take.

    What a lender accepted before its borrower said so is not accepted for the other as well.
    """
    if source.state not in _ANSWERED or reviews.sent(tx, other):
        return other
    judged = source.state is NeedState.ACCEPTED and actor.startswith(BORROWER)
    for to in (NeedState.UPLOADED,) if judged else (NeedState.UPLOADED, source.state):
        try:
            other = needs.step(tx, other, to, actor=actor, at=at)
        except ForbiddenNeedStepError:
            return other
    return other
