"""Reading words: numbers and codes are found however they are written, nothing is guessed."""

import pytest

from handlers import intents
from handlers.intents import Wish

KNOWN = intents.phrases(
    {"status": ["进度", "status"], "cancel": ["取消", "stop"], "thanks": ["谢谢"]}
)


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
    assert intents.numbers_in(text) == numbers


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
    assert intents.code_in(text) == code


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("取消", True),
        ("取消！", True),
        ("STOP.", True),
        ("上个月取消了合同", False),
        ("bus stop", False),
    ],
)
def test_a_wish_alone_is_told_from_one_within_other_words(text: str, alone: bool) -> None:  # noqa: FBT001  a table's own column
    assert intents.only_says(text, Wish.CANCEL, KNOWN) is alone


def test_the_longest_phrase_decides_and_english_words_are_whole_words() -> None:
    assert intents.wish_of("谢谢，看看status吧", KNOWN) is Wish.STATUS
    assert intents.wish_of("谢 谢", KNOWN) is Wish.THANKS
    assert intents.wish_of("nonstop", KNOWN) is None


def test_a_wish_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="nonsense"):
        intents.phrases({"nonsense": ["a"]})
