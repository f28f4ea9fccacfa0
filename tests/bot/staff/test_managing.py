"""Administrators set what holds for a lender; two at once cannot undo each other's."""

import re
from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path
from typing import Final

import aiohttp
import pytest
from playwright.async_api import expect

from bot import keys
from bot.app import Application, open_application
from bot.catalogue import Catalogue
from bot.pages.rendering import LANGUAGES
from bot.settings import Settings
from bot.staff import manage_policy, managing, opening
from bot.staff.managing import WrongFormError
from storage import hours, lender_keys, lenders, own_texts, queues, sealing, upkeep, webhooks
from storage.policies import Policy
from storage.queues import Level
from storage.records import Lender
from storage.schema import audit as audited
from storage.terms import StaffRole
from storage.ticket_terms import Sharing
from storage.transaction import Transaction
from tests.bot.staff.browsing import StaffBrowser, signed_in
from tests.bot.staff.house import House, goes

ADMINISTRATOR: Final = StaffRole.ADMINISTRATOR
BASE: Final = "/staff/manage/harbour"
CALENDAR: Final = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
BEGIN:VEVENT
UID:1
DTSTART;VALUE=DATE:20261001
DTEND;VALUE=DATE:20261004
SUMMARY:国庆节
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTART;VALUE=DATE:20261010
SUMMARY:国庆节补班
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
async def application(tmp_path: Path) -> AsyncIterator[Application]:
    settings = Settings(
        data_dir=tmp_path / "data",
        http_port=0,
        key_file=tmp_path / "k" / "key",
        webhooks_to_loopback=True,
    )
    sealing.write_key_file(keys.placed(settings), sealing.new_keyring())
    async with open_application(settings) as application:
        await application.parts.store.write(_furnish, application)
        yield application


def _furnish(tx: Transaction, application: Application) -> None:
    at = application.parts.now()
    lenders.add(
        tx, slug="harbour", names={"en": "Harbour"}, country="CN", zone="UTC", locale="en", at=at
    )


async def _lender(application: Application) -> Lender:
    lender = await application.parts.store.read(lenders.by_slug, "harbour")
    assert lender is not None
    return lender


async def _stamp(browser: StaffBrowser, part: str) -> str:
    found = re.search(r'name="stamp" value="(\w+)"', await browser.sees(f"{BASE}/{part}"))
    assert found
    return found[1]


async def _posted(browser: StaffBrowser, path: str, **fields: str) -> tuple[int, str]:
    form = {"csrf": browser.csrf} | fields
    own = {"Origin": browser.application.address, "Accept": "text/html", "Accept-Language": "en"}
    async with browser.http.post(path, data=form, headers=own) as answer:
        return answer.status, await answer.text()


async def test_a_queue_has_limits_and_a_way_to_share(application: Application) -> None:
    lender = await _lender(application)
    async with signed_in(application, StaffRole.SUPERVISOR, "harbour") as browser:
        fields = {"subject": "complaint", "locale": "", "first": "30", "sharing": "fewest"}
        stamp = await _stamp(browser, "queues")
        assert await browser.posts(f"{BASE}/queues", **fields, stamp=stamp) == 303
        level = Level("complaint", "", timedelta(minutes=30), sharing=Sharing.FEWEST)
        assert await application.parts.store.read(queues.of_lender, lender.id) == [level]

        assert await browser.posts(f"{BASE}/queues", **fields, stamp=stamp) == 409
        _, page = await _posted(browser, f"{BASE}/queues", **fields, stamp=stamp)
        assert "Somebody was quicker" in page
        for wrong in ({"first": "0"}, {"first": "x"}, {"sharing": "by luck"}, {"subject": "tea"}):
            _, page = await _posted(browser, f"{BASE}/queues", **(fields | wrong), stamp=stamp)
            assert "Nothing was changed" in page
        stamp = await _stamp(browser, "queues")
        assert await browser.posts(f"{BASE}/queues/remove", **fields, stamp=stamp) == 303
        assert await application.parts.store.read(queues.of_lender, lender.id) == []
        assert await _noted(application) == ["queue-set", "queue-removed"]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("", []),
        ("9-17", [(540, 1020)]),
        ("09:00–12:00, 13:30–18:00", [(540, 720), (810, 1080)]),
        ("13：30至18：00、9：00~12：00", [(540, 720), (810, 1080)]),
        ("0:00-24:00", [(0, 1440)]),
    ],
)
def test_hours_are_read_as_people_type_them(typed: str, read: list[tuple[int, int]]) -> None:
    assert opening.read_day(typed) == read
    assert opening.read_day(opening.typed(read)) == read


@pytest.mark.parametrize("typed", ["nine", "12-9", "9-12, 11-13", "9:75-10", "0-25", "9"])
def test_hours_that_no_day_has_are_refused(typed: str) -> None:
    with pytest.raises(WrongFormError):
        opening.read_day(typed)


async def test_hours_are_previewed_and_then_kept(application: Application) -> None:
    lender = await _lender(application)
    async with signed_in(application, StaffRole.SUPERVISOR, "harbour") as browser:
        stamp = await _stamp(browser, "hours")
        week = {f"day-{it}": "08:15-11:45" for it in range(7)} | {"stamp": stamp}
        _, page = await _posted(browser, f"{BASE}/hours", **week, act="look")
        assert page.count("08:15–11:45") == 14
        assert not (await application.parts.store.read(hours.of_lender, lender.id)).spans

        assert await browser.posts(f"{BASE}/hours", **week, act="keep") == 303
        found = await application.parts.store.read(hours.of_lender, lender.id)
        assert found.spans[6] == [(495, 705)]
        assert await browser.posts(f"{BASE}/hours", **week, act="keep") == 409
        _, page = await _posted(browser, f"{BASE}/hours", **(week | {"day-2": "late"}))
        assert "could not be read" in page


async def test_holidays_come_from_a_calendar_by_way_of_eyes(application: Application) -> None:
    lender = await _lender(application)
    async with signed_in(application, StaffRole.SUPERVISOR, "harbour") as browser:
        form = aiohttp.FormData({"csrf": browser.csrf})
        form.add_field("calendar", CALENDAR.encode(), filename="days.ics")
        own = {"Origin": application.address}
        async with browser.http.post(f"{BASE}/hours/calendar", data=form, headers=own) as answer:
            page = await answer.text()
        found = re.search(r'<textarea id="days"[^>]*>(.*?)</textarea>', page, re.DOTALL)
        assert found
        assert found[1].splitlines() == [
            "2026-10-01 国庆节",
            "2026-10-02 国庆节",
            "2026-10-03 国庆节",
            "# 2026-10-10 国庆节补班",
        ]
        assert not (await application.parts.store.read(hours.of_lender, lender.id)).holidays
        stamp = await _stamp(browser, "hours")
        days = {"days": found[1], "stamp": stamp}
        assert await browser.posts(f"{BASE}/hours/holidays", **days) == 303
        kept = (await application.parts.store.read(hours.of_lender, lender.id)).holidays
        assert list(kept) == [date(2026, 10, it) for it in (1, 2, 3)]
        for wrong in ("tomorrow", "2026-13-01", "2026-02-30 x"):
            _, page = await _posted(browser, f"{BASE}/hours/holidays", days=wrong, stamp=stamp)
            assert "could not be read" in page
        form = aiohttp.FormData({"csrf": browser.csrf})
        form.add_field("calendar", b"no calendar", filename="x.ics")
        params = {"locale": "en"}
        async with browser.http.post(
            f"{BASE}/hours/calendar", data=form, headers=own, params=params
        ) as answer:
            assert "That is no calendar" in await answer.text()


async def test_a_policy_is_decided_within_limits(application: Application) -> None:
    form = {
        **dict.fromkeys(
            ("may_see_stage", "may_see_amounts", "may_see_needs", "may_send", "may_read_back"), "3"
        ),
        **{name: str(low) for name, (low, _) in manage_policy.LIMITS.items()},
        "sensitive_in_chat": "1",
    }
    async with signed_in(application, ADMINISTRATOR, "harbour") as browser:
        form["stamp"] = await _stamp(browser, "policy")
        for wrong in ({"link_days": "0"}, {"may_send": "4"}, {"quota_lender_gb": ""}):
            _, page = await _posted(browser, f"{BASE}/policy", **(form | wrong))
            assert "Nothing was changed" in page
        assert await browser.posts(f"{BASE}/policy", **form) == 303
        assert await browser.posts(f"{BASE}/policy", **form) == 409
    policy = (await _lender(application)).policy
    assert (policy.may_send, policy.link_days, policy.sensitive_in_chat) == (3, 1, True)
    assert policy.unscanned_given_out is False
    assert await _noted(application) == ["policy-set"]


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_every_decision_of_a_policy_has_words(language: str) -> None:
    catalogue = Catalogue.load()
    for name in Policy.__dataclass_fields__.keys() - manage_policy.ELSEWHERE:
        message = f"policy-{name.replace('_', '-')}"
        assert catalogue.languages[language].said(message, {}, "UTC")


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_no_two_parts_of_administration_have_one_name(language: str) -> None:
    catalogue = Catalogue.load()
    names = [catalogue.words(f"manage-{part}", language) for part in managing.PARTS]

    assert len(set(names)) == len(names)


async def test_a_sentence_is_tried_out_checked_and_kept(application: Application) -> None:
    lender, message = await _lender(application), "status-number"
    path = f"{BASE}/texts/en/{message}"
    async with signed_in(application, ADMINISTRATOR, "harbour") as browser:
        assert message in await browser.sees(f"{BASE}/texts", find=message)
        stamp = await _stamp(browser, f"texts/en/{message}")
        words = "Your loan { $number }"
        _, page = await _posted(browser, path, words=words, act="look", stamp=stamp)
        assert "Your loan [number]" in page
        for wrong in ("{ $nobody }", "{ other-message }", "x" * 2000, "{"):
            _, page = await _posted(browser, path, words=wrong, act="keep", stamp=stamp)
            assert 'role="alert"' in page
        assert await application.parts.store.read(own_texts.everything, lender.id) == {}
        assert await browser.posts(path, words=words, act="keep", stamp=stamp) == 303
        kept = await application.parts.store.read(own_texts.everything, lender.id)
        assert kept == {"en": {message: words}}
        assert await browser.posts(path, words=words, act="keep", stamp=stamp) == 409
        stamp = await _stamp(browser, f"texts/en/{message}")
        assert await browser.posts(path, act="ours", stamp=stamp) == 303
        assert await application.parts.store.read(own_texts.everything, lender.id) == {}
        assert await browser.posts(f"{BASE}/texts/en/desk-title", words="x", act="keep") == 404


async def test_keys_are_made_shown_once_rotated_and_ended(application: Application) -> None:
    lender = await _lender(application)
    async with signed_in(application, ADMINISTRATOR, "harbour") as browser:
        _, page = await _posted(browser, f"{BASE}/keys", name="core", scopes="push", days="30")
        shown = re.search(r'id="secret">(llk_[\w-]+)<', page)
        assert shown
        now = application.parts.now()
        key = await application.parts.store.read(lender_keys.find, shown[1], at=now)
        assert key is not None
        assert (key.name, [it.value for it in key.scopes]) == ("core", ["push"])
        assert shown[1] not in await browser.sees(f"{BASE}/keys")
        _, page = await _posted(browser, f"{BASE}/keys/{key.id}/rotate", overlap="24")
        assert "llk_" in page
        known = await application.parts.store.read(lender_keys.of_lender, lender.id)
        assert [bool(it.expires_at) for it in known] == [True, True]
        for it in known:
            assert await browser.posts(f"{BASE}/keys/{it.id}/end") == 303
            assert await browser.posts(f"{BASE}/keys/{it.id}/end") == 404
        for wrong in ({"name": ""}, {"days": "0"}, {"scopes": "everything"}):
            fields = {"name": "core", "scopes": "push"} | wrong
            _, page = await _posted(browser, f"{BASE}/keys", **fields)
            assert "Nothing was changed" in page


async def test_webhooks_are_added_tried_switched_and_removed(application: Application) -> None:
    lender = await _lender(application)
    async with signed_in(application, ADMINISTRATOR, "harbour") as browser:
        _, page = await _posted(browser, f"{BASE}/webhooks", url="http://10.0.0.1/")
        assert "public on the internet" in page
        _, page = await _posted(browser, f"{BASE}/webhooks", url="http://127.0.0.1:9/hook")
        assert "whsec_" in page
        hook = (await application.parts.store.read(webhooks.of_lender, lender.id))[0]
        one = f"{BASE}/webhooks/{hook.id}"
        assert await browser.posts(f"{one}/test") == 303
        _, page = await _posted(browser, f"{one}/secret")
        assert "whsec_" in page
        assert hook.secrets[0] not in page
        assert await browser.posts(f"{one}/switch") == 303
        _, page = await _posted(browser, f"{one}/test")
        assert "switched off" in page
        assert await browser.posts(f"{one}/switch") == 303
        assert await browser.posts(f"{one}/{'0' * 32}/replay") == 404
        assert await browser.posts(f"{one}/{'0' * 32}/discard", why="twice") == 404
        assert await browser.posts(f"{one}/remove") == 303
        assert await application.parts.store.read(webhooks.of_lender, lender.id) == []


async def _noted(application: Application) -> list[str]:
    def read(tx: Transaction) -> list[str]:
        rows = tx.execute(audited.select().order_by(audited.c.chain, audited.c.entry))
        return [it.action for it in rows if it.action.startswith(("queue", "policy"))]

    return await application.parts.store.read(read)


def test_why_something_was_let_go_has_words() -> None:
    for why in upkeep.LetGo:
        assert Catalogue.load().languages["en"].said(f"upkeep-why-{why}", {}, "UTC")
    assert LANGUAGES


@pytest.mark.asyncio(loop_scope="session")
async def test_the_pages_shut_nobody_out(house: House) -> None:
    page = await house.staff("Ada", slug="", role=ADMINISTRATOR)
    await goes(page, "Administration")
    await expect(page.get_by_role("heading", name="Administration")).to_be_visible()
    await house.is_sound(page)
    for part in ("queues", "hours", "policy", "texts", "texts/en/status-number", "keys"):
        await page.goto(f"{house.application.address}{BASE}/{part}")
        await house.is_sound(page)
    await page.goto(f"{house.application.address}{BASE}/webhooks?locale=zh-Hans")
    await page.get_by_label("地址").fill("https://hooks.example.com/loanline")
    await page.get_by_role("button", name="添加回调").click()
    await expect(page.get_by_text("whsec_")).to_be_visible()
    await house.is_sound(page)
    await page.goto(f"{house.application.address}/staff/upkeep")
    await house.is_sound(page)
