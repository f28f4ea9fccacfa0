"""What was not understood, on a page and as a table: a lender's people see their own alone."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import expect

from bot import keys
from bot.app import Application, open_application
from bot.settings import Settings
from storage import lenders, sealing, unanswered
from storage.terms import StaffRole
from storage.transaction import Transaction
from tests.bot.staff.browsing import signed_in
from tests.bot.staff.house import House, goes

SAID = {"harbour": "=can my cat co-sign", "summit": "能不能拿猫担保"}


@pytest.fixture
async def application(tmp_path: Path) -> AsyncIterator[Application]:
    settings = Settings(data_dir=tmp_path / "data", http_port=0, key_file=tmp_path / "k" / "key")
    sealing.write_key_file(keys.placed(settings), sealing.new_keyring())
    async with open_application(settings) as application:
        await application.parts.store.write(_furnish, application)
        yield application


def _furnish(tx: Transaction, application: Application) -> None:
    at = application.parts.now()
    for slug, said in SAID.items():
        lender = lenders.add(
            tx, slug=slug, names={"en": slug}, country="CN", zone="UTC", locale="en", at=at
        )
        language = "en" if said.isascii() else "zh-Hans"
        for _ in range(3):
            unanswered.note(tx, lender.id, language, said, [("change", 0.31), ("unknown", 0.2)], at)


async def test_a_lenders_people_see_their_own_alone(application: Application) -> None:
    async with signed_in(application, StaffRole.SUPERVISOR, "harbour") as browser:
        page = await browser.sees("/staff/unanswered")
        assert SAID["harbour"] in page
        assert "31 %" in page
        assert SAID["summit"] not in page
        table = await browser.sees("/staff/unanswered.csv")
        assert table.startswith("\ufeffsaid,times,language,nearest,lender,first,last\r\n")
        assert "'=can my cat co-sign,3,en,change:31% unknown:20%,harbour," in table
        assert SAID["summit"] not in table


async def test_the_installations_people_see_all_and_choose_a_language(
    application: Application,
) -> None:
    async with signed_in(application, StaffRole.AUDITOR) as browser:
        page = await browser.sees("/staff/unanswered")
        assert all(said in page for said in SAID.values())
        chosen = await browser.sees("/staff/unanswered", language="zh-Hans")
        assert SAID["summit"] in chosen
        assert SAID["harbour"] not in chosen


@pytest.mark.asyncio(loop_scope="session")
async def test_the_page_shuts_nobody_out(house: House) -> None:
    page = await house.staff("Ada", slug="", role=StaffRole.AUDITOR)
    await goes(page, "Not understood")
    await expect(page.get_by_role("heading", name="Not understood")).to_be_visible()
    await house.is_sound(page)
