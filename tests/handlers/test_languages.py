"""A reader is spoken to in the language that fits best, whatever form their tag has."""

import pytest

from handlers.languages import closest

ALL = ("en", "es", "hi", "id", "pt-BR", "vi", "zh-Hans", "zh-Hant-HK", "zh-Hant-TW")


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [
        ("zh-CN", "zh-Hans"),
        ("ZH", "zh-Hans"),
        ("zh-Hans-HK", "zh-Hans"),
        ("zh_TW", "zh-Hant-TW"),
        ("zh-Hant", "zh-Hant-TW"),
        ("zh-Hant-US", "zh-Hant-TW"),
        ("zh-HK", "zh-Hant-HK"),
        ("zh-MO", "zh-Hant-HK"),
        ("zh-Hant-MO", "zh-Hant-HK"),
        ("yue-HK", "zh-Hant-HK"),
        ("en-GB", "en"),
        ("es-419", "es"),
        ("pt", "pt-BR"),
        ("pt-PT", "pt-BR"),
        ("in-ID", "id"),
        ("fr", None),
        ("", None),
    ],
)
def test_the_language_that_fits_best_is_chosen(wanted: str, chosen: str | None) -> None:
    assert closest(wanted, ALL) == chosen


@pytest.mark.parametrize(
    ("wanted", "known", "chosen"),
    [
        ("zh-Hant-HK", ("en", "zh-CN", "zh-TW"), "zh-TW"),
        ("zh-Hant-HK", ("zh-Hant-TW", "zh-HK"), "zh-HK"),
        ("zh-TW", ("en", "zh-Hans"), "zh-Hans"),
        ("zh-Hans", ("zh-TW", "zh"), "zh"),
        ("zh-Hans", ("zh", "zh-Hans"), "zh-Hans"),
        ("pt-BR", ("en", "pt-PT"), "pt-PT"),
        ("pt-BR", ("en", "es"), None),
    ],
)
def test_a_relative_is_nearer_than_a_stranger(
    wanted: str, known: tuple[str, ...], chosen: str | None
) -> None:
    assert closest(wanted, known) == chosen
