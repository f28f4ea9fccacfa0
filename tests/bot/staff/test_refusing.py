"""Who does not get what they asked for in the console is told why, and where to go on."""

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from playwright.async_api import expect

from bot.web import build
from storage import staff_changes, staff_sessions
from storage.terms import StaffRole
from storage.transaction import Transaction
from tests.bot.staff.house import House

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_what_a_role_may_not_see_and_what_does_not_exist(house: House) -> None:
    page = await house.staff("Ada")
    address = house.application.address
    for path, told in (
        ("/staff/people", "This is not for your role"),
        ("/staff/nowhere", "There is nothing here"),
        (f"/staff/tickets/{'0' * 32}", "There is nothing here"),
    ):
        answer = await page.goto(address + path)
        assert answer is not None
        assert answer.status in {403, 404}
        await expect(page.get_by_role("heading", name=told)).to_be_visible()
    await house.is_sound(page)
    await page.goto(f"{address}/staff/nowhere?locale=zh-Hans")
    await expect(page.get_by_role("heading", name="这里没有内容")).to_be_visible()
    await page.get_by_role("link", name="返回总览").click()
    await expect(page).to_have_url(f"{address}/staff/")
    house.complaints[:] = [it for it in house.complaints if "40" not in it]


async def test_a_form_of_a_session_that_is_over_says_so_and_leads_back(house: House) -> None:
    page = await house.staff("Ada", role=StaffRole.ADMINISTRATOR)
    await page.goto(f"{house.application.address}/staff/account")
    await house.application.parts.store.write(_signed_out, house)
    await page.get_by_role("button", name="Make new ones").click()
    await expect(page.get_by_role("heading", name="You are signed out")).to_be_visible()
    await page.get_by_role("link", name="Sign in").click()
    await expect(page.get_by_label("Password")).to_be_visible()
    house.complaints[:] = [it for it in house.complaints if "401" not in it]


async def test_a_form_of_another_session_is_refused_in_words(house: House) -> None:
    page = await house.staff("Ada")
    await page.goto(f"{house.application.address}/staff/account")
    await page.evaluate("document.querySelectorAll('[name=csrf]').forEach((it) => it.value = 'x')")
    await page.get_by_role("button", name="Make new ones").click()
    await expect(page.get_by_role("heading", name="This form is too old")).to_be_visible()
    house.complaints[:] = [it for it in house.complaints if "403" not in it]


async def test_what_is_too_large_is_not_taken(house: House) -> None:
    page = await house.staff("Ada")
    await page.goto(f"{house.application.address}/staff/account")
    await page.evaluate(
        """() => {
          const form = document.querySelector('form[action$="/recovery"]');
          form.insertAdjacentHTML("beforeend", '<textarea name="much"></textarea>');
          form.elements.much.value = "x".repeat(2 ** 21);
        }"""
    )
    await page.get_by_role("button", name="Make new ones").click()
    await expect(page.get_by_role("heading", name="That was too large")).to_be_visible()
    house.complaints[:] = [it for it in house.complaints if "413" not in it]


async def test_an_accident_is_told_with_its_number(house: House) -> None:
    async def broken(_: web.Request) -> web.Response:
        raise RuntimeError

    app = build(house.application.parts)
    app.router.add_get("/staff/broken", broken)
    async with TestClient(TestServer(app)) as client:
        headers = {"Accept": "text/html", "Accept-Language": "en"}
        async with client.get("/staff/broken", headers=headers) as answer:
            assert answer.status == 500
            assert "Number of this incident" in await answer.text()


def _signed_out(tx: Transaction, house: House) -> None:
    for member in staff_changes.everyone(tx, None):
        staff_sessions.end_all(tx, member, at=house.application.parts.now())
