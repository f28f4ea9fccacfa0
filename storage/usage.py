"""How many bytes each borrower and each lender keeps in the vault."""

from typing import Final

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert as upsert

from storage.schema import usage
from storage.transaction import Transaction

_insert: Final = upsert(usage)
_change: Final = _insert.on_conflict_do_update(
    index_elements=["subject"], set_={"bytes": usage.c.bytes + _insert.excluded.bytes}
)
_read: Final = select(usage.c.bytes).where(usage.c.subject == bindparam("of"))


def change(tx: Transaction, subject: str, by: int) -> None:
    """Count bytes in, or out with a negative number; ``subject`` is a borrower's or lender's id."""
    tx.execute(_change, {"subject": subject, "bytes": by})


def of(tx: Transaction, subject: str) -> int:
    """Say how many bytes are kept."""
    return int(tx.execute(_read, {"of": subject}).scalar() or 0)
