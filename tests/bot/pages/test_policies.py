"""What a lender's policy forbids is forbidden on every page, whoever opens it and however."""

from collections.abc import AsyncIterator
from http import HTTPStatus

import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestServer
from playwright.async_api import Page, expect

from storage import files, lenders, schema
from storage.page_links import Purpose
from storage.policies import Policy
from storage.records import Need
from storage.terms import Inspection
from storage.transaction import Transaction
from tests.bot.pages.opening import made
from tests.bot.pages.test_application import Phone, invited
from tests.fakes.telegram_borrower import Borrower
from tests.running import Running, hears, photo, running, until

pytestmark = pytest.mark.asyncio(loop_scope="session")

PLACES = {
    Purpose.APPLICATION: "/application",
    Purpose.EXPORT: "/export",
    Purpose.UPLOAD: "/upload",
}


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def phone() -> Phone:
    return Phone()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def line(tmp_path_factory: pytest.TempPathFactory, phone: Phone) -> AsyncIterator[Running]:
    app = web.Application()
    app.router.add_post("/sms", phone.take)
    async with TestServer(app) as gateway:
        url = str(gateway.make_url("/sms"))
        folder = tmp_path_factory.mktemp("line")
        async with running(folder, telegram_mode="webhook", sms_gateway_url=url) as line:
            yield line


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def need(line: Running) -> Need:
    return await line.desk.asks_for(await line.desk.has_application("LN-1"), files_min=1)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def mei(line: Running, need: Need) -> Borrower:
    mei = line.account.borrower(language="en")
    await line.linked(mei)
    mei.presses_data(f"send:{need.id}", message_id=mei.heard[-1].id)
    await hears(mei, "Please send it now")
    mei.sends_document("statement-of-may.jpg", photo(), "image/jpeg")
    await hears(mei, "Received")

    async def is_checked() -> bool:
        found = await line.store.read(files.of_need, need.id)
        return [it.inspection for it in found] == [Inspection.FITS]

    await until(is_checked)
    return mei


async def decides(line: Running, policy: Policy) -> None:
    await line.store.write(lenders.set_policy, line.desk.lender.id, policy)


async def opens(page: Page, line: Running, who: Borrower, purpose: Purpose) -> None:
    token = await line.store.write(made, line, who, purpose)
    await page.goto(f"{line.application.address}/page#{token}")
    await page.wait_for_url(f"**{PLACES[purpose]}**")


async def proves(page: Page, phone: Phone) -> None:
    before = len(phone.codes)
    await page.get_by_role("button", name="Send me a code").click()
    await until(lambda: len(phone.codes) > before)
    await page.get_by_label("6-digit code").fill(phone.codes[-1])
    await page.get_by_role("button", name="Continue").click()


def _stepped_up(tx: Transaction, line: Running) -> None:
    """Have a code been typed on every open page."""
    tx.execute(schema.page_links.update().values(stepped_up_at=line.application.parts.now()))


@pytest.mark.parametrize("purpose", PLACES)
async def test_a_page_shows_nothing_before_the_code_that_its_lender_wants(
    page: Page, line: Running, mei: Borrower, phone: Phone, purpose: Purpose
) -> None:
    await decides(line, Policy(step_up_pages=True))
    await opens(page, line, mei, purpose)
    await expect(page.get_by_role("button", name="Send me a code")).to_be_visible()
    for secret in ("LN-1", "Bank statement", "statement-of-may"):
        await expect(page.locator("body")).not_to_contain_text(secret)
    ours = line.application.address
    if purpose is not Purpose.EXPORT:
        return  # a phone is sent one code a minute
    copy = await page.request.get(f"{ours}/export/copy.zip")
    assert copy.status == HTTPStatus.UNAUTHORIZED

    await proves(page, phone)

    await expect(page.get_by_text("Download the copy")).to_be_visible()
    assert (await page.request.get(f"{ours}/export/copy.zip")).ok


async def test_an_application_whose_stage_may_not_be_seen_is_not_shown(
    page: Page, line: Running, mei: Borrower, phone: Phone
) -> None:
    await decides(line, Policy(may_see_stage=3))
    token = await line.store.write(made, line, mei, Purpose.APPLICATION)
    await page.goto(f"{line.application.address}/page#{token}")
    await expect(page.get_by_text("This page is closed")).to_be_visible()
    await expect(page.locator("body")).not_to_contain_text("LN-1")

    # Whoever was invited gets there with a code, and no sooner.
    tao = await invited(line)
    await page.context.clear_cookies()
    token = await line.store.write(made, line, tao, Purpose.APPLICATION)
    await page.goto(f"{line.application.address}/page#{token}")
    await page.wait_for_url("**/application/prove")
    await expect(page.locator("body")).not_to_contain_text("LN-9")
    await proves(page, phone)
    await expect(page.get_by_role("heading", name="Application LN-9")).to_be_visible()


async def test_what_was_sent_is_not_read_back_where_that_is_forbidden(
    page: Page, line: Running, mei: Borrower, need: Need
) -> None:
    [file] = await line.store.read(files.of_need, need.id)
    ours = line.application.address
    for allowed in (True, False):
        await decides(line, Policy() if allowed else Policy(may_read_back=3))
        for purpose in (Purpose.APPLICATION, Purpose.UPLOAD):
            await page.context.clear_cookies()
            await opens(page, line, mei, purpose)
            await expect(page.get_by_text("Bank statement").first).to_be_visible()
            told = await page.locator("body").text_content() or ""
            assert ("statement-of-may.jpg" in told) is allowed, purpose
            picture = await page.request.get(f"{ours}{PLACES[purpose]}/files/{file.id}/picture")
            assert picture.ok is allowed, purpose

    await opens(page, line, mei, Purpose.EXPORT)
    await line.store.write(_stepped_up, line)  # her phone is proven already: it adds nothing
    await page.reload()
    await expect(page.get_by_text("This page is closed")).to_be_visible()
    assert (await page.request.get(f"{ours}/export/copy.zip")).status == HTTPStatus.UNAUTHORIZED
