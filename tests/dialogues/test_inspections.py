"""Whoever sends a file hears at once if it will not do, and may keep it as it is."""

import pytest

from handlers import inspections
from handlers.findings import FINDINGS
from handlers.inspections import ALIKE, Inspected, settle
from handlers.messages import Phrase
from storage import files
from storage.records import File, Finding, Need
from storage.terms import Inspection, NeedState, Reason
from tests.arrange import ANNA, OTHERS_PHONE, LenderDesk, need_is, open_desk, tell_notices
from tests.chat import Chat, Heard
from tests.storage import lending

PDF = {"media_type": "application/pdf"}
LOOK = tuple(f"mark {number}" for number in range(16))


async def sent(chat: Chat, need: Need, name: str = "证.jpg", **facts: str) -> File:
    await chat.sends_file(name, need=need.id, **facts)
    return (await chat.store.read(files.of_need, need.id))[-1]


async def settled(chat: Chat, file: File, *codes: str, marks: tuple[str, ...] = ()) -> Heard:
    found = tuple(Finding(code) for code in codes)
    await chat.store.write(settle, file.id, Inspected(found, 1, marks), at=chat.clock.now)
    return await chat.hears()


async def now(chat: Chat, file: File) -> File:
    found = await chat.store.read(files.by_id, file.id)
    assert found is not None
    return found


@pytest.fixture
async def need(chat: Chat, lakeside: LenderDesk) -> Need:
    asked = await lakeside.asks_for(await lakeside.has_application())
    await chat.is_linked()
    return asked


async def test_a_file_that_fits_is_not_talked_about(chat: Chat, need: Need) -> None:
    file = await sent(chat, need)

    assert (await settled(chat, file, "type-differs", "not-scanned")).replies == ()
    assert (await now(chat, file)).inspection is Inspection.FITS
    assert await need_is(chat.store, need, NeedState.UPLOADED)


async def test_a_refused_file_is_told_at_once_with_one_reason(chat: Chat, need: Need) -> None:
    file = await sent(chat, need, "geheim.pdf", **PDF)
    heard = await settled(chat, file, "password", "blurred")

    assert heard.said == ["inspection-refused", "finding-line"]
    assert heard.facts("inspection-refused")["name"] == "geheim.pdf"
    assert heard.facts("finding-line")["problem"] == Phrase(message="finding-password")
    assert heard.labels == ["button-send-again", "button-needs"]
    assert await need_is(chat.store, need, NeedState.REQUESTED)


async def test_a_doubtful_file_is_told_with_all_that_can_be_mended(chat: Chat, need: Need) -> None:
    file = await sent(chat, need)
    heard = await settled(chat, file, "blurred", "type-differs", "cut-off")

    assert heard.said == [
        "inspection-doubtful",
        "finding-line",
        "finding-line",
        "inspection-choose",
    ]
    assert heard.labels == ["button-send-again", "button-keep-this"]
    assert await need_is(chat.store, need, NeedState.REQUESTED)


async def test_a_doubtful_file_can_be_sent_again(chat: Chat, need: Need) -> None:
    await settled(chat, await sent(chat, need), "blurred")

    await chat.presses("button-send-again")
    heard = await chat.sends_file("better.jpg")

    assert heard.said[0] == "uploads-received"
    assert await need_is(chat.store, need, NeedState.UPLOADED)


async def test_a_doubtful_file_can_be_kept_and_goes_out_with_its_remarks(
    chat: Chat, need: Need
) -> None:
    file = await sent(chat, need)
    await settled(chat, file, "blurred")

    assert (await chat.presses("button-keep-this")).said == ["inspection-kept"]

    kept = await now(chat, file)
    assert (kept.inspection, kept.findings, kept.pages) == (Inspection.KEPT, ("blurred",), 1)
    assert await need_is(chat.store, need, NeedState.UPLOADED)
    acts = [it for it in await chat.store.read(lending.acts) if it.startswith("file-")]
    assert acts == ["file-received", "file-doubtful", "file-kept"]


async def test_keeping_twice_or_what_was_refused_changes_nothing(chat: Chat, need: Need) -> None:
    file = await sent(chat, need)
    await settled(chat, file, "unreadable")

    assert (await chat.presses_from_long_ago(f"keep:{file.id}")).said == ["greeting-old-button"]
    assert (await now(chat, file)).inspection is Inspection.REFUSED


async def test_nobody_keeps_another_borrowers_file(
    chat: Chat, need: Need, lakeside: LenderDesk
) -> None:
    file = await sent(chat, need)
    await settled(chat, file, "blurred")
    stranger = Chat(chat.store, chat.clock, chat="2002")
    await lakeside.has_application("LN-3000", of=[ANNA])
    await stranger.is_linked(OTHERS_PHONE)

    assert (await stranger.presses_from_long_ago(f"keep:{file.id}")).said == ["needs-unknown"]
    assert (await now(chat, file)).inspection is Inspection.DOUBTFUL


@pytest.mark.parametrize("code", ["infected", "active-content", "two-things", "hidden-file"])
async def test_an_attack_is_quarantined_and_learns_nothing(
    chat: Chat, need: Need, code: str
) -> None:
    file = await sent(chat, need, "x.pdf", **PDF)
    heard = await settled(chat, file, "blurred", code)

    assert heard.facts("finding-line")["problem"] == Phrase(message="finding-unusable")
    assert (await now(chat, file)).inspection is Inspection.QUARANTINED
    assert (await now(chat, file)).findings == (code, "blurred")
    assert await need_is(chat.store, need, NeedState.REQUESTED)


@pytest.mark.parametrize(
    "code", ["sent-before", "edited", "number-differs", "number-impossible", "dates-impossible"]
)
async def test_what_hints_at_fraud_has_no_words_for_borrowers(
    chat: Chat, need: Need, code: str
) -> None:
    file = await sent(chat, need)

    assert code not in FINDINGS
    assert (await settled(chat, file, code)).replies == ()
    heard = await settled(chat, await sent(chat, need, "b.jpg"), code, "blurred")
    assert heard.said.count("finding-line") == 1


async def test_a_file_sent_for_another_application_is_noted_for_the_lender_alone(
    chat: Chat, need: Need, lakeside: LenderDesk
) -> None:
    first = await sent(chat, need, content="one and the same")
    await settled(chat, first, marks=LOOK)
    other = await lakeside.asks_for(await lakeside.has_application("LN-3000"))
    again = await sent(chat, other, "copy.jpg", content="one and the same")

    assert (await settled(chat, again, marks=LOOK)).replies == ()

    (found,) = (await now(chat, again)).found
    assert found == Finding("sent-before", {"file": first.id, "application": "other"})
    assert (await now(chat, first)).found == ()


@pytest.mark.parametrize(("shared", "alike"), [(16, True), (ALIKE, True), (ALIKE - 1, False)])
async def test_nearly_the_same_picture_is_noted_for_the_lender_alone(
    chat: Chat,
    need: Need,
    shared: int,
    alike: bool,  # noqa: FBT001  what so many shared marks mean
) -> None:
    first = await sent(chat, need, "a.jpg")
    await settled(chat, first, marks=LOOK)
    again = await sent(chat, need, "b.jpg")
    marks = LOOK[:shared] + tuple(f"else {number}" for number in range(16 - shared))

    assert (await settled(chat, again, marks=marks)).replies == ()
    facts = {"file": first.id, "application": "same"}
    assert (await now(chat, again)).found == (
        (Finding("looks-like-sent-before", facts),) if alike else ()
    )


async def test_what_another_lender_was_sent_is_not_known_here(chat: Chat, need: Need) -> None:
    harbour = await open_desk(chat.store, chat.clock, slug="harbour")
    await settled(chat, await sent(chat, need, content="same"), marks=LOOK)
    other = Chat(chat.store, chat.clock, chat="3003")
    there = await harbour.asks_for(await harbour.has_application(of=[ANNA]))
    await other.is_linked(OTHERS_PHONE)
    file = await sent(other, there, "copy.jpg", content="same")
    await settled(other, file, marks=LOOK)

    assert (await now(chat, file)).found == ()


async def test_staff_let_a_file_out_of_quarantine(chat: Chat, need: Need) -> None:
    file = await sent(chat, need)
    await settled(chat, file, "active-content")

    await chat.store.write(
        inspections.release, await now(chat, file), actor="staff:7", at=chat.clock.now
    )

    assert (await now(chat, file)).inspection is Inspection.KEPT
    assert await need_is(chat.store, need, NeedState.UPLOADED)


async def test_one_who_left_hears_of_it_where_they_are_now(chat: Chat, need: Need) -> None:
    file = await sent(chat, need, "old.jpg")
    await chat.blocks()
    assert (await settled(chat, file, "unreadable")).replies == ()
    await chat.comes_back()
    await chat.hears()

    await tell_notices(chat.store, chat.clock)

    assert "notice-file-refused" in (await chat.hears()).said


async def test_a_verdict_that_comes_late_does_not_undo_the_lenders(
    chat: Chat, need: Need, lakeside: LenderDesk
) -> None:
    file = await sent(chat, need)
    await lakeside.rejects(need, Reason.OTHER, {"en": "in shadow"})

    await settled(chat, file)

    assert await need_is(chat.store, need, NeedState.REJECTED)
    await tell_notices(chat.store, chat.clock)
    assert "needs-rejected-words" in (await chat.hears()).said


async def album(chat: Chat, need: Need, *names: str) -> list[File]:
    for name in names:
        await chat.sends_file(name, need=need.id, album="A-1")
    found = await chat.store.read(files.of_need, need.id)
    return [next(it for it in found if it.name == name) for name in names]


async def test_of_an_album_all_that_is_wrong_is_told_in_one_message(chat: Chat, need: Need) -> None:
    one, two, three = await album(chat, need, "1.jpg", "2.jpg", "3.jpg")

    assert (await settled(chat, one, "blurred")).replies == ()
    assert (await chat.finishes_album("A-1")).said[0] == "uploads-received"
    assert (await settled(chat, two, "cut-off", "dark")).replies == ()
    heard = await settled(chat, three)

    assert heard.said == [
        "inspection-album",
        "inspection-album-file",
        "finding-line",
        "inspection-album-file",
        "finding-line",
        "finding-line",
        "inspection-album-choose",
    ]
    assert heard.labels == ["button-send-again", "button-keep-these"]
    assert (await chat.presses("button-keep-these")).said == ["inspection-kept"]
    kept = [(await now(chat, it)).inspection for it in (one, two, three)]
    assert kept == [Inspection.KEPT, Inspection.KEPT, Inspection.FITS]
    assert await need_is(chat.store, need, NeedState.UPLOADED)
    assert (await chat.presses_from_long_ago(f"keep-all:{one.id}")).said == ["greeting-old-button"]


async def test_an_album_that_was_looked_at_before_it_ended_is_told_with_its_receipt(
    chat: Chat, need: Need
) -> None:
    one, two = await album(chat, need, "1.jpg", "2.pdf")
    assert (await settled(chat, one, "blurred")).replies == ()
    assert (await settled(chat, two, "password")).replies == ()

    heard = await chat.finishes_album("A-1")

    assert heard.said[0] == "uploads-received"
    assert heard.said[-6:] == [
        "inspection-album",
        "inspection-album-file",
        "finding-line",
        "inspection-album-file",
        "finding-line",
        "inspection-album-choose",
    ]


async def test_one_faulty_file_of_an_album_is_told_like_a_file_alone(
    chat: Chat, need: Need
) -> None:
    one, two = await album(chat, need, "1.jpg", "2.jpg")
    await chat.finishes_album("A-1")
    await settled(chat, two)

    heard = await settled(chat, one, "unreadable")

    assert heard.said == ["inspection-refused", "finding-line"]
