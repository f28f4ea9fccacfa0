"""Loan applications as their lenders last stated them, found only inside a caller's own list."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import Row, bindparam, case, literal_column, select

from storage import sealed
from storage.gathering import Missing
from storage.hot import Hot
from storage.records import Application, Decision
from storage.schema import applications, borrowers, stage_history
from storage.schema import parties as parties_table
from storage.terms import Collection, Role, Stage
from storage.transaction import Transaction

_by_id: Final = select(applications).where(applications.c.id == bindparam("id"))
_by_number: Final = select(applications).where(
    applications.c.lender_id == bindparam("lender_id"),
    applications.c.number_key == bindparam("number_key"),
)
_locked: Final = Hot(_by_number.with_for_update(key_share=True))
_all_locked: Final = (
    select(applications)
    .where(
        applications.c.lender_id == bindparam("lender_id"),
        applications.c.number_key.in_(bindparam("number_keys", expanding=True)),
    )
    .order_by(applications.c.id)
    .with_for_update(key_share=True)
)
_locked_by_id: Final = _by_id.with_for_update(key_share=True)
_of_lender: Final = (
    select(applications)
    .where(
        applications.c.lender_id == bindparam("lender_id"), applications.c.id > bindparam("after")
    )
    .order_by(applications.c.id)
    .limit(bindparam("limit"))
)
_newest: Final = (
    select(applications)
    .where(applications.c.id < bindparam("before"))
    .order_by(applications.c.id.desc())
    .limit(bindparam("limit"))
)
_newest_of: Final = _newest.where(applications.c.lender_id == bindparam("lender_id"))
# Without IN, which would be expanded into new SQL each time, and sorted here: there are few.
_of_borrower: Final = Hot(
    select(applications)
    .join(parties_table, parties_table.c.application_id == applications.c.id)
    .where(parties_table.c.borrower_id == bindparam("borrower_id"))
)
_by_part: Final = (
    case((parties_table.c.role == literal_column(f"'{Role.MAIN}'"), 0), else_=1),
    parties_table.c.role,
    parties_table.c.borrower_id,
)
_parties: Final = Hot(
    select(parties_table.c.borrower_id, parties_table.c.role, borrowers.c.reference)
    .join(borrowers, borrowers.c.id == parties_table.c.borrower_id)
    .where(parties_table.c.application_id == bindparam("application_id"))
    .order_by(*_by_part)
)
_all_parties: Final = (
    select(parties_table, borrowers.c.reference)
    .join(borrowers, borrowers.c.id == parties_table.c.borrower_id)
    .where(parties_table.c.application_id.in_(bindparam("application_ids", expanding=True)))
    .order_by(parties_table.c.application_id, *_by_part)
)
_history: Final = (
    select(stage_history)
    .where(stage_history.c.application_id == bindparam("application_id"))
    .order_by(stage_history.c.version)
)


@dataclass(frozen=True, slots=True)
class Party:
    """Who is on an application, and as what."""

    borrower_id: str
    role: Role
    reference: str | None = None
    """The lender's own name for the borrower."""


@dataclass(frozen=True, slots=True)
class Step:
    """One stage an application has been in."""

    stage: Stage
    since: datetime
    correction: bool
    recorded_at: datetime
    warning: str | None = None
    """The code of the refusal that it would have been, had the lender not chosen otherwise."""
    late: bool = False
    """Whether it was told of after something that comes later, and so moved nothing."""


def number_key(text: str) -> str:
    """Write an application number in the one way in which it is compared."""
    if text.isascii():  # the same, without looking at each character
        return "".join(text.lower().split()).replace("-", "")
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(
        character
        for character in folded
        if not character.isspace() and unicodedata.category(character) != "Pd"
    )


def by_id(tx: Transaction, application_id: str) -> Application | None:
    """Find an application by id."""
    row = tx.execute(_by_id, {"id": application_id}).first()
    return _read(tx, row) if row else None


def by_number(tx: Transaction, lender_id: str, number: str) -> Application | None:
    """Find one lender's application by its number, however it is typed."""
    row = tx.execute(_by_number, {"lender_id": lender_id, "number_key": number_key(number)}).first()
    return _read(tx, row) if row else None


def locked(tx: Transaction, lender_id: str, number: str) -> Application | None:
    """Find an application and keep others from changing it until the transaction ends."""
    key = number_key(number)
    known: Application | Missing | None = tx.known.get(("application", lender_id, key))
    if not isinstance(known, Missing):
        return known
    for row in tx.run(_locked, {"lender_id": lender_id, "number_key": key}):
        return _read(tx, row)
    return None


def lock_all(tx: Transaction, lender_id: str, numbers: Iterable[str]) -> list[Application]:
    """Find those of many that there are, and have at hand that the others are not there."""
    keys = sorted({number_key(number) for number in numbers})
    rows = tx.execute(_all_locked, {"lender_id": lender_id, "number_keys": keys}).all()
    tx.learn(row.data_key_id for row in rows if row.decision_sealed)
    found = {row.number_key: _read(tx, row) for row in rows}
    for key in keys:
        tx.known.put(("application", lender_id, key), found.get(key))
    return list(found.values())


def suppose_none(tx: Transaction, lender_id: str, numbers: Iterable[str]) -> None:
    """Take it that there are none of these, where there is no store to ask."""
    for number in numbers:
        tx.known.put(("application", lender_id, number_key(number)), None)


def keep(tx: Transaction, application: Application) -> None:
    """Have at hand how an application is now, where many are worked on."""
    if tx.gathers:
        key = number_key(application.number)
        tx.known.put(("application", application.lender_id, key), application)


def locked_by_id(tx: Transaction, application_id: str) -> Application | None:
    """Find an application by id and keep others from changing it meanwhile."""
    row = tx.execute(_locked_by_id, {"id": application_id}).first()
    return _read(tx, row) if row else None


def of_lender(
    tx: Transaction, lender_id: str, *, after: str = "", limit: int = 100
) -> list[Application]:
    """List a lender's applications, oldest first, from behind an id on."""
    page = {"lender_id": lender_id, "after": after, "limit": limit}
    return [_read(tx, row) for row in tx.execute(_of_lender, page)]


def newest(
    tx: Transaction, lender_id: str | None, *, before: str = "", limit: int = 50
) -> list[Application]:
    """List applications of one lender, or of all, newest first, from before an id on."""
    page = {"before": before or "~", "limit": limit}
    if lender_id is None:
        return [_read(tx, row) for row in tx.execute(_newest, page)]
    return [_read(tx, row) for row in tx.execute(_newest_of, page | {"lender_id": lender_id})]


def of_borrowers(tx: Transaction, borrower_ids: Sequence[str]) -> list[Application]:
    """List the applications these borrowers are on: open ones first, newest first."""
    rows = {
        row.id: row
        for borrower_id in borrower_ids
        for row in tx.run(_of_borrower, {"borrower_id": borrower_id})
    }
    found = [_read(tx, row) for row in rows.values()]
    found.sort(key=lambda own: (own.applied_on or date.min, own.id), reverse=True)
    found.sort(key=lambda own: own.closed)
    return found


def parties(tx: Transaction, application_id: str) -> list[Party]:
    """List who is on an application, the main borrower first."""
    known: list[Party] | Missing = tx.known.get(("parties", application_id))
    if not isinstance(known, Missing):
        return known
    found = tx.run(_parties, {"application_id": application_id})
    return [Party(row.borrower_id, Role(row.role), row.reference) for row in found]


def parties_of_all(tx: Transaction, application_ids: Sequence[str]) -> set[str]:
    """Have at hand who is on each of many applications; name all of these people."""
    found: dict[str, list[Party]] = {it: [] for it in application_ids}
    for row in tx.execute(_all_parties, {"application_ids": list(application_ids)}):
        party = Party(row.borrower_id, Role(row.role), row.reference)
        found[row.application_id].append(party)
    for application_id, them in found.items():
        tx.known.put(("parties", application_id), them)
    return {it.borrower_id for them in found.values() for it in them}


def keep_parties(tx: Transaction, application_id: str, people: Iterable[Party]) -> None:
    """Have at hand who is on an application now, where many are worked on."""
    if tx.gathers:
        ordered = sorted(people, key=lambda it: (it.role is not Role.MAIN, it.role, it.borrower_id))
        tx.known.put(("parties", application_id), ordered)


def history(tx: Transaction, application_id: str) -> list[Step]:
    """List the stages an application has been in, in the order in which we heard of them."""
    found = tx.execute(_history, {"application_id": application_id})
    return [
        Step(Stage(row.stage), row.since, row.correction, row.recorded_at, row.warning)
        for row in found
    ]


def decision_place(lender_id: str, application_id: str) -> str:
    """Name the place of an application's sealed decision."""
    return sealed.place(lender_id, applications, "decision_sealed", application_id)


def _read(tx: Transaction, row: Row[Any]) -> Application:
    return Application(
        id=row.id,
        lender_id=row.lender_id,
        number=row.number,
        product=row.product or {},
        amount=row.amount,
        currency=row.currency,
        applied_on=row.applied_on,
        stage=Stage(row.stage),
        stage_since=row.stage_since,
        stage_words=row.stage_words,
        data_key_id=row.data_key_id,
        decision=_decision(tx, row),
        collection=Collection(row.collection),
        collection_stated=row.collection_stated,
        disbursed_on=row.disbursed_on,
        disbursed_amount=row.disbursed_amount,
        sequence=row.sequence,
        confirmed_at=row.confirmed_at,
        version=row.version,
        traits=tuple(row.traits or ()),
    )


def _decision(tx: Transaction, row: Row[Any]) -> Decision | None:
    kept = sealed.value(tx, row.decision_sealed, decision_place(row.lender_id, row.id))
    if kept is None:
        return None
    return Decision(
        amount=Decimal(kept["amount"]) if kept.get("amount") is not None else None,
        term_months=kept.get("term_months"),
        decided_on=date.fromisoformat(kept["decided_on"]) if kept.get("decided_on") else None,
        conditions=kept.get("conditions") or {},
        reason=kept.get("reason") or {},
    )
