"""A borrower sends documents from the secure page, in a real browser, with the stock tus client."""

import io
import re
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestServer
from axe_playwright_python.async_playwright import Axe
from PIL import Image
from playwright.async_api import FilePayload, Page, Request, Route, expect

from handlers.inspections import Inspected, settle
from storage import applications, consents, documents, files, lenders, usage, vault
from storage.page_links import Purpose
from storage.policies import Policy
from storage.records import File, Finding, Need
from storage.schema import files as files_table
from storage.terms import Inspection, NeedState
from storage.transaction import Transaction
from tests.arrange import MEI, need_is
from tests.bot.pages.opening import made
from tests.fakes.telegram_borrower import Borrower
from tests.running import Running, hears, photo, running, until

pytestmark = pytest.mark.asyncio(loop_scope="session")

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def codes() -> list[str]:
    """Hold the codes that came by SMS."""
    return []


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def line(
    tmp_path_factory: pytest.TempPathFactory, codes: list[str]
) -> AsyncIterator[Running]:
    async def take(request: web.Request) -> web.Response:
        codes.extend(re.findall(r"\d{6}", (await request.json())["text"]))
        return web.Response(status=202)

    app = web.Application()
    app.router.add_post("/sms", take)
    folder = tmp_path_factory.mktemp("line")
    async with (
        TestServer(app) as gateway,
        running(
            folder,
            telegram_mode="webhook",
            upload_limit_mb=4,
            sms_gateway_url=str(gateway.make_url("/sms")),
        ) as line,
    ):
        yield line


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def asked(line: Running) -> list[Need]:
    needs = []
    for number in range(24):
        application = await line.desk.has_application(f"LN-{number}", of=(MEI,))
        needs.append(await line.desk.asks_for(application, "identity-card"))
    return needs


@pytest.fixture
def need(asked: list[Need]) -> Need:
    return asked.pop()


@pytest_asyncio.fixture(loop_scope="session")
async def mei(line: Running, need: Need) -> Borrower:
    del need
    mei = line.account.borrower(language="en")
    await line.linked(mei)
    return mei


async def opens(page: Page, line: Running, mei: Borrower, need: Need) -> str:
    token = await line.store.write(made, line, mei, Purpose.UPLOAD, need)
    address = f"{line.application.address}/page#{token}"
    await page.goto(address)
    await page.wait_for_url("**/upload")
    await expect(page.get_by_role("heading", name="Send documents")).to_be_visible()
    return address


@pytest_asyncio.fixture(loop_scope="session")
async def upload(page: Page, line: Running, mei: Borrower, need: Need) -> Page:
    await opens(page, line, mei, need)
    return page


def picture(name: str, content: bytes | None = None) -> FilePayload:
    return {"name": name, "mimeType": "image/jpeg", "buffer": content or photo()}


async def choose(page: Page, *chosen: FilePayload) -> None:
    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("button", name="Choose files").click()
    await (await chooser.value).set_files(list(chosen))


async def stored(line: Running, need: Need) -> list[File]:
    return await line.store.read(files.of_need, need.id)


async def content(line: Running, file: File) -> bytes:
    pieces = vault.read(line.application.parts.vault, file.place, file.key)
    return b"".join([piece async for piece in pieces])


async def test_two_pages_sent_from_the_page_get_one_receipt_in_the_chat(
    upload: Page, line: Running, mei: Borrower, need: Need
) -> None:
    front, back = photo(), photo()
    await choose(upload, picture("front.jpg", front), picture("back.jpg", back))
    await upload.get_by_role("button", name="Send 2 pages").click()

    await hears(mei, "✓ Received", "front.jpg", "back.jpg")
    await expect(upload.locator(".sent")).to_have_count(2)
    await expect(upload.locator(".row")).to_have_count(0)
    assert [await content(line, it) for it in await stored(line, need)] == [front, back]
    assert await need_is(line.store, need, NeedState.UPLOADED)
    await expect(upload.locator(".state").first).to_have_text("received")
    await expect(upload.locator(".sent img").first).to_be_visible()


async def test_the_link_is_gone_from_the_address_and_opens_nothing_again(
    page: Page, line: Running, mei: Borrower, need: Need, complaints: list[str]
) -> None:
    address = await opens(page, line, mei, need)
    assert "#" not in page.url

    await page.context.clear_cookies()
    await page.goto("about:blank")
    await page.goto(address)

    await expect(page.get_by_role("alert")).to_contain_text("no longer works")
    assert all("410" in it for it in complaints)
    complaints.clear()


async def test_pages_are_put_in_order_before_they_are_sent(
    upload: Page, line: Running, need: Need
) -> None:
    first, second = photo(), photo()
    await choose(upload, picture("b.jpg", second), picture("a.jpg", first))
    await upload.get_by_role("button", name="Move up: a.jpg").click()
    await upload.get_by_role("button", name="Send 2 pages").click()
    await expect(upload.locator(".sent")).to_have_count(2)

    assert [it.name for it in await stored(line, need)] == ["a.jpg", "b.jpg"]


async def test_a_picture_is_turned_before_it_is_sent(
    upload: Page, line: Running, need: Need
) -> None:
    lying = photo()
    await choose(upload, picture("lying.jpg", lying))
    await upload.get_by_role("button", name="Turn: lying.jpg").click()
    await upload.get_by_role("button", name="Send this page").click()
    await expect(upload.locator(".sent")).to_have_count(1)

    [file] = await stored(line, need)
    width, height = Image.open(io.BytesIO(lying)).size
    assert Image.open(io.BytesIO(await content(line, file))).size == (height, width)


async def test_a_network_that_breaks_off_is_waited_out_and_the_rest_is_sent(
    upload: Page, line: Running, need: Need, complaints: list[str]
) -> None:
    whole = photo(side=1600)
    broken: list[str] = []

    async def breaking(route: Route, request: Request) -> None:
        if request.method == "PATCH" and len(broken) < 2:
            broken.append(request.headers["upload-offset"])
            await route.abort("connectionreset")
        else:
            await route.continue_()

    await upload.route("**/upload/files/**", breaking)
    await choose(upload, picture("front.jpg", whole))
    await upload.get_by_role("button", name="Send this page").click()

    await expect(upload.locator(".sent")).to_have_count(1)
    assert len(broken) == 2
    [file] = await stored(line, need)
    assert await content(line, file) == whole
    assert all("ERR_CONNECTION_RESET" in it for it in complaints)
    complaints.clear()


async def test_a_file_may_be_dropped_on_what_it_is_for(upload: Page, need: Need) -> None:
    await upload.evaluate(
        """(id) => {
          const data = new DataTransfer();
          data.items.add(new File(["%PDF-1.7 dropped"], "given.pdf", { type: "application/pdf" }));
          const at = document.querySelector(`[data-need="${id}"] h2`);
          const init = { bubbles: true, cancelable: true, dataTransfer: data };
          at.dispatchEvent(new DragEvent("dragenter", init));
          at.dispatchEvent(new DragEvent("drop", init));
        }""",
        need.id,
    )

    await expect(upload.locator(f'[data-need="{need.id}"] .row')).to_contain_text("given.pdf")


async def test_a_locked_pdf_asks_for_its_password(upload: Page, line: Running, need: Need) -> None:
    locked = PDF + b"trailer<</Root 1 0 R/Encrypt 3 0 R>>\n%%EOF"
    await choose(upload, {"name": "s.pdf", "mimeType": "application/pdf", "buffer": locked})
    await upload.get_by_label("Password of this PDF").fill("open sesame")
    await upload.get_by_role("button", name="Send this page").click()
    await expect(upload.locator(".sent")).to_have_count(1)

    [file] = await stored(line, need)
    assert file.password == "open sesame"  # noqa: S105  made up


async def test_what_cannot_be_shown_is_called_by_its_ending(upload: Page) -> None:
    await choose(
        upload,
        {"name": "books.xlsx", "mimeType": "", "buffer": b"PK"},
        {"name": "IMG_1.HEIC", "mimeType": "", "buffer": b"x"},
    )

    await expect(upload.locator(".row .thumb")).to_have_text(["XLSX", "Photo"])


async def test_a_file_is_taken_back(upload: Page, line: Running, mei: Borrower, need: Need) -> None:
    await choose(upload, picture("wrong.jpg"))
    await upload.get_by_role("button", name="Send this page").click()
    await hears(mei, "✓ Received")
    await upload.get_by_role("button", name="Take back: wrong.jpg").click()

    await hears(mei, "I have taken wrong.jpg back")
    await expect(upload.locator(".sent")).to_have_count(0)
    assert await stored(line, need) == []


async def blurred(line: Running, need: Need) -> File:
    """Have what was sent looked at, by somebody who finds that it is blurred."""

    async def seen() -> bool:
        return all(it.inspection is not Inspection.PENDING for it in await stored(line, need))

    await until(seen, within=60)
    [file] = await stored(line, need)
    await line.store.write(_pending, file.id)
    found = Inspected((Finding("blurred"),), pages=1)
    await line.store.write(settle, file.id, found, at=line.application.parts.now())
    return file


def _pending(tx: Transaction, file_id: str) -> None:
    of = files_table.update().where(files_table.c.id == file_id)
    tx.execute(of.values(inspection=Inspection.PENDING))


async def test_a_doubtful_file_is_kept_as_it_is(
    upload: Page, line: Running, mei: Borrower, need: Need
) -> None:
    await choose(upload, picture("front.jpg"))
    await upload.get_by_role("button", name="Send this page").click()
    await expect(upload.locator(".sent")).to_have_count(1)
    file = await blurred(line, need)
    await upload.reload()
    await expect(upload.locator(".sent .bad")).to_contain_text("Hold the phone still")
    found = (await Axe().run(upload)).response["violations"]
    assert not found, [it["nodes"][0]["html"] for it in found]

    await upload.get_by_role("button", name="Keep this one: front.jpg").click()

    await hears(mei, "✓ Received")
    await hears(mei, "I have looked at “front.jpg”")
    await hears(mei, "Kept: Identity card")
    await expect(upload.locator(".sent .bad")).to_have_count(0)
    [kept] = await stored(line, need)
    assert (kept.id, kept.inspection) == (file.id, Inspection.KEPT)


async def test_a_doubtful_file_is_sent_again(upload: Page, line: Running, need: Need) -> None:
    await choose(upload, picture("front.jpg"))
    await upload.get_by_role("button", name="Send this page").click()
    await expect(upload.locator(".sent")).to_have_count(1)
    await blurred(line, need)
    await upload.reload()

    async with upload.expect_file_chooser() as chooser:
        await upload.get_by_role("button", name="Send again: front.jpg").click()
    await (await chooser.value).set_files([picture("sharp.jpg")])
    await upload.get_by_role("button", name="Send this page").click()

    await expect(upload.locator(".sent")).to_have_count(2)


async def test_a_file_for_which_there_is_no_room_is_refused_with_words(
    upload: Page, line: Running, need: Need, complaints: list[str]
) -> None:
    owner, most = need.borrower_id, Policy().quota_borrower_mb * 1024 * 1024
    await line.store.write(usage.change, owner, most)
    await choose(upload, picture("front.jpg"))
    await upload.get_by_role("button", name="Send this page").click()

    await expect(upload.locator(".row")).to_contain_text("There is no room for more files")
    await line.store.write(usage.change, owner, -most)
    assert await stored(line, need) == []
    assert all("507" in it for it in complaints)
    complaints.clear()


async def decides(line: Running, policy: Policy) -> None:
    await line.store.write(lenders.set_policy, line.desk.lender.id, policy)


@pytest_asyncio.fixture(loop_scope="session")
async def careful(line: Running) -> AsyncIterator[None]:
    yield
    await decides(line, Policy())


@pytest.mark.usefixtures("careful")
async def test_a_consent_that_is_missing_is_asked_for_where_the_document_is_sent(
    upload: Page, line: Running, mei: Borrower, need: Need, complaints: list[str]
) -> None:
    await choose(upload, picture("front.jpg"))
    await decides(line, Policy(consents=("sensitive",)))
    await upload.get_by_role("button", name="Send this page").click()
    await expect(upload.locator(".row")).to_contain_text("answer the question above first")
    asked = upload.locator(".consent")
    await expect(asked).to_contain_text("Identity card holds sensitive personal data")
    await expect(upload.get_by_role("button", name="Choose files")).to_be_hidden()
    found = (await Axe().run(upload)).response["violations"]
    assert not found, [it["nodes"][0]["html"] for it in found]

    await asked.get_by_role("button", name="Not now").click()
    await hears(mei, "I cannot take documents like this")
    await expect(asked).to_contain_text("You may agree at any time")
    await asked.get_by_role("button", name="I agree").click()
    await hears(mei, "I have noted that you agree")
    await expect(asked).to_have_count(0)
    await upload.get_by_role("button", name="Send this page").click()

    await hears(mei, "✓ Received", "front.jpg")
    noted = await line.store.read(consents.of_borrowers, line.desk.lender.id, [need.borrower_id])
    assert [(it.given, "Identity card" in (it.text or "")) for it in noted][-2:] == [
        (False, True),
        (True, True),
    ]
    assert all("428" in it for it in complaints)
    complaints.clear()


@pytest.mark.usefixtures("careful")
async def test_the_page_asks_whether_the_chat_abroad_may_speak_of_it(
    page: Page, line: Running, mei: Borrower, need: Need
) -> None:
    await decides(line, Policy(consents=("abroad",)))
    await opens(page, line, mei, need)
    await choose(page, picture("front.jpg"))
    await page.get_by_role("button", name="Send this page").click()
    await expect(page.locator(".sent")).to_have_count(1)  # and the chat says nothing of it
    await page.get_by_role("button", name="Not now").click()
    await expect(page.locator("#consent")).to_contain_text("so the chat keeps silent")

    await page.get_by_role("button", name="I agree").click()

    await hears(mei, "I have noted that you agree")
    await choose(page, picture("back.jpg"))
    await page.get_by_role("button", name="Send this page").click()
    await hears(mei, "✓ Received", "back.jpg")


async def test_what_was_sent_is_used_for_something_else_as_well(
    page: Page, line: Running, mei: Borrower, need: Need
) -> None:
    application = await line.store.read(applications.by_id, need.application_id)
    assert application is not None
    second = await line.desk.asks_for(application, "identity-card", reference="again")
    await opens(page, line, mei, need)
    section = page.locator(f"[data-need='{need.id}']")
    async with page.expect_file_chooser() as chooser:
        await section.get_by_role("button", name="Choose files").click()
    await (await chooser.value).set_files([picture("front.jpg"), picture("back.jpg")])
    await section.get_by_role("button", name="Send 2 pages").click()

    other = page.locator(f"#also-{second.id}")
    await expect(other).to_contain_text("You have already sent")
    await other.get_by_role("button", name="Use it for this as well").click()
    await expect(other.get_by_role("button", name="Not for this")).to_be_visible()
    assert await need_is(line.store, second, NeedState.UPLOADED)
    while "You need not send it twice" not in (await mei.next_message()).text:
        continue  # news of what is asked for, and the receipt

    await other.get_by_role("button", name="Not for this").click()
    await expect(other.get_by_role("button", name="Use it for this as well")).to_be_visible()
    assert await need_is(line.store, second, NeedState.REQUESTED)


async def test_a_note_is_added(upload: Page, line: Running, mei: Borrower, need: Need) -> None:
    await choose(upload, picture("front.jpg"))
    await upload.get_by_role("button", name="Send this page").click()
    await hears(mei, "✓ Received")
    await upload.get_by_text("A note to the lender").first.click()
    await upload.get_by_role("textbox", name="A note to the lender").fill("Married name")
    await upload.get_by_role("button", name="Save").click()

    await hears(mei, "I have added your note")
    [document] = await line.store.read(documents.of_need, need.id)
    assert await line.store.read(documents.note_of, document.id) == "Married name"


async def test_something_that_does_not_apply_is_said_to_the_lender(
    upload: Page, line: Running, mei: Borrower, need: Need
) -> None:
    await upload.get_by_text("This does not apply to me").click()
    await upload.get_by_label("Why does it not apply").fill("I have a passport only")
    await upload.get_by_role("button", name="Tell the lender").click()

    await hears(mei, "I have passed on to the lender")
    assert await need_is(line.store, need, NeedState.NOT_APPLICABLE)


async def test_the_whole_page_can_be_used_with_keys_alone(upload: Page) -> None:
    reached = []
    for _ in range(12):
        await upload.keyboard.press("Tab")
        reached.append(await upload.evaluate("document.activeElement.textContent.trim()"))

    assert {"Choose files", "Take a photo", "This does not apply to me"} <= set(reached)


@pytest.mark.parametrize("width", [320, 360, 1200])
async def test_nothing_runs_out_of_the_page(upload: Page, width: int) -> None:
    await upload.set_viewport_size({"width": width, "height": 700})
    await choose(upload, picture("a-very-long-name-of-a-file-that-a-phone-gave-it-20261126.jpg"))

    assert await upload.evaluate("document.documentElement.scrollWidth") <= width


async def test_without_a_session_the_page_says_where_to_get_one(page: Page, line: Running) -> None:
    await page.goto(f"{line.application.address}/upload")

    await expect(page.get_by_text("This page is closed")).to_be_visible()


@pytest.mark.usefixtures("careful")
async def test_where_the_lender_wants_it_the_page_asks_for_a_code_before_it_shows_anything(
    page: Page,
    line: Running,
    mei: Borrower,
    need: Need,
    codes: list[str],
    complaints: list[str],
) -> None:
    await decides(line, Policy(step_up_pages=True))
    token = await line.store.write(made, line, mei, Purpose.UPLOAD, need)
    await page.goto(f"{line.application.address}/page#{token}")
    await page.wait_for_url("**/upload")
    await expect(page.get_by_text("Identity card")).to_have_count(0)

    await page.get_by_role("button", name="Send me a code").click()
    code = page.get_by_label("6-digit code")
    await until(lambda: bool(codes))
    await code.fill("000000" if codes[0] != "000000" else "1" * 6)
    await page.get_by_role("button", name="Continue").click()
    await expect(page.get_by_role("alert")).to_contain_text("This code is not right")
    needs, ours = f"{line.application.address}/upload/needs", {"X-Loanline": "1"}
    assert (await page.request.get(needs, headers=ours)).status == 401
    found = (await Axe().run(page)).response["violations"]
    assert not found, [it["nodes"][0]["html"] for it in found]
    await code.fill(codes[0])
    await page.get_by_role("button", name="Continue").click()

    await expect(page.get_by_role("heading", name="Identity card")).to_be_visible()
    assert all("422" in it for it in complaints)
    complaints.clear()


async def test_no_photo_is_taken_before_the_camera_shows_a_picture(upload: Page) -> None:
    await upload.evaluate(
        """() => {
          const play = HTMLMediaElement.prototype.play;
          HTMLMediaElement.prototype.play = async function () {
            await new Promise((go) => { window.go = go; });
            return play.call(this);
          };
        }"""
    )
    await upload.get_by_role("button", name="Take a photo").click()
    shoot = upload.get_by_role("button", name="Take the photo")
    await expect(shoot).to_be_disabled()
    await upload.evaluate("go()")
    await expect(shoot).to_be_enabled()


async def test_an_identity_card_is_photographed_in_a_frame(
    upload: Page, line: Running, need: Need
) -> None:
    await upload.get_by_role("button", name="Take a photo").click()
    frame = upload.locator("#camera #frame.is-card")
    await expect(frame).to_be_visible()
    box = await frame.bounding_box()
    assert box is not None
    assert 1.4 < box["width"] / box["height"] < 1.75, "a card is as wide as ISO/IEC 7810 has it"
    for _ in range(2):
        await upload.get_by_role("button", name="Take the photo").click()
        await upload.get_by_role("button", name="Use it").click()
    await upload.get_by_role("button", name="Done").click()
    await upload.get_by_role("button", name="Send 2 pages").click()

    await expect(upload.locator(".sent")).to_have_count(2)
    sent = await stored(line, need)
    assert [it.name for it in sent] == ["photo-1.jpg", "photo-2.jpg"]
    assert [Image.open(io.BytesIO(await content(line, it))).format for it in sent] == ["JPEG"] * 2
