"""Facts are found in what was read, as it is read: in pieces, without spaces, in any order."""

from datetime import date

import pytest

from bot.inspection.reading import facts

CARD = (
    "姓名 周秀英",
    "性别男民族汉",
    "出生 1963年12月2日",
    "住址",
    "长沙市岳麓区文三路53号",
    "公民身份号码",
    "330106196312023437",
)
BACK = (
    "中华人民共和国",
    "居民身份证",
    "签发机关",
    "武汉市公安局",
    "有效期限",
    "2020.02.29-2040.02.28",
)
LICENCE = (
    "中华人民共和国机动车驾驶证",
    "Driving License of the People's Republic of China",
    "证号",
    "330106197003178616",
    "姓名 Name",
    "孙明",
    "住址 Address",
    "长沙市岳麓区人民路96号",
    "初次领证日期",
    "2023-04-25",
    "准驾车型 Class",
    "C2",
    "有效期限",
    "2023-04-25 至2029-04-25",
)
STATEMENT = (
    "中国建设银行个人账户交易明细",
    "户名：吴建国",
    "账号：6222 028281 **** 8140",
    "起止日期：2026-05-20至2026-11-21",
    "币种：人民币",
    "交易日期",
    "摘要",
    "交易金额",
    "账户余额",
    "2026-05-20",
    "水电费",
    "1,419.72",
    "21,419.72",
    "打印日期：2026-11-23",
    "第1页/共3页",
)
PAYSLIP = (
    "PAYSLIP",
    "Brightwater Logistics Ltd",
    "Employee name: Anna Bell",
    "Employee ID: 62275 Pay period: November 2026",
    "Pay date: 21 November 2026",
    "Gross pay 4,827.90 Total deductions 919.60",
    "Net pay 3,908.30",
)
ENGLISH = (
    "Account Statement",
    "Harbour Bank plc        Sort code 20-44-19",
    "Account holder: Anna Bell",
    "Statement period: 23 Aug 2026 to 23 Nov 2026",
    "Opening balance 1,203.11",
    "Page 1 of 2",
)
INCOME = (
    "收入证明",
    "兹证明张建国同志（身份证号码：330106196501181322）",
    "系我单位正式员工，自2012年起在我单位工作，",
    "现任销售经理职务。其月平均收入（税后）为人民币",
    "特此证明。本证明仅用于办理贷款。",
    "日期：2026年11月3日",
)


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (CARD, "identity-card"),
        (BACK, "identity-card"),
        (LICENCE, "driving-licence"),
        (STATEMENT, "bank-statement"),
        (ENGLISH, "bank-statement"),
        (PAYSLIP, "payslip"),
        (INCOME, "proof-of-income"),
        (
            (
                "营业执照",
                "统一社会信用代码",
                "91330106MA28648838",
                "法定代表人张雅婷",
                "经营范围批发",
            ),
            "business-licence",
        ),
        (
            ("个人信用报告", "被查询者姓名：陈俊杰", "中国人民银行征信中心"),
            "central-bank-credit-report",
        ),
        (("不动产权证书", "权利人", "李建国", "不动产单元号"), "property-certificate"),
        (("浙江增值税电子普通发票", "发票代码：033002065236", "价税合计（大写）"), "invoice"),
        (("买卖合同", "甲方（买方）：吴小梅", "违约责任"), "purchase-contract"),
        (("租赁合同", "出租方（甲方）", "租金每月"), "rental-contract"),
        (("你好", "这是一张随便拍的照片"), ""),
        ((), ""),
    ],
)
def test_the_kind_is_told_by_its_words(lines: tuple[str, ...], kind: str) -> None:
    assert facts.seen(lines).kind == kind


def test_sides_are_told_apart() -> None:
    assert facts.seen(CARD).side == "front"
    assert facts.seen(BACK).side == "back"
    assert facts.seen(CARD + BACK).side == "both"
    assert facts.seen(STATEMENT).side == ""


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (CARD, ("周秀英",)),
        (LICENCE, ("孙明",)),
        (STATEMENT, ("吴建国",)),
        (PAYSLIP, ("Anna Bell",)),
        (ENGLISH, ("Anna Bell",)),
        (INCOME, ("张建国",)),
        (("被查询者姓名：陈俊杰 证件类型：身份证",), ("陈俊杰",)),
        (("户 名: 欧阳娜娜", "余额"), ("欧阳娜娜",)),
    ],
)
def test_names_are_found_beside_and_below_their_labels(
    lines: tuple[str, ...], names: tuple[str, ...]
) -> None:
    assert facts.seen(lines).names == names


def test_identity_numbers_are_held_against_their_check_digit() -> None:
    assert facts.seen(CARD).valid_numbers == ("330106196312023437",)
    assert facts.seen(LICENCE).valid_numbers == ("330106197003178616",)

    misread = facts.seen(("公民身份号码", "330106196312023438"))
    assert (misread.numbers, misread.valid_numbers) == (("330106196312023438",), ())
    assert facts.seen(("账号 6222028281330106196312023437",)).numbers == ()


@pytest.mark.parametrize(
    "words",
    [
        "2026-11-03",
        "2026.11.3",
        "2026年11月3日",
        "2026 年 11 月 03 日",
        "2026/11/03",
        "3 November 2026",
        "03 Nov 2026",
        "Nov 3, 2026",
    ],
)
def test_days_are_read_as_people_write_them(words: str) -> None:
    assert facts.seen((f"日期：{words}",)).dates == (date(2026, 11, 3),)


@pytest.mark.parametrize("words", ["2026-13-40", "12026-11-031", "1.234.567,00", "0571-88888888"])
def test_what_is_no_day_is_not_read_as_one(words: str) -> None:
    assert facts.seen((words,)).dates == ()


def test_validity_is_read_beside_or_below_its_word() -> None:
    assert facts.seen(BACK).valid_until == date(2040, 2, 28)
    assert facts.seen(LICENCE).valid_until == date(2029, 4, 25)
    assert facts.seen(("有效期限", "2005.01.01-长期")).valid_until is None
    assert facts.seen(STATEMENT).valid_until is None


def test_the_period_of_a_statement_is_what_it_states_or_what_its_entries_span() -> None:
    assert facts.seen(STATEMENT).period == (date(2026, 5, 20), date(2026, 11, 21))
    assert facts.seen(ENGLISH).period == (date(2026, 8, 23), date(2026, 11, 23))
    entries = tuple(
        f"2026-0{month}-15 消费 10.00 交易金额 账户余额 交易明细" for month in range(1, 7)
    )
    assert facts.seen(entries).period == (date(2026, 1, 15), date(2026, 6, 15))
    assert facts.seen(INCOME).period is None


def test_the_number_of_pages_is_read() -> None:
    assert facts.seen(STATEMENT).of_pages == 3
    assert facts.seen(ENGLISH).of_pages == 2
    assert facts.seen(INCOME).of_pages is None
