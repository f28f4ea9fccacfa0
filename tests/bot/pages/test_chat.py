"""A borrower talks with us in a browser: on a phone, by keyboard, with a bad network."""

import re
from http import HTTPStatus
from pathlib import Path

import pytest
from playwright.async_api import BrowserContext, Page, expect

from bot.channels.webchat_account import NAME
from handlers.messages import Button, Text, content_json, say
from storage.database import Store
from tests.bot.webchat_site import Site, running

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def token_of(context: BrowserContext) -> str:
    (cookie,) = [it for it in await context.cookies() if it["name"] == NAME]
    return cookie["value"]


async def opened(page: Page, site: Site, path: str = "/chat") -> str:
    """Open the chat and wait for its first message; return the browser's secret."""
    await page.goto(f"{site.url}{path}")
    await expect(page.locator("#state")).to_have_attribute("data-state", "connected")
    await expect(page.locator(".message.is-bot").first).to_be_visible()
    return await token_of(page.context)


async def admitted(page: Page, site: Site, locale: str = "en") -> str:
    """Open the chat and go through the gate; return the browser's secret."""
    token = await opened(page, site)
    await site.admit(token, locale)
    await page.reload()
    await expect(page.locator("html")).to_have_attribute("lang", locale)
    await expect(page.locator("#state")).to_have_attribute("data-state", "connected")
    return token


async def write(page: Page, text: str) -> None:
    await page.get_by_role("textbox", name="Your message").fill(text)
    await page.keyboard.press("Enter")


async def test_the_first_visit_greets_and_a_press_chooses_the_language(
    page: Page, site: Site
) -> None:
    await opened(page, site)
    await page.get_by_role("log").get_by_role("button", name="简体中文").click()

    await expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")
    await expect(page.get_by_role("button", name="发送", exact=True)).to_be_visible()
    await expect(page.locator(".message.is-borrower .bubble")).to_have_text("简体中文")


async def test_the_header_changes_the_language_at_any_time(page: Page, site: Site) -> None:
    await admitted(page, site)
    await page.locator("#languages summary").click()
    await page.get_by_role("group", name="Language").get_by_role("button", name="简体中文").click()

    await expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")
    await expect(page.get_by_role("log", name="对话")).to_be_visible()


async def test_a_reload_shows_the_same_conversation(page: Page, site: Site) -> None:
    await admitted(page, site)
    await write(page, "good morning")
    await expect(page.locator(".is-borrower .bubble", has_text="good morning")).to_be_visible()
    await expect(page.locator(".is-pending")).to_have_count(0)
    await expect(page.locator(".message").last).to_have_class(re.compile("is-bot"))
    before = await page.locator(".message").all_inner_texts()

    await page.reload()

    await expect(page.locator(".message")).to_have_count(len(before))
    assert await page.locator(".message").all_inner_texts() == before


async def test_enter_sends_and_shift_enter_begins_a_line(page: Page, site: Site) -> None:
    token = await admitted(page, site)
    await page.get_by_role("textbox", name="Your message").focus()
    await page.keyboard.type("one")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("two")
    await page.keyboard.press("Enter")

    await expect(page.locator(".is-borrower .bubble", has_text="one\ntwo")).to_be_visible()
    await expect(page.locator(".is-pending")).to_have_count(0)
    said = [
        content_json.validate_json(it.content)
        for it in await site.transcript(token)
        if it.author == "borrower"
    ]
    assert said[-1] == Text(text="one\ntwo")


async def test_enter_in_an_input_method_chooses_characters(page: Page, site: Site) -> None:
    await admitted(page, site)
    line = page.get_by_role("textbox", name="Your message")
    await line.fill("nihao")
    await line.dispatch_event("keydown", {"key": "Enter", "isComposing": True, "bubbles": True})

    await expect(line).to_have_value("nihao")


async def test_what_is_written_offline_is_sent_once_when_the_network_is_back(
    page: Page, site: Site
) -> None:
    token = await admitted(page, site)
    await page.context.set_offline(offline=True)
    await expect(page.locator("#state")).to_have_attribute("data-state", "offline")
    await write(page, "written in a tunnel")
    await expect(page.locator(".is-pending")).to_contain_text("Waits for the connection")

    await page.context.set_offline(offline=False)

    await expect(page.locator(".is-pending")).to_have_count(0)
    await expect(page.locator("#state")).to_have_attribute("data-state", "connected")
    transcript = await site.transcript(token)
    assert sum(b"written in a tunnel" in it.content for it in transcript) == 1


async def test_a_restart_of_ours_loses_and_repeats_nothing(
    page: Page, store: Store, tmp_path: Path, complaints: list[str]
) -> None:
    async with running(store, tmp_path) as site:
        token = await admitted(page, site)
        await write(page, "before")
        await expect(page.locator(".is-pending")).to_have_count(0)
    await expect(page.locator("#state")).not_to_have_attribute("data-state", "connected")
    await write(page, "while you were away")

    async with running(store, tmp_path, port=site.url.port or 0) as site:
        await expect(page.locator(".is-pending")).to_have_count(0)
        transcript = await site.transcript(token)

    for text in (b'"before"', b'"while you were away"'):
        assert sum(text in it.content for it in transcript) == 1
    assert all("ERR_CONNECTION_REFUSED" in it for it in complaints)
    complaints.clear()


async def test_what_waits_outlives_a_reload(page: Page, site: Site) -> None:
    await admitted(page, site)
    await page.route_web_socket("**/chat/socket**", lambda _: None)  # taken, and never answered
    await page.reload()
    await write(page, "still here")
    await expect(page.locator(".is-pending")).to_contain_text("still here")
    waiting = await page.evaluate("JSON.stringify(sessionStorage)")

    fresh = await page.context.new_page()
    await fresh.goto(f"{site.url}/static/none/mark.svg")
    await fresh.evaluate("(kept) => Object.assign(sessionStorage, JSON.parse(kept))", waiting)
    await fresh.goto(f"{site.url}/chat")

    await expect(fresh.locator(".is-borrower", has_text="still here")).to_have_count(1)
    await expect(fresh.locator(".is-pending")).to_have_count(0)


async def test_news_come_by_themselves_and_old_buttons_step_back(page: Page, site: Site) -> None:
    token = await admitted(page, site)
    first = page.locator(".message", has=page.locator(".chips")).last
    await expect(first).not_to_have_class(re.compile("is-past"))

    await site.says(token, say("greeting-hello", Button(label="button-status", action="status")))

    await expect(page.locator(".message", has=page.locator(".chips")).last).not_to_have_class(
        re.compile("is-past")
    )
    await expect(page.locator(".is-past .chip").last).to_be_enabled()


@pytest.mark.parametrize(
    ("ask", "attributes"),
    [
        ("phone", {"type": "tel", "autocomplete": "tel", "inputmode": "tel"}),
        ("code", {"autocomplete": "one-time-code", "inputmode": "numeric", "maxlength": "6"}),
    ],
)
async def test_the_field_fits_what_is_asked(
    page: Page, site: Site, ask: str, attributes: dict[str, str]
) -> None:
    token = await admitted(page, site)
    await site.says(token, say("greeting-hello").model_copy(update={"ask": ask}))

    field = page.get_by_role("textbox", name="Your message").and_(page.locator("input"))
    for name, value in attributes.items():
        await expect(field).to_have_attribute(name, value)
    await field.fill("123456")
    await page.keyboard.press("Enter")
    await expect(page.locator(".is-borrower").last).to_be_visible()
    await expect(page.locator(".is-pending")).to_have_count(0)


async def test_the_quick_actions_are_always_there(page: Page, site: Site) -> None:
    await admitted(page, site)
    for name in ("Status", "Documents", "Send a file", "Talk to a person"):
        await page.get_by_role("navigation").get_by_role("button", name=name).click()
        await expect(page.locator(".is-borrower .bubble", has_text=name).first).to_be_visible()
    await expect(page.locator(".is-pending")).to_have_count(0)


async def test_everything_is_reached_by_keyboard(page: Page, site: Site) -> None:
    await admitted(page, site)
    await page.evaluate("document.activeElement.blur()")
    reached = []
    for _ in range(30):
        await page.keyboard.press("Tab")
        name = await page.evaluate(
            "document.activeElement.ariaLabel || document.activeElement.innerText || ''"
        )
        reached.append(name.strip())
    for wanted in ("English", "More", "Conversation", "Status", "Attach a file", "Send"):
        assert wanted in reached

    await page.locator("#menu summary").focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("button", name="Help")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("button", name="Help")).to_be_hidden()


async def test_it_fits_a_small_phone(page: Page, site: Site) -> None:
    token = await admitted(page, site)
    await site.says(token, say("page-problem-cookie"))
    await expect(page.locator(".message").last).to_contain_text("cookies")

    assert await page.evaluate("document.documentElement.scrollWidth") == 360
    small = await page.evaluate(
        """[...document.querySelectorAll("button, summary")]
        .filter((it) => it.checkVisibility() && it.offsetHeight < 36)
        .map((it) => it.innerText || it.ariaLabel)"""
    )
    assert small == []


async def test_an_invitation_leaves_the_address_and_reaches_the_conversation(
    page: Page, site: Site
) -> None:
    token = await opened(page, site, "/chat?invite=one-time-token")

    assert "invite" not in page.url
    assert any(b"one-time-token" in it.content for it in await site.transcript(token))


async def test_the_page_is_closed_to_other_sites(page: Page, site: Site) -> None:
    answer = await page.request.get(f"{site.url}/chat")
    headers = answer.headers

    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'self' https://loans.example.com" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store"
    assert "HttpOnly" in headers["set-cookie"]
    assert "SameSite=Lax" in headers["set-cookie"]


async def test_a_lender_that_does_not_exist_has_no_chat(page: Page, site: Site) -> None:
    for slug in ("nobody", "..%2f", "A", "web"):
        answer = await page.request.get(f"{site.url}/chat?lender={slug}")
        assert answer.status == HTTPStatus.NOT_FOUND


async def test_too_many_windows_are_said_so(page: Page, site: Site) -> None:
    await opened(page, site)
    others = [await page.context.new_page() for _ in range(5)]
    for other in others:
        await other.goto(f"{site.url}/chat")

    await expect(others[-1].locator("#state")).to_contain_text("too many windows")


async def test_a_hand_over_leaves_the_address_and_is_answered_even_when_it_is_no_good(
    page: Page, site: Site
) -> None:
    token = await opened(page, site, "/chat#hand-over=no-token-at-all")

    await expect(page.locator("#log")).to_contain_text("language")
    assert "hand-over" not in page.url
    said = [it.content for it in await site.transcript(token)]
    assert any(b'"token":"ended"' in it for it in said)
    assert not any(b"no-token-at-all" in it for it in said)
