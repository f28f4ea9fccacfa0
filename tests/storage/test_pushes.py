"""A lender states facts, in whatever order and however often the network delivers them."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage import applications, borrowers, conversations, pushes
from storage.audit import broken_chains
from storage.database import Store
from storage.errors import (
    ForbiddenStepError,
    IncompleteApplicationError,
    SequenceTakenError,
)
from storage.ids import new_id
from storage.pushes import Outcome, Pushed
from storage.records import Application, Borrower, Decision, Lender, Link
from storage.statements import NEXT, Push, StatedParty
from storage.terms import Assurance, Collection, Method, Role, Stage
from storage.transaction import Transaction
from tests.storage.lending import FIRST, MAIN, acts, new_lender, told

CHANGE = Push(number=FIRST.number)


@pytest.fixture
async def lender(store: Store, now: datetime) -> Lender:
    return await store.write(new_lender, now)


async def put(store: Store, lender: Lender, push: Push, at: datetime) -> Pushed:
    return await store.write(pushes.put, lender, push, at=at)


async def people(store: Store, application: Application) -> list[tuple[Role, Borrower | None]]:
    def run(tx: Transaction) -> list[tuple[Role, Borrower | None]]:
        found = applications.parties(tx, application.id)
        return [(party.role, borrowers.by_id(tx, party.borrower_id)) for party in found]

    return await store.read(run)


async def test_a_first_statement_makes_an_application(
    store: Store, lender: Lender, now: datetime
) -> None:
    pushed = await put(store, lender, FIRST, now)

    assert pushed.outcome is Outcome.CREATED
    found = await store.read(applications.by_number, lender.id, "ln\u30002026\uff0d00\uff11")
    assert found == pushed.application
    assert found is not None
    assert (found.stage, found.amount, found.currency) == (
        Stage.SUBMITTED,
        Decimal("200000.00"),
        "CNY",
    )
    assert (found.sequence, found.confirmed_at) == (1, now)
    ((role, borrower),) = await people(store, found)
    assert role is Role.MAIN
    assert borrower is not None
    assert (borrower.name, borrower.phone) == (MAIN.name, MAIN.phone)


async def test_another_lender_does_not_find_it(store: Store, lender: Lender, now: datetime) -> None:
    other = await store.write(new_lender, now, "other")
    await put(store, lender, FIRST, now)

    assert await store.read(applications.by_number, other.id, FIRST.number) is None
    assert await store.read(borrowers.with_phone, [other.id], "+8613800138000") == []
    assert len(await store.read(borrowers.with_phone, [lender.id], "+8613800138000")) == 1


@pytest.mark.parametrize(
    ("push", "field"),
    [
        (Push(number="LN-1", borrowers=(MAIN,)), "stage"),
        (Push(number="LN-1", stage=Stage.SUBMITTED), "borrowers"),
        (replace(FIRST, borrowers=(MAIN, replace(MAIN, reference="C-2"))), "borrowers"),
        (replace(FIRST, borrowers=(replace(MAIN, role=Role.SPOUSE),)), "borrowers"),
        (replace(FIRST, currency=None), "currency"),
    ],
)
async def test_what_no_application_can_be_without_is_named(
    store: Store, lender: Lender, now: datetime, push: Push, field: str
) -> None:
    with pytest.raises(IncompleteApplicationError) as refusal:
        await put(store, lender, push, now)

    assert refusal.value.facts == {"field": field}
    assert await store.read(applications.of_lender, lender.id) == []
    assert await store.read(borrowers.with_phone, [lender.id], "+8613800138000") == []


async def test_what_is_left_out_keeps_its_value_and_null_clears_it(
    store: Store, lender: Lender, now: datetime
) -> None:
    await put(store, lender, replace(FIRST, decision=Decision(term_months=12)), now)

    kept = (await put(store, lender, replace(CHANGE, amount=Decimal(1)), now)).application
    cleared = (await put(store, lender, replace(CHANGE, decision=None), now)).application

    assert (kept.amount, kept.currency, kept.decision) == (
        Decimal(1),
        "CNY",
        Decision(term_months=12),
    )
    assert cleared.decision is None
    assert cleared.amount == Decimal(1)


async def test_a_late_statement_is_kept_and_moves_nothing(
    store: Store, lender: Lender, now: datetime
) -> None:
    await put(store, lender, replace(FIRST, sequence=5, stage=Stage.APPROVED), now)

    late = await put(
        store, lender, replace(FIRST, sequence=4, stage=Stage.IN_REVIEW), now + timedelta(1)
    )

    assert late.outcome is Outcome.LATE
    assert (late.application.stage, late.application.confirmed_at) == (Stage.APPROVED, now)
    again = await put(store, lender, replace(FIRST, sequence=4, stage=Stage.IN_REVIEW), now)
    assert again.outcome is Outcome.REPEATED


async def test_a_repeated_statement_changes_nothing(
    store: Store, lender: Lender, now: datetime
) -> None:
    first = await put(store, lender, replace(FIRST, sequence=7), now)

    again = await put(store, lender, replace(FIRST, sequence=7), now + timedelta(hours=1))

    assert again == Pushed(first.application, Outcome.REPEATED)
    assert len(await store.read(applications.history, first.application.id)) == 1


async def test_a_sequence_says_one_thing_only(store: Store, lender: Lender, now: datetime) -> None:
    await put(store, lender, replace(FIRST, sequence=7), now)

    with pytest.raises(SequenceTakenError):
        await put(store, lender, replace(FIRST, sequence=7, stage=Stage.ACCEPTED), now)


async def test_stages_go_forward_and_back_only_by_correction(
    store: Store, lender: Lender, now: datetime
) -> None:
    await put(store, lender, replace(FIRST, stage=Stage.APPROVED), now)
    back = replace(CHANGE, stage=Stage.IN_REVIEW)

    with pytest.raises(ForbiddenStepError) as refusal:
        await put(store, lender, back, now)
    corrected = (await put(store, lender, replace(back, correction=True), now)).application

    assert refusal.value.facts == {"before": "approved", "after": "in_review"}
    steps = await store.read(applications.history, corrected.id)
    assert [(step.stage, step.correction) for step in steps] == [
        (Stage.APPROVED, False),
        (Stage.IN_REVIEW, True),
    ]


def test_every_way_through_the_stages_may_be_shortened() -> None:
    assert set(NEXT) == set(Stage)
    for steps in NEXT.values():
        assert all(NEXT[after] <= steps for after in steps)


async def test_a_lenders_own_words_end_with_their_stage(
    store: Store, lender: Lender, now: datetime
) -> None:
    await put(store, lender, replace(FIRST, stage_words={"en": "At the counter"}), now)

    moved = await put(store, lender, replace(CHANGE, stage=Stage.IN_REVIEW), now + timedelta(1))

    assert moved.application.stage_words is None
    assert moved.application.stage_since == now + timedelta(1)


async def test_a_stage_is_told_once_with_its_decision_and_payment(
    store: Store, lender: Lender, now: datetime
) -> None:
    await put(store, lender, FIRST, now)
    approved = replace(CHANGE, stage=Stage.APPROVED, decision=Decision(term_months=12))
    changed = replace(CHANGE, decision=Decision(term_months=24))
    paid = replace(CHANGE, disbursed_on=date(2026, 3, 3), disbursed_amount=Decimal(5))

    assert await store.read(told) == []
    for days, push in enumerate((approved, approved, changed, paid), start=1):
        await put(store, lender, push, now + timedelta(days))

    assert await store.read(told) == ["stage", "decision", "disbursement"]


async def test_what_a_lender_states_of_the_collection_stands_until_it_is_taken_back(
    store: Store, lender: Lender, now: datetime
) -> None:
    stated = await put(store, lender, replace(FIRST, collection=Collection.PASSED), now)
    kept = await put(store, lender, replace(CHANGE, stage=Stage.IN_REVIEW), now)
    derived = await put(store, lender, replace(CHANGE, collection=None), now)

    assert stated.application.collection is Collection.PASSED
    assert (kept.application.collection, kept.application.collection_stated) == (
        Collection.PASSED,
        True,
    )
    assert (derived.application.collection, derived.application.collection_stated) == (
        Collection.SUBMITTED,
        False,
    )


async def test_a_person_is_one_borrower_on_all_applications(
    store: Store, lender: Lender, now: datetime
) -> None:
    first = await put(store, lender, FIRST, now)
    unnamed = replace(MAIN, reference=None, phone="+8613900139000", identity="11010119900307123x")
    push = replace(FIRST, number="LN-2", borrowers=(unnamed,))
    second = await put(store, lender, push, now + timedelta(1))

    ((_, one),) = await people(store, first.application)
    ((_, other),) = await people(store, second.application)
    assert one == other
    assert one is not None
    assert (one.reference, one.phone) == ("C-1", "+8613900139000")
    listed = await store.read(applications.of_borrowers, [one.id])
    assert [it.number for it in listed] == ["LN-2", FIRST.number]


async def test_open_applications_are_listed_first(
    store: Store, lender: Lender, now: datetime
) -> None:
    for number, stage, day in (
        ("closed", Stage.DECLINED, 28),
        ("old", Stage.APPROVED, 1),
        ("new", Stage.IN_REVIEW, 20),
    ):
        push = replace(FIRST, number=number, stage=stage, applied_on=date(2026, 2, day))
        pushed = await put(store, lender, push, now)

    ((_, one),) = await people(store, pushed.application)
    assert one is not None
    listed = await store.read(applications.of_borrowers, [one.id])
    assert [it.number for it in listed] == ["new", "old", "closed"]


@pytest.mark.parametrize(
    "again",
    [
        StatedParty(role=Role.MAIN, phone="+8613800138000", name="Wang Xiaoming"),
        StatedParty(role=Role.MAIN, phone="+8613900139000", name="王小明"),
    ],
    ids=["by phone", "by name"],
)
async def test_without_reference_or_identity_the_part_tells_who_is_meant(
    store: Store, lender: Lender, now: datetime, again: StatedParty
) -> None:
    push = replace(FIRST, borrowers=(replace(MAIN, reference=None, identity=None),))
    first = await put(store, lender, push, now)
    second = await put(store, lender, replace(CHANGE, borrowers=(again,)), now)

    ((_, now_known),) = await people(store, second.application)
    assert now_known is not None
    assert (now_known.phone, now_known.name) == (again.phone, again.name)
    assert second.application.data_key_id == first.application.data_key_id


async def test_who_is_no_longer_stated_is_no_longer_on_the_application(
    store: Store, lender: Lender, now: datetime
) -> None:
    spouse = StatedParty(role=Role.SPOUSE, reference="C-2", name="李红")
    both = await put(store, lender, replace(FIRST, borrowers=(spouse, MAIN)), now)
    assert [role for role, _ in await people(store, both.application)] == [Role.MAIN, Role.SPOUSE]

    alone = await put(store, lender, replace(CHANGE, borrowers=(MAIN,)), now)

    assert [role for role, _ in await people(store, alone.application)] == [Role.MAIN]


async def test_another_main_borrower_keeps_the_decision_readable(
    store: Store, lender: Lender, now: datetime
) -> None:
    decided = Decision(amount=Decimal("1.50"), decided_on=date(2026, 3, 1), reason={"en": "Yes"})
    await put(store, lender, replace(FIRST, decision=decided), now)

    heir = StatedParty(role=Role.MAIN, reference="C-9", name="李红")
    changed = await put(store, lender, replace(CHANGE, borrowers=(heir,)), now)

    found = await store.read(applications.by_id, changed.application.id)
    assert found is not None
    assert found.decision == decided


async def test_a_changed_phone_ends_the_borrowers_links(
    store: Store, lender: Lender, now: datetime
) -> None:
    pushed = await put(store, lender, FIRST, now)
    ((_, borrower),) = await people(store, pushed.application)
    assert borrower is not None
    borrower_id = borrower.id

    def link(tx: Transaction) -> str:
        talk = conversations.open_for(
            tx, "webchat", "web", "chat-1", lender_id=None, locale="en", at=now
        )
        conversations.link(
            tx,
            Link(
                new_id(now),
                talk.id,
                borrower_id,
                lender.id,
                Method.CODE,
                Assurance.PHONE,
                now + timedelta(180),
            ),
            now,
        )
        return talk.id

    talk_id = await store.write(link)
    later = now + timedelta(minutes=1)
    await put(store, lender, replace(CHANGE, borrowers=(replace(MAIN, name="王大明"),)), later)
    kept = await store.read(conversations.by_id, talk_id, later)
    assert kept is not None
    assert len(kept.links) == 1

    moved = replace(MAIN, phone="+8613900139000")
    await put(store, lender, replace(CHANGE, borrowers=(moved,)), later)
    ended = await store.read(conversations.by_id, talk_id, later)
    assert ended is not None
    assert ended.links == ()


async def test_two_statements_at_once_both_count(
    store: Store, lender: Lender, now: datetime
) -> None:
    numbered = [replace(FIRST, sequence=number, amount=Decimal(number)) for number in range(1, 9)]

    outcomes = await asyncio.gather(*(put(store, lender, push, now) for push in numbered))

    found = await store.read(applications.by_number, lender.id, FIRST.number)
    assert found is not None
    assert (found.sequence, found.amount) == (8, Decimal(8))
    made = [pushed.outcome for pushed in outcomes].count(Outcome.CREATED)
    assert made == 1
    assert len(await store.read(borrowers.with_phone, [lender.id], "+8613800138000")) == 1


async def test_every_change_is_in_the_audit(store: Store, lender: Lender, now: datetime) -> None:
    await put(store, lender, replace(FIRST, sequence=1), now)
    await put(store, lender, replace(FIRST, sequence=1), now)
    await put(store, lender, replace(CHANGE, stage=Stage.IN_REVIEW), now)

    assert await store.read(acts) == [
        "lender-added",
        "borrower-added",
        "application-added",
        "application-changed",
    ]
    assert await store.read(broken_chains) == []


STATEMENTS: Sequence[Push] = tuple(
    replace(
        FIRST,
        sequence=number,
        stage=stage,
        amount=Decimal(number),
        stage_since=datetime(2026, 3, number, tzinfo=UTC),
        borrowers=(replace(MAIN, name=f"王{number}"),),
    )
    for number, stage in enumerate(
        (Stage.SUBMITTED, Stage.ACCEPTED, Stage.IN_REVIEW, Stage.APPROVED, Stage.DISBURSED), start=1
    )
)
DELIVERIES = st.lists(st.sampled_from(STATEMENTS), max_size=8).flatmap(
    lambda repeated: st.permutations([*STATEMENTS, *repeated])
)


@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    # One store serves all examples: each has an application of its own.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(deliveries=DELIVERIES)
async def test_any_order_and_any_repeats_end_in_the_same_facts(
    store: Store, lender: Lender, now: datetime, deliveries: list[Push]
) -> None:
    number = f"LN-{new_id(now)}"
    person = f"C-{number}"

    for push in deliveries:
        party = replace(MAIN, reference=person, identity=None, name=f"王{push.sequence}")
        await put(store, lender, replace(push, number=number, borrowers=(party,)), now)

    found = await store.read(applications.by_number, lender.id, number)
    assert found is not None
    assert (found.sequence, found.stage, found.amount) == (5, Stage.DISBURSED, Decimal(5))
    assert found.stage_since == datetime(2026, 3, 5, tzinfo=UTC)
    ((_, borrower),) = await people(store, found)
    assert borrower is not None
    assert borrower.name == "王5"
