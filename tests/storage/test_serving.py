"""One document answers several needs: stored once, judged for each."""

import random
from datetime import datetime, timedelta

import pytest

from storage import (
    asking,
    documents,
    events,
    needs,
    pushes,
    reviews,
    serving,
    undoing,
)
from storage.asking import Asked
from storage.database import Store
from storage.errors import DomainError
from storage.records import Application, Lender, Need
from storage.serving import UnservedNeedError
from storage.statements import StatedParty
from storage.terms import DocumentState, NeedState, Role
from tests.storage.lending import FIRST, MAIN, new_lender, sent, told
from tests.storage.test_reviews import ACCEPTED, REJECTED, send


@pytest.fixture
async def lender(store: Store, now: datetime) -> Lender:
    return await store.write(new_lender, now)


@pytest.fixture
async def application(store: Store, lender: Lender, now: datetime) -> Application:
    return (await store.write(pushes.put, lender, FIRST, at=now)).application


@pytest.fixture
async def pair(store: Store, application: Application, now: datetime) -> tuple[Need, Need]:
    """Two needs, the first of which answers the second as well."""
    made = []
    for reference in ("R-1", "R-2"):
        asked = Asked(reference=reference, document_type="bank-statement")
        made.append((await store.write(asking.put, application, asked, at=now))[0])
    await store.write(serving.serve, application, "R-1", "R-2", at=now)
    return made[0], made[1]


async def states(store: Store, *those: Need) -> list[NeedState]:
    found = [await store.read(needs.by_id, it.id) for it in those]
    return [it.state for it in found if it]


async def test_what_is_sent_once_answers_both_and_is_reviewed_for_both(
    store: Store, lender: Lender, pair: tuple[Need, Need], now: datetime
) -> None:
    document_id = await send(store, pair[0], now)
    assert await states(store, *pair) == [NeedState.UPLOADED] * 2
    assert await store.read(documents.of_need, pair[1].id) == []

    await store.write(reviews.review, lender, document_id, REJECTED, at=now + timedelta(1))
    assert await states(store, *pair) == [NeedState.REJECTED] * 2
    await store.write(reviews.review, lender, document_id, ACCEPTED, at=now + timedelta(2))
    assert await states(store, *pair) == [NeedState.ACCEPTED] * 2
    assert (await store.read(told))[-2:] == ["document-accepted"] * 2

    await store.write(undoing.undo, pair[0], at=now + timedelta(3))
    assert await states(store, *pair) == [NeedState.REJECTED] * 2
    heard = await store.read(events.after, lender.id, 0, limit=100)
    assert [it.need for it in heard if it.kind == "need.served"] == ["R-2"]


async def test_a_need_may_have_a_verdict_of_its_own(
    store: Store, lender: Lender, pair: tuple[Need, Need], now: datetime
) -> None:
    document_id = await send(store, pair[0], now)
    document = await store.read(documents.by_id, document_id)
    assert document is not None

    await store.write(serving.judge, document, "R-2", REJECTED, at=now + timedelta(1))
    await store.write(reviews.review, lender, document_id, ACCEPTED, at=now + timedelta(2))
    assert await states(store, *pair) == [NeedState.ACCEPTED, NeedState.REJECTED]
    with pytest.raises(DomainError):
        await store.write(serving.judge, document, "R-1", REJECTED, at=now)

    await store.write(sent, pair[1], now + timedelta(3), place="cd" * 16)
    known = await store.read(needs.by_id, pair[1].id)
    assert known is not None
    await store.write(needs.step, known, NeedState.UPLOADED, actor="b", at=now)
    await store.write(reviews.review, lender, document_id, REJECTED, at=now + timedelta(4))
    assert await states(store, *pair) == [NeedState.REJECTED, NeedState.UPLOADED]


async def test_what_was_sent_already_answers_the_other_at_once_and_may_be_untied(
    store: Store, application: Application, pair: tuple[Need, Need], now: datetime
) -> None:
    await send(store, pair[0], now)
    asked = Asked(reference="R-3", document_type="payslip")
    third, _ = await store.write(asking.put, application, asked, at=now)

    tied = await store.write(serving.serve, application, "R-1", "R-3", at=now)
    again = await store.write(serving.serve, application, "R-1", "R-3", at=now + timedelta(1))
    assert (tied.state, again) == (NeedState.UPLOADED, tied)
    loose = await store.write(serving.unserve, application, "R-1", "R-3", at=now)
    assert loose.state is NeedState.REQUESTED
    await store.write(serving.state, application, "R-1", ["R-3"], at=now)
    assert await states(store, pair[1], third) == [NeedState.REQUESTED, NeedState.UPLOADED]


async def test_what_cannot_be_shared_is_refused(
    store: Store, lender: Lender, application: Application, pair: tuple[Need, Need], now: datetime
) -> None:
    spouse = StatedParty(role=Role.SPOUSE, reference="C-2", name="李红")
    push = pushes.Push(number=application.number, borrowers=(MAIN, spouse))
    await store.write(pushes.put, lender, push, at=now)
    asked = Asked(reference="R-3", document_type="payslip", of="C-2")
    await store.write(asking.put, application, asked, at=now)
    whys = []
    for one, other in (("R-1", "R-1"), ("R-1", "R-3"), ("R-2", "R-1"), ("R-3", "R-2")):
        with pytest.raises(UnservedNeedError) as refused:
            await store.write(serving.serve, application, one, other, at=now)
        whys.append(refused.value.facts["why"])
    assert whys == ["same", "other-borrower", "served-already", "other-borrower"]
    assert await states(store, *pair) == [NeedState.REQUESTED] * 2


@pytest.mark.parametrize("seed", range(6))
async def test_whatever_happens_both_stand_together(
    store: Store,
    lender: Lender,
    application: Application,
    pair: tuple[Need, Need],
    now: datetime,
    seed: int,
) -> None:
    dice, at = random.Random(seed), now  # noqa: S311  a course of events, not a secret
    for number in range(14):
        at += timedelta(seconds=1)
        act = dice.choice(("send", "accept", "reject", "undo", "again"))
        try:
            await _do(store, lender, pair[0], act, f"{seed:02x}{number:02x}" * 8, at)
        except DomainError:
            continue
        first, second = await states(store, *pair)
        assert first is second, act
    kept = await store.read(documents.of_application, application.id)
    assert {it.need_id for it in kept} <= {pair[0].id}
    assert all(it.state is not DocumentState.WITHDRAWN for it in kept)


async def _do(store: Store, lender: Lender, need: Need, act: str, place: str, at: datetime) -> None:
    there = await store.read(documents.of_need, need.id)
    if act == "send":
        await send(store, need, at, place)
    elif act == "undo":
        await store.write(undoing.undo, need, at=at)
    elif act == "again":
        known = await store.read(needs.by_id, need.id)
        assert known is not None
        await store.write(needs.step, known, NeedState.REQUESTED, actor="b", at=at)
    elif there:
        said = ACCEPTED if act == "accept" else REJECTED
        await store.write(reviews.review, lender, there[-1].id, said, at=at)
