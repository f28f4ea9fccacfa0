"""Staff find applications, look at what was sent, decide, ask, and see one value with a reason."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from bot.staff.deciding import REVEALS
from handlers.inspections import Inspected, settle
from storage import (
    asking,
    conversations,
    documents,
    files,
    lenders,
    needs,
    pushes,
    vault,
)
from storage.asking import Asked
from storage.files import Received
from storage.pushes import Push, StatedParty
from storage.records import Application, Finding, Need
from storage.schema import audit as audit_table
from storage.schema import documents as documents_table
from storage.schema import files as files_table
from storage.terms import OFFICE, DocumentState, Inspection, NeedState, Reason, StaffRole, Stage
from storage.transaction import Transaction
from tests.bot.inspection import samples
from tests.bot.staff.house import House

pytestmark = pytest.mark.asyncio(loop_scope="session")

NAME, PHONE = "Mei Secret", "+8613800138000"


@dataclass(frozen=True, slots=True)
class Case:
    """An application of Harbour's that waits for a bank statement, which has been sent."""

    house: House
    application: Application
    need: Need
    file: str

    async def opened_by(self, name: str = "Li Na", slug: str = "harbour") -> Page:
        page = await self.house.staff(name, slug, StaffRole.OFFICER)
        await page.get_by_role("link", name="Applications").click()
        await page.get_by_role("searchbox", name="Application number").fill("ln-7")
        await page.get_by_role("button", name="Find").click()
        return page

    async def now(self) -> Need:
        found = await self.house.application.parts.store.read(needs.by_id, self.need.id)
        assert found is not None
        return found


def _stated(tx: Transaction) -> tuple[Application, Need]:
    at, lender = datetime.now(UTC), lenders.by_slug(tx, "harbour")
    assert lender is not None
    mei = StatedParty(reference="B-1", name=NAME, phone=PHONE)
    push = Push(number="LN-7", stage=Stage.IN_REVIEW, borrowers=(mei,))
    application = pushes.put(tx, lender, push, at=at).application
    asked = Asked(reference="N-1", document_type="bank-statement")
    return application, asking.put(tx, application, asked, at=at)[0]


@pytest_asyncio.fixture(loop_scope="session")
async def case(house: House) -> AsyncIterator[Case]:
    application, need = await house.application.parts.store.write(_stated)
    yield Case(house, application, need, await send(house, need))


async def send(house: House, need: Need, name: str = "a.pdf") -> str:
    """Send a file of two pages, which inspection lets through."""
    parts = house.application.parts

    async def bytes_of() -> AsyncIterator[bytes]:
        yield samples.pdf(pages=2)

    place, key = vault.new_place(), vault.new_file_key()
    kept = await vault.receive(parts.vault, place, key, bytes_of(), limit=1_000_000)

    def sent(tx: Transaction) -> str:
        at = datetime.now(UTC)
        talk = conversations.open_for(
            tx, "web", "web", "c", lender_id=need.lender_id, locale="en", at=at
        )
        received = Received(
            place=place,
            key=key,
            name=name,
            media_type="application/pdf",
            size=kept.size,
            sha256=kept.sha256,
            album="",
            channel="web",
        )
        file = files.add(tx, talk.id, talk.data_key_id, received, at)
        files.attach(tx, file, need, talk.data_key_id, at=at)
        settle(tx, file.id, Inspected(pages=2), at=at)
        return file.id

    return await parts.store.write(sent)


async def test_a_document_is_looked_at_and_sent_back_and_accepted_after_all(case: Case) -> None:
    page = await case.opened_by()
    await expect(page.get_by_role("heading", name="LN-7")).to_be_visible()
    picture = page.get_by_role("img", name="File 1, page 2")
    await picture.scroll_into_view_if_needed()
    await expect(picture).to_have_js_property("naturalWidth", 320)

    await page.get_by_text("Send back…").click()
    await page.get_by_role("combobox", name="Reason").select_option("Pages are missing")
    await page.get_by_label("In your own words").fill("March is missing.")
    await page.get_by_role("button", name="Send back", exact=True).click()
    await expect(page.get_by_text("sent back", exact=True)).to_be_visible()
    refused = await case.now()
    assert (refused.state, refused.reason) == (NeedState.REJECTED, Reason.MISSING_PAGE)
    assert refused.reason_words == {"en": "March is missing."}

    past = page.get_by_role("region", name="Decisions so far")
    await expect(past).to_contain_text("Sent back · File 1 · Pages are missing · Li Na")
    await past.get_by_role("button", name="Take back").click()
    await expect(page.get_by_text("to be reviewed", exact=True)).to_be_visible()
    await expect(past).to_contain_text("taken back")
    await expect(past.get_by_role("button", name="Take back")).to_have_count(0)
    assert (await case.now()).state is NeedState.UPLOADED

    await page.get_by_role("button", name="Accept", exact=True).click()
    await expect(page.get_by_text("accepted", exact=True)).to_be_visible()
    assert (await case.now()).state is NeedState.ACCEPTED
    await case.house.is_sound(page)


async def test_one_file_is_sent_back_and_the_other_is_kept(case: Case) -> None:
    await send(case.house, case.need, "b.pdf")
    page = await case.opened_by()
    first = page.get_by_role("figure").nth(0)
    await page.get_by_role("figure").nth(1).get_by_role("button", name="Accept this file").click()
    await expect(page.get_by_role("figure").nth(1)).to_contain_text("accepted")

    await first.get_by_text("Send this file back…").click()
    await first.get_by_role("combobox", name="Reason").select_option("Not readable")
    await first.get_by_label("Only page").fill("2")
    await case.house.is_sound(page)
    await first.get_by_role("button", name="Send back", exact=True).click()

    await expect(first).to_contain_text("sent back · page 2 · Not readable")
    await expect(page.get_by_text("Sent back in part")).to_be_visible()
    refused = await case.now()
    assert (refused.state, refused.reason_file_id) == (NeedState.REJECTED, case.file)
    await case.house.is_sound(page)
    past = page.get_by_role("region", name="Decisions so far")
    await expect(past).to_contain_text("Sent back · File 1 · Not readable · page 2")


async def test_something_else_needs_words(case: Case) -> None:
    page = await case.opened_by()
    await page.get_by_text("Send back…").click()
    await page.get_by_role("combobox", name="Reason").select_option("Something else")
    await page.get_by_role("button", name="Send back", exact=True).click()

    await expect(page.get_by_role("alert")).to_contain_text("needs words of your own")
    assert (await case.now()).state is NeedState.UPLOADED


async def test_a_document_and_a_question_are_asked_for(case: Case) -> None:
    page = await case.opened_by()
    await page.get_by_role("combobox", name="What", exact=True).select_option("Identity card")
    await page.get_by_label("Due on").fill("2030-01-31")
    await page.get_by_role("button", name="Ask").click()
    await expect(page.get_by_role("heading", name="Identity card")).to_be_visible()
    await expect(page.get_by_text("due on 31 Jan 2030")).to_be_visible()

    await page.get_by_role("combobox", name="What", exact=True).select_option(
        "A question, answered in words"
    )
    await page.get_by_label("The reason, or the question").fill("Since when do you work there?")
    await page.get_by_role("button", name="Ask").click()
    await expect(page.get_by_role("heading", name="Since when do you work there?")).to_be_visible()

    card = page.get_by_role("article", name="Identity card")
    await card.get_by_role("button", name="Do without it").click()
    await expect(card.get_by_text("no longer needed")).to_be_visible()


async def test_a_value_is_shown_for_a_reason_and_only_so_often(case: Case) -> None:
    page = await case.opened_by()
    assert not re.search(f"Secret|{PHONE[1:]}", await page.content())
    await page.get_by_text("Show a value").click()
    await page.get_by_role("combobox", name="Which").select_option("Phone")
    await page.get_by_role("combobox", name="What for").select_option("To call them")
    await page.get_by_role("button", name="Show for a minute").click()
    await expect(page.get_by_role("status").get_by_text(PHONE)).to_be_visible()

    for _ in range(REVEALS.times):
        # A press while an answer is on its way would be none.
        async with page.expect_response(lambda it: it.url.endswith("/reveal")) as answered:
            await page.get_by_role("button", name="Show for a minute").click()
        await (await answered.value).finished()
    await expect(page.get_by_text("Please ask a supervisor")).to_be_visible()
    await expect(page.get_by_text(PHONE)).to_have_count(0)
    await case.house.is_sound(page)


async def test_the_list_shows_what_waits_and_is_sound(case: Case) -> None:
    page = await case.house.staff("Li Na")
    await page.get_by_role("link", name="Applications").click()

    await expect(page.get_by_role("link", name="Bank statement")).to_be_visible()
    await expect(page.get_by_role("link", name="LN-7")).to_be_visible()
    await case.house.is_sound(page)


def _is_office(tx: Transaction, file: str) -> None:
    of = files_table.update().where(files_table.c.id == file)
    tx.execute(of.values(media_type=OFFICE))
    found = [
        Finding("office-file", {"kind": "xlsx", "letters": 3808, "pictures": 0}),
        Finding("hidden-sheet"),
        Finding("sent-before", {"file": "0" * 32, "application": "other"}),
        Finding("edited"),
        Finding("number-differs"),
    ]
    at = datetime.now(UTC)
    files.inspected(tx, file, inspection=Inspection.FITS, found=found, pages=None, at=at)


async def test_staff_are_told_what_hints_at_fraud_and_fetch_what_has_no_picture(case: Case) -> None:
    parts = case.house.application.parts
    await parts.store.write(_is_office, case.file)
    page = await case.opened_by()

    for words in (
        "An office file (xlsx), 3,808 characters of text",
        "It has hidden sheets",
        "was sent for another application before",
        "saved by a program for editing pictures",
        "Another identity number was read on it",
    ):
        await expect(page.get_by_text(words)).to_be_visible()
    await expect(page.locator(".sheets img")).to_have_count(0)
    await case.house.is_sound(page)
    async with page.expect_download() as download:
        await page.get_by_role("link", name="Download the original").click()
    fetched = (await (await download.value).path()).read_bytes()
    file = await parts.store.read(files.by_id, case.file)
    assert file is not None
    assert sha256(fetched).hexdigest() == file.sha256
    noted = await parts.store.read(_fetches, case.file)
    assert [it["why"] for it in noted] == ["review"]


def _fetches(tx: Transaction, file: str) -> list[dict[str, object]]:
    rows = tx.execute(audit_table.select().where(audit_table.c.subject == file)).all()
    return [row.details for row in rows if row.action == "file-fetched"]


async def test_nobody_fetches_what_there_are_pictures_of(case: Case) -> None:
    page = await case.opened_by()
    address, browser = case.house.application.address, page.context.request

    assert (await browser.get(f"{address}/staff/files/{case.file}/original")).status == 404


async def test_staff_see_what_will_be_deleted_before_it_is(case: Case) -> None:
    day = datetime.now(UTC) + timedelta(days=9)
    await case.house.application.parts.store.write(_expires, day)
    page = await case.house.staff("Li Na", role=StaffRole.OFFICER)
    await page.get_by_role("link", name="Applications").click()

    listed = page.get_by_role("region", name="Documents that will be deleted soon: 1")
    await expect(listed.get_by_role("link", name="Bank statement")).to_be_visible()
    await case.house.is_sound(page)
    await listed.get_by_role("link", name="Bank statement").click()
    await expect(page.get_by_text("Will be deleted")).to_be_visible()
    await case.house.is_sound(page)


def _expires(tx: Transaction, day: datetime) -> None:
    tx.execute(documents_table.update().values(discard_at=day))


async def test_another_lenders_staff_finds_nothing_of_it(case: Case) -> None:
    page = await case.opened_by("Eve", "summit")
    await expect(page.get_by_text("No application was found")).to_be_visible()
    address, browser = case.house.application.address, page.context.request
    own = await case.house.own_headers(page)
    (document,) = await case.house.application.parts.store.read(documents.of_need, case.need.id)
    (borrower,) = {case.need.borrower_id}

    for path in (
        f"applications/{case.application.id}",
        f"files/{case.file}/1",
        f"files/{case.file}/original",
    ):
        assert (await browser.get(f"{address}/staff/{path}")).status == 404
    for path in (
        f"applications/{case.application.id}/ask",
        f"documents/{document.id}/accept",
        f"documents/{document.id}/reject",
        f"needs/{case.need.id}/waive",
        f"borrowers/{borrower}/reveal",
    ):
        assert (await browser.post(f"{address}/staff/{path}", headers=own)).status == 404
    (still,) = await case.house.application.parts.store.read(documents.of_need, case.need.id)
    assert still.state is DocumentState.RECEIVED


async def test_a_suggestion_is_confirmed_or_dismissed_in_the_console(case: Case) -> None:
    parts = case.house.application.parts
    note = "Looks seasonal."

    def suggest(tx: Transaction) -> None:
        for reference, kind in (("S-1", "payslip"), ("S-2", "invoice")):
            asked = Asked(
                reference=reference, document_type=kind, internal_note=note, suggested=True
            )
            asking.put(tx, case.application, asked, at=datetime.now(UTC))

    await parts.store.write(suggest)
    page = await case.opened_by()
    await expect(page.get_by_text(note)).to_have_count(2)

    await page.get_by_role("article", name="Payslip").get_by_role("button", name="Ask").click()
    await page.get_by_role("article", name="Invoice").get_by_role("button", name="Dismiss").click()

    await expect(page.get_by_text("suggested")).to_have_count(0)
    found = [
        await parts.store.read(needs.by_reference, case.application.id, it) for it in ("S-1", "S-2")
    ]
    assert [it.state for it in found if it] == [NeedState.REQUESTED, NeedState.WITHDRAWN]
