"""What is not understood is kept for people to learn from, and nobody is recognised in it."""

from datetime import timedelta

import pytest

from handlers.unanswered import masked
from storage import housekeeping, unanswered
from tests.arrange import MEI, LenderDesk
from tests.chat import Chat


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("qwv call me on +86 138-0013-8000 pls", "qwv call me on # pls"),
        ("mail mei@example.com or see https://x.example/a?b=1", "mail @ or see @"),
        ("LN-2044 zxj 30000", "LN-# zxj #"),
        ("电话一三八零零一三八零零零找我", "电话#找我"),
        ("我叫王小明。蛋糕", "我叫…。蛋糕"),
        ("找张伟先生", "…先生"),
        ("my name is John Smith and zorp", "my name is … and zorp"),
        ("please tell Rosa that zorp", "please tell … that zorp"),
        ("Me llamo Ana y zorp", "Me llamo … y zorp"),
        ("mera naam Ravi hai zorp", "mera naam … hai zorp"),
        ("who is chen mei zorp", "who is … zorp"),
    ],
)
def test_what_is_personal_is_left_out(said: str, kept: str) -> None:
    assert masked(said, ["Chen Mei"]) == kept


async def test_it_is_counted_for_the_lender_and_goes_after_a_time(
    chat: Chat, lakeside: LenderDesk
) -> None:
    await lakeside.has_application()
    await chat.is_linked()
    name = MEI.name
    for number in (1, 22):
        await chat.writes(f"qwv zxj {name} {number}")

    lender = lakeside.lender.id
    (kept,) = await chat.store.read(unanswered.often, lender)

    assert (kept.said, kept.times, kept.lender_id) == ("qwv zxj … #", 2, lender)
    assert kept.language == (await chat.conversation()).locale
    assert await chat.store.read(unanswered.often, "0" * 32) == []
    chat.clock.now += timedelta(days=61)
    await chat.store.write(housekeeping.tidy, chat.clock.now)
    assert await chat.store.read(unanswered.often, None) == []


async def test_what_is_understood_is_not_kept(chat: Chat, lakeside: LenderDesk) -> None:
    await lakeside.has_application()
    await chat.is_linked()
    await chat.writes("还缺什么资料")

    assert await chat.store.read(unanswered.often, None) == []


async def test_no_more_than_so_much_is_kept(chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unanswered, "MOST", 1)
    await chat.settles_in()
    for words in ("qwv zxj", "zxj qwv", "qwv zxj"):
        await chat.writes(words)

    (kept,) = await chat.store.read(unanswered.often, None)
    assert (kept.said, kept.times) == ("qwv zxj", 2)
