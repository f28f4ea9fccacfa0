"""What is asked for on an application, and the steps each need takes until it is settled."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import bindparam, insert, select, update

from storage import audit, need_rows, served
from storage.collection import collection_of
from storage.errors import ForbiddenNeedStepError, UnknownNeedError
from storage.hot import Hot
from storage.records import Need, Words
from storage.schema import applications, need_history, needs
from storage.terms import NOT_SHOWN, NeedState, Reason
from storage.transaction import Transaction

_ASKED: Final = frozenset(NeedState) - {NeedState.SUGGESTED}
NEXT: Final[Mapping[NeedState, frozenset[NeedState]]] = {
    NeedState.SUGGESTED: frozenset({NeedState.REQUESTED, NeedState.WITHDRAWN}),
    NeedState.REQUESTED: _ASKED - {NeedState.REQUESTED},
    NeedState.UPLOADED: _ASKED - {NeedState.UPLOADED},
    NeedState.IN_REVIEW: _ASKED - {NeedState.IN_REVIEW},
    NeedState.REJECTED: _ASKED - {NeedState.IN_REVIEW},
    NeedState.ACCEPTED: frozenset({NeedState.REJECTED, NeedState.REQUESTED, NeedState.WITHDRAWN}),
    NeedState.WAIVED: frozenset({NeedState.REQUESTED, NeedState.SUGGESTED, NeedState.WITHDRAWN}),
    NeedState.NOT_APPLICABLE: _ASKED - {NeedState.NOT_APPLICABLE, NeedState.REJECTED},
    NeedState.WITHDRAWN: frozenset({NeedState.REQUESTED, NeedState.SUGGESTED}),
}
"""The steps a need may take; a verdict may be taken back, what was settled only by the lender."""

_by_id: Final = select(needs).where(needs.c.id == bindparam("id"))
_by_reference: Final = select(needs).where(
    needs.c.application_id == bindparam("application_id"),
    needs.c.reference == bindparam("reference"),
)
_of_application: Final = Hot(
    select(needs)
    .where(
        needs.c.application_id == bindparam("application_id"),
        needs.c.state != NeedState.WITHDRAWN,
    )
    .order_by(needs.c.due_on.nulls_last(), needs.c.id)
)
_all: Final = (
    select(needs)
    .where(needs.c.application_id == bindparam("application_id"))
    .order_by(needs.c.requested_at, needs.c.id)
)
_steps: Final = (
    select(need_history)
    .join(needs, needs.c.id == need_history.c.need_id)
    .where(needs.c.application_id == bindparam("application_id"))
    .order_by(need_history.c.need_id, need_history.c.version)
)
_states_since: Final = (
    select(need_history.c.state)
    .where(
        need_history.c.need_id == bindparam("need_id"),
        need_history.c.version >= bindparam("version"),
    )
    .order_by(need_history.c.version)
)
_lock: Final = (
    select(applications.c.id)
    .where(applications.c.id == bindparam("id"))
    .with_for_update(key_share=True)
)
_add: Final = insert(needs)
_change: Final = update(needs).where(
    needs.c.id == bindparam("row_id"), needs.c.version == bindparam("known_version")
)
_add_history: Final = insert(need_history)
_set_collection: Final = update(applications).where(applications.c.id == bindparam("row_id"))


@dataclass(frozen=True, slots=True)
class NeedStep:
    """One step that a need has taken."""

    need_id: str
    state: NeedState
    reason: Reason | None
    at: datetime
    undone: bool = False
    """Whether it is where a verdict that was taken back had found the need."""
    actor: str = ""


def by_id(tx: Transaction, need_id: str) -> Need | None:
    """Find a need by id."""
    row = tx.execute(_by_id, {"id": need_id}).first()
    return need_rows.read(tx, row) if row else None


def by_reference(tx: Transaction, application_id: str, reference: str) -> Need | None:
    """Find a need by its lender's reference, also one that was withdrawn."""
    named = {"application_id": application_id, "reference": reference}
    row = tx.execute(_by_reference, named).first()
    return need_rows.read(tx, row) if row else None


def of_application(tx: Transaction, application_id: str) -> list[Need]:
    """List what is asked for, the nearest due date first, without what was withdrawn."""
    found = tx.run(_of_application, {"application_id": application_id})
    return [need_rows.read(tx, row) for row in found]


def ever_asked(tx: Transaction, application_id: str) -> list[Need]:
    """List all that was ever asked for, oldest first, what was withdrawn included.

    What was only suggested, and perhaps dismissed, is no business of its borrower.
    """
    asked = {it.need_id for it in steps(tx, application_id) if it.state not in NOT_SHOWN}
    return [need for need in everything(tx, application_id) if need.id in asked]


def everything(tx: Transaction, application_id: str) -> list[Need]:
    """List all needs there ever were, oldest first, also what was withdrawn or only suggested."""
    return [need_rows.read(tx, row) for row in tx.execute(_all, {"application_id": application_id})]


def steps(tx: Transaction, application_id: str) -> list[NeedStep]:
    """List the steps that an application's needs have taken, each need's own in order."""
    found = tx.execute(_steps, {"application_id": application_id})
    return [
        NeedStep(
            row.need_id,
            NeedState(row.state),
            Reason(row.reason) if row.reason else None,
            row.at,
            bool(row.undone),
            row.actor,
        )
        for row in found
    ]


def states_since(tx: Transaction, need_id: str, version: int) -> list[NeedState]:
    """List the states of a need from a version on, in order."""
    found = tx.execute(_states_since, {"need_id": need_id, "version": version})
    return [NeedState(state) for state in found.scalars()]


def add(tx: Transaction, need: Need, *, actor: str, at: datetime) -> Need:
    """Keep a new need."""
    tx.execute(_add, need_rows.facts(tx, need) | need_rows.fixed(need))
    _record(tx, need, actor=actor, at=at, action=f"need-{need.state}")
    return need


def change(tx: Transaction, need: Need, *, actor: str, at: datetime) -> Need:
    """Keep other facts of a need (its due date, its words); its state stays."""
    lock(tx, need.application_id)
    return _write(tx, need, actor=actor, at=at, action="need-changed")


def step(  # noqa: PLR0913  what is said with a step
    tx: Transaction,
    need: Need,
    to: NeedState,
    *,
    actor: str,
    at: datetime,
    reason: Reason | None = None,
    reason_words: Words | None = None,
    reason_file_id: str | None = None,
    reason_page: int | None = None,
) -> Need:
    """Take a need's next step, note it, and derive the collection anew.

    A step it has taken already changes nothing. What others have done since it was read counts:
    raise ForbiddenNeedStepError for a step it can no longer take.
    """
    lock(tx, need.application_id)
    known = by_id(tx, need.id)
    if known is None:
        raise UnknownNeedError(reference=need.reference)
    stepped = replace(
        known,
        state=to,
        reason=reason,
        reason_words=dict(reason_words or {}),
        reason_file_id=reason_file_id,
        reason_page=reason_page,
    )
    if stepped == known or (to is known.state and to is not NeedState.REJECTED):
        return known
    if to not in NEXT[known.state]:
        raise ForbiddenNeedStepError(before=known.state, after=to)
    written = _write(tx, stepped, actor=actor, at=at, action=f"need-{to}")
    _carry(tx, written, actor=actor, at=at)
    return written


def _carry(tx: Transaction, moved: Need, *, actor: str, at: datetime) -> None:
    """Let needs that the same document answers stand as this one does, where they may."""
    if moved.state not in served.CARRIED:
        return
    for other_id in served.following(tx, moved.id, anew=moved.state is NeedState.UPLOADED):
        other = by_id(tx, other_id)
        if other is None or other.state in NOT_SHOWN or moved.state not in NEXT[other.state]:
            continue
        if other.state not in served.CARRIED:
            continue  # waived, or said not to apply: that stays
        step(
            tx,
            other,
            moved.state,
            actor=actor,
            at=at,
            reason=moved.reason,
            reason_words=moved.reason_words,
            reason_file_id=moved.reason_file_id,
            reason_page=moved.reason_page,
        )


def answer(
    tx: Transaction, need: Need, text: str, *, at: datetime, actor: str = "borrower"
) -> Need:
    """Keep a borrower's answer to a question; it waits for the lender then."""
    taken = step(tx, need, NeedState.UPLOADED, actor=actor, at=at)
    if taken.answer == text:
        return taken
    return _write(tx, replace(taken, answer=text), actor=actor, at=at, action="need-answered")


def take_back(
    tx: Transaction, need: Need, before: Mapping[str, Any], *, actor: str, at: datetime
) -> Need:
    """Put a need back to where its last verdict found it; that is no step of `NEXT`."""
    restored = replace(
        need,
        state=NeedState(before["state"]),
        reason=Reason(before["reason"]) if before.get("reason") else None,
        reason_words=dict(before.get("words") or {}),
        reason_file_id=before.get("file"),
        reason_page=before.get("page"),
    )
    for other_id in served.following(tx, need.id, anew=False):
        other = by_id(tx, other_id)
        if other is not None and other.state is need.state:
            take_back(tx, other, before, actor=actor, at=at)
    return _write(tx, restored, actor=actor, at=at, action="review-undone", undone=True)


def lock(tx: Transaction, application_id: str) -> None:
    """Let one at a time change an application's needs: its collection depends on all of them."""
    tx.execute(_lock, {"id": application_id})


def _write(
    tx: Transaction, need: Need, *, actor: str, at: datetime, action: str, undone: bool = False
) -> Need:
    written = replace(need, version=need.version + 1, updated_at=at)
    guard = {"row_id": need.id, "known_version": need.version}
    if not tx.execute(_change, need_rows.facts(tx, written) | guard).rowcount:
        # Whoever holds the application's lock alone writes its needs, so it was read before.
        raise UnknownNeedError(reference=need.reference)
    _record(tx, written, actor=actor, at=at, action=action, undone=undone)
    return written


def _record(
    tx: Transaction, need: Need, *, actor: str, at: datetime, action: str, undone: bool = False
) -> None:
    tx.execute(
        _add_history,
        {
            "need_id": need.id,
            "version": need.version,
            "state": need.state,
            "reason": need.reason,
            "actor": actor,
            "at": at,
            "undone": undone or None,
        },
    )
    collection = collection_of(of_application(tx, need.application_id))
    tx.execute(
        _set_collection,
        {
            "row_id": need.application_id,
            "collection": collection,
            "collection_stated": False,
            "updated_at": at,
        },
    )
    audit.note(tx, need.lender_id, at=at, actor=actor, action=action, subject=need.id)
