"""Lenders bring Telegram bots of their own: each speaks for one lender, to its borrowers alone."""

from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from typing import Any, Final

import aiohttp
import pytest

from bot.settings import TelegramMode
from storage import lender_keys
from storage.terms import Scope, StaffRole
from tests.arrange import ANNA, MEI, PHONE, LenderDesk, open_desk
from tests.bot.staff.browsing import StaffBrowser, signed_in
from tests.fakes.bot_api_account import BotAccount
from tests.fakes.telegram_borrower import Borrower
from tests.running import SECRET, Running, hears, posted, running, settled, until

pytestmark = pytest.mark.asyncio(loop_scope="module")

BOT: Final = "/v1/settings/bot"
NOBODYS: Final = "777000:of-a-bot-that-does-not-exist"
_houses: Final = count(1)


@dataclass(frozen=True, slots=True)
class House:
    """A lender with a key and a bot at Telegram, which is not known here yet."""

    line: Running
    desk: LenderDesk
    account: BotAccount
    secret: str

    async def calls(
        self,
        method: str,
        path: str = BOT,
        *,
        key: str = "",
        **body: Any,  # noqa: ANN401  JSON
    ) -> tuple[int, Any]:
        """Call the API, under a key if it may be repeated."""
        headers = {"Authorization": f"Bearer {self.secret}"}
        headers |= {"Idempotency-Key": key} if key else {}
        url = f"{self.line.application.address}{path}"
        async with (
            aiohttp.ClientSession(headers=headers) as session,
            session.request(method, url, json=body or None) as answer,
        ):
            return answer.status, await answer.json()

    async def brings(self, account: BotAccount | None = None) -> BotAccount:
        """Bring a bot, and wait until it answers."""
        account = account or self.account
        status, told = await self.calls("PUT", token=account.token)
        assert (status, told["id"]) == (200, str(account.id)), told
        await until(lambda: bool(account.commands), what="the bot was never introduced")
        if self.line.application.parts.settings.telegram_mode is TelegramMode.WEBHOOK:
            await until(lambda: account.updates.webhook is not None, what="nothing is posted")
        return account

    async def invites(self) -> tuple[str, str]:
        """Invite Mei; give the bot's name and the token of the link."""
        await self.desk.has_application("LN-9", of=(MEI,))
        path = "/v1/applications/LN-9/invitations"
        _, made = await self.calls("POST", path, borrower="B-1")
        name, _, token = made["telegram_url"].removeprefix("https://t.me/").partition("?start=")
        return name, token


async def house(line: Running) -> House:
    """Take a lender on who has a bot."""
    number = next(_houses)
    names = {"zh-Hans": f"河岸小贷{number}", "en": f"Riverside {number}"}
    desk = await open_desk(line.store, line.desk.clock, slug=f"riverside-{number}", names=names)
    _, secret = await line.store.write(lender_keys.add, desk.lender, at=datetime.now(UTC))
    return House(line, desk, bot(line, 900_000 + number), secret)


def bot(line: Running, number: int) -> BotAccount:
    """Let somebody make a bot at Telegram."""
    token = f"{number}:of-a-bot-that-a-lender-made"
    return line.api.account(token, username=f"riverside_{number}_bot")


async def _answer(browser: StaffBrowser, path: str, **fields: str) -> str:
    form, own = {"csrf": browser.csrf} | fields, {"Origin": browser.application.address}
    async with browser.http.post(path, data=form, headers=own) as answer:
        return await answer.text()


async def linked(borrower: Borrower) -> str:
    """Prove one's phone; give what is said then."""
    await settled(borrower)
    borrower.presses("Status")
    await hears(borrower, "Please press the button below to share it")
    borrower.shares_contact(PHONE.lstrip("+"))
    return (await hears(borrower, "This chat is now linked")).text


async def test_a_lenders_bot_tells_its_borrowers_of_that_lender_alone(line: Running) -> None:
    await _tells_of_one_lender_alone(line)


async def test_the_same_over_postgresql(
    store_url: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    if store_url.startswith("postgresql"):
        folder = tmp_path_factory.mktemp("line")
        async with running(folder, database_url=store_url, telegram_mode="webhook") as line:
            await _tells_of_one_lender_alone(line)


async def _tells_of_one_lender_alone(line: Running) -> None:
    ours = await house(line)
    await ours.desk.has_application("LN-1", of=(MEI,))
    await line.desk.has_application("LN-2", of=(MEI,))
    account = await ours.brings()
    said = await linked(account.borrower(language="en"))
    assert "LN-1" in said
    assert "Lakeside" not in said
    _, told = await ours.calls("GET")
    assert told["url"] == f"https://t.me/{account.username}"
    assert account.token not in str(told)
    assert account.token not in line.log.getvalue()


async def test_invitations_lead_to_the_lenders_own_bot_and_no_other_lenders_is_taken_there(
    line: Running,
) -> None:
    ours, theirs = await house(line), await house(line)
    account = await ours.brings()
    (name, own), (other, strange) = await ours.invites(), await theirs.invites()
    assert (name, other) == (account.username, line.account.username)
    jun = account.borrower("Jun", language="en")
    await settled(jun)
    jun.writes(f"/start {strange}")
    await hears(jun, "This link was used before or has expired")
    jun.writes(f"/start {own}")
    await hears(jun, "This chat is now linked")
    # Refused there, it was not used up: it still leads to whom it was made for.
    anna = line.account.borrower("Anna", language="en")
    await settled(anna)
    anna.writes(f"/start {strange}")
    await hears(anna, "This chat is now linked")


async def test_a_bot_that_nobody_knows_or_that_is_anothers_is_refused(line: Running) -> None:
    ours, theirs = await house(line), await house(line)
    await theirs.brings()
    status, told = await ours.calls("PUT", token=NOBODYS)
    assert (status, told["errors"][0]["pointer"]) == (422, "/token")
    for taken in (theirs.account.token, line.account.token):
        status, told = await ours.calls("PUT", token=taken)
        assert (status, told["code"]) == (409, "bot-taken")
    assert (await ours.calls("GET"))[1]["id"] is None


async def test_a_key_that_may_only_push_brings_no_bot(line: Running) -> None:
    ours = await house(line)
    wanted = lender_keys.Wanted(scopes=frozenset({Scope.PUSH}))
    _, secret = await line.store.write(
        lender_keys.add, ours.desk.lender, wanted, at=datetime.now(UTC)
    )
    pushing = House(line, ours.desk, ours.account, secret)
    assert (await pushing.calls("PUT", token=ours.account.token))[0] == 403


async def test_what_is_posted_with_another_bots_secret_is_not_believed(line: Running) -> None:
    account = await (await house(line)).brings()
    webhook = account.updates.webhook
    assert webhook is not None
    assert webhook.secret != SECRET
    url = f"{line.application.address}/telegram/{account.id}"
    update = b'{"update_id": 1}'
    token = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  a header's name
    assert await posted(url, update, **{token: SECRET}) == 401
    assert await posted(url, update, **{token: webhook.secret}) == 200


async def test_another_bot_takes_over_and_without_one_the_installations_speaks(
    line: Running,
) -> None:
    ours = await house(line)
    await ours.desk.has_application("LN-3", of=(ANNA,))
    first = await ours.brings()
    second = await ours.brings(bot(line, 990_001))
    await until(lambda: first.updates.webhook is None, what="the first one is still listened to")
    _, made = await ours.calls("POST", "/v1/applications/LN-3/invitations", borrower="B-3")
    assert made["telegram_url"].startswith(f"https://t.me/{second.username}?")
    assert (await ours.calls("DELETE"))[1]["id"] is None
    await until(lambda: second.updates.webhook is None)

    async def shared() -> bool:
        _, made = await ours.calls("POST", "/v1/applications/LN-3/invitations", borrower="B-3")
        return str(made["telegram_url"]).startswith(f"https://t.me/{line.account.username}?")

    await until(shared, what="invitations still lead to the bot that was taken away")
    url = f"{line.application.address}/telegram/{second.id}"
    assert await posted(url, b'{"update_id": 1}') == 401


async def test_a_request_that_is_repeated_or_refused_silences_no_bot(line: Running) -> None:
    ours, theirs = await house(line), await house(line)
    await theirs.brings()
    first, second = ours.account, bot(line, 990_002)
    assert (await ours.calls("PUT", key="k-1", token=first.token))[0] == 200
    await ours.brings(second)
    assert (await ours.calls("PUT", key="k-1", token=first.token))[1]["id"] == str(first.id)
    assert (await ours.calls("PUT", key="k-2", token=theirs.account.token))[0] == 409
    assert (await ours.calls("GET"))[1]["id"] == str(second.id)
    assert second.updates.webhook is not None


async def test_a_bot_whose_token_was_revoked_holds_nobody_up(line: Running) -> None:
    ours, theirs = await house(line), await house(line)
    account = await ours.brings()
    del line.api.accounts[account.token]
    await theirs.desk.has_application("LN-5", of=(MEI,))
    said = await linked((await theirs.brings()).borrower(language="en"))
    assert "LN-5" in said


async def test_an_administrator_brings_a_bot_in_the_console_and_takes_it_away(
    line: Running,
) -> None:
    ours = await house(line)
    path = f"/staff/manage/{ours.desk.lender.slug}/bot"
    administrator = signed_in(line.application, StaffRole.ADMINISTRATOR, ours.desk.lender.slug)
    async with administrator as browser:
        assert f"@{line.account.username}" in await browser.sees(path)
        for wrong, told in (
            ("", "knows no bot"),
            ("what?", "knows no bot"),
            (NOBODYS, "knows no bot"),
            (line.account.token, "somebody else"),
        ):
            assert told in await _answer(browser, path, token=wrong)
        assert await browser.posts(path, token=ours.account.token) == 303
        await until(lambda: bool(ours.account.commands), what="the bot was never introduced")
        page = await browser.sees(path)
        assert f"https://t.me/{ours.account.username}" in page
        assert ours.account.token not in page
        assert await browser.posts(f"{path}/end") == 303
        await until(lambda: ours.account.updates.webhook is None)
        assert ours.account.username not in await browser.sees(path)


async def test_bots_that_are_asked_for_their_updates_are_asked_each_by_itself(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    async with running(tmp_path_factory.mktemp("line"), telegram_mode="polling") as line:
        ours = await house(line)
        await ours.desk.has_application("LN-6", of=(MEI,))
        said = await linked((await ours.brings()).borrower(language="en"))
        assert "LN-6" in said
        stored = b"".join(
            it.read_bytes() for it in line.application.parts.settings.data_dir.glob("loanline.db*")
        )
        assert ours.account.token.encode() not in stored
