"""Who did what, when: notes that nobody can change unseen."""

from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, select

from storage.chain import ORIGIN, Entry, link
from storage.schema import audit, audit_heads
from storage.transaction import Transaction

SHARED: Final = "installation"
"""The chain of what belongs to no single lender."""

_entries: Final = select(audit).where(audit.c.chain == bindparam("chain")).order_by(audit.c.entry)
_heads: Final = select(audit_heads)
_chains: Final = select(audit.c.chain).distinct()


def note(
    tx: Transaction,
    lender_id: str | None,
    *,
    at: datetime,
    actor: str,
    action: str,
    subject: str,
    **details: str | int | bool | None,
) -> None:
    """Note an act; it is chained when the transaction commits, and gone if it does not.

    ``subject`` and ``details`` are ids and words of ours, never personal data.
    """
    tx.entries.append(Entry(lender_id or SHARED, at, actor, action, subject, details))


def broken_chains(tx: Transaction) -> list[str]:
    """Verify every chain; name those in which an entry was edited, removed or moved."""
    heads = tx.execute(_heads).all()
    broken = [
        f"{head.chain} at entry {first}"
        for head in heads
        if (first := _first_broken(tx, head.chain, head.entry, head.hash)) is not None
    ]
    headless = {row.chain for row in tx.execute(_chains)} - {head.chain for head in heads}
    return [*broken, *(f"{chain} at its head" for chain in sorted(headless))]


def _first_broken(tx: Transaction, chain: str, last: int, digest: bytes) -> int | None:
    number, before = 0, ORIGIN
    for row in tx.execute(_entries, {"chain": chain}):
        number += 1
        entry = Entry(row.chain, row.at, row.actor, row.action, row.subject, row.details)
        before = link(tx.sealer.keyring.audit, before, row.entry, entry)
        if row.entry != number or row.hash != before:
            return number
    return None if (number, before) == (last, digest) else number + 1
