"""Statements that are put together: each ends as it would have ended alone."""

import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any, Final

import pytest
from sqlalchemy import select

from storage import applications, borrowers, importing, pushes, schema
from storage.audit import broken_chains
from storage.database import Store
from storage.errors import DomainError
from storage.importing import Row
from storage.reading_ahead import read_ahead
from storage.records import UNSTATED, Decision, Lender
from storage.statements import Push, StatedParty
from storage.terms import Collection, Role, Stage
from storage.transaction import Transaction
from tests.storage.lending import new_lender

SEEDS: Final = range(6)
TOGETHER: Final = 9
MOMENT: Final = timedelta(milliseconds=5)
"""Far enough apart for ids in the order of time."""
Facts = dict[str, Any]


def statements(seed: int) -> list[Push]:
    """Make statements of all sorts: first, partial, repeated, late, forbidden, incomplete."""
    dice = random.Random(seed)  # noqa: S311  a test's own, the same each time
    made: list[Push] = []
    for _ in range(60):
        again = dice.random()
        if made and again < 0.15:
            made.append(dice.choice(made))
            continue
        made.append(_statement(dice))
    return made


def repeating(seed: int) -> list[Push]:
    """Make statements that mostly say again what was said, of people who share applications."""
    dice = random.Random(seed)  # noqa: S311  see above
    made: list[Push] = []
    for _ in range(60):
        who = dice.choice(["", "", "", "C-0"])
        number = f"LN-{dice.randrange(6)}"
        said: Facts = {
            "name": dice.choice(["王小明", "王小明", "王大明"]),
            "phone": dice.choice([UNSTATED, "+8613800138000"]),
        }
        person = StatedParty(reference=who or f"C-{number}", **said)
        made.append(
            Push(
                number=number,
                stage=dice.choice([Stage.IN_REVIEW, Stage.IN_REVIEW, Stage.APPROVED]),
                borrowers=(person,),
                amount=Decimal(dice.randrange(1, 3)),
                currency="CNY",
                collection=dice.choice([UNSTATED, UNSTATED, None, Collection.COMPLETE]),
                sequence=dice.choice([None] * 12 + [3, 9]),
            )
        )
    return made


def _statement(dice: random.Random) -> Push:
    number = f"LN-{dice.randrange(12)}"
    facts: Facts = {
        "amount": Decimal(dice.randrange(1, 4)),
        "currency": "CNY",
        "stage": dice.choice([Stage.SUBMITTED, Stage.IN_REVIEW, Stage.APPROVED, Stage.DECLINED]),
        "stage_since": datetime(2026, 3, dice.randrange(1, 5), tzinfo=UTC),
        "applied_on": dice.choice([None, date(2026, 2, 1)]),
        "decision": dice.choice([None, Decision(Decimal(5)), Decision(reason={"en": "Too young"})]),
        "collection": dice.choice([None, Collection.COMPLETE]),
        "disbursed_on": dice.choice([None, date(2026, 3, 9)]),
        "borrowers": _people(dice),
    }
    said = {name: value for name, value in facts.items() if dice.random() < 0.8}
    sequence = dice.choice([None, *range(1, 9)])
    return Push(number=number, sequence=sequence, correction=dice.random() < 0.3, **said)


def _people(dice: random.Random) -> tuple[StatedParty, ...]:
    def person(role: Role) -> StatedParty:
        who = dice.randrange(6)
        said: Facts = {
            "reference": dice.choice([None, f"C-{who}", f"C-{who}"]),
            "name": dice.choice([UNSTATED, f"王{who}"]),
            "phone": dice.choice([UNSTATED, f"+861380013800{who}", f"+861390013900{who}"]),
            "identity": dice.choice([UNSTATED, UNSTATED, f"ID-{who}"]),
        }
        return StatedParty(role=role, **said)

    others = [person(Role.GUARANTOR)] if dice.random() < 0.3 else []
    return (person(Role.MAIN), *others)


@contextmanager
def _together(tx: Transaction, lender: Lender, some: Sequence[Push]) -> Iterator[None]:
    with tx.gathering():
        read_ahead(tx, lender, some)
        yield


@contextmanager
def _as_rows(tx: Transaction, lender: Lender, some: Sequence[Push]) -> Iterator[None]:
    with tx.gathering():
        read_ahead(tx, lender, some, importing.repeats(map(Row, some)))
        yield


def _alone(
    _tx: Transaction, _lender: Lender, _some: Sequence[Push]
) -> AbstractContextManager[None]:
    return nullcontext()


Way = Callable[[Transaction, Lender, Sequence[Push]], AbstractContextManager[None]]


def put(tx: Transaction, lender: Lender, some: Sequence[Push], at: datetime, way: Way) -> list[str]:
    """Put statements, and tell what became of each."""
    with way(tx, lender, some):
        return [_one(tx, _pushed, lender, push, at + n * MOMENT) for n, push in enumerate(some)]


def _pushed(tx: Transaction, lender: Lender, push: Push, at: datetime) -> str:
    pushed = pushes.put(tx, lender, push, at=at)
    people = [(it.role, it.reference) for it in applications.parties(tx, pushed.application.id)]
    bare = replace(pushed.application, id="", lender_id="", data_key_id="")
    return f"{pushed.outcome} {bare} {people}"


def put_rows(
    tx: Transaction, lender: Lender, some: Sequence[Push], at: datetime, way: Way
) -> list[str]:
    """Put statements as an import does."""
    with way(tx, lender, some):
        return [_one(tx, _imported, lender, push, at + n * MOMENT) for n, push in enumerate(some)]


def _imported(tx: Transaction, lender: Lender, push: Push, at: datetime) -> str:
    return str(importing.put(tx, lender, Row(push), actor="test", at=at))


def _one(
    tx: Transaction, putting: Callable[..., str], lender: Lender, push: Push, at: datetime
) -> str:
    try:
        with tx.savepoint():
            return putting(tx, lender, push, at)
    except DomainError as error:
        return f"{error.code} {dict(error.facts)}"


def known(tx: Transaction, lender: Lender) -> list[object]:
    """Read all that is known of a lender's applications, without ids."""
    found: list[object] = []
    for it in applications.of_lender(tx, lender.id):
        people = [
            (one.role, borrowers.by_id(tx, one.borrower_id))
            for one in applications.parties(tx, it.id)
        ]
        found += [
            replace(it, id="", lender_id="", data_key_id=""),
            [
                (role, replace(one, id="", lender_id="", data_key_id=""))
                for role, one in people
                if one
            ],
            [replace(step, recorded_at=step.since) for step in applications.history(tx, it.id)],
            _rows(tx, schema.pushes, it.id, "sequence", "outcome", "warning"),
            _rows(tx, schema.notices, it.id, "kind", "subject"),
        ]
    found.append(
        [
            (row.actor, row.action, row.details)
            for row in tx.execute(
                select(schema.audit)
                .where(schema.audit.c.chain == lender.id)
                .order_by(schema.audit.c.entry)
            )
        ]
    )
    return found


def _rows(tx: Transaction, table: Any, application_id: str, *columns: str) -> list[object]:  # noqa: ANN401  a table
    wanted = select(*(table.c[name] for name in columns)).where(
        table.c.application_id == application_id
    )
    return sorted(map(tuple, tx.execute(wanted)), key=str)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    ("putting", "statements", "together"),
    [
        (put, statements, _together),
        (put_rows, statements, _as_rows),
        (put_rows, repeating, _as_rows),
    ],
)
async def test_together_or_alone_statements_end_in_the_same_store(  # noqa: PLR0913, PLR0917  fixtures
    store: Store,
    now: datetime,
    monkeypatch: pytest.MonkeyPatch,
    seed: int,
    putting: Callable[..., list[str]],
    statements: Callable[[int], list[Push]],
    together: Way,
) -> None:
    # Ids in the order in which they are made: who of two is found first must not be chance.
    made = count()
    monkeypatch.setattr("storage.ids.secrets.randbits", lambda _bits: next(made) << 20)
    told: list[list[str]] = []
    ends: list[list[object]] = []
    for slug, way in (("alone", _alone), ("together", together)):
        lender = await store.write(new_lender, now, slug)
        outcomes: list[str] = []
        said = statements(seed)
        for first in range(0, len(said), TOGETHER):
            some = said[first : first + TOGETHER]
            outcomes += await store.write(putting, lender, some, now + first * MOMENT, way)
        told.append(outcomes)
        ends.append(await store.read(known, lender))

    assert told[0] == told[1]
    assert ends[0] == ends[1]
    assert await store.read(broken_chains) == []
