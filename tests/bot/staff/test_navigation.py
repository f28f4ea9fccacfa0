"""The ways through the console: what is opened daily stands there, the rest is a menu away."""

import re

import pytest
from playwright.async_api import expect

from storage.terms import StaffRole
from tests.bot.staff.house import House

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.parametrize("width", [1280, 800, 360])
async def test_no_page_scrolls_sideways_and_each_is_reached(house: House, width: int) -> None:
    page = await house.staff("Ada", slug="", role=StaffRole.ADMINISTRATOR)
    await page.set_viewport_size({"width": width, "height": 800})
    ways = page.get_by_role("navigation", name="Parts of the console")
    links = await ways.locator("a").evaluate_all("them => them.map(it => it.href)")
    assert len(links) == len(set(links)) >= 11
    for link in links:
        await page.goto(link)
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), link
        assert await ways.evaluate("it => it.scrollWidth <= it.clientWidth"), link
        await expect(ways.locator("[aria-current=page]")).to_have_attribute(
            "href", re.sub(r"^https?://[^/]+", "", link)
        )


@pytest.mark.parametrize("width", [1280, 360])
async def test_the_menu_is_worked_by_the_keyboard_alone(house: House, width: int) -> None:
    page = await house.staff("Ada", slug="", role=StaffRole.ADMINISTRATOR)
    await page.set_viewport_size({"width": width, "height": 800})
    menu, people = page.get_by_text("More", exact=True), page.get_by_role("link", name="People")
    await expect(people).to_be_hidden()
    await menu.focus()
    await page.keyboard.press("Enter")
    await expect(people).to_be_visible()
    await expect(people).to_be_in_viewport()
    await house.is_sound(page)
    await people.focus()
    await page.keyboard.press("Escape")
    await expect(people).to_be_hidden()
    await expect(menu).to_be_focused()
    await page.keyboard.press("Enter")
    await page.mouse.click(5, 790)
    await expect(people).to_be_hidden()
    await menu.click()
    await people.click()
    await expect(page).to_have_url(re.compile("/staff/people$"))
