"""Does the store answer? One read and one write that mean nothing."""

from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, literal, select
from sqlalchemy.dialects.postgresql import insert as upsert

from storage.schema import counters
from storage.transaction import Transaction

_insert: Final = upsert(counters).values(
    name="probe", subject="", window=0, count=0, ends_at=bindparam("at")
)
_write: Final = _insert.on_conflict_do_update(
    index_elements=["name", "subject", "window"], set_={"ends_at": _insert.excluded.ends_at}
)
_read: Final = select(literal(1))


def read(tx: Transaction) -> None:
    """Read; raises if the store cannot."""
    tx.execute(_read)


def write(tx: Transaction, at: datetime) -> None:
    """Write one row that nobody reads; raises if the store cannot, a full disk included."""
    tx.execute(_write, {"at": at})
