"""A borrower and the files they sent: seen, moved, taken back, explained."""

from dataclasses import replace
from typing import Any

import pytest

from handlers.messages import Done, Phrase
from handlers.turn import Kind
from storage import audit, conversations, discarding, documents, events, files, holds, usage
from storage.holds import HoldReason, Stated
from storage.records import Conversation, File, Need
from storage.schema import audit as audit_table
from storage.schema import files as files_table
from storage.terms import DocumentState, NeedState
from storage.transaction import Transaction
from tests.arrange import JUN, MEI, LenderDesk, due_tasks, need_is
from tests.chat import Chat
from tests.dialogues.conftest import NewChat

PDF: dict[str, Any] = {"media_type": "application/pdf"}


async def sent(chat: Chat, need: Need) -> list[File]:
    return await chat.store.read(files.of_need, need.id)


async def told(desk: LenderDesk) -> list[str]:
    found = await desk.store.read(events.after, desk.lender.id, 0, limit=50)
    return [event.kind.value for event in found]


@pytest.fixture
async def statement(lakeside: LenderDesk) -> Need:
    return await lakeside.asks_for(await lakeside.has_application())


async def test_what_was_sent_is_listed(chat: Chat, statement: Need) -> None:
    await chat.is_linked()
    await chat.sends_file("流水.pdf", need=statement.id, **PDF)

    heard = await chat.presses_from_long_ago(f"sent:{statement.id}")

    assert heard.said == ["sent-head", "sent-line"]
    assert heard.facts("sent-line")["name"] == "流水.pdf"
    assert heard.labels == ["button-this-file", "button-needs"]


async def test_the_receipt_leads_to_the_files(chat: Chat, statement: Need) -> None:
    await chat.is_linked()
    await chat.sends_file(need=statement.id, **PDF)

    await chat.writes("我交了哪些资料")
    heard = await chat.presses(f"sent:{statement.id}")

    assert heard.said[0] == "sent-head"


async def test_a_file_taken_back_is_asked_for_again(
    chat: Chat, lakeside: LenderDesk, statement: Need
) -> None:
    await chat.is_linked()
    await chat.sends_file("wrong.pdf", need=statement.id, **PDF)
    [file] = await sent(chat, statement)

    await chat.presses_from_long_ago(f"file:{file.id}")
    heard = await chat.presses("button-take-back")

    assert heard.said == ["sent-taken-back"]
    assert await sent(chat, statement) == []
    assert await need_is(chat.store, statement, NeedState.REQUESTED)
    [document] = await chat.store.read(documents.of_need, statement.id)
    assert document.state is DocumentState.WITHDRAWN
    assert (await told(lakeside))[-1] == "file.taken_back"


async def test_nothing_opens_a_file_that_was_taken_back_and_its_end_is_proven(
    chat: Chat, lakeside: LenderDesk, statement: Need
) -> None:
    await chat.is_linked()
    await chat.sends_file(need=statement.id, **PDF)
    [file] = await sent(chat, statement)
    await chat.presses_from_long_ago(f"back:{file.id}")

    row = await chat.store.read(_row, file.id)
    assert (row.key_sealed, row.name_sealed, row.gone_why) == (b"", b"", "taken-back")
    assert await chat.store.read(files.by_id, file.id) is None
    [task] = await due_tasks(chat.store, chat.clock, discarding.TASK)
    assert task.payload["place"] == file.place
    await chat.store.write(discarding.proven, file.id, task.payload, at=chat.clock.now)
    noted = await chat.store.read(_noted, lakeside.lender.id)
    ends = [it for it in noted if it.subject == file.id and it.action != "file-received"]
    assert [(it.action, it.details["sha256"]) for it in ends] == [
        ("file-discarded", file.sha256),
        ("file-deleted", file.sha256),
    ]
    assert await chat.store.read(audit.broken_chains) == []


async def test_nothing_is_taken_back_of_what_is_held(
    chat: Chat, lakeside: LenderDesk, statement: Need
) -> None:
    await chat.is_linked()
    await chat.sends_file(need=statement.id, **PDF)
    [file] = await sent(chat, statement)
    application = await lakeside.states("LN-2044")
    stated, at = Stated("M-1", HoldReason.DISPUTE), chat.clock.now
    await chat.store.write(holds.put, application, stated, actor="test", at=at)

    assert (await chat.presses_from_long_ago(f"back:{file.id}")).said == ["sent-too-late"]
    assert await sent(chat, statement) == [file]


async def test_what_is_left_may_still_be_enough(chat: Chat, statement: Need) -> None:
    await chat.is_linked()
    for name in ("one.pdf", "two.pdf"):
        await chat.sends_file(name, need=statement.id, **PDF)
    first, _ = await sent(chat, statement)

    await chat.presses_from_long_ago(f"back:{first.id}")

    assert await need_is(chat.store, statement, NeedState.UPLOADED)


@pytest.mark.parametrize("press", ["back", "file", "move"])
async def test_once_the_review_has_begun_nothing_is_taken_back(
    chat: Chat, lakeside: LenderDesk, statement: Need, press: str
) -> None:
    await chat.is_linked()
    await chat.sends_file(need=statement.id, **PDF)
    [file] = await sent(chat, statement)
    await lakeside.accepts(statement)
    await chat.hears()

    assert (await chat.presses_from_long_ago(f"{press}:{file.id}")).said == ["sent-too-late"]
    assert await sent(chat, statement) == [file]


async def test_a_file_is_moved_to_what_it_really_is(
    chat: Chat, lakeside: LenderDesk, statement: Need
) -> None:
    payslip = await lakeside.asks_for(await lakeside.has_application(), "payslip")
    await chat.is_linked()
    await chat.sends_file("slip.pdf", need=statement.id, **PDF)
    [file] = await sent(chat, statement)

    await chat.presses_from_long_ago(f"file:{file.id}")
    heard = await chat.presses("button-move")
    assert heard.said == ["sent-where-to"]
    heard = await chat.presses(f"for:{payslip.id}")

    assert heard.facts("uploads-received")["title"] == Phrase(message="document-payslip")
    [moved] = await sent(chat, payslip)
    assert (moved.id, moved.sha256, moved.key) == (file.id, file.sha256, file.key)
    assert await sent(chat, statement) == []
    assert await need_is(chat.store, payslip, NeedState.UPLOADED)
    assert await need_is(chat.store, statement, NeedState.REQUESTED)


async def test_a_page_moves_a_stray_file_and_it_is_inspected(chat: Chat, statement: Need) -> None:
    await chat.is_linked()
    await chat.sends_file("stray.pdf", **PDF)
    conversation = await chat.conversation()
    [stray] = await chat.store.read(files.without_need, conversation.id)

    heard = await chat.does(Done(what="move", file=stray.id, need=statement.id))

    assert heard.said[0] == "uploads-received"
    assert [file.id for file in await sent(chat, statement)] == [stray.id]
    inspected = await due_tasks(chat.store, chat.clock, Kind.INSPECT)
    assert [task.subject for task in inspected] == [stray.id]
    assert await chat.store.read(usage.of, statement.borrower_id) == stray.size


async def test_a_page_adds_a_note(chat: Chat, statement: Need) -> None:
    await chat.is_linked()
    await chat.sends_file(need=statement.id, **PDF)

    heard = await chat.does(Done(what="note", need=statement.id, text="The first page is blank"))

    assert heard.said == ["sent-noted"]
    [document] = await chat.store.read(documents.of_need, statement.id)
    assert await chat.store.read(documents.note_of, document.id) == "The first page is blank"


async def test_a_page_claims_that_something_does_not_apply(
    chat: Chat, lakeside: LenderDesk, statement: Need
) -> None:
    await chat.is_linked()

    heard = await chat.does(Done(what="not-applicable", need=statement.id, text="I have no bank"))

    assert heard.said == ["needs-not-applicable-claimed"]
    assert await need_is(chat.store, statement, NeedState.NOT_APPLICABLE)
    assert (await told(lakeside))[-1] == "need.not_applicable_claimed"


async def test_nobody_touches_anothers_file(
    chat: Chat, another_chat: NewChat, lakeside: LenderDesk
) -> None:
    application = await lakeside.has_application(of=[MEI, JUN])
    need = await lakeside.asks_for(application)
    await chat.is_linked()
    await chat.sends_file(need=need.id, **PDF)
    await chat.sends_file("stray.pdf", **PDF)
    [file] = await sent(chat, need)
    [stray] = await chat.store.read(files.without_need, (await chat.conversation()).id)
    jun = another_chat()
    await jun.is_linked(str(JUN.phone))

    for each in (file, stray):
        assert (await jun.presses_from_long_ago(f"back:{each.id}")).said == ["sent-unknown"]
        heard = await jun.does(Done(what="move", file=each.id, need=need.id))
        assert heard.said == ["needs-unknown"]
    assert (await jun.presses_from_long_ago(f"sent:{need.id}")).said == ["needs-unknown"]
    assert await sent(chat, need) == [file]


async def test_a_file_that_comes_while_a_person_answers_is_not_lost(
    chat: Chat, lakeside: LenderDesk, statement: Need
) -> None:
    del lakeside
    await chat.is_linked()
    await chat.commands("human")
    await chat.store.write(_taken_over, await chat.conversation())

    heard = await chat.sends_file(need=statement.id, by_page=True, **PDF)

    assert heard.replies == ()
    assert len(await sent(chat, statement)) == 1
    assert len(await due_tasks(chat.store, chat.clock, Kind.INSPECT)) == 1


async def test_what_is_kept_is_counted_and_what_is_taken_back_is_not(
    chat: Chat, lakeside: LenderDesk, statement: Need
) -> None:
    await chat.is_linked()
    await chat.sends_file(need=statement.id, size=1000, **PDF)
    assert await chat.store.read(usage.of, statement.borrower_id) == 1000
    assert await chat.store.read(usage.of, lakeside.lender.id) == 1000
    [file] = await sent(chat, statement)

    await chat.presses_from_long_ago(f"back:{file.id}")

    assert await chat.store.read(usage.of, statement.borrower_id) == 0
    assert await chat.store.read(usage.of, lakeside.lender.id) == 0


def _row(tx: Transaction, file_id: str) -> Any:  # noqa: ANN401  a row as it lies
    return tx.execute(files_table.select().where(files_table.c.id == file_id)).one()


def _noted(tx: Transaction, chain: str) -> list[Any]:
    found = audit_table.select().where(audit_table.c.chain == chain).order_by(audit_table.c.entry)
    return list(tx.execute(found))


def _taken_over(tx: Transaction, before: Conversation) -> None:
    conversations.save(tx, before, replace(before, owner="staff:1"))
