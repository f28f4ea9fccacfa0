"""A borrower fetches a copy of all that is held about them, and of nobody else."""

import io
import json
import zipfile
from collections.abc import AsyncIterator
from hashlib import sha256
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page, expect

from storage import applications, files
from storage.page_links import Purpose
from storage.records import Need
from storage.terms import Inspection
from tests.arrange import JUN, MEI
from tests.bot.pages.opening import made
from tests.fakes.telegram_borrower import Borrower
from tests.running import Running, hears, photo, running, until

pytestmark = pytest.mark.asyncio(loop_scope="session")

PICTURE = photo()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def line(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Running]:
    async with running(tmp_path_factory.mktemp("line"), telegram_mode="webhook") as line:
        yield line


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def need(line: Running) -> Need:
    application = await line.desk.has_application("LN-1", of=(MEI, JUN))
    await line.desk.asks_for(application, "payslip", of="B-2")
    return await line.desk.asks_for(application, "household-register", files_min=1)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def mei(line: Running, need: Need) -> Borrower:
    mei = line.account.borrower(language="en")
    await line.linked(mei)
    mei.presses_data(f"send:{need.id}", message_id=mei.heard[-1].id)
    await hears(mei, "Please send it now")
    mei.sends_document("户口本/../a.jpg", PICTURE, "image/jpeg")
    await hears(mei, "Received")

    async def is_checked() -> bool:
        found = await line.store.read(files.of_need, need.id)
        return [it.inspection for it in found] == [Inspection.FITS]

    await until(is_checked)
    return mei


async def opens(page: Page, line: Running, who: Borrower) -> None:
    token = await line.store.write(made, line, who, Purpose.EXPORT)
    await page.goto(f"{line.application.address}/page#{token}")
    await page.wait_for_url("**/export")


def unpacked(path: Path) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(path.read_bytes()))


async def fetched(page: Page) -> zipfile.ZipFile:
    async with page.expect_download() as download:
        await page.get_by_role("link", name="Download the copy").click()
    path = await (await download.value).path()
    return unpacked(Path(path))


async def test_the_copy_holds_what_was_sent_and_said_and_is_whole(
    page: Page, line: Running, mei: Borrower, need: Need
) -> None:
    await opens(page, line, mei)
    found = (await Axe().run(page)).response["violations"]
    assert not found, [(it["id"], it["nodes"][0]["html"]) for it in found]

    packed = await fetched(page)

    assert packed.testzip() is None
    facts: dict[str, Any] = json.loads(packed.read("data.json"))
    (application,) = facts["applications"]
    (asked,) = application["asked"]
    (file,) = asked["sent"][0]["files"]
    assert application["number"] == "LN-1"
    assert asked["document_type"] == need.document_type
    assert packed.read(file["in_this_copy"]) == PICTURE
    assert sha256(PICTURE).hexdigest() == file["sha256"]
    assert all(".." not in name.split("/") for name in packed.namelist())
    assert facts["person"]["name"] == "王小梅"
    assert any("Received" in str(it["said"]) for it in facts["chat"]["messages"])
    readme = packed.read("README.txt").decode()
    assert "Lakeside Credit" in readme
    assert "the files that you sent (1)" in readme


async def test_nothing_of_another_party_is_in_it(page: Page, line: Running, mei: Borrower) -> None:
    await opens(page, line, mei)

    text = (await fetched(page)).read("data.json").decode()

    assert "payslip" not in text
    assert "李军" not in text
    assert '"place"' not in text


async def test_what_was_only_suggested_is_not_in_it(
    page: Page, line: Running, mei: Borrower, need: Need
) -> None:
    application = await line.store.read(applications.by_id, need.application_id)
    assert application is not None
    await line.desk.asks_for(application, "tax-return", suggested=True)
    await opens(page, line, mei)

    text = (await fetched(page)).read("data.json").decode()

    assert "tax-return" not in text
    assert str(need.document_type) in text


async def test_it_is_given_a_few_times_a_day(page: Page, line: Running, mei: Borrower) -> None:
    await opens(page, line, mei)
    address = f"{line.application.address}/export/copy.zip"

    answers = [(await page.request.get(address)).status for _ in range(6)]

    assert answers[-1] == HTTPStatus.TOO_MANY_REQUESTS
    assert HTTPStatus.OK in answers


async def test_without_a_session_there_is_none(page: Page, line: Running) -> None:
    answer = await page.request.get(f"{line.application.address}/export/copy.zip")

    assert answer.status == HTTPStatus.UNAUTHORIZED
    await page.goto(f"{line.application.address}/export")
    await expect(page.get_by_text("This page is closed")).to_be_visible()
