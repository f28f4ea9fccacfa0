"""Companies' people come in by their own account; no lie of a provider lets anybody in."""

import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Any, Final

import aiohttp
import pyotp
import pytest
import pytest_asyncio
from pydantic import SecretStr
from yarl import URL

from bot import keys
from bot.app import Application, open_application
from bot.settings import Settings
from storage import (
    lenders,
    sealing,
    staff,
    staff_changes,
    staff_emails,
    staff_invitations,
    staff_providers,
    staff_sessions,
)
from storage.schema import audit as entries
from storage.staff import StaffMember
from storage.staff_providers import Provider
from storage.terms import StaffRole
from storage.transaction import Transaction
from tests.arrange import Clock
from tests.bot.staff.browsing import signed_in
from tests.fakes.openid_provider import (
    CLIENT,
    NOW,
    SECRET,
    OpenIDProvider,
    open_provider,
    shared_key,
    weak_key,
)
from tests.running import free_port

pytestmark = pytest.mark.asyncio(loop_scope="module")

_ONWARD: Final = re.compile(r'http-equiv="refresh" content="0;url=([^"]+)"')


@dataclass(slots=True)
class Company:
    """A running application, a provider, and browsers before both."""

    application: Application
    provider: OpenIDProvider
    clock: Clock
    browsers: list[aiohttp.ClientSession] = field(default_factory=list)
    noted: int = 0
    """How many failures there were before."""

    def browser(self) -> "Browser":
        jar = aiohttp.CookieJar(unsafe=True)
        http = aiohttp.ClientSession(self.application.address, cookie_jar=jar)
        self.browsers.append(http)
        return Browser(self, http)

    async def takes_on(
        self, email: str = "", slug: str = "", role: StaffRole = StaffRole.ADMINISTRATOR
    ) -> StaffMember:
        """Take Mei on, and enter her address."""
        email = email or self.provider.person["email"].upper()

        def add(tx: Transaction) -> StaffMember:
            lender = lenders.by_slug(tx, slug) if slug else None
            member = staff.add(tx, lender, "Mei Lin", role=role, at=self.clock.now)
            staff_emails.put(tx, member, email, by="staff:0", at=self.clock.now)
            return member

        return await self.application.parts.store.write(add)

    async def failures(self) -> list[str]:
        """Read why the audit says that somebody was not let in."""

        def read(tx: Transaction) -> list[str]:
            rows = tx.execute(entries.select().order_by(entries.c.entry))
            return [str(row.details["why"]) for row in rows if row.action == "staff-sign-in-failed"]

        return (await self.application.parts.store.read(read))[self.noted :]


@dataclass(slots=True)
class Browser:
    """Somebody's browser."""

    of: Company
    http: aiohttp.ClientSession
    page: str = ""

    async def opens(self, path: str) -> str:
        async with self.http.get(path, params={"locale": "en"}) as answer:
            self.page = unescape(await answer.text())
            return answer.url.path

    async def sends(self, path: str, **fields: str) -> str:
        token = re.search(r'name="csrf" value="([^"]+)"', self.page)
        form = fields | ({"csrf": token[1]} if token else {})
        own = {"Origin": self.of.application.address}
        async with self.http.post(path, data=form, headers=own) as answer:
            self.page = unescape(await answer.text())
            return answer.url.path

    async def leaves(self, path: str = "/staff/company", provider: str = "installation") -> str:
        """Press the button; give where the provider is asked."""
        await self.sends(path, provider=provider)
        return self.onward

    async def returns(self, address: str) -> str:
        """Be led back by the provider; give where one ends up, or the page's title."""
        async with self.http.get(address) as answer:
            self.page = unescape(await answer.text())
        if not _ONWARD.search(self.page):
            return str(re.findall(r"<h1>(.*?)</h1>", self.page)[0])
        return await self.opens(self.onward)

    async def signs_in(self, path: str = "/staff/company", provider: str = "installation") -> str:
        return await self.returns(self.of.provider.back(await self.leaves(path, provider)))

    @property
    def onward(self) -> str:
        found = _ONWARD.search(self.page)
        assert found, self.page
        return str(found[1])


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def running(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Company]:
    folder = tmp_path_factory.mktemp("companies")
    async with open_provider() as provider, open_company(folder, provider) as company:
        yield company


@pytest_asyncio.fixture(loop_scope="module")
async def company(running: Company) -> Company:
    """The company of the whole module, honest again, with another Mei at another time."""
    running.clock.passes(hours=13)
    running.provider.anew(int(running.clock.now.timestamp()))
    running.noted = 0
    running.noted = len(await running.failures())
    return running


@asynccontextmanager
async def open_company(
    folder: Path,
    provider: OpenIDProvider,
    **more: Any,  # noqa: ANN401  any setting
) -> AsyncIterator[Company]:
    clock = Clock(datetime.fromtimestamp(NOW, UTC))
    settings = Settings(
        data_dir=folder / "data",
        http_port=free_port(),
        key_file=folder / "k" / "key",
        webhooks_to_loopback=True,
        oidc_issuer=provider.address,
        oidc_client_id=CLIENT,
        oidc_client_secret=SecretStr(SECRET),
        oidc_name="Acme",
        **({"oidc_second": False} | more),
    )
    sealing.write_key_file(keys.placed(settings), sealing.new_keyring())
    async with open_application(settings, now=lambda: clock.now) as application:
        await application.parts.store.write(_furnish, clock.now)
        company = Company(application, provider, clock)
        try:
            yield company
        finally:
            for browser in company.browsers:
                await browser.close()


def _furnish(tx: Transaction, at: datetime) -> None:
    for slug in ("harbour", "summit"):
        lenders.add(tx, slug=slug, names={"en": slug}, country="CN", zone="UTC", locale="en", at=at)


async def test_an_address_that_an_administrator_entered_lets_its_person_in_and_links_them(
    company: Company,
) -> None:
    await company.takes_on()
    browser = company.browser()
    assert await browser.opens("/staff/account") == "/staff/sign-in"
    assert "Sign in with Acme" in browser.page
    assert await browser.signs_in("/staff/company?to=/staff/account") == "/staff/account"
    assert "Company account" in browser.page

    # From now on who she is there counts, whatever her address is.
    company.provider.person["email"] = "other@acme.example"
    assert await company.browser().signs_in() == "/staff/"


async def test_an_address_that_is_not_verified_or_entered_lets_nobody_in(
    company: Company,
) -> None:
    await company.takes_on()
    truth = company.provider.person
    for person in (
        {"email_verified": False},
        {"email_verified": None},
        {"email_verified": "true"},
        {"email": "eve@acme.example"},
        {"email": ""},
    ):
        company.provider.person = truth | person
        browser = company.browser()
        assert await browser.signs_in() == "That did not work", person
        assert "not known here" in browser.page
        assert await browser.opens("/staff/") == "/staff/sign-in"
    assert await company.failures() == ["unknown"] * 5


async def test_an_address_given_to_somebody_else_links_no_second_account(
    company: Company,
) -> None:
    await company.takes_on()
    assert await company.browser().signs_in() == "/staff/"
    company.provider.person["sub"] = "another"
    browser = company.browser()
    assert await browser.signs_in() == "That did not work"
    assert await company.failures() == ["taken"]


LIES: Final[dict[str, Callable[[OpenIDProvider], None]]] = {
    "nonce": lambda it: it.claims.update(nonce="another"),
    "no-nonce": lambda it: it.claims.update(nonce=None),
    "audience": lambda it: it.claims.update(aud="another"),
    "audiences": lambda it: it.claims.update(aud=[CLIENT, "another"]),
    "party": lambda it: it.claims.update(aud=[CLIENT, "another"], azp="another"),
    "lone-party": lambda it: it.claims.update(azp="another"),
    "issuer": lambda it: it.claims.update(iss="https://evil.example"),
    "expired": lambda it: it.claims.update(exp=it.now - 120),
    "endless": lambda it: it.claims.update(exp=None),
    "future": lambda it: it.claims.update(iat=it.now + 600),
    "old": lambda it: it.claims.update(iat=it.now - 3600),
    "iat": lambda it: it.claims.update(iat="now"),
    "nobody": lambda it: it.claims.update(sub=""),
    "number": lambda it: it.claims.update(sub=7),
    "none": lambda it: it.header.update(alg="none"),
    "shared": lambda it: it.sign(shared_key(SECRET), "HS256"),
    "swapped": lambda it: it.sign(_swapped(it), "ES256"),
    "weak": lambda it: it.sign(weak_key(), "RS256", told=True),
    "mixed-up": lambda it: it.answer.update(iss="https://other.example"),
    "no-code": lambda it: it.answer.update(code="of-another"),
}


def _swapped(provider: OpenIDProvider) -> Any:  # noqa: ANN401  joserfc's key
    other = OpenIDProvider()
    other.rotate(provider.signer.kid)
    return other.signer


async def test_no_lie_of_a_provider_lets_anybody_in(company: Company) -> None:
    await company.takes_on()
    for lie, tell in LIES.items():
        company.provider.repent()
        company.clock.passes(minutes=2)
        company.provider.now = int(company.clock.now.timestamp())
        tell(company.provider)
        browser = company.browser()
        assert await browser.signs_in() == "That did not work", lie
        assert await browser.opens("/staff/") == "/staff/sign-in", lie
    why = ["nonce", "nonce", "aud", "azp", "azp", "azp", "iss", "exp", "exp", "iat", "iat", "iat"]
    why += ["sub", "sub", "algorithm", "algorithm", "signature", "weak-key", "mixed-up"]
    assert await company.failures() == [*why, "status-400"]
    company.provider.repent()
    company.provider.claims = {"aud": ["another", CLIENT], "azp": CLIENT}
    assert await company.browser().signs_in() == "/staff/"


async def test_an_answer_counts_once_in_the_browser_that_asked_and_in_time(
    company: Company,
) -> None:
    await company.takes_on()
    browser, other = company.browser(), company.browser()
    address = company.provider.back(await browser.leaves())
    assert await other.returns(address) == "That did not work"
    await other.leaves()
    assert await other.returns(address) == "That did not work"
    assert await browser.returns(address) == "/staff/"
    assert await browser.returns(address) == "That did not work"
    assert "another browser" in browser.page

    late = company.browser()
    address = company.provider.back(await late.leaves())
    company.clock.passes(minutes=16)
    assert await late.returns(address) == "That did not work"


async def test_a_code_of_somebody_else_is_worth_nothing(company: Company) -> None:
    await company.takes_on()
    thief, victim = company.browser(), company.browser()
    stolen = company.provider.back(await victim.leaves())
    own = company.provider.back(await thief.leaves())
    company.provider.answer = {"code": re.findall(r"code=([^&]+)", stolen)[0]}
    injected = own.replace(re.findall(r"code=([^&]+)", own)[0], company.provider.answer["code"])
    # The verifier is the victim's; and what it buys is used up by the try.
    assert await thief.returns(injected) == "That did not work"
    assert await victim.returns(stolen) == "That did not work"


async def test_no_sign_in_leads_elsewhere_or_begins_there(company: Company) -> None:
    await company.takes_on()
    for to in ("https://evil.example/", "//evil.example", "/chat", "/staff/\\e"):
        assert await company.browser().signs_in(f"/staff/company?to={to}") == "/staff/"
    browser = company.browser()
    for headers in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}):
        given = {"Origin": company.application.address} | headers
        form = {"provider": "installation"}
        async with browser.http.post("/staff/company", data=form, headers=given) as answer:
            assert answer.status == 403


async def test_new_keys_are_found_but_not_asked_for_with_every_token(company: Company) -> None:
    await company.takes_on()
    assert await company.browser().signs_in() == "/staff/"
    assert await company.browser().signs_in() == "/staff/"
    assert company.provider.fetched == ["configuration", "keys"]
    company.provider.rotate()
    company.provider.now += 120
    company.clock.passes(minutes=2)
    assert await company.browser().signs_in() == "/staff/"
    assert company.provider.fetched == ["configuration", "keys", "keys"]
    company.provider.header = {"kid": "unknown"}
    for _ in range(3):
        assert await company.browser().signs_in() == "That did not work"
    assert company.provider.fetched == ["configuration", "keys", "keys"]


async def test_a_provider_that_says_strange_things_of_itself_is_not_asked(
    company: Company,
) -> None:
    for told in (
        {"issuer": "https://other.example"},
        {"token_endpoint": "http://10.0.0.1/token"},
        {"jwks_uri": "https://169.254.169.254/keys"},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"token_endpoint": None},
        {"filler": "x" * 300_000},
    ):
        company.provider.told = dict(told)
        browser = company.browser()
        await browser.sends("/staff/company", provider="installation")
        assert "cannot be reached" in browser.page, told
    company.provider.told, company.provider.deny = {}, True
    browser = company.browser()
    assert await browser.signs_in() == "That did not work"
    assert "stopped at your company" in browser.page


async def test_an_invitation_links_whoever_opened_it(company: Company) -> None:
    def invite(tx: Transaction) -> str:
        member = staff.add(tx, None, "Ada", role=StaffRole.AGENT, at=company.clock.now)
        return staff_invitations.add(tx, member, at=company.clock.now)

    secret = await company.application.parts.store.write(invite)
    company.provider.person["email_verified"] = False
    browser = company.browser()
    own = {"Origin": company.application.address}
    async with browser.http.post("/staff/session", data=secret, headers=own) as answer:
        assert answer.status == 204
    await browser.opens("/staff/welcome")
    assert await browser.signs_in("/staff/welcome/company") == "/staff/"
    assert "Signed in as Ada" in browser.page
    again = company.browser()
    assert await again.signs_in() == "/staff/"
    assert "Signed in as Ada" in again.page


async def test_who_has_left_is_out_at_once_and_stays_out(company: Company) -> None:
    member = await company.takes_on()
    await company.takes_on("other@acme.example")
    browser = company.browser()
    assert await browser.signs_in() == "/staff/"

    def end(tx: Transaction) -> None:
        staff_changes.end(tx, member, by="staff:0", at=company.clock.now)

    await company.application.parts.store.write(end)
    assert await browser.opens("/staff/") == "/staff/sign-in"
    assert await company.browser().signs_in() == "That did not work"


async def test_a_session_of_a_company_ends_as_others_do(company: Company) -> None:
    await company.takes_on()
    browser = company.browser()
    await browser.signs_in()
    company.clock.passes(minutes=29)
    assert await browser.opens("/staff/account") == "/staff/account"
    company.clock.passes(minutes=31)
    assert await browser.opens("/staff/account") == "/staff/sign-in"


async def test_dangerous_steps_want_a_sign_in_just_now(company: Company) -> None:
    member, subject = await company.takes_on(), company.provider.person["sub"]
    browser = company.browser()
    company.provider.auth_time = company.provider.now - 3600
    assert await browser.signs_in() == "/staff/"
    assert await browser.opens("/staff/people") == "/staff/prove"
    path = "/staff/prove/company?to=/staff/people"
    # It says that the person has not been asked again.
    assert await browser.signs_in(path) == "That did not work"
    assert company.provider.asked["prompt"] == "login"
    assert company.provider.asked["max_age"] == "0"
    company.provider.claims = {"auth_time": None}
    await browser.opens("/staff/prove")
    assert await browser.signs_in(path) == "That did not work"
    company.provider.claims, company.provider.auth_time = {}, None
    company.provider.person["sub"] = "another"
    await browser.opens("/staff/prove")
    assert await browser.signs_in(path) == "That did not work"
    assert "somebody else" in browser.page
    company.provider.person["sub"] = subject
    await browser.opens("/staff/prove")
    assert await browser.signs_in(path) == "/staff/people"
    assert company.provider.person["email"] in browser.page
    assert member.name in browser.page


async def test_one_proof_at_the_company_wants_one_of_ours(tmp_path: Path) -> None:
    async with (
        open_provider() as provider,
        open_company(tmp_path, provider, oidc_second=True) as company,
    ):
        await company.takes_on()
        browser = company.browser()
        assert await browser.signs_in() == "/staff/welcome"
        assert 'name="password"' not in browser.page
        found = re.search(r'name="secret" value="(\w+)"', browser.page)
        assert found
        app = pyotp.TOTP(found[1])
        code = app.at(company.clock.now)
        await browser.sends("/staff/welcome", secret=found[1], code=code)
        assert "Recovery codes" in browser.page
        assert await browser.opens("/staff/") == "/staff/"

        company.clock.passes(minutes=1)
        provider.now += 60
        again = company.browser()
        assert await again.signs_in() == "/staff/sign-in/code"
        assert await again.opens("/staff/") == "/staff/sign-in/code"
        code = app.at(company.clock.now)
        assert await again.sends("/staff/sign-in/code", code=code) == "/staff/"

        for strong in ({"amr": ["pwd", "otp"]}, {"amr": ["mfa"]}, {"acr": "phr"}):
            provider.claims = strong
            assert await company.browser().signs_in() == "/staff/"
        for weak in ({"amr": ["pwd"]}, {"amr": ["otp", "sms"]}, {"amr": "mfa"}, {"acr": "0"}):
            provider.claims = weak
            assert await company.browser().signs_in() == "/staff/sign-in/code"


async def test_nobody_is_taken_on_unasked_unless_a_setting_says_who(tmp_path: Path) -> None:
    roles = (("leads", StaffRole.SUPERVISOR), ("support", StaffRole.AGENT))
    async with (
        open_provider() as provider,
        open_company(tmp_path, provider, oidc_roles=roles) as company,
    ):
        assert await company.browser().signs_in() == "That did not work"
        provider.claims = {"groups": ["support", "leads", "golf"]}
        browser = company.browser()
        assert await browser.signs_in() == "/staff/"
        assert "Signed in as Mei Lin" in browser.page
        found = await company.application.parts.store.read(staff_changes.everyone, None)
        assert [(it.name, it.role) for it in found] == [("Mei Lin", StaffRole.SUPERVISOR)]


async def test_what_a_thin_token_leaves_out_is_asked_for(company: Company) -> None:
    await company.takes_on()
    company.provider.thin = True
    company.provider.told = {"userinfo": {"sub": "another"}}
    assert await company.browser().signs_in() == "That did not work"
    company.provider.told = {}
    assert await company.browser().signs_in() == "/staff/"


async def test_signing_out_goes_on_to_the_company(company: Company) -> None:
    await company.takes_on()
    browser = company.browser()
    await browser.signs_in()
    await browser.sends("/staff/sign-out")
    assert browser.onward.startswith(f"{company.provider.address}/end?")
    assert "id_token" not in browser.onward
    assert await browser.opens("/staff/") == "/staff/sign-in"


async def test_a_lenders_provider_speaks_for_its_own_people_alone(company: Company) -> None:
    await company.takes_on(slug="summit")
    async with signed_in(company.application, StaffRole.ADMINISTRATOR, "harbour") as boss:
        base = "/staff/manage/harbour/companies"
        form = {"name": "Harbour ID", "client": CLIENT, "secret": SECRET, "listed": "1"}
        right = company.provider.address
        for issuer in (
            *("http://10.0.0.1", "https://localhost:1", "ftp://x.example", "x"),
            *("https://[::1", "https://x.example:99999", "https://[x]/"),
        ):
            assert await boss.posts(base, issuer=issuer, **form) == 200, issuer
        assert await boss.posts(base, issuer=right, roles="a = boss", **form) == 200
        assert await boss.posts(base, issuer=right, **form) == 303
        assert SECRET not in unescape(await boss.sees(base))

    (provider,) = await company.application.parts.store.read(staff_providers.everything)
    assert provider.secret == SECRET
    # Mei is of another lender: nobody here knows her.
    assert await company.browser().signs_in(provider=provider.id) == "That did not work"
    await company.takes_on("ada@acme.example", "harbour", StaffRole.AGENT)
    company.provider.person |= {"sub": "ada", "email": "ada@acme.example"}
    browser = company.browser()
    assert await browser.opens("/staff/sign-in") == "/staff/sign-in"
    assert "Sign in with Harbour ID" in browser.page
    assert await browser.signs_in(provider=provider.id) == "/staff/"

    await _ends(company, provider)
    assert await browser.opens("/staff/") == "/staff/sign-in"
    await browser.sends("/staff/company", provider=provider.id)
    assert "is over" in browser.page


async def _ends(company: Company, provider: Provider) -> None:
    path = f"/staff/manage/harbour/companies/{provider.id}/end"
    async with signed_in(company.application, StaffRole.ADMINISTRATOR, "summit") as other:
        assert await other.posts(path) == 404
    async with signed_in(company.application, StaffRole.ADMINISTRATOR, "harbour") as boss:
        assert await boss.posts(path) == 303


async def test_a_provider_added_anew_lets_its_people_prove_who_they_are(company: Company) -> None:
    """Removed and added again it is the same to them: by signing in, or by linking once more."""
    mei, lin = ({"sub": it, "email": f"{it}@acme.example"} for it in ("anew-mei", "anew-lin"))
    for person in (mei, lin):
        await company.takes_on(person["email"], "harbour")
    first = await _adds(company)
    for person in (mei, lin):
        company.provider.person |= person
        assert await company.browser().signs_in(provider=first.id) == "/staff/"
    await _ends(company, first)
    again = await _adds(company)

    company.provider.person |= mei
    browser = company.browser()
    assert await browser.signs_in(provider=again.id) == "/staff/"
    await _proves(company, browser, again)

    # Lin is in by another way, and links the account that she has linked before.
    browser = await _signed_in_as(company, lin["email"])
    company.provider.person |= lin
    assert await browser.opens("/staff/account") == "/staff/account"
    assert "Harbour ID" in browser.page
    assert await browser.signs_in("/staff/account/company", provider=again.id) == "/staff/account"
    await _proves(company, browser, again)


async def _adds(company: Company) -> Provider:
    form = {"name": "Harbour ID", "client": CLIENT, "secret": SECRET, "listed": "1"}
    async with signed_in(company.application, StaffRole.ADMINISTRATOR, "harbour") as boss:
        path, issuer = "/staff/manage/harbour/companies", company.provider.address
        assert await boss.posts(path, issuer=issuer, **form) == 303
    return (await company.application.parts.store.read(staff_providers.everything))[-1]


async def _proves(company: Company, browser: "Browser", provider: Provider) -> None:
    company.clock.passes(minutes=15)
    company.provider.now = int(company.clock.now.timestamp())
    assert await browser.opens("/staff/people") == "/staff/prove"
    path = "/staff/prove/company?to=/staff/people"
    assert await browser.signs_in(path, provider=provider.id) == "/staff/people"


async def _signed_in_as(company: Company, email: str) -> "Browser":
    def begin(tx: Transaction) -> str:
        member = staff_emails.by_email(tx, email)
        assert member is not None
        return staff_sessions.begin(tx, member, at=company.clock.now)

    token = await company.application.parts.store.write(begin)
    browser = company.browser()
    place = URL(company.application.address)
    browser.http.cookie_jar.update_cookies({"loanline_staff": token}, place)
    return browser
