"""The whole line, from Telegram to the lender and back, as a borrower and Telegram see it."""

from decimal import Decimal
from hashlib import sha256

import pytest

from bot.drawing import fonts
from bot.drawing.fonts import Script
from storage import branches, documents
from storage.branches import Branch
from storage.pushes import StatedParty
from storage.terms import Inspection, NeedState, Reason
from tests.arrange import ANNA, MEI, OTHERS_PHONE, need_is
from tests.fakes.telegram_borrower import Borrower, Photo
from tests.running import Running, hears, photo, running, settled, until

pytestmark = pytest.mark.asyncio(loop_scope="module")


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
    drawn = Script.LATIN not in fonts.missing()
    assert card.method == ("sendPhoto" if drawn else "sendMessage")
    assert card.file.startswith(b"\x89PNG") is drawn

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
    await hears(ju, "We cannot use “page.jpg”", "does not open")
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
    kept = await line.said_by(mei)
    assert not any("493857" in it for it in kept)
    assert any("••••••" in it for it in kept)


async def test_the_nearest_branch_is_shown_on_the_map(line: Running) -> None:
    phone = "+8613800138333"
    party = StatedParty(reference="B-near", name="王小竹", phone=phone)
    await line.desk.has_application("LN-NEAR", of=(party,))
    lake = Branch("lake", {"en": "Lakeside"}, {"en": "8 Lake Road"}, "", {}, 31.23, 121.47)
    at = line.desk.clock.now
    await line.store.write(branches.put, line.desk.lender.id, [lake], actor="key:1", at=at)
    zhu = line.account.borrower("Zhu", language="en")
    await line.linked(zhu, phone)

    zhu.sends("location")
    await hears(zhu, "The nearest branch is 7.4 km away", "Lakeside, 8 Lake Road")
    venue = await zhu.next_message()
    assert venue.method == "sendVenue"
