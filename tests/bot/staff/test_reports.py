"""Reports: each role sees what is theirs; charts are sound; tables hold no formula."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.async_api import expect

from bot import keys
from bot.app import Application, open_application
from bot.settings import Settings
from storage import lenders, sealing, staff, tickets
from storage.schema import tickets as rows
from storage.terms import StaffRole
from storage.transaction import Transaction
from tests.bot.staff.browsing import signed_in
from tests.bot.staff.house import House, furnish
from tests.storage.test_reports import talk


@pytest.fixture
async def application(tmp_path: Path) -> AsyncIterator[Application]:
    settings = Settings(data_dir=tmp_path / "data", http_port=0, key_file=tmp_path / "k" / "key")
    sealing.write_key_file(keys.placed(settings), sealing.new_keyring())
    async with open_application(settings) as application:
        await application.parts.store.write(furnish)
        await application.parts.store.write(_work, application)
        yield application


def _work(tx: Transaction, application: Application, member: str = "") -> None:
    """Let each lender have tickets, answered by a person whose name is a formula."""
    now = application.parts.now()
    for slug, count in (("harbour", 3), ("summit", 5)):
        lender = lenders.by_slug(tx, slug)
        assert lender is not None
        by = member or staff.add(tx, lender, "=cmd|' /C calc'!A0", at=now).id
        for number in range(count):
            at = now - timedelta(minutes=60 - number)
            said = talk(tx, lender.id, number + len(member), at)
            tickets.open_for(tx, said, lender_id=lender.id, reason="asked", locale="en", at=at)
            found = tickets.of_conversation(tx, said)
            assert found is not None
            tickets.take(tx, found.id, by, now=at)
            tickets.answered(tx, found.id, at + timedelta(minutes=number + 1))
            tickets.settle(tx, found, "settled", at + timedelta(minutes=9))
            tx.execute(rows.update().where(rows.c.id == found.id).values(rating=4))


async def test_a_lenders_people_count_its_own_and_the_installations_all(
    application: Application,
) -> None:
    path = "/staff/reports"
    async with signed_in(application, StaffRole.OFFICER, "harbour") as browser:
        page = await browser.sees(path, locale="en", lender="summit")
        assert "3 opened, 3 settled." in page
        assert "summit" not in page.lower()
        assert "Half within 2 min, nine of ten within 3 min." in page
        assert "4.0 on average, of 3." in page
    async with signed_in(application, StaffRole.AUDITOR) as browser:
        assert "8 opened, 8 settled." in await browser.sees(path, locale="en")
        assert "5 opened" in await browser.sees(path, locale="en", lender="summit")
        queue = await browser.sees(path, locale="en", queue="complaint")
        assert "0 opened, 0 settled." in queue
        assert "conversations needed no person" not in queue


async def test_an_agent_counts_what_is_their_own(application: Application) -> None:
    async with signed_in(application, StaffRole.AGENT, "harbour") as browser:
        assert "0 opened, 0 settled." in await browser.sees("/staff/reports", locale="en")
        await application.parts.store.write(_work, application, browser.member.id)
        page = await browser.sees("/staff/reports", locale="en")
        assert "3 opened, 3 settled." in page
        assert "Your own figures" in page
        assert "Documents sent back" not in page


async def test_each_table_is_given_as_a_file_in_which_nothing_is_computed(
    application: Application,
) -> None:
    async with signed_in(application, StaffRole.SUPERVISOR, "harbour") as browser:
        for name in (
            *("volume", "waiting", "levels", "alone", "reasons", "ratings"),
            *("queues", "people", "rejected", "taken"),
        ):
            table = await browser.sees(f"/staff/reports/{name}.csv", span="7", locale="en")
            assert table.count("\n") >= 1, name
            assert "\n=" not in table
        people = await browser.sees("/staff/reports/people.csv", span="7", locale="en")
        assert "'=cmd|' /C calc'!A0,3,3,2 min,3 min,–,4.0,3" in people
        async with browser.http.get("/staff/reports/other.csv") as answer:
            assert answer.status == 404


@pytest.mark.asyncio(loop_scope="session")
async def test_the_page_is_sound_and_leads_to_other_days(house: House) -> None:
    await house.application.parts.store.write(_work, house.application)
    page = await house.staff("Ada", role=StaffRole.SUPERVISOR)
    await page.goto(f"{house.application.address}/staff/reports")
    await expect(page.get_by_role("img", name="Volume").first).to_be_visible()
    await page.get_by_text("Numbers").first.click()
    await house.is_sound(page)
    await page.set_viewport_size({"width": 360, "height": 800})
    await house.is_sound(page)
    wide = await page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 360
    await page.get_by_role("link", name="7 days").click()
    await expect(page.get_by_role("link", name="7 days")).to_have_attribute("aria-current", "page")
    await page.get_by_role("textbox", name="From").fill("2026-01-01")
    await page.get_by_role("button", name="Show").click()
    await expect(page.get_by_role("textbox", name="From")).to_have_value("2026-01-01")
