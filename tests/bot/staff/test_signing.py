"""Staff come in by an invitation, then by password and code; guessing gets slower and slower."""

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import aiohttp
import pyotp
import pytest
from argon2 import PasswordHasher
from argon2.profiles import CHEAPEST
from yarl import URL

from bot import keys
from bot.app import Application, open_application
from bot.settings import Settings
from bot.staff import passwords, signing
from storage import audit, sealing, staff, staff_invitations
from storage.schema import audit as entries
from storage.staff_sessions import FRESH
from storage.terms import StaffRole
from storage.transaction import Transaction
from tests.arrange import Clock

PASSWORD: Final = "correct horse, battery staple"  # noqa: S105  a test's


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hash passwords at next to no cost; `test_passwords` is about what it costs."""
    monkeypatch.setattr(passwords, "RFC_9106_LOW_MEMORY", CHEAPEST)
    monkeypatch.setattr(passwords, "_DUMMY", PasswordHasher.from_parameters(CHEAPEST).hash(""))


@dataclass(slots=True)
class Person:
    """Somebody before a browser of their own, with an authenticator app."""

    application: Application
    clock: Clock
    http: aiohttp.ClientSession
    page: str = ""
    status: int = 0
    url: str = ""
    app: str = ""
    recovery: list[str] = field(default_factory=list)

    async def opens(self, path: str) -> str:
        """Open a page; give where that led."""
        async with self.http.get(path, params={"locale": "en"}) as answer:
            return await self._read(answer)

    async def sends(self, path: str, **fields: str) -> str:
        """Fill the form of the page that is open and send it; give where that led."""
        token = re.search(r'name="csrf" value="([^"]+)"', self.page)
        form = fields | ({"csrf": token[1]} if token else {})
        own = {"Origin": self.application.address}
        async with self.http.post(path, data=form, headers=own) as answer:
            return await self._read(answer)

    async def signs_in(self, login: str = "mei", password: str = PASSWORD) -> str:
        """Type name and password."""
        await self.opens("/staff/sign-in")
        return await self.sends("/staff/sign-in", login=login, password=password)

    async def invited(self, secret: str) -> int:
        """Open an invitation."""
        own = {"Origin": self.application.address}
        async with self.http.post("/staff/session", data=secret, headers=own) as answer:
            return answer.status

    async def enrols(self, login: str = "mei", password: str = PASSWORD, **wrong: str) -> str:
        """Choose name and password and set the app up on the page of the first visit."""
        await self.opens("/staff/welcome")
        found = re.search(r'name="secret" value="(\w+)"', self.page)
        assert found
        self.app = found[1]
        fields = {"login": login, "password": password, "again": password, "secret": self.app}
        where = await self.sends("/staff/welcome", **(fields | {"code": self.code()} | wrong))
        self.recovery = re.findall(r"<code>(\w{5}-\w{5})</code>", self.page)
        return where

    def code(self) -> str:
        """Read the code that the app shows now."""
        return pyotp.TOTP(self.app).at(self.clock.now)

    async def _read(self, answer: aiohttp.ClientResponse) -> str:
        self.page, self.status = await answer.text(), answer.status
        return answer.url.path


@dataclass(frozen=True, slots=True)
class Door:
    """A running application, and people before it."""

    application: Application
    clock: Clock
    browsers: list[aiohttp.ClientSession]

    def person(self) -> Person:
        """Give somebody a browser."""
        jar = aiohttp.CookieJar(unsafe=True)
        http = aiohttp.ClientSession(self.application.address, cookie_jar=jar)
        self.browsers.append(http)
        return Person(self.application, self.clock, http)

    async def invitation(self, role: StaffRole = StaffRole.ADMINISTRATOR) -> str:
        """Take somebody on, and invite them."""

        def add(tx: Transaction) -> str:
            member = staff.add(tx, None, "Mei Lin", role=role, at=self.clock.now)
            return staff_invitations.add(tx, member, at=self.clock.now)

        return await self.application.parts.store.write(add)

    async def noted(self) -> list[str]:
        """Read what the audit says of staff."""

        def read(tx: Transaction) -> list[str]:
            assert audit.broken_chains(tx) == []
            return [row.action for row in tx.execute(entries.select().order_by(entries.c.entry))]

        return [it for it in await self.application.parts.store.read(read) if "staff-" in it]


@pytest.fixture
async def door(tmp_path: Path) -> AsyncIterator[Door]:
    clock = Clock(datetime.now(UTC))
    settings = Settings(data_dir=tmp_path / "data", http_port=0, key_file=tmp_path / "k" / "key")
    sealing.write_key_file(keys.placed(settings), sealing.new_keyring())
    async with open_application(settings, now=lambda: clock.now) as application:
        door = Door(application, clock, [])
        yield door
        for browser in door.browsers:
            await browser.close()


@pytest.fixture
async def mei(door: Door) -> Person:
    """Somebody who has come in by an invitation, set up, and gone again."""
    person = door.person()
    assert await person.invited(await door.invitation()) == 204
    await person.enrols()
    await person.opens("/staff/")
    assert await person.sends("/staff/sign-out") == "/staff/sign-in"
    door.clock.passes(minutes=1)
    return person


async def test_the_first_administrator_comes_in_by_the_link_and_back_by_password_and_code(
    door: Door,
) -> None:
    person = door.person()
    assert await person.opens("/staff/") == "/staff/sign-in"
    assert await person.invited(await door.invitation()) == 204
    assert await person.opens("/staff/") == "/staff/welcome"
    await person.enrols()
    assert len(person.recovery) == 10
    assert await person.opens("/staff/") == "/staff/"

    person.http.cookie_jar.clear()
    door.clock.passes(minutes=1)
    assert await person.signs_in(" MEI ") == "/staff/sign-in/code"
    assert await person.opens("/staff/") == "/staff/sign-in/code"
    assert await person.sends("/staff/sign-in/code", code=person.code()) == "/staff/"
    assert "Signed in as Mei Lin" in person.page


async def test_a_page_asked_for_before_signing_in_is_shown_after_it(mei: Person) -> None:
    asked = await mei.opens("/staff/account")
    assert asked == "/staff/sign-in"
    query = "?to=/staff/account"
    await mei.sends(f"/staff/sign-in{query}", login="mei", password=PASSWORD)
    assert await mei.sends(f"/staff/sign-in/code{query}", code=mei.code()) == "/staff/account"


@pytest.mark.parametrize("to", ["https://elsewhere.example/", "//elsewhere.example", "/chat"])
async def test_no_link_leads_elsewhere_after_signing_in(mei: Person, to: str) -> None:
    await mei.signs_in()
    assert await mei.sends(f"/staff/sign-in/code?to={to}", code=mei.code()) == "/staff/"


async def test_a_code_works_once(door: Door, mei: Person) -> None:
    code = mei.code()
    await mei.signs_in()
    await mei.sends("/staff/sign-in/code", code=code)
    other = door.person()
    await other.signs_in()

    assert await other.sends("/staff/sign-in/code", code=code) == "/staff/sign-in/code"
    assert "used already" in other.page


async def test_a_recovery_code_lets_in_once(door: Door, mei: Person) -> None:
    code = mei.recovery[3].upper().replace("-", " ")
    await mei.signs_in()
    assert await mei.sends("/staff/sign-in/code", code=code) == "/staff/"
    other = door.person()
    await other.signs_in()
    assert await other.sends("/staff/sign-in/code", code=code) == "/staff/sign-in/code"


async def test_an_invitation_opens_once(door: Door) -> None:
    secret = await door.invitation()
    assert await door.person().invited(secret) == 204
    assert await door.person().invited(secret) == 403


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"login": "m"}, "3 to 60 characters"),
        ({"login": "mei lin"}, "without spaces"),
        ({"again": "another password"}, "differ"),
        ({"password": "short", "again": "short"}, "too short"),
        ({"password": "password1234", "again": "password1234"}, "easy to guess"),
        ({"code": "000000"}, "code was not right"),
        ({"secret": "A" * 32}, "code was not right"),
    ],
)
async def test_what_will_not_do_is_told_and_nothing_is_kept(
    door: Door, wrong: dict[str, str], told: str
) -> None:
    person = door.person()
    await person.invited(await door.invitation())

    assert await person.enrols(**wrong) == "/staff/welcome"
    assert told in person.page
    assert await person.opens("/staff/") == "/staff/welcome"
    await person.enrols()
    assert await person.opens("/staff/") == "/staff/"


@pytest.mark.usefixtures("mei")
async def test_two_people_cannot_have_one_name(door: Door) -> None:
    other = door.person()
    await other.invited(await door.invitation())
    await other.enrols("Mei")

    assert "Somebody else signs in by this name" in other.page


async def test_a_known_and_an_unknown_name_get_the_same_page(door: Door, mei: Person) -> None:
    other = door.person()
    await mei.signs_in(password="a wrong password!")  # noqa: S106  a test's
    await other.signs_in("nobody", password="a wrong password!")  # noqa: S106  a test's

    assert "Name or password is not right" in mei.page
    assert mei.page.replace('value="mei"', "") == other.page.replace('value="nobody"', "")


@pytest.mark.usefixtures("mei")
@pytest.mark.parametrize("login", ["mei", "nobody"])
async def test_guessing_waits_longer_each_time_whoever_it_is(door: Door, login: str) -> None:
    guesser = door.person()
    for _ in range(5):
        await guesser.signs_in(login, "a wrong password!")
        assert "Name or password is not right" in guesser.page
    await guesser.signs_in(login)
    assert "try again in 1 minute" in guesser.page

    for minutes in (1, 1, 2, 4, 8):
        door.clock.passes(minutes=minutes)
        await guesser.signs_in(login, "a wrong password!")
        assert "Name or password is not right" in guesser.page
        await guesser.signs_in(login)
        assert "That was tried too often" in guesser.page
    door.clock.passes(hours=1)
    assert (await guesser.signs_in(login) == "/staff/sign-in/code") == (login == "mei")


@pytest.mark.usefixtures("mei")
async def test_many_guesses_at_once_are_counted_before_they_are_checked(door: Door) -> None:
    people = [door.person() for _ in range(12)]
    await asyncio.gather(*(it.signs_in(password="a wrong password!") for it in people))  # noqa: S106  a test's

    assert sum("Name or password is not right" in it.page for it in people) == 5


@pytest.mark.usefixtures("mei")
async def test_an_address_that_tries_many_names_waits_too(door: Door) -> None:
    guesser = door.person()
    for number in range(20):
        await guesser.signs_in(f"nobody{number}", "x")
    await guesser.signs_in()

    assert "That was tried too often" in guesser.page


@pytest.mark.usefixtures("mei")
async def test_codes_are_not_to_be_guessed_with_a_stolen_password(door: Door) -> None:
    thief = door.person()
    for _ in range(5):
        await thief.signs_in()
        await thief.sends("/staff/sign-in/code", code="000000")
    await thief.sends("/staff/sign-in/code", code="000000")
    assert "That was tried too often" in thief.page
    await thief.signs_in()
    assert "That was tried too often" in thief.page


async def test_guessing_links_ends_and_goes_on_a_quarter_of_an_hour_later(door: Door) -> None:
    person, secret = door.person(), await door.invitation()
    guesses = [await person.invited("A" * 43) for _ in range(signing.TRIES.times)]

    assert set(guesses) == {403}
    assert await person.invited(secret) == 429
    door.clock.now += signing.TRIES.within
    assert await person.invited(secret) == 204


@pytest.mark.parametrize("secret", ["", "short", "A" * 4000], ids=["empty", "short", "long"])
async def test_what_is_no_link_lets_nobody_in(door: Door, secret: str) -> None:
    assert await door.person().invited(secret) == 403


async def test_another_sites_page_signs_nobody_in(door: Door, mei: Person) -> None:
    secret = await door.invitation()
    for origin in ("https://elsewhere.example", "null", ""):
        said = {"Origin": origin}
        for path, data in (
            ("/staff/session", secret),
            ("/staff/sign-in", {"login": "mei", "password": PASSWORD}),
        ):
            async with mei.http.post(path, data=data, headers=said) as answer:
                assert answer.status == 403


async def test_a_dangerous_step_asks_once_more_and_then_not_for_ten_minutes(
    door: Door, mei: Person
) -> None:
    await _full(mei)
    door.clock.now += FRESH
    await mei.opens("/staff/account")
    assert await mei.sends("/staff/account/recovery") == "/staff/prove"
    assert await mei.sends("/staff/prove?to=/staff/account", code="123") == "/staff/prove"
    assert await mei.sends("/staff/prove?to=/staff/account", code=mei.code()) == "/staff/account"
    await mei.sends("/staff/account/recovery")
    assert len(re.findall(r"<code>\w{5}-\w{5}</code>", mei.page)) == 10


async def test_a_changed_password_ends_all_other_sessions(door: Door, mei: Person) -> None:
    await _full(mei)
    other = door.person()
    other.app = mei.app
    door.clock.passes(minutes=1)
    await _full(other)
    await mei.opens("/staff/account")
    new = "seven green bottles!"
    await mei.sends("/staff/account/password", password=new, again=new)

    assert await mei.opens("/staff/account") == "/staff/account"
    assert await other.opens("/staff/account") == "/staff/sign-in"
    assert await other.signs_in() == "/staff/sign-in"
    assert await other.signs_in(password=new) == "/staff/sign-in/code"


async def test_a_session_elsewhere_is_seen_and_ended(door: Door, mei: Person) -> None:
    await _full(mei)
    other = door.person()
    other.app = mei.app
    door.clock.passes(minutes=1)
    await _full(other)
    await mei.opens("/staff/account")
    (path,) = re.findall(r'action="(/staff/account/sessions/\w+/end)"', mei.page)
    await mei.sends(path)

    assert await other.opens("/staff/") == "/staff/sign-in"
    assert await mei.opens("/staff/") == "/staff/"


async def test_the_secret_of_a_browser_changes_when_it_is_let_further(mei: Person) -> None:
    await mei.signs_in()
    half = {it.key: it.value for it in mei.http.cookie_jar}
    await mei.sends("/staff/sign-in/code", code=mei.code())
    full = {it.key: it.value for it in mei.http.cookie_jar}
    mei.http.cookie_jar.update_cookies(half, URL(mei.application.address))

    assert half["loanline_staff"] != full["loanline_staff"]
    assert await mei.opens("/staff/") == "/staff/sign-in"


async def test_the_cookie_is_out_of_reach_for_scripts_and_other_sites(door: Door) -> None:
    own = {"Origin": door.application.address}
    async with door.person().http.post(
        "/staff/session", data=await door.invitation(), headers=own
    ) as answer:
        said = set(re.split(r"; ?", answer.headers["Set-Cookie"]))

    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= said


async def test_coming_in_and_failing_to_is_audited(door: Door, mei: Person) -> None:
    await mei.signs_in(password="a wrong password!")  # noqa: S106  a test's
    await mei.signs_in("nobody")
    await _full(mei)

    noted = await door.noted()
    assert noted.count("staff-sign-in-failed") == 2
    assert noted.count("staff-signed-in") == 2
    assert {"staff-invited", "staff-password-set", "staff-totp-set"} <= set(noted)


async def test_nothing_that_proves_somebody_lies_in_clear(door: Door, mei: Person) -> None:
    files = [it.read_bytes() for it in (door.application.parts.settings.data_dir).rglob("*.db*")]

    for secret in (mei.app, *mei.recovery, "$argon2id$"):
        assert not any(secret.encode() in it for it in files), secret


async def _full(person: Person) -> None:
    await person.signs_in()
    assert await person.sends("/staff/sign-in/code", code=person.code()) == "/staff/"
