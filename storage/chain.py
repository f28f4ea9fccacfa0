"""The audit chain: each entry carries a keyed hash over the one before it, per lender.

The key lies in the key file, apart from the database: whoever can write the database alone cannot
make a chain that verifies.

Entries are noted while a transaction runs and chained right before its commit, so that a whole
batch of writes moves each chain's head once and holds its lock for a moment only.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from itertools import groupby
from typing import Any, Final

from pydantic_core import to_json
from sqlalchemy import Connection, bindparam, insert, select
from sqlalchemy.dialects.postgresql import insert as upsert

from storage.hot import Hot
from storage.schema import audit, audit_heads
from storage.sealing import keyed

ORIGIN: Final = bytes(32)
"""What the first entry of a chain follows."""

_head: Final = (
    select(audit_heads.c.entry, audit_heads.c.hash)
    .where(audit_heads.c.chain == bindparam("chain"))
    .with_for_update()
)
_add: Final = Hot(insert(audit), *(each.key for each in audit.columns))
_insert_head: Final = upsert(audit_heads)
_move_head: Final = _insert_head.on_conflict_do_update(
    index_elements=["chain"],
    set_={"entry": _insert_head.excluded.entry, "hash": _insert_head.excluded.hash},
)


@dataclass(frozen=True, slots=True)
class Entry:
    """Who did what to which thing, when; ids and words of ours only, never personal data."""

    chain: str
    at: datetime
    actor: str
    action: str
    subject: str
    details: Mapping[str, str | int | bool | None] = field(default_factory=dict)


def link(key: bytes, before: bytes, number: int, entry: Entry) -> bytes:
    """Hash an entry together with the one before it (HMAC-SHA256)."""
    details = entry.details
    content = to_json(
        [
            entry.chain,
            number,
            _written(entry.at),
            entry.actor,
            entry.action,
            entry.subject,
            dict(sorted(details.items())) if details else {},
        ]
    )
    return keyed(key, before + content)


@lru_cache(maxsize=64)
def _written(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def extend(
    connection: Connection,
    entries: Sequence[Entry],
    key: bytes,
    driver: sqlite3.Connection | None = None,
) -> None:
    """Append entries to their chains, in the order in which they were noted.

    ``driver`` is the shorter way of what each turn does.
    """
    # Sorted, so that two transactions that touch several chains lock them in the same order.
    for chain, group in groupby(sorted(entries, key=lambda e: e.chain), key=lambda e: e.chain):
        rows = _linked(connection, chain, group, key)
        if driver:
            _add.on(connection.dialect).run(driver, rows)
        else:
            connection.execute(_add.statement, rows)
        last = {"chain": chain, "entry": rows[-1]["entry"], "hash": rows[-1]["hash"]}
        connection.execute(_move_head, last)


def _linked(
    connection: Connection, chain: str, entries: Iterable[Entry], key: bytes
) -> list[dict[str, Any]]:
    head = connection.execute(_head, {"chain": chain}).first()
    number, digest = (head.entry, head.hash) if head else (0, ORIGIN)
    rows = []
    for entry in entries:
        number += 1
        digest = link(key, digest, number, entry)
        rows.append(
            {
                "chain": chain,
                "entry": number,
                "at": entry.at,
                "actor": entry.actor,
                "action": entry.action,
                "subject": entry.subject,
                "details": dict(entry.details),
                "hash": digest,
            }
        )
    return rows
