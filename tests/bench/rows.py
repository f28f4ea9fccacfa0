"""The rows of many applications, sealed as the product seals them, ready for `executemany`."""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Table

from storage import schema
from storage.applications import number_key
from storage.ids import new_id
from storage.sealed import place
from storage.sealing import Sealer, read_key_file
from storage.terms import Stage

Rows = dict[str, list[tuple[Any, ...]]]

WITH_NEEDS: Final = 5
"""Every which application has two needs."""
_BEGIN: Final = datetime(2025, 1, 1, tzinfo=UTC)
_APART: Final = timedelta(seconds=30)
_STAGES: Final = (Stage.SUBMITTED, Stage.ACCEPTED, Stage.IN_REVIEW, Stage.APPROVED, Stage.DISBURSED)
_DECIDED: Final = frozenset({Stage.APPROVED, Stage.DISBURSED})
_DECISION: Final = json.dumps(
    {"amount": "150000.00", "decided_on": "2026-03-03", "term_months": 24}
)
_PRODUCT: Final = json.dumps({"en": "Business loan", "zh-Hans": "经营贷"}, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Chunk:
    """Applications number ``first`` to before ``stop`` of a lender, sealed with these keys."""

    first: int
    stop: int
    lender_id: str
    key_file: Path


def number(of: int) -> str:
    """Write the number of an application."""
    return f"HB-{of:07d}"


def phone(of: int) -> str:
    """Give the phone of an application's borrower."""
    return f"+86138{of:08d}"


def rows(chunk: Chunk) -> Rows:
    """Make the rows of a chunk, by table; each row has its table's columns in their order."""
    sealer, made = (
        Sealer(read_key_file(chunk.key_file)),
        defaultdict[str, list[tuple[Any, ...]]](list),
    )
    for n in range(chunk.first, chunk.stop):
        _one(made, sealer, chunk.lender_id, n)
    return dict(made)


def _one(made: Rows, sealer: Sealer, lender_id: str, n: int) -> None:
    at = _BEGIN + n * _APART
    key, borrower, application = new_id(at), new_id(at), new_id(at)
    stage, now = _STAGES[n % len(_STAGES)], _instant(at)

    def seal(table: Table, column: str, row_id: str, plain: str) -> bytes:
        return sealer.seal(key, plain.encode(), place(lender_id, table, column, row_id))

    def add(table: Table, **values: Any) -> None:  # noqa: ANN401  columns of all kinds
        made[table.name].append(_row(table, values))

    wrapping, wrapped = sealer.new_data_key(key)
    add(schema.data_keys, id=key, wrapping=wrapping, wrapped=wrapped, created_at=now)
    add(
        schema.borrowers,
        id=borrower,
        lender_id=lender_id,
        reference=f"C-{n}",
        data_key_id=key,
        name_sealed=seal(schema.borrowers, "name_sealed", borrower, f"王小明{n}"),
        phone_sealed=seal(schema.borrowers, "phone_sealed", borrower, phone(n)),
        phone_index=sealer.keyring.blind("phone", lender_id, phone(n)),
        created_at=now,
        updated_at=now,
    )
    add(
        schema.applications,
        id=application,
        lender_id=lender_id,
        number=number(n),
        number_key=number_key(number(n)),
        product=_PRODUCT,
        amount=f"{100_000 + n % 900_000}.00",
        currency="CNY",
        applied_on=at.date().isoformat(),
        stage=stage.value,
        stage_since=now,
        data_key_id=key,
        decision_sealed=seal(schema.applications, "decision_sealed", application, _DECISION)
        if stage in _DECIDED
        else None,
        collection="supplement_needed" if n % WITH_NEEDS == 0 else "submitted",
        collection_stated=0,
        sequence=1,
        confirmed_at=now,
        version=1,
        created_at=now,
        updated_at=now,
    )
    add(schema.parties, application_id=application, borrower_id=borrower, role="main")
    for version, before in enumerate(_STAGES[: n % len(_STAGES) + 1]):
        since = _instant(at - timedelta(days=2 * (n % len(_STAGES) - version)))
        add(
            schema.stage_history,
            application_id=application,
            version=version,
            stage=before.value,
            since=since,
            correction=0,
            recorded_at=since,
        )
    if n % WITH_NEEDS == 0:
        for kind in ("bank-statement", "payslip"):
            _need(made, lender_id, application, borrower, kind, at)


def _need(
    made: Rows, lender_id: str, application: str, borrower: str, kind: str, at: datetime
) -> None:
    values = {
        "id": new_id(at),
        "lender_id": lender_id,
        "application_id": application,
        "borrower_id": borrower,
        "reference": kind,
        "kind": "document",
        "document_type": kind,
        "state": "requested",
        "required": 1,
        "files_min": 1,
        "files_max": 10,
        "due_on": "2027-03-30",
        "chat_allowed": 1,
        "version": 1,
        "requested_at": _instant(at),
        "updated_at": _instant(at),
    }
    made["needs"].append(_row(schema.needs, values))


def _row(table: Table, values: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple([values.get(name) for name in table.columns.keys()])  # noqa: SIM118  a collection


def _instant(at: datetime) -> str:
    """Write an instant as SQLAlchemy does in SQLite."""
    return f"{at:%Y-%m-%d %H:%M:%S.%f}"
