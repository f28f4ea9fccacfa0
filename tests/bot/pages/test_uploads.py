"""A borrower sends files from the page: chosen, dropped, pasted, cancelled and tried again."""

import re
from datetime import UTC, datetime

import pytest
from playwright.async_api import FilePayload, Page, expect

from storage import lenders
from storage.pushes import StatedParty
from tests.arrange import Clock, LenderDesk
from tests.bot.pages.test_chat import admitted
from tests.bot.webchat_site import LIMIT, Site

pytestmark = pytest.mark.asyncio(loop_scope="session")

PDF = b"%PDF-1.7\n" + bytes(2000)
_GIVE = """({ event, name }) => {
  const bytes = new TextEncoder().encode("%PDF-1.7 dropped");
  const data = new DataTransfer();
  data.items.add(new File([bytes], name, { type: "application/pdf" }));
  const init = { bubbles: true, cancelable: true };
  if (event === "drop") {
    window.dispatchEvent(new DragEvent("dragenter", { ...init, dataTransfer: data }));
    window.dispatchEvent(new DragEvent("drop", { ...init, dataTransfer: data }));
  } else {
    window.dispatchEvent(new ClipboardEvent("paste", { ...init, clipboardData: data }));
  }
}"""


def pdf(name: str = "slip.pdf", data: bytes = PDF) -> FilePayload:
    return {"name": name, "mimeType": "application/pdf", "buffer": data}


async def choose(page: Page, *files: FilePayload) -> None:
    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("button", name="Attach a file").click()
    await (await chooser.value).set_files(list(files))


async def linked(page: Page, site: Site) -> None:
    await site.link(await admitted(page, site))


async def test_a_chosen_file_is_sent_and_shown_in_the_conversation(page: Page, site: Site) -> None:
    await linked(page, site)
    await choose(page, pdf("银行流水.pdf"))

    await expect(page.locator(".is-borrower .file-line")).to_contain_text("银行流水.pdf")
    await expect(page.locator("#heard")).to_have_text("银行流水.pdf: Received")
    assert len(site.kept()) == 1


async def test_office_files_are_offered_while_something_takes_them(page: Page, site: Site) -> None:
    await linked(page, site)
    picker, store = page.locator("#picked"), site.parts.store
    assert ".xlsx" not in (await picker.get_attribute("accept") or "")
    lender = await store.read(lenders.by_slug, "harbour")
    assert lender is not None
    desk = LenderDesk(store, Clock(datetime.now(UTC)), lender)
    application = await desk.has_application(of=(StatedParty(reference="B-1"),))
    sheet = await desk.asks_for(application, "balance-sheet", office_allowed=True)

    await page.get_by_role("button", name="Attach a file").hover()
    await expect(picker).to_have_attribute("accept", re.compile(r"\.heic.*\.docx,\.xlsx"))

    await desk.waives(application, sheet.reference)
    await page.get_by_role("button", name="Attach a file").focus()
    await expect(picker).not_to_have_attribute("accept", re.compile(r"xlsx"))


@pytest.mark.parametrize("event", ["drop", "paste"])
async def test_a_file_may_be_dropped_or_pasted(page: Page, site: Site, event: str) -> None:
    await linked(page, site)
    await page.evaluate(_GIVE, {"event": event, "name": "given.pdf"})

    await expect(page.locator(".is-borrower .file-line")).to_contain_text("given.pdf")
    await expect(page.locator("#drop")).to_be_hidden()


async def test_a_phone_offers_its_camera(page: Page, site: Site) -> None:
    await admitted(page, site)

    await expect(page.get_by_role("button", name="Take a photo")).to_be_visible()
    await expect(page.locator("#shot")).to_have_attribute("capture", "environment")


async def test_what_is_refused_is_said_beside_the_file(
    page: Page, site: Site, complaints: list[str]
) -> None:
    await linked(page, site)
    await choose(page, pdf("program.exe", b"MZ program"))

    await expect(page.locator(".file")).to_contain_text("cannot take this kind of file")
    await page.get_by_role("button", name="Remove: program.exe").click()
    await expect(page.locator(".file")).to_have_count(0)
    assert site.kept() == []
    assert len(complaints) == 1  # the browser itself writes down each answer that is an error
    complaints.clear()


async def test_a_file_that_is_too_large_is_not_even_sent(page: Page, site: Site) -> None:
    await linked(page, site)
    await choose(page, pdf("large.pdf", bytes(LIMIT + 1)))

    await expect(page.locator(".file")).to_contain_text("may have at most")
    await expect(page.get_by_role("button", name="Try again")).to_have_count(0)


async def test_a_lost_network_is_waited_out(page: Page, site: Site, complaints: list[str]) -> None:
    await linked(page, site)
    await page.route("**/chat/files**", lambda route: route.abort("connectionreset"))
    await choose(page, pdf())
    await expect(page.locator(".file")).to_contain_text("The connection was lost")
    await page.unroute("**/chat/files**")

    await page.get_by_role("button", name="Try again: slip.pdf").click()

    await expect(page.locator(".is-borrower .file-line")).to_have_count(1)
    assert all("ERR_CONNECTION_RESET" in it for it in complaints)
    complaints.clear()


async def test_a_file_can_be_cancelled_and_tried_again(page: Page, site: Site) -> None:
    await linked(page, site)
    await page.route("**/chat/files**", lambda _: None)  # taken, and never answered
    await choose(page, pdf())
    await page.get_by_role("button", name="Cancel: slip.pdf").click()
    await expect(page.locator(".file")).to_contain_text("Cancelled")
    assert site.kept() == []
    await page.unroute_all()

    await page.get_by_role("button", name="Try again: slip.pdf").click()

    await expect(page.locator(".is-borrower .file-line")).to_have_count(1)


async def test_a_stranger_is_told_to_prove_who_they_are(
    page: Page, site: Site, complaints: list[str]
) -> None:
    await admitted(page, site)
    await choose(page, pdf())

    await expect(page.locator(".file")).to_contain_text("prove who you are")
    assert len(complaints) == 1
    complaints.clear()
