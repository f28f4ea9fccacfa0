"""What we say reaches the borrower on Telegram, or we know why not."""

import re
from datetime import timedelta

import pytest

from bot.channels import (
    Address,
    Delivered,
    Label,
    Later,
    Rendered,
    Sent,
    Undeliverable,
    Unreachable,
)
from bot.channels.telegram import BotName, Telegram, connect
from bot.channels.telegram_outcomes import (
    FileRefusedError,
    TelegramBusyError,
    TelegramRefusedError,
    TokenRefusedError,
)
from tests.fakes.bot_api import BotApi
from tests.fakes.bot_api_account import BotAccount
from tests.fakes.bot_api_faults import Fault, broken, cut, flood, forbidden
from tests.fakes.telegram_borrower import Borrower

NEEDS = Label("What is missing", action="needs")
PERSON = Label("Ask a person", action="person")


async def test_words_arrive_as_they_are(telegram: Telegram, mei: Borrower, to_mei: Address) -> None:
    sent = await telegram.send(to_mei, Rendered("Your *loan* <b>LN-1</b> _is_ in review."))

    heard = await mei.hears("Your *loan* <b>LN-1</b> _is_ in review.")
    assert sent == Sent(ref=str(heard.id))


async def test_buttons_stand_under_the_words(
    telegram: Telegram, mei: Borrower, to_mei: Address
) -> None:
    page = Label("Open the secure page", url="https://loans.example.org/u/abc")
    await telegram.send(to_mei, Rendered("What next?", labels=(NEEDS, PERSON, page)))

    heard = await mei.hears("What next?")
    assert heard.labels == ["What is missing", "Ask a person", "Open the secure page"]
    assert [key.data for key in heard.keys] == ["needs", "person", ""]
    assert heard.keys[2].url == "https://loans.example.org/u/abc"


@pytest.mark.parametrize("url", ["http://127.0.0.1:8080/u/abc", "http://localhost/u/abc"])
async def test_a_page_that_telegram_would_not_open_is_written_out(
    telegram: Telegram, mei: Borrower, to_mei: Address, url: str
) -> None:
    await telegram.send(to_mei, Rendered("What next?", labels=(NEEDS, Label("Send", url=url))))

    heard = await mei.hears("What next?", f"Send: {url}")
    assert heard.labels == ["What is missing"]


async def test_the_phone_button_comes_when_asked_for_and_goes_afterwards(
    telegram: Telegram, mei: Borrower, to_mei: Address
) -> None:
    asking = Rendered("Who are you?", ask="phone", ask_words="Share my number")
    await telegram.send(to_mei, asking)
    assert (await mei.hears("Who are you?")).contact_key == "Share my number"

    await telegram.send(to_mei, Rendered("Thank you."))
    assert (await mei.hears("Thank you.")).removes_keyboard


async def test_the_phone_button_goes_before_a_message_with_buttons_too(
    telegram: Telegram, account: BotAccount, mei: Borrower, to_mei: Address
) -> None:
    await telegram.send(to_mei, Rendered("Who?", ask="phone", ask_words="Share my number"))
    for _ in range(2):
        await telegram.send(to_mei, Rendered("You are linked.", labels=(NEEDS,)))

    await mei.hears("Who?")
    note = await mei.next_message()
    assert note.removes_keyboard
    assert account.deleted == [(mei.chat, note.id)]
    assert (await mei.hears("You are linked.")).labels == ["What is missing"]
    await mei.hears("You are linked.")
    await mei.hears_nothing(for_seconds=0)


async def test_the_phone_button_and_other_buttons_come_in_two_messages(
    telegram: Telegram, mei: Borrower, to_mei: Address
) -> None:
    asking = Rendered("Who?", labels=(PERSON,), ask="phone", ask_words="Share my number")
    sent = await telegram.send(to_mei, asking)

    assert (await mei.hears("Who?")).labels == ["Ask a person"]
    second = await mei.hears("Share my number")
    assert second.contact_key == "Share my number"
    assert sent == Sent(ref=str(second.id))


async def test_a_long_text_is_split_at_line_ends(
    telegram: Telegram, mei: Borrower, to_mei: Address
) -> None:
    lines = [f"{number:03} 银行流水 😀{'.' * 60}" for number in range(150)]
    sent = await telegram.send(to_mei, Rendered("\n".join(lines), labels=(NEEDS,)))

    parts = [await mei.next_message() for _ in range(3)]
    await mei.hears_nothing(for_seconds=0)
    assert "\n".join(part.text for part in parts).splitlines() == lines
    assert [part.labels for part in parts] == [[], [], ["What is missing"]]
    assert sent == Sent(ref=str(parts[-1].id))


async def test_a_text_without_line_ends_is_split_without_breaking_a_character(
    telegram: Telegram, mei: Borrower, to_mei: Address
) -> None:
    words = "x" + "😀" * 3000
    await telegram.send(to_mei, Rendered(words))

    assert (await mei.next_message()).text + (await mei.next_message()).text == words


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        (flood(wait=7), Later("flood", wait=timedelta(seconds=7))),
        (forbidden(), Unreachable("Forbidden: user is deactivated")),
        (broken("sendMessage", status=500), Later("network")),
        (cut("sendMessage"), Later("network")),
        (cut("sendMessage", when="after"), Later("network")),
        (
            Fault(status=400, description="Bad Request: button URL 'https://a.b/secret' is bad"),
            Undeliverable("Button url … is bad"),
        ),
        (Fault(status=401, description="Unauthorized"), Later("token-refused")),
    ],
)
async def test_what_went_wrong_is_said_in_our_own_words(
    telegram: Telegram, account: BotAccount, to_mei: Address, fault: Fault, outcome: Delivered
) -> None:
    account.fails(fault)

    assert await telegram.send(to_mei, Rendered("x")) == outcome


async def test_who_blocked_us_or_never_wrote_is_unreachable(
    telegram: Telegram, account: BotAccount, mei: Borrower, to_mei: Address
) -> None:
    mei.blocks()
    stranger = Address(bot=str(account.id), chat="404", conversation="c2", position=1)

    blocked = Unreachable("Forbidden: bot was blocked by the user")
    assert await telegram.send(to_mei, Rendered("x")) == blocked
    assert await telegram.send(stranger, Rendered("x")) == Unreachable("Chat not found")


async def test_a_message_without_words_is_refused_before_it_leaves(
    telegram: Telegram, account: BotAccount, to_mei: Address
) -> None:
    assert isinstance(await telegram.send(to_mei, Rendered(" \n")), Undeliverable)
    assert account.calls["sendMessage"] == 0


async def test_a_message_that_held_a_secret_is_erased_once(
    telegram: Telegram, account: BotAccount, mei: Borrower
) -> None:
    mei.writes("my code is 123456")

    assert await telegram.erase(str(mei.chat), "2")
    assert account.deleted == [(mei.chat, 2)]
    assert not await telegram.erase(str(mei.chat), "2")

    account.fails(flood("deleteMessage", wait=2))
    with pytest.raises(TelegramBusyError) as busy:
        await telegram.erase(str(mei.chat), "1")
    assert busy.value.wait == timedelta(seconds=2)


async def test_a_file_is_fetched_whole(telegram: Telegram, mei: Borrower) -> None:
    content = bytes(range(256)) * 4096
    mei.sends_document("a.pdf", content, "application/pdf")

    pieces = [piece async for piece in telegram.fetch("file-1")]
    assert b"".join(pieces) == content
    assert len(pieces) > 1


@pytest.mark.parametrize(
    "fault", [cut("file", when="half"), cut("file", times=2), broken("file"), broken("getFile")]
)
async def test_a_file_that_did_not_come_whole_is_asked_for_again(
    telegram: Telegram, account: BotAccount, mei: Borrower, fault: Fault
) -> None:
    mei.sends_document("a.pdf", bytes(1 << 20), "application/pdf")
    account.fails(fault)

    with pytest.raises(TelegramBusyError):
        [piece async for piece in telegram.fetch("file-1")]


async def test_a_file_that_is_too_big_or_unknown_is_refused(
    telegram: Telegram, mei: Borrower
) -> None:
    mei.sends_document("a.pdf", bytes((20 << 20) + 1), "application/pdf")

    for source, reason in (("file-1", "too-large"), ("file-9", "not-fetched")):
        with pytest.raises(FileRefusedError) as refused:
            [piece async for piece in telegram.fetch(source)]
        assert refused.value.reason == reason


async def test_the_menu_is_filled_in_every_language(
    telegram: Telegram, account: BotAccount
) -> None:
    english, chinese = [("status", "Where is my loan?")], [("status", "查询进度")]
    await telegram.set_commands({"en": english, "zh-Hans": chinese})

    shown = {key: menu[0]["description"] for key, menu in account.commands.items()}
    assert shown == {
        ("all_private_chats", "en"): "Where is my loan?",
        ("all_private_chats", ""): "Where is my loan?",
        ("all_private_chats", "zh"): "查询进度",
    }


async def test_what_telegram_refuses_is_an_error_of_ours(telegram: Telegram) -> None:
    with pytest.raises(TelegramRefusedError, match="https url"):
        await telegram.set_webhook("http://example.org/hook", "a-secret")
    with pytest.raises(TelegramRefusedError, match="invalid"):
        await telegram.set_commands({"en": [("Not a command", "x")]})


async def test_the_bot_knows_its_name(telegram: Telegram, account: BotAccount) -> None:
    assert await telegram.who() == BotName(id=str(account.id), username="loanline_bot")


async def test_a_wrong_token_is_told_without_showing_it(api: BotApi) -> None:
    with pytest.raises(TokenRefusedError, match=re.escape("looks like 123456:ABC-DEF")):
        async with connect("secret", api_url=api.url):
            pass
    async with connect("12345:AAsecretsecretsecretsecret", api_url=api.url) as telegram:
        with pytest.raises(TokenRefusedError) as refused:
            await telegram.who()
    assert "secret" not in str(refused.value)


async def test_a_bot_s_line_opens_while_telegram_is_down() -> None:
    async with connect("12345:AAsecretsecretsecretsecret", api_url="http://127.0.0.1:9") as line:
        with pytest.raises(TelegramBusyError):
            await line.who()
