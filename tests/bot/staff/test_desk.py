"""The console's first page: only for staff, each of their own lender, and without names."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import aiohttp
import pytest
from yarl import URL

from bot import keys
from bot.app import Application, open_application
from bot.settings import Settings
from storage import (
    conversations,
    dead_letters,
    lenders,
    pushes,
    sealing,
    staff,
    staff_sessions,
    tickets,
)
from storage.pushes import Push, StatedParty
from storage.staff_sessions import IDLE
from storage.terms import StaffRole, Stage
from storage.transaction import Transaction

HARBOUR: Final = "Harbour Loans"
SUMMIT: Final = "Summit Credit"
_ROOT: Final = Path(__file__).parent.parent.parent.parent


@dataclass(slots=True)
class Clock:
    """The time of a test; it only goes when told."""

    now: datetime


@dataclass(frozen=True, slots=True)
class Office:
    """A running application with two lenders, and whoever sits before a browser."""

    application: Application
    clock: Clock
    browser: aiohttp.ClientSession

    async def admits(self, slug: str = "") -> None:
        """Have somebody signed in, of a lender or of the installation."""

        def begin(tx: Transaction) -> str:
            lender, at = lenders.by_slug(tx, slug) if slug else None, self.clock.now
            member = staff.add(tx, lender, "Ada", role=StaffRole.ADMINISTRATOR, at=at)
            return staff_sessions.begin(tx, member, at=at)

        token = await self.application.parts.store.write(begin)
        self.browser.cookie_jar.update_cookies(
            {"loanline_staff": token}, URL(self.application.address)
        )

    async def signs_out(self, **headers: str) -> aiohttp.ClientResponse:
        found = re.search(r'name="csrf" value="([^"]+)"', await self.sees())
        said = {"Origin": self.application.address} | headers
        return await self.browser.post(
            "/staff/sign-out",
            data={"csrf": found[1] if found else ""},
            headers=said,
            allow_redirects=False,
        )

    async def sees(self, locale: str = "en") -> str:
        answer = await self.browser.get("/staff/", params={"locale": locale})
        assert answer.status == 200
        return await answer.text()


def _furnish(tx: Transaction, at: datetime) -> None:
    for slug, name, stages in (
        ("harbour", HARBOUR, [Stage.IN_REVIEW, Stage.IN_REVIEW, Stage.DECLINED]),
        ("summit", SUMMIT, [Stage.DISBURSED]),
    ):
        lender = lenders.add(
            tx, slug=slug, names={"en": name}, country="CN", zone="UTC", locale="en", at=at
        )
        mei = StatedParty(reference="B-1", name="Mei Secret", phone="+8613800138000")
        for number, stage in enumerate(stages):
            push = Push(number=f"{slug}-{number}", stage=stage, borrowers=(mei,))
            pushes.put(tx, lender, push, at=at)
    harbour = lenders.by_slug(tx, "harbour")
    assert harbour is not None
    for chat, lender_id in (("theirs", harbour.id), ("nobodys", None)):
        talk = conversations.open_for(
            tx, "web", "web", chat, lender_id=lender_id, locale="zh-Hans", at=at
        )
        tickets.open_for(tx, talk.id, lender_id=lender_id, reason="asked", locale="zh-Hans", at=at)
    dead_letters.add(tx, channel="telegram", key="1", content=b"{}", error="KeyError", at=at)


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    clock = Clock(datetime.now(UTC))
    settings = Settings(data_dir=tmp_path / "data", http_port=0, key_file=tmp_path / "k" / "key")
    sealing.write_key_file(keys.placed(settings), sealing.new_keyring())
    async with open_application(settings, now=lambda: clock.now) as application:
        await application.parts.store.write(_furnish, clock.now)
        jar = aiohttp.CookieJar(unsafe=True)
        async with aiohttp.ClientSession(application.address, cookie_jar=jar) as browser:
            yield Office(application, clock, browser)


def _figure(page: str, label: str) -> list[int]:
    found = re.findall(rf"<dt>{re.escape(label)}</dt><dd>(\d+)</dd>", page)
    return [int(number) for number in found]


async def test_without_signing_in_nothing_is_shown(office: Office) -> None:
    page = await office.sees()

    assert "Sign in" in page
    assert HARBOUR not in page
    assert "<dd>" not in page


async def test_an_officer_sees_the_figures_of_their_lender(office: Office) -> None:
    await office.admits("harbour")
    page = await office.sees()

    assert HARBOUR in page
    assert _figure(page, "Under review") == [2]
    assert _figure(page, "Not approved") == [1]
    assert page.count("Asked for a person") == 1


async def test_an_officer_sees_nothing_of_another_lender_nor_of_the_installation(
    office: Office,
) -> None:
    await office.admits("summit")
    page = await office.sees()

    assert SUMMIT in page
    assert HARBOUR not in page
    assert _figure(page, "Under review") == [0]
    assert "Asked for a person" not in page
    assert "KeyError" not in page


async def test_whoever_looks_after_all_sees_all_and_what_failed(office: Office) -> None:
    await office.admits()
    page = await office.sees()

    assert HARBOUR in page
    assert SUMMIT in page
    assert page.count("Asked for a person") == 2
    assert re.search(r"<code>[0-9a-f]{32}</code><span>telegram · KeyError", page)


async def test_nobody_is_named(office: Office) -> None:
    await office.admits()
    page = await office.sees()

    assert not re.search(r"Mei|Secret|13800138000|harbour-0|theirs", page)


async def test_a_session_waits_half_an_hour_for_the_next_thing_done(office: Office) -> None:
    await office.admits("harbour")
    for _ in range(3):
        office.clock.now += IDLE - timedelta(seconds=1)
        assert HARBOUR in await office.sees()

    office.clock.now += IDLE
    assert HARBOUR not in await office.sees()


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "null", ""])
async def test_another_sites_page_signs_nobody_out(office: Office, origin: str) -> None:
    await office.admits("harbour")
    left = await office.signs_out(Origin=origin)

    assert left.status == 403
    assert HARBOUR in await office.sees()


async def test_who_signs_out_is_out_even_with_the_old_cookie(office: Office) -> None:
    await office.admits("harbour")
    old = {it.key: it.value for it in office.browser.cookie_jar}
    left = await office.signs_out()

    assert (left.status, left.headers["Location"]) == (303, "/staff/sign-in")
    office.browser.cookie_jar.update_cookies(old)
    assert HARBOUR not in await office.sees()


async def test_a_form_without_its_token_signs_nobody_out(office: Office) -> None:
    await office.admits("harbour")
    own = {"Origin": office.application.address}
    for data in ({}, {"csrf": "A" * 43}):
        left = await office.browser.post("/staff/sign-out", data=data, headers=own)
        assert left.status == 403

    assert (await office.signs_out(**{"Sec-Fetch-Site": "cross-site"})).status == 403
    assert HARBOUR in await office.sees()


async def test_the_short_address_leads_to_the_page(office: Office) -> None:
    answer = await office.browser.get("/staff", params={"locale": "en"}, allow_redirects=False)

    assert (answer.status, answer.headers["Location"]) == (302, "/staff/?locale=en")


async def test_without_the_demo_the_front_door_is_the_chat(office: Office) -> None:
    answer = await office.browser.get("/", allow_redirects=False)

    assert (answer.status, answer.headers["Location"]) == (302, "/chat")


async def test_the_page_speaks_chinese(office: Office) -> None:
    await office.admits("harbour")
    page = await office.sees("zh-Hans")

    assert _figure(page, "正在审核") == [2]
    assert "要求人工" in page


def test_every_word_of_the_console_is_on_one_of_its_pages() -> None:
    known: set[Any] = set()
    for file in (_ROOT / "locales/en").glob("staff*.ftl"):
        for line in file.read_text(encoding="utf-8").splitlines():
            if found := re.match(r"([a-z0-9_-]+) =", line):
                known.add(found[1])
    templates = (_ROOT / "bot/pages/templates").glob("*.html")
    pages = "".join(it.read_text(encoding="utf-8") for it in templates)
    modules = (_ROOT / "bot/staff").glob("*.py")
    code = "".join(it.read_text(encoding="utf-8") for it in modules)

    # Some are put together on a page ("desk-reason-" ~ reason), some in code (f"desk-step-{step}").
    built = set(re.findall(r"""["']([a-z]+-(?:[a-z]+-)*)["'] ~""", pages))
    built |= set(re.findall(r"""f["']([a-z]+-(?:[a-z]+-)*){""", code))
    assert {
        it
        for it in known
        if not it.startswith(tuple(built)) and not re.search(f"""["']{it}["']""", pages + code)
    } == set()
    assert set(re.findall(r'words\("((?:desk|people|sign)-[a-z-]+[a-z])"', pages)) <= known
