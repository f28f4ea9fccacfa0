"""The rows that statements leave behind: what is known now, its stages, and each statement."""

from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import Row, bindparam, insert, select, update

from storage import applications, replaying, schema, sealed
from storage.altering import altered
from storage.hot import Hot
from storage.records import Application
from storage.statements import Push, both, canonical, plain_decision
from storage.transaction import Transaction

_TABLE: Final = schema.applications
_PUSHES: Final = schema.pushes
_seen: Final = Hot(
    select(_PUSHES.c.fingerprint, _PUSHES.c.warning).where(
        _PUSHES.c.application_id == bindparam("application_id"),
        _PUSHES.c.sequence == bindparam("sequence"),
    )
)
_add_push: Final = Hot(insert(_PUSHES), *(each.key for each in _PUSHES.columns))
_add: Final = Hot(insert(_TABLE), *(each.key for each in _TABLE.columns))
_FIXED: Final = {"id", "lender_id", "number", "number_key", "created_at"}
_change: Final = Hot(
    update(_TABLE)
    .where(_TABLE.c.id == bindparam("row_id"), _TABLE.c.version == bindparam("known_version"))
    .returning(_TABLE.c.id),
    *(each.key for each in _TABLE.columns if each.key not in _FIXED),
)
_change_later: Final = Hot(
    update(_TABLE).where(
        _TABLE.c.id == bindparam("row_id"), _TABLE.c.version == bindparam("known_version")
    ),
    *_change.given,
)
_confirm: Final = Hot(
    update(_TABLE)
    .where(_TABLE.c.id == bindparam("row_id"))
    .values(confirmed_at=bindparam("at"), updated_at=bindparam("at"))
)
_add_history: Final = Hot(
    insert(schema.stage_history), *(each.key for each in schema.stage_history.columns)
)


class Outcome(StrEnum):
    """What became of a push."""

    CREATED = "created"
    APPLIED = "applied"
    LATE = "late"
    REPEATED = "repeated"


class StaleApplicationError(RuntimeError):
    """An application changed although it was locked; what was written is undone."""


def add(tx: Transaction, application: Application, *, at: datetime) -> None:
    """Add an application."""
    tx.later(
        _add,
        _facts(tx, application)
        | {
            "id": application.id,
            "lender_id": application.lender_id,
            "number": application.number,
            "number_key": applications.number_key(application.number),
            "created_at": at,
            "updated_at": at,
        },
    )
    applications.keep(tx, application)


def confirm(tx: Transaction, application: Application, *, at: datetime) -> None:
    """Note that a lender has stated once more what is known: it holds as of now."""
    tx.later(_confirm, {"row_id": application.id, "at": at})
    applications.keep(tx, altered(application, confirmed_at=at))


def change(
    tx: Transaction,
    before: Application,
    after: Application,
    push: Push,
    warning: str | None,
    *,
    at: datetime,
) -> None:
    """Write what is known now; raise StaleApplicationError."""
    guard = {"row_id": before.id, "known_version": before.version, "updated_at": at}
    row = _facts(tx, after) | guard
    if tx.gathers:
        tx.later(_change_later, row)  # all of them have been locked since they were read
        applications.keep(tx, after)
    elif not tx.run(_change, row):
        raise StaleApplicationError(before.id)
    if after.stage is not before.stage:
        add_stage(tx, after, push, warning, at=at)


def add_stage(
    tx: Transaction, application: Application, push: Push, warning: str | None, *, at: datetime
) -> None:
    """Write that an application is in a stage from now on."""
    tx.later(
        _add_history,
        {
            "application_id": application.id,
            "version": application.version,
            "stage": application.stage,
            "since": application.stage_since,
            "correction": push.correction,
            "recorded_at": at,
            "warning": warning,
        },
    )


def seen(tx: Transaction, application_id: str, sequence: int) -> Row[Any] | None:
    """Look up what was said under a sequence before."""
    for row in tx.run(_seen, {"application_id": application_id, "sequence": sequence}):
        found: Row[Any] = row
        return found
    return None


def record(  # noqa: PLR0913  what is kept of a statement
    tx: Transaction,
    application: Application,
    push: Push,
    sequence: int,
    outcome: Outcome,
    warning: str | None,
    *,
    at: datetime,
) -> None:
    """Keep a statement."""
    where = replaying.place(application, sequence)
    compared, kept = both(push)
    tx.later(
        _add_push,
        {
            "application_id": application.id,
            "sequence": sequence,
            "fingerprint": tx.blind("push", application.lender_id, compared),
            "body_sealed": tx.seal(application.data_key_id, kept, where),
            "outcome": outcome,
            "received_at": at,
            "warning": warning,
        },
    )


def fingerprint(tx: Transaction, lender_id: str, push: Push) -> bytes:
    """Hash what was said, to tell repeats from contradictions."""
    # Keyed: a plain hash of a body would tell whether a guessed name or phone is in it.
    return tx.blind("push", lender_id, canonical(push))


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
        "traits": list(application.traits) or None,
    }
