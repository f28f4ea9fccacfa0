"""A lender says what it thinks of what was sent."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from storage import asking, documents, needs, pushes, reviews
from storage.asking import Asked
from storage.database import Store
from storage.errors import ForbiddenNeedStepError, UnknownDocumentError, UnknownFileError
from storage.records import Lender, Need
from storage.reviews import Verdict
from storage.terms import DocumentState, NeedKind, NeedState, Reason
from tests.storage.lending import FIRST, new_lender, sent, told

ACCEPTED = Verdict(state=DocumentState.ACCEPTED)
REJECTED = Verdict(
    state=DocumentState.REJECTED, reason=Reason.MISSING_PAGE, words={"en": "Page 2"}, page=2
)


@pytest.fixture
async def lender(store: Store, now: datetime) -> Lender:
    return await store.write(new_lender, now)


@pytest.fixture
async def need(store: Store, lender: Lender, now: datetime) -> Need:
    application = (await store.write(pushes.put, lender, FIRST, at=now)).application
    asked = Asked(reference="R-1", document_type="bank-statement")
    return (await store.write(asking.put, application, asked, at=now))[0]


async def send(store: Store, need: Need, at: datetime, place: str = "ab" * 16) -> str:
    file = await store.write(sent, need, at, place=place)
    known = await store.read(needs.by_id, need.id)
    assert known is not None
    await store.write(needs.step, known, NeedState.UPLOADED, actor="borrower", at=at)
    assert file.document_id is not None
    return file.document_id


async def test_a_verdict_on_a_document_is_the_verdict_on_its_need(
    store: Store, lender: Lender, need: Need, now: datetime
) -> None:
    document_id = await send(store, need, now)

    reviewed = await store.write(
        reviews.review, lender, document_id, REJECTED, at=now + timedelta(1)
    )

    assert reviewed.document.state is DocumentState.REJECTED
    assert reviewed.need.state is NeedState.REJECTED
    assert (reviewed.need.reason, reviewed.need.reason_page) == (Reason.MISSING_PAGE, 2)
    assert await store.read(documents.by_id, document_id) == reviewed.document
    assert await store.read(told) == ["need", "document-rejected"]


async def test_the_same_verdict_again_changes_nothing(
    store: Store, lender: Lender, need: Need, now: datetime
) -> None:
    document_id = await send(store, need, now)
    first = await store.write(reviews.review, lender, document_id, ACCEPTED, at=now + timedelta(1))

    again = await store.write(reviews.review, lender, document_id, ACCEPTED, at=now + timedelta(2))

    assert again == replace(first, changed=False)
    assert await store.read(told) == ["need", "document-accepted"]


async def test_a_verdict_that_is_repeated_late_does_not_touch_what_was_sent_since(
    store: Store, lender: Lender, need: Need, now: datetime
) -> None:
    first = await send(store, need, now)
    await store.write(reviews.review, lender, first, REJECTED, at=now)
    second = await send(store, need, now + timedelta(1), "cd" * 16)
    assert second != first

    late = await store.write(reviews.review, lender, first, REJECTED, at=now + timedelta(2))
    changed = await store.write(reviews.review, lender, first, ACCEPTED, at=now + timedelta(3))

    assert not late.changed
    assert changed.need.state is NeedState.UPLOADED
    listed = await store.read(documents.of_need, need.id)
    assert [it.state for it in listed] == [DocumentState.ACCEPTED, DocumentState.RECEIVED]


async def test_a_lender_may_change_its_mind(
    store: Store, lender: Lender, need: Need, now: datetime
) -> None:
    document_id = await send(store, need, now)
    await store.write(reviews.review, lender, document_id, ACCEPTED, at=now)

    rejected = await store.write(reviews.review, lender, document_id, REJECTED, at=now)
    other = replace(REJECTED, reason=Reason.ALTERED, page=None)
    again = await store.write(reviews.review, lender, document_id, other, at=now)

    assert rejected.need.state is NeedState.REJECTED
    assert (again.need.reason, again.need.reason_page) == (Reason.ALTERED, None)


async def test_what_is_not_asked_for_any_more_stays_so(
    store: Store, lender: Lender, need: Need, now: datetime
) -> None:
    document_id = await send(store, need, now)
    known = await store.read(needs.by_id, need.id)
    assert known is not None
    await store.write(needs.step, known, NeedState.WAIVED, actor="lender", at=now)

    reviewed = await store.write(reviews.review, lender, document_id, REJECTED, at=now)

    assert reviewed.document.state is DocumentState.REJECTED
    assert reviewed.need.state is NeedState.WAIVED


async def test_nobody_reviews_what_is_not_theirs(
    store: Store, lender: Lender, need: Need, now: datetime
) -> None:
    document_id = await send(store, need, now)
    other = await store.write(new_lender, now, "other")

    with pytest.raises(UnknownDocumentError):
        await store.write(reviews.review, other, document_id, ACCEPTED, at=now)
    strange = replace(REJECTED, file_id="f" * 32)
    with pytest.raises(UnknownFileError):
        await store.write(reviews.review, lender, document_id, strange, at=now)


async def test_a_claim_that_is_refused_leaves_the_need_asked_for(
    store: Store, need: Need, now: datetime
) -> None:
    claimed = await store.write(
        needs.step,
        need,
        NeedState.NOT_APPLICABLE,
        actor="borrower",
        at=now,
        reason_words={"en": "I have no bank account"},
    )

    refused = await store.write(reviews.settle, claimed, REJECTED, at=now)
    claimed = await store.write(needs.step, refused, NeedState.NOT_APPLICABLE, actor="b", at=now)
    confirmed = await store.write(reviews.settle, claimed, ACCEPTED, at=now)

    assert (refused.state, refused.reason_words) == (NeedState.REQUESTED, {"en": "Page 2"})
    assert confirmed.state is NeedState.ACCEPTED


async def test_an_answer_in_words_is_reviewed_like_a_document(
    store: Store, lender: Lender, now: datetime
) -> None:
    application = (await store.write(pushes.put, lender, FIRST, at=now)).application
    asked = Asked(reference="Q-1", kind=NeedKind.QUESTION, title={"en": "Whose car is it?"})
    question, _ = await store.write(asking.put, application, asked, at=now)
    answered = await store.write(needs.answer, question, "Mine", at=now)

    accepted = await store.write(reviews.settle, answered, ACCEPTED, at=now)
    again = await store.write(reviews.settle, answered, ACCEPTED, at=now + timedelta(1))

    assert accepted.state is NeedState.ACCEPTED
    assert accepted.answer == "Mine"
    assert again == accepted


async def test_a_claim_cannot_be_made_of_what_is_settled(
    store: Store, need: Need, now: datetime
) -> None:
    await store.write(reviews.settle, need, ACCEPTED, at=now)

    with pytest.raises(ForbiddenNeedStepError):
        await store.write(needs.step, need, NeedState.NOT_APPLICABLE, actor="borrower", at=now)
