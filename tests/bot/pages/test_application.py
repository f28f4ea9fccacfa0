"""A borrower sees all of an application on a page of its own, in a real browser."""

import re
from collections.abc import AsyncIterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from http import HTTPStatus
from urllib.parse import quote

import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestServer
from playwright.async_api import Browser, Page, expect

from storage import conversations, files, schema
from storage.page_links import Purpose
from storage.pushes import StatedParty
from storage.records import Application, Decision, Need
from storage.terms import Inspection, NeedKind, Role, Stage
from storage.transaction import Transaction
from tests.arrange import MEI
from tests.bot.pages.opening import conversation_of, made
from tests.bot.pages.soundness import is_sound
from tests.bot.pages.test_miniapp import signed
from tests.fakes.telegram_borrower import Borrower
from tests.running import Running, hears, photo, running, until

pytestmark = pytest.mark.asyncio(loop_scope="session")

LANS_PHONE = "+8613800138777"
LAN = StatedParty(reference="B-7", name="王小兰", phone=LANS_PHONE)
KE = StatedParty(reference="B-8", name="李可", phone="+8613800138888", role=Role.CO_BORROWER)


class Phone:
    """A phone that text messages reach by the lender's gateway."""

    def __init__(self) -> None:
        self.codes: list[str] = []

    async def take(self, request: web.Request) -> web.Response:
        text = (await request.json())["text"]
        self.codes += re.findall(r"\d{6}", text)
        return web.Response(status=HTTPStatus.ACCEPTED)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def phone() -> Phone:
    return Phone()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def line(tmp_path_factory: pytest.TempPathFactory, phone: Phone) -> AsyncIterator[Running]:
    app = web.Application()
    app.router.add_post("/sms", phone.take)
    folder = tmp_path_factory.mktemp("line")
    async with TestServer(app) as gateway:
        url = str(gateway.make_url("/sms"))
        async with running(folder, telegram_mode="webhook", sms_gateway_url=url) as line:
            yield line


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def application(line: Running) -> Application:
    desk = line.desk
    await desk.states(
        "LN-2",
        of=(LAN,),
        stage=Stage.SUBMITTED,
        product={"en": "Car loan"},
        applied_on=date(2026, 2, 1),
    )
    await desk.states(
        "LN-1",
        of=(LAN, KE),
        stage=Stage.SUBMITTED,
        product={"en": "Business loan"},
        amount=Decimal(80_000),
        currency="CNY",
        applied_on=date(2026, 2, 20),
    )
    application = await desk.states(
        "LN-1", stage=Stage.IN_REVIEW, stage_words={"en": "Second look", "zh-Hans": "复审"}
    )
    await desk.asks_for(application, due_on=date(2026, 12, 24))
    await desk.asks_for(application, "identity-card", of="B-8")
    waived = await desk.asks_for(application, "payslip")
    await desk.waives(application, waived.reference)
    return application


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def lan(line: Running, application: Application) -> Borrower:
    del application
    lan = line.account.borrower(language="en")
    await line.linked(lan, LANS_PHONE)
    return lan


def _looked(tx: Transaction, application: Application, before: datetime) -> None:
    """Have the visit before this one have been then."""
    of_it = schema.visits.c.application_id == application.id
    tx.execute(schema.visits.update().where(of_it).values(before=before))


def _unlinked(tx: Transaction, line: Running, who: Borrower) -> None:
    talk = conversation_of(tx, line, who)
    conversations.unlink(tx, talk.id, why="test", at=line.application.parts.now())


async def invited(line: Running) -> Borrower:
    """Have somebody in the chat who has proven no phone."""
    party = StatedParty(reference="B-9", name="王小桃", phone="+8613800138999")
    await line.desk.has_application("LN-9", of=(party,))
    decision = Decision(amount=Decimal(70_000), term_months=12)
    application = await line.desk.states("LN-9", stage=Stage.APPROVED, decision=decision)
    token = await line.lender_works_now().invites(application)
    tao = line.account.borrower(language="en")
    tao.writes(f"/start {token}")
    await hears(tao, "Please choose your language")
    tao.presses("English")
    await hears(tao, "Do you agree?")
    tao.presses("I agree")
    await hears(tao, "This chat is now linked")
    return tao


async def opens(page: Page, line: Running, who: Borrower, need: Need | None = None) -> None:
    token = await line.store.write(made, line, who, Purpose.APPLICATION, need)
    await page.goto(f"{line.application.address}/page#{token}")
    await page.wait_for_url("**/application")


async def of_one(page: Page, line: Running, who: Borrower, application: Application) -> None:
    await opens(page, line, who)
    await page.goto(f"{line.application.address}/application?of={application.id}")


async def test_the_chat_leads_to_a_page_that_shows_how_it_stands(
    page: Page, line: Running, lan: Borrower
) -> None:
    lan.writes("how does LN-1 stand?")
    card = await hears(lan, "LN-1")
    assert "http" not in card.text  # no secret in an answer that nobody may open
    lan.presses("My application")
    told = await hears(lan, "My application: http", "within 30 minutes")
    address = re.search(r"http://\S+/page#\S+", told.text)
    assert address

    await line.desk.usually_takes({Stage.IN_REVIEW: (2, 5)})  # housekeeping counts anew
    await page.goto(address[0])
    await page.wait_for_url("**/application")

    await expect(page.get_by_role("heading", name="Application LN-1")).to_be_visible()
    way = page.locator(".steps")
    await expect(way.locator(".is-done")).to_have_text([re.compile("Done.*Submitted", re.DOTALL)])
    now = way.locator("[aria-current=step]")
    await expect(now).to_contain_text("Second look")
    await expect(way.locator(".is-next").last).to_contain_text("Paid out")
    await expect(page.get_by_text("usually takes: 2 to 5 days")).to_be_visible()
    await expect(
        page.get_by_text("CN¥80,000.00").or_(page.get_by_text("CNY 80,000.00"))
    ).to_be_visible()
    needs = page.locator(".ticks > li")
    await expect(needs).to_have_count(2)  # the other party's is not theirs to see
    await expect(needs.first).to_contain_text("Bank statement")
    await expect(needs.first).to_have_class("is-open")
    await expect(needs.last).to_have_class("is-done")


async def test_nobody_is_shut_out(
    page: Page, line: Running, lan: Borrower, application: Application
) -> None:
    await of_one(page, line, lan, application)
    await page.evaluate("document.querySelectorAll('details').forEach(it => (it.open = true))")

    for width in (320, 1200):
        await page.set_viewport_size({"width": width, "height": 800})
        scroll = "document.documentElement.scrollWidth <= innerWidth"
        assert await page.evaluate(scroll), f"it scrolls sideways at {width}"
        await is_sound(page)


async def test_it_needs_no_script(
    browser: Browser, line: Running, lan: Borrower, application: Application
) -> None:
    context = await browser.new_context()
    await opens(await context.new_page(), line, lan)
    plain = await browser.new_context(
        java_script_enabled=False, storage_state=await context.storage_state()
    )
    page = await plain.new_page()

    await page.goto(f"{line.application.address}/application?of={application.id}")
    await expect(page.locator("[aria-current=step]")).to_contain_text("Second look")
    await page.get_by_role("link", name="LN-2").click()
    await expect(page.get_by_role("heading", name="Application LN-2")).to_be_visible()
    await page.get_by_role("link", name="LN-1").click()
    await page.get_by_role("button", name="Send it on the secure page").click()

    await page.wait_for_url("**/upload")
    await expect(page.get_by_role("heading", name="Bank statement")).to_be_visible()
    await context.close()
    await plain.close()


async def test_what_was_sent_is_seen_again(
    page: Page, line: Running, lan: Borrower, application: Application
) -> None:
    asked = await line.lender_works_now().asks_for(application, "household-register", files_min=1)
    await hears(lan, "Please send")
    lan.presses_data(f"send:{asked.id}", message_id=lan.heard[-1].id)
    await hears(lan, "Please send it now")
    lan.sends_document("register.jpg", photo(), "image/jpeg")
    await hears(lan, "Received")

    async def is_checked() -> bool:
        found = await line.store.read(files.of_need, asked.id)
        return [it.inspection for it in found] == [Inspection.FITS]

    await until(is_checked)

    await of_one(page, line, lan, application)
    row = page.locator(".ticks > li", has=page.get_by_text("register.jpg"))
    await expect(row).to_have_class("is-waiting")
    await row.locator("summary").click()
    picture = row.locator("img")
    await expect(picture).to_be_visible()
    assert await picture.evaluate("async it => (await it.decode(), it.naturalWidth)") > 100


async def test_an_errand_has_a_way_to_its_page(
    page: Page, line: Running, lan: Borrower, application: Application
) -> None:
    errand = await line.lender_works_now().asks_for(
        application,
        "",
        reference="sign",
        kind=NeedKind.ERRAND,
        title={"en": "Sign the contract"},
        link="https://sign.example.com/c/1",
    )
    await of_one(page, line, lan, application)
    row = page.locator(".ticks > li", has=page.get_by_text("Sign the contract"))
    await row.locator("summary").click()
    await expect(row).to_contain_text("press the button")
    way = row.get_by_role("link", name="Open the lender’s page")
    await expect(way).to_have_attribute("href", "https://sign.example.com/c/1")
    await expect(way).to_have_attribute("rel", "noopener noreferrer")

    await line.desk.waives(application, errand.reference)
    await page.reload()
    await row.locator("summary").click()
    await expect(way).to_have_count(0)


async def test_what_is_new_is_told_until_the_next_visit(
    page: Page, line: Running, lan: Borrower, application: Application
) -> None:
    now = line.application.parts.now()
    await of_one(page, line, lan, application)
    await line.store.write(_looked, application, now - timedelta(hours=1))
    await line.lender_works_now().states("LN-1", stage=Stage.APPROVED, stage_words=None)

    for _ in range(2):
        await page.reload()
        news = page.get_by_role("region", name="What is new")
        await expect(news.locator("li li").first).to_have_text("Status: Approved")

    await line.store.write(_looked, application, now + timedelta(minutes=1))
    await page.reload()
    await expect(news).to_contain_text("Nothing has changed")
    await page.get_by_text("All that has happened").click()
    history = page.locator(".history li li")
    await expect(history.first).to_have_text("Status: Approved")
    await expect(history.last).to_have_text("Status: Submitted")


async def test_amounts_are_hidden_until_a_code_is_typed(
    page: Page, line: Running, phone: Phone, complaints: list[str]
) -> None:
    tao = await invited(line)
    await opens(page, line, tao)
    about = page.get_by_role("region", name="The loan")
    await expect(about).not_to_contain_text("000")

    await about.get_by_role("link", name="Prove it with a code").click()
    await page.get_by_role("button", name="Send me a code").click()
    await until(lambda: bool(phone.codes))
    await page.get_by_label("6-digit code").fill(
        "000000" if phone.codes[0] != "000000" else "1" * 6
    )
    await page.get_by_role("button", name="Continue").click()
    await expect(page.get_by_role("alert").first).to_contain_text("not right")
    await page.get_by_label("6-digit code").fill(phone.codes[0])
    await page.get_by_role("button", name="Continue").click()

    await page.wait_for_url("**/application")
    await expect(about).to_contain_text("70,000.00")
    await expect(about).to_contain_text("12 months")
    assert len(complaints) == 1  # the browser writes down the answer to the wrong code
    complaints.clear()


async def test_it_opens_inside_telegram(
    page: Page, line: Running, lan: Borrower, application: Application
) -> None:
    init_data = signed(line, lan.chat, start_param="application")
    query = f"bot={line.account.id}&application={application.id}"

    await page.goto(f"{line.application.address}/page/app?{query}#tgWebAppData={quote(init_data)}")
    await page.wait_for_url("**/application")

    await expect(page.get_by_role("heading", name="Application LN-1")).to_be_visible()


async def test_nothing_of_anybody_else_can_be_asked_for(
    page: Page, line: Running, lan: Borrower, application: Application
) -> None:
    other = await line.desk.has_application("LN-77", of=(MEI,))
    need = await line.desk.asks_for(other)
    ours = line.application.address
    await of_one(page, line, lan, application)

    await page.goto(f"{ours}/application?of={other.id}")
    await expect(page.get_by_text("This page is closed")).to_be_visible()
    answer = await page.request.post(
        f"{ours}/application/send", form={"need": need.id}, headers={"Origin": ours}
    )
    assert answer.status == HTTPStatus.NOT_FOUND
    elsewhere = {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"}
    answer = await page.request.post(
        f"{ours}/application/send", form={"need": need.id}, headers=elsewhere
    )
    assert answer.status == HTTPStatus.FORBIDDEN


async def test_it_closes_when_the_chat_is_unlinked(
    page: Page, line: Running, lan: Borrower, application: Application
) -> None:
    await of_one(page, line, lan, application)
    await expect(page.get_by_role("heading", name="Application LN-1")).to_be_visible()
    await line.store.write(_unlinked, line, lan)

    await page.reload()

    await expect(page.get_by_text("This page is closed")).to_be_visible()
