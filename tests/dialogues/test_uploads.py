"""Sending documents: for what, acknowledged how, and what is not taken."""

from dataclasses import replace
from typing import Any, Final

import pytest

from handlers.messages import Done, Phrase, Size
from handlers.turn import Kind
from storage import files, lenders, usage
from storage.database import Store
from storage.policies import Policy
from storage.terms import OFFICE, NeedState, Stage
from tests.arrange import JUN, MEI, Clock, LenderDesk, due_tasks, need_is, open_desk
from tests.chat import Chat

PDF = {"media_type": "application/pdf"}


async def test_a_file_for_a_need_gets_a_receipt(chat: Chat, lakeside: LenderDesk) -> None:
    application = await lakeside.has_application()
    need = await lakeside.asks_for(application)
    await lakeside.asks_for(application, "payslip")
    await chat.is_linked()
    await chat.presses_from_long_ago(f"send:{need.id}")

    heard = await chat.sends_file("流水.pdf", size=2048, sha256="ab12cd34" + "0" * 56, **PDF)

    assert heard.said == [
        "uploads-received",
        "uploads-received-file",
        "uploads-checked-next",
        "uploads-left",
    ]
    assert heard.facts("uploads-received")["title"] == Phrase(message="document-bank-statement")
    assert heard.facts("uploads-received-file") == {
        "name": "流水.pdf",
        "size": Size(bytes=2048),
        "hash": "ab12cd34",
    }
    assert heard.labels == ["button-add-page", "button-needs"]
    assert await need_is(chat.store, need, NeedState.UPLOADED)


async def test_every_file_taken_in_is_inspected(chat: Chat, lakeside: LenderDesk) -> None:
    need = await lakeside.asks_for(await lakeside.has_application())
    await chat.is_linked()
    await chat.sends_file(need=need.id, **PDF)

    assert len(await due_tasks(chat.store, chat.clock, Kind.INSPECT)) == 1


async def test_the_last_one_ends_the_list(chat: Chat, lakeside: LenderDesk) -> None:
    need = await lakeside.asks_for(await lakeside.has_application())
    await chat.is_linked()

    assert (await chat.sends_file(need=need.id, **PDF)).said[-1] == "uploads-all-in"


async def test_a_file_without_a_word_is_asked_about(chat: Chat, lakeside: LenderDesk) -> None:
    application = await lakeside.has_application()
    await lakeside.asks_for(application, "payslip")
    need = await lakeside.asks_for(application, "bank-statement")
    await chat.is_linked()

    heard = await chat.sends_file("x.pdf", **PDF)
    assert heard.said == ["uploads-what-for"]
    assert heard.labels == ["button-need", "button-need", "button-person"]
    assert await need_is(chat.store, need, NeedState.REQUESTED)

    heard = await chat.presses(f"for:{need.id}")
    assert heard.said[0] == "uploads-received"
    assert await need_is(chat.store, need, NeedState.UPLOADED)


async def test_two_files_without_a_word_are_put_to_their_need_together(
    chat: Chat, lakeside: LenderDesk
) -> None:
    need = await lakeside.asks_for(await lakeside.has_application(), "identity-card")
    await chat.is_linked()
    await chat.sends_file("front.jpg")
    await chat.sends_file("back.jpg")

    heard = await chat.presses(f"for:{need.id}")

    assert heard.facts("uploads-received")["count"] == 2
    assert await need_is(chat.store, need, NeedState.UPLOADED)


async def test_a_file_that_nobody_asked_for_is_said_not_to_be_passed_on(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application()
    await chat.is_linked()

    assert (await chat.sends_file()).said == ["uploads-no-need"]


async def test_an_album_gets_one_receipt(chat: Chat, lakeside: LenderDesk) -> None:
    need = await lakeside.asks_for(await lakeside.has_application(), "identity-card")
    await chat.is_linked()
    await chat.presses_from_long_ago(f"send:{need.id}")

    silent = [await chat.sends_file(f"{side}.jpg", album="A") for side in ("front", "back")]
    heard = await chat.finishes_album("A")

    assert [it.replies for it in silent] == [(), ()]
    assert heard.said[:3] == ["uploads-received"] + ["uploads-received-file"] * 2
    assert heard.facts("uploads-received")["count"] == 2
    assert await need_is(chat.store, need, NeedState.UPLOADED)


async def test_an_album_without_a_word_is_asked_about_once(
    chat: Chat, lakeside: LenderDesk
) -> None:
    need = await lakeside.asks_for(await lakeside.has_application(), "identity-card")
    await chat.is_linked()
    silent = [await chat.sends_file(f"{side}.jpg", album="A") for side in ("front", "back")]

    heard = await chat.finishes_album("A")
    assert [it.replies for it in silent] == [(), ()]
    assert heard.said == ["uploads-what-for"]
    assert heard.facts("uploads-what-for") == {"count": 2}

    assert (await chat.presses(f"for:{need.id}")).facts("uploads-received")["count"] == 2


async def test_the_same_file_again_is_said_to_be_so(chat: Chat, lakeside: LenderDesk) -> None:
    application = await lakeside.has_application()
    need = await lakeside.asks_for(application)
    await chat.is_linked()
    await chat.sends_file("a.pdf", content="same", need=need.id, **PDF)

    heard = await chat.sends_file("renamed.pdf", content="same", need=need.id, **PDF)

    assert heard.said[0] == "uploads-same-again"
    assert "uploads-same-again" not in (await chat.sends_file("b.pdf", need=need.id, **PDF)).said


async def test_a_card_wants_both_sides(chat: Chat, lakeside: LenderDesk) -> None:
    need = await lakeside.asks_for(await lakeside.has_application(), "identity-card")
    await chat.is_linked()
    await chat.presses_from_long_ago(f"send:{need.id}")

    heard = await chat.sends_file("front.jpg")
    assert heard.facts("uploads-more") == {"have": 1, "wanted": 2}
    assert heard.replies[0].ask == "file"
    assert await need_is(chat.store, need, NeedState.REQUESTED)

    assert "uploads-more" not in (await chat.sends_file("back.jpg")).said
    assert await need_is(chat.store, need, NeedState.UPLOADED)


async def test_one_pdf_holds_both_sides_of_a_card(chat: Chat, lakeside: LenderDesk) -> None:
    need = await lakeside.asks_for(await lakeside.has_application(), "identity-card")
    await chat.is_linked()

    heard = await chat.sends_file("card.pdf", need=need.id, **PDF)

    assert "uploads-more" not in heard.said
    assert await need_is(chat.store, need, NeedState.UPLOADED)


@pytest.mark.parametrize("stage", [Stage.DECLINED, Stage.WITHDRAWN, Stage.DISBURSED, Stage.EXPIRED])
async def test_a_closed_application_takes_no_files(
    chat: Chat, lakeside: LenderDesk, stage: Stage
) -> None:
    application = await lakeside.has_application()
    need = await lakeside.asks_for(application)
    await chat.is_linked()
    await chat.presses_from_long_ago(f"send:{need.id}")
    await lakeside.states(stage=stage)

    heard = await chat.sends_file(**PDF)

    assert heard.said == ["error-closed-application"]
    assert heard.facts("error-closed-application") == {"number": "LN-2044"}
    assert await need_is(chat.store, need, NeedState.REQUESTED)


@pytest.mark.parametrize(
    ("refused", "answer"),
    [
        ("too-large", "uploads-too-large"),
        ("empty", "uploads-empty"),
        ("not-fetched", "uploads-not-fetched"),
        ("unknown-type", "uploads-unknown-type"),
    ],
)
async def test_what_was_not_kept_is_said_with_what_to_do(
    chat: Chat, lakeside: LenderDesk, refused: str, answer: str
) -> None:
    need = await lakeside.asks_for(await lakeside.has_application())
    await chat.is_linked()
    await chat.presses_from_long_ago(f"send:{need.id}")

    assert (await chat.sends_file(refused=refused)).said == [answer]
    assert (await chat.sends_file(**PDF)).said[0] == "uploads-received"


async def test_a_file_that_announces_itself_too_large_is_not_fetched(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.asks_for(await lakeside.has_application())
    await chat.is_linked()

    heard = await chat.announces_file(21 * 1024 * 1024)

    assert heard.facts("uploads-too-large") == {"limit": 20}
    assert await due_tasks(chat.store, chat.clock, Kind.FETCH) == []


async def test_a_file_is_fetched_from_the_channel_outside_the_turn(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.asks_for(await lakeside.has_application())
    await chat.is_linked()

    heard = await chat.announces_file(1000)

    assert heard.replies == ()
    (task,) = await due_tasks(chat.store, chat.clock, Kind.FETCH)
    assert set(task.payload) == {"incoming", "upload"}


async def test_a_file_from_a_stranger_is_not_looked_at(chat: Chat, lakeside: LenderDesk) -> None:
    need = await lakeside.asks_for(await lakeside.has_application())
    await chat.settles_in()

    assert (await chat.sends_file(need=need.id)).said == ["linking-ask-contact"]
    assert (await chat.announces_file(1000)).said == ["linking-ask-contact"]


async def test_a_file_cannot_be_put_to_somebody_elses_need(
    chat: Chat, lakeside: LenderDesk
) -> None:
    application = await lakeside.has_application(of=[MEI, JUN])
    of_mei = await lakeside.asks_for(application, "payslip")
    await lakeside.asks_for(application, "identity-card", of="B-2")
    await chat.is_linked(JUN.phone if isinstance(JUN.phone, str) else "")

    await chat.sends_file(need=of_mei.id, **PDF)
    heard = await chat.presses_from_long_ago(f"for:{of_mei.id}")

    assert heard.said == ["needs-unknown"]
    assert await need_is(chat.store, of_mei, NeedState.REQUESTED)


async def test_choosing_what_to_send_comes_before_the_file(
    chat: Chat, lakeside: LenderDesk
) -> None:
    need = await lakeside.asks_for(await lakeside.has_application())
    await chat.is_linked()

    assert (await chat.writes("怎么上传资料")).said == ["uploads-which"]
    assert "needs-send-now" in (await chat.presses(f"send:{need.id}")).said


async def test_so_many_files_a_day_and_no_more(chat: Chat, lakeside: LenderDesk) -> None:
    await lakeside.asks_for(await lakeside.has_application())
    await chat.is_linked()
    for _ in range(100):
        assert (await chat.announces_file(10)).replies == ()

    assert (await chat.announces_file(10)).said == ["uploads-too-many"]


async def test_a_need_does_not_take_files_without_end(chat: Chat, lakeside: LenderDesk) -> None:
    need = await lakeside.asks_for(await lakeside.has_application(), files_max=1)
    await chat.is_linked()
    for number in range(4):
        await chat.sends_file(f"{number}.pdf", need=need.id, **PDF)

    heard = await chat.sends_file("one-more.pdf", need=need.id, **PDF)

    assert heard.said == ["error-too-many-files"]


async def test_a_file_of_a_kind_kept_off_the_chat_is_not_fetched_and_is_erased(
    chat: Chat, lakeside: LenderDesk
) -> None:
    application = await lakeside.has_application()
    need = await lakeside.asks_for(application)
    await chat.is_linked()
    await chat.presses_from_long_ago(f"send:{need.id}")
    await lakeside.asks_for(application, chat_allowed=False)

    heard = await chat.announces_file(1000)

    assert heard.said == ["needs-secure-page"]
    assert heard.labels[0] == "button-secure-page"
    assert await due_tasks(chat.store, chat.clock, Kind.FETCH) == []
    assert len(await due_tasks(chat.store, chat.clock, Kind.ERASE)) == 1


async def test_a_lender_may_keep_all_that_is_sensitive_off_chats(
    store: Store, clock: Clock, chat: Chat
) -> None:
    desk = await open_desk(store, clock, policy=Policy(sensitive_in_chat=False))
    card = await desk.asks_for(await desk.has_application(), "identity-card")
    await chat.is_linked()

    assert (await chat.presses_from_long_ago(f"send:{card.id}")).said == ["needs-secure-page"]


async def test_a_file_too_large_for_telegram_goes_by_the_page(
    chat: Chat, lakeside: LenderDesk
) -> None:
    chat.rules = replace(chat.rules, upload_limit=100 * 1024 * 1024)
    need = await lakeside.asks_for(await lakeside.has_application())
    await chat.is_linked()
    await chat.presses_from_long_ago(f"send:{need.id}")

    heard = await chat.announces_file(21 * 1024 * 1024)

    assert heard.said == ["uploads-by-page"]
    assert heard.buttons[0].url.startswith("https://loans.example/page#")


@pytest.mark.parametrize("wanted", [True, False])
async def test_the_copy_in_the_chat_is_deleted_where_the_lender_wants_that(
    store: Store, clock: Clock, chat: Chat, *, wanted: bool
) -> None:
    desk = await open_desk(store, clock, policy=Policy(erase_after_intake=wanted))
    need = await desk.asks_for(await desk.has_application())
    await chat.is_linked()

    await chat.sends_file(need=need.id, chat_ref="77", **PDF)

    erased = await due_tasks(store, clock, Kind.ERASE)
    assert [task.payload["ref"] for task in erased] == (["77"] if wanted else [])


async def test_what_there_is_no_room_for_is_not_taken_and_said_so(
    store: Store, clock: Clock, chat: Chat
) -> None:
    desk = await open_desk(store, clock, policy=Policy(quota_borrower_mb=1))
    need = await desk.asks_for(await desk.has_application())
    await chat.is_linked()
    await chat.sends_file("one.pdf", need=need.id, size=700_000, **PDF)
    await due_tasks(store, clock, Kind.INSPECT)

    heard = await chat.sends_file("two.pdf", need=need.id, size=700_000, **PDF)

    assert heard.said == ["error-no-room"]
    assert [it.name for it in await store.read(files.of_need, need.id)] == ["one.pdf"]
    assert await due_tasks(store, clock, Kind.INSPECT) == []


async def test_what_there_is_no_room_for_is_not_even_fetched(
    store: Store, clock: Clock, chat: Chat
) -> None:
    desk = await open_desk(store, clock, policy=Policy(quota_borrower_mb=1))
    need = await desk.asks_for(await desk.has_application())
    await chat.is_linked()
    await chat.presses_from_long_ago(f"send:{need.id}")

    heard = await chat.announces_file(1_100_000)

    assert heard.said == ["error-no-room"]
    assert await due_tasks(store, clock, Kind.FETCH) == []


async def test_the_lenders_own_limit_holds_for_all_its_borrowers(
    store: Store, clock: Clock, chat: Chat
) -> None:
    policy = Policy(quota_borrower_mb=0, quota_lender_gb=1)
    desk = await open_desk(store, clock, policy=policy)
    need = await desk.asks_for(await desk.has_application())
    await store.write(usage.change, desk.lender.id, 1024**3)
    await chat.is_linked()

    assert (await chat.sends_file(need=need.id, **PDF)).said == ["error-no-room"]


OFFICE_FILE: Final[dict[str, Any]] = {"media_type": OFFICE}


async def test_an_office_file_is_taken_only_where_the_lender_wants_one(
    chat: Chat, lakeside: LenderDesk
) -> None:
    application = await lakeside.has_application()
    need = await lakeside.asks_for(application, "balance-sheet")
    await chat.is_linked()

    assert (await chat.sends_file("a.xlsx", need=need.id, **OFFICE_FILE)).said == ["uploads-office"]
    assert (await chat.sends_file("a.xlsx", **OFFICE_FILE)).said == ["uploads-office"]
    await chat.store.write(lenders.set_policy, lakeside.lender.id, Policy(office_files=True))

    heard = await chat.sends_file("a.xlsx", need=need.id, **OFFICE_FILE)

    assert heard.said[0] == "uploads-received"
    assert await need_is(chat.store, need, NeedState.UPLOADED)


async def test_a_single_need_may_take_office_files_and_another_may_not(
    chat: Chat, lakeside: LenderDesk
) -> None:
    application = await lakeside.has_application()
    letter = await lakeside.asks_for(application, "proof-of-income", office_allowed=True)
    sheet = await lakeside.asks_for(application, "balance-sheet", office_allowed=False)
    await chat.store.write(lenders.set_policy, lakeside.lender.id, Policy(office_files=True))
    await chat.is_linked()

    assert (await chat.sends_file("a.docx", need=sheet.id, **OFFICE_FILE)).said == [
        "uploads-office"
    ]
    assert (await chat.sends_file("a.docx", need=letter.id, **OFFICE_FILE)).said[0] == (
        "uploads-received"
    )
    [file] = await chat.store.read(files.of_need, letter.id)
    moved = Done(what="move", file=file.id, need=sheet.id)
    assert (await chat.does(moved)).said == ["sent-not-that-kind"]


async def test_an_office_file_that_came_without_a_word_is_asked_about_and_goes_where_it_may(
    chat: Chat, lakeside: LenderDesk
) -> None:
    application = await lakeside.has_application()
    letter = await lakeside.asks_for(application, "proof-of-income", office_allowed=True)
    card = await lakeside.asks_for(application, "identity-card")
    await chat.is_linked()

    assert (await chat.sends_file("a.docx", **OFFICE_FILE)).said == ["uploads-what-for"]
    assert (await chat.presses(f"for:{card.id}")).said == ["uploads-office"]
    await chat.sends_file("b.docx", **OFFICE_FILE)

    assert (await chat.presses(f"for:{letter.id}")).said[0] == "uploads-received"


async def test_an_album_whose_last_file_is_refused_gets_its_receipt_at_once(
    chat: Chat, lakeside: LenderDesk
) -> None:
    need = await lakeside.asks_for(await lakeside.has_application())
    await chat.is_linked()
    page: dict[str, Any] = {"need": need.id, "by_page": True, "album": "A-1"}
    await chat.sends_file("1.jpg", left=1, **page)
    await chat.sends_file("2.xlsx", left=0, **page, **OFFICE_FILE)

    [task] = await due_tasks(chat.store, chat.clock, Kind.ALBUM)

    assert task.subject.endswith(":A-1")
    assert (await chat.finishes_album("A-1")).said[0] == "uploads-received"
