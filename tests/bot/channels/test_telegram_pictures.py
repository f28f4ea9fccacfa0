"""A picture on Telegram: with its words, before too many of them, or left out."""

import pytest

from bot.channels import Address, Label, Picture, Rendered, Sent, Unreachable
from bot.channels.telegram import Telegram
from tests.fakes.bot_api_account import BotAccount
from tests.fakes.bot_api_faults import Fault, flood, forbidden
from tests.fakes.telegram_borrower import Borrower

PICTURE = Picture("k1", b"\x89PNG", "Application LN-1. Now: in review.")
PERSON = Label("Ask a person", action="person")
WORDS = "Application: LN-1. In review."


async def test_words_that_fit_stand_under_it_with_their_buttons(
    telegram: Telegram, account: BotAccount, mei: Borrower, to_mei: Address
) -> None:
    for _ in range(2):
        sent = await telegram.send(to_mei, Rendered(WORDS, labels=(PERSON,), picture=PICTURE))
        heard = await mei.next_message()
        assert (heard.method, heard.text, heard.file) == ("sendPhoto", WORDS, b"\x89PNG")
        assert heard.labels == ["Ask a person"]
        assert sent == Sent(ref=str(heard.id))
        mei.forget()

    [uploaded, named] = [path for path, _ in account.files.values()]
    assert uploaded.endswith(".png")
    assert not named.endswith(".png"), "Telegram has it already: it need not be sent again"


async def test_too_many_words_come_after_it(
    telegram: Telegram, mei: Borrower, to_mei: Address
) -> None:
    long = "😀" * 513  # two units each, as Telegram counts
    sent = await telegram.send(to_mei, Rendered(long, labels=(PERSON,), picture=PICTURE))

    picture, words = await mei.hears(PICTURE.alt), await mei.hears(long)
    assert (picture.file, picture.labels) == (b"\x89PNG", [])
    assert (words.method, words.labels) == ("sendMessage", ["Ask a person"])
    assert sent == Sent(ref=str(words.id))


async def test_a_picture_that_is_not_taken_leaves_the_words(
    telegram: Telegram, account: BotAccount, mei: Borrower, to_mei: Address
) -> None:
    account.faults.append(
        Fault("sendPhoto", status=400, description="Bad Request: IMAGE_PROCESS_FAILED")
    )

    await telegram.send(to_mei, Rendered(WORDS, labels=(PERSON,), picture=PICTURE))

    assert (await mei.hears(WORDS)).method == "sendMessage"


async def test_one_that_telegram_has_forgotten_is_sent_again(
    telegram: Telegram, account: BotAccount, mei: Borrower, to_mei: Address
) -> None:
    await telegram.send(to_mei, Rendered(WORDS, picture=PICTURE))
    account.files.clear()
    mei.forget()

    await telegram.send(to_mei, Rendered(WORDS, picture=PICTURE))

    assert (await mei.hears(WORDS)).file == b"\x89PNG"


@pytest.mark.parametrize("fault", [flood("sendPhoto", wait=3), forbidden("sendPhoto")])
async def test_what_telegram_says_of_the_chat_is_heard(
    telegram: Telegram, account: BotAccount, to_mei: Address, fault: Fault
) -> None:
    account.faults.append(fault)

    came = await telegram.send(to_mei, Rendered(WORDS, picture=PICTURE))

    assert isinstance(came, Unreachable) == (fault.status == 403)
    assert not isinstance(came, Sent)
