"""What people write into cells, and what is made of it."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from bot.lenders.imports import cleaning, days, telling, words
from bot.lenders.imports.cells import FaultyError, is_blank, shown
from bot.lenders.imports.fields import TITLES, Field, folded, recognised
from storage.own_stages import OwnStage
from storage.terms import Stage


@pytest.mark.parametrize(
    ("name", "field", "factor"),
    [
        ("贷款申请编号", Field.NUMBER, 1),
        (" 贷款 申请 编号： ", Field.NUMBER, 1),
        ("*申请人姓名", Field.NAME, 1),
        ("申请金额（元）", Field.AMOUNT, 1),
        ("申请金额(万元)", Field.AMOUNT, 10_000),
        ("申请金额【万】", Field.AMOUNT, 10_000),
        ("币种", Field.CURRENCY, 1),
        ("审批意见", Field.OPINION, 1),
        ("补充资料要求", Field.DOCUMENTS, 1),
        ("发放日期", Field.DISBURSED_ON, 1),
        ("发放金额", Field.DISBURSED_AMOUNT, 1),
        ("手机号", Field.PHONE, 1),
        ("身份证号", Field.IDENTITY, 1),
        ("序号", Field.ORDINAL, 1),
        ("Application Number", Field.NUMBER, 1),
        ("application_number", Field.NUMBER, 1),
        ("ＡＰＰＬＩＣＡＴＩＯＮ　ＮＵＭＢＥＲ", Field.NUMBER, 1),  # noqa: RUF001  full width is meant
        ("Supplementary documents", Field.DOCUMENTS, 1),
        ("Sequence", Field.SEQUENCE, 1),
    ],
)
def test_columns_are_recognised(name: str, field: Field, factor: int) -> None:
    found = recognised(name)

    assert found is not None
    assert (found.field, found.factor) == (field, factor)


@pytest.mark.parametrize("name", ["", "备注", "Remarks", "编号说明", "申请"])
def test_other_columns_are_left_alone(name: str) -> None:
    assert recognised(name) is None


def test_the_template_names_columns_that_are_recognised() -> None:
    for field, titles in TITLES.items():
        assert {found.field for name in titles.values() if (found := recognised(name))} == {field}


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("200000", "200000"),
        ("200,000.50", "200000.50"),
        ("２００，０００", "200000"),  # noqa: RUF001  full width is meant
        ("20万", "200000"),
        ("1.5亿元", "150000000.0"),
        ("￥200,000元", "200000"),
        ("人民币 3000 元整", "3000"),
        (200000, "200000"),
        (199999.9, "199999.9"),
        (0.1 + 0.2, "0.3"),
        ("'200", "'200"),
    ],
)
def test_amounts(said: object, meant: str) -> None:
    if meant.startswith("'"):
        with pytest.raises(FaultyError):
            cleaning.amount(said)
        return
    assert cleaning.amount(said) == Decimal(meant)


def test_a_unit_in_the_cell_goes_before_one_in_the_heading() -> None:
    assert cleaning.amount("20", 10_000) == 200_000
    assert cleaning.amount("20万", 10_000) == 200_000


@pytest.mark.parametrize(
    "said", ["", "-5", "约20万", "1,23", "1.234,56", "1e5", True, "9" * 16, "0.00001", "面议"]
)
def test_what_is_no_amount(said: object) -> None:
    with pytest.raises(FaultyError):
        cleaning.amount(said)


@pytest.mark.parametrize(
    "said",
    [
        "2026-11-02",
        "2026/11/2",
        "2026.11.02",
        "2026年11月2日",
        "２０２６年１１月２日",
        "20261102",
        20261102,
        46328,
        "46328",
        46328.5,
        "2 Nov 2026",
        "02 November 2026",
        "Nov 2, 2026",
        "2026-11-02 09:30:00",
        date(2026, 11, 2),
        datetime(2026, 11, 2, 9, 30, tzinfo=UTC),
    ],
)
def test_days(said: object) -> None:
    assert days.day(said) == date(2026, 11, 2)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("02/11/2026", "day"),
        ("2026-02-30", "no-such-day"),
        ("26-11-02", "day"),
        ("1026-11-02", "day-far"),
        ("下周", "day"),
    ],
)
def test_what_is_no_day_or_could_be_two(said: object, code: str) -> None:
    with pytest.raises(FaultyError) as fault:
        days.day(said)

    assert fault.value.code == code


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("13800138000", "+8613800138000"),
        ("138 0013 8000", "+8613800138000"),
        ("１３８００１３８０００", "+8613800138000"),  # noqa: RUF001  full width is meant
        (13800138000, "+8613800138000"),
        (13800138000.0, "+8613800138000"),
        ("'+8613800138000", "+8613800138000"),
        ("+1 202 555 0100", "+12025550100"),
    ],
)
def test_phones(said: object, meant: str) -> None:
    assert cleaning.phone(said, "CN") == meant


@pytest.mark.parametrize(
    ("said", "code"),
    [("123", "phone"), ("1.38E+10", "rounded"), ("无手机", "phone"), ("1380013800", "phone")],
)
def test_what_is_no_phone(said: object, code: str) -> None:
    with pytest.raises(FaultyError) as fault:
        cleaning.phone(said, "CN")

    assert fault.value.code == code


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("11010519491231002X", "11010519491231002X"),
        ("11010519491231002x", "11010519491231002X"),
        ("110105 19491231 002X", "11010519491231002X"),
        ("91110000600037341L", "91110000600037341L"),
        ("E12345678", "E12345678"),
    ],
)
def test_identity_numbers(said: object, meant: str) -> None:
    assert cleaning.identity(said, "CN") == meant


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("110105194912310021", "identity-checksum"),
        ("110105194913310021", "identity-birth-date"),
        ("91110000600037341A", "identity-checksum"),
        ("1101051949123100", "identity-length"),
        (1.10105194912310e17, "rounded"),
        ("1.10105E+17", "rounded"),
        ("？", "identity"),
    ],
)
def test_wrong_identity_numbers(said: object, code: str) -> None:
    with pytest.raises(FaultyError) as fault:
        cleaning.identity(said, "CN")

    assert fault.value.code == code


def test_elsewhere_other_numbers_identify_people() -> None:
    assert cleaning.identity("110105194912310021", "SG") == "110105194912310021"


@pytest.mark.parametrize(
    ("said", "meant"),
    [("CNY", "CNY"), ("人民币", "CNY"), ("RMB", "CNY"), ("元", "CNY"), ("美元", "USD")],
)
def test_currencies(said: str, meant: str) -> None:
    assert cleaning.currency(said) == meant


@pytest.mark.parametrize(("said", "months"), [("12", 12), ("12个月", 12), ("3年", 36), (24, 24)])
def test_terms(said: object, months: int) -> None:
    assert cleaning.term(said) == months


@pytest.mark.parametrize(
    ("said", "stage"),
    [
        ("已提交", Stage.SUBMITTED),
        ("审核中", Stage.IN_REVIEW),
        (" 已 放款 ", Stage.DISBURSED),
        ("in_review", Stage.IN_REVIEW),
        ("In Review", Stage.IN_REVIEW),
        ("Declined", Stage.DECLINED),
        ("终审", Stage.SIGNING),
    ],
)
def test_stages_are_told_in_words_and_a_lenders_own_go_first(said: str, stage: Stage) -> None:
    own = words.own_words([OwnStage("终审", Stage.SIGNING)])

    found = words.stage_of(said, own)

    assert found is not None
    assert found.stage is stage


def test_documents_are_listed_by_title_or_code() -> None:
    known = words.documents()

    assert cleaning.listed("银行流水；bank-statement、 无,居民身份证。") == [
        "银行流水",
        "bank-statement",
        "居民身份证",
    ]
    assert known[folded("居民身份证")] == "identity-card"
    assert known[folded("Bank-Statement")] == "bank-statement"


@pytest.mark.parametrize(
    "said", [None, "", "  ", "-", "——"[:1], "无", "N/A", "/", "N/A      ", "   -   "]
)
def test_what_says_nothing(said: object) -> None:
    assert is_blank(said)


def test_of_personal_values_only_a_little_is_shown() -> None:
    assert shown("王小明", personal=True) == "王**"
    assert shown("13800138000", personal=True) == "1********00"
    assert shown("x" * 100, personal=False) == "x" * 59 + "…"


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ("", "zh-Hans"),
        ("en", "en"),
        ("en-GB,en;q=0.9", "en"),
        ("fr, zh-CN;q=0.8, en;q=0.3", "zh-Hans"),
        ("zh;q=0, en;q=0.1", "en"),
        ("*;;q=x", "zh-Hans"),
    ],
)
def test_faults_are_told_in_the_language_asked_for(asked: str, language: str) -> None:
    assert telling.language(asked, "zh-Hans", ("en", "zh-Hans")) == language


def test_there_is_a_sentence_for_each_code_and_no_other() -> None:
    said: dict[str, Any] = dict.fromkeys(telling.FIXES.values())

    assert all(sentence == f"import-fix-{code}" for code, sentence in telling.FIXES.items())
    assert len(said) == len(telling.FIXES)
