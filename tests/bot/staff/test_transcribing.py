"""A conversation on paper: every script can be selected, numbers are covered, it is noted."""

import hashlib
import io
from collections.abc import AsyncIterator

import pypdfium2
import pytest
import pytest_asyncio

from bot.app import Application
from handlers import desk
from handlers.messages import reply_json, say
from storage import audit_reading, messages
from storage.audit_reading import Wanted
from storage.messages import BOT, Draft
from storage.terms import StaffRole
from storage.tickets import Ticket
from storage.transaction import Transaction
from tests.bot.staff.browsing import StaffBrowser, signed_in
from tests.bot.staff.waiting import Waiter, conversation, does, running, waits

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def application(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Application]:
    async with running(tmp_path_factory.mktemp("paper")) as application:
        yield application


@pytest_asyncio.fixture(loop_scope="module")
async def boss(application: Application) -> AsyncIterator[StaffBrowser]:
    async with signed_in(application, StaffRole.SUPERVISOR, "harbour", "Ada") as boss:
        yield boss


@pytest_asyncio.fixture(loop_scope="module")
async def waiter(application: Application) -> Waiter:
    return await waits(application)


async def taken(who: StaffBrowser, ticket: Ticket, **form: str) -> tuple[str, bytes, str]:
    """Take a transcript; give its text as it can be selected, its bytes and its digest."""
    own = {"Origin": who.application.address}
    path = f"/staff/tickets/{ticket.id}/transcript"
    async with who.http.post(path, data={"csrf": who.csrf} | form, headers=own) as answer:
        assert answer.status == 200, answer.status
        assert answer.content_type == "application/pdf"
        content, digest = await answer.read(), answer.headers["Repr-Digest"]
    paper = pypdfium2.PdfDocument(io.BytesIO(content))
    text = "\n".join(page.get_textpage().get_text_bounded() for page in paper)
    return text.replace("\r\n", "\n"), content, digest


async def test_every_script_stands_there_and_the_copy_is_noted_with_its_hash(
    application: Application, boss: StaffBrowser, waiter: Waiter
) -> None:
    ticket = await waiter.ticket()
    await does(boss, ticket, "claim")
    for words in ("骨头 #let x = 1 *您好*", "क्षेत्रीय कार्यालय", "Đã được duyệt chưa?"):
        await waiter.says(words)
    await waiter.says("My number is 110101199003071233, really")
    await does(boss, ticket, "reply", words="The rate is 3 %.")
    position = (await waiter.transcript())[-1].position
    await application.parts.store.write(
        desk.edit, boss.member, ticket.id, position, "The rate is 4 %.", application.parts.now()
    )
    await does(boss, ticket, "note", words="Looks honest to me")

    text, content, digest = await taken(boss, ticket)
    for words in ("骨头 #let x = 1 *您好*", "Đã được duyệt chưa?", "Ada: The rate is 3 %."):
        assert words in text
    assert "क्षेत्रीय" in text
    assert "Ada: The rate is 4 %." in text
    assert "puts right what was said on" in text
    assert "19900307" not in text
    assert "Looks honest to me" not in text
    assert "1 / 2" in text
    assert digest
    assert b"NotoSansCJK" in content  # its own glyphs are in it
    with_notes, other, _ = await taken(boss, ticket, notes="1")
    assert "Looks honest to me" in with_notes

    wanted = Wanted(ticket.lender_id or "", action="transcript-taken")
    noted = await application.parts.store.read(audit_reading.entries, wanted, 9)
    assert [it.details["sha256"] for it in noted] == [
        hashlib.sha256(it).hexdigest() for it in (other, content)
    ]
    assert [it.details["notes"] for it in noted] == [True, False]


async def test_notes_stay_here_unless_the_role_may_take_them(
    application: Application, waiter: Waiter
) -> None:
    ticket = await waiter.ticket()
    async with signed_in(application, lender="harbour", name="Bo") as agent:
        await does(agent, ticket, "claim")
        await does(agent, ticket, "note", words="Only for us")
        text, _, _ = await taken(agent, ticket, notes="1")
    assert "Only for us" not in text
    assert "Bo" in text


async def test_a_long_conversation_is_all_there(
    application: Application, boss: StaffBrowser, waiter: Waiter
) -> None:
    def talks(tx: Transaction) -> None:
        said = reply_json.dump_json(say("handover-says", name="Ada", text="您好，请稍等。"))
        drafts = [Draft(BOT, said)] * 1200
        messages.add(tx, conversation(tx, waiter).id, drafts, at=application.parts.now())

    await application.parts.store.write(talks)
    text, content, _ = await taken(boss, await waiter.ticket())
    assert text.count("Ada: 您好，请稍等。") == 1200
    assert len(content) < 3_000_000
