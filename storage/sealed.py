"""What stands in sealed columns: texts and small JSON values, each sealed for its own place."""

import json
from typing import Any

from pydantic_core import from_json
from sqlalchemy import Table

from storage.sealing import ForgottenError
from storage.transaction import Transaction


def place(lender_id: str, table: Table, column: str, row_id: str) -> str:
    """Name the one place where a sealed value opens."""
    return f"{lender_id}|{table.name}|{column}|{row_id}"


def text(tx: Transaction, sealed: bytes | None, where: str) -> str:
    """Open a text; what has been forgotten is empty, as what never was."""
    if sealed is None:
        return ""
    try:
        return tx.unseal(sealed, where).decode()
    except ForgottenError:
        return ""


def seal_text(tx: Transaction, data_key: str, value: str, where: str) -> bytes | None:
    """Seal a text; an empty one takes no room."""
    return tx.seal(data_key, value, where) if value else None


def value(tx: Transaction, sealed: bytes | None, where: str) -> Any:  # noqa: ANN401  JSON is any value
    """Open a JSON value; None where there is none, or none any more."""
    opened = text(tx, sealed, where)
    return from_json(opened) if opened else None


def seal_value(tx: Transaction, data_key: str, content: object, where: str) -> bytes | None:
    """Seal a JSON value; an empty one takes no room."""
    if not content:
        return None
    return tx.seal(data_key, json.dumps(content, ensure_ascii=False, sort_keys=True), where)
