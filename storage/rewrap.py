"""After the keys were rotated: wrap the stored data keys with the current one."""

from typing import Final

from sqlalchemy import bindparam, select, update

from storage.schema import data_keys
from storage.transaction import Transaction

_left: Final = (
    select(data_keys.c.id, data_keys.c.wrapping, data_keys.c.wrapped)
    .where(data_keys.c.wrapping != bindparam("current"))
    .order_by(data_keys.c.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_wrap: Final = update(data_keys).where(data_keys.c.id == bindparam("row_id"))


def batch(tx: Transaction, most: int = 1_000) -> int:
    """Wrap some data keys anew; say how many, so that the caller goes on until there are none."""
    ring = tx.sealer.keyring
    rows = tx.execute(_left, {"current": ring.current, "most": most}).all()
    for row in rows:
        data_key = ring.unwrap(row.wrapping, row.wrapped, row.id)
        wrapping, wrapped = ring.wrap(data_key, row.id)
        tx.execute(_wrap, {"row_id": row.id, "wrapping": wrapping, "wrapped": wrapped})
    return len(rows)
