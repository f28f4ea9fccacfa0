"""What is asked for: needs, the steps they take, and the collection they make."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import product
from pathlib import Path

import pytest

from storage import applications, asking, document_types, needs, pushes
from storage.asking import Asked
from storage.collection import collection_of
from storage.database import Store, open_store
from storage.errors import (
    ClosedApplicationError,
    ForbiddenNeedStepError,
    UnknownBorrowerError,
    UnknownDocumentTypeError,
    UnknownNeedError,
)
from storage.records import Application, Lender, Need
from storage.sealing import Keyring
from storage.statements import Push
from storage.terms import Collection, NeedKind, NeedState, Reason, Role, Stage
from tests.storage.lending import FIRST, acts, new_lender, told

STATEMENT = Asked(reference="R-1", document_type="bank-statement", why={"en": "To verify income"})
QUESTION = Asked(reference="Q-1", kind=NeedKind.QUESTION, title={"en": "Whose car is it?"})


@pytest.fixture
async def lender(store: Store, now: datetime) -> Lender:
    return await store.write(new_lender, now)


@pytest.fixture
async def application(store: Store, lender: Lender, now: datetime) -> Application:
    return (await store.write(pushes.put, lender, FIRST, at=now)).application


@pytest.fixture
async def sqlite_need(
    sqlite_template: Path, tmp_path: Path, keyring: Keyring, now: datetime
) -> AsyncIterator[tuple[Store, Need]]:
    """One need in a store of the quicker kind, for tests of rules that no engine knows of."""
    path = tmp_path / "rules.db"
    shutil.copyfile(sqlite_template, path)
    store = await open_store(f"sqlite+aiosqlite:///{path}", keyring)
    lender = await store.write(new_lender, now)
    application = (await store.write(pushes.put, lender, FIRST, at=now)).application
    yield store, (await ask(store, application, STATEMENT, now))[0]
    await store.close()


async def ask(
    store: Store, application: Application, asked: Asked, at: datetime
) -> tuple[Need, bool]:
    return await store.write(asking.put, application, asked, at=at)


async def collection(store: Store, application: Application) -> Collection:
    found = await store.read(applications.by_id, application.id)
    assert found is not None
    return found.collection


async def test_a_need_is_as_its_document_type_has_it(
    store: Store, application: Application, now: datetime
) -> None:
    need, new = await ask(store, application, STATEMENT, now)

    usual = document_types.load()["bank-statement"]
    assert new
    assert (need.files_min, need.files_max) == (usual.files_min, usual.files_max)
    assert (need.period_months, need.issued_within_days) == (
        usual.period_months,
        usual.issued_within_days,
    )
    assert need.state is NeedState.REQUESTED
    assert await store.read(needs.of_application, application.id) == [need]
    assert await collection(store, application) is Collection.SUPPLEMENT_NEEDED


async def test_the_same_said_again_changes_nothing(
    store: Store, application: Application, now: datetime
) -> None:
    need, _ = await ask(store, application, STATEMENT, now)

    again = await ask(store, application, STATEMENT, now + timedelta(1))

    assert again == (need, False)
    assert await store.read(told) == ["need"]


async def test_other_facts_replace_the_old_ones_and_the_state_stays(
    store: Store, application: Application, now: datetime
) -> None:
    need, _ = await ask(store, application, STATEMENT, now)
    await store.write(needs.step, need, NeedState.UPLOADED, actor="borrower", at=now)

    changed, new = await ask(
        store, application, replace(STATEMENT, due_on=date(2026, 3, 30)), now + timedelta(1)
    )

    assert not new
    assert (changed.state, changed.due_on) == (NeedState.UPLOADED, date(2026, 3, 30))
    assert await store.read(needs.by_id, need.id) == changed


async def test_what_was_withdrawn_is_gone_until_it_is_asked_for_again(
    store: Store, application: Application, now: datetime
) -> None:
    await ask(store, application, STATEMENT, now)

    await store.write(asking.withdraw, application, "R-1", at=now + timedelta(1))
    assert await store.read(needs.of_application, application.id) == []
    assert await collection(store, application) is Collection.SUBMITTED

    await store.write(asking.withdraw, application, "R-1", at=now + timedelta(2))
    again, new = await ask(store, application, STATEMENT, now + timedelta(3))
    assert (again.state, new) == (NeedState.REQUESTED, False)
    assert await store.read(told) == ["need", "need-withdrawn", "need"]


async def test_what_is_waived_counts_as_settled(
    store: Store, application: Application, now: datetime
) -> None:
    await ask(store, application, STATEMENT, now)

    waived = await store.write(asking.waive, application, "R-1", at=now + timedelta(1))

    assert waived.state is NeedState.WAIVED
    assert await collection(store, application) is Collection.PASSED
    assert await store.read(told) == ["need", "need-waived"]


async def test_nothing_unknown_is_asked_for(
    store: Store, lender: Lender, application: Application, now: datetime
) -> None:
    with pytest.raises(UnknownDocumentTypeError):
        await ask(store, application, replace(STATEMENT, document_type="horoscope"), now)
    with pytest.raises(UnknownBorrowerError):
        await ask(store, application, replace(STATEMENT, of=Role.SPOUSE), now)
    with pytest.raises(UnknownBorrowerError):
        await ask(store, application, replace(STATEMENT, of="C-9"), now)
    with pytest.raises(UnknownNeedError):
        await store.write(asking.withdraw, application, "R-9", at=now)
    closing = Push(number=FIRST.number, stage=Stage.DECLINED)
    closed = (await store.write(pushes.put, lender, closing, at=now)).application
    with pytest.raises(ClosedApplicationError):
        await ask(store, closed, STATEMENT, now)
    assert await store.read(needs.of_application, application.id) == []


async def test_a_question_is_answered_in_words(
    store: Store, application: Application, now: datetime
) -> None:
    question, _ = await ask(store, application, QUESTION, now)

    answered = await store.write(needs.answer, question, "My wife's", at=now)

    found = await store.read(needs.by_id, question.id)
    assert found == answered
    assert (answered.state, answered.answer) == (NeedState.UPLOADED, "My wife's")
    assert (answered.files_min, answered.files_max) == (0, 0)


async def test_a_reason_lasts_until_the_next_step(
    store: Store, application: Application, now: datetime
) -> None:
    need, _ = await ask(store, application, STATEMENT, now)
    rejected = await store.write(
        needs.step,
        need,
        NeedState.REJECTED,
        actor="lender",
        at=now,
        reason=Reason.CUT_OFF,
        reason_words={"en": "The left edge"},
        reason_page=2,
    )
    found = await store.read(needs.by_id, need.id)
    assert found == rejected
    assert (rejected.reason, rejected.reason_words, rejected.reason_page) == (
        Reason.CUT_OFF,
        {"en": "The left edge"},
        2,
    )

    uploaded = await store.write(needs.step, need, NeedState.UPLOADED, actor="borrower", at=now)

    assert (uploaded.reason, uploaded.reason_words, uploaded.reason_page) == (None, {}, None)


@pytest.mark.parametrize(("before", "after"), list(product(NeedState, NeedState)))
async def test_only_steps_of_the_table_are_taken(
    sqlite_need: tuple[Store, Need], now: datetime, before: NeedState, after: NeedState
) -> None:
    store, need = sqlite_need
    if before is NeedState.SUGGESTED:  # what was asked for cannot become a suggestion at once
        need = await store.write(needs.step, need, NeedState.WITHDRAWN, actor="lender", at=now)
    need = await store.write(needs.step, need, before, actor="lender", at=now)

    if before is after or after in needs.NEXT[before]:
        stepped = await store.write(needs.step, need, after, actor="lender", at=now)
        assert stepped.state is after
    else:
        with pytest.raises(ForbiddenNeedStepError):
            await store.write(needs.step, need, after, actor="lender", at=now)


async def test_what_others_did_meanwhile_counts(
    store: Store, application: Application, now: datetime
) -> None:
    need, _ = await ask(store, application, STATEMENT, now)
    await store.write(asking.waive, application, "R-1", at=now)

    with pytest.raises(ForbiddenNeedStepError) as refusal:
        await store.write(needs.step, need, NeedState.UPLOADED, actor="borrower", at=now)

    assert refusal.value.facts == {"before": "waived", "after": "uploaded"}


async def test_needs_that_move_at_once_make_one_collection(
    store: Store, application: Application, now: datetime
) -> None:
    asked = [replace(STATEMENT, reference=f"R-{number}") for number in range(6)]
    made = [(await ask(store, application, one, now))[0] for one in asked]

    await asyncio.gather(
        *(
            store.write(needs.step, need, NeedState.ACCEPTED, actor="lender", at=now)
            for need in made
        )
    )

    assert await collection(store, application) is Collection.PASSED


async def test_a_stated_collection_lasts_until_a_need_changes(
    store: Store, lender: Lender, application: Application, now: datetime
) -> None:
    push = Push(number=FIRST.number, collection=Collection.FAILED)
    await store.write(pushes.put, lender, push, at=now)
    assert await collection(store, application) is Collection.FAILED

    await ask(store, application, STATEMENT, now)

    assert await collection(store, application) is Collection.SUPPLEMENT_NEEDED


async def test_every_step_is_in_the_audit(
    store: Store, application: Application, now: datetime
) -> None:
    await ask(store, application, STATEMENT, now)
    await store.write(asking.waive, application, "R-1", at=now)

    assert (await store.read(acts))[-2:] == ["need-requested", "need-waived"]


R, U, V, A, X, W, N = (
    NeedState.REQUESTED,
    NeedState.UPLOADED,
    NeedState.IN_REVIEW,
    NeedState.ACCEPTED,
    NeedState.REJECTED,
    NeedState.WAIVED,
    NeedState.NOT_APPLICABLE,
)


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ((), Collection.SUBMITTED),
        ((R,), Collection.SUPPLEMENT_NEEDED),
        ((A, R), Collection.SUPPLEMENT_NEEDED),
        ((X, U), Collection.SUPPLEMENT_NEEDED),
        ((X, A), Collection.FAILED),
        ((U, N), Collection.COMPLETE),
        ((U, V), Collection.IN_REVIEW),
        ((U, A), Collection.IN_REVIEW),
        ((A, W), Collection.PASSED),
        ((A, NeedState.WITHDRAWN), Collection.PASSED),
    ],
)
async def test_the_collection_follows_from_the_needs(
    sqlite_need: tuple[Store, Need], states: tuple[NeedState, ...], expected: Collection
) -> None:
    _, need = sqlite_need
    asked = [replace(need, id=str(number), state=state) for number, state in enumerate(states)]
    optional = [replace(it, required=False) for it in asked]

    assert collection_of(asked) is expected
    assert collection_of(optional) in {Collection.SUBMITTED, Collection.ACCEPTED}


async def test_one_of_several_alternatives_is_enough(sqlite_need: tuple[Store, Need]) -> None:
    _, need = sqlite_need
    group = replace(need, alternatives="income")

    assert collection_of([group, replace(group, id="2", state=A)]) is Collection.PASSED
    assert collection_of([group, replace(need, id="2", state=A)]) is Collection.SUPPLEMENT_NEEDED
