"""Borrowers ask for a person in the browser; staff take them, one each, and answer live."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Page, expect

from bot import keys
from bot.app import Application, open_application
from bot.settings import Settings
from storage import lenders, sealing, staff, staff_invitations, tickets
from storage.transaction import Transaction

pytestmark = pytest.mark.asyncio(loop_scope="session")


@dataclass(frozen=True, slots=True)
class House:
    """A running application with one lender, and browsers before it."""

    application: Application
    browser: Browser
    complaints: list[str]
    contexts: list[BrowserContext]

    async def opens(self, path: str, width: int = 1200) -> Page:
        """Open a page in a browser of its own."""
        context = await self.browser.new_context(
            viewport={"width": width, "height": 800}, locale="en-GB"
        )
        context.set_default_timeout(10_000)
        self.contexts.append(context)
        page = await context.new_page()
        page.on("console", lambda it: self._heard(it))  # noqa: PLW0108  a bound method cannot be marked
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        await page.goto(self.application.address + path)
        return page

    async def staff(self, name: str, slug: str = "harbour") -> Page:
        """Let a member of staff sign in and open the inbox."""

        def add(tx: Transaction) -> str:
            at = datetime.now(UTC)
            lender = lenders.by_slug(tx, slug)
            member = staff.add(tx, lender, name, at=at)
            return staff_invitations.add(tx, member, at=at)

        secret = await self.application.parts.store.write(add)
        page = await self.opens(f"/staff/sign-in#{secret}")
        await page.get_by_role("link", name="Inbox").click()
        return page

    async def borrower(self) -> Page:
        """Let a borrower open the lender's chat, settle in, and ask for a person."""
        page = await self.opens("/chat?lender=harbour", width=400)
        chat = page.get_by_role("log")
        await chat.get_by_role("button", name="English").click()
        await chat.get_by_role("button", name="I agree").click()
        await says(page, "I want to talk to a real person")
        await expect(chat.get_by_text("I have asked a person to help you").last).to_be_visible()
        return page

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)


async def says(page: Page, text: str) -> None:
    await page.get_by_role("textbox", name="Your message").fill(text)
    await page.keyboard.press("Enter")


def _furnish(tx: Transaction) -> None:
    for slug in ("harbour", "summit"):
        lenders.add(
            tx,
            slug=slug,
            names={"en": f"{slug.title()} Loans"},
            country="CN",
            zone="UTC",
            locale="en",
            at=datetime.now(UTC),
        )


@pytest_asyncio.fixture(loop_scope="session")
async def house(tmp_path: Path, browser: Browser, complaints: list[str]) -> AsyncIterator[House]:
    settings = Settings(data_dir=tmp_path / "data", http_port=0, key_file=tmp_path / "k" / "key")
    sealing.write_key_file(keys.placed(settings), sealing.new_keyring())
    async with open_application(settings) as application:
        await application.parts.store.write(_furnish)
        house = House(application, browser, complaints, [])
        yield house
        for context in house.contexts:
            await context.close()


async def test_a_person_answers_and_gives_back(house: House) -> None:
    li = await house.staff("Li Na")
    await expect(li.get_by_text("Nobody is waiting")).to_be_visible()
    borrower = await house.borrower()

    await li.get_by_role("link", name="Somebody not linked yet").click()
    await expect(li.get_by_role("log")).to_contain_text("I want to talk to a real person")
    await li.get_by_role("button", name="Take it").click()
    await expect(borrower.get_by_text("Li Na is here now")).to_be_visible()

    await says(borrower, "Where is my money?")
    await expect(li.get_by_role("log")).to_contain_text("Where is my money?")
    await li.get_by_label("Your answer").fill("It is on its way. — 今天到账")
    await li.get_by_role("button", name="Send").click()
    answered = borrower.get_by_text("Li Na: It is on its way. — 今天到账")
    await expect(answered).to_be_visible()
    await expect(li.get_by_role("log").get_by_text("sent").last).to_be_visible()

    await li.get_by_role("button", name="Solved, give it back").click()
    await expect(li.get_by_text("This ticket is closed")).to_be_visible()
    await borrower.get_by_role("button", name="5 ★").click()
    await expect(borrower.get_by_text("Thank you, noted")).to_be_visible()


async def test_a_colleague_who_comes_too_late_is_told_so(house: House) -> None:
    await house.borrower()
    li, wang = await house.staff("Li Na"), await house.staff("Wang")
    for page in (li, wang):
        await page.get_by_role("link", name="Somebody not linked yet").click()
    await expect(wang.get_by_role("button", name="Take it")).to_be_visible()

    await li.get_by_role("button", name="Take it").click()
    await expect(li.get_by_label("Your answer")).to_be_visible()

    # Without a reload, the colleague's page says who has it.
    await expect(wang.get_by_text("Li Na has it")).to_be_visible()
    await expect(wang.get_by_role("button", name="Take it")).to_have_count(0)


async def test_a_draft_survives_a_reload_and_a_lost_line_misses_nothing(house: House) -> None:
    borrower, li = await house.borrower(), await house.staff("Li Na")
    await li.get_by_role("link", name="Somebody not linked yet").click()
    await li.get_by_role("button", name="Take it").click()
    await li.get_by_label("Your answer").fill("half a sent")
    await li.reload()
    await expect(li.get_by_label("Your answer")).to_have_value("half a sent")

    await li.context.set_offline(True)
    await says(borrower, "are you there?")
    await expect(borrower.get_by_text("are you there?")).to_be_visible()
    await li.context.set_offline(False)
    house.complaints.clear()  # the browser says that it was offline

    await expect(li.get_by_role("log")).to_contain_text("are you there?", timeout=20_000)
    await expect(li.get_by_role("log").get_by_text("are you there?")).to_have_count(1)
    house.complaints.clear()


async def test_another_lenders_staff_finds_nothing(house: House) -> None:
    await house.borrower()
    stranger = await house.staff("Eve", "summit")
    await expect(stranger.get_by_text("Nobody is waiting")).to_be_visible()
    (ticket,) = await house.application.parts.store.read(tickets.waiting)
    path = f"{house.application.address}/staff/tickets/{ticket.id}"

    for tail in ("", "/panel", "/live"):
        found = await stranger.context.request.get(path + tail)
        assert found.status == 404
    own = await _own_headers(house, stranger)
    for act in ("claim", "reply", "note", "pass-on", "solved", "returned"):
        done = await stranger.context.request.post(f"{path}/{act}", headers=own)
        assert done.status == 404


async def test_only_our_own_pages_change_anything(house: House) -> None:
    await house.borrower()
    li = await house.staff("Li Na")
    (ticket,) = await house.application.parts.store.read(tickets.waiting)
    path = f"{house.application.address}/staff/tickets/{ticket.id}/claim"

    own = await _own_headers(house, li)
    foreign = own | {"Origin": "https://elsewhere.example"}
    assert (await li.context.request.post(path, headers=foreign)).status == 403
    bare = {"Origin": own["Origin"]}
    assert (await li.context.request.post(path, headers=bare)).status == 403
    nobody = await house.opens("/chat")
    assert (await nobody.context.request.post(path, headers=own)).status == 401
    (still,) = await house.application.parts.store.read(tickets.waiting)
    assert still.owner_id is None


async def _own_headers(house: House, page: Page) -> dict[str, str]:
    """Give the headers of a script of ours on a page."""
    token = await page.locator('meta[name="csrf-token"]').get_attribute("content")
    return {"Origin": house.application.address, "X-CSRF-Token": token or ""}
