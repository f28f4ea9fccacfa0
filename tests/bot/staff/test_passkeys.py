"""A passkey is made on one's own account, and lets its person in, here and nowhere else."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from bot import keys
from bot.app import Application, open_application
from bot.settings import Settings
from storage import sealing, staff, staff_changes, staff_sessions
from storage.schema import staff_sessions as sessions
from storage.staff import StaffMember
from storage.terms import StaffRole
from storage.transaction import Transaction
from tests.bot.staff.house import goes
from tests.running import SOON, free_port

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(loop_scope="session")
async def application(tmp_path: Path) -> AsyncIterator[Application]:
    port = free_port()
    settings = Settings(
        data_dir=tmp_path / "data",
        http_port=port,
        public_url=f"http://localhost:{port}",
        key_file=tmp_path / "k" / "key",
    )
    sealing.write_key_file(keys.placed(settings), sealing.new_keyring())
    async with open_application(settings) as application:
        yield application


@pytest_asyncio.fixture(loop_scope="session")
async def page(
    application: Application, browser: Browser, complaints: list[str]
) -> AsyncIterator[Page]:
    """A browser with an authenticator that knows its user."""
    context = await browser.new_context(locale="en-GB")
    context.set_default_timeout(SOON * 1000)
    page = await context.new_page()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    devtools = await context.new_cdp_session(page)
    await devtools.send("WebAuthn.enable")
    await devtools.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )
    await page.goto(f"{application.parts.settings.public_url}/staff/sign-in")
    yield page
    await context.close()


async def _admitted(application: Application, page: Page) -> StaffMember:
    def begin(tx: Transaction) -> tuple[StaffMember, str]:
        at = datetime.now(UTC)
        staff.add(tx, None, "Eve", role=StaffRole.ADMINISTRATOR, at=at)
        member = staff.add(tx, None, "Ada", role=StaffRole.ADMINISTRATOR, at=at)
        return member, staff_sessions.begin(tx, member, at=at)

    member, token = await application.parts.store.write(begin)
    address = application.parts.settings.public_url
    await page.context.add_cookies([{"name": "loanline_staff", "value": token, "url": address}])
    return member


async def _makes(application: Application, page: Page) -> StaffMember:
    """Make a passkey on one's own account, and sign out."""
    member = await _admitted(application, page)
    await page.goto(f"{application.parts.settings.public_url}/staff/account")
    await page.get_by_role("button", name="Add a passkey").click()
    await expect(page.get_by_text("Passkey", exact=True)).to_be_visible()
    await page.get_by_role("button", name="Sign out", exact=True).click()
    await expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    return member


async def test_a_passkey_lets_its_person_in(application: Application, page: Page) -> None:
    await _makes(application, page)
    for _ in range(2):
        await page.get_by_role("button", name="Use a passkey").click()
        await expect(page.get_by_role("link", name="Signed in as Ada")).to_be_visible()
        await page.get_by_role("button", name="Sign out", exact=True).click()


async def test_the_passkey_of_who_has_gone_lets_nobody_in(
    application: Application, page: Page
) -> None:
    member = await _makes(application, page)
    at = datetime.now(UTC)
    await application.parts.store.write(staff_changes.end, member, by="staff:x", at=at)
    await page.get_by_role("button", name="Use a passkey").click()

    await expect(page.get_by_text("That did not work")).to_be_visible()


async def test_a_passkey_proves_its_person_again_before_a_dangerous_step(
    application: Application, page: Page
) -> None:
    await _makes(application, page)
    await page.get_by_role("button", name="Use a passkey").click()
    await expect(page.get_by_role("link", name="Signed in as Ada")).to_be_visible()
    await application.parts.store.write(_proven_long_ago)
    await goes(page, "People")
    await expect(page.get_by_role("heading", name="Is it you?")).to_be_visible()
    await page.get_by_role("button", name="Use a passkey").click()

    await expect(page.get_by_role("heading", name="People")).to_be_visible()


async def test_a_passkey_of_somebody_else_proves_nobody(
    application: Application, page: Page
) -> None:
    await _makes(application, page)
    await _admitted(application, page)
    await application.parts.store.write(_proven_long_ago)
    await page.goto(f"{application.parts.settings.public_url}/staff/people")
    await expect(page.get_by_role("button", name="Use a passkey")).to_have_count(0)
    token = await page.locator('meta[name="csrf-token"]').get_attribute("content")
    got = await page.evaluate(
        """async (token) => {
          const send = (path, body) => fetch(path, {
            method: "POST", body: JSON.stringify(body ?? {}), headers: { "X-CSRF-Token": token } });
          const asked = await (await send("/staff/prove/passkey/options")).json();
          const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(asked);
          const found = await navigator.credentials.get({ publicKey });
          return (await send("/staff/prove/passkey", found.toJSON())).status;
        }""",
        token,
    )

    assert got == 422


def _proven_long_ago(tx: Transaction) -> None:
    tx.execute(sessions.update().values(proven_at=datetime.now(UTC) - staff_sessions.FRESH))


async def test_an_answer_counts_once(application: Application, page: Page) -> None:
    await _makes(application, page)
    async with page.expect_request("**/staff/passkey") as sent:
        await page.get_by_role("button", name="Use a passkey").click()
    await expect(page.get_by_role("link", name="Signed in as Ada")).to_be_visible()
    answer = (await sent.value).post_data
    address = application.parts.settings.public_url
    again = await page.context.request.post(
        f"{address}/staff/passkey", data=answer or "", headers={"Origin": address}
    )

    assert again.status == 403


async def test_what_is_no_answer_lets_nobody_in(application: Application, page: Page) -> None:
    address = application.parts.settings.public_url
    for body in ("", "[]", "{}", '{"response": {"clientDataJSON": "e30"}}', "x" * 20_000):
        got = await page.context.request.post(
            f"{address}/staff/passkey", data=body, headers={"Origin": address}
        )
        assert got.status == 403
    foreign = await page.context.request.post(
        f"{address}/staff/passkey/options", headers={"Origin": "https://elsewhere.example"}
    )
    assert foreign.status == 403
