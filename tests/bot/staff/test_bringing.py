"""At the counter: staff choose files for what is asked for, see them go, and see who took them."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from storage import asking, documents, lenders, needs, pushes
from storage.asking import Asked
from storage.pushes import Push, StatedParty
from storage.records import Need
from storage.terms import NeedState, StaffRole, Stage
from storage.transaction import Transaction
from tests.bot.inspection import samples
from tests.bot.staff.house import House

pytestmark = pytest.mark.asyncio(loop_scope="session")


def asked(tx: Transaction) -> Need:
    at, lender = datetime.now(UTC), lenders.by_slug(tx, "harbour")
    assert lender is not None
    mei = StatedParty(reference="B-1", name="Mei Secret", phone="+8613800138000")
    push = Push(number="LN-7", stage=Stage.IN_REVIEW, borrowers=(mei,))
    application = pushes.put(tx, lender, push, at=at).application
    wish = Asked(reference="N-1", document_type="bank-statement")
    return asking.put(tx, application, wish, at=at)[0]


async def fills_in(page: Page, folder: Path) -> None:
    """Choose three files of which one will not do, and say how they came and why."""
    files = {
        "January.pdf": samples.pdf(pages=2),
        "February.pdf": samples.pdf(pages=1),
        "script.sh": b"#!/bin/sh\nexit 1\n",
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    await page.get_by_text("Take files in for the borrower").click()
    await page.get_by_label("How it came").select_option("From an e-mail")
    await page.get_by_label("Why we take it in").select_option("Sending it did not work")
    await page.get_by_label("Note for colleagues").fill("From mei@example.com")
    await page.get_by_label("Files", exact=True).set_input_files([folder / it for it in files])
    await page.get_by_role("button", name="Take in").click()


async def test_several_files_are_taken_in_with_who_and_why(house: House, tmp_path: Path) -> None:
    store = house.application.parts.store
    need = await store.write(asked)
    page = await house.staff("Li Na", role=StaffRole.OFFICER)
    await page.goto(f"{house.application.address}/staff/applications/{need.application_id}")
    await fills_in(page, tmp_path)
    brought = page.locator("[data-brought] li")
    await expect(brought.filter(has_text="January.pdf")).to_contain_text("taken in")
    await expect(brought.filter(has_text="script.sh")).to_contain_text("no kind of file")

    (document,) = await store.read(documents.of_need, need.id)
    names = {it.name for it in await store.read(documents.files, document.id)}
    assert names == {"January.pdf", "February.pdf"}
    now = await store.read(needs.by_id, need.id)
    assert now is not None
    assert now.state is NeedState.UPLOADED
    await house.is_sound(page)
    # The refusal was said by the server; the browser notes such an answer by itself.
    house.complaints[:] = [it for it in house.complaints if "422" not in it]
    await page.reload()
    by = page.get_by_text("Taken from an e-mail by Li Na · Sending it did not work")
    await expect(by.first).to_be_visible()
    await expect(page.get_by_text("From mei@example.com").first).to_be_visible()
