"""A running application with lenders, and real browsers of staff and borrowers before it."""

from dataclasses import dataclass
from datetime import UTC, datetime

from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Page, expect

from bot.app import Application
from storage import lenders, staff, staff_sessions
from storage.terms import StaffRole
from storage.transaction import Transaction
from tests.bot.pages.soundness import is_sound
from tests.running import SOON


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
        context.set_default_timeout(SOON * 1000)
        self.contexts.append(context)
        page = await context.new_page()
        page.on("console", lambda it: self._heard(it))  # noqa: PLW0108  a bound method cannot be marked
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        await page.goto(self.application.address + path)
        return page

    async def staff(
        self, name: str, slug: str = "harbour", role: StaffRole = StaffRole.AGENT
    ) -> Page:
        """Let a member of staff sign in and open the inbox."""

        def begin(tx: Transaction) -> str:
            at = datetime.now(UTC)
            member = staff.add(tx, lenders.by_slug(tx, slug), name, role=role, at=at)
            return staff_sessions.begin(tx, member, at=at)

        token = await self.application.parts.store.write(begin)
        page = await self.opens("/staff/sign-in")
        await page.context.add_cookies(
            [{"name": "loanline_staff", "value": token, "url": self.application.address}]
        )
        await page.goto(f"{self.application.address}/staff/")
        await page.get_by_role("link", name="Inbox").click()
        return page

    async def own_headers(self, page: Page) -> dict[str, str]:
        """Give the headers of a script of ours on a page."""
        token = await page.locator('meta[name="csrf-token"]').get_attribute("content")
        return {"Origin": self.application.address, "X-CSRF-Token": token or ""}

    async def borrower(self) -> Page:
        """Let a borrower open the lender's chat, settle in, and ask for a person."""
        page = await self.opens("/chat?lender=harbour", width=400)
        chat = page.get_by_role("log")
        await chat.get_by_role("button", name="English").click()
        await chat.get_by_role("button", name="I agree").click()
        await says(page, "I want to talk to a real person")
        await expect(chat.get_by_text("I have asked a person to help you").last).to_be_visible()
        return page

    async def is_sound(self, page: Page) -> None:
        """Make sure that nothing shuts people out of a page."""
        await is_sound(page)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)


async def goes(page: Page, name: str) -> None:
    """Follow a way through the console that is in its menu."""
    await page.get_by_text("More", exact=True).click()
    await page.get_by_role("link", name=name).click()


async def says(page: Page, text: str) -> None:
    await page.get_by_role("textbox", name="Your message").fill(text)
    await page.keyboard.press("Enter")


def furnish(tx: Transaction) -> None:
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
