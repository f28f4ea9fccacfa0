"""What was read is held against what was asked for, and said in a way that helps."""

from datetime import date, timedelta
from typing import Any

import pytest

from bot.inspection.reading import facts
from handlers.inspections import Inspected, settle
from handlers.messages import Phrase
from handlers.reading import Seen
from storage import files
from storage.records import File, Need
from storage.terms import Inspection, NeedState
from tests.arrange import MEI, LenderDesk, need_is
from tests.chat import Chat, Heard

PDF: dict[str, Any] = {"media_type": "application/pdf"}
FRONT = ("姓名 {name}", "性别女民族汉", "出生 1990年3月7日", "住址", "公民身份号码", "{number}")
BACK = (
    "中华人民共和国",
    "居民身份证",
    "签发机关",
    "北京市公安局",
    "有效期限",
    "2010.05.01-{until}",
)
NAME = "王小梅"
OTHER = "330106196312023437"


def front(name: str = NAME, number: str = OTHER) -> Seen:
    return facts.seen([line.format(name=name, number=number) for line in FRONT])


def back(until: str = "2030.05.01") -> Seen:
    return facts.seen([line.format(until=until) for line in BACK])


def statement(since: date, until: date, *more: str, name: str = NAME) -> Seen:
    return facts.seen(
        [
            "中国银行个人账户交易明细",
            f"户名：{name}",
            f"起止日期：{since} 至 {until}",
            "交易金额 账户余额",
            *more,
        ]
    )


async def sent(
    chat: Chat,
    need: Need,
    seen: Seen,
    name: str = "a.jpg",
    pages: int = 1,
    **told: Any,  # noqa: ANN401  a file's own facts
) -> tuple[File, Heard]:
    await chat.sends_file(name, need=need.id, **told)
    file = (await chat.store.read(files.of_need, need.id))[-1]
    await chat.store.write(settle, file.id, Inspected((), pages, (), seen), at=chat.clock.now)
    return await again(chat, file), await chat.hears()


async def again(chat: Chat, file: File) -> File:
    found = await chat.store.read(files.by_id, file.id)
    assert found is not None
    return found


def problems(heard: Heard) -> list[object]:
    return [line.args["problem"] for line in heard.lines if line.message == "finding-line"]


@pytest.fixture
def today(chat: Chat) -> date:
    return chat.clock.now.date()


@pytest.fixture
async def card(chat: Chat, lakeside: LenderDesk) -> Need:
    need = await lakeside.asks_for(await lakeside.has_application(), "identity-card", files_min=2)
    await chat.is_linked()
    return need


@pytest.fixture
async def flow(chat: Chat, lakeside: LenderDesk) -> Need:
    need = await lakeside.asks_for(
        await lakeside.has_application(), "bank-statement", period_months=6, issued_within_days=30
    )
    await chat.is_linked()
    return need


async def test_both_sides_of_the_borrowers_card_fit(chat: Chat, card: Need) -> None:
    one, heard_one = await sent(chat, card, front(), "front.jpg")
    two, heard_two = await sent(chat, card, back(), "back.jpg")

    assert one.inspection is two.inspection is Inspection.FITS
    assert problems(heard_one) == problems(heard_two) == []
    assert await need_is(chat.store, card, NeedState.UPLOADED)
    assert [dict(it.found[0].facts)["side"] for it in (one, two)] == ["front", "back"]


async def test_the_same_side_twice_is_told(chat: Chat, card: Need) -> None:
    await sent(chat, card, front(), "front.jpg")
    two, heard = await sent(chat, card, front(), "front 2.jpg")

    assert problems(heard) == [Phrase(message="finding-same-side")]
    assert two.inspection is Inspection.DOUBTFUL
    assert await need_is(chat.store, card, NeedState.REQUESTED)


async def test_a_pdf_with_one_side_alone_is_told(chat: Chat, card: Need) -> None:
    _, heard = await sent(chat, card, back(), "card.pdf", **PDF)

    assert problems(heard) == [Phrase(message="finding-missing-side")]


async def test_a_card_that_has_expired_is_told(chat: Chat, card: Need) -> None:
    _, heard = await sent(chat, card, back("2020.05.01"), "back.jpg")

    assert problems(heard) == [Phrase(message="finding-expired")]


async def test_another_document_is_told_and_nothing_else(chat: Chat, card: Need) -> None:
    seen = facts.seen(["收入证明", "兹证明张三同志", "月平均收入", "日期：2001年1月1日"])
    file, heard = await sent(chat, card, seen)

    assert problems(heard) == [Phrase(message="finding-wrong-document")]
    assert file.findings == ("wrong-document", "read-as")


async def test_a_paper_that_cannot_be_told_is_left_to_people(chat: Chat, card: Need) -> None:
    file, heard = await sent(chat, card, facts.seen(["几个字"]))

    assert (file.inspection, problems(heard)) == (Inspection.FITS, [])


@pytest.mark.parametrize("read", [NAME, NAME[:1] + "晓" + NAME[2:]])
async def test_the_name_may_be_misread_by_a_letter(chat: Chat, card: Need, read: str) -> None:
    _, heard = await sent(chat, card, front(read), "front.jpg")

    assert problems(heard) == []


async def test_another_name_is_told_without_saying_which(chat: Chat, card: Need) -> None:
    file, heard = await sent(chat, card, front("欧阳建国"), "front.jpg")

    assert problems(heard) == [Phrase(message="finding-name-differs")]
    assert "欧阳" not in str(file.found)


async def test_what_is_wrong_with_numbers_is_told_to_the_lender_alone(
    chat: Chat, lakeside: LenderDesk
) -> None:
    known = MEI.__class__(
        reference="B-9", name=NAME, phone=MEI.phone, identity="1101**********123X"
    )
    need = await lakeside.asks_for(await lakeside.has_application(of=(known,)), "identity-card")
    await chat.is_linked()

    other, heard_other = await sent(chat, need, front(number=OTHER), "a.jpg")
    wrong, heard_wrong = await sent(chat, need, front(number=OTHER[:-1] + "1"), "b.pdf", **PDF)

    assert "number-differs" in other.findings
    assert "number-impossible" in wrong.findings
    assert "number" not in str(heard_other) + str(heard_wrong)


async def test_a_statement_of_the_whole_period_fits(chat: Chat, flow: Need, today: date) -> None:
    seen = statement(today - timedelta(190), today - timedelta(3))
    file, heard = await sent(chat, flow, seen, "流水.pdf", **PDF)

    assert (file.inspection, problems(heard)) == (Inspection.FITS, [])


async def test_a_statement_of_three_months_is_too_short_until_the_rest_comes(
    chat: Chat, flow: Need, today: date
) -> None:
    late = statement(today - timedelta(95), today - timedelta(3))
    early = statement(today - timedelta(190), today - timedelta(96), f"打印日期：{today}")

    first, heard = await sent(chat, flow, late, "late.pdf", **PDF)
    assert problems(heard) == [Phrase(message="finding-incomplete-period")]
    second, heard = await sent(chat, flow, early, "early.pdf", **PDF)

    assert problems(heard) == []
    assert second.inspection is Inspection.FITS
    assert (await again(chat, first)).inspection is Inspection.FITS
    assert await need_is(chat.store, flow, NeedState.UPLOADED)


async def test_an_old_statement_is_told(chat: Chat, flow: Need, today: date) -> None:
    seen = statement(today - timedelta(300), today - timedelta(90))
    _, heard = await sent(chat, flow, seen, "alt.pdf", **PDF)

    assert problems(heard) == [Phrase(message="finding-too-old")]


async def test_a_page_that_is_missing_is_told(chat: Chat, flow: Need, today: date) -> None:
    seen = statement(today - timedelta(190), today, "第1页/共5页")
    _, short = await sent(chat, flow, seen, "kurz.pdf", 3, **PDF)
    _, whole = await sent(chat, flow, seen, "ganz.pdf", 5, **PDF)

    assert problems(short) == [Phrase(message="finding-missing-page")]
    assert problems(whole) == []


async def test_days_to_come_are_told_to_the_lender_alone(
    chat: Chat, flow: Need, today: date
) -> None:
    seen = statement(today - timedelta(190), today + timedelta(40))
    file, heard = await sent(chat, flow, seen, "morgen.pdf", **PDF)

    assert problems(heard) == []
    assert "dates-impossible" in file.findings
