"""A reader is answered in the language they understand best."""

import pytest

from bot.pages.languages import preferred

LOCALES = ("en", "zh-Hans")


@pytest.mark.parametrize(
    ("accepted", "locale"),
    [
        ("", "en"),
        ("zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans"),
        ("zh-TW", "zh-Hans"),
        ("ZH-hans", "zh-Hans"),
        ("en-GB,zh;q=0.5", "en"),
        ("de,zh;q=0.4,en;q=0.3", "zh-Hans"),
        ("en;q=0,zh;q=0.1", "zh-Hans"),
        ("de", "en"),
        ("*", "en"),
        ("zh;q=nonsense", "en"),
        ("," * 1000, "en"),
    ],
)
def test_the_browsers_languages_are_tried_in_their_order(accepted: str, locale: str) -> None:
    assert preferred(accepted, LOCALES) == locale


def test_a_wish_comes_first_if_we_speak_it() -> None:
    assert preferred("en", LOCALES, "zh-Hans") == "zh-Hans"
    assert preferred("zh", LOCALES, "xx") == "zh-Hans"


def test_without_english_the_first_language_serves() -> None:
    assert preferred("de", ("zh-Hans",)) == "zh-Hans"
