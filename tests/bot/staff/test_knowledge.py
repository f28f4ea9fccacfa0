"""People of a lender keep its own answers and branches in the console, as its system may."""

from typing import Final

import pytest
from playwright.async_api import expect

from bot.app import Application
from storage import branches, faqs
from storage.branches import Branch
from storage.faqs import Faq
from storage.schema import audit as audited
from storage.terms import StaffRole
from storage.transaction import Transaction
from tests.bot.staff.browsing import signed_in
from tests.bot.staff.house import House, goes
from tests.bot.staff.test_managing import (
    BASE,
    _lender,
    _posted,
    _stamp,
    application,
)

__all__ = ["application"]

ANSWER: Final = {
    "key": "early-payback",
    "ask-en": "Can I pay back early?\r\nIs there a fee for paying early?\r\n",
    "answer-en": "Yes, without a fee.",
    "ask-zh-Hans": "可以提前还款吗",
    "answer-zh-Hans": "可以，不收手续费。",
    "ask-es": "",
}
BRANCH: Final = {
    "key": "lakeside",
    "name-en": "Lakeside",
    "address-en": "8 Lake Road",
    "phone": "+86 571 8888 0000",
    "day-0": "9:00-12:00, 13:30-17:00",
    "latitude": "30,2442",
    "longitude": "120.1508",
}


@pytest.mark.parametrize("role", [StaffRole.SUPERVISOR, StaffRole.OFFICER])
async def test_an_answer_is_kept_tried_out_changed_and_removed(
    application: Application, role: StaffRole
) -> None:
    lender, store = await _lender(application), application.parts.store
    async with signed_in(application, role, "harbour") as browser:
        stamp = await _stamp(browser, "answer")
        assert await browser.posts(f"{BASE}/answer", **ANSWER, stamp=stamp) == 303
        kept = Faq(
            "early-payback",
            {
                "en": ["Can I pay back early?", "Is there a fee for paying early?"],
                "zh-Hans": ["可以提前还款吗"],
            },
            {"en": "Yes, without a fee.", "zh-Hans": "可以，不收手续费。"},
        )
        assert await store.read(faqs.of_lender, lender.id) == [kept]

        tried = await browser.sees(f"{BASE}/answers", ask="can i pay early, is there a fee")
        assert "this is told" in tried
        surer = await browser.sees(f"{BASE}/answers", ask="where is my loan")
        assert "this is told" not in surer
        assert "That comes first" in surer
        assert "this is told" not in await browser.sees(f"{BASE}/answers", ask="weather <b>?")

        assert await browser.posts(f"{BASE}/answer", **ANSWER, stamp=stamp) == 409
        stamp = await _stamp(browser, "answer")
        assert await browser.posts(f"{BASE}/answer", **ANSWER, stamp=stamp) == 409  # no second one
        for wrong in ({"answer-en": "", "answer-zh-Hans": ""}, {"ask-en": "?"}, {"key": "No!"}):
            _, page = await _posted(browser, f"{BASE}/answer", **(ANSWER | wrong), stamp=stamp)
            assert "Nothing was changed" in page
        changed = ANSWER | {"answer-en": "Yes.", "was": "early-payback", "stamp": stamp}
        assert await browser.posts(f"{BASE}/answer", **changed) == 303
        assert (await store.read(faqs.of_lender, lender.id))[0].answers["en"] == "Yes."
        stamp = await _stamp(browser, "answer?key=early-payback")
        gone = {"was": "early-payback", "act": "remove", "stamp": stamp}
        assert await browser.posts(f"{BASE}/answer", **gone) == 303
        assert await store.read(faqs.of_lender, lender.id) == []
        assert await _told(application) == ["faq-set"] * 3


async def test_a_branch_is_kept_with_hours_and_place(application: Application) -> None:
    lender, store = await _lender(application), application.parts.store
    async with signed_in(application, StaffRole.SUPERVISOR, "harbour") as browser:
        stamp = await _stamp(browser, "branch")
        assert await browser.posts(f"{BASE}/branch", **BRANCH, stamp=stamp) == 303
        kept = Branch(
            "lakeside",
            {"en": "Lakeside"},
            {"en": "8 Lake Road"},
            "+86 571 8888 0000",
            {0: [(540, 720), (810, 1020)]},
            30.2442,
            120.1508,
        )
        assert await store.read(branches.of_lender, lender.id) == [kept]
        listed = await browser.sees(f"{BASE}/branches")
        assert "09:00–12:00, 13:30–17:00" in listed
        stamp = await _stamp(browser, "branch?key=lakeside")
        for wrong in (
            {"latitude": ""},
            {"latitude": "91"},
            {"day-0": "12-9"},
            {"name-en": ""},
            {"phone": "1" * 41},
        ):
            fields = BRANCH | wrong | {"was": "lakeside"}
            status, page = await _posted(browser, f"{BASE}/branch", **fields, stamp=stamp)
            assert (status, 'role="alert"' in page) == (200, True), wrong
        assert await store.read(branches.of_lender, lender.id) == [kept]
        gone = {"was": "lakeside", "act": "remove", "stamp": stamp}
        assert await browser.posts(f"{BASE}/branch", **gone) == 303
        assert await _told(application) == ["branches-set"] * 2


async def _told(application: Application) -> list[str]:
    def read(tx: Transaction) -> list[str]:
        rows = tx.execute(audited.select().order_by(audited.c.chain, audited.c.entry))
        return [it.action for it in rows if it.action in {"faq-set", "branches-set"}]

    return await application.parts.store.read(read)


@pytest.mark.asyncio(loop_scope="session")
async def test_the_pages_shut_nobody_out(house: House) -> None:
    page = await house.staff("Ada", role=StaffRole.OFFICER)
    await goes(page, "Administration")
    await page.get_by_role("link", name="Own answers").first.click()
    await page.get_by_role("link", name="Add an answer").click()
    await page.get_by_label("Name", exact=True).fill("early-payback")
    await page.locator("#ask-en").fill("Can I pay back early?")
    await page.locator("#answer-en").fill("Yes, at any time.")
    await house.is_sound(page)
    await page.get_by_role("button", name="Keep the changes").click()
    await page.get_by_label("Ask as a borrower would").fill("can I pay early")
    await page.get_by_role("button", name="See what is found").click()
    await expect(page.get_by_text("this is told")).to_be_visible()
    await house.is_sound(page)
    base = f"{house.application.address}{BASE}"
    await page.goto(f"{base}/branch")
    await page.get_by_label("Name", exact=True).fill("lakeside")
    await page.locator("#name-en").fill("Lakeside")
    await page.locator("#address-en").fill("8 Lake Road")
    await page.get_by_label("Monday").fill("9-17")
    await page.get_by_label("Latitude").fill("30.2442")
    await page.get_by_label("Longitude").fill("120.1508")
    await house.is_sound(page)
    await page.get_by_role("button", name="Keep the changes").click()
    await expect(page.get_by_text("09:00–17:00")).to_be_visible()
    await house.is_sound(page)
