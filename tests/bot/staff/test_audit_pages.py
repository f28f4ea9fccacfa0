"""An auditor sees who did what, of their own lender alone; a spreadsheet computes nothing of it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import expect

from bot import keys
from bot.app import Application, open_application
from bot.settings import Settings
from bot.staff import tables
from storage import audit, lenders, sealing
from storage.terms import StaffRole
from storage.transaction import Transaction
from tests.bot.staff.browsing import signed_in
from tests.bot.staff.house import House, goes

AUDITOR = StaffRole.AUDITOR


@pytest.fixture
async def application(tmp_path: Path) -> AsyncIterator[Application]:
    settings = Settings(data_dir=tmp_path / "data", http_port=0, key_file=tmp_path / "k" / "key")
    sealing.write_key_file(keys.placed(settings), sealing.new_keyring())
    async with open_application(settings) as application:
        await application.parts.store.write(_furnish, application)
        yield application


def _furnish(tx: Transaction, application: Application) -> None:
    at = application.parts.now()
    for slug in ("harbour", "summit"):
        lender = lenders.add(
            tx, slug=slug, names={"en": slug}, country="CN", zone="UTC", locale="en", at=at
        )
        for number in range(150):
            subject = f"{slug}-{number}"
            audit.note(tx, lender.id, at=at, actor="staff:0", action="tried", subject=subject)


async def test_an_auditor_sees_their_own_lender_alone(application: Application) -> None:
    other = await application.parts.store.read(lenders.by_slug, "summit")
    assert other is not None
    async with signed_in(application, AUDITOR, "harbour") as browser:
        page = await browser.sees("/staff/audit", action="tried")
        assert page.count("harbour-") == 100
        assert "harbour-149" in page
        older = await browser.sees("/staff/audit", action="tried", before="52")
        assert "harbour-49" in older
        for path in ("/staff/audit", "/staff/audit.csv"):
            assert "summit-" not in await browser.sees(path, chain=other.id)
        assert "harbour-" not in await browser.sees("/staff/audit", action="key-added")
        assert "harbour-" not in await browser.sees("/staff/audit", actor="staff:1")
        assert "harbour-" not in await browser.sees("/staff/audit", to="2020-01-01")
        assert "harbour-" in await browser.sees("/staff/audit", **{"from": "2020-01-01"})
        table = await browser.sees("/staff/audit.csv", action="tried")
        assert table.startswith("\ufeffentry,at,actor,name,action,subject,details\r\n")
        assert table.count("\n") == 151


async def test_the_installations_auditor_chooses_whose(application: Application) -> None:
    other = await application.parts.store.read(lenders.by_slug, "summit")
    assert other is not None
    async with signed_in(application, AUDITOR) as browser:
        assert "summit-149" in await browser.sees("/staff/audit", chain=other.id)
        assert "summit-149" not in await browser.sees("/staff/audit")


async def test_days_at_the_ends_of_the_calendar_are_no_accident(application: Application) -> None:
    ends = {"from": "0001-01-01", "to": "9999-12-31"}
    async with signed_in(application, AUDITOR, "harbour") as browser:
        for path in ("/staff/audit", "/staff/audit.csv"):
            assert "harbour-" in await browser.sees(path, **ends)
    async with signed_in(application, StaffRole.SUPERVISOR, "harbour") as browser:
        for day in ends.values():
            await browser.sees("/staff/reports", **{"from": day, "to": day})


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert f"'{cell}" in tables.written(("x",), [(cell,)]).decode("utf-8-sig")


def test_numbers_stay_numbers() -> None:
    assert tables.written(("x",), [(-1,)]) == b"\xef\xbb\xbfx\r\n-1\r\n"


@pytest.mark.asyncio(loop_scope="session")
async def test_the_page_shuts_nobody_out(house: House) -> None:
    page = await house.staff("Ada", slug="", role=AUDITOR)
    await goes(page, "Audit")
    await expect(page.get_by_role("heading", name="Audit")).to_be_visible()
    await house.is_sound(page)
