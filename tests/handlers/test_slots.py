"""What is read exactly: numbers, codes, days, amounts, phones, identities, documents, choices."""

from datetime import date
from decimal import Decimal

import pytest

from bot import phrases
from handlers import slots
from handlers.slots import Words
from storage import document_types


@pytest.fixture(scope="module")
def words() -> Words:
    return phrases.ready(phrases.read()).words


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("LN-2044", ["LN-2044"]),
        ("查一下LN-2044，谢谢", ["LN-2044"]),
        ("LN-2044 and LN-2045", ["LN-2044", "and LN-2045", "LN-2045"]),
        ("ln 2044", ["ln 2044", "2044"]),
        ("\uff2c\uff2e\uff0d\uff12\uff10\uff14\uff14", ["LN-2044"]),
        ("2026030200017", ["2026030200017"]),
        ("hello there", []),
        ("", []),
    ],
)
def test_application_numbers_are_found(text: str, numbers: list[str]) -> None:
    assert slots.numbers_in(text) == numbers


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("042317", "042317"),
        ("042 317", "042317"),
        ("验证码是042317。", "042317"),
        ("\uff10\uff14\uff12\uff13\uff11\uff17", "042317"),
        ("0423171", None),
        ("04231", None),
        ("abc", None),
    ],
)
def test_codes_are_found(text: str, code: str | None) -> None:
    assert slots.code_in(text) == code


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        ("身份证号11010519491231002x", "11010519491231002X"),
        ("110105 19491231 0021", None),
        ("110105 19491231 002X", "11010519491231002X"),
        ("12345678901234567890", None),
    ],
)
def test_identity_numbers_are_found_only_when_they_can_be_some(
    text: str, identity: str | None
) -> None:
    assert slots.identity_in(text) == identity


@pytest.mark.parametrize(
    ("text", "amount"),
    [("改成8万", 80_000), ("¥1,200.50", Decimal("1200.50")), ("15k please", 15_000), ("3天", None)],
)
def test_amounts_are_found(text: str, amount: Decimal | int | None) -> None:
    assert slots.amount_in(text) == amount


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-04-01", date(2026, 4, 1)),
        ("5月3号行吗", date(2026, 5, 3)),
        ("1月3日", date(2027, 1, 3)),
        ("20号再交", date(2026, 3, 20)),
        ("the 2nd", date(2026, 4, 2)),
        ("2026-02-31", None),
        ("soon", None),
    ],
)
def test_days_are_found_and_lie_ahead(text: str, day: date | None) -> None:
    assert slots.day_in(text, date(2026, 3, 10)) == day


def test_phones_are_found_as_their_country_writes_them() -> None:
    assert slots.phone_in("我的新号码是138 0013 8000", "CN") == "+8613800138000"
    assert slots.phone_in("call +44 20 7946 0958", "CN") == "+442079460958"
    assert slots.phone_in("12", "CN") is None


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ("收入证明怎么开", "proof-of-income"),
        ("工资流水要几个月", "salary-statement"),
        ("what is a bank statement", "bank-statement"),
        ("my PAYSLIPS", "payslip"),
        ("an idea", None),
    ],
)
def test_documents_are_known_by_their_longest_name(
    words: Words, text: str, document: str | None
) -> None:
    assert slots.document_in(text, words) == document


def test_every_named_document_is_one_of_the_catalogue(words: Words) -> None:
    assert {document for _, document in words.documents} <= set(document_types.load())


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("第二个", 1),
        ("the second one", 1),
        ("2", 1),
        ("最后一个", 2),
        ("第九个", None),
        ("LN-2", None),
    ],
)
def test_choices_are_found_by_their_place(words: Words, text: str, place: int | None) -> None:
    assert slots.choice_in(text, 3, words) == place


@pytest.mark.parametrize(
    "text",
    [
        "发个进度图看看",
        "Show me a picture of my loan!",
        "睇下進度圖",
        "畫個圖給我",
        "muéstrame una imagen",
        "barra de progresso?",
        "gambar progres dong",
        "cho xem hình đi",
        "चित्र दिखाओ",
    ],
)
def test_a_picture_is_asked_for_in_every_language(text: str, words: Words) -> None:
    assert slots.wants_picture(text, words)


@pytest.mark.parametrize(
    "text",
    ["can I send a picture of my ID?", "我发张图给你们行吗", "照片传不上去", "imagen borrosa"],
)
def test_a_picture_that_is_sent_is_not_asked_for(text: str, words: Words) -> None:
    assert not slots.wants_picture(text, words)
