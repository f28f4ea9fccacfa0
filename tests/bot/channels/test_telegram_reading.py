"""What a borrower does on Telegram reaches the conversation as what it is."""

from collections.abc import Callable

import pytest
from telegram import Update

from bot.channels.telegram import Telegram
from bot.channels.telegram_reading import read
from handlers.messages import (
    Blocked,
    Channel,
    Command,
    Contact,
    Content,
    Incoming,
    Location,
    Press,
    Start,
    Text,
    Unsupported,
    Upload,
)
from tests.bot.channels.conftest import NOW
from tests.fakes.bot_api_account import BotAccount
from tests.fakes.telegram_borrower import UNUSUAL, Borrower, Document, Photo


async def incoming(telegram: Telegram) -> list[Incoming | None]:
    raws = await telegram.updates(None, wait=0)
    updates = [Update.de_json(raw, telegram.bot) for raw in raws]
    return [read(update, bot=telegram.bot_id, at=NOW, lender="north") for update in updates]


async def contents(telegram: Telegram) -> list[Content | None]:
    return [each.content if each else None for each in await incoming(telegram)]


async def test_words_come_with_all_that_is_known_of_them(
    telegram: Telegram, account: BotAccount, mei: Borrower
) -> None:
    key = mei.writes("我的贷款到哪一步了")

    assert await incoming(telegram) == [
        Incoming(
            channel=Channel.TELEGRAM,
            bot=str(account.id),
            chat=str(mei.chat),
            key=f"{account.id}:{key}",
            at=NOW,
            locale="zh-hans",
            lender="north",
            message_ref="2",
            content=Text(text="我的贷款到哪一步了"),
        )
    ]


@pytest.mark.parametrize(
    ("words", "content"),
    [
        ("/start", Start()),
        ("/start inv_3-Za", Start(token="inv_3-Za")),  # noqa: S106  # a test's
        ("/start not a token", Start()),
        ("/status", Command(name="status")),
        ("/Status@loanline_bot", Command(name="status")),
        ("/help me please", Command(name="help", argument="me please")),
        ("/status  LN-1 ", Command(name="status", argument="LN-1")),
        ("/", Text(text="/")),
        ("1/2 paid", Text(text="1/2 paid")),
    ],
)
async def test_commands_are_told_from_words(
    telegram: Telegram, mei: Borrower, words: str, content: Content
) -> None:
    mei.writes(words)

    assert await contents(telegram) == [content]


async def test_a_changed_message_counts_as_words_anew(telegram: Telegram, mei: Borrower) -> None:
    mei.writes("LN-1")
    mei.edits("LN-2")

    first, second = await incoming(telegram)
    assert first
    assert second
    assert second.content == Text(text="LN-2")
    assert second.key != first.key
    assert second.message_ref == first.message_ref


async def test_a_press_says_what_was_pressed_and_where(telegram: Telegram, mei: Borrower) -> None:
    mei.presses_data("need:7f3a", message_id=41)
    mei.presses_data("status", message_id=2, forgotten=True)

    first, second = await incoming(telegram)
    assert first
    assert second
    assert (first.content, first.message_ref) == (Press(action="need", subject="7f3a"), "41")
    assert (second.content, second.message_ref) == (Press(action="status"), "2")


@pytest.mark.parametrize(
    ("share", "content"),
    [
        (
            lambda mei: mei.shares_contact("8613800138000"),
            Contact(phone="+8613800138000", own=True),
        ),
        (
            lambda mei: mei.shares_contact("+8613800138000", forwarded=True),
            Contact(phone="+8613800138000", own=False),
        ),
        (
            lambda mei: mei.shares_contact("13800138000", own=False),
            Contact(phone="13800138000", own=False),
        ),
    ],
)
async def test_a_contact_is_own_only_if_telegram_vouches_for_it(
    telegram: Telegram, mei: Borrower, share: Callable[[Borrower], int], content: Contact
) -> None:
    share(mei)

    assert await contents(telegram) == [content]


async def test_the_largest_size_of_a_photo_is_taken(telegram: Telegram, mei: Borrower) -> None:
    mei.sends_photo(b"0123456789abcdef", caption="my ID card")

    [upload] = await contents(telegram)
    assert isinstance(upload, Upload)
    assert upload.size == 16
    assert upload.compressed
    assert (upload.media_type, upload.caption) == ("image/jpeg", "my ID card")
    assert b"".join([piece async for piece in telegram.fetch(upload.source)]) == b"0123456789abcdef"


async def test_a_document_keeps_its_name_and_kind(telegram: Telegram, mei: Borrower) -> None:
    mei.sends_document("statement.pdf", b"%PDF-1.7", "application/pdf")

    assert await contents(telegram) == [
        Upload(source="file-1", name="statement.pdf", media_type="application/pdf", size=8)
    ]


async def test_the_files_of_an_album_belong_together(telegram: Telegram, mei: Borrower) -> None:
    mei.sends_album([Photo(b"12345678"), Document("b.pdf", b"%PDF")])
    mei.sends_photo(b"12345678")

    uploads = [each for each in await contents(telegram) if isinstance(each, Upload)]
    first, second, alone = [upload.album for upload in uploads]
    assert first == second != ""
    assert not alone


async def test_a_location_is_where_they_are(telegram: Telegram, mei: Borrower) -> None:
    mei.sends("location")

    assert await contents(telegram) == [Location(latitude=31.2, longitude=121.4)]


@pytest.mark.parametrize("what", sorted(UNUSUAL.keys() - {"location"}))
async def test_what_we_cannot_take_is_named(telegram: Telegram, mei: Borrower, what: str) -> None:
    mei.sends(what)

    assert await contents(telegram) == [Unsupported(what=what)]


async def test_blocking_and_coming_back_are_noticed(telegram: Telegram, mei: Borrower) -> None:
    mei.blocks()
    mei.unblocks()

    assert await contents(telegram) == [Blocked(blocked=True), Blocked(blocked=False)]


async def test_groups_and_service_messages_are_none_of_our_business(
    telegram: Telegram, account: BotAccount, mei: Borrower
) -> None:
    group = {"id": -100, "type": "supergroup", "title": "family"}
    message = {"message_id": 9, "date": 1, "from": mei.describe(), "text": "/status"}
    account.receive(-100, "message", message | {"chat": group})
    private = message | {"chat": mei.describe_chat(), "connected_website": "example.org"}
    del private["text"]
    account.receive(mei.chat, "message", private)
    moved = message | {"chat": mei.describe_chat(), "edit_date": 2, "location": UNUSUAL["location"]}
    del moved["text"]
    account.receive(mei.chat, "edited_message", moved)

    assert await contents(telegram) == [None, None, None]
