"""The whole line, from Telegram to the lender and back, as a borrower and Telegram see it."""

import json
from collections.abc import AsyncIterator
from decimal import Decimal
from hashlib import sha256

import pytest
import pytest_asyncio
from sqlalchemy import text

from storage import conversations, dead_letters, documents, messages
from storage.pushes import StatedParty
from storage.records import Inspection, Message, NeedState, Reason
from storage.transaction import Transaction
from tests.arrange import ANNA, MEI, OTHERS_PHONE, need_is
from tests.fakes.bot_api_faults import broken, cut, flood, forbidden
from tests.fakes.telegram_borrower import Borrower, Photo
from tests.running import SECRET, Running, hears, photo, posted, running, settled, until

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def line(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Running]:
    """Run one application for many borrowers, who are nothing to each other."""
    async with running(tmp_path_factory.mktemp("line"), telegram_mode="webhook") as line:
        await line.desk.has_application("LN-1", of=(MEI,))
        await until(lambda: line.account.updates.webhook is not None)
        yield line


@pytest.fixture
def mei(line: Running) -> Borrower:
    return line.account.borrower(language="en")


@pytest.fixture
def jun(line: Running) -> Borrower:
    return line.account.borrower("Jun", language="en")


def transcript(tx: Transaction, line: Running, borrower: Borrower) -> list[Message]:
    now = line.application.parts.now()
    bot = str(line.account.id)
    found = conversations.by_chat(tx, "telegram", bot, str(borrower.chat), now)
    return messages.after(tx, found.id, 0) if found else []


async def said_by(line: Running, borrower: Borrower, author: str) -> list[str]:
    found = await line.store.read(transcript, line, borrower)
    return [it.content.decode() for it in found if it.author == author]


@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_from_hello_to_the_lenders_verdict(
    mode: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    async with running(tmp_path_factory.mktemp("line"), telegram_mode=mode) as line:
        await _from_hello_to_the_verdict(line)


async def test_the_same_over_postgresql(
    store_url: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    if store_url.startswith("postgresql"):
        folder = tmp_path_factory.mktemp("line")
        async with running(folder, database_url=store_url, telegram_mode="webhook") as line:
            await _from_hello_to_the_verdict(line)


async def _from_hello_to_the_verdict(line: Running) -> None:
    desk = line.desk
    application = await desk.has_application("LN-7", of=(MEI,), amount=Decimal(80_000))
    need = await desk.asks_for(application, "bank-statement", files_min=1)
    mei = line.account.borrower(language="en")

    card = await line.linked(mei)
    assert "LN-7" in card.text
    assert "Lakeside Credit" in card.text
    assert "80,000" in card.text
    assert "王小梅" not in card.text

    await _is_about_to_send(mei)

    content = photo()
    mei.sends_photo(content)
    await hears(mei, "✓ Received", sha256(content).hexdigest()[:8], "KB", "Everything")
    assert await need_is(line.store, need, NeedState.UPLOADED)

    async def inspected() -> bool:
        [document] = await line.store.read(documents.of_need, need.id)
        files = await line.store.read(documents.files, document.id)
        return {file.inspection for file in files} == {Inspection.FITS}

    await until(inspected, what="the pictures were never found fit")
    await line.lender_works_now().rejects(need, Reason.CUT_OFF, {"en": "The corner is missing."})
    told = await hears(mei, "Please send again", "The corner is missing.", "What to do:")
    assert "What is missing" in told.labels


async def _is_about_to_send(borrower: Borrower) -> None:
    borrower.presses("What is missing")
    listed = await hears(borrower, "1 item is still missing")
    borrower.presses(listed.labels[0])
    await hears(borrower, "Why:", "How:")
    borrower.presses("Send it now")
    await hears(borrower, "Please send it now")


async def test_an_invitation_leads_to_the_application(line: Running, mei: Borrower) -> None:
    application = await line.desk.has_application("LN-INV", of=(ANNA,))
    token = await line.lender_works_now().invites(application)

    mei.writes(f"/start {token}")
    await hears(mei, "Please choose your language")
    mei.presses("English")
    await hears(mei, "Do you agree?")
    mei.presses("I agree")
    await hears(mei, "This chat is now linked", "LN-INV")

    thief = line.account.borrower("Thief", language="en")
    await settled(thief)
    thief.writes(f"/start {token}")
    await hears(thief, "was used before or has expired")


async def test_an_album_gets_one_receipt(line: Running) -> None:
    phone = "+8613800138111"
    party = StatedParty(reference="B-album", name="王小兰", phone=phone)
    application = await line.desk.has_application("LN-ALBUM", of=(party,))
    await line.desk.asks_for(application, "bank-statement", files_min=3, files_max=6)
    lan = line.account.borrower("Lan", language="en")
    await line.linked(lan, phone)
    await _is_about_to_send(lan)

    pictures = [photo() for _ in range(3)]
    lan.sends_album([Photo(content) for content in pictures])
    receipt = await hears(lan, "(3 files)")
    assert all(sha256(it).hexdigest()[:8] in receipt.text for it in pictures)
    await lan.hears_nothing(for_seconds=0.3)


async def test_a_file_telegram_would_not_give_is_answered_politely(
    line: Running, mei: Borrower
) -> None:
    await line.linked(mei)
    mei.sends_document("plan.pdf", bytes(20 * 1024 * 1024 + 1), "application/pdf")
    await hears(mei, "too large", "20")


async def test_a_broken_picture_is_told_to_be_broken(line: Running) -> None:
    phone = "+8613800138222"
    party = StatedParty(reference="B-broken", name="王小菊", phone=phone)
    application = await line.desk.has_application("LN-BROKEN", of=(party,))
    need = await line.desk.asks_for(application, "bank-statement", files_min=1)
    ju = line.account.borrower("Ju", language="en")
    await line.linked(ju, phone)
    await _is_about_to_send(ju)

    ju.sends_document("page.jpg", photo()[:2000], "image/jpeg")
    await hears(ju, "✓ Received")
    await hears(ju, "We cannot use your file", "does not open")
    assert await need_is(line.store, need, NeedState.REQUESTED)


async def test_a_voice_message_is_declined(mei: Borrower) -> None:
    await settled(mei)
    mei.sends("voice")
    await hears(mei, "I cannot read this kind of message")


async def test_the_menu_is_there_in_both_languages(line: Running) -> None:
    await until(lambda: len(line.account.commands) >= 3)
    names = {
        language: [each["command"] for each in menu]
        for (_, language), menu in line.account.commands.items()
    }
    assert names["en"] == names["zh"] == names[""]
    assert {"status", "documents", "help", "human", "privacy"} <= set(names["en"])
    words = [each["description"] for each in line.account.commands["all_private_chats", "zh"]]
    assert not any(word.isascii() for word in words)


async def test_a_code_typed_in_the_chat_does_not_stay_anywhere(
    line: Running, mei: Borrower
) -> None:
    await settled(mei)
    mei.presses("Status")
    await hears(mei)
    mei.writes(OTHERS_PHONE)
    await hears(mei, "6-digit code")
    mei.writes("493857")
    await hears(mei, "That code is not right")

    typed = [it["message_id"] for it in mei.messages.values() if it.get("text") == "493857"]
    await until(lambda: not any(m in mei.messages for m in typed))
    assert line.account.deleted
    kept = await said_by(line, mei, messages.BORROWER)
    assert not any("493857" in it for it in kept)
    assert any("••••••" in it for it in kept)


async def test_whoever_blocks_the_bot_is_left_alone_and_others_are_not(
    line: Running, mei: Borrower, jun: Borrower
) -> None:
    await settled(mei)
    await settled(jun)
    line.account.fails(forbidden(chat=mei.chat, times=1))
    mei.writes("/help")
    jun.writes("/help")
    await hears(jun, "Just write to me")

    async def dead() -> bool:
        found = await line.store.read(transcript, line, mei)
        return [it.state for it in found if it.author == messages.BOT][-1] == "dead"

    await until(dead)
    calls = line.account.calls["sendMessage"]
    jun.writes("/help")
    await hears(jun, "Just write to me")
    assert line.account.calls["sendMessage"] == calls + 1
    assert await line.store.read(_unreachable, line, mei)

    mei.writes("/help")
    await hears(mei, "Just write to me")
    assert not await line.store.read(_unreachable, line, mei)


def _unreachable(tx: Transaction, line: Running, borrower: Borrower) -> bool:
    now, bot = line.application.parts.now(), str(line.account.id)
    found = conversations.by_chat(tx, "telegram", bot, str(borrower.chat), now)
    return found is not None and found.unreachable_at is not None


async def test_a_flood_wait_is_kept_for_that_chat_alone(
    line: Running, mei: Borrower, jun: Borrower
) -> None:
    await settled(mei)
    await settled(jun)
    line.account.fails(flood(wait=1, chat=mei.chat, times=2))
    mei.writes("/help")
    await until(lambda: not any(fault.times == 2 for fault in line.account.faults))
    for _ in range(3):
        jun.writes("/help")
        await hears(jun, "Just write to me", within=0.9)
    assert not any("Just write to me" in it.text for it in mei.heard)
    await hears(mei, "Just write to me")


async def test_what_goes_wrong_on_the_way_out_is_tried_again_in_order(
    line: Running, mei: Borrower
) -> None:
    await settled(mei)
    line.account.fails(broken("sendMessage", chat=mei.chat), cut("sendMessage", chat=mei.chat))
    mei.writes("/help")
    mei.writes("thanks")
    mei.writes("bye")
    await hears(mei, "Just write to me")
    await hears(mei, "You are welcome")
    await hears(mei, "Good-bye")


async def test_only_telegram_is_let_in(line: Running, mei: Borrower) -> None:
    message = {"message_id": 1, "date": 0, "text": "hi", "chat": mei.describe_chat()}
    update = {"update_id": 1, "message": message | {"from": mei.describe()}}
    body = json.dumps(update).encode()
    header = "X-Telegram-Bot-Api-Secret-Token"

    assert await posted(line.webhook, body) == 401
    assert await posted(line.webhook, body, **{header: "another-secret-of-theirs"}) == 401
    assert await posted(line.webhook, b"{}", **{header: SECRET}) == 400
    assert await posted(line.webhook, b"[1", **{header: SECRET}) == 400
    assert await said_by(line, mei, messages.BORROWER) == []


async def test_a_repeated_update_is_answered_once(line: Running, mei: Borrower) -> None:
    await settled(mei)
    before = len(await said_by(line, mei, messages.BORROWER))
    update_id = mei.writes("/help")
    update = next(u for u in line.account.updates.pending if u["update_id"] == update_id)
    await hears(mei, "Just write to me")
    line.account.updates.repeat(mei.chat, update)
    mei.writes("thanks")
    await hears(mei, "You are welcome")
    assert len(await said_by(line, mei, messages.BORROWER)) == before + 2


async def test_while_the_store_is_away_updates_wait_at_telegram(
    line: Running, mei: Borrower
) -> None:
    def pragma(tx: Transaction, words: str) -> int:
        return int(tx.execute(text(f"PRAGMA {words}")).scalar_one())

    await settled(mei)
    pages = await line.store.write(pragma, "page_count")
    await line.store.write(pragma, f"max_page_count={pages}")
    filler = line.account.borrower("Filler", language="en")
    sent = []
    while 503 not in [attempt.status for attempt in line.account.updates.attempts]:
        sent.append(filler.writes("x" * 4000))
        await until(lambda: bool(line.account.updates.attempts))
        await filler.hears_nothing(for_seconds=0.02) if not filler.heard else None
    mei.writes("/help")
    assert line.account.updates.pending

    await line.store.write(pragma, "max_page_count=1000000")
    await hears(mei, "Just write to me")
    await until(lambda: not line.account.updates.pending)
    assert len(await said_by(line, filler, messages.BORROWER)) == len(sent)


async def test_an_update_that_cannot_be_read_is_kept_and_the_borrower_told(
    line: Running, mei: Borrower
) -> None:
    await settled(mei)
    before = await line.store.read(dead_letters.count)
    line.account.receive(mei.chat, "message", {"chat": mei.describe_chat(), "date": "never"})
    await hears(mei, "something went wrong on our side")
    assert await line.store.read(dead_letters.count) == before + 1
    mei.writes("/help")
    await hears(mei, "Just write to me")


async def test_a_message_that_cannot_be_handled_is_kept_and_blocks_nothing(
    line: Running,
) -> None:
    phone = "+8613800138333"
    party = StatedParty(reference="B-odd", name="王小松", phone=phone)
    application = await line.desk.has_application("LN-ODD", of=(party,))
    song = line.account.borrower("Song", language="en")
    await line.linked(song, phone)
    before = await line.store.read(dead_letters.count)

    def spoil(tx: Transaction) -> None:
        spoilt = text("UPDATE applications SET stage = 'nonsense' WHERE id = :id")
        tx.execute(spoilt, {"id": application.id})

    await line.store.write(spoil)
    song.writes("/status")
    told = await hears(song, "something went wrong on our side")
    incident = told.text.rstrip(".").split()[-1]
    kept = await line.store.read(_dead_ids)
    assert [it for it in kept if it.endswith(incident)]
    assert await line.store.read(dead_letters.count) == before + 1
    song.writes("/help")
    await hears(song, "Just write to me")


def _dead_ids(tx: Transaction) -> list[str]:
    return [row.id for row in tx.execute(text("SELECT id FROM dead_letters"))]


async def test_a_conversation_that_cannot_be_opened_blocks_nothing(
    line: Running, mei: Borrower, jun: Borrower
) -> None:
    await settled(mei)

    def spoil(tx: Transaction) -> None:
        tx.execute(
            text("UPDATE conversations SET chat_sealed = :junk WHERE id = :id"),
            {"junk": bytes(60), "id": found[0].conversation_id},
        )

    found = await line.store.read(transcript, line, mei)
    await line.store.write(spoil)
    before = await line.store.read(dead_letters.count)
    mei.writes("/help")
    jun.writes("/start")
    await hears(jun, "Please choose your language")
    await until(lambda: not line.account.updates.pending)
    assert await line.store.read(dead_letters.count) == before + 1
