"""A real browser goes to a company's page for signing in, and comes back; and out again."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from tests.bot.staff.house import House, goes
from tests.bot.staff.test_companies import open_company
from tests.fakes.openid_provider import open_provider

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_mei_comes_in_by_her_companys_account_and_leaves_again(
    tmp_path: Path, browser: Browser, complaints: list[str]
) -> None:
    async with open_provider() as provider, open_company(tmp_path, provider) as company:
        company.clock.now = datetime.now(UTC)
        provider.now = int(company.clock.now.timestamp())
        await company.takes_on()
        house = House(company.application, browser, complaints, [])
        page = await house.opens("/staff/account")
        await house.is_sound(page)
        await page.get_by_role("button", name="Sign in with Acme").click()
        await expect(page.get_by_role("heading", name="Acme sign-in")).to_be_visible()
        await page.get_by_role("button", name="Sign in as Mei").click()
        await expect(page.get_by_role("heading", name="My account")).to_be_visible()
        await expect(page.get_by_text("Company account")).to_be_visible()

        await goes(page, "People")
        await expect(page.get_by_role("heading", name="Is it you?")).to_be_visible()
        await house.is_sound(page)
        await page.get_by_role("button", name="Sign in with Acme").click()
        await page.get_by_role("button", name="Sign in as Mei").click()
        await expect(page.get_by_role("heading", name="People")).to_be_visible()
        await page.goto(f"{company.application.address}/staff/manage/harbour/companies")
        await expect(page.get_by_text("Nobody signs in by a company")).to_be_visible()
        await house.is_sound(page)

        await page.get_by_role("button", name="Sign out").click()
        await expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
        assert provider.fetched[-1] == "end"
        for context in house.contexts:
            await context.close()
