"""Lenders' statements about applications, in whatever order and however often they arrive."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import bindparam, insert, select, update

from storage import applications, audit, lenders, needs, notices, parties, schema, sealed
from storage.collection import collection_of
from storage.errors import SequenceTakenError
from storage.ids import new_id
from storage.records import Application, Lender, Unstated
from storage.statements import Push, StatedParty, begun, canonical, plain_decision, told
from storage.terms import NoticeKind
from storage.transaction import Transaction

__all__ = ["Outcome", "Push", "Pushed", "StatedParty", "put"]

_TABLE: Final = schema.applications
_PUSHES: Final = schema.pushes
_seen: Final = select(_PUSHES.c.fingerprint).where(
    _PUSHES.c.application_id == bindparam("application_id"),
    _PUSHES.c.sequence == bindparam("sequence"),
)
_add_push: Final = insert(_PUSHES)
_add: Final = insert(_TABLE)
_change: Final = update(_TABLE).where(
    _TABLE.c.id == bindparam("row_id"), _TABLE.c.version == bindparam("known_version")
)
_confirm: Final = (
    update(_TABLE)
    .where(_TABLE.c.id == bindparam("row_id"))
    .values(confirmed_at=bindparam("at"), updated_at=bindparam("at"))
)
_add_history: Final = insert(schema.stage_history)


class Outcome(StrEnum):
    """What became of a push."""

    CREATED = "created"
    APPLIED = "applied"
    LATE = "late"
    REPEATED = "repeated"


@dataclass(frozen=True, slots=True)
class Pushed:
    """The application after a push, and what became of the push."""

    application: Application
    outcome: Outcome


class StaleApplicationError(RuntimeError):
    """An application changed although it was locked; what was written is undone."""


def put(
    tx: Transaction, lender: Lender, push: Push, *, actor: str = "lender", at: datetime
) -> Pushed:
    """Take a lender's statement; the one with the highest sequence is the one that counts.

    A late one is kept and moves nothing, a repeated one changes nothing. Raise SequenceTakenError
    if its sequence was used for another statement, ForbiddenStepError for a step none takes.
    Two at once about the same application wait for each other.
    """
    before = applications.locked(tx, lender.id, push.number)
    if before is None:
        lenders.lock(tx, lender.id)
        before = applications.locked(tx, lender.id, push.number)
    if before is None:
        return Pushed(_create(tx, lender, push, actor=actor, at=at), Outcome.CREATED)
    if push.sequence is not None and _repeated(tx, lender, before, push):
        return Pushed(before, Outcome.REPEATED)
    if push.sequence is not None and push.sequence < before.sequence:
        _record(tx, before, push, push.sequence, Outcome.LATE, at=at)
        return Pushed(before, Outcome.LATE)
    return Pushed(_apply(tx, lender, before, push, actor=actor, at=at), Outcome.APPLIED)


def confirm(tx: Transaction, application: Application, *, at: datetime) -> None:
    """Note that a lender has stated once more what is known: it holds as of now."""
    tx.execute(_confirm, {"row_id": application.id, "at": at})


def _repeated(tx: Transaction, lender: Lender, before: Application, push: Push) -> bool:
    asked = {"application_id": before.id, "sequence": push.sequence}
    seen = tx.execute(_seen, asked).scalar()
    if seen is not None and seen != _fingerprint(tx, lender.id, canonical(push)):
        raise SequenceTakenError(sequence=push.sequence or 0)
    return seen is not None


def _create(
    tx: Transaction, lender: Lender, push: Push, *, actor: str, at: datetime
) -> Application:
    blank = begun(push, application_id=new_id(at), lender_id=lender.id, at=at)
    stated = () if isinstance(push.borrowers, Unstated) else push.borrowers
    people = parties.put(tx, lender, stated, (), actor=actor, at=at)
    application = replace(blank, data_key_id=parties.main_key(people))
    tx.execute(
        _add,
        _facts(tx, application)
        | {
            "id": application.id,
            "lender_id": lender.id,
            "number": push.number,
            "number_key": applications.number_key(push.number),
            "created_at": at,
            "updated_at": at,
        },
    )
    parties.write(tx, application.id, people)
    _write_stage(tx, application, push, at=at)
    _record(tx, application, push, application.sequence, Outcome.CREATED, at=at)
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
) -> Application:
    after = told(before, push, at=at)
    if push.collection is None:
        after = replace(after, collection=collection_of(needs.of_application(tx, before.id)))
    if not isinstance(push.borrowers, Unstated):
        known = parties.standing(tx, before.id)
        people = parties.put(tx, lender, push.borrowers, known, actor=actor, at=at)
        parties.write(tx, before.id, people, known)
        after = replace(after, data_key_id=parties.main_key(people))
    guard = {"row_id": before.id, "known_version": before.version, "updated_at": at}
    if not tx.execute(_change, _facts(tx, after) | guard).rowcount:
        raise StaleApplicationError(before.id)
    if after.stage is not before.stage:
        _write_stage(tx, after, push, at=at)
    _record(tx, after, push, after.sequence, Outcome.APPLIED, at=at)
    audit.note(
        tx,
        lender.id,
        at=at,
        actor=actor,
        action="application-changed",
        subject=after.id,
        sequence=after.sequence,
        correction=push.correction,
    )
    _tell(tx, before, after, at=at)
    return after


def _tell(tx: Transaction, before: Application, after: Application, *, at: datetime) -> None:
    if after.stage is not before.stage:
        notices.note(tx, after, NoticeKind.STAGE, at=at)  # it tells decision and payment as well
        return
    if after.decision is not None and after.decision != before.decision:
        notices.note(tx, after, NoticeKind.DECISION, at=at)
    paid = (after.disbursed_on, after.disbursed_amount)
    if any(paid) and paid != (before.disbursed_on, before.disbursed_amount):
        notices.note(tx, after, NoticeKind.DISBURSEMENT, at=at)


def _write_stage(tx: Transaction, application: Application, push: Push, *, at: datetime) -> None:
    tx.execute(
        _add_history,
        {
            "application_id": application.id,
            "version": application.version,
            "stage": application.stage,
            "since": application.stage_since,
            "correction": push.correction,
            "recorded_at": at,
        },
    )


def _record(
    tx: Transaction,
    application: Application,
    push: Push,
    sequence: int,
    outcome: Outcome,
    *,
    at: datetime,
) -> None:
    said = canonical(push)
    where = sealed.place(
        application.lender_id, _PUSHES, "body_sealed", f"{application.id}/{sequence}"
    )
    tx.execute(
        _add_push,
        {
            "application_id": application.id,
            "sequence": sequence,
            "fingerprint": _fingerprint(tx, application.lender_id, said),
            "body_sealed": tx.seal(application.data_key_id, said, where),
            "outcome": outcome,
            "received_at": at,
        },
    )


def _fingerprint(tx: Transaction, lender_id: str, said: str) -> bytes:
    # Keyed: a plain hash of a body would tell whether a guessed name or phone is in it.
    return tx.blind("push", lender_id, said)


def _facts(tx: Transaction, application: Application) -> dict[str, Any]:
    decision = plain_decision(application.decision)
    where = applications.decision_place(application.lender_id, application.id)
    return {
        "product": dict(application.product),
        "amount": application.amount,
        "currency": application.currency,
        "applied_on": application.applied_on,
        "stage": application.stage,
        "stage_since": application.stage_since,
        "stage_words": dict(application.stage_words) if application.stage_words else None,
        "data_key_id": application.data_key_id,
        "decision_sealed": sealed.seal_value(tx, application.data_key_id, decision, where),
        "collection": application.collection,
        "collection_stated": application.collection_stated,
        "disbursed_on": application.disbursed_on,
        "disbursed_amount": application.disbursed_amount,
        "sequence": application.sequence,
        "confirmed_at": application.confirmed_at,
        "version": application.version,
    }
