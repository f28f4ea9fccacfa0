"""A lender's blank form and sample reach the borrower: as a file in Telegram, and on the page."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from storage import lender_keys
from storage.page_links import Purpose
from storage.records import Lender
from storage.transaction import Transaction
from tests.arrange import MEI
from tests.bot.inspection import samples
from tests.bot.pages.opening import made
from tests.bot.pages.soundness import is_sound
from tests.running import Running, hears, running, until

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def line(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Running]:
    folder = tmp_path_factory.mktemp("line")
    async with running(folder, telegram_mode="webhook") as line:
        yield line


FORM = samples.pdf(pages=2)
SAMPLE = samples.saved("JPEG")


def _key(tx: Transaction, line: Running, lender: Lender) -> str:
    return lender_keys.add(tx, lender, at=line.application.parts.now())[1]


async def given(page: Page, line: Running) -> dict[str, str]:
    """Give a form and a sample; return what a lender's system says with each request."""
    key = await line.store.write(_key, line, line.desk.lender)
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/pdf"}
    for code, body in (("consent", FORM), ("like-this", SAMPLE)):
        at = f"{line.application.address}/v1/settings/forms/{code}/en?name={code}.pdf"
        kept = await page.request.put(at, data=body, headers=headers)
        assert kept.status == 200, await kept.text()
    return headers


async def test_a_form_is_filled_in_and_a_sample_shown(page: Page, line: Running) -> None:
    headers = await given(page, line)
    application = await line.desk.has_application("LN-1", of=(MEI,))
    need = await line.desk.asks_for(
        application, "identity-card", form="consent", sample="like-this"
    )
    mei = line.account.borrower(language="en")
    await line.linked(mei)

    mei.presses_data(f"need:{need.id}", message_id=mei.heard[-1].id)
    heard = await hears(mei, "Form: open the lender", "Sample: the lender")
    assert "Open the form" in heard.text
    await until(lambda: {FORM, SAMPLE} <= {it.file for it in mei.heard})

    token = await line.store.write(made, line, mei, Purpose.UPLOAD, need)
    await page.goto(f"{line.application.address}/page#{token}")
    picture = page.get_by_role("img", name="A sample of the lender’s")
    await picture.scroll_into_view_if_needed()
    await expect(picture).not_to_have_js_property("naturalWidth", 0)
    await is_sound(page)
    form = await page.get_by_role("link", name="Download the form").get_attribute("href")
    address = f"{line.application.address}{form}"
    opened = await page.request.get(address)
    assert await opened.body() == FORM
    assert (
        await page.request.get(f"{address[:-1]}{'0' if address[-1] != '0' else '1'}")
    ).status == 404

    retired = f"{line.application.address}/v1/settings/forms/consent/en"
    await page.request.delete(retired, headers=headers)
    assert (await page.request.get(address)).status == 404
