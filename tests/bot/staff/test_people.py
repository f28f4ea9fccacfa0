"""Administrators let people in, change what they are, and end their access; each their own."""

import asyncio
import re
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Final

import pytest
from playwright.async_api import expect

from bot import keys
from bot.app import Application, open_application
from bot.settings import Settings
from storage import lenders, sealing, staff, staff_changes, staff_invitations
from storage.database import Store
from storage.staff import StaffMember
from storage.staff_changes import LastAdministratorError
from storage.staff_sessions import FRESH
from storage.terms import StaffRole
from storage.transaction import Transaction
from tests.arrange import Clock
from tests.bot.staff.browsing import StaffBrowser, signed_in
from tests.bot.staff.house import House, goes

ADMINISTRATOR: Final = StaffRole.ADMINISTRATOR
NEW: Final = {"name": "Li Na", "role": "agent", "lender": "harbour", "language": "zh-Hans"}
AGENT: Final = {"role": "agent", "capacity": "5"}


@pytest.fixture
async def application(tmp_path: Path) -> AsyncIterator[Application]:
    settings = Settings(data_dir=tmp_path / "data", http_port=0, key_file=tmp_path / "k" / "key")
    sealing.write_key_file(keys.placed(settings), sealing.new_keyring())
    async with open_application(settings) as application:
        await application.parts.store.write(_furnish, application)
        yield application


def _furnish(tx: Transaction, application: Application) -> None:
    for slug in ("harbour", "summit"):
        lenders.add(
            tx,
            slug=slug,
            names={"en": slug},
            country="CN",
            zone="UTC",
            locale="en",
            at=application.parts.now(),
        )


async def _posted(browser: StaffBrowser, path: str, fields: Mapping[str, str]) -> str:
    form = {"csrf": browser.csrf} | dict(fields)
    own = {"Origin": browser.application.address}
    async with browser.http.post(path, data=form, params={"locale": "en"}, headers=own) as answer:
        return await answer.text()


async def _invited(application: Application, page: str) -> StaffMember | None:
    found = re.search(r"/staff/sign-in#([\w-]{43})", page)
    if found is None:
        return None
    now = application.parts.now()
    return await application.parts.store.read(staff_invitations.find, found[1], at=now)


async def test_an_administrator_invites_somebody(application: Application) -> None:
    async with signed_in(application, ADMINISTRATOR) as browser:
        member = await _invited(application, await _posted(browser, "/staff/people", NEW))
        page = await browser.sees("/staff/people", locale="en")

    assert member is not None
    assert (member.name, member.role, member.locale) == ("Li Na", StaffRole.AGENT, "zh-Hans")
    assert member.lender_id
    assert "Li Na" in page


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": " "},
        {"name": "x" * 81},
        {"role": "king"},
        {"lender": "nowhere"},
        {"role": "officer", "lender": ""},
    ],
)
async def test_what_is_not_possible_is_told(
    application: Application, wrong: dict[str, str]
) -> None:
    async with signed_in(application, ADMINISTRATOR) as browser:
        page = await _posted(browser, "/staff/people", NEW | wrong)

    assert await _invited(application, page) is None
    assert 'role="alert"' in page


async def test_a_lenders_administrator_manages_its_own_people_only(
    application: Application,
) -> None:
    async with (
        signed_in(application, ADMINISTRATOR, "harbour", "Own") as own,
        signed_in(application, StaffRole.AGENT, "summit", "Foreign") as foreign,
        signed_in(application, ADMINISTRATOR, "", "Whole") as whole,
    ):
        page = await own.sees("/staff/people")
        assert "Own" in page
        assert "Foreign" not in page
        assert "Whole" not in page
        for slug in ("summit", ""):
            told = await _posted(own, "/staff/people", NEW | {"lender": slug})
            assert await _invited(application, told) is None
        for member in (foreign.member, whole.member):
            for act in ("change", "end", "invite"):
                assert await own.posts(f"/staff/people/{member.id}/{act}", **AGENT) == 404


async def test_ending_access_ends_every_session_at_once(application: Application) -> None:
    async with (
        signed_in(application, ADMINISTRATOR) as browser,
        signed_in(application, StaffRole.AGENT, "harbour", "Gone") as gone,
    ):
        assert await browser.posts(f"/staff/people/{gone.member.id}/end") == 303
        async with gone.http.get("/staff/", allow_redirects=False) as answer:
            assert (answer.status, answer.headers["Location"]) == (303, "/staff/sign-in")
        assert "Gone" not in await browser.sees("/staff/people")
        assert await browser.posts(f"/staff/people/{gone.member.id}/invite") == 404


async def test_another_role_is_signed_in_to_anew(application: Application) -> None:
    async with (
        signed_in(application, ADMINISTRATOR) as browser,
        signed_in(application, StaffRole.AGENT, "harbour") as agent,
    ):
        path = f"/staff/people/{agent.member.id}/change"
        changed = {"role": "supervisor", "capacity": "9", "languages": "en"}
        assert await browser.posts(path, **(changed | {"role": "agent"})) == 303
        await agent.sees("/staff/")
        assert await browser.posts(path, **changed) == 303
        async with agent.http.get("/staff/", allow_redirects=False) as answer:
            assert answer.status == 303
        found = await application.parts.store.read(staff.by_id, agent.member.id)

    assert found is not None
    assert (found.role, found.capacity) == (StaffRole.SUPERVISOR, 9)
    assert list(found.languages) == ["en"]


async def test_the_last_administrator_stays(application: Application) -> None:
    async with (
        signed_in(application, ADMINISTRATOR) as last,
        signed_in(application, ADMINISTRATOR, "harbour"),
    ):
        for act in ("end", "change"):
            page = await _posted(last, f"/staff/people/{last.member.id}/{act}", AGENT)
            assert "last administrator" in page
        await last.sees("/staff/people")


async def test_two_administrators_cannot_end_each_other_at_once(store: Store, clock: Clock) -> None:
    both = [
        await store.write(staff.add, None, name, role=ADMINISTRATOR, at=clock.now)
        for name in ("Ada", "Eve")
    ]
    ended = await asyncio.gather(
        *(store.write(staff_changes.end, it, by="staff:x", at=clock.now) for it in both),
        return_exceptions=True,
    )

    assert [type(it) for it in ended if it] == [LastAdministratorError]
    assert len(await store.read(staff_changes.everyone, None)) == 1


@pytest.fixture
def clock(application: Application) -> Clock:
    return Clock(application.parts.now())


async def test_people_are_managed_with_a_fresh_proof_only(application: Application) -> None:
    async with signed_in(application, ADMINISTRATOR) as browser:
        old = application.parts.now() - FRESH
        await application.parts.store.write(_proven, browser.member.id, old)
        for method, path in (("GET", "/staff/people"), ("POST", "/staff/people")):
            own = {"Origin": application.address, "X-CSRF-Token": browser.csrf}
            async with browser.http.request(
                method, path, headers=own, allow_redirects=False
            ) as answer:
                assert answer.status == 303
                assert answer.headers["Location"].startswith("/staff/prove?to=")


def _proven(tx: Transaction, member_id: str, at: object) -> None:
    from storage.schema import staff_sessions as table  # noqa: PLC0415  this test alone needs it

    tx.execute(table.update().where(table.c.staff_id == member_id).values(proven_at=at))


@pytest.mark.asyncio(loop_scope="session")
async def test_the_pages_shut_nobody_out_and_the_link_leads_in(house: House) -> None:
    page = await house.staff("Ada", slug="", role=ADMINISTRATOR)
    await goes(page, "People")
    await house.is_sound(page)
    await page.get_by_label("Name").fill("Li Na")
    await page.get_by_role("button", name="Make the invitation").click()
    link = await page.locator("#link").inner_text()
    await house.is_sound(page)
    await page.get_by_role("link", name="My account").click()
    await house.is_sound(page)

    new = await house.opens(link[link.index("/staff/") :])
    await expect(new.get_by_role("heading", name="Welcome, Li Na")).to_be_visible()
    await house.is_sound(new)
    await new.goto(f"{house.application.address}/staff/sign-in?locale=zh-Hans")
    await house.is_sound(new)
