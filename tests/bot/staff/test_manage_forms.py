"""A lender's own people keep blank forms and samples, and what they ask for names them."""

import json
import re
from typing import Any, Final

import pytest
from aiohttp import ClientSession
from playwright.async_api import FilePayload, expect

from bot.app import Application
from storage import forms, needs, own_types, packs
from storage.forms import Form
from storage.terms import StaffRole
from tests.bot.staff.browsing import StaffBrowser, signed_in
from tests.bot.staff.house import House
from tests.bot.staff.test_manage_asking import BASE, STALL, application, made, posted
from tests.bot.staff.test_sending import picture

__all__ = ["application"]

PACK: Final[dict[str, Any]] = {
    "code": "trade",
    "names": {"en": "Self-employed"},
    "needs": [
        {"reference": "lease", "document_type": "stall-lease"},
        {"reference": "licence", "document_type": "business-licence", "sample": "licence-sample"},
    ],
}


async def puts(
    who: StaffBrowser, content: bytes, code: str = "lease-form", locale: str = "en"
) -> tuple[int, str]:
    own = {"Origin": who.application.address, "X-CSRF-Token": who.csrf, "Accept-Language": "en"}
    said = {"name": "Lease.jpg", "code": code, "locale": locale}
    async with who.http.post(f"{BASE}/forms", params=said, data=content, headers=own) as answer:
        return answer.status, await answer.text()


async def known(application: Application, browser: StaffBrowser) -> list[Form]:
    return await application.parts.store.read(forms.of_lender, browser.member.lender_id or "")


async def test_they_are_given_seen_and_retired(application: Application) -> None:
    content = picture()
    async with signed_in(application, StaffRole.OFFICER, "harbour") as browser:
        assert (await puts(browser, content))[0] == 204
        assert (await puts(browser, content, locale="zh-Hans"))[0] == 204
        page = await browser.sees(f"{BASE}/forms")

        assert page.count("Lease.jpg</a>") == 2
        (link, *_) = re.findall(r'href="(/forms/[0-9a-f/]+)"', page)
        borrower, opened = ClientSession(), f"{application.address}{link}"
        async with borrower, borrower.get(opened) as answer:
            assert await answer.read() == content
        left = {"code": "lease-form", "locale": "zh-Hans"}
        assert (await posted(browser, "forms/retire", **left))[0] == 303
        assert [it.locale for it in await known(application, browser)] == ["en"]
        assert (await posted(browser, "forms/retire", **left))[0] == 404


@pytest.mark.parametrize(
    ("content", "code", "told"),
    [
        (b"", "a", "no PDF"),
        (b"MZ\x90 a program", "a", "no PDF"),
        (b"%PDF-1.7 broken", "a", "did not pass"),
        (None, "Not A Code", "Write a code first"),
    ],
)
async def test_what_will_not_do_is_refused_with_words(
    application: Application, content: bytes | None, code: str, told: str
) -> None:
    async with signed_in(application, StaffRole.OFFICER, "harbour") as browser:
        status, said = await puts(browser, picture() if content is None else content, code)
        assert (status, told in said) == (422, True), said
        assert await known(application, browser) == []


async def test_types_and_packs_bring_them_along(application: Application) -> None:
    read = application.parts.store.read
    stall = STALL | {"form": "lease-form"}
    async with signed_in(application, StaffRole.OFFICER, "harbour") as browser:
        lender_id = browser.member.lender_id or ""
        fields = {"was": "", "seen": "0", "act": "keep"}
        early = await posted(browser, "types/edit", content=json.dumps(stall), **fields)
        assert "no sample or blank form" in early[1]
        for code in ("lease-form", "licence-sample"):
            assert (await puts(browser, picture(), code))[0] == 204
        await made(browser, "types", stall)
        await made(browser, "packs", PACK)
        ticket = await browser.sees("/staff/applications")
        (opened,) = set(re.findall(r"/staff/applications/([0-9a-f]{32})", ticket))
        pack_of = f"/staff/applications/{opened}/pack"
        assert await browser.posts(pack_of, pack="trade", of="main") == 303

        asked = {it.reference: it for it in await read(needs.of_application, opened)}
        assert asked["lease"].form == "lease-form"
        assert asked["licence"].sample == "licence-sample"
        stored = (await read(own_types.everyone, lender_id))["stall-lease"]
        assert stored.form == "lease-form"
        (pack,) = (await read(packs.everyone, lender_id))[0]
        assert [it.asked.sample for it in pack.needs] == ["", "licence-sample"]
        for code in ("lease-form", "licence-sample"):
            status, page = await posted(browser, "forms/retire", code=code, locale="en")
            assert (status, "still names this code" in page) == (200, True)
        assert len(await known(application, browser)) == 2


@pytest.mark.asyncio(loop_scope="session")
async def test_an_officer_adds_one_in_the_browser(house: House) -> None:
    page = await house.staff("Ada", role=StaffRole.OFFICER)
    await page.goto(f"{house.application.address}{BASE}/forms")
    file: FilePayload = {"name": "Lease.jpg", "mimeType": "image/jpeg", "buffer": picture()}
    chooser = page.locator("input[type=file]")
    await chooser.set_input_files(file)  # no code yet: the browser asks for it
    await page.get_by_label("Code", exact=True).fill("lease-form")
    await chooser.set_input_files(file)
    # It is sealed and looked at before the page shows it.
    await expect(page.get_by_role("link", name="Lease.jpg")).to_be_visible()
    await house.is_sound(page)
    await page.set_viewport_size({"width": 360, "height": 700})
    wide = await page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert not wide, "nothing runs out of the page"
    await page.get_by_role("button", name="Retire: Lease.jpg").click()
    await expect(page.get_by_text("There is none yet.")).to_be_visible()
