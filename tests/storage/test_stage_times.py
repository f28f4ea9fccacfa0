"""How long a stage usually takes is said only when enough applications have passed it."""

from datetime import datetime, timedelta

import pytest

from storage import lenders, pushes, stage_times
from storage.database import Store, Transaction
from storage.records import Lender
from storage.stage_times import CASES
from storage.statements import Push, StatedParty
from storage.terms import Role, Stage


def _lender(tx: Transaction, at: datetime) -> Lender:
    names = {"en": "Acme"}
    return lenders.add(
        tx, slug="acme", names=names, country="CN", zone="Asia/Shanghai", locale="en", at=at
    )


def _pass_review(tx: Transaction, lender: Lender, number: int, begun: datetime) -> None:
    person = StatedParty(role=Role.MAIN, reference=f"C-{number}", name="Somebody")
    days = timedelta(days=2 + number % 5)
    steps = ((Stage.IN_REVIEW, begun), (Stage.APPROVED, begun + days))
    for sequence, (stage, since) in enumerate(steps, 1):
        push = Push(
            number=f"LN-{number}",
            stage=stage,
            stage_since=since,
            borrowers=(person,),
            sequence=sequence,
        )
        pushes.put(tx, lender, push, actor="test", at=since)


@pytest.mark.parametrize(("cases", "said"), [(CASES - 1, {}), (CASES, {"in_review": (3, 6)})])
async def test_the_usual_days_are_the_middle_half_of_enough_cases(
    store: Store, now: datetime, cases: int, said: dict[str, tuple[int, int]]
) -> None:
    lender = await store.write(_lender, now)
    for number in range(cases):
        await store.write(_pass_review, lender, number, now - timedelta(days=30))

    assert await store.read(stage_times.usual_days, lender.id) == said


async def test_what_is_kept_is_read_back_with_the_lender(store: Store, now: datetime) -> None:
    lender = await store.write(_lender, now)

    await store.write(lenders.set_usual_days, lender.id, {"in_review": (3, 6)})

    assert (await store.read(lenders.by_id, lender.id)).usual_days == {"in_review": (3, 6)}
