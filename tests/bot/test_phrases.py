"""What borrowers say is read from the locales, and damaged phrases are refused by name."""

from pathlib import Path

import pytest

from bot import phrases
from bot.phrases import PhrasesError
from handlers.intents import Phrases, Wish, wish_of


@pytest.fixture(scope="module")
def known() -> Phrases:
    return phrases.load()


@pytest.mark.parametrize(
    ("said", "wish"),
    [
        ("我的贷款到哪一步了？", Wish.STATUS),
        ("谢谢，进度怎么样", Wish.STATUS),
        ("请问一下LN-2044现在是什么状态，现在什么状态了", Wish.STATUS),
        ("WHERE IS MY LOAN??", Wish.STATUS),
        ("Where's my application", Wish.STATUS),
        ("怎么还没放款", Wish.DISBURSEMENT),
        ("什么时候能拿到钱", Wish.DISBURSEMENT),
        ("when will I get my money", Wish.DISBURSEMENT),
        ("审批通过了吗", Wish.DECISION),
        ("Was I approved?", Wish.DECISION),
        ("为什么被拒", Wish.DECLINED_WHY),
        ("为什么退回我的流水", Wish.REJECTED_WHY),
        ("请问还需要补充什么材料", Wish.NEEDS),
        ("Thanks, but what is missing?", Wish.NEEDS),
        ("工资流水怎么交", Wish.HOW_TO_SEND),
        ("我已经交了身份证", Wish.RECEIPT),
        ("I sent the bank statement yesterday, did you get it?", Wish.RECEIPT),
        ("下一步要做什么", Wish.NEXT_STEPS),
        ("我要找人工客服", Wish.PERSON),
        ("取消贷款", Wish.PERSON),
        ("I want to cancel my application", Wish.PERSON),
        ("你们是不是骗子", Wish.TRUST),
        ("Delete my data", Wish.PRIVACY),
        ("English please", Wish.LANGUAGE),
        ("在吗", Wish.GREETING),
        ("hi", Wish.GREETING),
        ("谢谢", Wish.THANKS),
        ("bye", Wish.BYE),
        ("怎么用", Wish.HELP),
        ("算了", Wish.CANCEL),
        ("this is nothing", None),
        ("chip", None),
        ("LN-2044", None),
        ("今天天气不错", None),
        ("", None),
    ],
)
def test_a_message_is_read_by_the_longest_phrase_in_it(
    known: Phrases, said: str, wish: Wish | None
) -> None:
    assert wish_of(said, known) is wish


def test_every_wish_can_be_said_in_every_language(known: Phrases) -> None:
    chinese = {wish for phrase, wish in known.spoken if not phrase.isascii()}
    english = {wish for phrase, wish in known.spoken if phrase.isascii()}

    assert chinese == english == set(Wish)


@pytest.mark.parametrize("wish", [Wish.STATUS, Wish.NEEDS, Wish.PERSON])
def test_what_is_wished_most_can_be_said_in_many_ways(known: Phrases, wish: Wish) -> None:
    assert len([phrase for phrase, meant in known.spoken if meant is wish]) >= 60


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("status: [a, 'A!']", "'A!' means status already"),
        ("status: [a]\nneeds: [a]", "'a' means status already"),
        ("status: ['?!']", "has no words"),
        ("statsu: [a]", "statsu"),
        ("status: a", "list"),
        ("status: [1]", "string"),
        ("status: [", "is not YAML"),
        ("", "dictionary"),
    ],
)
def test_damaged_phrases_are_refused(tmp_path: Path, text: str, problem: str) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "phrases.yaml").write_text(text, encoding="utf-8")

    with pytest.raises(PhrasesError, match=r"en/phrases\.yaml") as caught:
        phrases.read(tmp_path)

    assert problem in str(caught.value)


def test_no_phrases_at_all_are_refused(tmp_path: Path) -> None:
    with pytest.raises(PhrasesError, match="no phrases"):
        phrases.read(tmp_path)
