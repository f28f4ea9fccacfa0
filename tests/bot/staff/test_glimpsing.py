"""Staff see a page as its borrower does: with a reason, in their language, only to look."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from playwright.async_api import Page, expect

from storage import asking, audit_reading, conversations, lenders, parties, pushes
from storage.asking import Asked
from storage.audit_reading import Wanted
from storage.ids import new_id
from storage.pushes import Push, StatedParty
from storage.records import Application, Link
from storage.terms import Assurance, Method, Stage
from storage.transaction import Transaction
from tests.bot.staff.house import House

pytestmark = pytest.mark.asyncio(loop_scope="session")


def stated(tx: Transaction, slug: str, number: str) -> Application:
    at, lender = datetime.now(UTC), lenders.by_slug(tx, slug)
    assert lender is not None
    mei = StatedParty(reference="B-1", name="王小梅", phone="+8613800138000")
    push = Push(
        number=number,
        stage=Stage.IN_REVIEW,
        amount=Decimal(80_000),
        currency="CNY",
        borrowers=(mei,),
    )
    application = pushes.put(tx, lender, push, at=at).application
    asking.put(tx, application, Asked(reference="N", document_type="bank-statement"), at=at)
    return application


def linked(tx: Transaction, *applications: Application) -> None:
    at = datetime.now(UTC)
    talk = conversations.open_for(
        tx, "web", "web", "mei", lender_id=None, locale="zh-Hant-TW", at=at
    )
    for each in applications:
        (mei,) = parties.standing(tx, each.id)
        link = Link(
            id=new_id(at),
            conversation_id=talk.id,
            borrower_id=mei.borrower.id,
            lender_id=each.lender_id,
            method=Method.CONTACT,
            assurance=Assurance.PHONE,
            expires_at=at + timedelta(days=1),
            proven_at=at,
        )
        conversations.link(tx, link, at)


async def opens(house: House, page: Page, application: Application) -> Page:
    await page.goto(f"{house.application.address}/staff/applications/{application.id}")
    await page.get_by_text("See the page as its borrower does").click()
    form = page.locator("form[action$='as-borrower']")
    await form.get_by_label("What for").select_option("To call them")
    async with page.context.expect_page() as opened:
        await form.get_by_role("button", name="Open to look").click()
    found = await opened.value
    await found.wait_for_load_state()
    return found


async def test_staff_see_the_page_as_its_borrower_does_and_can_do_nothing(house: House) -> None:
    store = house.application.parts.store
    own = await store.write(stated, "harbour", "LN-7")
    other = await store.write(stated, "summit", "SUMMIT-9")
    page = await house.staff("Li Na")

    without = await opens(house, page, own)
    await expect(without.get_by_text("has no chat that is linked")).to_be_visible()

    await store.write(linked, own, other)
    seen = await opens(house, page, own)
    await expect(seen.get_by_role("heading", name="我的申請")).to_be_visible()
    band = seen.get_by_role("complementary")
    await expect(band).to_contain_text("You cannot do anything here")
    assert await seen.locator("html").get_attribute("lang") == "zh-Hant-TW"
    content = await seen.content()
    assert "SUMMIT-9" not in content
    assert "小梅" not in content
    assert await seen.locator("form, main a, script").count() == 0
    for button in await seen.get_by_role("button").all():
        await expect(button).to_be_disabled()
    await house.is_sound(seen)

    wanted = Wanted(own.lender_id, action="page-seen-as-borrower")
    (noted,) = await store.read(audit_reading.entries, wanted, 9)
    assert noted.details["why"] == "call"
