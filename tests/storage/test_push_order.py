"""Statements that say only a part, in whatever order they arrive, end in the same facts."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage import applications, borrowers, lenders, pushes
from storage.audit import broken_chains
from storage.database import Store
from storage.errors import (
    ForbiddenStepError,
    IncompleteApplicationError,
    SequenceTakenError,
)
from storage.ids import new_id
from storage.pushes import Outcome, Pushed
from storage.records import UNSTATED, Decision, Lender
from storage.statements import (
    FutureStatementError,
    Push,
    StatedParty,
    canonical,
    kept,
    place_of,
    read,
)
from storage.terms import Collection, Role, Stage
from storage.transaction import Transaction
from tests.storage.lending import FIRST, MAIN, new_lender, told

DAY: Final = timedelta(days=1)
BEGUN: Final = datetime(2026, 2, 1, tzinfo=UTC)


@pytest.fixture
async def lender(store: Store, now: datetime) -> Lender:
    return await store.write(new_lender, now)


async def put(store: Store, lender: Lender, push: Push, at: datetime) -> Pushed:
    return await store.write(pushes.put, lender, push, at=at)


def happened(day: int, **facts: Any) -> Push:  # noqa: ANN401  a field's own
    """State something that became so on a day, in a system that numbers nothing."""
    at = BEGUN + day * DAY
    return Push(number=FIRST.number, occurred_at=at, sequence=place_of(at), **facts)


async def test_statements_may_be_ordered_by_when_it_became_so(
    store: Store, lender: Lender, now: datetime
) -> None:
    whole = replace(FIRST, stage_since=UNSTATED)
    begun = BEGUN + DAY
    await put(store, lender, replace(whole, occurred_at=begun, sequence=place_of(begun)), now)

    moved = await put(store, lender, happened(9, stage=Stage.APPROVED), now)
    late = await put(store, lender, happened(5, stage=Stage.IN_REVIEW), now)
    again = await put(store, lender, happened(9, stage=Stage.APPROVED), now + DAY)

    assert (moved.outcome, late.outcome, again.outcome) == ("applied", "late", "repeated")
    found = await store.read(applications.by_number, lender.id, FIRST.number)
    assert found is not None
    assert (found.stage, found.stage_since) == (Stage.APPROVED, BEGUN + 9 * DAY)
    with pytest.raises(SequenceTakenError):
        await put(store, lender, happened(9, stage=Stage.DECLINED), now)


async def test_a_statement_of_the_future_does_not_hide_what_comes_before_it(
    store: Store, lender: Lender, now: datetime
) -> None:
    ahead = now + pushes.AHEAD
    for moment in (ahead, ahead + timedelta(seconds=1)):
        push = replace(FIRST, occurred_at=moment, sequence=place_of(moment))
        if moment == ahead:
            await put(store, lender, push, now)
        else:
            with pytest.raises(FutureStatementError):
                await put(store, lender, push, now)


async def test_a_late_statement_says_what_none_after_it_has_said(
    store: Store, lender: Lender, now: datetime
) -> None:
    await put(store, lender, replace(FIRST, sequence=1), now)
    paid = Push(number=FIRST.number, sequence=4, disbursed_on=date(2026, 3, 1))
    await put(store, lender, paid, now)

    late = await put(
        store,
        lender,
        Push(number=FIRST.number, sequence=3, stage=Stage.APPROVED, decision=Decision(Decimal(7))),
        now + DAY,
    )

    assert late.outcome is Outcome.LATE
    assert (late.application.stage, late.application.decision) == (
        Stage.APPROVED,
        Decision(Decimal(7)),
    )
    assert (late.application.sequence, late.application.version) == (4, 3)
    assert late.application.confirmed_at == now
    assert await store.read(applications.by_number, lender.id, FIRST.number) == late.application
    assert await store.read(told) == ["disbursement", "stage"]


async def test_a_late_statement_of_people_adds_what_the_newest_leaves_open(
    store: Store, lender: Lender, now: datetime
) -> None:
    named = StatedParty(role=Role.MAIN, reference="C-1", name="王大明")
    guarantor = StatedParty(role=Role.GUARANTOR, reference="C-7", name="李红")
    await put(store, lender, replace(FIRST, sequence=1), now)
    await put(store, lender, Push(number=FIRST.number, sequence=3, borrowers=(named,)), now)

    moved = replace(MAIN, name="王中明", phone="+8613900139000")
    late = await put(
        store, lender, Push(number=FIRST.number, sequence=2, borrowers=(moved, guarantor)), now
    )

    def people(tx: Transaction) -> list[tuple[str, str]]:
        found = applications.parties(tx, late.application.id)
        known = (borrowers.by_id(tx, one.borrower_id) for one in found)
        return [(one.name, one.phone) for one in known if one]

    assert await store.read(people) == [("王大明", "+8613900139000")]


async def test_a_late_step_that_none_takes_is_refused_as_any_other(
    store: Store, lender: Lender, now: datetime
) -> None:
    await put(store, lender, replace(FIRST, sequence=1, stage=Stage.APPROVED), now)
    await put(store, lender, Push(number=FIRST.number, sequence=3, amount=Decimal(5)), now)

    with pytest.raises(ForbiddenStepError):
        await put(store, lender, Push(number=FIRST.number, sequence=2, stage=Stage.SUBMITTED), now)


async def test_a_lender_may_have_forbidden_steps_recorded_with_a_warning(
    store: Store, lender: Lender, now: datetime
) -> None:
    await store.write(lenders.decide_steps, lender.id, recorded=True, actor="test", at=now)
    lenient = await store.read(lenders.by_id, lender.id)
    await put(store, lenient, replace(FIRST, sequence=1, stage=Stage.APPROVED), now)
    back = Push(number=FIRST.number, sequence=2, stage=Stage.IN_REVIEW)

    moved = await put(store, lenient, back, now)
    again = await put(store, lenient, back, now)
    right = await put(store, lenient, replace(back, sequence=3, stage=Stage.APPROVED), now)

    assert (moved.warning, moved.application.stage) == ("forbidden-step", Stage.IN_REVIEW)
    assert (again.outcome, again.warning) == (Outcome.REPEATED, "forbidden-step")
    assert right.warning is None
    steps = await store.read(applications.history, moved.application.id)
    assert [(it.stage, it.warning) for it in steps] == [
        ("approved", None),
        ("in_review", "forbidden-step"),
        ("approved", None),
    ]
    assert await store.read(broken_chains) == []


def test_what_is_kept_of_a_statement_can_be_read_again() -> None:
    for push in (
        replace(FIRST, occurred_at=BEGUN, collection=Collection.PASSED, correction=True),
        Push(number="1", amount=None, decision=None, disbursed_on=None, collection=None),
        Push(
            number="2",
            decision=Decision(Decimal("1.50"), 12, date(2026, 1, 1), {"en": "a"}, {}),
            disbursed_on=date(2026, 3, 1),
            disbursed_amount=Decimal("0.10"),
            borrowers=(MAIN, StatedParty(role=Role.SPOUSE, name=None)),
        ),
    ):
        assert read(kept(push)) == push


def test_what_is_compared_of_a_statement_is_written_as_it_always_was() -> None:
    # Repeats are told by a hash of it: other bytes would make contradictions of all of them.
    said = replace(FIRST, product={"zh-Hans": "经\n\x01“贷”", "en": "b"}, occurred_at=BEGUN)

    assert canonical(replace(said, sequence=7)) == (
        '{"amount":"200000.00","applied_on":"2026-02-27","borrowers":[{"identity":'
        '"11010119900307123X","name":"王小明","phone":"+8613800138000","reference":"C-1",'
        '"role":"main"}],"correction":false,"currency":"CNY","number":"LN-2026-001",'
        '"product":{"en":"b","zh-Hans":"经\\n\\u0001“贷”"},"sequence":null,"stage":"submitted",'
        '"stage_since":"2026-02-27T00:00:00+00:00"}'
    )


_STAGES: Final = (Stage.SUBMITTED, Stage.ACCEPTED, Stage.IN_REVIEW, Stage.APPROVED)
_FACTS: Final[dict[str, Any]] = {
    "amount": st.decimals(1, 9, places=0) | st.none(),
    "applied_on": st.dates(date(2026, 1, 1), date(2026, 1, 9)) | st.none(),
    "stage": st.sampled_from(_STAGES),
    "stage_words": st.just({"en": "At the counter"}) | st.none(),
    "stage_since": st.just(BEGUN),
    "decision": st.builds(Decision, term_months=st.integers(1, 3)) | st.none(),
    "disbursed_on": st.dates(date(2026, 1, 1), date(2026, 1, 9)) | st.none(),
    "name": st.sampled_from(["王小明", "王大明"]) | st.none(),
    "phone": st.sampled_from(["+8613800138000", "+8613900139000"]) | st.none(),
}
_PARTS: Final = st.lists(st.fixed_dictionaries({}, optional=_FACTS), min_size=1, max_size=5)


@st.composite
def _deliveries(draw: st.DrawFn) -> tuple[list[Push], list[Push]]:
    """Make statements, and some order in which they arrive, some of them several times."""
    said = []
    for number, facts in enumerate(draw(_PARTS), start=2):
        person = {name: facts.pop(name) for name in ("name", "phone") if name in facts}
        party = StatedParty(role=Role.MAIN, reference="C", **person)
        at = BEGUN + number * DAY
        push = Push(number="", sequence=number, occurred_at=at, **facts)
        said.append(replace(push, borrowers=(party,)) if person else push)
    first = replace(FIRST, sequence=1, occurred_at=BEGUN + DAY)
    repeated = draw(st.lists(st.sampled_from([first, *said]), max_size=3))
    return [first, *said], draw(st.permutations([first, *said, *repeated]))


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    # One store serves all examples: each has applications of its own.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(deliveries=_deliveries())
async def test_partial_statements_in_any_order_end_in_the_same_facts(
    store: Store, lender: Lender, now: datetime, deliveries: tuple[list[Push], list[Push]]
) -> None:
    lenient = replace(lender, policy=replace(lender.policy, forbidden_steps_recorded=True))

    async def end(order: list[Push]) -> tuple[object, ...]:
        name = new_id(now)
        waiting = list(order)
        while waiting:
            push = waiting.pop(0)
            people = push.borrowers
            if isinstance(people, tuple):
                people = tuple(replace(one, reference=name, identity=UNSTATED) for one in people)
            try:
                await put(store, lenient, replace(push, number=name, borrowers=people), now)
            except IncompleteApplicationError:
                waiting.append(push)  # nothing is known of it yet: the lender says it again

        def known(tx: Transaction) -> tuple[object, ...]:
            found = applications.by_number(tx, lender.id, name)
            assert found is not None
            (party,) = applications.parties(tx, found.id)
            one = borrowers.by_id(tx, party.borrower_id)
            assert one is not None
            bare = replace(found, id="", number="", data_key_id="", version=0)
            return bare, one.name, one.phone

        return await store.read(known)

    in_order, arrived = deliveries
    assert await end(arrived) == await end(in_order)
