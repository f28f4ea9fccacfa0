"""The console's page of groups: a link brings the bot there, another makes people known."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from storage import staff_groups
from storage.terms import StaffRole
from tests.bot.staff.browsing import StaffBrowser, signed_in
from tests.bot.staff.house import House
from tests.running import Running, hears, running, until

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(loop_scope="session")
async def line(tmp_path: Path) -> AsyncIterator[Running]:
    async with running(tmp_path) as line:
        await until(lambda: bool(line.application.parts.bots.names))
        yield line


async def _posted(browser: StaffBrowser, path: str, **fields: str) -> str:
    form = {"csrf": browser.csrf} | fields
    own = {"Origin": browser.application.address}
    async with browser.http.post(path, data=form, headers=own) as answer:
        assert answer.status == 200, (path, answer.status)
        return await answer.text()


async def test_an_administrator_brings_the_bot_into_a_group(line: Running) -> None:
    application = line.application
    async with signed_in(application, StaffRole.ADMINISTRATOR, "") as browser:
        page = await _posted(browser, "/staff/groups", language="en", papers="1")
        [token] = re.findall(r"startgroup=([\w-]+)\"", page)
        page = await _posted(browser, "/staff/groups/me")
        [own] = re.findall(r"\?start=([\w-]+)\"", page)

    group = line.account.group()
    group.member(7, "Admin").writes(f"/start@loanline_bot {token}")
    await until(lambda: bool(group.general), what="the bot never spoke in the group")
    group.member(7, "Admin").writes(f"/start@loanline_bot {token}")
    [known] = [
        it
        for it in await line.store.read(staff_groups.everything, None)
        if it.chat == str(group.chat)
    ]
    assert known.papers
    private = line.account.borrower("Boss", language="en", chat=7_600_001)
    private.writes(f"/start {own}")
    await hears(private, "You are known as")

    async with signed_in(application, StaffRole.ADMINISTRATOR, "") as browser:
        await _posted(browser, f"/staff/groups/{known.id}/end")
    assert await line.store.read(staff_groups.by_chat, known.bot, known.chat) is None


@pytest.mark.parametrize("locale", ["en", "zh-Hans"])
async def test_the_page_of_groups_is_sound(
    line: Running, browser: Browser, complaints: list[str], locale: str
) -> None:
    house = House(line.application, browser, complaints, [])
    try:
        page = await house.staff("Boss", line.desk.lender.slug, StaffRole.ADMINISTRATOR)
        await page.goto(f"{house.application.address}/staff/groups?locale={locale}")
        await page.locator("form[action='/staff/groups'] button").click()
        await expect(page.locator("#group-link")).to_be_visible()
        await house.is_sound(page)
    finally:
        for context in house.contexts:
            await context.close()
