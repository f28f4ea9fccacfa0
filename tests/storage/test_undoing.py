"""A lender takes its last verdict back."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from handlers import notices as telling
from storage import applications, asking, documents, events, needs, pushes, reviews, undoing
from storage.asking import Asked
from storage.database import Store
from storage.records import Lender, Need
from storage.schema import notices
from storage.terms import Collection, DocumentState, NeedKind, NeedState, Reason
from storage.transaction import Transaction
from storage.undoing import NoVerdictError, OvertakenVerdictError, Undone
from tests.storage.lending import FIRST, acts, new_lender, sent, told
from tests.storage.test_reviews import ACCEPTED, REJECTED, send


@pytest.fixture
async def lender(store: Store, now: datetime) -> Lender:
    return await store.write(new_lender, now)


@pytest.fixture
async def need(store: Store, lender: Lender, now: datetime) -> Need:
    application = (await store.write(pushes.put, lender, FIRST, at=now)).application
    asked = Asked(reference="R-1", document_type="bank-statement")
    return (await store.write(asking.put, application, asked, at=now))[0]


async def undo(store: Store, need: Need, at: datetime) -> Undone:
    return await store.write(undoing.undo, need, actor="key:1", at=at)


async def test_everything_stands_as_before_the_verdict(
    store: Store, lender: Lender, need: Need, now: datetime
) -> None:
    document_id = await send(store, need, now)
    await store.write(reviews.review, lender, document_id, REJECTED, at=now + timedelta(1))

    undone = await undo(store, need, now + timedelta(2))

    assert undone.changed
    assert (undone.need.state, undone.need.reason) == (NeedState.UPLOADED, None)
    assert undone.need.reason_words == {}
    assert undone.document is not None
    assert (undone.document.state, undone.document.reviewed_at) == (DocumentState.RECEIVED, None)
    assert await store.read(documents.by_id, document_id) == undone.document
    application = await store.read(applications.by_id, need.application_id)
    assert application is not None
    assert application.collection is Collection.COMPLETE
    assert "review-undone" in await store.read(acts)
    heard = await store.read(events.after, lender.id, 0, limit=100)
    (event,) = [it for it in heard if it.kind == "review.undone"]
    assert (event.need, event.data["document"], event.data["state"]) == (
        "R-1",
        document_id,
        "uploaded",
    )


async def test_what_was_not_told_yet_is_told_no_more(
    store: Store, lender: Lender, need: Need, now: datetime
) -> None:
    document_id = await send(store, need, now)
    await store.write(reviews.review, lender, document_id, ACCEPTED, at=now + timedelta(1))

    await undo(store, need, now + timedelta(2))

    assert await store.read(told) == ["need"]


async def test_whoever_was_told_is_told_that_it_holds_no_more(
    store: Store, lender: Lender, need: Need, now: datetime
) -> None:
    document_id = await send(store, need, now)
    await store.write(reviews.review, lender, document_id, ACCEPTED, at=now + timedelta(1))
    await store.write(_reached, now + timedelta(1))

    await undo(store, need, now + timedelta(2))

    assert await store.read(told) == ["need", "document-accepted", "review-undone"]


async def test_whoever_could_not_be_told_hears_nothing_of_it(
    store: Store, lender: Lender, need: Need, now: datetime
) -> None:
    document_id = await send(store, need, now)
    await store.write(reviews.review, lender, document_id, ACCEPTED, at=now + timedelta(1))
    await store.write(telling.tell, need.borrower_id, now + timedelta(1))

    await undo(store, need, now + timedelta(2))

    assert await store.read(told) == ["need", "document-accepted"]


async def test_once_taken_back_it_stays_so_and_no_older_one_goes_with_it(
    store: Store, lender: Lender, need: Need, now: datetime
) -> None:
    document_id = await send(store, need, now)
    await store.write(reviews.review, lender, document_id, REJECTED, at=now + timedelta(1))
    await store.write(reviews.review, lender, document_id, ACCEPTED, at=now + timedelta(2))

    first = await undo(store, need, now + timedelta(3))
    again = await undo(store, need, now + timedelta(4))

    assert (first.need.state, first.need.reason) == (NeedState.REJECTED, Reason.MISSING_PAGE)
    assert (first.need.reason_page, first.need.reason_words) == (2, {"en": "Page 2"})
    assert not again.changed
    assert (again.need, again.document) == (first.need, first.document)


async def test_what_is_newer_keeps_a_verdict_where_it_is(
    store: Store, lender: Lender, need: Need, now: datetime
) -> None:
    first = await send(store, need, now)
    await store.write(reviews.review, lender, first, REJECTED, at=now + timedelta(1))
    await store.write(sent, need, now + timedelta(2), place="cd" * 16)
    with pytest.raises(OvertakenVerdictError) as by_file:
        await undo(store, need, now + timedelta(3))

    known = await store.read(needs.by_id, need.id)
    assert known is not None
    await store.write(needs.step, known, NeedState.UPLOADED, actor="borrower", at=now)
    with pytest.raises(OvertakenVerdictError) as by_step:
        await undo(store, need, now + timedelta(4))
    second = (await store.read(documents.of_need, need.id))[-1].id
    await store.write(reviews.review, lender, second, ACCEPTED, at=now + timedelta(5))
    with pytest.raises(OvertakenVerdictError) as by_verdict:
        await store.write(undoing.undo_of_document, lender, first, at=now + timedelta(6))

    newer: list[Any] = [it.value.facts["newer"] for it in (by_file, by_step, by_verdict)]
    assert newer == ["file-received", "uploaded", "verdict"]
    assert await store.read(needs.by_id, need.id) != known


async def test_other_facts_of_the_need_do_not_stand_in_the_way(
    store: Store, lender: Lender, need: Need, now: datetime
) -> None:
    document_id = await send(store, need, now)
    await store.write(reviews.review, lender, document_id, REJECTED, at=now + timedelta(1))
    application = await store.read(applications.by_id, need.application_id)
    assert application is not None
    asked = Asked(reference="R-1", document_type="bank-statement", why={"en": "Income"})
    await store.write(asking.put, application, asked, at=now + timedelta(2))

    undone = await undo(store, need, now + timedelta(3))

    assert (undone.need.state, undone.need.why) == (NeedState.UPLOADED, {"en": "Income"})


async def test_a_verdict_on_an_answer_or_a_claim_is_taken_back(
    store: Store, need: Need, now: datetime
) -> None:
    application = await store.read(applications.by_id, need.application_id)
    assert application is not None
    asked = Asked(reference="Q-1", kind=NeedKind.QUESTION, title={"en": "Whose car is it?"})
    question, _ = await store.write(asking.put, application, asked, at=now)
    answered = await store.write(needs.answer, question, "Mine", at=now)
    await store.write(reviews.settle, answered, ACCEPTED, at=now)
    claimed = await store.write(needs.step, need, NeedState.NOT_APPLICABLE, actor="b", at=now)
    await store.write(reviews.settle, claimed, REJECTED, at=now)

    of_answer = await undo(store, question, now + timedelta(1))
    of_claim = await undo(store, need, now + timedelta(1))

    assert (of_answer.need.state, of_answer.need.answer) == (NeedState.UPLOADED, "Mine")
    assert of_claim.need.state is NeedState.NOT_APPLICABLE


async def test_where_nothing_was_said_nothing_is_taken_back(
    store: Store, lender: Lender, need: Need, now: datetime
) -> None:
    document_id = await send(store, need, now)

    with pytest.raises(NoVerdictError):
        await undo(store, need, now)
    with pytest.raises(NoVerdictError):
        await store.write(undoing.undo_of_document, lender, document_id, at=now)


def _reached(tx: Transaction, at: datetime) -> None:
    tx.execute(notices.update().values(told_at=at, chats=1))
