"""The audit chain: whatever is done to it behind our back is found."""

from collections.abc import Sequence
from datetime import datetime

import pytest

from storage import audit, chain
from storage.chain import Entry
from storage.database import Store
from storage.schema import audit as table
from storage.transaction import Transaction
from tests.storage.queueing import run

EDITS: Sequence[tuple[str, str]] = (
    ("an edited actor", "UPDATE audit SET actor = 'nobody' WHERE chain = 'north' AND entry = 2"),
    ("an edited subject", "UPDATE audit SET subject = 'n9' WHERE chain = 'north' AND entry = 4"),
    ("an edited time", "UPDATE audit SET at = '2020-01-01 00:00:00' WHERE entry = 1"),
    ("an edited detail", "UPDATE audit SET details = '{}' WHERE entry = 3"),
    ("a deleted entry", "DELETE FROM audit WHERE chain = 'north' AND entry = 2"),
    ("a cut tail", "DELETE FROM audit WHERE chain = 'north' AND entry >= 3"),
    ("a whole chain gone", "DELETE FROM audit WHERE chain = 'north'"),
    ("a lost head", "DELETE FROM audit_heads WHERE chain = 'north'"),
    ("a head set back", "UPDATE audit_heads SET entry = 3 WHERE chain = 'north'"),
    (
        "an entry moved to another chain",
        "UPDATE audit SET chain = 'south', entry = 5 WHERE chain = 'north' AND entry = 4",
    ),
)


def note(tx: Transaction, lender: str, number: int, at: datetime) -> None:
    subject = f"n{number}"
    audit.note(tx, lender, at=at, actor="me", action="did", subject=subject, size=number, x="渤海")


async def _filled(store: Store, now: datetime) -> None:
    for number in range(4):
        await store.write(note, "north", number, now)
        await store.write(note, "south", number, now)


async def test_an_untouched_chain_verifies(store: Store, now: datetime) -> None:
    await _filled(store, now)
    assert await store.read(audit.broken_chains) == []


@pytest.mark.parametrize(("what", "statement"), EDITS, ids=[what for what, _ in EDITS])
async def test_is_found(store: Store, now: datetime, what: str, statement: str) -> None:
    await _filled(store, now)
    await store.write(run, statement)
    assert await store.read(audit.broken_chains), what


async def test_two_entries_that_changed_places_are_found(store: Store, now: datetime) -> None:
    await _filled(store, now)
    for before, after in ((2, 99), (3, 2), (99, 3)):
        await store.write(
            run,
            "UPDATE audit SET entry = :after WHERE chain = 'north' AND entry = :before",
            before=before,
            after=after,
        )
    assert await store.read(audit.broken_chains) == ["north at entry 2"]


async def test_what_was_undone_leaves_no_entry(store: Store, now: datetime) -> None:
    def changes_its_mind(tx: Transaction, number: int) -> None:
        note(tx, "north", 1, now)
        try:
            with tx.savepoint():
                note(tx, "north", 2, now)
                note(tx, "north", 1 // number, now)
        except ZeroDivisionError:
            note(tx, "north", 3, now)

    await store.write(changes_its_mind, 0)
    assert await store.read(_subjects) == ["n1", "n3"]
    assert await store.read(audit.broken_chains) == []


def _subjects(tx: Transaction) -> list[str]:
    rows = tx.execute(table.select().order_by(table.c.entry))
    return [row.subject for row in rows]


async def test_a_chain_made_anew_without_the_key_does_not_verify(
    store: Store, now: datetime
) -> None:
    await _filled(store, now)
    entry = Entry("north", now, "me", "did", "n0", {"size": 0, "x": "渤海"})
    forged = chain.link(bytes(32), chain.ORIGIN, 1, entry)

    await store.write(run, "DELETE FROM audit WHERE chain = 'north' AND entry > 1")
    await store.write(run, "UPDATE audit SET hash = :h WHERE chain = 'north'", h=forged)
    await store.write(
        run, "UPDATE audit_heads SET entry = 1, hash = :h WHERE chain = 'north'", h=forged
    )

    assert await store.read(audit.broken_chains) == ["north at entry 1"]
