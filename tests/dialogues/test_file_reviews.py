"""One file of several is sent back: only that is asked for again, and what is good is kept."""

from handlers.inspections import Inspected, settle
from handlers.messages import Phrase
from storage import documents, file_reviews, serving, undoing
from storage.records import Document, File, Finding, Need
from storage.reviews import Verdict
from storage.terms import DocumentState, NeedState, Reason
from tests.arrange import LenderDesk, need_is, need_now, tell_notices
from tests.chat import Chat

JPEG = {"media_type": "image/jpeg"}
ACCEPTED = Verdict(state=DocumentState.ACCEPTED)
UNREADABLE = Verdict(state=DocumentState.REJECTED, reason=Reason.UNREADABLE)


async def sent(chat: Chat, need: Need) -> tuple[Document, list[File]]:
    """Read what was sent for a need last."""
    document = (await chat.store.read(documents.of_need, need.id))[-1]
    return document, await chat.store.read(documents.files, document.id)


async def judges(chat: Chat, lakeside: LenderDesk, file: File, verdict: Verdict) -> Need:
    reviewed = await chat.store.write(
        file_reviews.review, lakeside.lender, file.id, verdict, at=chat.clock.now
    )
    return reviewed.need


async def three_pages(chat: Chat, lakeside: LenderDesk) -> tuple[Need, list[File]]:
    """Have three photographs sent and let through."""
    need = await lakeside.asks_for(await lakeside.has_application(), files_min=3)
    await chat.is_linked()
    for number in range(3):
        await chat.sends_file(need=need.id, name=f"{number + 1}.jpg", **JPEG)
    _, files = await sent(chat, need)
    for file in files:
        await chat.store.write(settle, file.id, Inspected(pages=1), at=chat.clock.now)
    await tell_notices(chat.store, chat.clock)
    await chat.hears()
    return need, files


async def test_one_unreadable_page_is_asked_for_alone_and_replaced(
    chat: Chat, lakeside: LenderDesk
) -> None:
    need, (first, second, third) = await three_pages(chat, lakeside)

    await judges(chat, lakeside, second, UNREADABLE)
    await tell_notices(chat.store, chat.clock)
    heard = await chat.hears()

    document, _ = await sent(chat, need)
    assert document.state is DocumentState.PARTIAL
    assert heard.said == [
        "notice-head",
        "notice-rejected",
        "needs-rejected-file",
        "needs-fix",
        "needs-only-again",
    ]
    told = heard.facts("needs-rejected-file")
    assert (told["number"], told["name"]) == (2, "2.jpg")
    assert told["reason"] == Phrase(message="reason-unreadable")

    again = await chat.sends_file(need=need.id, name="2b.jpg", **JPEG)
    document, files = await sent(chat, need)

    assert "uploads-all-in" in again.said
    assert await need_is(chat.store, need, NeedState.UPLOADED)
    assert document.state is DocumentState.RECEIVED
    assert [it.replaced_by for it in files] == [None, files[3].id, None, None]
    assert [it.id for it in files[:3]] == [first.id, second.id, third.id]


async def test_of_two_that_came_back_both_are_waited_for(chat: Chat, lakeside: LenderDesk) -> None:
    need, (first, second, _) = await three_pages(chat, lakeside)
    await judges(chat, lakeside, first, UNREADABLE)
    await judges(
        chat, lakeside, second, Verdict(state=DocumentState.REJECTED, reason=Reason.CUT_OFF)
    )
    await tell_notices(chat.store, chat.clock)
    heard = await chat.hears()
    assert heard.said.count("notice-rejected") == 1
    assert heard.said.count("needs-rejected-file") == 2

    once = await chat.sends_file(need=need.id, name="8.jpg", **JPEG)
    assert "uploads-more-again" in once.said
    assert await need_is(chat.store, need, NeedState.REJECTED)

    twice = await chat.sends_file(need=need.id, **JPEG)
    assert "uploads-all-in" in twice.said
    assert await need_is(chat.store, need, NeedState.UPLOADED)


async def test_what_comes_in_its_place_and_will_not_do_is_asked_for_again(
    chat: Chat, lakeside: LenderDesk
) -> None:
    need, (_, second, _) = await three_pages(chat, lakeside)
    await judges(chat, lakeside, second, UNREADABLE)
    await chat.sends_file(need=need.id, **JPEG)
    _, files = await sent(chat, need)

    blurred = Inspected(found=(Finding("blurred"),), pages=1)
    await chat.store.write(settle, files[3].id, blurred, at=chat.clock.now)

    now = await need_now(chat.store, need)
    assert (now.state, now.reason_file_id) == (NeedState.REJECTED, second.id)
    document, files = await sent(chat, need)
    assert document.state is DocumentState.PARTIAL
    await chat.hears()
    kept = await chat.presses(f"keep:{files[3].id}")
    assert kept.said == ["inspection-kept"]
    assert await need_is(chat.store, need, NeedState.UPLOADED)
    _, files = await sent(chat, need)
    assert files[1].replaced_by == files[3].id


async def test_what_came_in_its_place_may_be_taken_back(chat: Chat, lakeside: LenderDesk) -> None:
    need, (first, second, _) = await three_pages(chat, lakeside)
    await judges(chat, lakeside, second, UNREADABLE)
    await chat.sends_file(need=need.id, **JPEG)
    _, files = await sent(chat, need)

    back = await chat.presses_from_long_ago(f"back:{files[3].id}")
    late = await chat.presses_from_long_ago(f"back:{second.id}")

    assert (back.said, late.said) == (["sent-taken-back"], ["sent-too-late"])
    assert await need_is(chat.store, need, NeedState.REJECTED)
    document, files = await sent(chat, need)
    assert document.state is DocumentState.PARTIAL
    assert files[0].id == first.id
    assert [it.replaced_by for it in files] == [None, None, None]


async def test_one_page_of_a_pdf_is_asked_for_alone(chat: Chat, lakeside: LenderDesk) -> None:
    need = await lakeside.asks_for(await lakeside.has_application(), files_min=3)
    await chat.is_linked()
    await chat.sends_file(need=need.id, name="all.pdf", media_type="application/pdf")
    _, (file,) = await sent(chat, need)
    await chat.store.write(settle, file.id, Inspected(pages=5), at=chat.clock.now)
    await tell_notices(chat.store, chat.clock)
    await chat.hears()

    page = Verdict(state=DocumentState.REJECTED, reason=Reason.UNREADABLE, page=2)
    await judges(chat, lakeside, file, page)
    await tell_notices(chat.store, chat.clock)
    heard = await chat.hears()

    assert heard.facts("needs-rejected-file-page")["page"] == 2
    again = await chat.sends_file(need=need.id, **JPEG)
    assert "uploads-all-in" in again.said
    assert await need_is(chat.store, need, NeedState.UPLOADED)


async def test_files_that_are_all_accepted_are_the_document(
    chat: Chat, lakeside: LenderDesk
) -> None:
    need, files = await three_pages(chat, lakeside)

    begun = await judges(chat, lakeside, files[0], ACCEPTED)
    await judges(chat, lakeside, files[1], ACCEPTED)
    done = await judges(chat, lakeside, files[2], ACCEPTED)

    assert (begun.state, done.state) == (NeedState.IN_REVIEW, NeedState.ACCEPTED)
    document, _ = await sent(chat, need)
    assert document.state is DocumentState.ACCEPTED


async def test_files_that_are_all_sent_back_are_the_document(
    chat: Chat, lakeside: LenderDesk
) -> None:
    need, files = await three_pages(chat, lakeside)
    for file in files:
        await judges(chat, lakeside, file, UNREADABLE)

    document, _ = await sent(chat, need)
    assert document.state is DocumentState.REJECTED
    again = await chat.sends_file(need=need.id, **JPEG)
    assert "uploads-more" in again.said
    assert (await sent(chat, need))[0].id != document.id


async def test_a_verdict_on_one_file_is_taken_back_alone(chat: Chat, lakeside: LenderDesk) -> None:
    need, (first, second, _) = await three_pages(chat, lakeside)
    await judges(chat, lakeside, first, ACCEPTED)
    chat.clock.passes(seconds=2)
    await judges(chat, lakeside, second, UNREADABLE)

    undone = await chat.store.write(undoing.undo, need, at=chat.clock.now)

    document, files = await sent(chat, need)
    assert undone.need.state is NeedState.IN_REVIEW
    assert document.state is DocumentState.RECEIVED
    assert [it.verdict.state if it.verdict else None for it in files] == [
        DocumentState.ACCEPTED,
        None,
        None,
    ]


async def test_a_file_that_is_accepted_after_all_is_waited_for_no_more(
    chat: Chat, lakeside: LenderDesk
) -> None:
    need, (_, second, _) = await three_pages(chat, lakeside)
    await judges(chat, lakeside, second, UNREADABLE)
    await tell_notices(chat.store, chat.clock)
    await chat.hears()

    now = await judges(chat, lakeside, second, ACCEPTED)
    await tell_notices(chat.store, chat.clock)
    heard = await chat.hears()

    assert now.state is NeedState.UPLOADED
    assert heard.said == ["notice-head", "notice-review-undone"]
    await lakeside.accepts(need)
    _, files = await sent(chat, need)
    assert [it.verdict for it in files] == [None, None, None]


async def test_what_is_sent_for_one_thing_is_not_asked_for_twice(
    chat: Chat, lakeside: LenderDesk
) -> None:
    application = await lakeside.has_application()
    first = await lakeside.asks_for(application, "bank-statement")
    second = await lakeside.asks_for(application, "payslip")
    await chat.is_linked()
    refs = (first.reference, second.reference)
    await chat.store.write(serving.serve, application, *refs, at=chat.clock.now)

    explained = await chat.presses_from_long_ago(f"need:{second.id}")
    sent_once = await chat.sends_file(need=first.id, media_type="application/pdf")

    told = explained.facts("needs-shared")
    assert told["title"] == Phrase(message="document-bank-statement")
    assert "uploads-all-in" in sent_once.said
    assert await need_is(chat.store, second, NeedState.UPLOADED)
    found, (file,) = await sent(chat, first)
    await chat.presses_from_long_ago(f"back:{file.id}")
    assert found.need_id == first.id
    assert await need_is(chat.store, second, NeedState.REQUESTED)
