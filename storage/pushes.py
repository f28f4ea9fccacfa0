"""Lenders' statements about applications, in whatever order and however often they arrive."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from storage import (
    applications,
    audit,
    borrowers,
    bringing,
    lenders,
    needs,
    notices,
    parties,
    push_rows,
    replaying,
)
from storage.altering import altered
from storage.collection import collection_of
from storage.errors import ForbiddenStepError, SequenceTakenError
from storage.gathering import Missing
from storage.ids import new_id
from storage.push_rows import Outcome, confirm
from storage.records import Application, Lender, Need, Unstated
from storage.replaying import Said
from storage.statements import (
    FutureStatementError,
    Push,
    StatedParty,
    begun,
    forbidden,
    told,
)
from storage.terms import NoticeKind
from storage.transaction import Transaction

__all__ = ["Outcome", "Push", "Pushed", "StatedParty", "confirm", "put"]

AHEAD: Final = timedelta(minutes=10)
"""How far the clocks of lenders may be ahead of ours."""


@dataclass(frozen=True, slots=True)
class Pushed:
    """The application after a push, and what became of the push."""

    application: Application
    outcome: Outcome
    warning: str | None = None
    """The code of the refusal that it would have been, had the lender not chosen otherwise."""
    brought: tuple[Need, ...] = ()
    """What it newly asks for, by packs that it names and by the lender's rules."""


def put(
    tx: Transaction, lender: Lender, push: Push, *, actor: str = "lender", at: datetime
) -> Pushed:
    """Take a lender's statement; of each fact, the one with the highest sequence counts.

    A late one is kept, and says only what none after it has said; a repeated one changes nothing.
    Raise SequenceTakenError if its sequence was used for another statement, ForbiddenStepError
    for a step none takes, UnknownPackError. Two at once about the same application wait for each
    other.
    """
    pushed = _put(tx, lender, push, actor=actor, at=at)
    if pushed.outcome is Outcome.REPEATED:
        return pushed
    brought = bringing.bring(tx, lender, pushed.application, push, actor=actor, at=at)
    if not brought:
        return pushed
    after = applications.by_id(tx, pushed.application.id)  # its collection stands otherwise now
    return replace(pushed, application=after or pushed.application, brought=brought)


def _put(tx: Transaction, lender: Lender, push: Push, *, actor: str, at: datetime) -> Pushed:
    if not isinstance(push.occurred_at, Unstated) and push.occurred_at > at + AHEAD:
        raise FutureStatementError
    before = applications.locked(tx, lender.id, push.number)
    if before is None and isinstance(tx.known.get(("locked", lender.id)), Missing):
        lenders.lock(tx, lender.id)
        before = applications.locked(tx, lender.id, push.number)
    if before is None:
        return Pushed(_create(tx, lender, push, actor=actor, at=at), Outcome.CREATED)
    if repeated := _repeated(tx, lender, before, push):
        return repeated
    if push.sequence is not None and push.sequence < before.sequence:
        return _put_late(tx, lender, before, push, actor=actor, at=at)
    return _apply(tx, lender, before, push, actor=actor, at=at)


def _repeated(tx: Transaction, lender: Lender, before: Application, push: Push) -> Pushed | None:
    if push.sequence is None or push.sequence > before.sequence:
        return None  # the highest that was said is the application's own
    seen = push_rows.seen(tx, before.id, push.sequence)
    if seen is None:
        return None
    if seen.fingerprint != push_rows.fingerprint(tx, lender.id, push):
        raise SequenceTakenError(sequence=push.sequence)
    return Pushed(before, Outcome.REPEATED, seen.warning)


def _create(
    tx: Transaction, lender: Lender, push: Push, *, actor: str, at: datetime
) -> Application:
    blank = begun(push, application_id=new_id(at), lender_id=lender.id, at=at)
    stated = () if isinstance(push.borrowers, Unstated) else push.borrowers
    people = parties.put(tx, lender, stated, (), actor=actor, at=at)
    application = altered(blank, data_key_id=parties.main_key(people))
    push_rows.add(tx, application, at=at)
    parties.write(tx, application.id, people)
    push_rows.add_stage(tx, application, push, None, at=at)
    push_rows.record(tx, application, push, application.sequence, Outcome.CREATED, None, at=at)
    audit.note(
        tx, lender.id, at=at, actor=actor, action="application-added", subject=application.id
    )
    return application


def _apply(
    tx: Transaction,
    lender: Lender,
    before: Application,
    push: Push,
    *,
    actor: str,
    at: datetime,
) -> Pushed:
    after = told(before, push, at=at)
    warning = _warned(lender, forbidden(before.stage, push, after.stage))
    if push.collection is None:
        after = replace(after, collection=collection_of(needs.of_application(tx, before.id)))
    if not isinstance(push.borrowers, Unstated):
        after = _with_people(tx, lender, after, push.borrowers, actor=actor, at=at)
    push_rows.change(tx, before, after, push, warning, at=at)
    push_rows.record(tx, after, push, after.sequence, Outcome.APPLIED, warning, at=at)
    audit.note(
        tx,
        lender.id,
        at=at,
        actor=actor,
        action="application-changed",
        subject=after.id,
        sequence=after.sequence,
        correction=push.correction,
        **({"warning": warning} if warning else {}),
    )
    _tell(tx, before, after, at=at)
    return Pushed(after, Outcome.APPLIED, warning)


def _put_late(
    tx: Transaction,
    lender: Lender,
    before: Application,
    push: Push,
    *,
    actor: str,
    at: datetime,
) -> Pushed:
    said, late = replaying.everything(tx, before), Said(push, at)
    others = replaying.later(said, late)
    after = replaying.replayed(before, said, late)
    warning = _warned(lender, forbidden(before.stage, push, after.stage))
    if not isinstance(push.borrowers, Unstated) and all(
        isinstance(one.borrowers, Unstated) for one in others
    ):
        after = _with_people(tx, lender, after, push.borrowers, actor=actor, at=at)
    for party in replaying.news_of_people(push, others):
        facts = {field: getattr(party, field) for field in replaying.PERSONAL}
        borrowers.put(tx, lender, reference=party.reference, **facts, actor=actor, at=at)
    if after != before:
        after = replace(after, version=before.version + 1)
        push_rows.change(tx, before, after, push, warning, at=at)
        audit.note(
            tx,
            lender.id,
            at=at,
            actor=actor,
            action="application-changed",
            subject=after.id,
            sequence=push.sequence,
            late=True,
        )
        _tell(tx, before, after, at=at)
    push_rows.record(tx, after, push, push.sequence or 0, Outcome.LATE, warning, at=at)
    return Pushed(after, Outcome.LATE, warning)


def _warned(lender: Lender, refusal: ForbiddenStepError | None) -> str | None:
    """Turn a refusal into a warning, where the lender wants such steps recorded; else raise it."""
    if refusal is None:
        return None
    if not lender.policy.forbidden_steps_recorded:
        raise refusal
    return refusal.code


def _with_people(
    tx: Transaction,
    lender: Lender,
    application: Application,
    stated: Sequence[StatedParty],
    *,
    actor: str,
    at: datetime,
) -> Application:
    known = parties.standing(tx, application.id)
    people = parties.put(tx, lender, stated, known, actor=actor, at=at)
    parties.write(tx, application.id, people, known)
    return replace(application, data_key_id=parties.main_key(people))


def _tell(tx: Transaction, before: Application, after: Application, *, at: datetime) -> None:
    if after.stage is not before.stage:
        notices.note(tx, after, NoticeKind.STAGE, at=at)  # it tells decision and payment as well
        return
    if after.decision is not None and after.decision != before.decision:
        notices.note(tx, after, NoticeKind.DECISION, at=at)
    paid = (after.disbursed_on, after.disbursed_amount)
    if any(paid) and paid != (before.disbursed_on, before.disbursed_amount):
        notices.note(tx, after, NoticeKind.DISBURSEMENT, at=at)
